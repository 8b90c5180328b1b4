"""An officer reads one screen: lines of every command, and every finding within reach of a number that stands on it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bench import screen_lines
from bench.screen_lines import Measured

NUMBERS = re.compile(r"(?:^|· |  )\s*(\d+)(?:-(\d+))? (?=\S)|mutasi validate (\d+)-(\d+)", re.MULTILINE)
SOME_COLUMNS = frozenset({"usulan.nip", "usulan.kode_jabatan_tujuan", "pegawai.kedudukan", "jabatan.kode"})


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("layar")


@pytest.fixture(scope="module")
def demo(place: Path) -> Measured:
    return screen_lines.whole_demo(place)


@pytest.fixture(scope="module")
def judged(place: Path) -> list[Measured]:
    return list(screen_lines.checks(place))


def too_long(everything: list[Measured]) -> list[str]:
    return [f"{entry.what}: {entry.lines} dari {entry.most}" for entry in everything if not entry.fits]


def test_the_whole_demo(demo: Measured) -> None:
    assert demo.fits
    assert "Selesai. Buka lebih dahulu:" in demo.text
    assert max(map(len, demo.text.splitlines())) <= screen_lines.DEMO_WIDTH


def test_every_check_is_one_screen(judged: list[Measured]) -> None:
    assert len(judged) >= 16
    assert too_long(judged) == []
    for entry in judged:
        assert "PEMERIKSAAN USULAN MUTASI" in entry.text, entry.what
        assert max(map(len, entry.text.splitlines())) <= screen_lines.NARROW, entry.what


def test_the_first_lines_say_whether_and_what_first(judged: list[Measured]) -> None:
    for entry in judged:
        lines = [line for line in entry.text.partition("PEMERIKSAAN USULAN MUTASI")[2].splitlines() if line.strip()]
        verdict = " ".join(lines[2:4])
        assert lines[2].startswith(("BOLEH DILANTIK", "BELUM BOLEH DILANTIK.")), entry.what
        assert lines[2].startswith("BOLEH") or "Mulai dari nomor 1." in verdict


def test_every_cause_is_reached_by_a_number_on_the_screen(place: Path, judged: list[Measured]) -> None:
    folders = {"contoh bermasalah": (screen_lines.FAULTY, ["validate"])}
    for office in sorted(screen_lines.OFFICES.iterdir()):
        if office.is_dir():
            expected = json.loads((office / "expected.json").read_text(encoding="utf-8"))
            words = ["validate", *expected["arguments"], "--tanggal", expected["tanggal"]]
            folders[f"kantor {office.name}"] = (office, words)
    screens = {entry.what.removeprefix("validate, "): entry.text for entry in judged}
    for name, (source, words) in list(folders.items())[:6]:
        text = screen_lines.printed([*words, "--format", "json"], place / source.name)
        data = json.loads(text[text.index("{") :])
        shown: set[int] = set()
        for first, last, first_left, last_left in NUMBERS.findall(screens[name]):
            shown |= set(range(int(first or first_left), int(last or last_left or first) + 1))
        assert {cause["nomor"] for cause in data["sebab"]} <= shown, name
        within = sorted(index for cause in data["sebab"] for index in (*cause["temuan"], *cause["akibat"]))
        assert within == [index for index, finding in enumerate(data["temuan"]) if finding["pengecualian"] is None]


def test_every_other_summary(demo: Measured, place: Path) -> None:
    assert demo.fits
    everything = list(screen_lines.summaries(place / "demo", place))
    assert too_long(everything) == []
    for entry in everything:
        assert max(map(len, entry.text.splitlines())) <= max(screen_lines.NARROW, longest_word(entry.text)), entry.what


def longest_word(text: str) -> int:
    """Paths and commands are copied as a whole, so one of them may be longer than the line."""
    return max(len(word) for word in text.split()) + 8


def test_the_example_without_a_column(place: Path) -> None:
    everything = list(screen_lines.without_columns(place, SOME_COLUMNS))
    assert {entry.what.rsplit(" ", 1)[1] for entry in everything} == SOME_COLUMNS
    assert too_long(everything) == []


@pytest.mark.slow
def test_the_example_without_each_column(place: Path) -> None:
    assert too_long(list(screen_lines.without_columns(place))) == []
