"""An HTML page saved under the name of a workbook, as old SIMPEG programs export it: its tables as one sheet.

The page is material, nothing of it is run or fetched. Every cell is text.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from mutasi_cli.errors import FileError

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_BYTES = 64 << 20
"""A page with more is no list of an office."""

_MOST_CELLS = 5_000_000
_WIDEST = 1024
_LONGEST_SPAN = 65_536
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_\-]+)""", re.IGNORECASE)
_HEAD = 4096
_ROW = re.compile(r"<tr[\s>]", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_UNSEEN = frozenset(("script", "style", "head", "noscript", "template"))
_BLOCKS = frozenset(("p", "div", "li"))

Merged = tuple[int, int, int, int]


def looks_like_html(start: bytes) -> bool:
    """Tell whether the first bytes of a file begin a page."""
    clean = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    return clean.startswith(b"<") or clean[:13].upper() == b"MIME-VERSION:"


def read_html(file: str, raw_bytes: bytes) -> tuple[list[list[object]], tuple[Merged, ...]]:
    """Return the rows of all tables of a page in order, and the merged cells (indices).

    Raises FileError for a page without a table, a damaged or a huge one.
    """
    if len(raw_bytes) > MOST_BYTES:
        raise _too_large(file)
    text = _XML_DECLARATION.sub("", _decoded(raw_bytes))
    grid = _Grid(file)
    found = 0
    for row in _rows(text):
        grid.add(row)
        found += 1
    if not found or not any(cell for row in grid.rows for cell in row):
        raise FileError(
            f"{file} sebenarnya halaman web (HTML) tanpa tabel, bukan berkas Excel; buka di Excel, lalu simpan "
            f"sebagai Buku Kerja Excel (.xlsx)."
        )
    if found < len(_ROW.findall(_COMMENT.sub("", text))):
        # What the parser could not follow must not be missing without a word.
        raise FileError(
            f"{file} sebenarnya halaman web (HTML), dan sebagian barisnya tidak dapat dibaca; buka di Excel, lalu "
            f"simpan sebagai Buku Kerja Excel (.xlsx)."
        )
    return grid.rows, tuple(grid.merged)


def _decoded(raw_bytes: bytes) -> str:
    named = _CHARSET.search(raw_bytes[:_HEAD])
    for encoding in ("utf-8-sig", named[1].decode("ascii") if named is not None else "cp1252"):
        try:
            return raw_bytes.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return raw_bytes.decode("cp1252", errors="replace")


def _rows(text: str) -> Iterator["_Element"]:
    from lxml import etree  # noqa: PLC0415 - few files are pages

    # No network and no entities but those of HTML; a page is never a document with a DTD of its own.
    parser = etree.HTMLParser(recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(text, parser) if text.strip() else None
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is not None:
        yield from root.iter("tr")


class _Grid:
    """Rows with the cells of ``colspan`` and ``rowspan`` in their places."""

    def __init__(self, file: str):
        self.rows: list[list[object]] = []
        self.merged: list[Merged] = []
        self._file = file
        self._held: dict[int, int] = {}
        self._cells = 0

    def add(self, row: "_Element") -> None:
        """Add one row of a table."""
        index, column = len(self.rows), 0
        cells: list[object] = []
        for cell in row:
            if cell.tag not in {"td", "th"}:
                continue
            column = self._past_held(column, index)
            width, height = _span(cell, "colspan", _WIDEST), _span(cell, "rowspan", _LONGEST_SPAN)
            if column + width > _WIDEST:
                raise _too_large(self._file)
            cells.extend("" for _ in range(column + width - len(cells)))
            cells[column] = "" if cell.find(".//tr") is not None else _text(cell)
            if width > 1 or height > 1:
                self.merged.append((index, column, index + height - 1, column + width - 1))
                self._held.update(dict.fromkeys(range(column, column + width), index + height))
            column += width
        self._cells += len(cells)
        if self._cells > _MOST_CELLS:
            raise _too_large(self._file)
        self.rows.append(cells)

    def _past_held(self, column: int, index: int) -> int:
        while self._held.get(column, 0) > index:
            column += 1
        return column


def _span(cell: "_Element", attribute: str, most: int) -> int:
    written = (cell.get(attribute) or "").strip()
    return min(max(int(written), 1), most) if written.isascii() and written.isdigit() and len(written) < 7 else 1  # noqa: PLR2004 - six digits are more than any table has


def _text(cell: "_Element") -> str:
    parts: list[str] = []
    for step, element in _walk(cell):
        if step == "text":
            parts.append(_BLANKS.sub(" ", element))
        else:
            parts.append("\n")
    lines = "".join(parts).replace("\u00a0", " ").split("\n")
    return "\n".join(line.strip() for line in lines).strip()


def _walk(cell: "_Element") -> Iterator[tuple[str, str]]:
    """Yield the texts and line breaks of a cell in order, without recursion."""
    from lxml import etree  # noqa: PLC0415 - as above

    unseen = 0
    for event, element in etree.iterwalk(cell, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            unseen += tag in _UNSEEN
            if tag == "br" or (tag in _BLOCKS and element is not cell):
                yield "break", ""
            if element.text and not unseen:
                yield "text", element.text
        else:
            unseen -= tag in _UNSEEN
            if element.tail and element is not cell and not unseen:
                yield "text", element.tail


def _too_large(file: str) -> FileError:
    return FileError(
        f"{file} sebenarnya halaman web (HTML) yang terlalu besar; buka di Excel, lalu simpan sebagai Buku Kerja "
        f"Excel (.xlsx)."
    )
