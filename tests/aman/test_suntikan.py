"""Hostile texts in every column and every setting: texts they stay, in every sheet, on every screen."""

from __future__ import annotations

import json
import unicodedata
import zipfile
import zlib
from typing import TYPE_CHECKING

from lxml import etree

from aman import kantor
from kabur.jalankan import jalankan

if TYPE_CHECKING:
    from pathlib import Path

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
_LIAR = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def _sel_rumus(buku: Path) -> list[str]:
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


def _perintah(buku: Path, lama: Path, kode: str, nip: str) -> list[list[str]]:
    b = str(buku)
    return [
        *(["validate", b], ["validate", b, "--format", "json"], ["validate", b, "--format", "xlsx"]),
        *(["columns", b], ["columns", b, "--format", "json"], ["impact", b], ["impact", b, "--tanpa", nip]),
        *(["impact", b, "--format", "json"], ["candidates", kode, b], ["candidates", "--semua-kosong", b]),
        *(["roster", b, "--draf"], ["decree", b, "--draf", "--jenis", "petikan"], ["report", b]),
        *(["diff", str(lama), b], ["diff", str(lama), b, "--format", "xlsx"]),
    ]


def _jahat(teks: str) -> str:
    """Put one of the hostile texts before a text: always the same one, so that a name stays one name."""
    semua = tuple(JAHAT.values())
    return semua[zlib.crc32(teks.encode()) % len(semua)] + teks if teks else teks


def test_every_command_takes_hostile_texts_for_texts(tmp_path: Path) -> None:
    isi = kantor.ubah(kantor.lembar(), _jahat)
    folder = tmp_path / "di" / "dalam"
    buku = kantor.tulis_kantor(isi, folder, kantor.toml_diubah(_jahat))
    lama = kantor.tulis_kantor(kantor.lembar(), tmp_path / "lama")
    kode = next(str(satu[3]) for satu in isi["usulan"][1:] if satu[3])
    for argumen in _perintah(buku, lama, kode, str(isi["usulan"][1][1])):
        jawaban = jalankan(argumen)
        assert jawaban.salah == "", argumen
        assert jawaban.kode in {0, 1}, (argumen, jawaban.galat)
        liar = {huruf for huruf in jawaban.keluar + jawaban.galat if unicodedata.category(huruf) in _LIAR}
        assert liar <= {"\n"}, argumen
        if "json" in argumen:
            json.loads(jawaban.keluar)
    berkas = [satu for satu in tmp_path.rglob("*") if satu.is_file()]
    milik = {folder / "batch.xlsx", folder / "mutasi.toml", lama, lama.parent / "mutasi.toml"}
    tertulis = [satu for satu in berkas if satu not in milik]
    assert tertulis
    assert all(satu.is_relative_to(folder / "keluaran") for satu in tertulis)
    buku_kerja = [satu for satu in tertulis if satu.suffix == ".xlsx"]
    assert len(buku_kerja) >= 4
    for satu in buku_kerja:
        # The drop-down lists of the form are named ranges, not formulas in cells.
        assert _sel_rumus(satu) == []
