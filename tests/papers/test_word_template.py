"""Filling a template: hostile data, faults in an edited template, house style."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest

from mutasi_cli.disk.archive import build_zip
from mutasi_cli.domain.office import LetterStyle
from mutasi_cli.errors import SettingsError, TemplateError
from mutasi_cli.papers.word_template import WordTemplate, known_names
from mutasi_cli.words.paper_words import GAP
from papers.small_office import TEMPLATES, paper_text, part

STYLE_SHEET = LetterStyle(huruf="Arial")
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def template(body: str, style: LetterStyle = STYLE_SHEET) -> WordTemplate:
    """A shipped template with another body."""
    original = part(TEMPLATES / "naskah_sumpah.docx")
    document = original["word/document.xml"].decode("utf-8")
    document_body = document.index("<w:body>") + len("<w:body>")
    original["word/document.xml"] = (document[:document_body] + body + document[document.index("<w:sectPr>") :]).encode(
        "utf-8"
    )
    return WordTemplate("coba.docx", build_zip(list(original.items())), style)


def paragraph(*pieces: str) -> str:
    """A paragraph whose text stands in several runs, as Word likes to split it."""
    return f"<w:p>{''.join(f'<w:r><w:t>{run_text}</w:t></w:r>' for run_text in pieces)}</w:p>"


def filled_text(word_template: WordTemplate, tmp_path: Path, **data: object) -> str:
    """The text of the filled template."""
    (tmp_path / "hasil.docx").write_bytes(word_template.render({"draf": "", **data}))
    return paper_text(tmp_path / "hasil.docx")


@pytest.mark.parametrize(
    "value",
    [
        "A & B <b>tebal</b> \"kutip\" 'satu'",
        "{{ 7*7 }} {% raw %} {# x #}",
        "</w:t></w:r></w:p>",
        "baris satu\nbaris dua",
        "kolom\tdua",
        "=HYPERLINK(1)",
        "&amp; &lt; ]]>",
    ],
)
def test_values_arrive_whole(tmp_path: Path, value: str) -> None:
    assert filled_text(template(paragraph("[{{ nama }}]")), tmp_path, nama=value) == f"[{value}]"


def test_forbidden_characters_are_dropped_and_blanks_are_seen(tmp_path: Path) -> None:
    word_template = template(paragraph("[{{ nama }}|{{ kosong }}]"))
    assert filled_text(word_template, tmp_path, nama="a\x00\x07\x0c\ufffeb\r\nc", kosong=None) == f"[ab\nc|{GAP}]"


def test_tags_split_by_word(tmp_path: Path) -> None:
    assert filled_text(template(paragraph("{", "{ na", "ma }", "}")), tmp_path, nama="Tri") == "Tri"


def test_an_unknown_name_tells_paragraph_and_nearest_name(tmp_path: Path) -> None:
    word_template = template(paragraph("Baik") + paragraph("Nama: {{ o", "rang.nmaa }}"))
    with pytest.raises(TemplateError) as wrong:
        filled_text(word_template, tmp_path, orang={"nama": "Tri", "nip": "1"})
    message = str(wrong.value)
    assert "coba.docx" in message
    assert "Nama: {{ orang.nmaa }}" in message
    assert "«nmaa»" in message
    assert "«nama»" in message


@pytest.mark.parametrize(
    "mark",
    [
        "{{ oraang }}",
        "{% if oraang %}x{% endif %}",
        "{% for a in oraang %}x{% endfor %}",
        "{{ oraang.nama }}",
        "{{ orang.nama ~ oraang }}",
    ],
)
def test_without_facts_it_always_stops(tmp_path: Path, mark: str) -> None:
    with pytest.raises(TemplateError, match="oraang"):
        filled_text(template(paragraph(mark)), tmp_path, orang={"nama": "Tri"})


@pytest.mark.parametrize(
    "mark",
    ["{{ nama", "{% if nama %}", "{% ada nama %}", "{{ nama | tiadasaring }}", "{{ nama }"],
)
def test_a_damaged_tag_names_its_paragraph(mark: str) -> None:
    with pytest.raises(TemplateError, match=r"coba\.docx.*paragraf"):
        template(paragraph("awal") + paragraph(mark)).render({"draf": "", "nama": "x"})


@pytest.mark.parametrize(
    "mark",
    [
        "{{ nama.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ daftar.append(1) }}",
        "{{ nama.format.__globals__ }}",
        "{{ 1 / 0 }}",
        "{{ nama + 1 }}",
        "{% for a in range(10000000) %}x{% endfor %}",
    ],
)
def test_sandbox(mark: str) -> None:
    listed = ["a"]
    with pytest.raises(TemplateError, match=r"coba\.docx"):
        template(paragraph(mark)).render({"draf": "", "nama": "x", "daftar": listed})
    assert listed == ["a"]


def test_tags_that_do_not_pair() -> None:
    cell = f"<w:tc><w:tcPr/>{paragraph('{% if nama %}x')}</w:tc>"
    table = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cell}</w:tr></w:tbl>"
    word_template = template(paragraph("{%p if x %}") + table + paragraph("{% endif %}y") + paragraph("{%p endif %}"))
    with pytest.raises(TemplateError, match="rusak"):
        word_template.render({"draf": "", "nama": "", "x": True})


def test_no_docx() -> None:
    with pytest.raises(TemplateError, match=r"bukan berkas Word"):
        WordTemplate("coba.docx", b"bukan zip", STYLE_SHEET)
    with pytest.raises(TemplateError, match="bukan dokumen Word"):
        WordTemplate("coba.docx", build_zip([("a.txt", b"")]), STYLE_SHEET)


def test_template_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"keputusan\.docx tidak dapat dibaca"):
        WordTemplate.load(tmp_path, "keputusan.docx", STYLE_SHEET)


def test_a_cell_that_becomes_empty_stays_valid(tmp_path: Path) -> None:
    cell = f"<w:tc><w:tcPr/>{paragraph('{%p if x %}')}{paragraph('isi')}{paragraph('{%p endif %}')}</w:tc>"
    word_template = template(f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{cell}</w:tr></w:tbl><w:p/>")
    assert filled_text(word_template, tmp_path, x=True) == "isi\n"
    assert filled_text(word_template, tmp_path, x=False) == "\n"


def test_pictures_in_a_loop_get_their_own_numbers() -> None:
    wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    inside = f'<wp:inline xmlns:wp="{wp}"><wp:docPr id="7" name="x"/></wp:inline>'
    picture = f"<w:p><w:r><w:drawing>{inside}</w:drawing></w:r></w:p>"
    word_template = template(paragraph("{%p for a in b %}") + picture + paragraph("{%p endfor %}"))
    with zipfile.ZipFile(io.BytesIO(word_template.render({"draf": "", "b": [1, 2, 3]}))) as archive:
        document = archive.read("word/document.xml").decode("utf-8")
    assert re.findall(r'docPr[^>]* id="(\d+)"', document) == ["1", "2", "3"]


def test_style_changes_font_size_and_paper(tmp_path: Path) -> None:
    for kertas, mm in (("A4", (297, 210)), ("F4", (330, 215)), ("legal", (356, 216))):
        style = LetterStyle(huruf="Times New Roman", ukuran=11, kertas=kertas)
        word_template = WordTemplate.load(TEMPLATES, "lampiran.docx", style)
        data = {"draf": "", "daftar": [], "keputusan": {"nomor": "", "tanggal": "", "judul_kapital": ""}}
        mark = {"atas_nama": "", "jabatan_kapital": "", "nama": ""}
        result = word_template.render({**data, "kepala": {"sebutan_kapital": ""}, "penandatangan": mark})
        (tmp_path / "a.docx").write_bytes(result)
        document = docx.Document(str(tmp_path / "a.docx"))
        section = document.sections[0]
        length = (section.page_width, section.page_height, section.left_margin, section.right_margin)
        paper_width, paper_height, left, right = (length.mm for length in length if length is not None)
        assert (round(paper_width), round(paper_height)) == mm
        huruf = document.styles.element.find(f".//{{{W}}}rPrDefault/{{{W}}}rPr")
        assert huruf.find(f"{{{W}}}rFonts").get(f"{{{W}}}ascii") == "Times New Roman"
        assert huruf.find(f"{{{W}}}sz").get(f"{{{W}}}val") == "22"
        width = sum(column.width.mm for column in document.tables[1].columns if column.width is not None)
        assert width == pytest.approx(paper_width - left - right, abs=0.5)


def test_unknown_paper_size() -> None:
    with pytest.raises(SettingsError, match=r"B5.*F4"):
        WordTemplate.load(TEMPLATES, "lampiran.docx", LetterStyle(huruf="Arial", kertas="B5"))


def test_known_names() -> None:
    assert known_names({"a": {"b": "x"}, "c": [{"d": "y"}], "e": []}) == {"a", "b", "c", "d", "e"}
