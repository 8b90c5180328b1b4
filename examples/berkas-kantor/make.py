"""Write the files of an office: what lies on the desk before anybody has heard of a canonical workbook.

The people are those of the worked example. Tests call ``buat``, ``tulis`` and ``susun_kembar``. Run it with
``python make.py [--keluaran FOLDER]``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

SINI = Path(__file__).resolve().parent
for folder in (SINI, SINI.parent / "bekasi-2026-02-06"):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))

from kantor.folder import buat, tulis  # noqa: E402 - the folders must be on the path first
from kantor.kembar import susun_kembar  # noqa: E402 - as above
from kantor.petunjuk import susun_petunjuk  # noqa: E402 - as above

__all__ = ["buat", "main", "susun_kembar", "tulis"]


def main() -> None:
    """Read the command line and write the folder."""
    pengurai = argparse.ArgumentParser(description="Membuat contoh berkas kantor.")
    pengurai.add_argument("--keluaran", type=Path, default=SINI)
    keluaran: Path = pengurai.parse_args().keluaran
    pilihan = buat()
    tulis(pilihan, keluaran)
    (keluaran / "README.md").write_bytes(susun_petunjuk(pilihan).encode())


if __name__ == "__main__":
    main()
