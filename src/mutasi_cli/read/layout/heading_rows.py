"""Where the headings stand: one, two or three rows among the first thirty.

Every row, and every pair and triple of rows, is scored by the fields that its cells name. A group heading
(merged, or written above its first column) reaches over the columns under it. A row whose cells are
data rather than headings is never taken.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from mutasi_cli.read.fields import REQUIRED
from mutasi_cli.read.layout.heading_dictionary import HeadingDictionary
from mutasi_cli.read.layout.layout_model import HeadedColumn, HeadingBlock, Meaning
from mutasi_cli.read.raw_sheet import Sheet
from mutasi_cli.read.values.raw_cell import blank, cell_text, one_line
from mutasi_cli.read.values.stacked_lines import dated, looks_like_nip

ROWS_SEARCHED = 30
"""So many rows from the top are looked at for the headings."""

LARGEST_HEIGHT = 3
_MORE_THAN_A_TITLE = 3
"""Headings in a row above from which it is no title that happens to hold such words."""
_YEARS = range(1900, 2200)
_LONGEST_TEXT_ABOVE = 4000


def find_heading_block(sheet: Sheet, headings: HeadingDictionary) -> HeadingBlock | None:
    """Return the heading rows with the most known fields, None when no row names one.

    Among equals the one with the most starred fields, then the fewest texts that are no heading, then the lowest, then
    the first.
    """
    best: tuple[tuple[int, ...], HeadingBlock] | None = None
    limit = min(ROWS_SEARCHED, len(sheet.rows))
    texts = [[_text(entry) for entry in sheet.rows[row]] for row in range(limit)]
    data = [sum(_is_data(entry) for entry in sheet.rows[row] if not blank(entry)) for row in range(limit)]
    possible = [_may_be_heading(sheet.rows[row]) for row in range(limit)]
    naming = [any(map(headings.may_mean, filter(None, row_texts))) for row_texts in texts]
    for row in range(limit):
        for height in range(1, LARGEST_HEIGHT + 1):
            if row + height > limit or not all(possible[row : row + height]):
                break
            if not any(naming[row : row + height]) and not _reached_from_above(sheet, row):
                # Rows of data, nearly always: none of their cells can be a heading.
                continue
            heading_paths = _build_heading_paths(sheet, row, texts[row : row + height])
            if sum(data[row : row + height]) >= len(heading_paths):
                # No row of values: there are at least as many of them as headings can be.
                continue
            if not _is_one_heading(sheet, headings, row, height, heading_paths):
                continue
            meaning = {column: headings.meaning(entry) for column, entry in heading_paths.items()}
            rank = _rank(sheet, headings, row, height, heading_paths, meaning)
            if rank is not None and (best is None or rank > best[0]):
                column = tuple(HeadedColumn(k, heading_paths[k], meaning[k]) for k in sorted(heading_paths))
                best = rank, HeadingBlock(row, height, column)
    if best is None:
        return None
    head = best[1]
    return HeadingBlock(head.row, head.height, head.column, _text_above(sheet, head.row))


def _reached_from_above(sheet: Sheet, row: int) -> bool:
    """Tell whether a merged cell brings a text from above into a row."""
    return any(r0 < row <= r1 for r0, _, r1, _ in sheet.top_merged)


def _rank(
    sheet: Sheet,
    headings: HeadingDictionary,
    row: int,
    height: int,
    heading_paths: Mapping[int, tuple[str, ...]],
    meaning: Mapping[int, Meaning | None],
) -> tuple[int, ...] | None:
    """Return the rank of a candidate, None when it names no field or looks like data."""
    known = [entry for entry in meaning.values() if entry is not None]
    field = {part.field for entry in known for part in entry.part}
    if not field:
        return None
    data_cells = sum(
        _is_data(entry) for each_row in sheet.rows[row : row + height] for entry in each_row if not blank(entry)
    )
    if data_cells >= len(known):
        return None
    strays = len(heading_paths) - len(known)
    # A group that adds nothing to the meaning is a title that stands above the headings by accident.
    strays += sum(
        1
        for entry in heading_paths.values()
        if len(entry) > 1 and headings.meaning(entry) == headings.meaning((entry[-1],)) is not None
    )
    # Headings right above or below that are left out make it half of a heading; a title has a word or two of them.
    above, below = _headings_in(sheet, headings, row - 1), _headings_in(sheet, headings, row + height)
    strays += below + (above if above >= _MORE_THAN_A_TITLE else 0)
    starred = sum(not field.isdisjoint(group) for group in REQUIRED[headings.table])
    return len(field), starred, -strays, -height, -row


def _headings_in(sheet: Sheet, headings: HeadingDictionary, row: int) -> int:
    """Return how many cells of a row are headings of fields."""
    if not 0 <= row < len(sheet.rows):
        return 0
    texts = [entry for entry in sheet.rows[row] if isinstance(entry, str) and not blank(entry)]
    return sum(1 for entry in texts if _has_single_meaning(headings, entry))


def _is_one_heading(
    sheet: Sheet,
    headings: HeadingDictionary,
    row: int,
    height: int,
    heading_paths: Mapping[int, tuple[str, ...]],
) -> bool:
    """Tell whether rows are one heading: each upper row holds a group that changes a meaning.

    Otherwise a word in a title row above a column without heading would be taken for its heading.
    """
    meaningful = {
        heading
        for heading_path in heading_paths.values()
        if len(heading_path) > 1 and headings.meaning(heading_path) != headings.meaning(heading_path[-1:])
        for heading in heading_path
    }
    lowest_row = row + height - 1
    return all(
        any(_text(cell) in meaningful for cell in sheet.rows[upper_row] if isinstance(cell, str))
        or any(r0 == upper_row and r1 == lowest_row for r0, _, r1, _ in sheet.top_merged)
        for upper_row in range(row, lowest_row)
    )


def _has_single_meaning(headings: HeadingDictionary, text: str) -> bool:
    meaning = headings.meaning((one_line(text),))
    return meaning is not None and bool(meaning.part)


def _build_heading_paths(sheet: Sheet, row: int, rows: Sequence[Sequence[str]]) -> dict[int, tuple[str, ...]]:
    """Return column -> its headings in these rows (texts from ``row`` on), groups first, each once."""
    width = max((len(row_texts) for row_texts in rows), default=0)
    texts = [[*row_texts, *("" for _ in range(width - len(row_texts)))] for row_texts in rows]
    for i in range(len(rows) - 1):
        _fill_group(sheet, row + i, texts[i], texts[i + 1 :])
    heading_paths = {}
    for k in range(width):
        row_texts = tuple(dict.fromkeys(each_row[k] for each_row in texts if each_row[k]))
        if row_texts:
            heading_paths[k] = row_texts
    return heading_paths


def _fill_group(sheet: Sheet, row: int, above: list[str], rows_below: Sequence[Sequence[str]]) -> None:
    """Write a group heading over every column that it reaches."""
    written_cells = tuple(above)
    for r0, k0, r1, k1 in sheet.top_merged:
        if r0 <= row <= r1 and k0 < len(above):
            content = _text(sheet.content(r0, k0))
            for k in range(k0, min(k1 + 1, len(above))):
                above[k] = above[k] or (content if k > k0 or r0 == row else "")
    left = -1
    for k in range(len(above)):
        below = any(lower_row[k] for lower_row in rows_below)
        if written_cells[k]:
            left = k if below else -1
        elif above[k] or not below:
            left = -1
        elif left >= 0 and not _merged_itself(sheet, row, left):
            above[k] = above[left]


def _merged_itself(sheet: Sheet, row: int, column: int) -> bool:
    """Tell whether a cell is merged to the right, so that its reach is known."""
    return any(r0 <= row <= r1 and k0 <= column <= k1 and k1 > k0 for r0, k0, r1, k1 in sheet.top_merged)


def _text(raw: object) -> str:
    return cell_text(raw) if not blank(raw) else ""


def _may_be_heading(row: Sequence[object]) -> bool:
    """Tell whether a row holds any text at all."""
    return any(isinstance(cell, str) and not blank(cell) for cell in row)


def _is_data(raw: object) -> bool:
    """Tell whether a cell is a value and not a heading: a number that is no year, a date, a NIP."""
    if isinstance(raw, str):
        return looks_like_nip(raw) or (dated(raw) and len(raw) < len("31 Desember 2026 ......"))
    if isinstance(raw, bool):
        return True
    if isinstance(raw, int | float):
        return raw not in _YEARS
    return isinstance(raw, date | datetime | time)


def _text_above(sheet: Sheet, row: int) -> str:
    """Return the text of the rows above the headings, in small letters."""
    texts = (cell_text(cell) for each_row in sheet.rows[:row] for cell in each_row if isinstance(cell, str))
    return one_line(" ".join(texts))[:_LONGEST_TEXT_ABOVE].casefold()
