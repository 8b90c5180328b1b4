"""``mutasi columns`` for the terminal: how a file was understood, and how to teach what was not.

A table of the columns that are read, since there letter, heading, field and sample belong side by side;
the many columns of an export that are not read stand as one paragraph for each reason.
"""

from collections.abc import Sequence
from itertools import groupby

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from mutasi_cli.domain.pemahaman import (
    JUDUL_BAKU,
    NAMA_LAIN,
    TAK_DIKENAL,
    BarisDilewati,
    KolomDipahami,
    Pemahaman,
)
from mutasi_cli.outputs.kolom_kata import baris_toml, contoh_aman, kolom_bernama
from mutasi_cli.outputs.terminal import (
    cetak,
    cetak_berlabel,
    cetak_judul,
    cetak_tabel,
    cetak_utuh,
    gabung,
    jinak,
    kosong,
    teks,
)

_KIRI = 2
_LABEL = 14
_PANJANG_CONTOH = 28
"""Longer samples are cut: they show what kind of value stands there, not the value itself."""

_PANJANG_BERTUMPUK = 60
"""The same for a column with several values in one cell."""

_BANYAK_CONTOH = 2
_BANYAK_DILEWATI = 12
"""More skipped stretches than this are only counted; the JSON has all of them."""

_BANYAK_SEBAB = 8
"""The same for the reasons: a list of posts may have a title row for each of hundreds of units."""

_BIASA = frozenset(("", JUDUL_BAKU, NAMA_LAIN))
"""Ways of recognising a column that need no word: heading and field stand side by side."""


def print_columns(console: Console, file: str, sheets: Sequence[Pemahaman]) -> None:
    """Print all sheets of a file as they were understood, then the lines for ``mutasi.toml``."""
    cetak(console, teks(f"BAGAIMANA {file} DIPAHAMI", "bold"))
    dibaca = [isi for isi in sheets if isi.tabel is not None]
    for sheet in dibaca:
        _sheet(console, sheet)
    _unread_sheets(console, [isi for isi in sheets if isi.tabel is None])
    _toml(console, sheets)
    kosong(console)
    cetak(console, _closing(dibaca))


def _sheet(console: Console, sheet: Pemahaman) -> None:
    nama = "BERKAS INI" if sheet.sheet is None else f"LEMBAR «{sheet.sheet}»"
    cetak_judul(console, f"{nama} dibaca sebagai tabel {sheet.tabel}")
    _row(console, "Tata letak", gabung((sheet.layout, sheet.sebab), ": "))
    _row(console, "Baris judul", _numbers(sheet.baris_judul))
    _row(console, "Baris data", str(sheet.jumlah_baris))
    if sheet.baris_tersembunyi:
        _row(console, "Tersembunyi", f"{sheet.baris_tersembunyi} baris tersembunyi ikut dibaca", "yellow")
    if sheet.hilang:
        _row(console, "Belum ada", f"kolom wajib {', '.join(sheet.hilang)}", "bold red")
    for bidang, milik in sheet.bentrok.items():
        _row(console, "Bentrok", f"{bidang} ada di {' dan '.join(map(kolom_bernama, milik))}", "bold red")
    for isi in _skipped(sheet.dilewati):
        _row(console, "Dilewati", isi)
    terbaca = [isi for isi in sheet.kolom if isi.bidang]
    asing = [isi for isi in sheet.kolom if not isi.bidang and isi.sebab == TAK_DIKENAL]
    lain = [isi for isi in sheet.kolom if not isi.bidang and isi.sebab != TAK_DIKENAL]
    if terbaca:
        _columns_read(console, terbaca)
    if asing:
        _columns_unknown(console, asing)
    if lain:
        _columns_ignored(console, lain)


def _columns_read(console: Console, kolom: Sequence[KolomDipahami]) -> None:
    kosong(console)
    cetak(console, teks(f"Kolom yang dibaca ({len(kolom)})", "bold"))
    tabel = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, expand=False)
    tabel.add_column("Kolom", overflow="fold", no_wrap=True)
    tabel.add_column("Judul di berkas", overflow="fold", ratio=5)
    tabel.add_column("Dibaca sebagai", overflow="fold", ratio=5)
    tabel.add_column("Contoh isi", overflow="fold", ratio=7)
    for isi in kolom:
        judul = teks(isi.judul)
        if isi.tersembunyi:
            judul.append(" (tersembunyi)", style="yellow")
        bidang = teks(", ".join(isi.bidang), "bold")
        if isi.sebab not in _BIASA:
            bidang.append(f" ({jinak(isi.sebab)})", style="not bold dim")
        tabel.add_row(isi.huruf, judul, bidang, teks(_samples(isi)))
    cetak_tabel(console, tabel)


def _columns_unknown(console: Console, kolom: Sequence[KolomDipahami]) -> None:
    kosong(console)
    cetak(console, teks(f"Kolom yang judulnya tidak dikenal ({len(kolom)}): TIDAK dibaca", "bold yellow"))
    for isi in kolom:
        saran = "" if isi.saran is None else f"mungkin maksudnya {isi.saran}"
        cetak(console, teks(gabung((kolom_bernama(isi), saran), ": ")), awal=Text("  - "))
        contoh = _samples(isi)
        if contoh:
            cetak(console, teks(f"isinya {contoh}", "dim"), awal=Text(" " * 4))


def _columns_ignored(console: Console, kolom: Sequence[KolomDipahami]) -> None:
    kosong(console)
    cetak(console, teks(f"Kolom yang tidak dibaca ({len(kolom)})", "bold"))
    sebab = list(dict.fromkeys(isi.sebab for isi in kolom))
    for satu in sebab:
        milik = [isi for isi in kolom if isi.sebab == satu]
        cetak(
            console,
            teks(f"{satu or 'tanpa alasan khusus'} ({len(milik)}): {', '.join(map(kolom_bernama, milik))}"),
            awal=Text("  - "),
        )


def _unread_sheets(console: Console, sheets: Sequence[Pemahaman]) -> None:
    if not sheets:
        return
    cetak_judul(console, f"LEMBAR YANG TIDAK DIBACA ({len(sheets)})")
    for isi in sheets:
        nama = "berkas ini" if isi.sheet is None else f"«{isi.sheet}»"
        cetak(console, teks(gabung((nama, isi.sebab), ": ")), awal=Text("  - "))


def _toml(console: Console, sheets: Sequence[Pemahaman]) -> None:
    baris = baris_toml(sheets)
    if not baris:
        return
    cetak_judul(console, "UNTUK MENGAJARI PROGRAM")
    cetak(
        console,
        teks(
            "Periksa dahulu, lalu salin baris berikut ke mutasi.toml. Di sebelah kiri judul di berkas, di "
            "sebelah kanan nama kolom baku. Baris yang diawali # belum berlaku: lengkapi, lalu hapus tanda #."
        ),
    )
    kosong(console)
    for isi in baris:
        cetak_utuh(console, teks(isi))


def _closing(dibaca: Sequence[Pemahaman]) -> Text:
    if not dibaca:
        return teks(
            "Tidak ada lembar yang dikenali. Bila berkas ini memang sebuah tabel, sebutkan tabelnya, "
            "misalnya --tabel pegawai.",
            "bold yellow",
        )
    kurang = [
        sebab
        for sebab, ada in (
            ("masih ada kolom wajib yang belum ada", any(isi.hilang for isi in dibaca)),
            (
                "satu isi terdapat di dua kolom; hapus atau ganti judul salah satunya",
                any(isi.bentrok for isi in dibaca),
            ),
        )
        if ada
    ]
    if kurang:
        return teks(f"Berkas ini belum dapat dipakai: {gabung(kurang)}.", "bold red")
    return teks("Semua kolom wajib ada.", "bold green")


def _samples(kolom: KolomDipahami) -> str:
    bertumpuk = len(kolom.bidang) > 1
    banyak, panjang = (1, _PANJANG_BERTUMPUK) if bertumpuk else (_BANYAK_CONTOH, _PANJANG_CONTOH)
    return "; ".join(_short(isi, panjang) for isi in contoh_aman(kolom)[:banyak])


def _short(isi: str, panjang: int) -> str:
    rapi = " ".join(jinak(isi).split())
    return rapi if len(rapi) <= panjang else f"{rapi[: panjang - 1].rstrip()}…"


def _skipped(dilewati: Sequence[BarisDilewati]) -> list[str]:
    """Return the skipped rows, one line for a reason."""
    hasil = []
    urut = sorted(dilewati, key=lambda isi: isi.sebab)
    kelompok = [(sebab, list(bagian)) for sebab, bagian in groupby(urut, key=lambda isi: isi.sebab)]
    kelompok.sort(key=lambda isi: min(satu.pertama for satu in isi[1]))
    for sebab, bagian in kelompok:
        letak = [
            str(satu.pertama) if satu.pertama == satu.terakhir else f"{satu.pertama} sampai {satu.terakhir}"
            for satu in sorted(bagian, key=lambda isi: isi.pertama)
        ]
        sisa = len(letak) - _BANYAK_DILEWATI
        if sisa > 0:
            letak = [*letak[:_BANYAK_DILEWATI], f"dan {sisa} tempat lain"]
        hasil.append(f"baris {', '.join(letak)}: {sebab}")
    sisa = len(hasil) - _BANYAK_SEBAB
    return hasil if sisa <= 0 else [*hasil[:_BANYAK_SEBAB], f"dan {sisa} bagian lain (lihat --format json)"]


def _numbers(nomor: Sequence[int]) -> str:
    if not nomor:
        return "tidak ditemukan"
    if len(nomor) > 1 and list(nomor) == list(range(nomor[0], nomor[-1] + 1)):
        return f"{nomor[0]} sampai {nomor[-1]}"
    return ", ".join(str(isi) for isi in nomor)


def _row(console: Console, label: str, isi: str, gaya: str = "") -> None:
    if isi:
        cetak_berlabel(console, label, teks(isi, gaya), kiri=_KIRI, lebar_label=_LABEL)
