"""CSV: ``;`` or ``,`` (or a tab), UTF-8 with or without BOM, else Windows-1252. Every value is text."""

import csv
import io
from collections.abc import Iterator

from mutasi_cli.errors import BerkasError

_PEMISAH = (";", ",", "\t")
_CONTOH = 30


def baca_csv(file: str, bita: bytes) -> list[list[object]]:
    """Return the rows as Excel counts them: blank lines stay, a quoted line break is within one row."""
    teks = _uraikan(bita)
    pertama, _, sisa = teks.partition("\n")
    pemisah = None
    if pertama.strip().casefold().startswith("sep=") and len(pertama.strip()) == len("sep=;"):
        # Excel's own mark for the separator is no row.
        pemisah, teks = pertama.strip()[-1], sisa
    try:
        pemisah = pemisah or max(_PEMISAH, key=lambda tanda: _lebar(teks, tanda))
        return [list(baris) for baris in _pembaca(teks, pemisah)]
    except csv.Error as error:
        raise BerkasError(
            f"{file} bukan CSV yang utuh ({error}); simpan ulang dari Excel sebagai CSV UTF-8."
        ) from error


def _uraikan(bita: bytes) -> str:
    try:
        return bita.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Five bytes have no meaning in Windows-1252; one of them must not stop the run.
        return bita.decode("cp1252", errors="replace")


def _pembaca(teks: str, pemisah: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah)


def _lebar(teks: str, pemisah: str) -> tuple[int, int]:
    """Return how well a separator fits: first rows that agree on a width of two or more, and that width."""
    lebar = [len(baris) for baris, _ in zip(_pembaca(teks, pemisah), range(_CONTOH), strict=False)]
    return max(((lebar.count(satu), satu) for satu in set(lebar) if satu > 1), default=(0, 0))
