"""A folder of scans: whose files they are, what is missing, who waits, who is ready."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from handover.made_pdfs import blank_second_page, good_pdf, jpeg, paper, scan_pdf, zeroed_jpeg
from mutasi_cli.domain.scan import ScanResult
from mutasi_cli.errors import FileError
from mutasi_cli.handover.order import closure
from mutasi_cli.handover.scan_names import UPLOADED, proposed
from mutasi_cli.handover.scans import ScanRequest, scan_folder

YUNI, CECEP, ANI, BUDI = (
    "198506182010011007",
    "198711132012011007",
    "197805092007122006",
    "199001012015031001",
)
PEOPLE = {YUNI: "Yuni Lestari", CECEP: "Cecep Wiguna", ANI: "Ani Suryani", BUDI: "Budi Santoso"}
WAITS_FOR = {CECEP: [YUNI], ANI: [CECEP]}


DAY = date(2026, 2, 6)
USUAL = ScanRequest(DAY, Path(), "siasn", UPLOADED, PEOPLE, tuple(PEOPLE), 1000, "{id}_{nip}.pdf")


def scan(folder: Path, **changes: Any) -> ScanResult:
    return scan_folder(replace(USUAL, folder=folder, **changes), waiting)


def waiting(held: Collection[str]) -> Mapping[str, str]:
    return closure(held, WAITS_FOR)


def fill(folder: Path, content: Mapping[str, bytes] | None = None) -> Path:
    """Write a good petikan of everybody, then what is named."""
    for seed, nip in enumerate(PEOPLE):
        (folder / f"872_{nip}.pdf").write_bytes(good_pdf(seed=seed))
    for name, data in (content or {}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def faults(result: ScanResult) -> dict[str, list[tuple[str, str]]]:
    return {
        file.nama: [(finding.fault.value, finding.severity.value) for finding in file.findings]
        for file in result.files
        if file.findings
    }


def test_a_folder_of_good_scans_is_silent_and_all_are_ready(tmp_path: Path) -> None:
    result = scan(fill(tmp_path))
    assert faults(result) == {}
    assert result.ready == tuple(PEOPLE)
    assert result.waiting == ()
    assert not result.has_galat
    assert not result.has_peringatan
    assert {(scan.nip, scan.document.id) for scan in result.missing} == {(nip, "873") for nip in PEOPLE}
    first = result.files[0]
    assert (first.nama, first.document, first.pages) == (f"872_{ANI}.pdf", "872", 1)


def test_who_has_a_galat_waits_and_who_hangs_on_him_too(tmp_path: Path) -> None:
    result = scan(fill(tmp_path, {f"872_{YUNI}.pdf": b"<html></html>"}))
    assert faults(result) == {f"872_{YUNI}.pdf": [("bukan-pdf", "galat")]}
    assert [(person.nip, person.because, person.files) for person in result.waiting] == [
        (YUNI, None, (f"872_{YUNI}.pdf",)),
        (CECEP, YUNI, ()),
        (ANI, CECEP, ()),
    ]
    assert result.ready == (BUDI,)
    assert result.has_galat


def test_a_missing_mandatory_document_holds_and_an_optional_one_does_not(tmp_path: Path) -> None:
    fill(tmp_path)
    (tmp_path / f"872_{CECEP}.pdf").unlink()
    result = scan(tmp_path)
    assert [(person.nip, person.because, person.files) for person in result.waiting] == [
        (CECEP, None, ()),
        (ANI, CECEP, ()),
    ]
    assert result.has_galat
    optional = scan(fill(tmp_path), wanted_from=(YUNI,))
    assert [(scan.nip, scan.document.id) for scan in optional.missing] == [(YUNI, "873")]
    assert not optional.has_galat


def test_subfolders_are_read_and_nothing_is_changed(tmp_path: Path) -> None:
    fill(tmp_path, {f"spp/kecamatan/873_{YUNI}.pdf": good_pdf(seed=90)})
    before = {path: path.stat().st_mtime_ns for path in sorted(tmp_path.rglob("*"))}
    result = scan(tmp_path)
    assert f"spp/kecamatan/873_{YUNI}.pdf" in [file.nama for file in result.files]
    assert (YUNI, "873") not in {(scan.nip, scan.document.id) for scan in result.missing}
    assert {path: path.stat().st_mtime_ns for path in sorted(tmp_path.rglob("*"))} == before


def test_files_of_the_system_are_passed_over_and_others_are_named(tmp_path: Path) -> None:
    noise = ("Thumbs.db", ".DS_Store", "~$daftar.docx")
    others = {**dict.fromkeys(noise, b"x"), "daftar hadir.pdf": b"", "a/b.txt": b""}
    result = scan(fill(tmp_path, others))
    unnamed = [(file.nama, file.reason) for file in result.files if file.nip is None]
    assert unnamed == [
        ("a/b.txt", "namanya tidak memuat NIP 18 angka"),
        ("daftar hadir.pdf", "namanya tidak memuat NIP 18 angka"),
    ]
    assert faults(result) == {}
    assert result.ready == tuple(PEOPLE)


def test_a_file_of_a_person_without_a_document_is_looked_into(tmp_path: Path) -> None:
    result = scan(fill(tmp_path, {f"{BUDI}.pdf": b"", f"{YUNI} tanpa.pdf": good_pdf(seed=40)}))
    assert faults(result) == {f"{BUDI}.pdf": [("bukan-pdf", "galat")]}
    assert [person.nip for person in result.waiting] == [BUDI]


def test_a_nip_of_nobody_names_the_nearest(tmp_path: Path) -> None:
    near, far = "198506182010011070", "197001011990011001"
    result = scan(fill(tmp_path, {f"872_{near}.pdf": good_pdf(seed=30), f"872_{far}.pdf": good_pdf(seed=31)}))
    assert faults(result) == {
        f"872_{near}.pdf": [("nip-asing", "galat")],
        f"872_{far}.pdf": [("nip-asing", "galat")],
    }
    messages = {file.nama: file.findings[0].message for file in result.files if file.findings}
    assert f"paling mirip {YUNI} (Yuni Lestari)" in messages[f"872_{near}.pdf"]
    assert "tidak ada yang mirip" in messages[f"872_{far}.pdf"]
    # Nobody of the batch waits for a file that belongs to none of them.
    assert result.waiting == ()
    assert result.has_galat


def test_two_files_for_one_document_are_galat(tmp_path: Path) -> None:
    same = (fill(tmp_path) / f"872_{YUNI}.pdf").read_bytes()
    (tmp_path / f"petikan {YUNI}.pdf").write_bytes(same)
    (tmp_path / f"sk {BUDI}.pdf").write_bytes(good_pdf(seed=50))
    result = scan(tmp_path)
    names = (f"872_{YUNI}", f"petikan {YUNI}", f"872_{BUDI}", f"sk {BUDI}")
    assert set(faults(result)) == {f"{name}.pdf" for name in names}
    messages = {file.nama: file.findings[0].message for file in result.files if file.findings}
    assert "juga petikan" in messages[f"872_{YUNI}.pdf"]
    assert "sama persis" in messages[f"872_{YUNI}.pdf"]
    assert "sama persis" not in messages[f"872_{BUDI}.pdf"]
    assert {person.nip for person in result.waiting} == {YUNI, BUDI, CECEP, ANI}


def test_the_same_bytes_for_two_people_warn_and_for_a_decree_only_inform(tmp_path: Path) -> None:
    one = good_pdf(seed=60)
    result = scan(
        fill(
            tmp_path,
            {
                f"872_{YUNI}.pdf": one,
                f"872_{CECEP}.pdf": one,
                f"873_{ANI}.pdf": good_pdf(seed=61),
                f"873_{BUDI}.pdf": good_pdf(seed=61),
            },
        )
    )
    assert faults(result) == {
        f"872_{YUNI}.pdf": [("isi-kembar", "info")],
        f"872_{CECEP}.pdf": [("isi-kembar", "info")],
        f"873_{ANI}.pdf": [("isi-kembar", "peringatan")],
        f"873_{BUDI}.pdf": [("isi-kembar", "peringatan")],
    }
    assert result.ready == tuple(PEOPLE)


def test_empty_files_are_no_twins(tmp_path: Path) -> None:
    result = scan(fill(tmp_path, {f"872_{YUNI}.pdf": b"", f"872_{CECEP}.pdf": b""}))
    assert {fault for found in faults(result).values() for fault, _ in found} == {"bukan-pdf"}


def test_a_file_above_the_limit_of_the_office_warns(tmp_path: Path) -> None:
    fill(tmp_path)
    size = max(path.stat().st_size for path in tmp_path.iterdir())
    assert faults(scan(tmp_path, largest_kb=-(-size // 1024))) == {}
    small = scan(tmp_path, largest_kb=size // 1024 - 100)
    assert all(found == [("terlalu-besar", "peringatan")] for found in faults(small).values())
    assert small.ready == tuple(PEOPLE)
    assert small.has_peringatan


def test_documents_of_a_proposal_are_demanded_by_their_words(tmp_path: Path) -> None:
    for seed, nip in enumerate(PEOPLE):
        (tmp_path / f"BA TPK {nip}.pdf").write_bytes(good_pdf(seed=seed))
    result = scan(tmp_path, purpose="usulan", documents=proposed(["ba_tpk", "usulan"]))
    assert [(scan.nip, scan.document.id) for scan in result.missing] == [(nip, "usulan") for nip in PEOPLE]
    assert result.ready == ()
    assert scan(tmp_path, purpose="usulan", documents=()).ready == tuple(PEOPLE)


def test_every_fault_of_one_folder_is_told_at_once(tmp_path: Path) -> None:
    result = scan(
        fill(
            tmp_path,
            {
                f"872_{YUNI}.pdf": scan_pdf([zeroed_jpeg()]),
                f"872_{CECEP}.pdf": blank_second_page(),
                f"872_{ANI}.pdf": good_pdf(seed=3).replace(b"%%EOF", b""),
                f"873_{ANI}.pdf": scan_pdf([jpeg(paper("noisy"))]),
            },
        )
    )
    assert faults(result) == {
        f"872_{YUNI}.pdf": [("gambar-rusak", "galat")],
        f"872_{CECEP}.pdf": [("halaman-kosong", "peringatan")],
        f"872_{ANI}.pdf": [("diperbaiki", "peringatan")],
        f"873_{ANI}.pdf": [("mungkin-kosong", "peringatan")],
    }


def test_the_order_of_the_disk_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, {"z/872 x.pdf": b"", "a/y.pdf": b""})
    usual = scan(tmp_path)
    walk = os.walk
    monkeypatch.setattr(
        os, "walk", lambda *args, **options: [(a, b, c[::-1]) for a, b, c in walk(*args, **options)][::-1]
    )
    assert scan(tmp_path) == usual


def test_a_missing_folder_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="tidak ada"):
        scan(tmp_path / "pindai")
    (tmp_path / "berkas").write_text("x")
    with pytest.raises(FileError, match="tidak ada"):
        scan(tmp_path / "berkas")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the system lets this user read all")
def test_what_may_not_be_read_is_said(tmp_path: Path) -> None:
    fill(tmp_path, {"x/a.pdf": b""})
    (tmp_path / f"872_{YUNI}.pdf").chmod(0)
    assert faults(scan(tmp_path)) == {f"872_{YUNI}.pdf": [("tidak-terbuka", "galat")]}
    (tmp_path / "x").chmod(0)
    with pytest.raises(FileError, match="tidak dapat dibaca"):
        scan(tmp_path)
    (tmp_path / "x").chmod(0o700)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_what_is_no_regular_file_is_not_waited_for(tmp_path: Path) -> None:
    fill(tmp_path)
    (tmp_path / f"872_{YUNI}.pdf").unlink()
    os.mkfifo(tmp_path / f"872_{YUNI}.pdf")
    (tmp_path / f"873_{BUDI}.pdf").symlink_to(tmp_path / "nowhere")
    assert faults(scan(tmp_path)) == {
        f"872_{YUNI}.pdf": [("tidak-terbuka", "galat")],
        f"873_{BUDI}.pdf": [("tidak-terbuka", "galat")],
    }


def test_a_file_beyond_all_measure_is_not_opened(tmp_path: Path) -> None:
    fill(tmp_path)
    with (tmp_path / f"872_{YUNI}.pdf").open("r+b") as file:
        file.truncate(201_000_000)
    result = scan(tmp_path)
    assert faults(result) == {f"872_{YUNI}.pdf": [("mungkin-kosong", "peringatan"), ("terlalu-besar", "peringatan")]}
