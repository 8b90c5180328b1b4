"""The package of a workbook: its parts, which of them belong together, and of what kind each is."""

import posixpath
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from lxml import etree

from mutasi_cli.outputs.salinan.arsip_mentah import Arsip
from mutasi_cli.outputs.salinan.xml import TakBiasa, setempat, tulis, urai

_JENIS = "[Content_Types].xml"
_NS_JENIS = "http://schemas.openxmlformats.org/package/2006/content-types"
_NS_RELASI = "http://schemas.openxmlformats.org/package/2006/relationships"
_BIASA = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KETAT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_BUKU = "officeDocument"

_AKHIRAN = {
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml": ".xlsm",
    "application/vnd.ms-excel.template.macroEnabled.main+xml": ".xltm",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml": ".xltx",
}


@dataclass(frozen=True, slots=True)
class Relasi:
    """One relationship. ``tujuan`` is the name of a part, or as written when it leads out of the package."""

    id: str
    jenis: str
    tujuan: str
    keluar: bool

    def ialah(self, nama: str) -> bool:
        """Tell whether it is of a kind: ``comments``, ``vmlDrawing``, ``worksheet`` …"""
        return self.jenis.rpartition("/")[2] == nama


class Paket:
    """A workbook's package, changed in memory.

    Parts are found whatever the case of their names, as Excel finds them. Every fault is a TakBiasa.
    """

    def __init__(self, data: bytes):
        self._arsip = Arsip(data)
        self._nama = {nama.casefold(): nama for nama in self._arsip.nama}
        self._ganti: dict[str, bytes] = {}
        self._akar: dict[str, Any] = {}
        utama = next((isi for isi in self.relasi("") if isi.ialah(_BUKU) and not isi.keluar), None)
        if utama is None:
            raise TakBiasa("tanpa buku kerja")
        self.buku = utama.tujuan
        self.dasar_relasi = _KETAT if utama.jenis.startswith(_KETAT) else _BIASA
        """What the kinds of relationships, and the prefix ``r`` of the sheets, begin with."""
        if setempat(self.xml(self.buku)) != "workbook":
            raise TakBiasa("tanpa buku kerja")
        self.akhiran = self._ending()
        """The ending that a file of this kind must have: ``.xlsx``, with macros ``.xlsm``."""

    def _ending(self) -> str:
        for unsur in self.xml(_JENIS):
            if unsur.get("PartName", "").lstrip("/").casefold() == self.buku.casefold():
                return _AKHIRAN.get(unsur.get("ContentType", ""), ".xlsx")
        return ".xlsx"

    def ada(self, nama: str) -> bool:
        """Tell whether there is such a part."""
        return nama.casefold() in self._nama

    def baca(self, nama: str) -> bytes:
        """Return the content of a part as it is now."""
        asli = self._asli(nama)
        return self._ganti[asli] if asli in self._ganti else self._arsip.baca(asli)

    def awal(self, nama: str, panjang: int = 1 << 16) -> bytes:
        """Return the first bytes of a part."""
        asli = self._asli(nama)
        return self._ganti[asli][:panjang] if asli in self._ganti else self._arsip.awal(asli, panjang)

    def tulis(self, nama: str, isi: bytes) -> None:
        """Set the content of a part, new or old."""
        self._ganti[self._nama.setdefault(nama.casefold(), nama)] = isi

    def xml(self, nama: str) -> Any:  # noqa: ANN401 - lxml ships no types
        """Return the root element of a part, always the same one; :meth:`simpan` keeps its changes."""
        asli = self._asli(nama)
        if asli not in self._akar:
            self._akar[asli] = urai(self.baca(asli))
        return self._akar[asli]

    def simpan(self, nama: str) -> None:
        """Take the changes in the root element of a part over."""
        asli = self._asli(nama)
        self._ganti[asli] = tulis(self._akar[asli])

    def nama_baru(self, pola: str) -> str:
        """Return the first free name: ``xl/comments{}.xml`` -> ``xl/comments3.xml``."""
        nomor = 1
        while self.ada(pola.format(nomor)):
            nomor += 1
        return pola.format(nomor)

    def gambar_lama(self) -> tuple[str, ...]:
        """Return all drawings of the old form, which hold the boxes of notes."""
        return tuple(nama for kunci, nama in sorted(self._nama.items()) if kunci.endswith(".vml"))

    def relasi(self, bagian: str) -> tuple[Relasi, ...]:
        """Return the relationships of a part; the empty name is the package itself."""
        berkas = _berkas_relasi(bagian)
        if not self.ada(berkas):
            return ()
        hasil = []
        for unsur in self.xml(berkas):
            if setempat(unsur) != "Relationship":
                continue
            keluar = unsur.get("TargetMode") == "External"
            tujuan = unsur.get("Target", "")
            hasil.append(
                Relasi(
                    unsur.get("Id", ""),
                    unsur.get("Type", ""),
                    tujuan if keluar else _tujuan(bagian, tujuan),
                    keluar,
                )
            )
        return tuple(hasil)

    def terkait(self, bagian: str, nama: str) -> str | None:
        """Return the part of a kind that belongs to another one, None when there is none."""
        for isi in self.relasi(bagian):
            if isi.ialah(nama) and not isi.keluar and self.ada(isi.tujuan):
                return isi.tujuan
        return None

    def kaitkan(self, bagian: str, nama: str, tujuan: str, *, keluar: bool = False) -> str:
        """Add a relationship and return its id; ``tujuan`` is a part, or (``keluar``) a path to a file."""
        berkas = _berkas_relasi(bagian)
        if not self.ada(berkas):
            self.tulis(
                berkas, tulis(etree.Element(f"{{{_NS_RELASI}}}Relationships", nsmap={None: _NS_RELASI}))
            )
        akar = self.xml(berkas)
        dipakai = {unsur.get("Id") for unsur in akar}
        nomor = len(dipakai) + 1
        while f"rId{nomor}" in dipakai:
            nomor += 1
        unsur = etree.SubElement(akar, f"{{{_NS_RELASI}}}Relationship")
        unsur.set("Id", f"rId{nomor}")
        unsur.set("Type", f"{self.dasar_relasi}/{nama}")
        unsur.set("Target", tujuan if keluar else posixpath.relpath(tujuan, posixpath.dirname(bagian)))
        if keluar:
            unsur.set("TargetMode", "External")
        self.simpan(berkas)
        return f"rId{nomor}"

    def sebutkan(self, bagian: str, jenis: str) -> None:
        """Tell of what kind a new part is."""
        unsur = etree.SubElement(self.xml(_JENIS), f"{{{_NS_JENIS}}}Override")
        unsur.set("PartName", f"/{bagian}")
        unsur.set("ContentType", jenis)
        self.simpan(_JENIS)

    def sebutkan_akhiran(self, akhiran: str, jenis: str) -> None:
        """Tell of what kind all parts with an ending are, unless that is told already."""
        akar = self.xml(_JENIS)
        for unsur in akar:
            if unsur.get("Extension", "").casefold() == akhiran:
                return
        unsur = etree.Element(f"{{{_NS_JENIS}}}Default")
        unsur.set("Extension", akhiran)
        unsur.set("ContentType", jenis)
        akar.insert(0, unsur)
        self.simpan(_JENIS)

    def susun(self) -> bytes:
        """Return the changed archive."""
        return self._arsip.susun(self._ganti)

    def _asli(self, nama: str) -> str:
        asli = self._nama.get(nama.casefold())
        if asli is None:
            raise TakBiasa(f"{nama} tidak ada")
        return asli


def _berkas_relasi(bagian: str) -> str:
    folder, nama = posixpath.split(bagian)
    return posixpath.join(folder, "_rels", f"{nama}.rels")


def _tujuan(bagian: str, tujuan: str) -> str:
    """Return the name of a part from a target, which may be absolute and has the writing of an address."""
    jalur = unquote(tujuan)
    gabung = jalur if jalur.startswith("/") else posixpath.join("/", posixpath.dirname(bagian), jalur)
    return posixpath.normpath(gabung).lstrip("/")
