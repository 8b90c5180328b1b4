"""How quickly a command starts, against the smallest program that typer can make.

Run ``python tests/bench/mulai.py``. Each run is a fresh process; wanted for ``mutasi --help``: at most 1.25
times.
"""

import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from bench.ukur import MUTASI, Sasaran, bandingkan

ULANG = 15
BATAS = 1.25

HALO = """
import typer

app = typer.Typer()


@app.command()
def halo(nama: str) -> None:
    typer.echo(f"Halo {nama}")


app()
"""


def utama() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        halo = Path(folder) / "halo.py"
        halo.write_text(HALO, encoding="utf-8")
        nama = ("python tanpa apa pun", "typer: halo --help", "mutasi --help", "mutasi rules")
        hasil = bandingkan(
            dict(
                zip(
                    nama,
                    (("-c", "pass"), (halo, "--help"), (*MUTASI, "--help"), (*MUTASI, "rules")),
                    strict=True,
                )
            ),
            ULANG,
        )
    kali = hasil["mutasi --help"].detik / hasil["typer: halo --help"].detik
    Sasaran("mutasi --help lawan typer paling kecil", BATAS, kali, "kali").cetak()


if __name__ == "__main__":
    utama()
