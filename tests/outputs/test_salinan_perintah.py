"""``mutasi validate --format xlsx`` on the faulty example and on the empty form's own shape."""

import hashlib
import json
import shutil
from pathlib import Path

import openpyxl
import pytest

from mutasi_cli.cli import run
from outputs.salinan_buatan import bagian, utuh

BERMASALAH = Path(__file__).parents[2] / "examples" / "bermasalah"


def test_the_faulty_example(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for nama in ("batch.xlsx", "mutasi.toml"):
        shutil.copy(BERMASALAH / nama, tmp_path / nama)
    buku = tmp_path / "batch.xlsx"
    sebelum = hashlib.sha256(buku.read_bytes()).hexdigest()
    assert run(["validate", str(buku), "--format", "json"]) == 1
    temuan = json.loads(capsys.readouterr().out)["temuan"]
    assert run(["validate", str(buku), "--format", "xlsx"]) == 1
    keluar = capsys.readouterr().out
    # A long path is broken at the edge of the screen.
    assert "batch-temuan.xlsx" in "".join(keluar.split())
    assert "Kesimpulan: " in keluar
    assert hashlib.sha256(buku.read_bytes()).hexdigest() == sebelum

    salinan = tmp_path / "keluaran" / "batch-temuan.xlsx"
    utuh(salinan.read_bytes())
    lama, baru = openpyxl.load_workbook(buku), openpyxl.load_workbook(salinan)
    assert baru.sheetnames == ["Temuan", *lama.sheetnames]
    alamat = {(isi["sheet"], isi["sel"]) for isi in temuan if isi["sel"] is not None}
    for lembar in lama:
        isi = baru[lembar.title]
        bertanda = {(sel.coordinate) for baris in isi.iter_rows() for sel in baris if sel.comment is not None}
        assert bertanda == {sel for sheet, sel in alamat if sheet == lembar.title}
        assert [[s.value for s in baris] for baris in isi.iter_rows(max_row=70)] == [
            [s.value for s in baris] for baris in lembar.iter_rows(max_row=70)
        ]
    utuh_sama = bagian(buku.read_bytes())
    assert all(
        bagian(salinan.read_bytes())[nama] == utuh_sama[nama]
        for nama in ("xl/theme/theme1.xml", "xl/worksheets/sheet3.xml", "docProps/core.xml")
    )


def test_another_output_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(BERMASALAH, tmp_path / "b")
    lain = tmp_path / "hasil"
    assert run(["validate", str(tmp_path / "b"), "--format", "xlsx", "--keluaran", str(lain)]) == 1
    assert (lain / "batch-temuan.xlsx").is_file()
    assert not (tmp_path / "b" / "keluaran").exists()
    assert run(["validate", str(tmp_path / "b"), "--format", "docx"]) == 2
    assert "tabel, json, xlsx" in capsys.readouterr().err
