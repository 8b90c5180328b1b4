"""``mutasi init --dari``: from a folder of office files to the first ``mutasi validate``, nothing edited."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mutasi_cli.cli import run

PEOPLE = [
    ("EKA MULYA SURYANA, S.I.Kom.", "197411241997032030", "Perempuan", "IV/c", "Kepala Dinas Kesehatan", "S-1"),
    ("SITI JAYA GUNAWAN", "197403151997122007", "Perempuan", "III/d", "Kepala Bidang Pelayanan Kesehatan", "S-1"),
    ("BUDI HIDAYAT, S.E.", "198501012010011001", "Laki-laki", "III/d", "Kepala Seksi Mutu", "S-1"),
    ("RATNA DEWI, S.Kep.", "198602022011012002", "Perempuan", "III/c", "Kepala Seksi Rujukan", "S-1"),
]
UNIT = "Dinas Kesehatan"
STAFF_HEAD = ["NO", "NAMA", "NIP", "JENIS KELAMIN", "GOL", "JABATAN", "PENDIDIKAN", "UNIT KERJA"]


def book(path: Path, **sheets: list[list[Any]]) -> Path:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    workbook.save(path)
    return path


def staff(people: Sequence[tuple[str, ...]], *, head: list[str] | None = None) -> list[list[Any]]:
    rows = [
        [nomor, name, nip, sex, gol, post, degree, UNIT]
        for nomor, (name, nip, sex, gol, post, degree) in enumerate(people, start=1)
    ]
    return [["DAFTAR URUT KEPANGKATAN"], ["KOTA CONTOH"], [], head or STAFF_HEAD, *rows]


def posts() -> list[list[Any]]:
    rows = [[nomor, post, "II.b" if nomor == 1 else "IV.a"] for nomor, (*_, post, _degree) in enumerate(PEOPLE, 1)]
    return [
        ["PETA JABATAN DINAS KESEHATAN"],
        [],
        ["NO", "NAMA JABATAN", "ESELON", "UNIT KERJA"],
        *[[*row, UNIT] for row in rows],
        [5, "Kepala Seksi Promosi", "IV.a", UNIT],
    ]


def moves(*rows: list[Any]) -> list[list[Any]]:
    listed = rows or ([1, "BUDI HIDAYAT, S.E.", "198501012010011001", "Kepala Seksi Promosi", UNIT],)
    return [["USUL MUTASI"], [], ["NO", "NAMA", "NIP", "JABATAN BARU", "UNIT BARU"], *listed]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "kantor"
    folder.mkdir()
    book(folder / "DUK 2026.xlsx", DUK=staff(PEOPLE))
    book(folder / "peta.xlsx", Peta=posts())
    book(folder / "usul rapat.xlsx", Usul=moves())
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "80")
    return folder


def start(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert run(["init", *arguments]) == code
    written = capsys.readouterr()
    text = written.out if code == 0 else written.err
    assert len(text.splitlines()) <= 30
    # A refusal is one line, and what is copied must not be broken.
    assert code or all(len(line) <= 80 for line in text.splitlines() if '"' not in line)
    return text


def berkas(folder: Path) -> dict[str, Any]:
    data: dict[str, Any] = tomllib.loads((folder / "mutasi.toml").read_text(encoding="utf-8"))
    return {key: value for key, value in data["berkas"].items() if key != "templates"}


def marks(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.[xc]*")}


def test_two_commands_from_files_to_the_first_validate(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = marks(office)
    text = start(capsys, "--dari", ".")
    assert "DUK 2026.xlsx (4 orang, lembar «DUK»)" in text
    assert "peta.xlsx (5 jabatan, lembar «Peta»)" in text
    assert "usul rapat.xlsx (1 usulan, lembar «Usul»)" in text
    assert text.splitlines()[-1] == "Berikutnya: mutasi validate --tanggal 2026-02-06"
    assert berkas(office) == {"usulan": "usul rapat.xlsx", "pegawai": "DUK 2026.xlsx", "jabatan": "peta.xlsx"}
    assert run(["validate", "--tanggal", "2026-02-06"]) in {0, 1}
    assert "1 usulan; pegawai 4, jabatan 5" in capsys.readouterr().out
    assert marks(office) == before


def test_a_sheet_with_the_day_needs_no_option(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts = [["kunci", "nilai"], ["tanggal_pelantikan", "6 Februari 2026"]]
    book(office / "usul rapat.xlsx", Usul=moves(), batch=facts)
    assert start(capsys, "--dari", ".").splitlines()[-1] == "Berikutnya: mutasi validate"
    assert berkas(office) == {"batch": "usul rapat.xlsx", "pegawai": "DUK 2026.xlsx", "jabatan": "peta.xlsx"}
    assert run(["validate"]) in {0, 1}


def test_a_second_run_adds_nothing(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    start(capsys, "--dari", ".")
    before = (office / "mutasi.toml").read_bytes()
    assert "tidak diubah" in start(capsys, "--dari", ".")
    assert (office / "mutasi.toml").read_bytes() == before


def test_settings_that_are_there_keep_every_line(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = '# milik kami\n[instansi] # diisi\nnama = "Pemerintah Kota Contoh"\n\n[berkas]\nkeluaran = "hasil" # tetap\n'
    (office / "mutasi.toml").write_text(own, encoding="utf-8")
    start(capsys, "--dari", ".")
    text = (office / "mutasi.toml").read_text(encoding="utf-8")
    assert text.startswith(own.rstrip("\n"))
    assert berkas(office)["pegawai"] == "DUK 2026.xlsx"


def test_a_file_that_the_settings_name_stays_the_table(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book(office / "DUK 2025.xlsx", DUK=staff(PEOPLE))
    (office / "mutasi.toml").write_text('[berkas]\npegawai = "DUK 2025.xlsx"\n', encoding="utf-8")
    assert "pegawai   DUK 2025.xlsx" in start(capsys, "--dari", ".")
    assert berkas(office)["pegawai"] == "DUK 2025.xlsx"


def test_two_files_with_the_same_people_are_left_open(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book(office / "DUK 2025.xlsx", DUK=staff(PEOPLE[:3]))
    text = start(capsys, "--dari", ".")
    assert '--pegawai "DUK 2025.xlsx"   3 orang' in text
    assert '--pegawai "DUK 2026.xlsx"   4 orang' in text
    assert text.splitlines()[-1] == 'Berikutnya: mutasi init --dari . --pegawai "DUK 2026.xlsx"'
    assert "pegawai" not in berkas(office)
    text = start(capsys, "--dari", ".", "--pegawai", "DUK 2026.xlsx")
    assert "tidak dipakai: DUK 2025.xlsx: 3 orang; untuk tabel pegawai dipakai berkas lain" in " ".join(text.split())
    assert berkas(office)["pegawai"] == "DUK 2026.xlsx"
    assert text.splitlines()[-1].startswith("Berikutnya: mutasi validate")


def test_one_workbook_with_all_tables_is_the_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    book(tmp_path / "DATA 2026.xlsx", PNS=staff(PEOPLE[:2]), PPPK=staff(PEOPLE[2:]), FORMASI=posts(), ROTASI=moves())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    start(capsys, "--dari", ".")
    assert berkas(tmp_path) == {"batch": "DATA 2026.xlsx"}
    assert run(["validate", "--tanggal", "2026-02-06"]) in {0, 1}
    assert "1 usulan; pegawai 4, jabatan 5" in capsys.readouterr().out
    assert run(["columns", "DATA 2026.xlsx"]) == 0
    assert "pegawai   4 dari 4 orang terbaca, 2 lembar" in capsys.readouterr().out


def test_files_with_other_people_are_read_together(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book(office / "DUK 2026.xlsx", DUK=staff(PEOPLE[:2]))
    book(office / "PPPK.xlsx", Data=staff(PEOPLE[2:]))
    start(capsys, "--dari", ".")
    assert berkas(office)["pegawai"] == ["DUK 2026.xlsx", "PPPK.xlsx"]
    assert run(["validate", "--tanggal", "2026-02-06"]) in {0, 1}
    assert "pegawai 4" in capsys.readouterr().out


def test_a_small_part_of_a_list_is_told_and_left(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book(office / "pejabat.xlsx", Data=staff(PEOPLE[:2]))
    text = start(capsys, "--dari", ".")
    assert "tidak dipakai: pejabat.xlsx (2 orang, semuanya ada di atas)" in text
    assert berkas(office)["pegawai"] == "DUK 2026.xlsx"


def test_two_lists_of_moves_are_never_chosen_between(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    book(office / "usul lama.xlsx", Usul=moves())
    text = start(capsys, "--dari", ".")
    assert "usulan: perlu dipilih" in text
    assert "--usulan" in text.splitlines()[-1]
    assert "usulan" not in berkas(office)


def test_a_heading_that_is_certain_is_written(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head = ["NO", "NAMA", "NIP", "JENIS KELAMIN", "GOLONGANN", "JABATAN", "ZODIAK", "UNIT KERJA"]
    book(office / "DUK 2026.xlsx", DUK=staff(PEOPLE, head=head))
    text = start(capsys, "--dari", ".")
    assert '"GOLONGANN" = "golongan"' in text
    assert "1 judul kolom tidak dikenal" in text
    data = tomllib.loads((office / "mutasi.toml").read_text(encoding="utf-8"))
    assert data["kolom"]["pegawai"] == {"GOLONGANN": "golongan"}


def test_locks_outputs_and_other_files_are_no_tables(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "~$DUK 2026.xlsx").write_bytes(b"x")
    book(office / "usul rapat-temuan.xlsx", Usul=moves())
    (office / "surat.docx").write_bytes(b"x")
    (office / "rusak.xlsx").write_bytes(b"PK\x03\x04rusak")
    book(office / "catatan.xlsx", Lembar=[["Rapat Senin"], ["Bawa map"]])
    (office / "arsip").mkdir()
    book(office / "arsip" / "DUK 2020.xlsx", DUK=staff(PEOPLE))
    text = start(capsys, "--dari", ".")
    assert "5 berkas tabel dilihat" in text
    assert "tidak dipakai: catatan.xlsx" in text
    assert "tidak dipakai: rusak.xlsx" in text
    assert "Folder di dalamnya tidak dilihat: arsip." in text
    assert berkas(office)["usulan"] == "usul rapat.xlsx"


def test_what_is_missing_is_said_with_one_command(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "peta.xlsx").unlink()
    text = start(capsys, "--dari", ".")
    assert "Letakkan berkas tabel jabatan di folder itu, lalu ulangi." in text
    assert text.splitlines()[-1] == "Berikutnya: mutasi init --dari ."


def test_a_list_of_posts_with_holders_may_be_the_staff_too(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "DUK 2026.xlsx").unlink()
    head = ["NO", "JABATAN", "UNIT KERJA", "ESELON", "NAMA", "NIP", "GOL"]
    held = [[k, post, UNIT, "IV.a", name, nip, gol] for k, (name, nip, _, gol, post, _degree) in enumerate(PEOPLE, 1)]
    vacant = [[k, f"Kepala Seksi {k}", UNIT, "IV.a", "KOSONG"] for k in range(5, 9)]
    book(office / "peta.xlsx", Peta=[["PETA JABATAN"], [], head, *held, *vacant, [9, "Kepala Seksi Promosi", UNIT]])
    text = start(capsys, "--dari", ".")
    assert "--pegawai peta.xlsx   kini dibaca sebagai jabatan" in text
    assert text.splitlines()[-1] == "Berikutnya: mutasi init --dari . --pegawai peta.xlsx"
    start(capsys, "--dari", ".", "--pegawai", "peta.xlsx")
    assert berkas(office) == {"usulan": "usul rapat.xlsx", "pegawai": "peta.xlsx", "jabatan": "peta.xlsx"}


def test_without_a_list_of_moves_the_form_comes_next(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "usul rapat.xlsx").unlink()
    assert start(capsys, "--dari", ".").splitlines()[-1] == "Berikutnya: mutasi init"
    assert run(["init", "--tanpa-tanya"]) == 0
    capsys.readouterr()
    text = start(capsys, "--dari", ".")
    assert "Isi lembar usulan di batch.xlsx dahulu." in text
    assert text.splitlines()[-1] == "Berikutnya: mutasi validate"


def test_another_target_names_the_files_from_there(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = start(capsys, "../batch baru", "--dari", ".")
    assert berkas(office.parent / "batch baru")["pegawai"] == "../kantor/DUK 2026.xlsx"
    assert not (office / "mutasi.toml").exists()
    assert text.splitlines()[-1] == 'Berikutnya: mutasi validate "../batch baru" --tanggal 2026-02-06'
    assert run(["validate", "../batch baru", "--tanggal", "2026-02-06"]) in {0, 1}


def test_settings_above_are_named_not_hidden(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office.parent / "mutasi.toml").write_text('[instansi]\nnama = "Pemerintah Kota Contoh"\n', encoding="utf-8")
    text = start(capsys, "--dari", ".", code=2)
    assert "ada di" in text
    assert not (office / "mutasi.toml").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--dari", "tidak-ada"], "Folder tidak-ada tidak ada"),
        (["--pegawai", "a.xlsx"], "bersama --dari"),
        (["--dari", ".", "--pegawai", "tidak-ada.xlsx"], "«tidak-ada.xlsx» tidak ada"),
        (["--dari", ".", "--pegawai", "peta.xlsx"], "tidak dapat dibaca sebagai tabel pegawai"),
    ],
)
@pytest.mark.usefixtures("office")
def test_bad_calls(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = start(capsys, *arguments, code=2)
    assert words in " ".join(text.split())
    assert not Path("mutasi.toml").exists()
