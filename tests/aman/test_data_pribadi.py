"""NIK, telephone, address, e-mail: never in an output, on a screen, or in an error."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from aman import kantor
from kabur.jalankan import jalankan

if TYPE_CHECKING:
    from pathlib import Path

JUDUL = (
    *("NIK", "No. KTP", "Nomor HP", "No HP", "Telepon", "Alamat", "Alamat Rumah", "Email", "E-mail", "NPWP"),
    *("Nomor Telepon", "Nomor Handphone", "NOMOR HP", "ALAMAT", "EMAIL GOV", "No. Rekening", "Nomor WA"),
    *("Kontak", "Nomor Ponsel", "Surat Elektronik", "No. Kartu Keluarga", "Domisili", "Tempat Tinggal"),
)
TANDA = "RAHASIA"


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
