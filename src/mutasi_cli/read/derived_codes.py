"""Codes of posts where the office's table has none: the pair (jabatan, unit_kerja) is the key.

The code is made of the words of the pair alone, so that it is the same in every run and every order of rows.
"""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence

from mutasi_cli.read.post_words import normal_words
from mutasi_cli.read.table import Substitute, Table
from mutasi_cli.read.values import blank, cell_text
from mutasi_cli.read.values.raw_cell import one_line, strip_quote
from mutasi_cli.read.values.word_value import level_words

_FINGERPRINT_LENGTH = 4
_LONGEST = 120


def derived_code(jabatan: str, unit: str) -> str:
    """Return the readable code of a pair: ``KEPALA-SEKSI-PEMERINTAHAN.KELURAHAN-JATIASIH``."""
    parts = (normal_words(words).upper().replace(" ", "-") for words in (jabatan, unit))
    return ".".join(words for words in parts if words)[:_LONGEST].strip("-.")


def codes_from_pairs(parts: Sequence[Table]) -> list[Mapping[str, Mapping[int, Substitute]]]:
    """Return for each sheet the code of every post, and how many officials a post without eselon is written for.

    Rows of one post without eselon (three Pengadministrasi Perkantoran in one unit) are one post with so
    many places; rows of one post with an eselon stay two rows with one code, which rules report.
    """
    pairs = [{i: _pair(table, i) for i in table.row} for table in parts]
    originals: dict[str, set[tuple[str, str]]] = {}
    for pair in (pair for by_row in pairs for pair in by_row.values()):
        originals.setdefault(derived_code(*pair), set()).add(_pair_key(*pair))
    codes = [_codes(table, by_row, originals) for table, by_row in zip(parts, pairs, strict=True)]
    places = Counter(substitute.raw for kode in codes for substitute in kode.values())
    return [{"kode": kode, **_formasi(table, kode, places)} for table, kode in zip(parts, codes, strict=True)]


def _codes(
    table: Table, pairs: Mapping[int, tuple[str, str]], originals: Mapping[str, set[tuple[str, str]]]
) -> dict[int, Substitute]:
    column = table.column["jabatan"].index
    kode: dict[int, Substitute] = {}
    for i, pair in pairs.items():
        if not pair[0]:
            continue
        base = derived_code(*pair)
        unique = len(originals[base]) == 1 and base and len(base) < _LONGEST
        # Where two different pairs would get one code, each is told apart by a print of its own words.
        fingerprint = hashlib.sha256("\n".join(_pair_key(*pair)).encode()).hexdigest()[:_FINGERPRINT_LENGTH].upper()
        kode[i] = Substitute(base if unique else f"{base}-{fingerprint}".lstrip("-"), i, column)
    return kode


def _formasi(
    table: Table, kode: Mapping[int, Substitute], places: Mapping[object, int]
) -> Mapping[str, Mapping[int, Substitute]]:
    if "formasi" in table.column and "formasi" not in table.derived:
        return {}
    return {
        "formasi": {
            i: Substitute(
                places[substitute.raw] if _without_eselon(table.raw(i, "eselon")) else None, i, substitute.column
            )
            for i, substitute in kode.items()
        }
    }


def _without_eselon(raw: object) -> bool:
    return blank(raw) or level_words(strip_quote(one_line(cell_text(raw)))) is not None


def _pair(table: Table, index: int) -> tuple[str, str]:
    jabatan, unit = (table.raw(index, field) for field in ("jabatan", "unit_kerja"))
    return ("" if blank(jabatan) else cell_text(jabatan)), ("" if blank(unit) else cell_text(unit))


def _pair_key(jabatan: str, unit: str) -> tuple[str, str]:
    """Return the pair by which posts are told apart: what the code keeps, and letters that it cannot."""
    foreign_letters = (
        "".join(h for h in text.casefold() if h.isalnum() and not h.isascii()) for text in (jabatan, unit)
    )
    a, b = foreign_letters
    return normal_words(jabatan) + a, normal_words(unit) + b
