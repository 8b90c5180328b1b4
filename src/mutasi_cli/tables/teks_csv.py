"""CSV: ``;`` or ``,`` (or a tab), UTF-8 with or without BOM, else Windows-1252. Every value is text."""

import csv
import io
import math
from collections import Counter
from collections.abc import Iterator

from mutasi_cli.errors import BerkasError

_PEMISAH = (";", ",", "\t")
_CONTOH = 40
_AWAL = 65_536


def baca_csv(file: str, bita: bytes) -> list[list[object]]:
    """Return the rows as Excel counts them: blank lines stay, a quoted line break is within one row."""
    sandi = _sandi(bita)
    awal = bita[:_AWAL].decode(sandi, errors="replace")
    pertama, _, sisa = awal.partition("\n")
    pemisah = None
    if pertama.strip().casefold().startswith("sep=") and len(pertama.strip()) == len("sep=;"):
        # Excel's own mark for the separator is no row.
        pemisah, awal = pertama.strip()[-1], sisa
    try:
        pemisah = pemisah or max(_PEMISAH, key=lambda tanda: _kecocokan(awal, tanda))
        aliran = io.TextIOWrapper(io.BytesIO(bita), encoding=sandi, errors="replace", newline="")
        if awal is sisa:
            aliran.readline()
        return _ringkas(csv.reader(aliran, delimiter=pemisah))
    except csv.Error as error:
        raise BerkasError(
            f"{file} bukan CSV yang utuh ({error}); simpan ulang dari Excel sebagai CSV UTF-8."
        ) from error


def _sandi(bita: bytes) -> str:
    try:
        bita.decode("utf-8")
    except UnicodeDecodeError:
        # Five bytes have no meaning in Windows-1252; one of them must not stop the run.
        return "cp1252"
    return "utf-8-sig"


def _ringkas(pembaca: Iterator[list[str]]) -> list[list[object]]:
    """Keep each text once: most columns of an export say the same few words in every row."""
    dikenal: dict[str, str] = {}
    return [[dikenal.setdefault(isi, isi) for isi in baris] for baris in pembaca]


def _kecocokan(teks: str, pemisah: str) -> float:
    """Return how well a separator fits: rows that agree on a width count by their square."""
    pembaca = csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah)
    lebar = Counter(len(baris) for baris, _ in zip(pembaca, range(_CONTOH), strict=False))
    return sum(banyak**2 * math.log2(satu) for satu, banyak in lebar.items() if satu > 1)
