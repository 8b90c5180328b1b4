"""The board of vital services for the terminal: who heads what before and after, and what is at risk."""

from itertools import groupby

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.pimpinan import heads_that_change_with_their_second
from mutasi_cli.domain.waktu import tanggal_panjang
from mutasi_cli.outputs.dampak_kata import BarisLayanan, kosong_sejak_kata, papan_layanan
from mutasi_cli.outputs.terminal import cetak, cetak_berlabel, cetak_judul, cetak_tabel, kosong, teks

_KIRI = Text("  ")
_LABEL = 9


def print_board(console: Console, batch: Batch) -> None:
    """Print every post of a vital service: counts, those that change or are empty, then those that stay."""
    papan = papan_layanan(batch)
    cetak_judul(console, f"LAYANAN VITAL SEBELUM DAN SESUDAH ({len(papan)} jabatan)")
    if not papan:
        cetak(console, teks("Tabel jabatan tidak menandai satu pun layanan vital."))
        return
    tabel = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    tabel.add_column("Layanan")
    for judul in ("Jabatan", "Terisi sebelum", "Terisi sesudah", "Kosong, ada Plt.", "Kosong tanpa Plt."):
        tabel.add_column(judul, justify="right")
    for layanan, bagian in groupby(papan, key=lambda isi: isi.layanan):
        tabel.add_row(layanan.value, *(str(jumlah) for jumlah in _counts(list(bagian))))
    cetak_tabel(console, tabel)
    for baris in papan:
        if baris.berubah:
            _changed(console, baris)
    _same(console, [isi for isi in papan if not isi.berubah])
    _together(console, batch)


def _changed(console: Console, baris: BarisLayanan) -> None:
    kosong(console)
    cetak(console, teks(f"{baris.jabatan.nama_lengkap} ({baris.layanan.value})", "bold"), awal=_KIRI)
    _line(console, "sebelum", teks(baris.sebelum))
    gaya = "" if baris.terisi_sesudah else ("yellow" if baris.plt is not None else "bold red")
    _line(console, "sesudah", teks(baris.sesudah, gaya))
    if not (baris.terisi_sebelum and baris.terisi_sesudah):
        _line(console, "kosong", teks(kosong_sejak_kata(baris.kosong_sejak)))
    if baris.pensiun is not None:
        _line(console, "pensiun", teks(tanggal_panjang(baris.pensiun)))


def _same(console: Console, tetap: list[BarisLayanan]) -> None:
    if not tetap:
        return
    kosong(console)
    cetak(console, teks(f"Terisi dan tidak berubah ({len(tetap)})", "bold"), awal=_KIRI)
    for baris in tetap:
        pensiun = "" if baris.pensiun is None else f"; pensiun {tanggal_panjang(baris.pensiun)}"
        cetak(console, teks(f"{baris.jabatan.nama_lengkap}: {baris.sesudah}{pensiun}"), awal=Text("  - "))


def _together(console: Console, batch: Batch) -> None:
    pasangan = heads_that_change_with_their_second(batch)
    if not pasangan:
        return
    cetak_judul(console, f"KEPALA DAN ORANG KEDUA BERGANTI BERSAMAAN ({len(pasangan)})")
    for kepala, kedua in pasangan:
        cetak(console, teks(f"{kepala.nama_lengkap} dan {kedua.nama_lengkap}"), awal=Text("  - "))


def _line(console: Console, label: str, isi: Text) -> None:
    cetak_berlabel(console, label, isi, kiri=4, lebar_label=_LABEL)


def _counts(papan: list[BarisLayanan]) -> tuple[int, ...]:
    kosong_sesudah = [isi for isi in papan if not isi.terisi_sesudah]
    berplt = sum(isi.plt is not None for isi in kosong_sesudah)
    return (
        len(papan),
        sum(isi.terisi_sebelum for isi in papan),
        sum(isi.terisi_sesudah for isi in papan),
        berplt,
        len(kosong_sesudah) - berplt,
    )
