"""Raw cells: what the officer sees in them, and when they hold nothing."""

import re
from datetime import date, datetime, time

TANDA_KOSONG = frozenset({"", "-", "–", "—", "null", "n/a"})
"""Signs for nothing, compared without case."""

_TANDA_TERPANJANG = max(map(len, TANDA_KOSONG))

TAK_TAMPAK = "\u200b\u200c\u200d\u2060\ufeff"
"""Characters without width that come along with copied text."""

_PETIK = "'’‘`´"
_SPASI = re.compile(r"\s+")


def teks_sel(mentah: object) -> str:
    """Return the text that the officer sees in a cell: days as ``dd-mm-yyyy``, whole numbers without ``.0``.

    A sign for nothing is returned as it is written; see :func:`kosong`.
    """
    if mentah is None:
        return ""
    if isinstance(mentah, str):
        return rapikan_ujung(mentah)
    if isinstance(mentah, bool):
        return "TRUE" if mentah else "FALSE"
    if isinstance(mentah, float):
        return teks_angka(mentah)
    if isinstance(mentah, datetime):
        pola = "%d-%m-%Y" if mentah.time() == time() else "%d-%m-%Y %H.%M"
        return _tahun_penuh(mentah, pola)
    if isinstance(mentah, date):
        return _tahun_penuh(mentah, "%d-%m-%Y")
    if isinstance(mentah, time):
        return mentah.strftime("%H.%M")
    return str(mentah)


def teks_angka(angka: float) -> str:
    """Return a number without an exponent and without a trailing ``.0``."""
    if angka != angka or angka in {float("inf"), float("-inf")}:  # noqa: PLR0124 - the test for NaN
        return ""
    return str(int(angka)) if angka.is_integer() else repr(angka)


def kosong(mentah: object) -> bool:
    """Tell whether a cell holds nothing: blank, ``-``, ``null``, ``NULL``, ``N/A``."""
    if mentah is None:
        return True
    if isinstance(mentah, float):
        return not teks_angka(mentah)
    if mentah.__class__ is str and len(mentah) > _TANDA_TERPANJANG and mentah.isascii():
        # What is longer than every sign is one only between blanks.
        return mentah.strip().casefold() in TANDA_KOSONG
    return isinstance(mentah, str) and rapikan_ujung(mentah).casefold() in TANDA_KOSONG


def rapikan_ujung(teks: str) -> str:
    """Take off blanks of every kind at both ends; line breaks inside become line feeds and stay."""
    if "\r" in teks:
        teks = teks.replace("\r\n", "\n").replace("\r", "\n")
    if not teks.isascii():
        for tanda in TAK_TAMPAK:
            teks = teks.replace(tanda, "")
    return teks.strip()


def satu_baris(teks: str) -> str:
    """Return the text with every run of blanks and line breaks as one space."""
    return _SPASI.sub(" ", teks).strip()


def lepas_petik(teks: str) -> str:
    """Take off the leading apostrophe with which exports mark text."""
    return teks[1:].lstrip() if len(teks) > 1 and teks[0] in _PETIK else teks


def _tahun_penuh(hari: date, pola: str) -> str:
    # strftime pads the year on some systems and not on others.
    return hari.strftime(pola.replace("%Y", "{tahun}")).replace("{tahun}", f"{hari.year:04d}")
