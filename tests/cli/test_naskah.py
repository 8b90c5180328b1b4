"""``decree`` with its options and ``verify``, as an officer calls them."""

from __future__ import annotations

import io
import json
import shutil
import stat
import sys
from pathlib import Path

import docx
import pytest

from mutasi_cli.cli import layar, run
from mutasi_cli.errors import KeluaranError
from mutasi_cli.outputs import pdf
from mutasi_cli.outputs.manifest import Manifest
from mutasi_cli.outputs.periksa_surat.isi_docx import paragraphs

BEKASI = Path(__file__).parents[2] / "examples" / "bekasi-2026-02-06"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Tangkap = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A batch folder with the worked example, as the current folder."""
    for nama in ("batch.xlsx", "mutasi.toml"):
        shutil.copy(BEKASI / nama, tmp_path / nama)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "keluaran" / "2026-02-06"


def test_61_dari_61_lalu_satu_angka_berubah(folder: Path, capsys: Tangkap) -> None:
    assert run(["roster"]) == 0
    assert run(["decree", "--jenis", "petikan", "--jenis", "lampiran"]) == 0
    assert "07-petikan/: 61 baru; dibaca kembali: 61 dari 61 cocok" in capsys.readouterr().out
    assert run(["verify"]) == 0
    tertulis = capsys.readouterr().out
    for nama in ("05-lampiran", "07-petikan", "cetak/petikan.docx", "lantikan-2026-02-06.xlsx"):
        assert f"{nama}: 61 dari 61 cocok" in tertulis
    satu = sorted((folder / "07-petikan").glob("*.docx"))[4]
    nip = satu.name.split("_")[1]
    dokumen = docx.Document(str(satu))
    tercetak = f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"
    salah = f"{tercetak[:-1]}{(int(nip[-1]) + 1) % 10}"
    for unsur in dokumen.element.body.iter(f"{W}t"):
        if unsur.text == tercetak:
            unsur.text = salah
    dokumen.save(str(satu))
    assert run(["verify"]) == 1
    tertulis = capsys.readouterr().out
    assert "07-petikan: 60 dari 61 cocok" in tertulis
    assert run(["verify", "--format", "json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert data["perbedaan"] == [
        {
            "berkas": f"07-petikan/{satu.name}",
            "nip": nip,
            "bidang": "nip",
            "tertulis": salah,
            "seharusnya": tercetak,
        }
    ]


def test_satu_orang_saja(folder: Path, capsys: Tangkap) -> None:
    assert run(["decree", "--jenis", "petikan"]) == 0
    nip = min((folder / "07-petikan").glob("*.docx")).name.split("_")[1]
    shutil.rmtree(folder)
    assert run(["decree", "--jenis", "petikan", "--nip", nip]) == 0
    assert [isi.name.split("_")[1] for isi in folder.rglob("*.docx")] == [nip]
    assert run(["decree", "--jenis", "petikann"]) == 2
    assert run(["decree", "--nip", "123"]) == 2
    capsys.readouterr()


def test_nomor_dari_baris_perintah(folder: Path, capsys: Tangkap) -> None:
    perintah = ["decree", "--jenis", "petikan", "--jenis", "keputusan", "--jenis", "keputusan_tugas_tambahan"]
    assert run([*perintah, "--nomor-sk", "800/11", "--nomor-sk-tugas-tambahan", "800/12"]) == 0
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


def test_verify_tanpa_naskah(folder: Path, capsys: Tangkap) -> None:
    del folder
    assert run(["verify"]) == 2
    tertulis = capsys.readouterr()
    assert tertulis.out == ""
    assert "mutasi decree" in tertulis.err


def test_pdf_tanpa_libreoffice(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Tangkap) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(pdf, "_TEMPAT_MAC", ())
    monkeypatch.delenv("PROGRAMFILES", raising=False)
    monkeypatch.delenv("PROGRAMFILES(X86)", raising=False)
    assert run(["decree", "--pdf"]) == 2
    tertulis = capsys.readouterr()
    assert "LibreOffice tidak ditemukan" in tertulis.err
    assert tertulis.out == ""
    assert not folder.exists()


def test_libreoffice_di_tempat_biasa_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path))
    program = tmp_path / "LibreOffice" / "program" / "soffice.exe"
    program.parent.mkdir(parents=True)
    program.write_bytes(b"")
    assert pdf.find_office() == program


def kantor_tiruan(path: Path, isi: str) -> Path:
    """A program that takes the place of LibreOffice."""
    path.write_text(f"#!{sys.executable}\n{isi}", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


PENGUBAH = """
import pathlib, sys
with open(pathlib.Path(__file__).with_suffix(".log"), "a") as log:
    log.write("jalan\\n")
for nama in sys.argv[1:]:
    if nama.endswith(".docx"):
        pathlib.Path(nama).with_suffix(".pdf").write_bytes(b"%PDF " + pathlib.Path(nama).read_bytes()[-9:])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with a shebang")
def test_pdf_sekali_jalan_di_samping_naskah(folder: Path, tmp_path: Path, capsys: Tangkap) -> None:
    office = kantor_tiruan(tmp_path / "kantor", PENGUBAH)
    assert run(["decree", "--jenis", "lampiran"]) == 0
    berkas = [f"05-lampiran/{isi.name}" for isi in sorted((folder / "05-lampiran").glob("*.docx"))]
    lapor: list[tuple[int, int]] = []
    hasil = pdf.write_pdf(folder, berkas, office, lambda *isi: lapor.append(isi))
    assert [isi.berkas for isi in hasil] == [isi.replace(".docx", ".pdf") for isi in berkas]
    assert all((folder / isi.berkas).read_bytes().startswith(b"%PDF") for isi in hasil)
    assert set(Manifest.load(folder).made_from) == {isi.berkas for isi in hasil}
    assert (tmp_path / "kantor.log").read_text() == "jalan\n"
    # The same papers need no second run; a paper that was corrected by hand gets a new one.
    pdf.write_pdf(folder, berkas, office)
    assert (tmp_path / "kantor.log").read_text() == "jalan\n"
    dokumen = docx.Document(str(folder / berkas[0]))
    dokumen.add_paragraph("Dikoreksi.")
    data = io.BytesIO()
    dokumen.save(data)
    (folder / berkas[0]).write_bytes(data.getvalue())
    lagi = pdf.write_pdf(folder, berkas, office)
    assert [isi.nasib.value for isi in lagi] == ["diganti", "sama"]
    capsys.readouterr()
    assert run(["verify"]) == 0
    capsys.readouterr()


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with a shebang")
@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ("import sys; sys.exit(1)", "hanya mengubah 0 dari 1"),
        ("import time; time.sleep(60)", "terlalu lama"),
    ],
)
def test_pdf_yang_gagal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, isi: str, kata: str) -> None:
    monkeypatch.setattr(pdf, "_MULAI", 1)
    monkeypatch.setattr(pdf, "_PER_NASKAH", 0)
    Manifest.load(tmp_path).place("a.docx", b"a")
    with pytest.raises(KeluaranError, match=kata):
        pdf.write_pdf(tmp_path, ["a.docx"], kantor_tiruan(tmp_path / "kantor", isi))
    assert not list(tmp_path.rglob("*.pdf"))
    with pytest.raises(KeluaranError, match="tidak dapat dijalankan"):
        pdf.write_pdf(tmp_path, ["a.docx"], tmp_path / "tidak-ada")


def test_bilah_kemajuan_hanya_di_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    with layar.kemajuan("Uji") as lapor:
        assert lapor is None

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    layar_palsu = Terminal()
    monkeypatch.setattr(sys, "stderr", layar_palsu)
    monkeypatch.setenv("TERM", "xterm")
    with layar.kemajuan("Mengisi naskah") as lapor:
        assert lapor is not None
        lapor(3, 7)
    assert "Mengisi naskah" in layar_palsu.getvalue()
    assert "3/7" in layar_palsu.getvalue()
