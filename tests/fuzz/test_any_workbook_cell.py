"""Workbooks with anything in any cell of any sheet: judged, or refused with one sentence."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.mutators.fuzz_input import sample_toml, seed_sheets
from fuzz.mutators.odd import ODD_CELLS, ODD_TEXTS
from fuzz.mutators.xlsx_writer import RawCellXml, sheet_xml, xlsx_book
from fuzz.run_input import run_command

_ERROR_WORD = ("#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#GETTING_DATA", "#APA?")
_TEXT = st.text(st.characters(), max_size=30)
"""Any characters at all: control characters and halves of surrogate pairs too."""

CELLS = st.one_of(
    st.none(),
    _TEXT,
    st.sampled_from(ODD_TEXTS).filter(lambda drawn: len(drawn) < 1_000),
    st.floats(),
    st.integers(-(10**20), 10**20),
    st.datetimes().map(lambda drawn: drawn.replace(microsecond=0)),
    st.sampled_from(ODD_CELLS).map(RawCellXml),
    st.sampled_from(_ERROR_WORD).map(lambda drawn: RawCellXml(f'<c{{r}} t="e"><v>{drawn}</v></c>')),
    st.booleans().map(lambda drawn: RawCellXml(f'<c{{r}} t="b"><v>{drawn:d}</v></c>')),
    # A date as the programs write it: a number with the looks of one.
    st.floats(-1e6, 4e6).map(lambda drawn: RawCellXml(f'<c{{r}} s="1"><v>{drawn}</v></c>')),
    st.floats(-5, 5).map(lambda drawn: RawCellXml(f'<c{{r}} s="2"><v>{drawn}</v></c>')),
)
COMMANDS = st.sampled_from(
    [
        ("validate", "--format", "json"),
        ("validate",),
        ("validate", "--format", "xlsx"),
        ("impact",),
        ("columns",),
        ("roster", "--draf"),
        ("report",),
    ]
)


@st.composite
def workbook(draw: st.DrawFn, *, whole: bool) -> bytes:
    """Return a workbook: the sound one with some cells replaced, or its headings above anything."""
    sheet = {nama: [list(row_of_sheet) for row_of_sheet in rows] for nama, rows in seed_sheets().items()}
    if whole:
        for _ in range(draw(st.integers(1, 25))):
            rows = sheet[draw(st.sampled_from(sorted(sheet)))]
            row = rows[draw(st.integers(0, len(rows) - 1))]
            row[draw(st.integers(0, len(row) - 1))] = draw(CELLS)
    else:
        for rows in sheet.values():
            width = len(rows[0])
            rows[1:] = draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=3))
    return xlsx_book([(nama, sheet_xml(rows)) for nama, rows in sheet.items()])


def _try(raw_bytes: bytes, command: tuple[str, ...]) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        file = Path(temporary) / "batch.xlsx"
        file.write_bytes(raw_bytes)
        file.with_name("mutasi.toml").write_bytes(sample_toml())
        assert run_command([command[0], str(file), *command[1:]]).wrong == ""


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(workbook(whole=True), COMMANDS)
def test_anything_in_any_cell(raw_bytes: bytes, command: tuple[str, ...]) -> None:
    _try(raw_bytes, command)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(workbook(whole=False), COMMANDS)
def test_anything_below_the_headings(raw_bytes: bytes, command: tuple[str, ...]) -> None:
    _try(raw_bytes, command)
