"""House style of the office: margins, arms, printed paper, lines of the letterhead, templates that lack."""

from __future__ import annotations

import re
import shutil
import struct
import zlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.shared import Length

from mutasi_cli.domain.office import Letterhead, LetterStyle
from mutasi_cli.errors import SettingsError, TemplateError
from mutasi_cli.read import settings
from mutasi_cli.words.paper_words import GAP
from papers.small_office import OFFICE_SETTINGS, TEMPLATES, full, paper_text, part, write

UNDANGAN = "09-undangan/undangan.docx"
NOTA_DINAS = "03-nota_dinas/nota_dinas.docx"
KEPUTUSAN = "04-keputusan/keputusan-struktural.docx"
SALINAN = "08-salinan/salinan-struktural.docx"
if TYPE_CHECKING:
    from mutasi_cli.domain.batch import Batch

PAPER_KEYS = ["nota_dinas", "keputusan", "salinan", "undangan", "usulan_bkn", "petikan", "ba_tpk"]
PAPERS = LetterStyle(huruf="Arial")
BOOKMAN = LetterStyle(huruf="Bookman Old Style")


def png(width: int, height: int) -> bytes:
    """A grey picture."""

    def cut(nama: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + nama + content + struct.pack(">I", zlib.crc32(nama + content))

    data = zlib.compress((b"\0" + b"\x80" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + cut(b"IHDR", head) + cut(b"IDAT", data) + cut(b"IEND", b"")


def mm(length: Length | None) -> float:
    """A length that a document states, in millimetres."""
    assert length is not None
    return float(length.mm)


def styled_batch(**settings_changed: Any) -> Batch:
    """The small office with other settings."""
    sample_batch = full()
    sample_batch.office_settings = replace(OFFICE_SETTINGS, **settings_changed)
    return sample_batch


def test_margins_hold_in_every_section_and_tables_follow(tmp_path: Path) -> None:
    style = replace(BOOKMAN, pias_kiri=35, pias_atas=40)
    sample_batch = styled_batch(decree_style=style)
    result = write(sample_batch, tmp_path, jenis=PAPER_KEYS).folder / SALINAN
    for any_section in docx.Document(str(result)).sections:
        assert round(mm(any_section.left_margin)) == 35
        assert round(mm(any_section.top_margin)) == 40
    everything = list(docx.Document(str(result)).sections)
    # What nobody sets stays as the template has it, in each section its own.
    assert [round(mm(section.right_margin)) for section in everything] == [25, 20]
    for section, table in zip(everything, (0, -1), strict=True):
        width = mm(section.page_width) - mm(section.left_margin) - mm(section.right_margin)
        column = [mm(column.width) for column in docx.Document(str(result)).tables[table].columns]
        assert sum(column) == pytest.approx(width, abs=2)


def test_other_paper_in_both_orientations(tmp_path: Path) -> None:
    sample_batch = styled_batch(decree_style=replace(BOOKMAN, kertas="A4"))
    ukuran = [
        (round(mm(section.page_width)), round(mm(section.page_height)))
        for section in docx.Document(str(write(sample_batch, tmp_path, jenis=PAPER_KEYS).folder / SALINAN)).sections
    ]
    assert ukuran == [(210, 297), (297, 210)]


def test_arms_go_to_their_place(tmp_path: Path) -> None:
    arms_of_state, daerah = tmp_path / "garuda.png", tmp_path / "kota.png"
    arms_of_state.write_bytes(png(100, 100))
    daerah.write_bytes(png(50, 100))
    style: dict[str, Any] = {"lambang_negara": arms_of_state, "lambang_daerah": daerah}
    sample_batch = styled_batch(paper_style=replace(PAPERS, **style), decree_style=replace(BOOKMAN, **style))
    result = write(sample_batch, tmp_path, jenis=PAPER_KEYS)
    picture: dict[str, Any] = {}
    for nama in result.written_files:
        form = docx.Document(str(result.folder / nama)).inline_shapes
        picture[nama] = [(mm(picture_shape.width), mm(picture_shape.height)) for picture_shape in form]
        nomor = re.findall(rb'<wp:docPr id="(\d+)"', part(result.folder / nama)["word/document.xml"])
        assert len(set(nomor)) == len(nomor)
    assert picture[KEPUTUSAN] == [(pytest.approx(21), pytest.approx(21))]
    assert part(result.folder / KEPUTUSAN)["word/media/lambang_negara.png"] == png(100, 100)
    assert picture["cetak/petikan.docx"] == [(pytest.approx(21), pytest.approx(21))] * 5
    # Two letters, each under its letterhead; narrow arms keep their proportions.
    document = part(result.folder / UNDANGAN)
    assert document["word/document.xml"].count(b"<a:blip") == 2
    assert document["word/media/lambang_daerah.png"] == png(50, 100)
    assert part(result.folder / NOTA_DINAS)["word/document.xml"].count(b"<a:blip") == 1
    assert document["word/document.xml"].count(b'cx="378000" cy="756000"') == 4
    assert write(sample_batch, tmp_path, jenis=PAPER_KEYS).written_files == ()


def test_a_picture_of_the_office_in_a_template_is_not_replaced(tmp_path: Path) -> None:
    template = tmp_path / "templat"
    shutil.copytree(TEMPLATES, template, ignore=shutil.ignore_patterns("*.py", "sumber"))
    document = docx.Document(str(template / "keputusan.docx"))
    tempat = next(
        paragraph_of_arms
        for paragraph_of_arms in document.paragraphs
        if paragraph_of_arms.style is not None and paragraph_of_arms.style.style_id == "Lambang"
    )
    (tmp_path / "asli.png").write_bytes(png(10, 10))
    tempat.add_run().add_picture(str(tmp_path / "asli.png"))
    document.save(str(template / "keputusan.docx"))
    (tmp_path / "lain.png").write_bytes(png(20, 10))
    sample_batch = styled_batch(decree_style=replace(BOOKMAN, lambang_negara=tmp_path / "lain.png"))
    path = write(sample_batch, tmp_path, jenis=["keputusan"], templates=template).folder / KEPUTUSAN
    assert len(docx.Document(str(path)).inline_shapes) == 1
    assert not any("lambang_negara" in nama for nama in part(path))


@pytest.mark.parametrize("picture_bytes", [None, b"GIF89a", b"", b"\x89PNG\r\n\x1a\n"])
def test_pictures_that_cannot_be_used(tmp_path: Path, picture_bytes: bytes | None) -> None:
    path = tmp_path / "rusak.png"
    if picture_bytes is not None:
        path.write_bytes(picture_bytes)
    sample_batch = styled_batch(decree_style=replace(BOOKMAN, lambang_negara=path))
    with pytest.raises(SettingsError, match=r"rusak\.png \(lambang_negara pada \[gaya\]"):
        write(sample_batch, tmp_path / "keluaran", jenis=["keputusan"])


def test_letterhead_paper(tmp_path: Path) -> None:
    sample_batch = styled_batch(
        paper_style=replace(PAPERS, kertas_berkop=True, ruang_kop=60),
        decree_style=replace(BOOKMAN, kertas_berkop=True, ruang_kop=70, lambang_negara=tmp_path / "tak ada.png"),
    )
    folder = write(sample_batch, tmp_path, jenis=PAPER_KEYS).folder
    baris = paper_text(folder / UNDANGAN).split("\n")
    assert "SEKRETARIAT DAERAH" not in baris
    assert "Alamat" not in " ".join(baris)
    baris = paper_text(folder / KEPUTUSAN).split("\n")
    assert "WALI KOTA BEKASI" not in baris
    assert "KEPUTUSAN WALI KOTA BEKASI" in baris
    for nama, kode, height, above in ((UNDANGAN, "RuangKop", 60, 15), (KEPUTUSAN, "Lambang", 70, 18)):
        for paragraph in docx.Document(str(folder / nama)).paragraphs:
            if paragraph.style is not None and paragraph.style.style_id == kode:
                distance = paragraph.paragraph_format.line_spacing
                assert isinstance(distance, Length)
                assert distance.mm == pytest.approx(height - above, abs=0.1)
                break
        else:
            raise AssertionError(nama)


def test_lines_and_address_of_the_letterhead(tmp_path: Path) -> None:
    sample_batch = styled_batch(
        kop={
            "kepegawaian": Letterhead(baris=("PEMKOT", "BKPSDM"), address="Jl. A & B"),
            "kepala_daerah": Letterhead(address="Jl. C"),
        }
    )
    folder = write(sample_batch, tmp_path, jenis=PAPER_KEYS).folder
    assert paper_text(folder / NOTA_DINAS).split("\n")[2:5] == ["PEMKOT", "BKPSDM", "Jl. A & B"]
    baris = paper_text(folder / "02-usulan_bkn/usulan_bkn.docx").split("\n")
    assert baris[2:5] == ["WALI KOTA BEKASI", "PROVINSI JAWA BARAT", "Jl. C"]
    # An address that nobody gave is a gap that the eye sees.
    assert f"Alamat: {GAP * 3}" in paper_text(folder / UNDANGAN)


def test_missing_templates_are_taken_from_the_shipped(tmp_path: Path) -> None:
    office = tmp_path / "kantor"
    office.mkdir()
    for nama in ("keputusan.docx", "petikan.docx"):
        shutil.copy(TEMPLATES / nama, office / nama)
    jenis = ["keputusan", "nota_dinas", "undangan"]
    result = write(full(), tmp_path / "a", shipped=TEMPLATES, templates=office, jenis=jenis)
    assert len(result.written_files) == 3
    (catatan,) = result.catatan
    assert catatan == (
        "Folder templat kantor tidak memuat nota_dinas.docx, undangan.docx; untuk itu dipakai templat bawaan program."
    )
    assert write(full(), tmp_path / "a", shipped=TEMPLATES, jenis=jenis).catatan == ()
    with pytest.raises(TemplateError, match=r"nota_dinas\.docx"):
        write(full(), tmp_path / "b", templates=office, jenis=jenis)


def test_settings_of_style_letterhead_and_letters() -> None:
    data = {
        "gaya": {
            "surat": {"pias_kiri": 30, "kertas_berkop": True, "ruang_kop": 45},
            "lambang_daerah": "gambar/kota.png",
        },
        "kop": {
            "kepegawaian": {"baris": ["A", "B"], "alamat": "C"},
            "unit": {"Dinas Kesehatan": {"alamat": "D"}},
        },
        "surat": {"penandatangan": {"undangan": ["kepala_daerah", "sekda"]}, "tamu": ["E"]},
        "tim_penilai_kinerja": {"anggota": ["inspektur"]},
        "keputusan": {"pengesah_salinan": "sekda"},
    }
    result = settings.parse_settings(data, Path("kantor"))
    style = result.paper_style
    assert (style.huruf, style.pias_kiri, style.pias_atas, style.kertas_berkop, style.ruang_kop) == (
        "Arial",
        30,
        None,
        True,
        45,
    )
    assert style.lambang_daerah == result.decree_style.lambang_daerah == Path("kantor/gambar/kota.png")
    assert style.lambang_negara is None
    assert result.kop["kepegawaian"] == Letterhead(baris=("A", "B"), address="C")
    assert result.kop_unit["Dinas Kesehatan"].address == "D"
    assert result.surat.penandatangan["undangan"] == ("kepala_daerah", "sekda")
    assert (result.surat.ketua_tpk, result.surat.anggota_tpk) == ("sekda", ("inspektur",))
    assert result.keputusan is not None
    assert result.keputusan.pengesah_salinan == "sekda"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"gaya": {"surat": {"pias_kiri": 500}}}, "pias_kiri = 500 harus antara 0 dan 100"),
        ({"gaya": {"surat": {"pias_atas": -1}}}, "pias_atas = -1"),
        ({"gaya": {"surat": {"kertas_berkop": "ya"}}}, "true atau false"),
        ({"gaya": {"lambang": "x.png"}}, "Mungkin maksudnya «lambang_"),
        ({"kop": {"kepegawain": {}}}, "Mungkin maksudnya «kepegawaian»"),
        ({"kop": {"kepegawaian": {"baris": [1]}}}, "daftar teks"),
        ({"surat": {"penandatangan": {"undngan": ["sekda"]}}}, "Mungkin maksudnya «undangan»"),
        ({"surat": {"penandatangan": {"undangan": []}}}, "satu sampai 3"),
        ({"surat": {"penandatangan": {"undangan": ["a", "b", "c", "d"]}}}, "satu sampai 3"),
        ({"surat": {"tamu": [1]}}, "daftar teks"),
        ({"tim_penilai_kinerja": {"anggota": "sekda"}}, "harus berupa daftar"),
    ],
)
def test_wrong_settings(data: dict[str, object], message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        settings.parse_settings(data)
