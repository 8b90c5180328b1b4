"""Office files in other forms: a sample in the quick tier, all of them in the slow one.

``python tests/bench/office_files_run.py`` prints the counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kantor.exam import Outcome, Variant, outcome, variants
from kantor.forms import Forms
from kantor.layouts import LAYOUTS
from kantor.mutations import MUTATIONS

if TYPE_CHECKING:
    from pathlib import Path

ALL = list(variants())
EACH = 13
"""One variant of so many is read in the quick tier: no divisor of the changes of a file, so that all kinds come."""


def test_there_are_enough() -> None:
    assert len(ALL) >= 300
    assert {variant.change for variant in ALL} >= set(MUTATIONS)
    assert len({str(variant) for variant in ALL}) == len(ALL)
    assert {variant.source.table for variant in ALL} == {"pegawai", "jabatan", "usulan"}


@pytest.mark.parametrize(
    "variant",
    [
        pytest.param(variant, id=str(variant), marks=[] if number % EACH == 0 else pytest.mark.slow)
        for number, variant in enumerate(ALL)
    ],
)
def test_the_same_is_read(variant: Variant, tmp_path: Path) -> None:
    result = outcome(variant, tmp_path)
    assert not result.wrong
    assert not result.told


def test_a_wrong_value_is_noticed(tmp_path: Path) -> None:
    """The comparison itself: a date of one person that is another day."""
    variant = next(variant for variant in ALL if str(variant) == "Data PNS Kabupaten: apa adanya")
    body = variant.file.pages[0].body[4].rows[0]
    position = LAYOUTS["Data PNS Kabupaten"].columns.index(
        next(column for column in LAYOUTS["Data PNS Kabupaten"].columns if column.fields == ("tmt_golongan",))
    )
    body[position + 1] = Forms(day_form="2015-04-01").day(body[position + 1].replace(year=2001))  # type: ignore[union-attr,call-arg,arg-type] # a day
    (wrong,) = outcome(variant, tmp_path).wrong
    assert "tmt_golongan" in wrong


def test_a_lost_column_is_told(tmp_path: Path) -> None:
    variant = next(variant for variant in variants() if str(variant) == "simpeg_ekspor: apa adanya")
    heading = variant.file.pages[0].heading[0]
    heading[heading.index("gol_ruang")] = "kolom_ajaib"
    result = outcome(variant, tmp_path)
    assert result == Outcome(told=result.told)
    assert "kolom_ajaib" in result.told
