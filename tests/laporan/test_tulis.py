"""The file on the disk: beside the papers, under their manifest, never over a hand's work."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from laporan.halaman import TEMPLATES
from mutasi_cli.cli import run
from mutasi_cli.domain.batch import Batch
from mutasi_cli.outputs.laporan import nama_laporan, write_report
from mutasi_cli.outputs.surat import HasilSurat
from outputs.kota_kecil import batch, temuan

CONTOH = Path(__file__).parents[2] / "examples"


def _tulis(kota: Batch, folder: Path) -> HasilSurat:
    return write_report(kota, folder, templates=TEMPLATES, bawaan=TEMPLATES, temuan=temuan(kota))


def test_it_is_placed_noted_and_the_same_the_second_time(tmp_path: Path) -> None:
    kota = batch()
    assert nama_laporan(kota) == "laporan-2026-02-06.html"
    hasil = _tulis(kota, tmp_path)
    assert hasil.folder == tmp_path / "2026-02-06"
    assert hasil.ditulis == ("laporan-2026-02-06.html",)
    manifest = json.loads((hasil.folder / "manifest.json").read_text(encoding="utf-8"))
    assert [isi["berkas"] for isi in manifest["keluaran"]] == ["laporan-2026-02-06.html"]
    assert {"laporan.html.j2", "laporan.css"} <= {isi["berkas"] for isi in manifest["templat"]}
    assert [isi["aturan"] for isi in manifest["pengecualian"]] == ["WKT001"]
    assert _tulis(kota, tmp_path).tetap == ("laporan-2026-02-06.html",)


def test_a_report_changed_by_hand_is_left_alone(tmp_path: Path) -> None:
    kota = batch()
    berkas = _tulis(kota, tmp_path).folder / nama_laporan(kota)
    berkas.write_text("catatan Sekda", encoding="utf-8")
    hasil = _tulis(kota, tmp_path)
    assert hasil.disisihkan == (("laporan-2026-02-06.html", "laporan-2026-02-06.baru.html"),)
    assert berkas.read_text(encoding="utf-8") == "catatan Sekda"
    assert (hasil.folder / "laporan-2026-02-06.baru.html").read_bytes().startswith(b"<!DOCTYPE html>")


@pytest.mark.parametrize("contoh", ["bekasi-2026-02-06", "bermasalah"])
def test_the_command_reports_also_what_may_not_be_inaugurated(
    contoh: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    buku = str(CONTOH / contoh / "batch.xlsx")
    assert run(["report", buku, "--keluaran", str(tmp_path)]) == 0
    assert "laporan-2026-02-06.html" in capsys.readouterr().out
    data = (tmp_path / "2026-02-06" / "laporan-2026-02-06.html").read_bytes()
    assert str(CONTOH).encode() not in data
    assert "belum boleh dilantik" in data.decode() if contoh == "bermasalah" else b"61 usulan = 44" in data
