"""A small corpus of broken and hostile inputs; ``python tests/bench/fuzz_run.py`` tries them by the thousand."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from fuzz.mutators import MUTATORS, FuzzInput
from fuzz.mutators.fuzz_input import sample_toml, seed
from fuzz.mutators.packaging import PACKAGES
from fuzz.mutators.places import PLACE
from fuzz.run_input import clear_folder, command, prepare_batch, run_command

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_LIGHT_MUTATORS = [way for way, _ in MUTATORS if way.__name__ != "bom"]
"""Bombs take seconds each; the ones that once did harm have tests of their own."""


def _try(fuzz_input: FuzzInput, its_command: tuple[str, ...], folder: Path) -> int:
    """Run one input, look for faults, return the exit code."""
    arguments = prepare_batch(fuzz_input, folder / "batch", its_command)
    try:
        answers = run_command(arguments)
    finally:
        clear_folder(folder / "batch")
    assert answers.wrong == "", f"{fuzz_input.way}: {' '.join(its_command)}"
    return answers.kode


@pytest.mark.parametrize("nomor", range(2))
@pytest.mark.parametrize("way", _LIGHT_MUTATORS, ids=lambda way: way.__name__)
def test_one_sentence_or_a_judgement(way: Callable[[random.Random], FuzzInput], nomor: int, tmp_path: Path) -> None:
    fuzz_input = way(random.Random(f"{way.__name__}-{nomor}"))
    _try(fuzz_input, command(fuzz_input, nomor), tmp_path)


@pytest.mark.parametrize("nama", PACKAGES)
def test_files_that_are_not_what_their_names_say(nama: str, tmp_path: Path) -> None:
    fuzz_input = FuzzInput("kemasan", nama, PACKAGES[nama](), sample_toml())
    kode = _try(fuzz_input, ("validate", "{b}"), tmp_path)
    # These hold a readable table under another name; all others are refused.
    assert (kode == 2) == (nama not in {"xls.xlsx", "xlsx.xls", "ods.xlsx"})


@pytest.mark.parametrize("nomor", range(len(PLACE)), ids=list(PLACE))
def test_places_that_are_no_files(nomor: int, tmp_path: Path) -> None:
    install = list(PLACE.values())[nomor]
    fuzz_input = FuzzInput("tempat", "seed.xlsx", seed("seed.xlsx"), sample_toml(), install=install)
    _try(fuzz_input, (("validate", "{b}"), ("roster", "{b}", "--draf"))[nomor % 2], tmp_path)


def test_the_same_number_makes_the_same_input() -> None:
    for way in _LIGHT_MUTATORS:
        first_input, second_input = way(random.Random(3)), way(random.Random(3))
        assert (first_input.nama, first_input.raw_bytes, first_input.toml, first_input.other_files) == (
            second_input.nama,
            second_input.raw_bytes,
            second_input.toml,
            second_input.other_files,
        )
