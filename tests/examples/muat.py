"""Loads the generator of an example by its folder; all are called ``make.py``."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

CONTOH = Path(__file__).parents[2] / "examples"


def muat(folder: str) -> ModuleType:
    """Return the module ``make.py`` of an example, loaded once under a name of its own."""
    nama = f"make_{folder.replace('-', '_')}"
    if nama not in sys.modules:
        spek = importlib.util.spec_from_file_location(nama, CONTOH / folder / "make.py")
        assert spek is not None
        assert spek.loader is not None
        modul = importlib.util.module_from_spec(spek)
        # Dataclasses look their own module up while it is being run.
        sys.modules[nama] = modul
        spek.loader.exec_module(modul)
    return sys.modules[nama]
