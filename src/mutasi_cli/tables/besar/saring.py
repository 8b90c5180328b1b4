"""From a large table to the rows that a batch may touch, and a table like every other made of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mutasi_cli.domain.nip import nip_sah
from mutasi_cli.tables.besar.indeks import KolomKunci
from mutasi_cli.tables.besar.jarang import BarisJarang, TabelBesar
from mutasi_cli.tables.besar.mirip import baris_mirip
from mutasi_cli.tables.besar.pilih import Pemilih
from mutasi_cli.tables.letak.tubuh import baca_tubuh
from mutasi_cli.tables.nilai.nip import bersihkan_nip
from mutasi_cli.tables.susun import susun_tabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mutasi_cli.tables.bidang import Kamus
    from mutasi_cli.tables.lembar import Lembar
    from mutasi_cli.tables.letak.model import TataLetak
    from mutasi_cli.tables.pegawai import Disentuh
    from mutasi_cli.tables.posisi import Penunjuk
    from mutasi_cli.tables.tabel import Tabel


def saring_tabel(
    besar: TabelBesar,
    letak: TataLetak,
    kamus: Kamus,
    penunjuk: Penunjuk,
    disentuh: Disentuh,
    sel_nip: Iterable[tuple[object, str | None]],
) -> Tabel:
    """Return the staff table with at least every row that the batch may touch or that may be suggested.

    ``sel_nip`` are the NIP cells of the small sheets with the names beside them: for those that find nobody
    the rows that look alike are kept, too. Raises TakTeraturError where only the plain way is safe.
    """
    kolom = KolomKunci.dari(letak.kolom)
    indeks = besar.indeks(kolom, letak.baris_data)
    jarang = _lembar(besar, indeks.ganjil, len(indeks))
    # Below the signatures nobody is a person: what is searched ends there.
    akhir = baca_tubuh(jarang, letak).berhenti
    if akhir is not None:
        indeks.akhiri(akhir)
    pemilih = Pemilih(indeks, kolom, penunjuk, letak.baris_data)
    dipilih = pemilih.pilih(disentuh)
    hilang = [(mentah, nama) for mentah, nama in sel_nip if not _dikenal(bersihkan_nip(mentah), pemilih)]
    if hilang:
        nama = letak.kolom.get("nama")
        dipilih |= baris_mirip(hilang, indeks, besar, nama, letak.baris_data)
    perlu = sorted(dipilih - indeks.ganjil.keys())
    ada = {**besar.baris(perlu), **indeks.ganjil}
    lembar = _lembar(besar, {nomor: ada[nomor] for nomor in sorted(ada)}, len(indeks))
    tubuh = baca_tubuh(lembar, letak)
    banyak = pemilih.banyak_pasti + sum(isi in indeks.ganjil for isi in tubuh.baris)
    return replace(susun_tabel(letak.tabel, lembar, letak, kamus, tubuh), banyak=banyak)


def _dikenal(nip: str, pemilih: Pemilih) -> bool:
    return nip_sah(nip) and pemilih.ada(nip)


def _lembar(besar: TabelBesar, ada: Mapping[int, Sequence[object]], banyak: int) -> Lembar:
    from mutasi_cli.tables.lembar import Lembar  # noqa: PLC0415 - it knows of large tables itself

    return Lembar(besar.file, besar.sha256, None, BarisJarang(ada, banyak))
