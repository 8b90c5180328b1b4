"""What every mutator starts from: the sound batch, and the form of an input."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import openpyxl

ROOT = Path(__file__).parents[3]
DATA = Path(__file__).parents[1] / "data"
SEED = ("seed.xlsx", "seed.xls", "seed.ods", "seed.csv")


@dataclass(slots=True)
class FuzzInput:
    """One input: the workbook (name, bytes or None), settings or None, and what lies beside them.

    ``other`` are further files by their path in the folder. ``command`` are the commands that this input is
    made for, empty for those of any workbook; in them ``{b}`` is the workbook, ``{s}`` the sound one and
    ``{f}`` the folder. ``install`` gets the finished folder: links, rights and whatever else bytes cannot say.
    """

    way: str
    nama: str
    raw_bytes: bytes | None
    toml: bytes | None
    other_files: dict[str, bytes] = field(default_factory=dict)
    command: tuple[tuple[str, ...], ...] = ()
    install: Callable[[Path], None] | None = None


@cache
def sample_toml() -> bytes:
    return (ROOT / "examples" / "bekasi-2026-02-06" / "mutasi.toml").read_bytes()


@cache
def seed(nama: str) -> bytes:
    if nama.endswith(".csv"):
        row = seed_sheets()["usulan"]
        return "\n".join(";".join(str(cell or "") for cell in row_of_sheet) for row_of_sheet in row).encode()
    return (DATA / nama).read_bytes()


@cache
def seed_sheets() -> dict[str, list[list[object]]]:
    """Return the sheets of the small batch as rows of texts and dates."""
    workbook = openpyxl.load_workbook(DATA / "seed.xlsx")
    return {
        sheet.title: [list(row_of_sheet) for row_of_sheet in sheet.iter_rows(values_only=True)] for sheet in workbook
    }


def reversed_batch(raw_bytes: bytes, rng: random.Random, at_most: int) -> bytes:
    """Return the bytes with some of them replaced."""
    result = bytearray(raw_bytes)
    for _ in range(rng.randint(1, at_most)):
        result[rng.randrange(len(result))] = rng.randrange(256)
    return bytes(result)


def cut(raw_bytes: bytes, rng: random.Random) -> bytes:
    """Return the bytes cut short, with a hole, with a piece doubled."""
    start, end = sorted(rng.randrange(len(raw_bytes)) for _ in range(2))
    return rng.choice(
        (
            raw_bytes[:start],
            raw_bytes[start:],
            raw_bytes[:start] + raw_bytes[end:],
            raw_bytes[:end] + raw_bytes[start:],
            raw_bytes + raw_bytes[:end],
        )
    )


def insert(raw_bytes: bytes, rng: random.Random, inserted: bytes) -> bytes:
    """Return the bytes with others put in at some place."""
    location = rng.randrange(len(raw_bytes))
    return raw_bytes[:location] + inserted + raw_bytes[location:]
