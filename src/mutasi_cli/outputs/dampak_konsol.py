"""``mutasi impact`` for the terminal: who follows whom, what falls empty, what happens to vital services."""

from collections import Counter
from datetime import date
from itertools import groupby

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.batch import Batch, Lowong
from mutasi_cli.domain.hari_libur import holidays_of
from mutasi_cli.domain.kosakata import JenisPerpindahan, Kelompok
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import nip_tercetak
from mutasi_cli.domain.rantai import JenisRantai, Langkah, Rantai
from mutasi_cli.domain.susulan import BelumDilantik, not_sworn_in
from mutasi_cli.domain.waktu import nama_hari, tanggal_panjang
from mutasi_cli.outputs.dampak_kata import (
    NAMA_KELOMPOK,
    PANAH,
    judul_rantai,
    kekosongan,
    nama_asal,
    nama_orang,
    nama_tujuan,
    pensiun_terdekat,
    plt_kata,
    tempat_bermula,
)
from mutasi_cli.outputs.dampak_papan import print_board
from mutasi_cli.outputs.terminal import cetak, cetak_judul, kosong, teks

BANYAK_PENSIUN = 10
"""How many of the next retirements are listed."""

_KIRI = Text("  ")


def print_impact(console: Console, batch: Batch) -> None:
    """Print the whole impact of a batch."""
    _overview(console, batch)
    _chains(console, batch)
    _vacancies(console, batch)
    _people(console, batch)
    print_board(console, batch)
    _absent(console, batch)
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
    return who(langkah.move)


def who(move: Move) -> Text:
    """Return the person of a row with NIP and kind of move, for the terminal."""
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


def _absent(console: Console, batch: Batch) -> None:
    """Who was absent keeps the decree; the section says what stays open until the oath."""
    daftar = not_sworn_in(batch)
    if not daftar:
        return
    cetak_judul(console, f"BELUM DILANTIK KARENA TIDAK HADIR ({len(daftar)})")
    batas = batch.law.bulat("batas_pelantikan")
    cetak(
        console,
        teks(
            f"Keputusannya tetap berlaku, tetapi jabatannya belum dijalankan sebelum pelantikan susulan, "
            f"paling lambat {batas} hari kerja sesudah keputusan. Bila keputusannya dicabut, lihat akibatnya "
            f"dengan pilihan --tanpa NIP."
        ),
    )
    for isi in daftar:
        _absent_person(console, batch, isi)


def _last_day(batch: Batch, move: Move) -> date | None:
    """Return the last day on which somebody can be inaugurated by the decree; None while it bears no date."""
    ditetapkan = batch.fakta.tanggal_sk(move.kelompok)
    if ditetapkan is None:
        return None
    return holidays_of(batch).maju(ditetapkan, batch.law.bulat("batas_pelantikan"))


def _absent_person(console: Console, batch: Batch, isi: BelumDilantik) -> None:
    kosong(console)
    cetak(console, who(isi.move), awal=Text("  - "))
    vital = isi.tujuan.layanan_vital
    kata = f"belum dijalankan: {isi.tujuan.nama_lengkap}"
    if vital is not None:
        kata = f"{kata}; layanan vital: {vital.value}"
    cetak(console, teks(kata, "yellow"), awal=Text("    "))
    if isi.plt is not None:
        cetak(console, teks(f"sementara dijalankan {plt_kata(batch, isi.plt)}"), awal=Text("    "))
    else:
        cetak(console, teks("belum ada Plt.", "" if vital is None else "bold red"), awal=Text("    "))
    batas = _last_day(batch, isi.move)
    if batas is not None:
        kata = f"pelantikan susulan paling lambat {nama_hari(batas)}, {tanggal_panjang(batas)}"
        cetak(console, teks(kata), awal=Text("    "))
    if isi.pendahulu:
        nama = ", ".join(nama_orang(batch, nip) for nip in isi.pendahulu)
        cetak(console, teks(f"pemangku lama yang sudah melepasnya: {nama}"), awal=Text("    "))
    for jabatan in isi.tinggalan:
        cetak(
            console,
            teks(f"jabatan lamanya belum dijalankan penggantinya: {jabatan.nama_lengkap}"),
            awal=Text("    "),
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
