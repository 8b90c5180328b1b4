"""What ``mutasi verify`` found, for the terminal: counts by kind, and only what differs by name."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from mutasi_cli.outputs.periksa_surat.hasil import BIDANG_NASKAH, sebutan_bidang
from mutasi_cli.outputs.terminal import cetak, cetak_judul, teks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import Console

    from mutasi_cli.outputs.periksa_surat import Beda, HasilPeriksa, Jenis

_SEBUT = 10
"""More files than these of one kind are counted, not named."""


def print_check(console: Console, hasil: HasilPeriksa, nama: Mapping[str, str]) -> None:
    """Print the result. ``nama`` maps a NIP as printed to the person's name."""
    cetak_judul(console, f"NASKAH DI {hasil.folder.as_posix()}")
    for isi in hasil.jenis:
        if not isi.belum_dibuat:
            cetak(console, teks(f"  {_line(isi)}"), gantung=4)
    belum = [isi.nama for isi in hasil.jenis if isi.belum_dibuat]
    if belum:
        cetak(console, teks(f"  Belum dibuat: {', '.join(belum)}"), gantung=4)
    if hasil.perbedaan:
        cetak_judul(console, f"BERBEDA DARI USULAN: {len(hasil.perbedaan)}")
        for berkas, milik in groupby(hasil.perbedaan, key=lambda beda: beda.berkas):
            cetak(console, teks(f"  {berkas}"), gantung=4)
            for beda in milik:
                cetak(console, teks(f"    {_sentence(beda, nama)}"), gantung=6)
    _print_files(console, "NOMOR MASIH TERBUKA (___)", hasil.terbuka)
    _print_files(console, "TIDAK TERCATAT DI manifest.json (bukan buatan program)", hasil.tak_tercatat)
    penutup = (
        "Semua naskah cocok dengan usulan." if hasil.cocok else "Perbaiki naskah di atas, atau usulannya."
    )
    cetak_judul(console, penutup)


def _line(isi: Jenis) -> str:
    lain = f"; {isi.lain} hal lain berbeda" if isi.lain else ""
    return f"{isi.nama}: {isi.cocok} dari {isi.diperiksa} cocok{lain}"


def _sentence(beda: Beda, nama: Mapping[str, str]) -> str:
    siapa = (
        f"NIP {beda.nip} ({nama[beda.nip]}), "
        if beda.nip in nama
        else f"NIP {beda.nip}, "
        if beda.nip
        else ""
    )
    if beda.bidang == BIDANG_NASKAH:
        return f"{siapa}{_about_paper(beda)}"
    bidang = sebutan_bidang(beda.bidang)
    if beda.seharusnya is None:
        return f"{siapa}{bidang}: tertulis «{beda.tertulis}», seharusnya tidak ada di sini"
    tertulis = "tidak tertulis" if beda.tertulis is None else f"tertulis «{beda.tertulis}»"
    return f"{siapa}{bidang}: {tertulis}, seharusnya «{beda.seharusnya}»"


def _about_paper(beda: Beda) -> str:
    if beda.tertulis is None:
        return "naskah tidak ada; buat lagi dengan «mutasi decree»"
    if beda.seharusnya is None:
        return "naskah ini tidak termasuk usulan; singkirkan sebelum mencetak"
    if beda.tertulis == beda.berkas:
        return f"naskah ganda: ada juga {beda.seharusnya}; sisakan satu"
    if beda.berkas.endswith(".pdf"):
        return f"{beda.tertulis}; buat lagi dengan «mutasi decree --pdf»"
    return f"berkas {beda.tertulis} sebagai {beda.seharusnya}"


def _print_files(console: Console, judul: str, berkas: Sequence[str]) -> None:
    if not berkas:
        return
    cetak_judul(console, f"{judul}: {len(berkas)}")
    for folder, isi in groupby(berkas, key=lambda satu: satu.rpartition("/")[0]):
        daftar = list(isi)
        if len(daftar) > _SEBUT:
            cetak(console, teks(f"  {folder}/: {len(daftar)} berkas"), gantung=4)
            continue
        for satu in daftar:
            cetak(console, teks(f"  {satu}"), gantung=4)
