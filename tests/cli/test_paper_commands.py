"""``decree`` with its options and ``verify``, as an officer calls them."""

from __future__ import annotations

import io
import json
import shutil
import stat
import sys
from pathlib import Path

import docx
import openpyxl
import pytest

from mutasi_cli.cli import run, screen
from mutasi_cli.disk.manifest import Manifest
from mutasi_cli.errors import OutputError
from mutasi_cli.papers import pdf
from mutasi_cli.papers.readback.word_text import paragraphs

BEKASI = Path(__file__).parents[2] / "examples" / "bekasi-2026-02-06"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A batch folder with the worked example, as the current folder."""
    for nama in ("batch.xlsx", "mutasi.toml"):
        shutil.copy(BEKASI / nama, tmp_path / nama)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "keluaran" / "2026-02-06"


def test_61_of_61_then_one_digit_changes(folder: Path, capsys: Capture) -> None:
    assert run(["roster"]) == 0
    assert run(["decree", "--jenis", "petikan", "--jenis", "lampiran"]) == 0
    screen = capsys.readouterr().out
    assert "62 baru, 2 tidak berubah; dibaca kembali: 64 dari 64 cocok" in screen
    assert "05-lampiran 2 · 07-petikan 61 · cetak/petikan.docx" in screen
    assert run(["verify", "--rinci"]) == 0
    written = capsys.readouterr().out
    for nama in ("05-lampiran", "07-petikan", "cetak/petikan.docx", "lantikan-2026-02-06.xlsx"):
        assert f"{nama}: 61 dari 61 cocok" in written
    petikan_path = sorted((folder / "07-petikan").glob("*.docx"))[4]
    nip = petikan_path.name.split("_")[1]
    document = docx.Document(str(petikan_path))
    printed = f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"
    wrong = f"{printed[:-1]}{(int(nip[-1]) + 1) % 10}"
    for element in document.element.body.iter(f"{W}t"):
        if element.text == printed:
            element.text = wrong
    document.save(str(petikan_path))
    assert run(["verify", "--rinci"]) == 1
    written = capsys.readouterr().out
    assert "07-petikan: 60 dari 61 cocok" in written
    assert run(["verify", "--format", "json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert data["perbedaan"] == [
        {
            "berkas": f"07-petikan/{petikan_path.name}",
            "nip": nip,
            "bidang": "nip",
            "tertulis": wrong,
            "seharusnya": printed,
        }
    ]


def test_one_person_only(folder: Path, capsys: Capture) -> None:
    assert run(["decree", "--jenis", "petikan"]) == 0
    nip = min((folder / "07-petikan").glob("*.docx")).name.split("_")[1]
    shutil.rmtree(folder)
    assert run(["decree", "--jenis", "petikan", "--nip", nip]) == 0
    assert [path.name.split("_")[1] for path in folder.rglob("*.docx")] == [nip]
    assert run(["decree", "--jenis", "petikann"]) == 2
    assert run(["decree", "--nip", "123"]) == 2
    capsys.readouterr()


def test_number_from_the_command_line(folder: Path, capsys: Capture) -> None:
    workbook = openpyxl.load_workbook("batch.xlsx")
    for row in workbook["batch"].iter_rows(min_row=2):
        if str(row[0].value).startswith("nomor_sk_"):
            row[1].value = None
    workbook.save("batch.xlsx")
    command = ["decree", "--jenis", "petikan", "--jenis", "keputusan", "--jenis", "keputusan_tugas_tambahan"]
    assert run([*command, "--nomor-sk", "800/11", "--nomor-sk-tugas-tambahan", "800/12"]) == 0
    for nama, nomor in (
        ("04-keputusan/keputusan-struktural.docx", "NOMOR : 800/11"),
        ("06-keputusan_tugas_tambahan/keputusan_tugas_tambahan.docx", "NOMOR : 800/12"),
    ):
        assert nomor in paragraphs((folder / nama).read_bytes())
    capsys.readouterr()
    # What was given to decree holds for verify, unless it is told otherwise.
    assert run(["verify"]) == 0
    assert "NOMOR MASIH TERBUKA" not in capsys.readouterr().out
    assert run(["verify", "--nomor-sk", "800/13"]) == 1
    assert "tertulis «800/11», seharusnya «800/13»" in capsys.readouterr().out


def test_verify_without_papers(folder: Path, capsys: Capture) -> None:
    del folder
    assert run(["verify"]) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert "mutasi decree" in written.err


def test_pdf_without_libreoffice(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(pdf, "_MAC_PLACES", ())
    monkeypatch.delenv("PROGRAMFILES", raising=False)
    monkeypatch.delenv("PROGRAMFILES(X86)", raising=False)
    assert run(["decree", "--pdf"]) == 2
    written = capsys.readouterr()
    assert "LibreOffice tidak ditemukan" in written.err
    assert written.out == ""
    assert not folder.exists()


def test_libreoffice_at_its_usual_place_on_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path))
    program = tmp_path / "LibreOffice" / "program" / "soffice.exe"
    program.parent.mkdir(parents=True)
    program.write_bytes(b"")
    assert pdf.find_office() == program


def fake_office(path: Path, script: str) -> Path:
    """A program that takes the place of LibreOffice."""
    path.write_text(f"#!{sys.executable}\n{script}", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


CONVERTER = """
import pathlib, sys
with open(pathlib.Path(__file__).with_suffix(".log"), "a") as log:
    log.write("jalan\\n")
for nama in sys.argv[1:]:
    if nama.endswith(".docx"):
        pathlib.Path(nama).with_suffix(".pdf").write_bytes(b"%PDF " + pathlib.Path(nama).read_bytes()[-9:])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with a shebang")
def test_pdf_in_one_run_beside_the_papers(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    office = fake_office(tmp_path / "kantor", CONVERTER)
    assert run(["decree", "--jenis", "lampiran"]) == 0
    file = [f"05-lampiran/{made.name}" for made in sorted((folder / "05-lampiran").glob("*.docx"))]
    report_progress: list[tuple[int, int]] = []
    result = pdf.write_pdf(folder, file, office, lambda *made: report_progress.append(made))
    assert [made.file for made in result] == [made.replace(".docx", ".pdf") for made in file]
    assert all((folder / made.file).read_bytes().startswith(b"%PDF") for made in result)
    assert set(Manifest.load(folder).made_from) == {made.file for made in result}
    assert (tmp_path / "kantor.log").read_text() == "jalan\n"
    # The same papers need no second run; a paper that was corrected by hand gets a new one.
    pdf.write_pdf(folder, file, office)
    assert (tmp_path / "kantor.log").read_text() == "jalan\n"
    document = docx.Document(str(folder / file[0]))
    document.add_paragraph("Dikoreksi.")
    data = io.BytesIO()
    document.save(data)
    (folder / file[0]).write_bytes(data.getvalue())
    again = pdf.write_pdf(folder, file, office)
    assert [made.outcome.value for made in again] == ["diganti", "sama"]
    capsys.readouterr()
    assert run(["verify"]) == 0
    capsys.readouterr()


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with a shebang")
@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("import sys; sys.exit(1)", "hanya mengubah 0 dari 1"),
        ("import time; time.sleep(60)", "terlalu lama"),
    ],
)
def test_pdf_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, words: str) -> None:
    monkeypatch.setattr(pdf, "_START_SECONDS", 1)
    monkeypatch.setattr(pdf, "_PER_PAPER", 0)
    Manifest.load(tmp_path).place("a.docx", b"a")
    with pytest.raises(OutputError, match=words):
        pdf.write_pdf(tmp_path, ["a.docx"], fake_office(tmp_path / "kantor", script))
    assert not list(tmp_path.rglob("*.pdf"))
    with pytest.raises(OutputError, match="tidak dapat dijalankan"):
        pdf.write_pdf(tmp_path, ["a.docx"], tmp_path / "tidak-ada")


def test_progress_bar_only_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    with screen.progress_bar("Uji") as report_progress:
        assert report_progress is None

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    fake_screen = Terminal()
    monkeypatch.setattr(sys, "stderr", fake_screen)
    monkeypatch.setenv("TERM", "xterm")
    with screen.progress_bar("Mengisi naskah") as report_progress:
        assert report_progress is not None
        report_progress(3, 7)
    assert "Mengisi naskah" in fake_screen.getvalue()
    assert "3/7" in fake_screen.getvalue()
