"""The drawing that holds the boxes of the notes: the old form that Excel still wants for them.

Excel itself writes such drawings with pieces that are no XML, so they are changed as bytes, and what is in
them already (boxes of the officer's own notes, buttons, pictures in headers) stays.
"""

import re
from collections.abc import Iterable

from mutasi_cli.books.annotated.cell_address import CellPosition
from mutasi_cli.books.annotated.note_size import NoteBox
from mutasi_cli.books.annotated.package import Package
from mutasi_cli.disk.workbook_xml import UnusualWorkbook

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"

_NAMESPACES = (
    b' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    b' xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
_NEW_DRAWING = (
    b"<xml" + _NAMESPACES + b'><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/></o:shapelayout></xml>'
)
_SHAPE_TYPE = (
    b'<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"%s>'
    b'<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_BOX = (
    '<v:shape id="_x0000_s{nomor}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;'
    'margin-top:2pt;width:{lebar}px;height:{tinggi}px;z-index:{urut};visibility:hidden" fillcolor="#ffffe1" '
    'o:insetmode="auto"{ruang}><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left">'
    '</div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    "<x:Anchor>{jangkar}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{baris}</x:Row>"
    "<x:Column>{kolom}</x:Column></x:ClientData></v:shape>"
)
_BLOCK = 1024
"""Numbers of shapes come in blocks of this many; each drawing names the blocks that are its own."""

_ID_MAP = re.compile(rb"""(<(?:\w+:)?idmap\b[^>]*?\bdata\s*=\s*["'])([\d,\s]*)(["'])""")
_ONE_SHAPE = re.compile(rb"<(?:\w+:)?shape\b.*?</(?:\w+:)?shape\s*>", re.DOTALL)
_ROW = re.compile(rb"<(?:\w+:)?Row>\s*(\d+)\s*<")
_COLUMN = re.compile(rb"<(?:\w+:)?Column>\s*(\d+)\s*<")
_ANCHOR = re.compile(rb"(<(?:\w+:)?Anchor>)([^<]*)(<)")
_CLOSING = re.compile(rb"</xml\s*>\s*$")


class Drawing:
    """A drawing of notes, new or old."""

    def __init__(self, data: bytes | None = None):
        self._data = _NEW_DRAWING if data is None else data
        if _CLOSING.search(self._data) is None:
            raise UnusualWorkbook("gambar catatan")

    def cell(self) -> set[CellPosition]:
        """Return the cells whose notes have a box."""
        cells = set()
        for match in _ONE_SHAPE.finditer(self._data):
            cell = _note_cell(match[0])
            if cell is not None:
                cells.add(cell)
        return cells

    def make_taller(self, cell: CellPosition, row: int) -> None:
        """Make the box of a cell's note some rows taller, so that what was added can be read."""

        def change(match: re.Match[bytes]) -> bytes:
            return (
                _ANCHOR.sub(lambda anchor_match: _taller(anchor_match, row), match[0])
                if _note_cell(match[0]) == cell
                else match[0]
            )

        self._data = _ONE_SHAPE.sub(change, self._data)

    def add(self, boxes: Iterable[tuple[CellPosition, NoteBox]], block: int) -> int:
        """Add boxes, numbered from block ``blok`` on; return the first block that stays free."""
        ruang = b"" if all(note_box in self._data for note_box in _NAMESPACES.split()) else _NAMESPACES
        shapes = [] if b'"_x0000_t202"' in self._data else [_SHAPE_TYPE % ruang]
        nomor = block * _BLOCK
        for urut, ((baris, kolom), note_box) in enumerate(boxes, start=1):
            nomor = block * _BLOCK + urut
            shapes.append(
                _BOX.format(
                    nomor=nomor,
                    lebar=note_box.lebar,
                    tinggi=note_box.tinggi,
                    urut=urut,
                    ruang=ruang.decode("ascii"),
                    jangkar=note_box.writing,
                    baris=baris - 1,
                    kolom=kolom - 1,
                ).encode("ascii")
            )
        free = nomor // _BLOCK + 1
        self._data = _CLOSING.sub(lambda closing: b"".join(shapes) + closing[0], self._data)
        own_blocks = ",".join(map(str, range(block, free))).encode("ascii")
        self._data = _ID_MAP.sub(
            lambda map_match: (
                map_match[1] + b",".join(x for x in (map_match[2].strip(), own_blocks) if x) + map_match[3]
            ),
            self._data,
            count=1,
        )
        return free

    def compose(self) -> bytes:
        """Return the bytes of the drawing."""
        return self._data


def free_block(package: Package, parts: Iterable[str]) -> int:
    """Return the first block of shape numbers that no drawing among the parts has taken."""
    used = {0}
    for nama in parts:
        for match in _ID_MAP.finditer(package.read(nama)):
            used |= {int(number) for number in match[2].split(b",") if number.strip()}
    return max(used) + 1


def _note_cell(shape: bytes) -> CellPosition | None:
    row, column = _ROW.search(shape), _COLUMN.search(shape)
    if row is None or column is None or b'"Note"' not in shape:
        return None
    return int(row[1]) + 1, int(column[1]) + 1


def _taller(anchor: re.Match[bytes], row: int) -> bytes:
    fields = [field.strip() for field in anchor[2].split(b",")]
    if len(fields) != 8 or not fields[6].isdigit():  # noqa: PLR2004 - an anchor has eight numbers
        return anchor[0]
    fields[6] = b"%d" % (int(fields[6]) + row)
    return anchor[1] + b", ".join(fields) + anchor[3]
