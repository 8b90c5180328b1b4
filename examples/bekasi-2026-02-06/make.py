"""Write the worked example: ``batch.xlsx``, ``mutasi.toml`` and ``README.md``.

The same seed gives the same bytes; any seed gives a lawful batch. Run it with
``python make.py [--keluaran FOLDER] [--benih N]``. Tests call ``buat`` and ``tulis``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

SINI = Path(__file__).resolve().parent
if str(SINI) not in sys.path:
    sys.path.insert(0, str(SINI))

from pembuat.contoh import BENIH, buat, tulis  # noqa: E402 - the folder must be on the path first
from pembuat.petunjuk import tulis_petunjuk  # noqa: E402 - as above

__all__ = ["BENIH", "buat", "main", "tulis"]


def main() -> None:
    """Read the command line and write the example."""
    pengurai = argparse.ArgumentParser(description="Membuat contoh pelantikan Kota Bekasi.")
    pengurai.add_argument("--keluaran", type=Path, default=SINI)
    pengurai.add_argument("--benih", type=int, default=BENIH)
    pilihan = pengurai.parse_args()
    contoh = buat(pilihan.benih)
    tulis(contoh, pilihan.keluaran)
    petunjuk = tulis_petunjuk(contoh, pilihan.benih)
    (pilihan.keluaran / "README.md").write_bytes(petunjuk.encode())


if __name__ == "__main__":
    main()
