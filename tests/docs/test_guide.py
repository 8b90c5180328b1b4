"""What the README and the guide tell somebody to type, to fill in and to look at is there."""

from __future__ import annotations

import importlib.util
import re
import shlex
import signal
import sys
import tomllib
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from typer.main import get_command

from mutasi_cli.books.form.initial_settings import initial_settings
from mutasi_cli.cli import completion, interruption, streams
from mutasi_cli.cli.app import app
from mutasi_cli.domain.batch_keys import KEYS
from mutasi_cli.domain.canonical_sheets import SHEETS
from mutasi_cli.papers.register import PAPERS

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("pa[ns]*.md")))
GUIDE_PAGES = tuple(path for path in PAGES if path.name.startswith("panduan"))
MAIN_GUIDE = ROOT / "docs" / "panduan.md"
PICTURES = sorted(path for path in (ROOT / "docs" / "gambar").iterdir() if path.suffix in {".svg", ".png"})
LARGEST = 150_000

COLUMNS = {sheet.nama: {column.nama for column in sheet.column} for sheet in SHEETS}
COLUMNS["batch"] |= {path.nama for path in KEYS}


class TypedLine(NamedTuple):
    """A command line as a page quotes it; ``whole`` where it stands alone on a line, ready to be typed."""

    page: str
    text: str
    whole: bool


def quoted(page: Path) -> Iterator[TypedLine]:
    """Yield all command lines of the program on a page: lines of blocks, and spans within sentences."""
    text = page.read_text(encoding="utf-8")
    for blok in re.findall(r"^```.*?\n(.*?)^```", text, re.DOTALL | re.MULTILINE):
        for row in blok.splitlines():
            type_answer = re.search(r"(?:^|&& )(?:> )?(?:\S*/)?(mutasi(?: .*)?)$", row)
            if type_answer is not None:
                yield TypedLine(page.name, type_answer[1], whole=True)
    prose = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    for span in re.findall(r"`(mutasi(?: [^`]*)?)`", prose):
        yield TypedLine(page.name, span, whole=False)


def fault(typed: TypedLine) -> str | None:
    """Return what the parser of the program says of a command line, None when it takes it. Nothing is run."""
    command: Any = get_command(app)
    words = shlex.split(typed.text)[1:]
    while words and not words[0].startswith("-"):
        child = getattr(command, "commands", {})
        if not child:
            break
        if words[0] not in child:
            return f"no command {words[0]!r}"
        command = child[words.pop(0)]
    if not words and not typed.whole:
        # Within a sentence it is only named.
        return None
    if words == ["--help"]:
        return None
    try:
        params = command.make_context("mutasi", list(words)).params
    except Exception as wrong:  # noqa: BLE001 - click's classes moved into typer with version 0.26
        return f"{type(wrong).__name__}: {wrong}"
    return next(_unknown_words(command, params), None)


def _unknown_words(command: Any, params: dict[str, Any]) -> Iterator[str]:
    """Yield values that are none of the words which an option takes; capitals stand for any value."""
    for param in command.params:
        value = params.get(param.name)
        everything = value if isinstance(value, list | tuple) else [value]
        if any(params in {"--nip", "--tanpa"} for params in param.opts):
            # Their words are the people of a batch.
            continue
        words = completion._words(command.name, param)
        if words is None or not value:
            continue
        allowed = {word for word, _ in words()}
        yield from (f"no {param.name} {word!r}" for word in everything if word != "KODE" and word not in allowed)


@pytest.mark.parametrize("page", PAGES, ids=lambda typed: typed.name)
def test_every_command_line_is_one_that_the_program_takes(page: Path) -> None:
    everything = list(quoted(page))
    assert everything or page.name == "pasang-luring.md"
    assert [(typed.text, wrong) for typed in everything if (wrong := fault(typed))] == []


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("mutasi validat", False),
        ("mutasi template cek", False),
        ("mutasi validate --jenis petikan", False),
        ("mutasi validate --format pdf", False),
        ("mutasi decree --jenis petikn", False),
        ("mutasi rule JAB099", False),
        ("mutasi diff lama.xlsx", False),
        ("mutasi columns", True),
        ("mutasi impact batch.xlsx lain.xlsx", False),
    ],
)
def test_a_faulty_command_line_is_seen(text: str, whole: bool) -> None:
    assert fault(TypedLine("contoh.md", text, whole))


def _slug(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.strip().casefold()).replace(" ", "-")


@pytest.mark.parametrize("page", PAGES, ids=lambda heading: heading.name)
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)]+)\)|(?:src|href)=\"([^\"]+)\"", text):
        file, _, part = "".join(target).partition("#")
        if "://" in file:
            continue
        linked = page.parent / file if file else page
        assert linked.exists(), target
        if part:
            headings = re.findall(r"^#+ (.*)$", linked.read_text(encoding="utf-8"), re.MULTILINE)
            assert part in {_slug(heading) for heading in headings}, target


def test_every_picture_is_shown_and_small() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("*.md"))
    text += (ROOT / "README.md").read_text(encoding="utf-8")
    for picture in PICTURES:
        assert f"gambar/{picture.name})" in text, picture.name
        assert picture.stat().st_size < LARGEST, picture.name


@pytest.mark.parametrize("picture", [path for path in PICTURES if path.suffix == ".svg"], ids=lambda path: path.name)
def test_screens_load_nothing_and_name_no_machine(picture: Path) -> None:
    text = picture.read_text(encoding="utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
    for mark in ("://", "@font-face", "@import", "/tmp", "/root", "/home", "C:\\"):  # noqa: S108 - looked for
        assert mark not in text, mark


@pytest.mark.parametrize("nama", ["layar-sekilas", "layar-kolom"])
def test_a_screen_shows_what_the_program_prints(nama: str, tmp_path: Path) -> None:
    """If this fails, run ``python docs/screen_pictures.py``; it draws all of them."""
    spec = importlib.util.spec_from_file_location("screen_pictures", ROOT / "docs" / "screen_pictures.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # A dataclass looks its own module up.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    (wanted_screen,) = [screen for screen in module.SCREENS if screen.nama == nama]
    module.prepare(tmp_path)
    new = module.draw(wanted_screen, module.answer(tmp_path, wanted_screen))
    picture = ROOT / "docs" / "gambar" / f"{nama}.svg"
    assert _words(picture.read_text(encoding="utf-8")) == _words(new)


def _words(svg: str) -> list[str]:
    """Return the words of a screen; how they are cut into pieces is left to rich."""
    return unescape("".join(re.findall(r"<text[^>]*>(.*?)</text>", svg))).split()


def _tables(page: Path) -> Iterator[tuple[list[str], list[list[str]]]]:
    """Yield the tables of a page: their heads, and the cells of their rows."""
    for table in re.findall(r"(?:^\|.*\|\n)+", page.read_text(encoding="utf-8"), re.MULTILINE):
        row = [re.split(r"(?<!\\)\|", line.strip().strip("|")) for line in table.splitlines()]
        cell = [[line.strip() for line in cells] for cells in row]
        yield cell[0], cell[2:]


def _rows(heading: str) -> list[list[str]]:
    """Return the rows of all tables of the guide whose first head is ``heading``."""
    return [
        row
        for guide_page in GUIDE_PAGES
        for head, everything in _tables(guide_page)
        if head[0] == heading
        for row in everything
    ]


def test_the_exit_codes_are_those_of_the_program() -> None:
    kode = {int(code_text) for row in _rows("Kode") for code_text in re.findall(r"\d+", row[0])}
    # Windows knows no SIGHUP; the code of a closed terminal is the same in the guide.
    closed = getattr(signal, "SIGHUP", 1)
    assert kode == {
        *(0, 1, streams.FAILED, streams.PIPE_CLOSED),
        *(interruption.BASE + code_text for code_text in (signal.SIGINT, signal.SIGTERM, closed)),
    }


def test_the_tables_name_sheets_and_columns_that_are_there() -> None:
    row = _rows("Lembar")
    assert {_only(cells[0]) for cells in row} == set(COLUMNS)
    for sheet, *cells in row:
        for nama in re.findall(r"`([^`]+)`", " ".join(cells)):
            assert nama in COLUMNS[_only(sheet)], (sheet, nama)


def test_the_tables_name_settings_that_are_there() -> None:
    toml = initial_settings().decode()
    # A key that waits behind a # is one too.
    full = tomllib.loads(re.sub(r"^# (?=\w+ = |\[\w)", "", toml, flags=re.MULTILINE))
    row = _rows("Bagian")
    assert row
    for part, *cells in row:
        for nama in re.findall(r"`\[([^`]+)\]`", part):
            tempat: Any = full
            for key in nama.split("."):
                assert key in tempat, nama
                tempat = tempat[key]
            for setting_key in re.findall(r"`([a-z_]+)`", cells[0]):
                assert setting_key in tempat, (nama, setting_key)


@pytest.mark.parametrize("page", GUIDE_PAGES, ids=lambda kind: kind.name)
def test_words_with_an_underscore_are_columns_keys_or_papers(page: Path) -> None:
    toml = initial_settings().decode()
    known = set().union(COLUMNS, *COLUMNS.values(), re.findall(r"\b\w+_\w+\b", toml), (kind.key for kind in PAPERS))
    mentioned = set(re.findall(r"`([a-z]+(?:_[a-z0-9]+)+)`", page.read_text(encoding="utf-8")))
    assert mentioned <= known


def test_the_guide_goes_from_files_to_siasn_in_twelve_steps() -> None:
    heading = re.findall(r"^## (\d+)\. ", MAIN_GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    assert [int(number_text) for number_text in heading] == list(range(1, 13))


def _only(cell: str) -> str:
    (nama,) = re.findall(r"`([^`]+)`", cell)
    return str(nama)
