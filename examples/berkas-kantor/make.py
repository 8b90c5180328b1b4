"""Write the files of an office: what lies on the desk before anybody has heard of a canonical workbook.

The people are those of the worked example. Tests call ``make``, ``write`` and ``compose_twin``. Run it with
``python make.py [--keluaran FOLDER]``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
for folder in (HERE, HERE.parent / "bekasi-2026-02-06"):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))

from office.folder import make, write  # noqa: E402 - the folders must be on the path first
from office.guide import compose_guide  # noqa: E402 - as above
from office.twin import compose_twin  # noqa: E402 - as above

__all__ = ["compose_twin", "main", "make", "write"]


def main() -> None:
    """Read the command line and write the folder."""
    parser = argparse.ArgumentParser(description="Membuat contoh berkas kantor.")
    parser.add_argument("--keluaran", type=Path, default=HERE)
    keluaran: Path = parser.parse_args().keluaran
    selection = make()
    write(selection, keluaran)
    (keluaran / "README.md").write_bytes(compose_guide(selection).encode())


if __name__ == "__main__":
    main()
