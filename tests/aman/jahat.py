"""Hostile texts, and what no answer and no output may do with them."""

from __future__ import annotations

import json
import unicodedata
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from kabur.jalankan import jalankan

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from kabur.jalankan import Jawaban

JAHAT = {
    "rumus": '=HYPERLINK("http://x","a")',
    "tambah": "+1+cmd|' /C calc'!A0",
    "kurang": "-2+3",
    "at": "@SUM(1+1)",
    "tab": "\t=1+1",
    "balik": "\r=1+1",
    "dde": '=DDE("cmd";"/C calc";"x")',
    "layar": "\u009b31m\u202e\u2066\u009d8;;x\u0085[red]a[/] [link=http://x]y[/link][/tak] :smile: ",
    "xml": "</w:t><script>alert(1)</script>\"'><svg onload=alert(1)> &amp; {{ 7*7 }}{% include 'x' %} ",
    "jalan": "../../keluar\\..\\CON:NUL.txt" + "z" * 300 + " . ",
}
LIAR = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Kinds of characters that a terminal obeys, or that are not seen."""


def perintah(buku: Path, lama: Path, kode: str, nip: str) -> list[list[str]]:
    """Return every command that reads a batch, for one batch."""
    b = str(buku)
    return [
        *(["validate", b], ["validate", b, "--format", "json"], ["validate", b, "--format", "xlsx"]),
        *(["columns", b], ["columns", b, "--format", "json"], ["impact", b], ["impact", b, "--tanpa", nip]),
        *(["impact", b, "--format", "json"], ["candidates", kode, b], ["candidates", "--semua-kosong", b]),
        *(["roster", b, "--draf"], ["decree", b, "--draf", "--jenis", "petikan"], ["report", b]),
        *(["diff", str(lama), b], ["diff", str(lama), b, "--format", "xlsx"]),
    ]


def jawaban_jinak(argumen: Sequence[str]) -> Jawaban:
    """Run a command; hold that it judges, prints no sign that a terminal obeys, and sound JSON."""
    jawaban = jalankan(list(argumen))
    assert jawaban.salah == "", (argumen, jawaban.salah)
    assert jawaban.kode in {0, 1}, (argumen, jawaban.galat)
    assert tanda_liar(jawaban) <= {"\n"}, argumen
    if "json" in argumen:
        json.loads(jawaban.keluar)
    return jawaban


def tanda_liar(jawaban: Jawaban) -> set[str]:
    """Return the signs of both streams that a terminal obeys or that are not seen."""
    return {huruf for huruf in jawaban.keluar + jawaban.galat if unicodedata.category(huruf) in LIAR}


def sel_rumus(buku: Path) -> list[str]:
    """Return every cell of a workbook that holds a formula, from its raw XML."""
    hasil = []
    with zipfile.ZipFile(buku) as arsip:
        for nama in arsip.namelist():
            if nama.startswith("xl/worksheets/") and nama.endswith(".xml"):
                for sel in etree.fromstring(arsip.read(nama)).iter("{*}c"):
                    rumus = sel.find("{*}f")
                    if rumus is not None:
                        hasil.append(f"{buku.name}!{nama}!{sel.get('r')}: {rumus.text}")
    return hasil


def periksa_berkas(akar: Path, keluaran: Path, milik: Iterable[Path]) -> dict[str, list[Path]]:
    """Hold that nothing was written outside of the outputs, and no text became a formula or a script.

    ``milik`` are the files that were there before. Returns the written files by their suffix.
    """
    sudah = set(milik)
    tertulis = [satu for satu in akar.rglob("*") if satu.is_file() and satu not in sudah]
    assert tertulis
    assert all(satu.is_relative_to(keluaran) for satu in tertulis)
    hasil: dict[str, list[Path]] = {}
    for satu in tertulis:
        hasil.setdefault(satu.suffix, []).append(satu)
    for satu in hasil.get(".xlsx", ()):
        # The drop-down lists of the form are named ranges, not formulas in cells.
        assert sel_rumus(satu) == []
    for satu in hasil.get(".html", ()):
        isi = satu.read_text(encoding="utf-8")
        assert "<script>alert" not in isi
        assert "<svg onload" not in isi
    for satu in hasil.get(".docx", ()):
        with zipfile.ZipFile(satu) as arsip:
            naskah = etree.fromstring(arsip.read("word/document.xml"))
        assert not list(naskah.iter("{*}script", "{*}instrText", "{*}fldSimple", "{*}altChunk"))
        assert naskah.find(".//{*}body") is not None
    return hasil
