"""How quickly a command starts, against the smallest program that typer can make.

Run ``python tests/bench/start_speed.py``. Each run is a fresh process; wanted for ``mutasi --help``: at most 1.25
times.
"""

import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from bench.measure import MUTASI, Goal, compare_processes

REPEATS = 15
LIMIT = 1.25

HELLO = """
import typer

app = typer.Typer()


@app.command()
def halo(nama: str) -> None:
    typer.echo(f"Halo {nama}")


app()
"""


def leading() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        hello = Path(folder) / "halo.py"
        hello.write_text(HELLO, encoding="utf-8")
        nama = ("python tanpa apa pun", "typer: halo --help", "mutasi --help", "mutasi rules")
        result = compare_processes(
            dict(
                zip(
                    nama,
                    (("-c", "pass"), (hello, "--help"), (*MUTASI, "--help"), (*MUTASI, "rules")),
                    strict=True,
                )
            ),
            REPEATS,
        )
    times = result["mutasi --help"].seconds / result["typer: halo --help"].seconds
    Goal("mutasi --help lawan typer paling kecil", LIMIT, times, "kali").print_text()


if __name__ == "__main__":
    leading()
