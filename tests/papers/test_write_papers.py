"""Where papers lie, what becomes of them, and that one input gives one sequence of bytes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import docx
import pytest

from mutasi_cli.disk.manifest import fingerprint
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.errors import OutputError, SettingsError, TemplateError
from papers.small_office import TEMPLATES, batch, full, nip, paper_text, pegawai, usulan, write

MAIN_PAPERS = [
    "keputusan",
    "lampiran",
    "keputusan_tugas_tambahan",
    "petikan",
    "naskah_sumpah",
    "berita_acara_sumpah",
]
"""Kinds of every scope but that of posts, enough to see where papers lie."""

ALL_PAPERS = [
    "04-keputusan/keputusan-struktural.docx",
    "05-lampiran/lampiran-struktural.docx",
    "05-lampiran/lampiran-tugas_tambahan.docx",
    "06-keputusan_tugas_tambahan/keputusan_tugas_tambahan.docx",
    f"07-petikan/001_{nip(2)}_Orang-2.docx",
    f"07-petikan/002_{nip(1)}_Tri-Lestari.docx",
    f"07-petikan/003_{nip(3)}_Orang-3.docx",
    f"07-petikan/004_{nip(4)}_Orang-4.docx",
    f"07-petikan/005_{nip(5)}_Orang-5.docx",
    "cetak/petikan.docx",
    "14-naskah_sumpah/naskah_sumpah.docx",
    f"16-berita_acara_sumpah/001_{nip(2)}_Orang-2.docx",
    f"16-berita_acara_sumpah/002_{nip(1)}_Tri-Lestari.docx",
    f"16-berita_acara_sumpah/003_{nip(3)}_Orang-3.docx",
    f"16-berita_acara_sumpah/004_{nip(4)}_Orang-4.docx",
    f"16-berita_acara_sumpah/005_{nip(5)}_Orang-5.docx",
    "cetak/berita_acara_sumpah.docx",
]


def folder_contents(folder: Path) -> dict[str, bytes]:
    """Every file with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_names_of_all_papers(tmp_path: Path) -> None:
    result = write(full(), tmp_path, jenis=MAIN_PAPERS)
    assert result.folder == tmp_path / "2026-02-06"
    assert list(result.written_files) == ALL_PAPERS
    assert sorted(folder_contents(result.folder)) == sorted([*ALL_PAPERS, "manifest.json"])


def test_same_input_same_bytes_of_papers(tmp_path: Path) -> None:
    first = write(full(), tmp_path / "a")
    first_contents = folder_contents(first.folder)
    second_contents = folder_contents(write(full(), tmp_path / "lain" / "b").folder)
    assert first_contents == second_contents
    again = write(full(), tmp_path / "a")
    assert again.unchanged == first.written_files
    assert again.written_files == ()
    assert folder_contents(again.folder) == first_contents


def test_manifest_is_complete_without_paths_and_hours(tmp_path: Path) -> None:
    result = write(full(), tmp_path, additional={"lantikan-2026-02-06.xlsx": b"buku"})
    text = (result.folder / "manifest.json").read_text(encoding="utf-8")
    manifest_json = json.loads(text)
    assert str(tmp_path) not in text
    assert {entry["berkas"]: entry["sha256"] for entry in manifest_json["keluaran"]} == {
        nama: fingerprint(data) for nama, data in folder_contents(result.folder).items() if nama != "manifest.json"
    }
    assert manifest_json["masukan"] == [{"file": "batch.xlsx", "sheet": "usulan", "sha256": "0" * 64, "baris": 5}]
    template = {entry["berkas"]: entry["sha256"] for entry in manifest_json["templat"]}
    assert template["petikan.docx"] == fingerprint((TEMPLATES / "petikan.docx").read_bytes())
    assert manifest_json["tanggal"] == "2026-02-06"
    assert set(manifest_json["aturan"]) == {"program", "parameter_sha256"}


def test_draft_mark_on_every_page(tmp_path: Path) -> None:
    for draft in (True, False):
        result = write(full(), tmp_path / str(draft), draft=draft)
        for nama in result.written_files:
            for section in docx.Document(str(result.folder / nama)).sections:
                head = [section.header]
                if section.different_first_page_header_footer:
                    head.append(section.first_page_header)
                assert [("DRAF" in header.paragraphs[0].text) for header in head] == [draft] * len(head)


def test_print_file_holds_all_in_order(tmp_path: Path) -> None:
    result = write(full(), tmp_path)
    text = paper_text(result.folder / "cetak/petikan.docx")
    tempat = [text.index(f"19850618 201001 1 00{nomor}") for nomor in (2, 1, 3, 4, 5)]
    assert tempat == sorted(tempat)
    single_papers = "\n".join(paper_text(result.folder / nama) for nama in ALL_PAPERS if nama.startswith("07-"))
    assert single_papers.split() == text.split()
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    document = docx.Document(str(result.folder / "cetak/petikan.docx"))
    assert len(list(document.element.body.iter(f"{w}pageBreakBefore"))) == 5


def test_hand_edits_are_named_and_safe(tmp_path: Path) -> None:
    folder = write(full(), tmp_path).folder
    edited = folder / ALL_PAPERS[4]
    edited.write_bytes(b"suntingan")
    result = write(full(nomor_sk_struktural="800/1"), tmp_path)
    new = f"07-petikan/001_{nip(2)}_Orang-2.baru.docx"
    assert result.left_alone == ((ALL_PAPERS[4], new),)
    assert edited.read_bytes() == b"suntingan"
    assert "NOMOR : 800/1" in paper_text(folder / new)
    assert result.stale == ()


def test_list_changes_the_night_before(tmp_path: Path) -> None:
    write(full(), tmp_path)
    sample_batch = batch([pegawai(3)], [usulan(3, "LUR")])
    result = write(sample_batch, tmp_path)
    stale = {stale.file: stale.moved_to for stale in result.stale}
    assert f"07-petikan/003_{nip(3)}_Orang-3.docx" in stale
    assert "06-keputusan_tugas_tambahan/keputusan_tugas_tambahan.docx" in stale
    assert all(not (result.folder / nama).exists() for nama in stale)
    assert all((result.folder / str(nama)).exists() for nama in stale.values())
    assert f"07-petikan/001_{nip(3)}_Orang-3.docx" in result.written_files


def test_only_certain_kinds_or_people(tmp_path: Path) -> None:
    result = write(full(), tmp_path / "a", jenis=["lampiran"])
    assert list(result.written_files) == ALL_PAPERS[1:3]
    written = "19850618 201001 1 005"
    result = write(full(), tmp_path / "b", nip=[written], jenis=MAIN_PAPERS)
    assert list(result.written_files) == [ALL_PAPERS[8], ALL_PAPERS[15]]
    everything = write(full(), tmp_path / "semua", nip=[written]).written_files
    assert all(f"_{nip(5)}_" in nama for nama in everything)
    assert (
        folder_contents(write(full(), tmp_path / "c").folder)[ALL_PAPERS[8]]
        == (result.folder / ALL_PAPERS[8]).read_bytes()
    )
    # The rest of an earlier, full run does not become stale by it.
    assert write(full(), tmp_path / "c", nip=[nip(5)]).stale == ()


def test_wrong_requests(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"petikann.*Maksudnya «petikan»"):
        write(full(), tmp_path, jenis=["petikann"])
    with pytest.raises(SettingsError, match="NIP «123» tidak ada"):
        write(full(), tmp_path, nip=["123"])
    assert not list(tmp_path.iterdir())


def test_galat_holds_papers_back_unless_draft(tmp_path: Path) -> None:
    findings = Finding("JAB002", "satu-jabatan", Severity.GALAT, Cell("batch.xlsx"), "x", "y")
    with pytest.raises(OutputError, match="JAB002"):
        write(full(), tmp_path, findings=[findings])
    assert write(full(), tmp_path, findings=[findings], draft=True).written_files


def test_a_damaged_template_changes_nothing(tmp_path: Path) -> None:
    folder = write(full(), tmp_path / "k").folder
    before = folder_contents(folder)
    template = tmp_path / "templat"
    shutil.copytree(TEMPLATES, template, ignore=shutil.ignore_patterns("*.py", "sumber"))
    (template / "berita_acara_sumpah.docx").unlink()
    with pytest.raises(TemplateError, match="berita_acara_sumpah"):
        write(full(nomor_sk_struktural="800/9"), tmp_path / "k", templates=template)
    assert folder_contents(folder) == before


def test_hostile_cells_stay_text(tmp_path: Path) -> None:
    hostile = pegawai(1, nama="../../<w:p>&{{ 7*7 }}{% raw %}", gelar_belakang="=1+1\nbaris", tempat_lahir="</w:t>")
    result = write(batch([hostile], [usulan(1, "LUR")]), tmp_path)
    nama = f"07-petikan/001_{nip(1)}_w-p-7-7-raw.docx"
    assert nama in result.written_files
    text = paper_text(result.folder / nama)
    assert "../../<W:P>&{{ 7*7 }}{% RAW %}, =1+1\nbaris" in text
    assert "</w:t>, 18 Juni 1985" in text
    assert [path.name for path in tmp_path.iterdir()] == ["2026-02-06"]
