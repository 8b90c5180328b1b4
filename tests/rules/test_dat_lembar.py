"""Sheets that were not read, and days of the sheet libur that cannot be read, are told once."""

from __future__ import annotations

from dataclasses import replace

from dunia import Dunia
from mutasi_cli.domain.bahan import KolomTakDikenal
from mutasi_cli.domain.penyusunan import build_batch
from mutasi_cli.domain.sel import Sel
from mutasi_cli.law import load_lawbook
from mutasi_cli.rules.engine import judge


def test_a_sheet_with_nearly_a_tables_name() -> None:
    batch = Dunia.baru().susun()
    asing = (
        KolomTakDikenal(tabel="lembar", sel=Sel("batch.xlsx", "pertex", isi="pertex"), saran="pertek"),
        KolomTakDikenal(tabel="lembar", sel=Sel("batch.xlsx", "x", isi="x")),
    )
    bahan = replace(batch.bahan, kolom_tak_dikenal=asing)
    batch = build_batch(bahan, batch.pengaturan, batch.tanggal, load_lawbook())
    satu, dua = [f for f in judge(batch, load_lawbook()) if f.aturan == "DAT020"]
    assert satu.sel.alamat == "pertex"
    assert satu.pesan == (
        "Lembar «pertex» tidak dibaca, karena namanya bukan nama tabel. Mungkin yang dimaksud tabel pertek."
    )
    assert satu.perbaikan == "Ganti nama lembarnya menjadi pertek. Bila tidak diperlukan, biarkan saja."
    assert dua.pesan == "Lembar «x» tidak dibaca, karena namanya bukan nama tabel."


def test_a_day_of_libur_that_cannot_be_read() -> None:
    dunia = Dunia.baru()
    dunia.tambah("libur", "satu", {"tanggal": "31-02-2026", "keterangan": "cuti bersama"})
    dunia.tambah("libur", "dua", {"tanggal": "16-02-2026", "keterangan": "cuti bersama"})
    dunia.tambah("libur", "tiga", {"tanggal": "-", "keterangan": "cuti bersama"})
    temuan = [f for f in dunia.nilai() if f.aturan == "DAT011"]
    assert [f.sel.alamat for f in temuan] == [dunia.sel("libur.satu.tanggal")]
    assert "lembar libur" in temuan[0].pesan
    assert temuan[0].nip is None
