"""Loads the generator of an example by its folder; all are called ``make.py``."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

EXAMPLE = Path(__file__).parents[2] / "examples"


def load_generator(folder: str) -> ModuleType:
    """Return the module ``make.py`` of an example, loaded once under a name of its own."""
    nama = f"make_{folder.replace('-', '_')}"
    if nama not in sys.modules:
        spec = importlib.util.spec_from_file_location(nama, EXAMPLE / folder / "make.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        # Dataclasses look their own module up while it is being run.
        sys.modules[nama] = module
        spec.loader.exec_module(module)
    return sys.modules[nama]
