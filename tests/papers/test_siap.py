"""What former runs have compiled is used when it is the same to the last byte, and never trusted beyond."""

from __future__ import annotations

import os
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import jinja2
import pytest

from mutasi_cli.domain.pengaturan import GayaSurat
from mutasi_cli.outputs.surat import siap
from mutasi_cli.outputs.surat.siap import DOKUMEN, Simpanan
from mutasi_cli.outputs.surat.templat import Templat
from papers.warga import TEMPLATES

GAYA = GayaSurat(huruf="Arial")
NAMA = "naskah_pelantikan.docx"


@pytest.fixture
def isi() -> bytes:
    with zipfile.ZipFile(TEMPLATES / NAMA) as arsip:
        return arsip.read(DOKUMEN)


@pytest.fixture
def dihitung(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The parts that were really compiled."""
    daftar: list[str] = []
    asli = siap.prepare

    def prepare(bagian: str, isi: bytes, gaya: GayaSurat) -> siap.Siap:
        daftar.append(bagian)
        return asli(bagian, isi, gaya)

    monkeypatch.setattr(siap, "prepare", prepare)
    return daftar


def test_the_next_run_compiles_nothing_and_writes_the_same(
    tmp_path: Path, isi: bytes, dihitung: list[str]
) -> None:
    berkas = tmp_path / "simpanan" / "x.pyc"
    satu = Simpanan.load(berkas)
    pertama = satu.get(DOKUMEN, isi, GAYA)
    satu.save()
    lagi = Simpanan.load(berkas)
    kedua = lagi.get(DOKUMEN, isi, GAYA)
    assert dihitung == [DOKUMEN]
    assert (kedua.sumber, kedua.berpohon, kedua.seimbang, kedua.kode) == (
        pertama.sumber,
        pertama.berpohon,
        pertama.seimbang,
        pertama.kode,
    )
    waktu = berkas.stat().st_mtime_ns
    lagi.save()
    assert berkas.stat().st_mtime_ns == waktu, "nothing new: nothing is written"
    assert [b.name for b in berkas.parent.iterdir()] == [berkas.name]


def test_other_bytes_and_another_style_are_compiled(tmp_path: Path, isi: bytes, dihitung: list[str]) -> None:
    satu = Simpanan.load(tmp_path / "x.pyc")
    satu.get(DOKUMEN, isi, GAYA)
    satu.save()
    lagi = Simpanan.load(tmp_path / "x.pyc")
    lain = lagi.get(DOKUMEN, isi.replace(b"PELANTIKAN", b"PENGUKUHAN"), GAYA)
    assert "PENGUKUHAN" in lain.sumber
    kertas = lagi.get(DOKUMEN, isi, replace(GAYA, kertas="Legal"))
    assert kertas.sumber != lagi.get(DOKUMEN, isi, GAYA).sumber
    assert len(dihitung) == 3


@pytest.mark.parametrize("rusak", [b"", b"x" * 40, "potong", "balik"])
def test_a_damaged_store_is_not_used(
    tmp_path: Path, isi: bytes, dihitung: list[str], rusak: bytes | str
) -> None:
    berkas = tmp_path / "x.pyc"
    satu = Simpanan.load(berkas)
    satu.get(DOKUMEN, isi, GAYA)
    satu.save()
    data = berkas.read_bytes()
    if rusak == "potong":
        rusak = data[:-1]
    elif rusak == "balik":
        rusak = data[:-50] + bytes([data[-50] ^ 1]) + data[-49:]
    assert isinstance(rusak, bytes)
    berkas.write_bytes(rusak)
    lagi = Simpanan.load(berkas)
    lagi.get(DOKUMEN, isi, GAYA)
    assert len(dihitung) == 2
    lagi.save()
    assert berkas.read_bytes() == data


def test_another_program_makes_another_store(
    tmp_path: Path, isi: bytes, dihitung: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    satu = Simpanan.load(tmp_path / "x.pyc")
    satu.get(DOKUMEN, isi, GAYA)
    satu.save()
    monkeypatch.setattr(siap, "_origin", lambda: b"lain")
    Simpanan.load(tmp_path / "x.pyc").get(DOKUMEN, isi, GAYA)
    assert len(dihitung) == 2


def test_a_closed_folder_is_no_fault(tmp_path: Path, isi: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def tertutup(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    satu = Simpanan.load(tmp_path / "x.pyc")
    satu.get(DOKUMEN, isi, GAYA)
    monkeypatch.setattr("mutasi_cli.outputs.surat.siap.tempfile.mkstemp", tertutup)
    satu.save()
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_nothing_behind(
    tmp_path: Path, isi: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def penuh(self: Path, _: object) -> None:
        raise OSError(28, "No space left on device", str(self))

    satu = Simpanan.load(tmp_path / "x.pyc")
    satu.get(DOKUMEN, isi, GAYA)
    monkeypatch.setattr(Path, "replace", penuh)
    satu.save()
    assert list(tmp_path.iterdir()) == []


def test_where_python_keeps_nothing_neither_do_we(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert Simpanan.load().berkas is None


def test_the_store_lies_where_python_keeps_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    berkas = Simpanan.load().berkas
    assert berkas is not None
    assert berkas.parent == Path(siap.__file__).parent / "__pycache__"


def test_only_so_much_is_kept(tmp_path: Path, isi: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(siap, "_TERBANYAK", 2)
    satu = Simpanan.load(tmp_path / "x.pyc")
    for kata in (b"A", b"B", b"C"):
        satu.get("word/header1.xml", isi.replace(b"PELANTIKAN", kata), GAYA)
    satu.save()
    lagi = Simpanan.load(tmp_path / "x.pyc")
    assert len(lagi._lama) == 2


def test_a_fault_of_syntax_is_not_kept(tmp_path: Path) -> None:
    satu = Simpanan.load(tmp_path / "x.pyc")
    with pytest.raises(jinja2.TemplateSyntaxError):
        satu.get("word/header1.xml", b"<p>{{ a </p>", GAYA)
    satu.save()
    assert not os.listdir(tmp_path)  # noqa: PTH208 - names only


def test_papers_of_the_store_are_the_papers(tmp_path: Path) -> None:
    konteks = {"draf": "", "daftar_surat": []}
    polos = Templat.load(TEMPLATES, "spmt.docx", GAYA).render(konteks)
    for _ in range(2):
        simpanan = Simpanan.load(tmp_path / "x.pyc")
        assert Templat.load(TEMPLATES, "spmt.docx", GAYA, simpanan=simpanan).render(konteks) == polos
        simpanan.save()
