"""One sheet: the cells stay bytes, of which only the marked ones change; the rest is a small tree.

A staff sheet can have 25 MB of cells. What stands before and behind them (views, columns, filters, links to
drawings) is little and is read as XML; in the cells only the start tags of marked rows are looked at. That
is safe because whatever could hide a tag (comments, CDATA, other encodings) is written anew first.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from lxml import etree

from mutasi_cli.books.annotated.cell_address import CellPosition, address, column_number, span
from mutasi_cli.disk.workbook_xml import UnusualWorkbook, child, insert_before, local_name, parse_xml, write

_ATTRIBUTES = rb"""((?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(/?)>"""
_UTF8 = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']utf-?8["']""", re.IGNORECASE)
_NUMBER = re.compile(rb"""\sr\s*=\s*["']\s*(\d+)""")
_REFERENCE = re.compile(rb"""\sr\s*=\s*["']\s*([A-Z]{1,3})\d""")
_STYLE = re.compile(rb"""\ss\s*=\s*["']\s*(\d+)\s*["']""")
_ROW_STYLE = re.compile(rb"""\scustomFormat\s*=\s*["'](?:1|true)["']""")
_SPANS = re.compile(rb"""\sspans\s*=\s*(?:"[^"]*"|'[^']*')""")
_SELECTED = re.compile(rb"""\stabSelected\s*=\s*["'](?:1|true)["']""")

_AFTER_DRAWING = frozenset(
    {
        "legacyDrawingHF",
        "drawingHF",
        "picture",
        "oleObjects",
        "controls",
        "webPublishItems",
        "tableParts",
        "extLst",
    }
)
"""What the schema wants behind ``legacyDrawing``."""


@dataclass(frozen=True, slots=True)
class RowTag:
    """The start tag of a row: where it lies in the cells, its attributes, whether it is the whole row."""

    nomor: int
    mulai: int
    end: int
    attributes: bytes
    closed: bool


class MarkedSheet:
    """A sheet that is marked. TakBiasa when it is not built as sheets are."""

    def __init__(self, data: bytes):
        data = _without_traps(data)
        prefix, start_tag_end = _root(data)
        self._prefix = prefix
        self._row_pattern = re.compile(rb"<" + prefix + rb"row(?=[\s/>])" + _ATTRIBUTES)
        self._cell_pattern = re.compile(rb"<" + prefix + rb"c(?=[\s/>])" + _ATTRIBUTES)
        self._row_end = b"</" + prefix + b"row"
        pattern = re.compile(rb"<" + prefix + rb"sheetData(?=[\s/>])" + _ATTRIBUTES)
        found = pattern.search(data, start_tag_end)
        if found is None:
            raise UnusualWorkbook("tanpa sheetData")
        if found[2]:
            cells, tail_part = b"", data[found.end() :]
        else:
            closing = data.rfind(b"</" + prefix + b"sheetData")
            if closing < found.end():
                raise UnusualWorkbook("sheetData tidak ditutup")
            cells, tail_part = data[found.end() : closing], data[data.index(b">", closing) + 1 :]
        self._cells = cells
        self.root = parse_xml(data[: found.start()] + b"<" + prefix + b"sheetData/>" + tail_part)
        """The sheet without its cells."""
        self.ns: str = etree.QName(self.root).namespace or ""
        self.row = self._row_tags()

    def colour_cells(self, styles: Mapping[CellPosition, Callable[[int], int]]) -> None:
        """Give cells another style; each function makes the new number from the cell's own.

        Cells and rows that are not there are added, in the style of their row or column.
        """
        by_row: dict[int, dict[int, Callable[[int], int]]] = {}
        for (row, column), change in styles.items():
            by_row.setdefault(row, {})[column] = change
        present = {row_content.nomor: row_content for row_content in reversed(self.row)}
        nomor = [row_content.nomor for row_content in self.row]
        edits: list[tuple[int, int, bytes]] = []
        for row_number in sorted(by_row):
            if row_number in present:
                edits += self._edit_row(present[row_number], by_row[row_number])
                continue
            index = bisect_left(nomor, row_number)
            offset = self.row[index].mulai if index < len(self.row) else len(self._cells)
            row_content = self._new_cells(row_number, b"", by_row[row_number])
            tag = self._prefix + b"row"
            edits.append((offset, offset, b'<%s r="%d">%s</%s>' % (tag, row_number, row_content, tag)))
        self._apply(edits)

    def anchor(self, cells: Mapping[CellPosition, object]) -> dict[CellPosition, CellPosition]:
        """Return for each cell the one that shows it: itself, or the first of the merged cells it lies in."""
        shown_by = {cell: cell for cell in cells}
        rows = sorted({cell[0] for cell in cells})
        merged = child(self.root, "mergeCells")
        for element in () if merged is None else merged:
            corners = span(element.get("ref", "")) if local_name(element) else None
            if corners is None:
                continue
            (top, left), (bottom, right) = corners
            index = bisect_left(rows, top)
            if index == len(rows) or rows[index] > bottom:
                continue
            for cell in shown_by:
                if top <= cell[0] <= bottom and left <= cell[1] <= right:
                    shown_by[cell] = (top, left)
        return shown_by

    @property
    def has_table(self) -> bool:
        """True when the sheet holds a table, whose style colours letters too."""
        return child(self.root, "tableParts") is not None

    def old_drawing(self, prefix: str) -> str | None:
        """Return the relationship id of the drawing that holds the notes; ``dasar``: prefix of such ids."""
        element = child(self.root, "legacyDrawing")
        nomor: str | None = None if element is None else element.get(f"{{{prefix}}}id")
        return nomor

    def set_old_drawing(self, prefix: str, nomor: str) -> None:
        """Name the drawing that holds the notes."""
        element = etree.Element(f"{{{self.ns}}}legacyDrawing", nsmap={"r": prefix})
        element.set(f"{{{prefix}}}id", nomor)
        insert_before(self.root, element, _AFTER_DRAWING)

    def unselect(self) -> None:
        """Make the sheet one that is not shown first: two selected sheets would be edited together."""
        for element in self.root.iter(f"{{{self.ns}}}sheetView"):
            element.attrib.pop("tabSelected", None)

    def compose(self) -> bytes:
        """Return the sheet with its changes."""
        frame = write(self.root)
        before, placeholder, after = frame.partition(b"<" + self._prefix + b"sheetData/>")
        if not placeholder:
            raise UnusualWorkbook("sheetData hilang")
        nama = self._prefix + b"sheetData>"
        return b"".join([before, b"<", nama, self._cells, b"</", nama, after])

    def _row_tags(self) -> list[RowTag]:
        row_tags = []
        nomor = 0
        for match in self._row_pattern.finditer(self._cells):
            written = _NUMBER.search(match[1])
            nomor = nomor + 1 if written is None else int(written[1])
            row_tags.append(RowTag(nomor, match.start(), match.end(), match[1], bool(match[2])))
        if any(former.nomor >= following.nomor for former, following in pairwise(row_tags)):
            raise UnusualWorkbook("urutan baris")
        return row_tags

    def _edit_row(self, row_tag: RowTag, styles: Mapping[int, Callable[[int], int]]) -> list[tuple[int, int, bytes]]:
        row_close = row_tag.end if row_tag.closed else self._cells.find(self._row_end, row_tag.end)
        if row_close < 0:
            raise UnusualWorkbook(f"baris {row_tag.nomor} tidak ditutup")
        rest = dict(sorted(styles.items()))
        row_edits: list[tuple[int, int, bytes]] = []
        column = 0
        for match in self._cell_pattern.finditer(self._cells, row_tag.end, row_close):
            reference = _REFERENCE.search(match[1])
            column = column + 1 if reference is None else column_number(reference[1].decode("ascii"))
            lacking = {
                waiting_column: rest.pop(waiting_column) for waiting_column in list(rest) if waiting_column < column
            }
            if lacking:
                new_cells = self._new_cells(row_tag.nomor, row_tag.attributes, lacking)
                row_edits.append((match.start(), match.start(), new_cells))
            if column in rest:
                row_edits.append((match.start(1), match.end(1), _replace_style(match[1], rest.pop(column))))
        if rest:
            new_cells = self._new_cells(row_tag.nomor, row_tag.attributes, rest)
            if row_tag.closed:
                new_cells = new_cells + self._row_end + b">"
            row_edits.append((row_close, row_close, new_cells))
        if any(mulai == end for mulai, end, _ in row_edits):
            # A row whose hint about its width no longer holds is better without one.
            start_tag = b"<" + self._prefix + b"row" + _SPANS.sub(b"", row_tag.attributes) + b">"
            row_edits.insert(0, (row_tag.mulai, row_tag.end, start_tag))
        return row_edits

    def _new_cells(self, row: int, attributes: bytes, styles: Mapping[int, Callable[[int], int]]) -> bytes:
        row_style = _STYLE.search(attributes) if _ROW_STYLE.search(attributes) else None
        cells = []
        for column in sorted(styles):
            base_style = self._column_style(column) if row_style is None else int(row_style[1])
            reference = address(row, column).encode("ascii")
            cells.append(b'<%sc r="%s" s="%d"/>' % (self._prefix, reference, styles[column](base_style)))
        return b"".join(cells)

    def _column_style(self, column: int) -> int:
        for element in column_elements(self.root):
            if int(element.get("min", "0")) <= column <= int(element.get("max", "0")):
                return int(element.get("style", "0"))
        return 0

    def _apply(self, edits: list[tuple[int, int, bytes]]) -> None:
        pieces: list[bytes | memoryview] = []
        offset = 0
        all_cells = memoryview(self._cells)
        # Stable: what is inserted at one place stays in the order of rows and columns.
        for mulai, end, replacement in sorted(edits, key=lambda edit: edit[:2]):
            pieces += [all_cells[offset:mulai], replacement]
            offset = end
        pieces.append(all_cells[offset:])
        self._cells = b"".join(pieces)
        self.row = self._row_tags()


def without_selection(data: bytes) -> bytes:
    """Return a sheet that is not shown first, all else as it was; for sheets without marks."""
    if not _is_plain(data):
        data = write(parse_xml(data))
    cells_start = data.find(b"sheetData")
    head_bytes = data if cells_start < 0 else data[:cells_start]
    return _SELECTED.sub(b"", head_bytes) + (b"" if cells_start < 0 else data[cells_start:])


def picked(first_bytes: bytes) -> bool:
    """Tell from its first bytes whether a sheet may be one that is shown first."""
    return not _is_plain(first_bytes) or _SELECTED.search(first_bytes) is not None


def _replace_style(attributes: bytes, change: Callable[[int], int]) -> bytes:
    former_style = _STYLE.search(attributes)
    if former_style is None:
        return attributes + b' s="%d"' % change(0)
    return (
        attributes[: former_style.start()]
        + b' s="%d"' % change(int(former_style[1]))
        + attributes[former_style.end() :]
    )


def _is_plain(data: bytes) -> bool:
    """Tell whether bytes can be searched for tags: UTF-8 and nothing in which a tag could hide."""
    head_bytes = data[:200].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not head_bytes.startswith(b"<") or b"\0" in head_bytes:
        return False
    if b"encoding" in head_bytes.partition(b"?>")[0] and _UTF8.match(head_bytes) is None:
        return False
    return b"<!" not in data and data.find(b"<?", head_bytes.startswith(b"<?") and data.find(b"?>")) < 0


def _without_traps(data: bytes) -> bytes:
    if _is_plain(data):
        return data.removeprefix(b"\xef\xbb\xbf")
    root = parse_xml(data)
    etree.strip_tags(root, etree.Comment, etree.PI)
    return write(root)


def _root(data: bytes) -> tuple[bytes, int]:
    """Return the prefix of the sheet's own elements (``x:`` or nothing) and where its start tag ends."""
    match = re.search(rb"<((?:[\w.-]+:)?)worksheet(?=[\s/>])" + _ATTRIBUTES, data)
    if match is None:
        raise UnusualWorkbook("bukan lembar kerja")
    return match[1], match.end()


def column_elements(root: Any) -> list[Any]:  # noqa: ANN401 - lxml ships no types
    """Return the ``<col>`` elements of a sheet."""
    container = child(root, "cols")
    return [] if container is None else [element for element in container if local_name(element) == "col"]
