"""The board of vital services: who heads what before and after, who acts, who retires next."""

from itertools import groupby

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.waktu import tanggal_panjang
from mutasi_cli.outputs.dampak_kata import BarisLayanan, nama_orang, papan_layanan, pensiun_terdekat
from mutasi_cli.outputs.laporan.bentuk import Layanan, Papan, Pensiun, RekapLayanan
from mutasi_cli.outputs.laporan.kata import segera

BANYAK_PENSIUN = 10
"""How many of the next retirements are listed."""

KOSONG = "kosong; "
"""How ``dampak_kata.keadaan`` begins for a post under a Plt; the board marks it by a label instead."""


def layanan(batch: Batch) -> Layanan:
    """Return the board; posts that change or are empty stand apart from those that go on as before."""
    papan = papan_layanan(batch)
    return Layanan(
        rekap=tuple(_count(nama, list(milik)) for nama, milik in groupby(papan, lambda i: i.layanan.value)),
        berubah=tuple(_line(batch, isi) for isi in papan if isi.berubah),
        tetap=tuple(_line(batch, isi) for isi in papan if not isi.berubah),
        pensiun=tuple(
            Pensiun(
                tanggal_panjang(isi.tanggal),
                nama_orang(batch, isi.nip),
                isi.jabatan.nama_lengkap,
                segera(batch, isi.tanggal),
            )
            for isi in pensiun_terdekat(batch, BANYAK_PENSIUN)
        ),
    )


def _count(nama: str, papan: list[BarisLayanan]) -> RekapLayanan:
    kosong = [isi for isi in papan if not isi.terisi_sesudah]
    berplt = sum(isi.plt is not None for isi in kosong)
    return RekapLayanan(
        layanan=nama,
        jumlah=len(papan),
        sebelum=sum(isi.terisi_sebelum for isi in papan),
        sesudah=sum(isi.terisi_sesudah for isi in papan),
        berplt=berplt,
        tanpa_plt=len(kosong) - berplt,
    )


def _line(batch: Batch, baris: BarisLayanan) -> Papan:
    hari = [
        tanggal
        for nip in batch.holders_after.get(baris.jabatan.kode, ())
        if (tanggal := batch.retirement(batch.pegawai[nip], baris.jabatan, batch.law)) is not None
    ]
    pensiun = min(hari, default=None)
    nada = "" if baris.terisi_sesudah else ("peringatan" if baris.plt is not None else "galat")
    return Papan(
        jabatan=baris.jabatan.nama_lengkap,
        layanan=baris.layanan.value,
        sebelum=baris.sebelum,
        sesudah=baris.sesudah.removeprefix(KOSONG),
        nada=nada,
        pensiun="" if pensiun is None else tanggal_panjang(pensiun),
        segera=pensiun is not None and segera(batch, pensiun),
    )
