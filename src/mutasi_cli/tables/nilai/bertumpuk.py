"""Lines of a cell that are plainly a NIP or a date, whatever they stand under."""

import re

_BERTANGGAL = re.compile(
    r"(?<!\d)(?:\d{1,2}\s*[-/. ]\s*(?:\d{1,2}|[A-Za-z]{3,9})\s*[-/. ,]\s*\d{2,4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?!\d)"
)
_NIP = re.compile(r"\W*(?:NIP(?:PPK)?\s*[.:]*)?[\s'’‘`´\"]*(?:\d[\s.\-\u00a0]*){12,}\W*", re.IGNORECASE)


def mirip_nip(baris: str) -> bool:
    """Tell whether a line is a NIP, sound or damaged: a dozen digits or more and no word."""
    return _NIP.fullmatch(baris) is not None


def bertanggal(baris: str) -> bool:
    """Tell whether a line holds a date."""
    return _BERTANGGAL.search(baris) is not None
