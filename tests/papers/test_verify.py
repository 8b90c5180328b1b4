"""Papers read back: what differs is named, and nothing else, also after work in Word."""

from __future__ import annotations

import copy
import io
import shutil
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import openpyxl
import pytest
from lxml import etree

from mutasi_cli.books.roster import build_roster
from mutasi_cli.disk.manifest import Manifest
from mutasi_cli.domain.paper_request import PaperFolders
from mutasi_cli.domain.verification import Difference, VerificationResult
from mutasi_cli.errors import OutputError
from mutasi_cli.papers.readback import verify_papers
from mutasi_cli.papers.readback.word_text import DamagedDocumentError, normal, paragraphs
from papers.small_office import TEMPLATES, batch, full, nip, pegawai, usulan, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from mutasi_cli.disk.placed_papers import PapersResult
    from mutasi_cli.domain.batch import Batch

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LAMPIRAN = "05-lampiran/lampiran-struktural.docx"
PETIKAN = f"07-petikan/002_{nip(1)}_Tri-Lestari.docx"
BERITA_ACARA = f"16-berita_acara_sumpah/003_{nip(3)}_Orang-3.docx"
NIP1 = "19850618 201001 1 001"
NIP3 = "19850618 201001 1 003"


CONTENT_TYPE = (
    "keputusan",
    "lampiran",
    "keputusan_tugas_tambahan",
    "petikan",
    "naskah_sumpah",
    "berita_acara_sumpah",
)
"""Papers of each scope: what holds for them holds for all, because nothing here knows a paper by name."""


def make(sample_batch: Batch, folder: Path, **options: Any) -> PapersResult:
    return write(sample_batch, folder, **{"jenis": CONTENT_TYPE, **options})


def check(collected: Batch, folder: Path) -> VerificationResult:
    return verify_papers(collected, PaperFolders(folder, TEMPLATES), partial(build_roster, collected))


def substitutes(path: Path, old: str, new: str, times: int = 1) -> None:
    """Replace a text in a paper as somebody does in Word: within the paragraph, runs and all."""
    document = docx.Document(str(path))
    rest = times
    for paragraph in document.element.body.iter(f"{W}p"):
        for element in paragraph.iter(f"{W}t"):
            if rest and old in (element.text or ""):
                element.text = element.text.replace(old, new)
                rest -= 1
    assert rest == 0, f"«{old}» tidak ada di {path.name}"
    document.save(str(path))


def change(path: Path, deed: Callable[[Any], None]) -> None:
    document = docx.Document(str(path))
    deed(document)
    document.save(str(path))


def amount(result: VerificationResult) -> dict[str, tuple[int, int]]:
    return {kind.nama: (kind.match, kind.checked) for kind in result.jenis if not kind.not_made}


def test_all_match_per_kind(tmp_path: Path) -> None:
    make(full(), tmp_path)
    result = check(full(), tmp_path)
    assert result.match
    assert result.differences == ()
    assert result.unrecorded == ()
    tally = amount(result)
    for nama in (
        "05-lampiran",
        "07-petikan",
        "16-berita_acara_sumpah",
        "cetak/petikan.docx",
        "14-naskah_sumpah",
    ):
        assert tally[nama] == (5, 5)
    assert tally["04-keputusan"] == (1, 1)
    not_yet = [kind.nama for kind in result.jenis if kind.not_made]
    assert "lantikan-2026-02-06.xlsx" in not_yet
    assert not {"04-keputusan", "07-petikan"} & set(not_yet)


def test_three_changes_are_named_exactly(tmp_path: Path) -> None:
    folder = make(full(nomor_sk_struktural="800/1"), tmp_path).folder
    substitutes(folder / PETIKAN, NIP1, "19850618 201001 1 091")
    substitutes(folder / LAMPIRAN, "ORANG 3", "ORANG 4")
    substitutes(folder / BERITA_ACARA, "tanggal Enam bulan", "tanggal Lima bulan")
    result = check(full(nomor_sk_struktural="800/1"), tmp_path)
    assert result.differences == (
        Difference(LAMPIRAN, NIP3, "nama", "ORANG 4", "ORANG 3"),
        Difference(PETIKAN, NIP1, "nip", "19850618 201001 1 091", NIP1),
        Difference(
            BERITA_ACARA,
            NIP3,
            "tanggal",
            "Jumat tanggal Lima bulan Februari tahun Dua Ribu Dua Puluh Enam",
            "Jumat tanggal Enam bulan Februari tahun Dua Ribu Dua Puluh Enam",
        ),
    )
    tally = amount(result)
    assert tally["07-petikan"] == tally["05-lampiran"] == tally["16-berita_acara_sumpah"] == (4, 5)


@pytest.mark.parametrize(
    ("file", "old", "new", "field"),
    [
        (PETIKAN, "TRI LESTARI", "TRI LESTARY", "nama"),
        (PETIKAN, "dr. TRI", "Dr. TRI", "nama"),
        (PETIKAN, "Penata Tingkat I", "Penata", "pangkat"),
        (PETIKAN, "(III/d)", "(III/c)", "pangkat"),
        (PETIKAN, "Kepala Bidang Mutasi", "Kepala Bidang Data", "jabatan_baru"),
        (PETIKAN, "Lurah Jatiasih", "Lurah Jatisari", "jabatan_lama"),
        (PETIKAN, "800/1", "800/2", "nomor"),
        (PETIKAN, "5 Februari 2026", "6 Februari 2026", "tanggal"),
        (PETIKAN, "TRI ADHIANTO", "TRI ADHIYANTO", "penandatangan"),
        (PETIKAN, "SURYA", "SURYO", "penandatangan"),
        (PETIKAN, "18 Juni 1985", "18 Juli 1985", "tanggal_lahir"),
        (LAMPIRAN, "III.b", "III.a", "eselon"),
        ("04-keputusan/keputusan-struktural.docx", "800/1", "800/11", "nomor"),
    ],
)
def test_every_field(tmp_path: Path, file: str, old: str, new: str, field: str) -> None:
    from datetime import date  # noqa: PLC0415 - only here

    facts: dict[str, Any] = {"nomor_sk_struktural": "800/1", "tanggal_sk_struktural": date(2026, 2, 5)}
    folder = make(full(**facts), tmp_path).folder
    if old == "SURYA":
        old, new = "Surya", "Suryo"
    substitutes(folder / file, old, new)
    result = check(full(**facts), tmp_path)
    assert [(difference.file, difference.field) for difference in result.differences] == [(file, field)]
    first_difference = result.differences[0]
    assert first_difference.written is not None
    assert first_difference.expected is not None
    assert new in first_difference.written
    assert old in first_difference.expected


def test_fair_editing_is_no_difference(tmp_path: Path) -> None:
    folder = make(full(), tmp_path).folder

    def edit_paper(document: Any) -> None:
        body = document.element.body
        # Every run split letter by letter, as Word likes to do.
        for text in list(body.iter(f"{W}t")):
            run = text.getparent()
            if run.tag != f"{W}r" or len(text.text or "") < 2 or len(run.findall(f"{W}t")) > 1:
                continue
            for letter in reversed(text.text[1:]):
                new = copy.deepcopy(run)
                for element in list(new):
                    if element.tag not in {f"{W}rPr", f"{W}t"}:
                        new.remove(element)
                new.find(f"{W}t").text = letter
                new.find(f"{W}t").set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                run.addnext(new)
            text.text = text.text[0]
        document.add_paragraph("Catatan tambahan dari Bagian Hukum.")
        body.insert(0, copy.deepcopy(document.paragraphs[-1]._p))

    change(folder / PETIKAN, edit_paper)
    substitutes(folder / BERITA_ACARA, NIP3, nip(3))
    substitutes(folder / BERITA_ACARA, "Demikian Berita Acara ini dibuat", "Berita Acara ini dibuat")
    substitutes(folder / LAMPIRAN, "JABATAN LAMA", "JABATAN SEBELUMNYA")
    assert check(full(), tmp_path).differences == ()


def test_tracked_changes_are_read_as_they_show(tmp_path: Path) -> None:
    folder = make(full(), tmp_path).folder

    def track_change(document: Any) -> None:
        text = next(text_node for text_node in document.element.body.iter(f"{W}t") if text_node.text == NIP1)
        run = text.getparent()
        insert = etree.SubElement(run.getparent(), f"{W}ins")
        new = copy.deepcopy(run)
        new.find(f"{W}t").text = "19850618 201001 1 777"
        insert.append(new)
        remove = etree.SubElement(run.getparent(), f"{W}del")
        remove.append(run)
        text.tag = f"{W}delText"

    change(folder / PETIKAN, track_change)
    assert check(full(), tmp_path).differences == (Difference(PETIKAN, NIP1, "nip", "19850618 201001 1 777", NIP1),)


def test_rows_of_lampiran_missing_doubled_and_foreign(tmp_path: Path) -> None:
    folder = make(full(), tmp_path).folder

    def remove(document: Any) -> None:
        for row in document.element.body.iter(f"{W}tr"):
            if NIP3 in "".join(text_node.text or "" for text_node in row.iter(f"{W}t")):
                row.getparent().remove(row)
                return

    original = (folder / LAMPIRAN).read_bytes()
    change(folder / LAMPIRAN, remove)
    result = check(full(), tmp_path)
    assert {difference.nip for difference in result.differences} == {NIP3}
    assert {"nip", "nama"} <= {difference.field for difference in result.differences}
    assert all(difference.written is None for difference in result.differences)

    def duplicate_row(document: Any) -> None:
        for row in document.element.body.iter(f"{W}tr"):
            if NIP3 in "".join(text_node.text or "" for text_node in row.iter(f"{W}t")):
                row.addnext(copy.deepcopy(row))
                return

    (folder / LAMPIRAN).write_bytes(original)
    change(folder / LAMPIRAN, duplicate_row)
    assert check(full(), tmp_path).differences == (
        Difference(LAMPIRAN, NIP3, "nip", f"{NIP3} (2 kali)", f"{NIP3} (1 kali)"),
    )
    (folder / LAMPIRAN).write_bytes(original)
    change(folder / LAMPIRAN, lambda document: document.add_paragraph("juga NIP 19900101 201501 2 001"))
    assert check(full(), tmp_path).differences == (Difference(LAMPIRAN, "", "nip", "19900101 201501 2 001", None),)


def test_papers_missing_doubled_and_unrecorded(tmp_path: Path) -> None:
    folder = make(full(), tmp_path).folder
    (folder / PETIKAN).unlink()
    old = f"07-petikan/009_{nip(3)}_Orang-3.docx"
    shutil.copy(folder / f"07-petikan/003_{nip(3)}_Orang-3.docx", folder / old)
    leaver = f"07-petikan/010_{nip(7)}_Orang-7.docx"
    shutil.copy(folder / old, folder / leaver)
    (folder / "catatan.docx").write_bytes(b"apa saja")
    (folder / "07-petikan" / "~$kunci.docx").write_bytes(b"")
    result = check(full(), tmp_path)
    assert result.differences == (
        Difference(PETIKAN, NIP1, "naskah", None, PETIKAN),
        Difference(old, NIP3, "naskah", old, f"07-petikan/003_{nip(3)}_Orang-3.docx"),
        Difference(leaver, "19850618 201001 1 007", "naskah", leaver, None),
    )
    assert result.unrecorded == ("catatan.docx",)
    assert amount(result)["07-petikan"] == (4, 5)


def test_hand_edit_and_new_paper_beside_it(tmp_path: Path) -> None:
    folder = make(full(), tmp_path).folder
    change(folder / PETIKAN, lambda document: document.add_paragraph("Sudah diperiksa."))
    new = full(nomor_sk_struktural="800/7")
    make(new, tmp_path)
    beside = PETIKAN.replace(".docx", ".baru.docx")
    result = check(new, tmp_path).differences
    assert Difference(beside, NIP1, "naskah", beside, PETIKAN) in result
    assert {(difference.file, difference.field) for difference in result} == {
        (beside, "naskah"),
        (PETIKAN, "nomor"),
    }
    nomor = next(difference for difference in result if difference.field == "nomor")
    assert (nomor.expected, "___" in (nomor.written or "")) == ("800/7", True)


def test_kinds_not_made_are_no_error(tmp_path: Path) -> None:
    folder = make(full(), tmp_path, jenis=["petikan"]).folder
    result = check(full(), tmp_path)
    assert result.match
    assert set(amount(result)) == {"07-petikan", "cetak/petikan.docx"}
    shutil.rmtree(folder / "07-petikan")
    assert len(check(full(), tmp_path).differences) == 5


def test_open_numbers_are_named(tmp_path: Path) -> None:
    make(full(), tmp_path)
    still_open = check(full(), tmp_path).still_open
    assert PETIKAN in still_open
    assert f"07-petikan/004_{nip(4)}_Orang-4.docx" in still_open
    make(full(nomor_sk_struktural="800/1"), tmp_path)
    still_open = check(full(nomor_sk_struktural="800/1"), tmp_path).still_open
    assert PETIKAN not in still_open
    assert f"07-petikan/004_{nip(4)}_Orang-4.docx" in still_open


def test_number_in_usulan_changed_after_the_papers(tmp_path: Path) -> None:
    make(full(nomor_sk_struktural="800/1"), tmp_path)
    result = check(full(nomor_sk_struktural="800/2"), tmp_path).differences
    assert {difference.field for difference in result} == {"nomor"}
    assert {(difference.written, difference.expected) for difference in result} == {("800/1", "800/2")}
    petikan = [difference.nip for difference in result if difference.file.startswith("07-petikan")]
    assert sorted(petikan) == ["19850618 201001 1 001", "19850618 201001 1 002", "19850618 201001 1 003"]


def test_lantikan_workbook(tmp_path: Path) -> None:
    nama = "lantikan-2026-02-06.xlsx"
    folder = make(full(), tmp_path, additional={nama: build_roster(full())}).folder
    assert amount(check(full(), tmp_path))[nama] == (5, 5)
    workbook = openpyxl.load_workbook(folder / nama)
    sheet = workbook["Lantikan"]
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value == NIP3:
                cell.value = "19850618 201001 1 033"
    sheet.cell(row=sheet.max_row + 2, column=1, value="Catatan panitia")
    workbook.save(folder / nama)
    result = check(full(), tmp_path)
    assert result.differences == (Difference(nama, NIP3, "nip", "19850618 201001 1 033", NIP3),)
    assert amount(result)[nama] == (4, 5)
    (folder / nama).write_bytes(b"bukan buku")
    assert check(full(), tmp_path).differences == (Difference(nama, "", "naskah", "tidak terbaca", "buku kerja Excel"),)


def test_damaged_documents_are_named(tmp_path: Path) -> None:
    folder = make(full(), tmp_path).folder
    (folder / PETIKAN).write_bytes(b"bukan zip")
    assert check(full(), tmp_path).differences == (
        Difference(PETIKAN, NIP1, "naskah", "tidak terbaca", "dokumen Word"),
    )
    for content in (b"", b"PK\x05\x06" + bytes(18)):
        with pytest.raises(DamagedDocumentError):
            paragraphs(content)


def test_nothing_to_verify(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="mutasi decree"):
        check(full(), tmp_path)


def test_hostile_cells_match_themselves(tmp_path: Path) -> None:
    length = "Kepala Seksi " + "Pengelolaan Sangat Panjang " * 8
    people = [
        pegawai(1, nama="../../x", gelar_belakang="{{ 7*7 }}", tempat_lahir="A & B <c>"),
        pegawai(2, nama="CON", gelar_depan="{% raw %}"),
        pegawai(3, nama="Baris\nDua  Spasi"),
        pegawai(4, nama="\u202eTerbalik\u200f Nama", jabatan=length, kode_jabatan=None),
        pegawai(5, nama="Syafi’i \ue000x\ue003"),
    ]
    collected = batch(people, [usulan(nomor, "SEK" if nomor > 1 else "LUR") for nomor in range(1, 6)])
    folder = make(collected, tmp_path).folder
    assert check(collected, tmp_path).differences == ()
    nama = sorted(path.name.partition("_")[2] for path in (folder / "07-petikan").iterdir())
    assert nama == [
        f"{nip(1)}_x.docx",
        f"{nip(2)}_CON.docx",
        f"{nip(3)}_Baris-Dua-Spasi.docx",
        f"{nip(4)}_Terbalik-Nama.docx",
        f"{nip(5)}_Syafii-x.docx",
    ]
    text = "\n".join(paragraphs((folder / "cetak/petikan.docx").read_bytes()))
    assert "../../X, {{ 7*7 }}" in text
    assert "{% raw %} CON" in text
    assert "A & B <c>, 18 Juni 1985" in text
    assert "BARIS DUA SPASI" in text
    assert normal(length) in text
    assert {path.name for path in tmp_path.iterdir()} == {"2026-02-06"}


def test_pdf_of_an_old_paper(tmp_path: Path) -> None:
    folder = make(full(), tmp_path).folder
    pdf = PETIKAN.replace(".docx", ".pdf")
    catatan = Manifest.load(folder)
    catatan.place_all([(pdf, b"%PDF")], source={pdf: catatan.output[PETIKAN]})
    assert check(full(), tmp_path).match
    change(folder / PETIKAN, lambda document: document.add_paragraph("x"))
    assert check(full(), tmp_path).differences == (Difference(pdf, NIP1, "naskah", "PDF dari naskah lama", PETIKAN),)


def test_paragraphs_of_a_text_box_are_read_once() -> None:
    document = docx.Document()
    document.add_paragraph("satu")
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    kotak = f"<w:p xmlns:w='{W[1:-1]}'><w:r><w:t>kotak</w:t></w:r></w:p>"
    choices = (
        f"<w:r xmlns:w='{W[1:-1]}' xmlns:mc='{mc}'><mc:AlternateContent><mc:Choice Requires='wps'>{kotak}"
        f"</mc:Choice><mc:Fallback>{kotak}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    document.paragraphs[0]._p.append(etree.fromstring(choices))
    file = io.BytesIO()
    document.save(file)
    assert paragraphs(file.getvalue()) == ["satu", "kotak"]
