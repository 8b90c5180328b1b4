"""What the mutators found: each case once ended in a fault of the program, a hang, or worse."""

from __future__ import annotations

import io
import json
import os
import struct
import sys
from typing import TYPE_CHECKING

import pytest

from kabur.jalankan import Jawaban, jalankan
from kabur.pengacau.bom import bom_bagian, entitas_bagian
from kabur.pengacau.buku import arsip, bagian_zip
from kabur.pengacau.dasar import AKAR, benih, lembar_benih, toml_contoh

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DOKUMEN = "word/document.xml"


@pytest.fixture
def batch(tmp_path: Path) -> Path:
    (tmp_path / "mutasi.toml").write_bytes(toml_contoh())
    (tmp_path / "benih.xlsx").write_bytes(benih("benih.xlsx"))
    return tmp_path / "benih.xlsx"


def _ditolak(jawaban: Jawaban) -> str:
    """Return the one sentence of a refusal."""
    assert jawaban.salah == ""
    assert jawaban.kode == 2
    return jawaban.galat


def test_a_package_without_sound_content_types_gets_a_copy_of_values(batch: Path) -> None:
    """The reader of values does not mind; the marked copy did."""
    bagian = bagian_zip(benih("benih.xlsx"))
    bagian["[Content_Types].xml"] = b"x"
    batch.write_bytes(arsip(bagian))
    jawaban = jalankan(["validate", str(batch), "--format", "xlsx"])
    assert jawaban.salah == ""
    assert jawaban.kode in {0, 1}
    assert list(batch.parent.rglob("*-temuan.xlsx"))


def test_days_beyond_the_calendar_in_parquet_are_cells(batch: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    judul, *rows = lembar_benih()["pegawai"]
    banyak = len(rows)
    kolom = [pa.array([None if row[j] is None else str(row[j]) for row in rows]) for j in range(len(judul))]
    tmt = [j for j, isi in enumerate(judul) if str(isi).startswith("tmt")]
    kolom[tmt[0]] = pa.array([2**31 - 1] * banyak, pa.date32())
    kolom[tmt[1]] = pa.array([-(2**62)] * banyak, pa.timestamp("ms"))
    keluar = io.BytesIO()
    parquet.write_table(pa.Table.from_arrays(kolom, [str(isi) for isi in judul]), keluar)
    berkas = batch.with_name("pegawai.parquet")
    berkas.write_bytes(keluar.getvalue())
    jawaban = jalankan(["validate", str(batch), "--pegawai", str(berkas)])
    assert (jawaban.salah, jawaban.kode) == ("", 1)


def test_the_reader_of_xls_prints_no_trace_of_its_own(batch: Path) -> None:
    """It panics on a file that was cut short, and then writes past Python to the terminal."""
    berkas = batch.with_suffix(".xls")
    berkas.write_bytes(benih("benih.xls")[:48_002])
    _ditolak(jalankan(["validate", str(berkas)]))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names")
@pytest.mark.parametrize("nama", ["benih.xlsx", "templat/spp.docx", "keluaran/2026-02-06/manifest.json"])
def test_a_pipe_is_not_waited_for(batch: Path, nama: str) -> None:
    pipa = batch.parent / nama
    pipa.unlink(missing_ok=True)
    pipa.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(pipa)
    (batch.parent / "mutasi.toml").write_bytes(_toml_templat())
    assert "bukan berkas biasa" in _ditolak(jalankan(["decree", str(batch), "--draf", "--jenis", "spp"]))


def _toml_templat() -> bytes:
    isi = toml_contoh()
    assert b"\n[berkas]\n" in isi
    return isi.replace(b"\n[berkas]\n", b'\n[berkas]\ntemplates = "templat"\n', 1)


def _tukar(bagian: str, isi: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    def lakukan(bita: bytes) -> bytes:
        semua = bagian_zip(bita)
        semua[bagian] = isi(semua[bagian])
        return arsip(semua)

    return lakukan


@pytest.mark.parametrize(
    "rusak",
    [
        _tukar(DOKUMEN, lambda isi: isi[: len(isi) // 2]),
        _tukar(DOKUMEN, lambda isi: isi.replace(b"</w:tc>", b"", 1)),
        _tukar(DOKUMEN, lambda isi: isi.replace(b"</w:t>", b"\xff</w:t>", 1)),
        _tukar("word/header1.xml", lambda isi: b"x" + isi),
        _tukar("word/header1.xml", lambda isi: isi.split(b">")[0] + b">"),
        _tukar("word/styles.xml", lambda isi: isi[:300]),
        lambda bita: bom_bagian(bita, DOKUMEN, 70),
        lambda bita: entitas_bagian(bita, DOKUMEN),
        lambda bita: bita[: len(bita) // 2],
    ],
    ids=["half", "unbalanced", "no-text", "text-first", "no-root", "styles", "bomb", "entities", "cut"],
)
def test_a_damaged_template_is_named(batch: Path, rusak: Callable[[bytes], bytes]) -> None:
    templat = batch.parent / "templat" / "spp.docx"
    templat.parent.mkdir()
    templat.write_bytes(rusak((AKAR / "templates" / "spp.docx").read_bytes()))
    (batch.parent / "mutasi.toml").write_bytes(_toml_templat())
    assert "spp.docx" in _ditolak(jalankan(["decree", str(batch), "--draf", "--jenis", "spp"]))
    assert jalankan(["template", "check", str(templat.parent)]).salah == ""


@pytest.mark.parametrize("nama", ["laporan.html.j2", "laporan.css", "laporan.js"])
def test_a_source_of_the_report_that_is_no_text_is_named(batch: Path, nama: str) -> None:
    (batch.parent / "templat").mkdir()
    (batch.parent / "templat" / nama).write_bytes(b"<p>\xfb</p>")
    (batch.parent / "mutasi.toml").write_bytes(_toml_templat())
    assert nama in _ditolak(jalankan(["report", str(batch)]))


def test_a_text_in_parquet_that_is_none(batch: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    isi = pa.Array.from_buffers(
        pa.string(), 1, [None, pa.py_buffer(b"\0\0\0\0\1\0\0\0"), pa.py_buffer(b"\xfb")]
    )
    berkas = batch.with_name("pegawai.parquet")
    parquet.write_table(pa.Table.from_arrays([isi], ["nip"]), berkas)
    _ditolak(jalankan(["impact", str(batch), "--pegawai", str(berkas)]))


@pytest.mark.parametrize(
    "isi",
    [
        b"[" * 200_000,
        b'{"versi": 1, "masukan": [[]]}',
        b'{"versi": 1, "templat": 3}',
        b'{"versi": 1, "nomor_pilihan": [1]}',
        b'{"versi": 1, "keluaran": [{"berkas": "a", "sha256": 1}]}',
        b'{"versi": 1, "keluaran": [{"berkas": "a\\u0000b", "sha256": "x"}]}',
        b'{"versi": 1, "keluaran": [{"berkas": "\\ud800", "sha256": "x"}]}',
    ],
)
@pytest.mark.parametrize("perintah", [["roster", "--draf"], ["verify"], ["report"]], ids=lambda isi: isi[0])
def test_a_manifest_of_another_kind_is_refused(batch: Path, isi: bytes, perintah: list[str]) -> None:
    manifest = batch.parent / "keluaran" / "2026-02-06" / "manifest.json"
    manifest.parent.mkdir(parents=True)
    manifest.write_bytes(isi)
    assert "manifest.json" in _ditolak(jalankan([perintah[0], str(batch), *perintah[1:]]))
    assert manifest.read_bytes() == isi


def test_a_manifest_moves_no_file_outside_its_folder(batch: Path) -> None:
    """A paper that no longer belongs to the batch is moved away; the manifest once said which, unchecked."""
    assert jalankan(["decree", str(batch), "--draf", "--jenis", "spp"]).kode == 0
    manifest = batch.parent / "keluaran" / "2026-02-06" / "manifest.json"
    data = json.loads(manifest.read_text(encoding="utf-8"))
    satu = data["keluaran"][0]
    korban = batch.parent / "korban.docx"
    korban.write_bytes((manifest.parent / satu["berkas"]).read_bytes())
    data["keluaran"].append({"berkas": "20-spp/../../../korban.docx", "sha256": satu["sha256"]})
    manifest.write_text(json.dumps(data), encoding="utf-8")
    _ditolak(jalankan(["decree", str(batch), "--draf", "--jenis", "spp"]))
    assert korban.exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_rights(batch: Path) -> None:
    batch.parent.chmod(0)
    try:
        assert "hak akses" in _ditolak(jalankan(["validate", str(batch)]))
    finally:
        batch.parent.chmod(0o700)


@pytest.mark.parametrize("ukuran", [(5, 2, 0, 9), (0, 9, 7, 3), (0, 1 << 31, 0, 200)], ids=str)
def test_a_sheet_of_xls_that_states_a_size_below_nothing(
    batch: Path, ukuran: tuple[int, int, int, int]
) -> None:
    """The reader makes room for what the sheet states: the whole process was gone."""
    data = benih("benih.xls")
    awal = data.index(struct.pack("<2H", 0x0200, 14)) + 4
    rusak = batch.with_suffix(".xls")
    rusak.write_bytes(data[:awal] + struct.pack("<2I2H", *ukuran) + data[awal + 12 :])
    assert "terlalu luas" in _ditolak(jalankan(["validate", str(rusak)]))


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("perintah", ["columns", "validate", "impact"])
def test_a_link_that_leads_to_itself(batch: Path, perintah: str) -> None:
    """Also as a table that ``mutasi.toml`` names; older versions of Python raise where they follow it."""
    batch.unlink()
    batch.symlink_to(batch.name)
    toml = batch.with_name("mutasi.toml")
    isi = toml.read_text(encoding="utf-8")
    assert "[berkas]" in isi
    toml.write_text(isi.replace("[berkas]", f'[berkas]\npegawai = "{batch.name}"', 1), encoding="utf-8")
    assert batch.name in _ditolak(jalankan([perintah, str(batch)]))
