"""What is passed over because of its first letters would have meant nothing: same understanding with and without."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutasi_cli.read.fields import FIELDS
from mutasi_cli.read.layout.find_layout import understand_headings
from mutasi_cli.read.layout.forms import table_layouts
from mutasi_cli.read.layout.heading_dictionary import HeadingDictionary
from mutasi_cli.read.layout.heading_words import first_words
from mutasi_cli.read.layout.layout_model import Meaning
from mutasi_cli.read.layout.synonyms import GROUPS, SPELLED, SYNONYMS, UNUSED, UNUSED_GROUPS
from mutasi_cli.read.raw_sheet import Sheet

TABLES = ("usulan", "pegawai", "jabatan", "pertek", "riwayat", "libur")
_HEADINGS = sorted(
    {
        *(field for table in TABLES for field in FIELDS[table]),
        *(heading for table in TABLES for listed in SPELLED.get(table, {}).values() for heading in listed),
        *(heading for table in TABLES for heading in SYNONYMS.get(table, {})),
        *(heading for table in TABLES for pair in GROUPS.get(table, {}) for heading in pair),
        *(heading for table in TABLES for heading in (*UNUSED.get(table, ()), *UNUSED_GROUPS.get(table, ()))),
        *(heading for table in TABLES for layout in table_layouts(table) for heading in layout.heading),
        *(heading for table in TABLES for layout in table_layouts(table) for heading in layout.unused),
        *("NIK", "No. HP", "Alamat", "No", "No. Urut", "predikat 2024", "Predikat Kinerja 2025"),
    }
)
_WORDS = sorted({*first_words(), *(word for heading in _HEADINGS for word in heading.replace("_", " ").split())})
_DATA = (
    "BUDI SANTOSO",
    "198501012010011001",
    "Kepala Seksi 3",
    "S-1 Ekonomi",
    "1 April 2020",
    "x",
    "***",
    "a b",
    "dan",
)

WORD = st.sampled_from(_WORDS) | st.sampled_from(_DATA) | st.text("nipamatgloku/.- \n", max_size=6)
CASED = st.sampled_from([str.upper, str.title, str])
TEXT = st.builds(
    lambda words, joiner, case: case(joiner.join(words)),
    st.lists(WORD, min_size=1, max_size=4),
    st.sampled_from([" ", " / ", "\n", ".", "", "_", " dan "]),
    CASED,
)
HEADING = st.sampled_from(_HEADINGS) | TEXT
CELL = HEADING | st.sampled_from(_DATA) | st.none() | st.integers(0, 10**15)


def what(meaning: Meaning | None) -> object:
    """Return what of a meaning can be compared: the cuts of its parts are made anew each time."""
    if meaning is None:
        return None
    parts = [(part.field, part.cut is None, part.other, part.derived) for part in meaning.part]
    return parts, meaning.reason, meaning.personal, meaning.strength, meaning.otherwise


@pytest.mark.parametrize("table", TABLES)
@settings(max_examples=400, deadline=None)
@given(trail=st.lists(HEADING, min_size=1, max_size=3))
def test_any_heading_means_the_same(table: str, trail: list[str]) -> None:
    headings = HeadingDictionary(table, {}, table_layouts(table))
    assert what(headings._find(tuple(trail))) == what(headings._look_up(tuple(trail)))


@pytest.mark.parametrize("table", TABLES)
def test_every_known_heading_is_looked_up(table: str) -> None:
    headings = HeadingDictionary(table, {}, table_layouts(table))
    passed = [text for text in _HEADINGS if headings._look_up((text,)) is not None and not headings.may_mean(text)]
    assert [text for text in passed if not headings._look_up((text,)).personal] == []  # type: ignore[union-attr] # they mean something
    for text in ("BUDI SANTOSO", "19850101201001", "Ekonomi"):
        assert not headings.may_mean(text), text


MERGED = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3), st.integers(0, 2), st.integers(0, 2)), max_size=2)


@settings(max_examples=250, deadline=None)
@given(
    table=st.sampled_from(TABLES),
    rows=st.lists(st.lists(CELL, max_size=5), min_size=1, max_size=7),
    merged=MERGED,
)
def test_any_sheet_is_understood_the_same(
    table: str, rows: list[list[object]], merged: list[tuple[int, int, int, int]]
) -> None:
    areas = [(row, column, row + down, column + right) for row, column, down, right in merged if down or right]
    sheet = Sheet("a.xlsx", "", "a", rows, fetch_merged=lambda: areas)
    quick = understood(sheet, table)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(HeadingDictionary, "may_mean", lambda _, text: bool(text) or True)
        assert quick == understood(sheet, table)


def understood(sheet: Sheet, table: str) -> Sequence[object]:
    """Return what is understood of a sheet."""
    layout = understand_headings(sheet, table, {})
    head = layout.head
    columns = {field: (column.index, column.heading) for field, column in layout.column.items()}
    trails = None if head is None else (head.row, head.height, [column.trail for column in head.column])
    return columns, trails, layout.missing, layout.first_data_row, layout.layout.nama, sorted(layout.misfits)
