"""Rows between the data that are no data: titles of groups, sums of a page, signatures."""

import re
from collections.abc import Iterable, Sequence

from mutasi_cli.read.unit_words import UNIT, has_label, unit_alone
from mutasi_cli.read.values import blank, cell_text
from mutasi_cli.read.values.raw_cell import one_line
from mutasi_cli.read.values.stacked_lines import looks_like_nip

_WIDEST_SIGNATURE = 3
_LONGEST_TITLE = 200
_MONTHS = "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember"
_SIGNATURE = re.compile(
    rf"(?:ditetapkan di|dikeluarkan di|pada tanggal|mengetahui|menyetujui|tembusan|ttd\b|a\.?\s?n\.\s|u\.b\.)"
    rf"|[a-z .]+,\s*(?:\d{{1,2}}|[_.…]+)?\s*(?:{_MONTHS})\s+\d{{4}}$"
    rf"|(?:(?:pj|plt|plh|pjs)\.?\s+)?(?:wali ?kota|bupati|gubernur|sekretaris daerah|kepala badan"
    rf"|kepala bkpsdm|kepala bkd|kepala dinas)\b.*,$"
    rf"|(?:(?:pj|plt|plh|pjs)\.?\s+)?(?:wali ?kota|bupati|gubernur)(?:\s+[a-z]+){{1,3}},?$",
    re.IGNORECASE,
)
_MARK = r"(?:[IVX]{1,5}|[A-Z]|\d{1,2})"
_NUMBERED = re.compile(rf"{_MARK}\s*[.)]\s+\S")
_MARK_IN_FRONT = re.compile(rf"^{_MARK}\s*[.)]\s+")
_MARK_ALONE = re.compile(rf"\(?{_MARK}\s*[.)]?")
_DIGITS_ALONE = re.compile(r"\(?\d{1,2}\s*[.)]?")
_SUM = re.compile(
    r"(?:sub ?|grand )?(?:jumlah|total|jml)\b|(?:di)?pindah(?:an|kan)\b|jumlah (?:di)?pindah|rekapitulasi\b",
    re.IGNORECASE,
)
_TITLE_WORDS = re.compile(
    r"\b(?:jabatan|eselon|pengangkatan|pemberhentian|perpindahan|promosi|rotasi|mutasi|pengukuhan|pejabat"
    r"|lampiran|administrator|pengawas|pelaksana"
    r"|fungsional|struktural|pimpinan tinggi|tugas tambahan|unit kerja"
    r"|perangkat daerah|dinas|badan|inspektorat|sekretariat|satuan polisi|kecamatan|kelurahan|uptd?|puskesmas"
    r"|rumah sakit|rsud|bagian|bidang|seksi|sub ?bagian|sub ?bidang|asisten|staf ahli|kantor|cabang dinas"
    r"|sekolah|sdn?|smpn?|laboratorium|pasar|terminal|golongan)\b",
    re.IGNORECASE,
)
_LEVEL_TITLE = re.compile(
    r"^(?:(?:para|daftar|kelompok|jenjang)\s+)?(?:jabatan|pejabat|eselon|administrator|pengawas|pelaksana|fungsional"
    r"|struktural|pimpinan tinggi|jpt|golongan|pengangkatan|pemberhentian|promosi|rotasi|mutasi|pengukuhan)\b",
    re.IGNORECASE,
)


def signature(cells: Sequence[object]) -> bool:
    """Tell whether a row begins the block of signatures."""
    filled: list[str] = []
    for cell in cells:
        if not blank(cell):
            if len(filled) == _WIDEST_SIGNATURE:
                return False
            filled.append(cell_text(cell))
    return any(_SIGNATURE.match(one_line(text)) for text in filled)


def sum_row(texts: Iterable[str]) -> bool:
    """Tell whether a row sums up: its first words say so, and all the rest are figures."""
    words: list[str] = []
    for text in texts:
        if any(letter.isalpha() for letter in text):
            if len(words) == 2:  # noqa: PLR2004 - «Jumlah» and a page
                return False
            words.append(text)
    return bool(words) and _SUM.match(words[0]) is not None


def title_of(filled: Sequence[object]) -> str | None:
    """Return the title of a row in which only one text is written, be it in several cells; None for any other row."""
    title = one_line(cell_text(filled[0]))
    if not isinstance(filled[0], str) or any(one_line(cell_text(cell)) != title for cell in filled):
        return None
    if looks_like_nip(title):
        return None
    return title if len(title) <= _LONGEST_TITLE and any(letter.isalpha() for letter in title) else None


def marked_title(filled: Sequence[object]) -> tuple[str, str] | None:
    """Return mark and title of a row such as ``A | JABATAN STRUKTURAL`` or ``Unit Kerja | : | Dinas X``."""
    if len(filled) > 3:  # noqa: PLR2004 - label, colon, unit
        return None
    texts = [one_line(cell_text(cell)) for cell in filled]
    whole = " ".join(texts)
    if len(texts) > 1 and has_label(whole):
        return "", whole
    if len(texts) != 2 or not isinstance(filled[1], str) or looks_like_nip(texts[1]):  # noqa: PLR2004 - mark and title
        return None
    if _MARK_ALONE.fullmatch(texts[0]) is None or not any(letter.isalpha() for letter in texts[1]):
        return None
    return texts[0], texts[1]


def numeric_mark(mark: str) -> bool:
    """Tell whether a mark is a number, as persons have it too."""
    return _DIGITS_ALONE.fullmatch(mark) is not None


def without_mark(title: str) -> str:
    """Take ``II.`` off the front of a title."""
    return _MARK_IN_FRONT.sub("", title)


def numbered(title: str) -> bool:
    """Tell whether a title begins with a mark."""
    return _NUMBERED.match(title) is not None


def says_title(title: str) -> bool:
    """Tell whether a text has a word that no name of a person has."""
    return _TITLE_WORDS.search(title) is not None


def names_level(title: str) -> bool:
    """Tell whether a title names a level or a kind of move, so that it is no unit."""
    return _LEVEL_TITLE.match(without_mark(title)) is not None


def begins_as_unit(title: str) -> bool:
    """Tell whether a title begins with a word for a unit."""
    return UNIT.match(without_mark(title)) is not None or unit_alone(without_mark(title)) is not None
