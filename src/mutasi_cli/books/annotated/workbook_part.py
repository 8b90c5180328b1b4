"""The workbook's own part: which sheets there are, which one is shown first, and names bound to a sheet."""

from typing import Any

from lxml import etree

from mutasi_cli.books.annotated.cell_address import quoted
from mutasi_cli.books.annotated.marked_sheet import picked, without_selection
from mutasi_cli.books.annotated.package import Package
from mutasi_cli.disk.workbook_xml import UnusualWorkbook, child, insert_before, local_name

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_AFTER_NAMES = frozenset(
    {
        "calcPr",
        "oleSize",
        "customWorkbookViews",
        "pivotCaches",
        "smartTagPr",
        "smartTagTypes",
        "webPublishing",
        "fileRecoveryPr",
        "webPublishObjects",
        "extLst",
    }
)
"""What the schema wants behind ``definedNames``."""


class SheetList:
    """The list of sheets of a workbook."""

    def __init__(self, package: Package):
        self._package = package
        self._root = package.xml(package.workbook)
        self._ns: str = etree.QName(self._root).namespace or ""
        sheets = child(self._root, "sheets")
        if sheets is None:
            raise UnusualWorkbook("tanpa lembar")
        self._sheets = sheets
        target = {
            relationship.id: relationship.target
            for relationship in package.relation(package.workbook)
            if not relationship.removed
        }
        id_attribute = f"{{{package.relationships_base}}}id"
        self.sheet: dict[str, str] = {
            element.get("name", ""): target[element.get(id_attribute)]
            for element in sheets
            if local_name(element) == "sheet" and element.get(id_attribute) in target
        }
        """Name of a sheet -> its part, in the order of the tabs."""

    def free_name(self, nama: str) -> str:
        """Return a name that no sheet has: ``ReportedFinding``, else ``Temuan (2)`` and so on."""
        used = {tab.get("name", "").casefold() for tab in self._sheets if local_name(tab)}
        candidate, nomor = nama, 1
        while candidate.casefold() in used:
            nomor += 1
            candidate = f"{nama} ({nomor})"
        return candidate

    def put_first(self, nama: str, part: str, *, heading_row: int, span: str | None) -> None:
        """Put the new part ``part`` as sheet ``nama`` before all others and make it the one shown first.

        ``heading`` is the row that is printed on each page, ``span`` the range of its filter.
        """
        package = self._package
        package.declare_part(part, _CONTENT_TYPE)
        element = etree.Element(f"{{{self._ns}}}sheet", nsmap={"r": package.relationships_base})
        element.set("name", nama)
        nomor = [int(tab.get("sheetId", "0")) for tab in self._sheets if local_name(tab) == "sheet"]
        element.set("sheetId", str(max(nomor, default=0) + 1))
        element.set(f"{{{package.relationships_base}}}id", package.relate(package.workbook, "worksheet", part))
        self._sheets.insert(0, element)
        self._shift()
        self._define_name("_xlnm.Print_Titles", f"{quoted(nama)}!${heading_row}:${heading_row}")
        if span is not None:
            self._define_name("_xlnm._FilterDatabase", f"{quoted(nama)}!{span}", hidden=True)
        self._show_first()
        package.save(package.workbook)

    def unselect(self, exempt: frozenset[str]) -> None:
        """Unselect the sheets that were shown first, but for the parts that are written anew anyway."""
        for part in self.sheet.values():
            if part not in exempt and self._package.present(part) and picked(self._package.start(part)):
                self._package.write(part, without_selection(self._package.read(part)))

    def _shift(self) -> None:
        """Names of one sheet know it by its place, and every place is one further now."""
        names_element = child(self._root, "definedNames")
        for element in () if names_element is None else names_element:
            if local_name(element) and (element.get("localSheetId") or "").isdigit():
                element.set("localSheetId", str(int(element.get("localSheetId")) + 1))

    def _define_name(self, nama: str, definition: str, *, hidden: bool = False) -> None:
        names_element: Any = child(self._root, "definedNames")
        if names_element is None:
            names_element = etree.Element(f"{{{self._ns}}}definedNames")
            insert_before(self._root, names_element, _AFTER_NAMES)
        element = etree.SubElement(names_element, f"{{{self._ns}}}definedName")
        element.set("name", nama)
        element.set("localSheetId", "0")
        if hidden:
            element.set("hidden", "1")
        element.text = definition

    def _show_first(self) -> None:
        views = child(self._root, "bookViews")
        if views is None:
            views = etree.Element(f"{{{self._ns}}}bookViews")
            insert_before(self._root, views, frozenset({"sheets"}))
            etree.SubElement(views, f"{{{self._ns}}}workbookView")
        for element in views:
            if local_name(element) == "workbookView":
                element.attrib.pop("firstSheet", None)
                element.set("activeTab", "0")
