"""NIK, telephone, address, e-mail: never in an output, on a screen, or in an error."""

from __future__ import annotations

import csv
import gc
import shutil
import subprocess
import zipfile
from types import FunctionType, ModuleType
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from aman import kantor
from kabur.jalankan import jalankan
from mutasi_cli import pipeline

if TYPE_CHECKING:
    from pathlib import Path

JUDUL = (
    *("NIK", "No. KTP", "Nomor HP", "No HP", "Telepon", "Alamat", "Alamat Rumah", "Email", "E-mail", "NPWP"),
    *("Nomor Telepon", "Nomor Handphone", "NOMOR HP", "ALAMAT", "EMAIL GOV", "No. Rekening", "Nomor WA"),
    *("Kontak", "Nomor Ponsel", "Surat Elektronik", "No. Kartu Keluarga", "Domisili", "Tempat Tinggal"),
)
TANDA = "RAHASIA"
SIASN = ("NIK", "NOMOR HP", "EMAIL", "EMAIL GOV", "ALAMAT", "NPWP NOMOR", "BPJS")


def _isi(path: Path) -> bytes:
    if path.suffix in {".xlsx", ".docx"}:
        with zipfile.ZipFile(path) as arsip:
            return b"".join(arsip.read(nama) for nama in arsip.namelist())
    return path.read_bytes()


def _pribadi() -> kantor.Lembar:
    isi = kantor.lembar(kantor.BERMASALAH)
    for judul in JUDUL:
        kantor.tambah_kolom(isi, judul, lambda lembar, baris: f"{TANDA}-{lembar}-{baris}")
    return isi


@pytest.fixture(scope="module")
def buku(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kantor.tulis_kantor(_pribadi(), tmp_path_factory.mktemp("pribadi"))


@pytest.mark.parametrize(
    "argumen",
    [
        *(["validate", "{b}"], ["validate", "{b}", "--format", "json"], ["columns", "{b}"]),
        *(["columns", "{b}", "--format", "json"], ["impact", "{b}"], ["report", "{b}"]),
        *(["roster", "{b}", "--draf"], ["decree", "{b}", "--draf"], ["candidates", "--semua-kosong", "{b}"]),
    ],
    ids=" ".join,
)
def test_a_marked_value_appears_nowhere(argumen: list[str], buku: Path) -> None:
    jawaban = jalankan([satu.format(b=buku) for satu in argumen])
    assert jawaban.salah == ""
    assert jawaban.kode in {0, 1}
    assert TANDA not in jawaban.keluar + jawaban.galat
    for berkas in (buku.parent / "keluaran").rglob("*"):
        assert not berkas.is_file() or TANDA.encode() not in _isi(berkas), berkas.name


@pytest.mark.parametrize(
    "nilai", ["budi@contoh.id", "0812-3456-7890", "3275 0101 0185 0001", "+6281234567890"]
)
def test_under_an_unknown_heading_no_sample_looks_personal(nilai: str, tmp_path: Path) -> None:
    isi = kantor.lembar()
    kantor.tambah_kolom(isi, "Lain-lain Dinas", lambda _lembar, _baris: nilai, di="pegawai")
    kantor.tambah_kolom(isi, "Warna Map", lambda _lembar, baris: f"biru {baris}", di="pegawai")
    jawaban = jalankan(["columns", str(kantor.tulis_kantor(isi, tmp_path))])
    assert "Lain-lain Dinas" in jawaban.keluar
    assert "biru 2" in jawaban.keluar
    assert nilai not in jawaban.keluar


def test_the_marked_copy_is_the_officers_own_file(tmp_path: Path) -> None:
    """It keeps all columns; no mark and no list of findings quotes one of these."""
    buku = kantor.tulis_kantor(_pribadi(), tmp_path)
    jawaban = jalankan(["validate", str(buku), "--format", "xlsx"])
    assert jawaban.salah == ""
    assert TANDA not in jawaban.keluar + jawaban.galat


def _teks_terjangkau(akar: object) -> set[str]:
    """Every text that can be reached from a value by any path."""
    dilihat: set[int] = set()
    antrean: list[object] = [akar]
    hasil: set[str] = set()
    while antrean:
        isi = antrean.pop()
        if id(isi) in dilihat or isinstance(isi, type | ModuleType):
            continue
        dilihat.add(id(isi))
        if isinstance(isi, str):
            hasil.add(isi)
        elif isinstance(isi, int | float):
            hasil.add(str(isi))
        # A function leads to its module and so to everything; what it keeps for itself is its closure.
        antrean.extend(isi.__closure__ or () if isinstance(isi, FunctionType) else gc.get_referents(isi))
    return hasil


def test_no_record_leads_to_a_private_cell(buku: Path) -> None:
    batch, _, _ = pipeline.read_batch(pipeline.Permintaan(batch=buku))
    teks = _teks_terjangkau(batch)
    assert next(iter(batch.bahan.pegawai)) in teks, "the walk reaches the records"
    assert not [isi for isi in teks if TANDA in isi]


@pytest.mark.parametrize("akhiran", ["csv", "xls", "ods", "xlsx"])
def test_private_columns_of_a_siasn_export_do_not_stay_in_memory(akhiran: str, tmp_path: Path) -> None:
    """The columns of the ministry's export, from each kind of file that an office has."""
    folder = tmp_path / "kantor"
    shutil.copytree(kantor.CONTOH / "berkas-kantor", folder)
    with (folder / "pegawai-siasn.csv").open(encoding="utf-8-sig", newline="") as berkas:
        kepala, *baris = list(csv.reader(berkas))
    rahasia = [n for n, judul in enumerate(kepala) if judul in SIASN]
    assert len(rahasia) == len(SIASN)
    for nomor, isi in enumerate(baris):
        for kolom in rahasia:
            isi[kolom] = f"{TANDA} {nomor}"
    if akhiran == "csv":
        with (folder / "pegawai-siasn.csv").open("w", encoding="utf-8", newline="") as berkas:
            csv.writer(berkas).writerows([kepala, *baris])
    else:
        if akhiran != "xlsx" and shutil.which("soffice") is None:
            pytest.skip("LibreOffice is not installed")
        buku = Workbook(write_only=True)
        lembar = buku.create_sheet("pegawai")
        for satu in (kepala, *baris):
            lembar.append([isi.lstrip("'") for isi in satu])
        buku.save(folder / "pegawai-siasn.xlsx")
        if akhiran != "xlsx":
            perintah = ["soffice", f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}", "--headless"]
            perintah += ["--convert-to", akhiran, "--outdir", str(folder), str(folder / "pegawai-siasn.xlsx")]
            subprocess.run(perintah, check=True, capture_output=True)
    batch, _, _ = pipeline.read_batch(
        pipeline.Permintaan(batch=folder, pegawai=folder / f"pegawai-siasn.{akhiran}")
    )
    teks = _teks_terjangkau(batch)
    assert next(iter(batch.bahan.pegawai)) in teks
    assert not [isi for isi in teks if TANDA in isi]
