"""Lines of a cell that are plainly a NIP or a date, whatever they stand under.

A line break in a cell of a NIP, a name, a golongan or one of their dates means that several values are
stacked there, even where the heading names only one of them.
"""

import re

_BERTANGGAL = re.compile(
    r"(?<!\d)(?:\d{1,2}\s*[-/. ]\s*(?:\d{1,2}|[A-Za-z]{3,9})\s*[-/. ,]\s*\d{2,4}"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?!\d)"
)
_NIP = re.compile(
    r"\W*(?:(?:NIPPPK|NI PPPK|NIP)\s*[.:]*)?[\s'’‘`´\"]*(?:\d[\s.\-\u00a0]*){12,}\W*", re.IGNORECASE
)

_PANGKAT_SEPULUH = re.compile(r"\s*\d(?:[.,]\d+)?E\+?1[4-9]\s*", re.IGNORECASE)


def mirip_nip(baris: str) -> bool:
    """Tell whether a line is a NIP, sound or damaged: a dozen digits or more and no word, or ``1.98E+17``."""
    return _NIP.fullmatch(baris) is not None or _PANGKAT_SEPULUH.fullmatch(baris) is not None


def bertanggal(baris: str) -> bool:
    """Tell whether a line holds a date."""
    return _BERTANGGAL.search(baris) is not None


def baris_nip(teks: str) -> str:
    """Return the one line of a cell that is a NIP; the whole text where there is none or several."""
    return _satu([baris for baris in teks.split("\n") if mirip_nip(baris)], teks)


def baris_tanggal(teks: str) -> str:
    """Return the one line of a cell that holds a date; the whole text where there is none or several."""
    return _satu([isi for isi in teks.split("\n") if bertanggal(isi) and not mirip_nip(isi)], teks)


def tanpa_angka(teks: str) -> str:
    """Return a cell without the lines that are a NIP or hold a date; the whole text where nothing is left."""
    sisa = [isi for isi in teks.split("\n") if not mirip_nip(isi) and not bertanggal(isi)]
    return "\n".join(sisa) if any(isi.strip() for isi in sisa) else teks


def _satu(baris: list[str], teks: str) -> str:
    return baris[0] if len(baris) == 1 else teks
