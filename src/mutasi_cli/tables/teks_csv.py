"""CSV: ``;`` or ``,`` (or a tab), UTF-8 with or without BOM, else Windows-1252. Every value is text."""

import codecs
import csv
import io
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from mutasi_cli.errors import BerkasError

_PEMISAH = (";", ",", "\t")
_CONTOH = 40
AWAL = 65_536
"""Bytes from the beginning that tell the separator."""

UTF8, CP1252 = "utf-8", "cp1252"


@dataclass(frozen=True, slots=True)
class Cara:
    """How a CSV file is written: encoding, separator, and how many bytes stand before the first row."""

    sandi: str
    pemisah: str
    lewati: int


def baca_csv(file: str, bita: bytes) -> list[list[object]]:
    """Return the rows as Excel counts them: blank lines stay, a quoted line break is within one row."""
    try:
        cara = cara_baca(bita[:AWAL], _sandi(bita))
        mentah = io.BytesIO(bita)
        mentah.seek(cara.lewati)
        aliran = io.TextIOWrapper(mentah, encoding=cara.sandi, errors="replace", newline="")
        return _ringkas(csv.reader(aliran, delimiter=cara.pemisah))
    except csv.Error as error:
        raise BerkasError(
            f"{file} bukan CSV yang utuh; simpan ulang dari Excel sebagai CSV UTF-8."
        ) from error


def cara_baca(awal: bytes, sandi: str) -> Cara:
    """Return how a file is written that begins so. Raises csv.Error where no separator can be tried."""
    lewati = len(codecs.BOM_UTF8) if sandi == UTF8 and awal.startswith(codecs.BOM_UTF8) else 0
    teks = awal[lewati:].decode(sandi, errors="replace")
    pertama = teks.partition("\n")[0]
    if pertama.strip().casefold().startswith("sep=") and len(pertama.strip()) == len("sep=;"):
        # Excel's own mark for the separator is no row.
        return Cara(sandi, pertama.strip()[-1], awal.find(b"\n") + 1 or len(awal))
    return Cara(sandi, max(_PEMISAH, key=lambda tanda: _kecocokan(teks, tanda)), lewati)


def _sandi(bita: bytes) -> str:
    try:
        bita.decode("utf-8")
    except UnicodeDecodeError:
        # Five bytes have no meaning in Windows-1252; one of them must not stop the run.
        return CP1252
    return UTF8


def _ringkas(pembaca: Iterator[list[str]]) -> list[list[object]]:
    """Keep each text once: most columns of an export say the same few words in every row."""
    dikenal: dict[str, str] = {}
    return [[dikenal.setdefault(isi, isi) for isi in baris] for baris in pembaca]


def _kecocokan(teks: str, pemisah: str) -> float:
    """Return how well a separator fits: rows that agree on a width count by their square."""
    pembaca = csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah)
    lebar = Counter(len(baris) for baris, _ in zip(pembaca, range(_CONTOH), strict=False))
    return sum(banyak**2 * math.log2(satu) for satu, banyak in lebar.items() if satu > 1)
