"""Who makes room for whom, ready for the page: drawings for what is linked, a list for single moves."""

from collections.abc import Mapping

from markupsafe import Markup

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.rantai import JenisRantai, Langkah, Rantai
from mutasi_cli.outputs.dampak_kata import judul_rantai, nama_asal, nama_tujuan, tempat_bermula
from mutasi_cli.outputs.laporan.bentuk import GambarRantai, Tunggal
from mutasi_cli.outputs.laporan.gambar import Panah, Titik, gambar_lingkaran, gambar_rantai, gambar_tukar
from mutasi_cli.outputs.laporan.kata import jenis_kata

AKAN_KOSONG = "menjadi kosong"


def berkaitan(batch: Batch) -> tuple[Rantai, ...]:
    """Return the chains and rings, longest first."""
    return tuple(isi for isi in batch.chains if isi.jenis is not JenisRantai.TUNGGAL)


def id_rantai(nomor: int) -> str:
    """Return the anchor of the chain ``nomor`` (from 1) on the page."""
    return f"rantai-{nomor}"


def gambar(batch: Batch, nomor_move: Mapping[int, int]) -> tuple[GambarRantai, ...]:
    """Return every chain, ring and swap drawn. ``nomor_move`` maps ``id(move)`` to the number of its card."""
    return tuple(
        GambarRantai(
            id=id_rantai(urut),
            judul=judul_rantai(rantai),
            panel=_panels(batch, rantai, nomor_move),
            ujung="" if rantai.ujung_terbuka is None else rantai.ujung_terbuka.nama_lengkap,
        )
        for urut, rantai in enumerate(berkaitan(batch), start=1)
    )


def tunggal(batch: Batch, nomor_move: Mapping[int, int]) -> tuple[Tunggal, ...]:
    """Return the moves that are linked with no other, in the order of the chains."""
    hasil = []
    for rantai in batch.chains:
        if rantai.jenis is not JenisRantai.TUNGGAL:
            continue
        langkah = rantai.langkah[0]
        hasil.append(
            Tunggal(
                nama=langkah.move.siapa,
                tautan=_card(langkah, nomor_move),
                dari=nama_asal(langkah),
                ke=nama_tujuan(langkah),
                jenis=jenis_kata(langkah.move),
                ujung="" if rantai.ujung_terbuka is None else rantai.ujung_terbuka.nama_lengkap,
            )
        )
    return tuple(hasil)


def _panels(batch: Batch, rantai: Rantai, nomor_move: Mapping[int, int]) -> tuple[Markup, ...]:
    judul = judul_rantai(rantai)
    panah = [
        Panah(langkah.move.siapa, jenis_kata(langkah.move), _card(langkah, nomor_move))
        for langkah in rantai.langkah
    ]
    if rantai.jenis is JenisRantai.SIKLUS:
        titik = [Titik(nama_asal(langkah), _service(langkah.dari)) for langkah in rantai.langkah]
        susun = gambar_tukar if rantai.tukar else gambar_lingkaran
        return susun(judul, titik, panah)
    return gambar_rantai(judul, _posts(batch, rantai), panah)


def _posts(batch: Batch, rantai: Rantai) -> list[Titik]:
    pertama, terakhir = rantai.langkah[0], rantai.langkah[-1]
    awal = Titik(nama_asal(pertama), _service(pertama.dari))
    if rantai.ujung_terbuka is not None:
        awal = Titik(nama_asal(pertama), _joined(AKAN_KOSONG, _service(pertama.dari)), "kosong")
    titik = [awal, *(Titik(nama_tujuan(isi), _service(isi.ke)) for isi in rantai.langkah)]
    bermula = tempat_bermula(batch, rantai)
    if bermula is not None and terakhir.ke is not None:
        keadaan = bermula.removeprefix(f"{terakhir.ke.nama_lengkap} ")
        titik[-1] = Titik(titik[-1].nama, _joined(keadaan, _service(terakhir.ke)), "semula")
    return titik


def _service(jabatan: Jabatan | None) -> str:
    layanan = None if jabatan is None else jabatan.layanan_vital
    return "" if layanan is None else f"layanan {layanan.value}"


def _joined(*bagian: str) -> str:
    return " · ".join(isi for isi in bagian if isi)


def _card(langkah: Langkah, nomor_move: Mapping[int, int]) -> str:
    return f"#orang-{nomor_move[id(langkah.move)]}"
