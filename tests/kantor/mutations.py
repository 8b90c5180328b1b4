"""Changes to an office file that change nothing of what it says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kantor.grid import Block, File, Line, Page

if TYPE_CHECKING:
    from random import Random

Mutation = Callable[[File, "Random"], File | None]
"""Returns the changed file, None where the change is impossible for this file."""

_TITLES = (
    "PEMERINTAH DAERAH",
    "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA",
    "DATA PER 30 JANUARI 2026",
    "Dicetak oleh operator",
    "UNTUK KEPERLUAN RAPAT",
    "TAHUN ANGGARAN 2026",
    "(RAHASIA)",
)
_LARGE = 40
"""Files of more sheets are changed in the first ones only where a change would touch each cell."""


def _blocks(page: Page) -> list[list[int]]:
    """Return the columns of a page in units that stay together: a group heading with what stands under it."""
    top = page.heading[0] if page.heading else []
    below = page.heading[1:]
    units: list[list[int]] = []
    for column in range(page.width):
        head = top[column] if column < len(top) else None
        under = any(column < len(row) and isinstance(row[column], str) and row[column] for row in below)
        if head in (None, "") and under and units:
            units[-1].append(column)
        else:
            units.append([column])
    return units


def _rearranged(page: Page, order: Sequence[int | None]) -> Page:
    """Return a page with its columns in another order; None is a new column without anything in it."""

    def line(row: Line) -> Line:
        return [row[column] if column is not None and column < len(row) else None for column in order]

    def stays(row: Line) -> Line:
        return [*row, *[None] * (len(order) - len(row))]

    heading = [line(row) for row in page.heading]
    for position, row in enumerate(page.heading):
        if row and all(isinstance(cell, int | float) for cell in row if cell not in (None, "")):
            heading[position] = [*range(1, len(order) + 1)]
    body = [block if block.section else Block([line(row) for row in block.rows]) for block in page.body]
    body = [Block([stays(row) for row in block.rows], block.section) for block in body]
    return replace(page, heading=heading, body=body)


def _pages(file: File, change: Callable[[Page], Page]) -> File:
    return replace(file, pages=[change(page) if page.body and not page.hidden else page for page in file.pages])


def columns_in_another_order(file: File, random: Random) -> File | None:
    seed = random.random()

    def change(page: Page) -> Page:
        first, *units = _blocks(page)
        type(random)(seed).shuffle(units)
        return _rearranged(page, [*first, *(column for unit in units for column in unit)])

    return _pages(file, change)


def empty_columns(file: File, random: Random) -> File | None:
    seed = random.random()

    def change(page: Page) -> Page:
        draw = type(random)(seed)
        units: list[list[int | None]] = [list(unit) for unit in _blocks(page)]
        for _ in range(draw.randrange(1, 4)):
            units.insert(draw.randrange(1, len(units) + 1), [None])
        return _rearranged(page, [column for unit in units for column in unit])

    return _pages(file, change)


def title_rows(file: File, random: Random) -> File | None:
    """More titles above the own ones, which may name the unit of the sheet."""
    titles = random.sample(_TITLES, random.randrange(1, 6))

    def change(page: Page) -> Page:
        added: list[Line] = [[title, *[None] * (page.width - 1)] for title in titles]
        return replace(page, above=[*added, *page.above])

    return _pages(file, change)


def no_titles(file: File, random: Random) -> File | None:
    del random
    if len(file.pages) > 1 or not file.pages[0].above:
        return None
    return _pages(file, lambda page: replace(page, above=[]))


def blank_rows(file: File, random: Random) -> File | None:
    seed = random.random()

    def change(page: Page) -> Page:
        draw, body = type(random)(seed), list(page.body)
        for _ in range(draw.randrange(1, 4)):
            body.insert(draw.randrange(len(body) + 1), Block([[None] * page.width], section=True))
        tail: list[Line] = [[None] * page.width for _ in range(draw.randrange(50))]
        return replace(page, body=body, below=[*page.below, *tail])

    return _pages(file, change)


def group_rows(file: File, random: Random) -> File | None:
    """Rows such as ``A. PEJABAT STRUKTURAL`` between the records, which are no unit."""
    titles = random.sample(("A. PEJABAT STRUKTURAL", "B. PELAKSANA", "II. GOLONGAN III", "C. JABATAN FUNGSIONAL"), 2)
    if any(block.section for page in file.pages for block in page.body):
        return None

    def change(page: Page) -> Page:
        middle = len(page.body) // 2
        first, second = (Block([[title, *[None] * (page.width - 1)]], section=True) for title in titles)
        return replace(page, body=[first, *page.body[:middle], second, *page.body[middle:]])

    return _pages(file, change)


def heading_on_every_page(file: File, random: Random) -> File | None:
    each = random.randrange(20, 45)

    def change(page: Page) -> Page:
        body: list[Block] = []
        for number, block in enumerate(page.body):
            if number and number % each == 0 and not block.section:
                body.append(Block(page.heading))
            body.append(block)
        return replace(page, body=body)

    return _pages(file, change)


def signature(file: File, random: Random) -> File | None:
    lines = (
        "Bekasi, 30 Januari 2026",
        "KEPALA BADAN,",
        "",
        "",
        "CONTOH NAMA, S.H., M.Si.",
        "NIP. 19700101 199503 1 001",
    )
    column = random.randrange(2, 4)

    def change(page: Page) -> Page:
        block: list[Line] = [[*[None] * column, line or None] for line in lines]
        return replace(page, below=[*page.below, [None] * page.width, *block])

    return _pages(file, change)


def sheets(file: File, random: Random) -> File | None:
    """The records on two or three sheets with the same heading."""
    (*pages,) = (page for page in file.pages if page.body and not page.hidden)
    if len(pages) != 1 or file.kind != "xlsx":
        return None
    page, count = pages[0], random.randrange(2, 4)
    cuts = sorted(random.sample(range(5, len(page.body)), count - 1)) if len(page.body) > 10 else [len(page.body) // 2]
    parts = [page.body[start:end] for start, end in zip([0, *cuts], [*cuts, len(page.body)], strict=True)]
    # A part goes on under the title of the unit in which it begins.
    for number, part in enumerate(parts[1:], start=1):
        if not part or part[0].section:
            continue
        before = [block for earlier in parts[:number] for block in earlier if block.section]
        if before:
            part.insert(0, before[-1])
    named = [replace(page, name=f"Lembar {number}", body=body) for number, body in enumerate(parts, start=1)]
    return replace(file, pages=[*named, *(other for other in file.pages if other is not page)])


def further_sheets(file: File, random: Random) -> File | None:
    """An empty sheet, one of instructions, and a hidden one with people who are not meant."""
    if file.kind != "xlsx":
        return None
    own = next(page for page in file.pages if page.body)
    notes = Page("Petunjuk", [], [["Kolom", "Cara mengisi"]], [Block([["NIP", "18 angka"]]), Block([["Nama", "x"]])])
    hidden = replace(own, name="lama", body=own.body[: random.randrange(2, 6)], hidden=True)
    return replace(file, pages=[*file.pages, Page("Kosong", [], [], []), notes, hidden])


def _as_text(separator: str, encoding: str) -> Mutation:
    def change(file: File, random: Random) -> File | None:
        del random
        pages = [page for page in file.pages if page.body and not page.hidden]
        if len(pages) != 1:
            return None
        return replace(file, pages=pages).saved_as("csv", separator, encoding)

    return change


def as_web_page(file: File, random: Random) -> File | None:
    del random
    pages = [page for page in file.pages if page.body and not page.hidden]
    return replace(file, pages=pages).saved_as("html") if len(pages) == 1 else None


def as_workbook(file: File, random: Random) -> File | None:
    del random
    return None if file.kind == "xlsx" else file.saved_as("xlsx")


MUTATIONS: dict[str, Mutation] = {
    "urutan kolom": columns_in_another_order,
    "kolom kosong": empty_columns,
    "baris judul": title_rows,
    "tanpa baris judul": no_titles,
    "baris kosong": blank_rows,
    "baris kelompok": group_rows,
    "judul tiap halaman": heading_on_every_page,
    "tanda tangan": signature,
    "beberapa lembar": sheets,
    "lembar lain": further_sheets,
    "csv titik koma": _as_text(";", "utf-8-sig"),
    "csv koma": _as_text(",", "utf-8"),
    "csv garis": _as_text("|", "cp1252"),
    "csv tab": _as_text("\t", "utf-16"),
    "html": as_web_page,
    "xlsx": as_workbook,
}
TOGETHER = ("urutan kolom", "kolom kosong", "baris judul", "baris kosong", "judul tiap halaman", "tanda tangan")
"""Changes of which several are made at once."""
