"""The shipped templates are what their source says, and are sound Word documents."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import docx
import pytest

from mutasi_cli.papers import PAPERS
from papers.small_office import TEMPLATES, full, part, write

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROOT = {
    "[Content_Types].xml": "{http://schemas.openxmlformats.org/package/2006/content-types}Types",
    "_rels/.rels": "{http://schemas.openxmlformats.org/package/2006/relationships}Relationships",
    "word/_rels/document.xml.rels": "{http://schemas.openxmlformats.org/package/2006/relationships}Relationships",
    "word/document.xml": f"{W}document",
    "word/styles.xml": f"{W}styles",
    "word/settings.xml": f"{W}settings",
    "word/header1.xml": f"{W}hdr",
    "word/header2.xml": f"{W}hdr",
    "docProps/core.xml": "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}coreProperties",
    "docProps/app.xml": "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Properties",
}
SHIPPED_TEMPLATES = sorted(TEMPLATES.glob("*.docx"))

PPR_ORDER = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "tabs", "spacing", "ind", "jc", "sectPr")


def test_same_as_their_source(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(TEMPLATES / "build.py"), "--ke", str(tmp_path)], check=True)
    assert [path.name for path in sorted(tmp_path.glob("*.docx"))] == [path.name for path in SHIPPED_TEMPLATES]
    for file in SHIPPED_TEMPLATES:
        # Parts, not archives: another release of zlib may compress the same part to other bytes.
        assert part(tmp_path / file.name) == part(file), f"{file.name}: jalankan templates/build.py"


def test_every_paper_has_a_template() -> None:
    assert {paper_kind.template for paper_kind in PAPERS} == {path.name for path in SHIPPED_TEMPLATES}


def test_tables_of_papers_are_regular() -> None:
    assert [paper_kind.nomor for paper_kind in PAPERS] == sorted(paper_kind.nomor for paper_kind in PAPERS)
    assert len({(paper_kind.folder, paper_kind.file) for paper_kind in PAPERS}) == len(PAPERS)


def _root(xml: bytes) -> ET.Element:
    return ET.fromstring(xml)  # noqa: S314 - the program's own files


def _check_parts(file: Path) -> None:
    parts = part(file)
    for nama, data in parts.items():
        assert _root(data).tag == ROOT[nama], f"{file.name}: {nama}"
    media_type = {
        element.get("PartName") for element in _root(parts["[Content_Types].xml"]) if element.tag.endswith("Override")
    }
    assert media_type == {
        f"/{nama}" for nama in parts if nama.startswith(("word/", "docProps/")) and "_rels" not in nama
    }
    target = {element.get("Target") for element in _root(parts["word/_rels/document.xml.rels"])}
    assert target == {nama.removeprefix("word/") for nama in parts if nama.startswith("word/")} - {
        "document.xml",
        "_rels/document.xml.rels",
    }
    style = {element.get(f"{W}styleId") for element in _root(parts["word/styles.xml"]).iter(f"{W}style")}
    for nama in ("word/document.xml", "word/header1.xml"):
        root = _root(parts[nama])
        assert {element.get(f"{W}val") for element in root.iter(f"{W}pStyle")} <= style
        for properties in root.iter(f"{W}pPr"):
            order = [PPR_ORDER.index(element.tag.removeprefix(W)) for element in properties]
            assert order == sorted(order)
        for cell in root.iter(f"{W}tc"):
            assert cell[-1].tag == f"{W}p"
    docx.Document(str(file))


@pytest.mark.parametrize("file", SHIPPED_TEMPLATES, ids=lambda path: path.name)
def test_parts_of_templates_are_valid(file: Path) -> None:
    _check_parts(file)


def test_parts_of_papers_are_valid(tmp_path: Path) -> None:
    result = write(full(), tmp_path)
    for nama in result.written_files:
        _check_parts(result.folder / nama)


@pytest.mark.parametrize("nama", ["lampiran.docx", "lampiran_tugas_tambahan.docx"])
def test_table_heads_repeat_and_rows_stay_whole(nama: str) -> None:
    table = list(_root(part(TEMPLATES / nama)["word/document.xml"]).iter(f"{W}tbl"))[1]
    row = [row for row in table.findall(f"{W}tr") if "{%tr" not in "".join(row.itertext())]
    repeated_heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in row]
    assert repeated_heads == [True, True, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in row)
    nomor = ["".join(cell.itertext()) for cell in row[1].iter(f"{W}tc")]
    assert nomor == [str(i) for i in range(1, len(nomor) + 1)]


def test_signature_block_never_stands_alone(tmp_path: Path) -> None:
    result = write(full(), tmp_path)
    file = result.folder / "05-lampiran/lampiran-struktural.docx"
    table = list(_root(part(file)["word/document.xml"]).iter(f"{W}tbl"))[1]
    row = table.findall(f"{W}tr")
    assert "TRI ADHIANTO" in "".join(row[-1].itertext())
    tied = [
        all(paragraph_of_row.find(f"{W}pPr/{W}keepNext") is not None for paragraph_of_row in row.iter(f"{W}p"))
        for row in row[2:-1]
    ]
    assert tied == [False, False, True]
