"""What every mutator starts from: the sound batch, and the form of an input."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import openpyxl

AKAR = Path(__file__).parents[3]
DATA = Path(__file__).parents[1] / "data"
BENIH = ("benih.xlsx", "benih.xls", "benih.ods", "benih.csv")


@dataclass(slots=True)
class Masukan:
    """One input: the workbook (name, bytes or None), settings or None, and what lies beside them.

    ``lain`` are further files by their path in the folder. ``perintah`` are the commands that this input is
    made for, empty for those of any workbook; in them ``{b}`` is the workbook, ``{s}`` the sound one and
    ``{f}`` the folder. ``pasang`` gets the finished folder: links, rights and whatever else bytes cannot say.
    """

    cara: str
    nama: str
    bita: bytes | None
    toml: bytes | None
    lain: dict[str, bytes] = field(default_factory=dict)
    perintah: tuple[tuple[str, ...], ...] = ()
    pasang: Callable[[Path], None] | None = None


@cache
def toml_contoh() -> bytes:
    return (AKAR / "examples" / "bekasi-2026-02-06" / "mutasi.toml").read_bytes()


@cache
def benih(nama: str) -> bytes:
    if nama.endswith(".csv"):
        baris = lembar_benih()["usulan"]
        return "\n".join(";".join(str(sel or "") for sel in isi) for isi in baris).encode()
    return (DATA / nama).read_bytes()


@cache
def lembar_benih() -> dict[str, list[list[object]]]:
    """Return the sheets of the small batch as rows of texts and dates."""
    buku = openpyxl.load_workbook(DATA / "benih.xlsx")
    return {sheet.title: [list(isi) for isi in sheet.iter_rows(values_only=True)] for sheet in buku}


def balik(bita: bytes, acak: random.Random, paling_banyak: int) -> bytes:
    """Return the bytes with some of them replaced."""
    hasil = bytearray(bita)
    for _ in range(acak.randint(1, paling_banyak)):
        hasil[acak.randrange(len(hasil))] = acak.randrange(256)
    return bytes(hasil)


def potong(bita: bytes, acak: random.Random) -> bytes:
    """Return the bytes cut short, with a hole, with a piece doubled."""
    awal, akhir = sorted(acak.randrange(len(bita)) for _ in range(2))
    return acak.choice(
        (
            bita[:awal],
            bita[awal:],
            bita[:awal] + bita[akhir:],
            bita[:akhir] + bita[awal:],
            bita + bita[:akhir],
        )
    )


def sisip(bita: bytes, acak: random.Random, isi: bytes) -> bytes:
    """Return the bytes with others put in at some place."""
    letak = acak.randrange(len(bita))
    return bita[:letak] + isi + bita[letak:]
