"""Mark a workbook: colours, notes and the sheet of findings, all else as it was."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from lxml import etree

from mutasi_cli.domain.temuan import Finding
from mutasi_cli.outputs.salinan.alamat import Kotak
from mutasi_cli.outputs.salinan.buku import Buku
from mutasi_cli.outputs.salinan.daftar import NAMA, Daftar, tulis_daftar
from mutasi_cli.outputs.salinan.gaya import Gaya
from mutasi_cli.outputs.salinan.komentar import Catatan
from mutasi_cli.outputs.salinan.lembar import LembarXml
from mutasi_cli.outputs.salinan.paket import Paket
from mutasi_cli.outputs.salinan.tanda import tandai
from mutasi_cli.outputs.salinan.xml import TakBiasa

Bersalah = Mapping[str, Mapping[Kotak, Sequence[Finding]]]
"""Sheet -> cell -> its findings, worst first."""


def beri_tanda(paket: Paket, bersalah: Bersalah, daftar: Daftar) -> bytes:
    """Return the marked workbook. TakBiasa when it is not built as workbooks are."""
    try:
        return _beri_tanda(paket, bersalah, daftar)
    except ValueError as error:
        # Somewhere in the parts a number is no number, or a text is not UTF-8.
        raise TakBiasa("isinya ada yang bukan angka atau bukan teks") from error


def _beri_tanda(paket: Paket, bersalah: Bersalah, daftar: Daftar) -> bytes:
    buku = Buku(paket)
    gaya = Gaya(paket)
    catatan = Catatan(paket)
    ditulis = set()
    for nama, bagian in buku.lembar.items():
        if bersalah.get(nama):
            _tandai_lembar(paket, bagian, bersalah[nama], gaya, catatan)
            ditulis.add(bagian)
    buku.lepas_pilihan(frozenset(ditulis))
    ns = etree.QName(paket.xml(paket.buku)).namespace or ""
    bagian = tulis_daftar(paket, gaya, daftar, ns)
    buku.depankan(buku.nama_bebas(NAMA), bagian, judul=daftar.baris_kepala, rentang=daftar.rentang)
    gaya.simpan()
    return paket.susun()


def _tandai_lembar(
    paket: Paket,
    bagian: str,
    bersalah: Mapping[Kotak, Sequence[Finding]],
    gaya: Gaya,
    catatan: Catatan,
) -> None:
    lembar = LembarXml(paket.baca(bagian))
    lembar.lepas_pilihan()
    terlihat: dict[Kotak, list[Finding]] = {}
    for sel, tampil in lembar.jangkar(bersalah).items():
        terlihat.setdefault(tampil, []).extend(bersalah[sel])
    tanda = {sel: tandai(sorted(isi, key=lambda satu: satu.kunci_urut)) for sel, isi in terlihat.items()}
    tabel = lembar.bertabel
    ubah: dict[Kotak, Callable[[int], int]] = {
        sel: partial(gaya.warnai, rgb=isi.warna.rgb, tabel=tabel) for sel, isi in sorted(tanda.items())
    }
    lembar.warnai(ubah)
    catatan.pasang(bagian, lembar, tanda)
    paket.tulis(bagian, lembar.susun())
