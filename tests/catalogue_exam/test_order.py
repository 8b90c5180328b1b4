"""Neither the order of the rows nor that of the columns of any sheet changes what is found."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections import Counter
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from catalogue_exam.example_world import EXAMPLES, World, hard, make

if TYPE_CHECKING:
    from mutasi_cli.domain.finding import Finding

_CELL = re.compile(r"([A-Z]+)\d+")
_ROW = re.compile(r"baris \d+")


def _faulty_example() -> tuple[World, Any]:
    """Return the faulty example and the faults planted in it."""
    origin = importlib.util.spec_from_file_location("bermasalah_make", EXAMPLES / "bermasalah" / "make.py")
    assert origin is not None
    assert origin.loader is not None
    module = importlib.util.module_from_spec(origin)
    sys.modules[origin.name] = module
    origin.loader.exec_module(module)
    example = make()
    faults = module.plant_faults(example)
    return World.source(example), faults


def _shuffled(world: World, seed: int) -> World:
    rng = Random(seed)
    shuffled = world.salinan()
    for sheet in shuffled.table:
        rng.shuffle(shuffled.table[sheet])
        if sheet != "batch":
            rng.shuffle(shuffled.column[sheet])
    return shuffled


def _content(world: World, finding: Finding) -> tuple[Any, ...]:
    """What a finding says, its row left out and its column named by the heading."""
    cell = finding.cell
    column = None
    if cell.cell is not None and cell.sheet is not None:
        match = _CELL.fullmatch(cell.cell)
        assert match is not None
        column = world.column[cell.sheet][_numbers(match[1]) - 1]
    message = _ROW.sub("baris", finding.message)
    return (
        finding.rule_code,
        finding.severity,
        finding.nip,
        finding.kode_jabatan,
        cell.sheet,
        column,
        cell.content,
        message,
        _ROW.sub("baris", finding.remedy),
    )


def _numbers(letters: str) -> int:
    nomor = 0
    for letter in letters:
        nomor = nomor * 26 + ord(letter) - ord("A") + 1
    return nomor


@pytest.mark.parametrize("plant_faults", [False, True], ids=["bersih", "bermasalah"])
def test_order_of_rows_and_columns_does_not_matter(*, plant_faults: bool) -> None:
    world = _faulty_example()[0] if plant_faults else World.new()
    expected_keys = Counter(_content(world, finding) for finding in world.value())
    assert expected_keys
    shuffled = _shuffled(world, 1)
    found = Counter(_content(shuffled, finding) for finding in shuffled.value())
    assert sorted(map(str, (found - expected_keys))) == sorted(map(str, (expected_keys - found)))
    assert found == expected_keys


def test_faulty_example_says_what_was_planted() -> None:
    world, faults = _faulty_example()
    expected_keys = Counter(
        (
            finding_or_expected.rule_code,
            finding_or_expected.severity,
            finding_or_expected.nip,
            world.cell(finding_or_expected.sheet, finding_or_expected.row, finding_or_expected.column),
        )
        for planted_fault in faults
        for finding_or_expected in planted_fault.expected
    )
    findings = [
        finding_or_expected for finding_or_expected in world.value() if finding_or_expected.severity.value != "info"
    ]
    found = Counter(
        (
            finding_or_expected.rule_code,
            finding_or_expected.severity.value,
            finding_or_expected.nip,
            finding_or_expected.cell.address,
        )
        for finding_or_expected in findings
    )
    assert found == expected_keys
    assert sum(hard(findings).values()) == len(findings)
