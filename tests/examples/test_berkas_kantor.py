"""An office's own files and the canonical workbook of the same batch give the same findings."""

from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from examples.muat import CONTOH, muat
from mutasi_cli import pipeline
from mutasi_cli.domain.batch import Batch

FOLDER = CONTOH / "berkas-kantor"
TERBESAR = 600_000


def nilai(folder: Path) -> pipeline.Penilaian:
    return pipeline.validate(pipeline.Permintaan(batch=folder))


def bermakna(penilaian: pipeline.Penilaian) -> Counter[tuple[str, str, str | None, str | None]]:
    """The findings without cells and codes, in which two files of one batch must differ."""
    return Counter(
        (isi.aturan, isi.keparahan.value, isi.nip, _nama(penilaian.batch, isi.kode_jabatan))
        for isi in penilaian.temuan
    )


def _nama(batch: Batch, kode: str | None) -> str | None:
    return kode if kode is None or kode not in batch.jabatan else batch.jabatan[kode].nama_lengkap


def langkah(batch: Batch) -> list[tuple[Any, ...]]:
    return [
        (
            move.nip,
            move.jenis,
            move.jenjang_lama,
            move.jenjang_baru,
            move.kelompok,
            move.tmt,
            None if move.tujuan is None else move.tujuan.nama_lengkap,
            [jabatan.nama_lengkap for jabatan in move.melepas],
        )
        for move in batch.moves
    ]


@pytest.mark.parametrize("semua", [False, True], ids=["yang dikirim", "ke-61 usulan"])
def test_same_findings_as_the_canonical_workbook(tmp_path: Path, *, semua: bool) -> None:
    make = muat("berkas-kantor")
    from pembuat.buku import tulis_buku  # noqa: PLC0415 - make.py puts its folder on the path

    pilihan = make.buat(semua=semua)
    kantor, baku = tmp_path / "kantor", tmp_path / "baku"
    make.tulis(pilihan, kantor)
    baku.mkdir()
    tulis_buku(make.susun_kembar(pilihan), baku / "batch.xlsx")
    (baku / "mutasi.toml").write_text(pilihan.pengaturan, encoding="utf-8")
    dari_kantor, dari_baku = nilai(kantor), nilai(baku)
    assert langkah(dari_kantor.batch) == langkah(dari_baku.batch)
    assert bermakna(dari_kantor) == bermakna(dari_baku)
    aturan = {isi.aturan for isi in dari_baku.temuan}
    assert {"SYA007", "PEG007", "SYA008", "LYN003", "WKT002", "KHU008"} <= aturan
    assert ("SYA003" in aturan) is semua


def test_the_shipped_folder_has_no_galat_and_says_what_siasn_does_not() -> None:
    sebelum = {path: sha256(path.read_bytes()).hexdigest() for path in FOLDER.iterdir() if path.is_file()}
    penilaian = nilai(FOLDER)
    assert len(penilaian.batch.moves) == 42
    assert penilaian.penghalang == ()
    assert Counter(isi.aturan for isi in penilaian.temuan)["PEG007"] == 42
    assert not penilaian.batch.bahan.kolom_tak_dikenal
    assert {path: sha256(path.read_bytes()).hexdigest() for path in sebelum} == sebelum


def test_every_target_is_found_by_its_words() -> None:
    batch = nilai(FOLDER).batch
    assert all(move.usulan.dari_kata and move.tujuan is not None for move in batch.moves)
    assert all(move.definitif is not None for move in batch.moves)


def test_the_files_are_what_an_office_has() -> None:
    csv = FOLDER / "pegawai-siasn.csv"
    assert csv.stat().st_size < TERBESAR
    judul = csv.read_text(encoding="utf-8-sig").splitlines()[0].split(",")
    assert len(judul) == 69
    assert (judul[1], judul[14], judul[-1]) == ("NIP BARU", "NIK", "ESELON NAMA")
    usulan = openpyxl.load_workbook(FOLDER / "usulan-pelantikan.xlsx")["Usulan"]
    (kepala,) = (sel.row for sel in usulan["A"] if sel.value == "NO.")
    assert kepala > 15
    bertumpuk = [
        sel.value for sel in usulan["B"] if isinstance(sel.value, str) and sel.value.count("\n") == 2
    ]
    assert len(bertumpuk) == 43
    bagian = [sel.value for sel in usulan["A"][kepala:] if isinstance(sel.value, str)]
    assert bagian == ["A. PEJABAT ADMINISTRATOR", "B. PEJABAT PENGAWAS"]
    assert usulan.cell(row=usulan.max_row, column=5).value == "TRI ADHIANTO"
    acuan = openpyxl.load_workbook(FOLDER / "referensi-unor-siasn.xlsx").worksheets[0]
    assert [sel.value for sel in acuan[1]] == ["ID", "Nama_unor", "Nama_jabatan", "Eselon_id", "ID_ATASAN"]


def test_personal_numbers_belong_to_nobody() -> None:
    baris = (FOLDER / "pegawai-siasn.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    assert len(baris) > 900
    for isi in baris:
        assert ",'000000" in isi
        assert ",'0800" in isi
        assert "@contoh.example," in isi
