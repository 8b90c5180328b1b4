"""``mutasi`` alone: where one stands, and what is next; never a traceback, whatever lies there."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import openpyxl
import pytest

import mutasi_cli
from mutasi_cli import keadaan
from mutasi_cli.cli import run
from mutasi_cli.domain.waktu import tanggal_panjang
from mutasi_cli.outputs import berkas

BEKASI = Path(__file__).parents[2] / "examples" / "bekasi-2026-02-06"


@pytest.fixture
def di_sini(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def contoh(di_sini: Path) -> Path:
    for nama in ("batch.xlsx", "mutasi.toml"):
        shutil.copy(BEKASI / nama, di_sini / nama)
    return di_sini


def _lihat(capsys: pytest.CaptureFixture[str]) -> str:
    """Run ``mutasi`` and return what it says, on one line; it writes nothing."""
    capsys.readouterr()
    sebelum = sorted(Path.cwd().rglob("*"))
    assert run([]) == 0
    assert sorted(Path.cwd().rglob("*")) == sebelum
    keluar = capsys.readouterr()
    assert keluar.err == ""
    return " ".join(keluar.out.split())


def test_an_empty_folder_says_how_to_begin(di_sini: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del di_sini
    teks = _lihat(capsys)
    assert "mutasi.toml belum ada" in teks
    assert "batch.xlsx belum ada" in teks
    assert "mutasi init" in teks
    assert "mutasi demo" in teks


def test_a_batch_from_the_first_look_to_the_last(contoh: Path, capsys: pytest.CaptureFixture[str]) -> None:
    teks = _lihat(capsys)
    assert "usulan 61" in teks
    assert "Jumat, 6 Februari 2026; 61 usulan" in teks
    assert "0 galat, 0 peringatan" in teks
    assert "Naskah belum ada" in teks
    assert "mutasi roster" in teks
    assert run(["roster"]) == 0
    teks = _lihat(capsys)
    assert "daftar pelantikan, 0 naskah; dibuat dari batch yang sekarang" in teks
    assert "mutasi roster" not in teks
    assert run(["decree", "--jenis", "petikan"]) == 0
    teks = _lihat(capsys)
    assert "mutasi verify" in teks
    petikan = sorted((contoh / "keluaran").rglob("*-petikan/*.docx"))
    petikan[0].write_bytes(b"disunting")
    petikan[1].unlink()
    teks = _lihat(capsys)
    assert "1 disunting dengan tangan" in teks
    assert "1 sudah dihapus" in teks
    buku = openpyxl.load_workbook(contoh / "batch.xlsx")
    buku["usulan"]["V2"] = "berubah"
    buku.save(contoh / "batch.xlsx")
    teks = _lihat(capsys)
    assert "lebih lama daripada batch (batch.xlsx sudah berubah)" in teks
    assert "mutasi roster" in teks
    assert "mutasi verify" not in teks


def _simpan(buku: Path, kata: str) -> None:
    isi = openpyxl.load_workbook(buku)
    isi["usulan"]["V2"] = kata
    isi.save(buku)


def test_papers_of_an_earlier_workbook_stay_old_whatever_is_written_after_them(
    contoh: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    buku = contoh / "batch.xlsx"
    manifest = contoh / "keluaran" / "2026-02-06" / "manifest.json"
    assert run(["roster"]) == 0
    assert run(["decree", "--jenis", "petikan", "--jenis", "spp"]) == 0
    _simpan(buku, "sekali")
    assert run(["decree", "--jenis", "petikan"]) == 0
    teks = _lihat(capsys)
    assert "sebagian lebih lama daripada batch (batch.xlsx sudah berubah)" in teks
    assert "mutasi roster" in teks
    # The report is none of the papers, and makes none of them younger.
    _simpan(buku, "dua kali")
    assert run(["report"]) == 0
    assert "; lebih lama daripada batch (batch.xlsx sudah berubah)" in _lihat(capsys)
    assert run(["roster"]) == 0
    teks = _lihat(capsys)
    assert "sebagian lebih lama" in teks
    assert "mutasi roster" not in teks
    assert "mutasi decree" in teks
    assert "mutasi verify" not in teks
    edit = next((contoh / "keluaran").rglob("*-petikan/*.docx"))
    edit.write_bytes(b"disunting")
    assert "masukan_lama" in json.loads(manifest.read_text(encoding="utf-8"))
    assert run(["decree", "--jenis", "petikan", "--jenis", "spp"]) == 0
    teks = _lihat(capsys)
    assert "dibuat dari batch yang sekarang" in teks
    assert "1 disunting dengan tangan" in teks
    assert "mutasi verify" in teks
    isi = manifest.read_text(encoding="utf-8")
    assert "masukan_lama" not in json.loads(isi)
    # A manifest of an earlier version knows only the latest run.
    _simpan(buku, "tiga kali")
    assert "; lebih lama daripada batch" in _lihat(capsys)


def test_what_lies_there_is_looked_at_without_waiting(
    contoh: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["roster"]) == 0
    naskah = next((contoh / "keluaran").rglob("05-lampiran/*.docx"))
    if hasattr(os, "mkfifo"):
        naskah.unlink()
        os.mkfifo(naskah)
        teks = _lihat(capsys)
        assert "sudah dihapus" not in teks
        assert "disunting" not in teks
    baca = berkas.read_plain

    def terkunci(path: Path) -> bytes:
        if path.name == "batch.xlsx":
            raise PermissionError(errno.EACCES, "terkunci")
        return baca(path)

    monkeypatch.setattr(berkas, "read_plain", terkunci)
    (contoh / "batch.xlsx").write_bytes(b"bukan buku kerja")
    assert "belum dibandingkan dengan batch" in _lihat(capsys)


def test_papers_of_the_approved_part_are_called_so(contoh: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del contoh
    assert run(["decree", "--jenis", "undangan"]) == 0
    assert "--hanya-pertek" not in _lihat(capsys)
    assert run(["decree", "--jenis", "undangan", "--hanya-pertek"]) == 0
    assert "1 naskah; hanya bagian yang disetujui (--hanya-pertek); dibuat dari batch" in _lihat(capsys)


def test_galat_comes_before_papers(di_sini: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(BEKASI.parent / "bermasalah", di_sini, dirs_exist_ok=True)
    teks = _lihat(capsys)
    assert "mutasi validate" in teks
    assert "mutasi roster" not in teks
    assert "tidak ada yang menghalangi" not in teks


def test_a_new_form_says_what_is_missing(di_sini: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", str(di_sini)]) == 0
    assert "Tidak ada baris usulan" in _lihat(capsys)


def test_tables_and_batches_nearby_are_named(di_sini: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (di_sini / "data pegawai.xlsx").write_bytes(b"")
    (di_sini / "~$data pegawai.xlsx").write_bytes(b"")
    teks = _lihat(capsys)
    assert 'mutasi columns "data pegawai.xlsx"' in teks
    assert "~$" not in teks
    (di_sini / "rotasi").mkdir()
    shutil.copy(BEKASI / "batch.xlsx", di_sini / "rotasi")
    assert "mutasi validate rotasi" in _lihat(capsys)


@pytest.mark.parametrize(
    ("nama", "isi", "kata"),
    [
        ("mutasi.toml", b"x = [", "mutasi.toml salah tulis"),
        ("mutasi.toml", b"[instansi]\nnma = 'x'\n", "nma"),
        ("mutasi.toml", b"\xff\xfe", "UTF-8"),
        ("batch.xlsx", b"bukan buku kerja", "batch.xlsx"),
        ("batch.xlsx", b"", "kosong"),
        ("keluaran/2026-02-06/manifest.json", b"{", "manifest.json"),
        ("keluaran/2026-02-06/manifest.json", b'{"versi": 1, "keluaran": [7]}', "manifest.json"),
        ("keluaran/2026-02-06/manifest.json", b'{"versi": 1, "masukan": 7}', "Pelantikan"),
        ("keluaran/bukan-hari/manifest.json", b"{", "Naskah belum ada"),
        ("keluaran", b"", "Naskah belum ada"),
    ],
)
def test_broken_files_are_told_not_raised(
    nama: str, isi: bytes, kata: str, contoh: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (contoh / nama).parent.mkdir(parents=True, exist_ok=True)
    (contoh / nama).write_bytes(isi)
    assert kata in _lihat(capsys)


def test_large_tables_are_not_judged_only_to_look(
    contoh: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    del contoh
    assert run(["roster"]) == 0
    monkeypatch.setattr(keadaan, "_SEKALI_LIHAT", 10)
    teks = _lihat(capsys)
    assert "belum dijalankan" in teks
    assert "belum dibandingkan dengan batch" in teks
    assert "mutasi validate" in teks


def test_the_version_names_the_day_of_the_law(capsys: pytest.CaptureFixture[str]) -> None:
    data = Path(mutasi_cli.__file__).parent / "law" / "data"
    hari = [
        date.fromisoformat(isi)
        for berkas in data.glob("*.toml")
        for isi in re.findall(r"^berlaku = (\S+)", berkas.read_text(encoding="utf-8"), flags=re.MULTILINE)
    ]
    for pilihan in ("--version", "--versi"):
        assert run([pilihan]) == 0
        baris = capsys.readouterr().out
        assert baris == f"mutasi {mutasi_cli.__version__} (aturan per {tanggal_panjang(max(hari))})\n"


def test_an_empty_folder_is_told_without_loading_tables(di_sini: Path) -> None:
    kode = (
        "import json, sys; from mutasi_cli.cli import run; run([]); "
        "berat = ('pandas', 'openpyxl', 'docxtpl', 'python_calamine'); "
        "print(json.dumps([m for m in berat if m in sys.modules]), file=sys.stderr)"
    )
    lingkungan = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    hasil = subprocess.run(
        [sys.executable, "-c", kode], capture_output=True, text=True, check=True, env=lingkungan, cwd=di_sini
    )
    assert json.loads(hasil.stderr) == []
