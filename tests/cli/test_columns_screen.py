"""``mutasi columns`` on one screen, whatever the file: the verdict, what is not known, how to see more."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mutasi_cli.cli import run

ROOT = Path(__file__).parents[2]
HEAD = ["nip", "nama", "golongan", "jabatan", "unit_kerja"]


def nip(nomor: int) -> str:
    return f"19850101201001{1000 + nomor}"


def people(count: int) -> list[list[Any]]:
    return [[nip(k), "Budi Contoh", "III/d", "Kepala Seksi", "Dinas Contoh"] for k in range(count)]


def book(path: Path, sheets: dict[str, list[list[Any]]]) -> Path:
    workbook = openpyxl.Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    workbook.save(path)
    return path


def screen(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, file: Path, *options: str) -> list[str]:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(file.parent)
    assert run(["columns", file.name, *options]) == 0
    lines = capsys.readouterr().out.splitlines()
    if "--rinci" not in options:
        assert len(lines) <= 30
        # What is copied is never broken.
        assert all(len(line) <= 80 for line in lines if not line.startswith("Berikutnya:"))
    return lines


def test_the_verdict_stands_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [["DAFTAR PEGAWAI"], [], HEAD, *people(40)]
    rows[3][0] = "1985"
    lines = screen(capsys, monkeypatch, book(tmp_path / "a.xlsx", {"Data": rows}))
    assert lines[0] == "BERKAS a.xlsx"
    assert lines[1] == "pegawai   39 dari 40 orang terbaca, lembar «Data», judul di baris 3,"
    assert "  nip: 1 dari 40 isi tidak terbaca; bentuknya 9999" in lines
    assert "  kolom tidak ada: tmt_jabatan, pendidikan, tanggal_lahir, jenis_kelamin" in lines


def test_a_workbook_with_a_sheet_for_each_office(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    head = ["NO", "NAMA JABATAN", "UNIT KERJA", "ESELON", "WARNA", "KELASS"]
    sheets: dict[str, list[list[Any]]] = {}
    for k in range(54):
        posts = ([n, f"Kepala Seksi {n}", f"Dinas {k}", "IV.a", "biru", 9] for n in range(1, 6))
        sheets[f"OPD {k}"] = [["PETA JABATAN"], [], head, *posts]
    lines = screen(capsys, monkeypatch, book(tmp_path / "peta.xlsx", sheets))
    assert lines[1].startswith("jabatan   270 jabatan, 54 lembar, judul di baris 3")
    assert "  F «KELASS» di 54 lembar: 9; pasti kelas" in lines
    assert "  E «WARNA» di 54 lembar: xxxx" in lines


def test_four_hundred_columns(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    extra = [f"Isian Lain {k}" for k in range(395)]
    rows = [[*HEAD, *extra], *([*row, *(f"isi {k}" for k in range(395))] for row in people(30))]
    file = book(tmp_path / "lebar.xlsx", {"Data": rows})
    lines = screen(capsys, monkeypatch, file)
    assert any(line.strip().endswith("lagi; lihat dengan --rinci.") for line in lines)
    assert lines[-1] == "Berikutnya: mutasi columns lebar.xlsx --simpan"
    assert "Isian Lain 394" in "\n".join(screen(capsys, monkeypatch, file, "--rinci"))


def test_every_fault_at_once_still_fits(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("usulan", "pegawai", "jabatan", "batch", "riwayat", "pertek", "plt", "pengecualian", "keluarga", "libur")
    bad = [["nip", "NIP", "jabatan", *(f"Asing {k}" for k in range(30))], ["x", "y", "z", *("a" for _ in range(30))]]
    lines = screen(capsys, monkeypatch, book(tmp_path / "semua.xlsx", dict.fromkeys(names, bad)))
    assert "BELUM DAPAT DIPAKAI" in lines


@pytest.mark.parametrize("option", ["", "--rinci"])
def test_no_person_is_shown(
    option: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    head = [*HEAD, "NIK", "No HP", "Alamat", "Nama Ibu", "tempat_lahir"]
    rows = [[*row, "3275011203850004", "081234567890", "Jl. Juanda 1", "Siti Rahasia", "Cimahi"] for row in people(3)]
    file = book(tmp_path / "a.xlsx", {"pegawai": [head, *rows]})
    printed = "\n".join(screen(capsys, monkeypatch, file, *([option] if option else [])))
    for secret in ("3275011203850004", "081234567890", "Juanda", "Rahasia", "Cimahi", "Budi", nip(0)):
        assert secret not in printed
    assert "xxxx xxxxxxx" in printed


def test_two_readings_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rows: list[list[Any]] = [["NIP", "NAMA", "JABATAN", "KELAS JABATAN"]]
    rows += ([nip(k), "Budi", f"Kasi {k}", 9] for k in range(9))
    lines = screen(capsys, monkeypatch, book(tmp_path / "a.xlsx", {"Data": rows}))
    assert any("--tabel" in line for line in lines)


def test_nothing_recognised_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = screen(capsys, monkeypatch, book(tmp_path / "c d.xlsx", {"Catatan": [["Rapat"], ["Bawa map"]]}))
    assert lines[1] == "Tidak ada lembar yang dikenali sebagai tabel."
    assert lines[-1] == 'Berikutnya: mutasi columns "c d.xlsx" --tabel pegawai'


def test_words_that_differ_are_never_certain(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pairs = {
        "gol_darah_pegawai": "A",
        "Tgl Akhir": "01-02-2027",
        "id": "S-1",
        "TMT PNS": "01-02-2011",
        "Masa Kerja Puskesmas": "12",
        "Status": "PNS",
        "NIP Atasan": nip(99),
        "Unit Es IV": "Seksi",
    }
    rows = [["nip", "nama", *pairs], *([nip(k), "Budi", *pairs.values()] for k in range(5))]
    file = book(tmp_path / "a.xlsx", {"pegawai": rows})
    assert run(["columns", str(file), "--rinci"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert not [line for line in printed if line.startswith('"')]


@pytest.mark.parametrize(
    ("heading", "content", "field"),
    [
        ("GOLONGANN", "III/d", "golongan"),
        ("Jenis Kelmin", "L", "jenis_kelamin"),
        ("NIPP", nip(3), "nip"),
        ("Tgl Lahirr", "01-02-1985", "tanggal_lahir"),
        ("Pendidkan", "S-1", "pendidikan"),
    ],
)
def test_a_slip_of_the_hand_is_certain(
    heading: str, content: str, field: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [["nama", heading, "jabatan"], *(["Budi", content, "Kasi"] for _ in range(5))]
    file = book(tmp_path / "a.xlsx", {"pegawai": rows})
    assert run(["columns", str(file), "--tabel", "pegawai", "--rinci"]) == 0
    assert f'"{heading}" = "{field}"' in capsys.readouterr().out.splitlines()


def test_a_slip_over_other_contents_is_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [["nip", "nama", "GOLONGANN"], *([nip(k), "Budi", "Rh+"] for k in range(5))]
    file = book(tmp_path / "a.xlsx", {"pegawai": rows})
    assert run(["columns", str(file), "--rinci"]) == 0
    assert not [line for line in capsys.readouterr().out.splitlines() if line.startswith('"')]
