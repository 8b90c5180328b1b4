"""Write the worked example: ``batch.xlsx``, ``mutasi.toml`` and ``README.md``.

The same seed gives the same bytes; any seed gives a lawful batch. Run it with
``python make.py [--keluaran FOLDER] [--benih N]``. Tests call ``make`` and ``write``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
if str(HERE) not in sys.path:
    sys.path.insert(0, str(HERE))

from builder.example import SEED, make, write  # noqa: E402 - the folder must be on the path first
from builder.guide import write_guide  # noqa: E402 - as above

__all__ = ["SEED", "main", "make", "write"]


def main() -> None:
    """Read the command line and write the example."""
    parser = argparse.ArgumentParser(description="Membuat contoh pelantikan Kota Bekasi.")
    parser.add_argument("--keluaran", type=Path, default=HERE)
    parser.add_argument("--benih", type=int, default=SEED)
    options_given = parser.parse_args()
    example = make(options_given.benih)
    write(example, options_given.keluaran)
    guide = write_guide(example, options_given.benih)
    (options_given.keluaran / "README.md").write_bytes(guide.encode())


if __name__ == "__main__":
    main()
