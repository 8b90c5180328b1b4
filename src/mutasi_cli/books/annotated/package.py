"""The package of a workbook: its parts, which of them belong together, and of what kind each is."""

import posixpath
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from lxml import etree

from mutasi_cli.disk.raw_archive import Archive
from mutasi_cli.disk.workbook_xml import UnusualWorkbook, local_name, parse_xml, write

_CONTENT_TYPES = "[Content_Types].xml"
_CONTENT_TYPES_NS = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS_NS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_WORKBOOK = "officeDocument"

_ENDINGS = {
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml": ".xlsm",
    "application/vnd.ms-excel.template.macroEnabled.main+xml": ".xltm",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml": ".xltx",
}


@dataclass(frozen=True, slots=True)
class Relationship:
    """One relationship. ``target`` is the name of a part, or as written when it leads out of the package."""

    id: str
    jenis: str
    target: str
    removed: bool

    def is_kind(self, nama: str) -> bool:
        """Tell whether it is of a kind: ``comments``, ``vmlDrawing``, ``worksheet`` …"""
        return self.jenis.rpartition("/")[2] == nama


class Package:
    """A workbook's package, changed in memory.

    Parts are found whatever the case of their names, as Excel finds them. Every fault is a TakBiasa.
    """

    def __init__(self, data: bytes):
        self._archive = Archive(data)
        self._stored_names = {nama.casefold(): nama for nama in self._archive.nama}
        self._replaced: dict[str, bytes] = {}
        self._root: dict[str, Any] = {}
        main_relationship = next(
            (
                relationship
                for relationship in self.relation("")
                if relationship.is_kind(_WORKBOOK) and not relationship.removed
            ),
            None,
        )
        if main_relationship is None:
            raise UnusualWorkbook("tanpa buku kerja")
        self.workbook = main_relationship.target
        self.relationships_base = _STRICT if main_relationship.jenis.startswith(_STRICT) else _TRANSITIONAL
        """What the kinds of relationships, and the prefix ``r`` of the sheets, begin with."""
        if local_name(self.xml(self.workbook)) != "workbook":
            raise UnusualWorkbook("tanpa buku kerja")
        self.ending = self._ending()
        """The ending that a file of this kind must have: ``.xlsx``, with macros ``.xlsm``."""

    def _ending(self) -> str:
        for element in self.xml(_CONTENT_TYPES):
            if element.get("PartName", "").lstrip("/").casefold() == self.workbook.casefold():
                return _ENDINGS.get(element.get("ContentType", ""), ".xlsx")
        return ".xlsx"

    def present(self, nama: str) -> bool:
        """Tell whether there is such a part."""
        return nama.casefold() in self._stored_names

    def read(self, nama: str) -> bytes:
        """Return the content of a part as it is now."""
        original = self._original(nama)
        return self._replaced[original] if original in self._replaced else self._archive.read(original)

    def start(self, nama: str, length: int = 1 << 16) -> bytes:
        """Return the first bytes of a part."""
        original = self._original(nama)
        return (
            self._replaced[original][:length] if original in self._replaced else self._archive.start(original, length)
        )

    def write(self, nama: str, data: bytes) -> None:
        """Set the content of a part, new or old."""
        self._replaced[self._stored_names.setdefault(nama.casefold(), nama)] = data

    def xml(self, nama: str) -> Any:  # noqa: ANN401 - lxml ships no types
        """Return the root element of a part, always the same one; :meth:`save` keeps its changes."""
        original = self._original(nama)
        if original not in self._root:
            self._root[original] = parse_xml(self.read(original))
        return self._root[original]

    def save(self, nama: str) -> None:
        """Take the changes in the root element of a part over."""
        original = self._original(nama)
        self._replaced[original] = write(self._root[original])

    def new_name(self, pattern: str) -> str:
        """Return the first free name: ``xl/comments{}.xml`` -> ``xl/comments3.xml``."""
        nomor = 1
        while self.present(pattern.format(nomor)):
            nomor += 1
        return pattern.format(nomor)

    def old_drawing(self) -> tuple[str, ...]:
        """Return all drawings of the old form, which hold the boxes of notes."""
        return tuple(nama for folded, nama in sorted(self._stored_names.items()) if folded.endswith(".vml"))

    def relation(self, part: str) -> tuple[Relationship, ...]:
        """Return the relationships of a part; the empty name is the package itself."""
        file = _relationships_file(part)
        if not self.present(file):
            return ()
        relationships = []
        for element in self.xml(file):
            if local_name(element) != "Relationship":
                continue
            removed = element.get("TargetMode") == "External"
            target = element.get("Target", "")
            relationships.append(
                Relationship(
                    element.get("Id", ""),
                    element.get("Type", ""),
                    target if removed else _target_part(part, target),
                    removed,
                )
            )
        return tuple(relationships)

    def related(self, part: str, nama: str) -> str | None:
        """Return the part of a kind that belongs to another one, None when there is none."""
        for relationship in self.relation(part):
            if relationship.is_kind(nama) and not relationship.removed and self.present(relationship.target):
                return relationship.target
        return None

    def relate(self, part: str, nama: str, target: str, *, removed: bool = False) -> str:
        """Add a relationship and return its id; ``target`` is a part, or (``removed``) a path to a file."""
        file = _relationships_file(part)
        if not self.present(file):
            self.write(
                file,
                write(etree.Element(f"{{{_RELATIONSHIPS_NS}}}Relationships", nsmap={None: _RELATIONSHIPS_NS})),
            )
        root = self.xml(file)
        used = {element.get("Id") for element in root}
        nomor = len(used) + 1
        while f"rId{nomor}" in used:
            nomor += 1
        element = etree.SubElement(root, f"{{{_RELATIONSHIPS_NS}}}Relationship")
        element.set("Id", f"rId{nomor}")
        element.set("Type", f"{self.relationships_base}/{nama}")
        element.set("Target", target if removed else posixpath.relpath(target, posixpath.dirname(part)))
        if removed:
            element.set("TargetMode", "External")
        self.save(file)
        return f"rId{nomor}"

    def declare_part(self, part: str, jenis: str) -> None:
        """Tell of what kind a new part is."""
        element = etree.SubElement(self.xml(_CONTENT_TYPES), f"{{{_CONTENT_TYPES_NS}}}Override")
        element.set("PartName", f"/{part}")
        element.set("ContentType", jenis)
        self.save(_CONTENT_TYPES)

    def declare_ending(self, ending: str, jenis: str) -> None:
        """Tell of what kind all parts with an ending are, unless that is told already."""
        root = self.xml(_CONTENT_TYPES)
        for element in root:
            if element.get("Extension", "").casefold() == ending:
                return
        element = etree.Element(f"{{{_CONTENT_TYPES_NS}}}Default")
        element.set("Extension", ending)
        element.set("ContentType", jenis)
        root.insert(0, element)
        self.save(_CONTENT_TYPES)

    def compose(self) -> bytes:
        """Return the changed archive."""
        return self._archive.compose(self._replaced)

    def _original(self, nama: str) -> str:
        original = self._stored_names.get(nama.casefold())
        if original is None:
            raise UnusualWorkbook(f"{nama} tidak ada")
        return original


def _relationships_file(part: str) -> str:
    folder, nama = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{nama}.rels")


def _target_part(part: str, target: str) -> str:
    """Return the name of a part from a target, which may be absolute and has the writing of an address."""
    unquoted = unquote(target)
    whole = unquoted if unquoted.startswith("/") else posixpath.join("/", posixpath.dirname(part), unquoted)
    return posixpath.normpath(whole).lstrip("/")
