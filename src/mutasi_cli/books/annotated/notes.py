"""Notes at the guilty cells; what the officer has noted there stays, ours comes after it."""

from collections.abc import Mapping
from typing import Any

from lxml import etree

from mutasi_cli.books.annotated.cell_address import CellPosition, address, cell_position
from mutasi_cli.books.annotated.marked_sheet import MarkedSheet
from mutasi_cli.books.annotated.marks import AUTHOR, CellMark, NotePiece
from mutasi_cli.books.annotated.note_size import Grid, note_height
from mutasi_cli.books.annotated.package import Package
from mutasi_cli.books.annotated.threaded_comments import reply_to_threads
from mutasi_cli.books.annotated.vml import CONTENT_TYPE as DRAWING_CONTENT_TYPE
from mutasi_cli.books.annotated.vml import Drawing, free_block
from mutasi_cli.disk.workbook_xml import LONGEST_CELL, child, fit_for_xml, local_name

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_SEPARATOR = "\n----------\n"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LINE_HEIGHT = 20
_REST = "\n… selanjutnya di lembar Temuan."


class Notes:
    """Writes the notes of the sheets of one workbook."""

    def __init__(self, package: Package):
        self._package = package
        self._block = free_block(package, package.old_drawing())

    def install(self, part: str, marked_sheet: MarkedSheet, marks: Mapping[CellPosition, CellMark]) -> None:
        """Put a note at each marked cell of the sheet whose part is ``part``."""
        package = self._package
        file = package.related(part, "comments")
        if file is None:
            file = package.new_name("xl/comments{}.xml")
            empty_comments = f'<comments xmlns="{marked_sheet.ns}"><authors/><commentList/></comments>'
            package.write(file, empty_comments.encode())
            package.declare_part(file, _CONTENT_TYPE)
            package.relate(part, "comments", file)
        root = package.xml(file)
        present_notes = _present_notes(root)
        author = _author_number(root)
        for cell in sorted(marks):
            if cell in present_notes:
                _continue_note(present_notes[cell], marks[cell])
            else:
                child(root, "commentList").append(_note(root, cell, author, marks[cell]))
        package.save(file)
        self._place_boxes(part, marked_sheet, marks, frozenset(present_notes))
        reply_to_threads(
            package,
            part,
            {address(*cell): marks[cell].text for cell in sorted(marks) if cell in present_notes},
        )

    def _place_boxes(
        self,
        part: str,
        marked_sheet: MarkedSheet,
        marks: Mapping[CellPosition, CellMark],
        former: frozenset[CellPosition],
    ) -> None:
        package = self._package
        nomor = marked_sheet.old_drawing(package.relationships_base)
        file = next(
            (
                relationship.target
                for relationship in package.relation(part)
                if relationship.id == nomor and package.present(relationship.target)
            ),
            None,
        )
        drawing = Drawing(None if file is None else package.read(file))
        if file is None:
            file = package.new_name("xl/drawings/vmlDrawing{}.vml")
            package.declare_ending("vml", DRAWING_CONTENT_TYPE)
            nomor = package.relate(part, "vmlDrawing", file)
            marked_sheet.set_old_drawing(package.relationships_base, nomor)
        boxed = drawing.cell()
        for cell in sorted(former & boxed & marks.keys()):
            drawing.make_taller(cell, -(-note_height(marks[cell].text) // _LINE_HEIGHT))
        grid = Grid(marked_sheet)
        lacking = sorted((marks.keys() | former) - boxed)
        new_boxes = [(cell, grid.note_box(cell, marks[cell].text if cell in marks else "")) for cell in lacking]
        self._block = drawing.add(new_boxes, self._block)
        package.write(file, drawing.compose())


def _present_notes(root: Any) -> dict[CellPosition, Any]:  # noqa: ANN401 - lxml ships no types
    comment_list = child(root, "commentList")
    if comment_list is None:
        comment_list = etree.SubElement(root, _n(root, "commentList"))
    by_cell = {}
    for element in comment_list:
        cell = cell_position(element.get("ref", "")) if local_name(element) == "comment" else None
        if cell is not None:
            by_cell[cell] = element
    return by_cell


def _author_number(root: Any) -> str:  # noqa: ANN401 - as above
    authors = child(root, "authors")
    if authors is None:
        authors = etree.Element(_n(root, "authors"))
        root.insert(0, authors)
    for nomor, element in enumerate(authors):
        if element.text == AUTHOR:
            return str(nomor)
    etree.SubElement(authors, _n(root, "author")).text = AUTHOR
    return str(len(authors) - 1)


def _note(root: Any, cell: CellPosition, author: str, mark: CellMark) -> Any:  # noqa: ANN401 - as above
    element = etree.Element(_n(root, "comment"))
    element.set("ref", address(*cell))
    element.set("authorId", author)
    text = etree.SubElement(element, _n(root, "text"))
    _add_runs(text, mark.catatan, LONGEST_CELL)
    return element


def _continue_note(element: Any, mark: CellMark) -> None:  # noqa: ANN401 - as above
    """Add our note to one that is there."""
    text = child(element, "text")
    if text is None:
        text = etree.Element(_n(element, "text"))
        element.insert(0, text)
    plain = child(text, "t")
    if plain is not None:
        # Plain text cannot be followed by runs; as a run it looks the same.
        run = etree.Element(_n(element, "r"))
        text.replace(plain, run)
        run.append(plain)
    length = sum(len(text_element.text or "") for text_element in text.iter(_n(element, "t")))
    separator = (NotePiece(_SEPARATOR),) if length else ()
    _add_runs(text, (*separator, *mark.catatan), LONGEST_CELL - length)


def _add_runs(text: Any, catatan: tuple[NotePiece, ...], room: int) -> None:  # noqa: ANN401 - as above
    """Add runs, as far as a note can hold them."""
    for run in catatan:
        writing = fit_for_xml(run.text)
        room -= len(writing)
        is_full = room < len(_REST)
        run_element = etree.SubElement(text, _n(text, "r"))
        run_properties = etree.SubElement(run_element, _n(text, "rPr"))
        if run.bold:
            etree.SubElement(run_properties, _n(text, "b"))
        for nama, key, value in (
            ("sz", "val", "9"),
            ("color", "indexed", "81"),
            ("rFont", "val", "Tahoma"),
            ("family", "val", "2"),
        ):
            etree.SubElement(run_properties, _n(text, nama)).set(key, value)
        element = etree.SubElement(run_element, _n(text, "t"))
        element.set(_XML_SPACE, "preserve")
        element.text = _REST if is_full else writing
        if is_full:
            return


def _n(element: Any, nama: str) -> str:  # noqa: ANN401 - as above
    return f"{{{etree.QName(element).namespace}}}{nama}"
