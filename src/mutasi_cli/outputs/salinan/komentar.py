"""Notes at the guilty cells; what the officer has noted there stays, ours comes after it."""

from collections.abc import Mapping
from typing import Any

from lxml import etree

from mutasi_cli.outputs.salinan.alamat import Kotak, alamat, kotak
from mutasi_cli.outputs.salinan.lembar import LembarXml
from mutasi_cli.outputs.salinan.paket import Paket
from mutasi_cli.outputs.salinan.tanda import PENULIS, Potongan, Tanda
from mutasi_cli.outputs.salinan.ukuran import Kisi, tinggi_catatan
from mutasi_cli.outputs.salinan.utas import balas
from mutasi_cli.outputs.salinan.vml import JENIS as JENIS_GAMBAR
from mutasi_cli.outputs.salinan.vml import Gambar, blok_bebas
from mutasi_cli.outputs.salinan.xml import PANJANG_SEL, anak, layak, setempat

_JENIS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_PEMISAH = "\n----------\n"
_RUANG_XML = "{http://www.w3.org/XML/1998/namespace}space"
_TINGGI_BARIS = 20
_SISA = "\n… selanjutnya di lembar Temuan."


class Catatan:
    """Writes the notes of the sheets of one workbook."""

    def __init__(self, paket: Paket):
        self._paket = paket
        self._blok = blok_bebas(paket, paket.gambar_lama())

    def pasang(self, bagian: str, lembar: LembarXml, tanda: Mapping[Kotak, Tanda]) -> None:
        """Put a note at each marked cell of the sheet whose part is ``bagian``."""
        paket = self._paket
        berkas = paket.terkait(bagian, "comments")
        if berkas is None:
            berkas = paket.nama_baru("xl/comments{}.xml")
            kosong = f'<comments xmlns="{lembar.ns}"><authors/><commentList/></comments>'
            paket.tulis(berkas, kosong.encode())
            paket.sebutkan(berkas, _JENIS)
            paket.kaitkan(bagian, "comments", berkas)
        akar = paket.xml(berkas)
        ada = _catatan_ada(akar)
        penulis = _nomor_penulis(akar)
        for sel in sorted(tanda):
            if sel in ada:
                _lanjutkan(ada[sel], tanda[sel])
            else:
                anak(akar, "commentList").append(_catatan(akar, sel, penulis, tanda[sel]))
        paket.simpan(berkas)
        self._pasang_kotak(bagian, lembar, tanda, frozenset(ada))
        balas(paket, bagian, {alamat(*sel): tanda[sel].teks for sel in sorted(tanda) if sel in ada})

    def _pasang_kotak(
        self, bagian: str, lembar: LembarXml, tanda: Mapping[Kotak, Tanda], lama: frozenset[Kotak]
    ) -> None:
        paket = self._paket
        nomor = lembar.gambar_lama(paket.dasar_relasi)
        berkas = next(
            (isi.tujuan for isi in paket.relasi(bagian) if isi.id == nomor and paket.ada(isi.tujuan)), None
        )
        gambar = Gambar(None if berkas is None else paket.baca(berkas))
        if berkas is None:
            berkas = paket.nama_baru("xl/drawings/vmlDrawing{}.vml")
            paket.sebutkan_akhiran("vml", JENIS_GAMBAR)
            nomor = paket.kaitkan(bagian, "vmlDrawing", berkas)
            lembar.pasang_gambar_lama(paket.dasar_relasi, nomor)
        berkotak = gambar.sel()
        for sel in sorted(lama & berkotak & tanda.keys()):
            gambar.tinggikan(sel, -(-tinggi_catatan(tanda[sel].teks) // _TINGGI_BARIS))
        kisi = Kisi(lembar)
        perlu = sorted((tanda.keys() | lama) - berkotak)
        baru = [(sel, kisi.kotakan(sel, tanda[sel].teks if sel in tanda else "")) for sel in perlu]
        self._blok = gambar.tambah(baru, self._blok)
        paket.tulis(berkas, gambar.susun())


def _catatan_ada(akar: Any) -> dict[Kotak, Any]:  # noqa: ANN401 - lxml ships no types
    daftar = anak(akar, "commentList")
    if daftar is None:
        daftar = etree.SubElement(akar, _n(akar, "commentList"))
    hasil = {}
    for unsur in daftar:
        sel = kotak(unsur.get("ref", "")) if setempat(unsur) == "comment" else None
        if sel is not None:
            hasil[sel] = unsur
    return hasil


def _nomor_penulis(akar: Any) -> str:  # noqa: ANN401 - as above
    penulis = anak(akar, "authors")
    if penulis is None:
        penulis = etree.Element(_n(akar, "authors"))
        akar.insert(0, penulis)
    for nomor, unsur in enumerate(penulis):
        if unsur.text == PENULIS:
            return str(nomor)
    etree.SubElement(penulis, _n(akar, "author")).text = PENULIS
    return str(len(penulis) - 1)


def _catatan(akar: Any, sel: Kotak, penulis: str, tanda: Tanda) -> Any:  # noqa: ANN401 - as above
    unsur = etree.Element(_n(akar, "comment"))
    unsur.set("ref", alamat(*sel))
    unsur.set("authorId", penulis)
    teks = etree.SubElement(unsur, _n(akar, "text"))
    _tambahkan(teks, tanda.catatan, PANJANG_SEL)
    return unsur


def _lanjutkan(unsur: Any, tanda: Tanda) -> None:  # noqa: ANN401 - as above
    """Add our note to one that is there."""
    teks = anak(unsur, "text")
    if teks is None:
        teks = etree.Element(_n(unsur, "text"))
        unsur.insert(0, teks)
    polos = anak(teks, "t")
    if polos is not None:
        # Plain text cannot be followed by runs; as a run it looks the same.
        potongan = etree.Element(_n(unsur, "r"))
        teks.replace(polos, potongan)
        potongan.append(polos)
    panjang = sum(len(isi.text or "") for isi in teks.iter(_n(unsur, "t")))
    pemisah = (Potongan(_PEMISAH),) if panjang else ()
    _tambahkan(teks, (*pemisah, *tanda.catatan), PANJANG_SEL - panjang)


def _tambahkan(teks: Any, catatan: tuple[Potongan, ...], muat: int) -> None:  # noqa: ANN401 - as above
    """Add runs, as far as a note can hold them."""
    for isi in catatan:
        tulisan = layak(isi.teks)
        muat -= len(tulisan)
        penuh = muat < len(_SISA)
        potongan = etree.SubElement(teks, _n(teks, "r"))
        sifat = etree.SubElement(potongan, _n(teks, "rPr"))
        if isi.tebal:
            etree.SubElement(sifat, _n(teks, "b"))
        for nama, kunci, nilai in (
            ("sz", "val", "9"),
            ("color", "indexed", "81"),
            ("rFont", "val", "Tahoma"),
            ("family", "val", "2"),
        ):
            etree.SubElement(sifat, _n(teks, nama)).set(kunci, nilai)
        unsur = etree.SubElement(potongan, _n(teks, "t"))
        unsur.set(_RUANG_XML, "preserve")
        unsur.text = _SISA if penuh else tulisan
        if penuh:
            return


def _n(unsur: Any, nama: str) -> str:  # noqa: ANN401 - as above
    return f"{{{etree.QName(unsur).namespace}}}{nama}"
