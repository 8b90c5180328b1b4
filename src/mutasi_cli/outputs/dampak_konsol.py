"""``mutasi impact`` for the terminal: who follows whom, what falls empty, what happens to vital services."""

from collections import Counter
from itertools import groupby

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from mutasi_cli.domain.batch import Batch, Lowong
from mutasi_cli.domain.kosakata import JenisPerpindahan, Kelompok
from mutasi_cli.domain.nip import nip_tercetak
from mutasi_cli.domain.rantai import JenisRantai, Langkah, Rantai
from mutasi_cli.domain.waktu import nama_hari, tanggal_panjang
from mutasi_cli.outputs.dampak_kata import (
    NAMA_KELOMPOK,
    PANAH,
    BarisLayanan,
    judul_rantai,
    kekosongan,
    nama_asal,
    nama_orang,
    nama_tujuan,
    papan_layanan,
    pensiun_terdekat,
    plt_kata,
    tempat_bermula,
)
from mutasi_cli.outputs.terminal import cetak, cetak_berlabel, cetak_judul, cetak_tabel, kosong, teks

BANYAK_PENSIUN = 10
"""How many of the next retirements are listed."""

_KIRI = Text("  ")
_LABEL = 9


def print_impact(console: Console, batch: Batch) -> None:
    """Print the whole impact of a batch."""
    _overview(console, batch)
    _chains(console, batch)
    _vacancies(console, batch)
    _people(console, batch)
    _board(console, batch)
    _retirements(console, batch)


def count_moves(batch: Batch) -> str:
    """Return the counts of a batch: ``61 usulan: 44 jabatan struktural, 17 tugas tambahan``."""
    hitung = Counter(move.kelompok for move in batch.moves)
    bagian = [f"{hitung[isi]} {NAMA_KELOMPOK[isi]}" for isi in Kelompok if hitung[isi]]
    return f"{len(batch.moves)} usulan" + (f": {', '.join(bagian)}" if bagian else "")


def _overview(console: Console, batch: Batch) -> None:
    cetak(console, teks("DAMPAK USULAN MUTASI", "bold"))
    cetak(
        console,
        teks(
            f"Pelantikan {nama_hari(batch.tanggal)}, {tanggal_panjang(batch.tanggal)}; {count_moves(batch)}."
        ),
    )
    jenis = Counter("tidak dapat ditentukan" if m.jenis is None else m.jenis.value for m in batch.moves)
    rinci = ", ".join(
        f"{jumlah} {nama}" for nama, jumlah in sorted(jenis.items(), key=lambda i: (-i[1], i[0]))
    )
    if rinci:
        cetak(console, teks(f"Menurut jenis: {rinci}."))


def _chains(console: Console, batch: Batch) -> None:
    panjang = [isi for isi in batch.chains if isi.jenis is not JenisRantai.TUNGGAL]
    tunggal = [isi for isi in batch.chains if isi.jenis is JenisRantai.TUNGGAL]
    cetak_judul(console, f"PERPINDAHAN YANG BERKAITAN ({len(panjang)})")
    if not panjang:
        cetak(console, teks("Tidak ada: tidak seorang pun menggantikan orang lain dalam batch ini."))
    for rantai in panjang:
        _chain(console, batch, rantai)
    if tunggal:
        cetak_judul(console, f"PERPINDAHAN TUNGGAL ({len(tunggal)})")
        for rantai in tunggal:
            _single(console, rantai)


def _chain(console: Console, batch: Batch, rantai: Rantai) -> None:
    kosong(console)
    cetak(console, teks(judul_rantai(rantai), "bold"))
    cetak(console, teks(nama_asal(rantai.langkah[0])), awal=_KIRI)
    for langkah in rantai.langkah:
        cetak(console, teks(nama_tujuan(langkah)), awal=Text(f"  {PANAH.strip()} "))
        cetak(console, _who(langkah), awal=Text(" " * 7))
    _open_end(console, rantai)
    bermula = tempat_bermula(batch, rantai)
    if bermula is not None:
        cetak(console, teks(f"bermula dari: {bermula}"), awal=_KIRI)


def _single(console: Console, rantai: Rantai) -> None:
    langkah = rantai.langkah[0]
    cetak(console, teks(f"{nama_asal(langkah)}{PANAH}{nama_tujuan(langkah)}"), awal=Text("  - "))
    cetak(console, _who(langkah), awal=Text(" " * 7))
    _open_end(console, rantai)


def _open_end(console: Console, rantai: Rantai) -> None:
    if rantai.ujung_terbuka is not None:
        cetak(console, teks(f"ujung terbuka: {rantai.ujung_terbuka.nama_lengkap}", "yellow"), awal=_KIRI)


def _who(langkah: Langkah) -> Text:
    move = langkah.move
    orang = teks(move.siapa, "bold")
    if move.nip is not None:
        orang.append(f", NIP {nip_tercetak(move.nip)}", style="not bold")
    if move.jenis is not JenisPerpindahan.PEMBERHENTIAN:
        orang.append(f"; {'jenis belum jelas' if move.jenis is None else move.jenis.value}", style="not bold")
    return orang


def _vacancies(console: Console, batch: Batch) -> None:
    cetak_judul(console, f"JABATAN KOSONG SESUDAH PELANTIKAN ({len(batch.vacancies)})")
    if not batch.vacancies:
        cetak(console, teks("Tidak ada."))
    # A new vacancy is the work of this batch, so it stands first; a vital service before any other post.
    urut = sorted(
        batch.vacancies,
        key=lambda isi: (not isi.sebelum_terisi, isi.jabatan.layanan_vital is None, isi.jabatan.kode),
    )
    for baru, bagian in groupby(urut, key=lambda isi: isi.sebelum_terisi):
        milik = list(bagian)
        kosong(console)
        cetak(console, teks(f"{kekosongan(milik[0]).capitalize()} ({len(milik)})", "bold" if baru else "dim"))
        for lowong in milik:
            _vacancy(console, batch, lowong)


def _vacancy(console: Console, batch: Batch, lowong: Lowong) -> None:
    jabatan = lowong.jabatan
    baris = teks(f"{jabatan.nama_lengkap} [{jabatan.kode}]")
    if jabatan.layanan_vital is not None:
        baris.append(f"; layanan vital: {jabatan.layanan_vital.value}", style="bold")
    cetak(console, baris, awal=Text("  - "))
    if lowong.plt is not None:
        cetak(console, teks(plt_kata(batch, lowong.plt)), awal=Text("    "))
    elif jabatan.layanan_vital is not None:
        cetak(console, teks("belum ada Plt.", "bold red"), awal=Text("    "))


def _people(console: Console, batch: Batch) -> None:
    cetak_judul(console, f"PEGAWAI TANPA JABATAN SESUDAH PELANTIKAN ({len(batch.without_post)})")
    if not batch.without_post:
        cetak(console, teks("Tidak ada."))
    for nip in batch.without_post:
        orang = teks(nama_orang(batch, nip), "bold")
        orang.append(f", NIP {nip_tercetak(nip)}", style="not bold")
        cetak(console, orang, awal=Text("  - "))
        cetak(console, teks(_why_without(batch, nip)), awal=Text("    "))


def _why_without(batch: Batch, nip: str) -> str:
    jabatan = batch.displaced.get(nip)
    if jabatan is not None:
        pengganti = ", ".join(move.siapa for move in batch.moves_by_target.get(jabatan.kode, ()))
        return f"{jabatan.nama_lengkap} diberikan kepada {pengganti}, sedangkan ia tidak ada dalam usulan."
    lama = [kode for kode, nips in batch.holders_before.items() if nip in nips]
    nama = ", ".join(batch.jabatan[kode].nama_lengkap for kode in lama)
    return f"Meninggalkan {nama} tanpa jabatan baru."


def _board(console: Console, batch: Batch) -> None:
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
    berubah = [isi for isi in papan if isi.berubah]
    for baris in berubah:
        kosong(console)
        cetak(console, teks(f"{baris.jabatan.nama_lengkap} ({baris.layanan.value})", "bold"), awal=_KIRI)
        cetak_berlabel(console, "sebelum", teks(baris.sebelum), kiri=4, lebar_label=_LABEL)
        gaya = "" if baris.terisi_sesudah else ("yellow" if baris.plt is not None else "bold red")
        cetak_berlabel(console, "sesudah", teks(baris.sesudah, gaya), kiri=4, lebar_label=_LABEL)
    sisa = len(papan) - len(berubah)
    if sisa:
        kosong(console)
        cetak(console, teks(f"{sisa} jabatan lain terisi dan tidak berubah."), awal=_KIRI)


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


def _retirements(console: Console, batch: Batch) -> None:
    daftar = pensiun_terdekat(batch, BANYAK_PENSIUN)
    if not daftar:
        return
    cetak_judul(console, f"PENSIUN TERDEKAT ({len(daftar)})")
    for isi in daftar:
        cetak(
            console,
            teks(f"{nama_orang(batch, isi.nip)}, {isi.jabatan.nama_lengkap}"),
            awal=Text(f"  {isi.tanggal:%d-%m-%Y}  "),
        )
