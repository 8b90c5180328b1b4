"""Styles: a marked cell keeps everything of its own style but the fill."""

from copy import deepcopy
from typing import Any

from lxml import etree

from mutasi_cli.books.annotated.package import Package
from mutasi_cli.disk.workbook_xml import child, insert_before, local_name

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_ORDER = (
    "numFmts",
    "fonts",
    "fills",
    "borders",
    "cellStyleXfs",
    "cellXfs",
    "cellStyles",
    "dxfs",
    "tableStyles",
    "colors",
    "extLst",
)
_FIRST_ELEMENTS = {
    "fonts": '<font xmlns="{ns}"><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
    "fills": '<fill xmlns="{ns}"><patternFill patternType="none"/></fill>',
    "borders": '<border xmlns="{ns}"><left/><right/><top/><bottom/><diagonal/></border>',
    "cellStyleXfs": '<xf xmlns="{ns}" numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
    "cellXfs": '<xf xmlns="{ns}" numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
}
_MOST = 65_000
"""Excel takes 65,490 cell styles; where an office is near that, its cells are noted but not coloured."""

_WHITE_THEMES = {"0", "2"}
_WHITE_INDEXES = {"1", "9"}
_BRIGHT = 140
"""Letters brighter than this (0..255) cannot be read on a light fill."""
_DARK = "FF000000"
_TEXT = "49"
"""Number format ``@``."""


class Styles:
    """The styles of a workbook; :meth:`save` takes what was added over."""

    def __init__(self, package: Package):
        self._package = package
        part = package.related(package.workbook, "styles")
        if part is None:
            workbook = package.xml(package.workbook)
            part = package.new_name("xl/styles{}.xml")
            ns = etree.QName(workbook).namespace
            package.write(part, f'<styleSheet xmlns="{ns}"/>'.encode())
            package.declare_part(part, _CONTENT_TYPE)
            package.relate(package.workbook, "styles", part)
        self._parts = part
        self._root = package.xml(part)
        self._ns: str = etree.QName(self._root).namespace
        for nama in _FIRST_ELEMENTS:
            self._container(nama)
        self._coloured: dict[tuple[int, str, bool], int] = {}
        self._known: dict[tuple[str, str], int] = {}

    def colour_cells(self, style: int, rgb: str, *, table: bool = False) -> int:
        """Return the number of a style that is ``style`` with a fill.

        White letters become black, they would vanish on it. ``table``: the cell lies on a sheet with a
        table, whose own style may whiten letters that have no colour.
        """
        key = (style, rgb, table)
        if key not in self._coloured:
            self._coloured[key] = self._copy_style(style, rgb, table=table)
        return self._coloured[key]

    def add(
        self,
        *,
        font: str,
        fill: str | None = None,
        border: str = "",
        alignment: str = "",
        text: bool = False,
    ) -> int:
        """Add a style and return its number.

        ``letter`` and ``line`` are what stands in ``<font>`` and ``<border>``, ``fillings`` the RGB of a fill,
        ``alignment`` the attributes of the alignment; ``text`` gives the number format ``@``.
        """
        xf = etree.Element(self._n("xf"))
        xf.set("xfId", "0")
        xf.set("numFmtId", _TEXT if text else "0")
        xf.set("fontId", str(self._add("fonts", f"<font>{font}</font>")))
        xf.set("fillId", "0" if fill is None else str(self._fill(fill)))
        xf.set("borderId", str(self._add("borders", f"<border>{border}</border>")) if border else "0")
        for nama in ("NumberFormat", "Font", "Fill", "Border", "Alignment"):
            xf.set(f"apply{nama}", "1")
        if alignment:
            xf.append(self._element(f"<alignment {alignment}/>"))
        container = self._container("cellXfs")
        container.append(xf)
        return len(container) - 1

    def save(self) -> None:
        """Take the added styles over."""
        for nama in _FIRST_ELEMENTS:
            container = self._container(nama)
            container.set("count", str(len(container)))
        self._package.save(self._parts)

    def _copy_style(self, style: int, rgb: str, *, table: bool) -> int:
        container = self._container("cellXfs")
        if len(container) >= _MOST:
            return style
        xf = deepcopy(container[style if 0 <= style < len(container) else 0])
        xf.set("fillId", str(self._fill(rgb)))
        xf.set("applyFill", "1")
        font = self._dark_font(xf.get("fontId", "0"), table=table)
        if font is not None:
            xf.set("fontId", str(font))
            xf.set("applyFont", "1")
        container.append(xf)
        return len(container) - 1

    def _dark_font(self, nomor: str, *, table: bool) -> int | None:
        """Return the font with black letters where those of its own could not be read, else None."""
        fonts = self._container("fonts")
        own_font = fonts[int(nomor) if nomor.isdigit() and int(nomor) < len(fonts) else 0]
        colour = child(own_font, "color")
        if not (table if colour is None else _is_bright(colour) or (table and colour.get("theme") == "1")):
            return None
        dark = deepcopy(own_font)
        colour_element = child(dark, "color")
        if colour_element is None:
            colour_element = etree.Element(self._n("color"))
            insert_before(
                dark,
                colour_element,
                frozenset({"sz", "u", "vertAlign", "name", "family", "charset", "scheme"}),
            )
        colour_element.attrib.clear()
        colour_element.set("rgb", _DARK)
        return self._add("fonts", etree.tostring(dark, encoding="unicode"))

    def _fill(self, rgb: str) -> int:
        return self._add(
            "fills",
            f'<fill><patternFill patternType="solid"><fgColor rgb="FF{rgb}"/><bgColor indexed="64"/>'
            f"</patternFill></fill>",
        )

    def _add(self, container: str, writing: str) -> int:
        key = (container, writing)
        if key not in self._known:
            parent = self._container(container)
            parent.append(self._element(writing))
            self._known[key] = len(parent) - 1
        return self._known[key]

    def _element(self, writing: str) -> Any:  # noqa: ANN401 - lxml ships no types
        return etree.fromstring(f'<a xmlns="{self._ns}">{writing}</a>')[0]

    def _container(self, nama: str) -> Any:  # noqa: ANN401 - as above
        container = child(self._root, nama)
        if container is None:
            container = etree.Element(self._n(nama))
            followers = frozenset(_ORDER[_ORDER.index(nama) + 1 :])
            insert_before(self._root, container, followers)
        for foreign in [element for element in container if not local_name(element)]:
            container.remove(foreign)
        if len(container) == 0:
            container.append(etree.fromstring(_FIRST_ELEMENTS[nama].format(ns=self._ns)))
        if nama == "fills" and len(container) == 1:
            # Excel takes the second fill for its grey pattern, whatever is written there.
            container.append(self._element('<fill><patternFill patternType="gray125"/></fill>'))
        return container

    def _n(self, nama: str) -> str:
        return f"{{{self._ns}}}{nama}"


def _is_bright(colour: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether letters of this colour are too bright for a light fill."""
    if colour.get("theme") is not None:
        return colour.get("theme") in _WHITE_THEMES
    if colour.get("indexed") is not None:
        return colour.get("indexed") in _WHITE_INDEXES
    rgb = (colour.get("rgb") or "")[-6:]
    try:
        red, green, blue = (int(rgb[i : i + 2], 16) for i in (0, 2, 4))
    except ValueError:
        return False
    return 0.299 * red + 0.587 * green + 0.114 * blue > _BRIGHT
