"""Styles: a marked cell keeps everything of its own style but the fill."""

from copy import deepcopy
from typing import Any

from lxml import etree

from mutasi_cli.outputs.salinan.paket import Paket
from mutasi_cli.outputs.salinan.xml import anak, setempat, sisipkan

_JENIS = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_URUTAN = (
    "numFmts",
    "fonts",
    "fills",
    "borders",
    "cellStyleXfs",
    "cellXfs",
    "cellStyles",
    "dxfs",
    "tableStyles",
    "colors",
    "extLst",
)
_AWAL = {
    "fonts": '<font xmlns="{ns}"><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
    "fills": '<fill xmlns="{ns}"><patternFill patternType="none"/></fill>',
    "borders": '<border xmlns="{ns}"><left/><right/><top/><bottom/><diagonal/></border>',
    "cellStyleXfs": '<xf xmlns="{ns}" numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
    "cellXfs": '<xf xmlns="{ns}" numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
}
_TERBANYAK = 65_000
"""Excel takes 65,490 cell styles; where an office is near that, its cells are noted but not coloured."""

_TEMA_PUTIH = {"0", "2"}
_INDEKS_PUTIH = {"1", "9"}
_TERANG = 140
"""Letters brighter than this (0..255) cannot be read on a light fill."""
_GELAP = "FF000000"
_TEKS = "49"
"""Number format ``@``."""


class Gaya:
    """The styles of a workbook; :meth:`simpan` takes what was added over."""

    def __init__(self, paket: Paket):
        self._paket = paket
        bagian = paket.terkait(paket.buku, "styles")
        if bagian is None:
            buku = paket.xml(paket.buku)
            bagian = paket.nama_baru("xl/styles{}.xml")
            ns = etree.QName(buku).namespace
            paket.tulis(bagian, f'<styleSheet xmlns="{ns}"/>'.encode())
            paket.sebutkan(bagian, _JENIS)
            paket.kaitkan(paket.buku, "styles", bagian)
        self._bagian = bagian
        self._akar = paket.xml(bagian)
        self._ns: str = etree.QName(self._akar).namespace
        for nama in _AWAL:
            self._wadah(nama)
        self._berwarna: dict[tuple[int, str, bool], int] = {}
        self._dikenal: dict[tuple[str, str], int] = {}

    def warnai(self, gaya: int, rgb: str, *, tabel: bool = False) -> int:
        """Return the number of a style that is ``gaya`` with a fill.

        White letters become black, they would vanish on it. ``tabel``: the cell lies on a sheet with a
        table, whose own style may whiten letters that have no colour.
        """
        kunci = (gaya, rgb, tabel)
        if kunci not in self._berwarna:
            self._berwarna[kunci] = self._salin(gaya, rgb, tabel=tabel)
        return self._berwarna[kunci]

    def tambah(
        self,
        *,
        huruf: str,
        isian: str | None = None,
        garis: str = "",
        perataan: str = "",
        teks: bool = False,
    ) -> int:
        """Add a style and return its number.

        ``huruf`` and ``garis`` are what stands in ``<font>`` and ``<border>``, ``isian`` the RGB of a fill,
        ``perataan`` the attributes of the alignment; ``teks`` gives the number format ``@``.
        """
        xf = etree.Element(self._n("xf"))
        xf.set("xfId", "0")
        xf.set("numFmtId", _TEKS if teks else "0")
        xf.set("fontId", str(self._tambah("fonts", f"<font>{huruf}</font>")))
        xf.set("fillId", "0" if isian is None else str(self._isian(isian)))
        xf.set("borderId", str(self._tambah("borders", f"<border>{garis}</border>")) if garis else "0")
        for nama in ("NumberFormat", "Font", "Fill", "Border", "Alignment"):
            xf.set(f"apply{nama}", "1")
        if perataan:
            xf.append(self._unsur(f"<alignment {perataan}/>"))
        wadah = self._wadah("cellXfs")
        wadah.append(xf)
        return len(wadah) - 1

    def simpan(self) -> None:
        """Take the added styles over."""
        for nama in _AWAL:
            wadah = self._wadah(nama)
            wadah.set("count", str(len(wadah)))
        self._paket.simpan(self._bagian)

    def _salin(self, gaya: int, rgb: str, *, tabel: bool) -> int:
        wadah = self._wadah("cellXfs")
        if len(wadah) >= _TERBANYAK:
            return gaya
        xf = deepcopy(wadah[gaya if 0 <= gaya < len(wadah) else 0])
        xf.set("fillId", str(self._isian(rgb)))
        xf.set("applyFill", "1")
        huruf = self._huruf_gelap(xf.get("fontId", "0"), tabel=tabel)
        if huruf is not None:
            xf.set("fontId", str(huruf))
            xf.set("applyFont", "1")
        wadah.append(xf)
        return len(wadah) - 1

    def _huruf_gelap(self, nomor: str, *, tabel: bool) -> int | None:
        """Return the font with black letters where those of its own could not be read, else None."""
        fonts = self._wadah("fonts")
        asal = fonts[int(nomor) if nomor.isdigit() and int(nomor) < len(fonts) else 0]
        warna = anak(asal, "color")
        if not (tabel if warna is None else _terang(warna) or (tabel and warna.get("theme") == "1")):
            return None
        baru = deepcopy(asal)
        lama = anak(baru, "color")
        if lama is None:
            lama = etree.Element(self._n("color"))
            sisipkan(baru, lama, frozenset({"sz", "u", "vertAlign", "name", "family", "charset", "scheme"}))
        lama.attrib.clear()
        lama.set("rgb", _GELAP)
        return self._tambah("fonts", etree.tostring(baru, encoding="unicode"))

    def _isian(self, rgb: str) -> int:
        return self._tambah(
            "fills",
            f'<fill><patternFill patternType="solid"><fgColor rgb="FF{rgb}"/><bgColor indexed="64"/>'
            f"</patternFill></fill>",
        )

    def _tambah(self, wadah: str, tulisan: str) -> int:
        kunci = (wadah, tulisan)
        if kunci not in self._dikenal:
            induk = self._wadah(wadah)
            induk.append(self._unsur(tulisan))
            self._dikenal[kunci] = len(induk) - 1
        return self._dikenal[kunci]

    def _unsur(self, tulisan: str) -> Any:  # noqa: ANN401 - lxml ships no types
        return etree.fromstring(f'<a xmlns="{self._ns}">{tulisan}</a>')[0]

    def _wadah(self, nama: str) -> Any:  # noqa: ANN401 - as above
        wadah = anak(self._akar, nama)
        if wadah is None:
            wadah = etree.Element(self._n(nama))
            sesudah = frozenset(_URUTAN[_URUTAN.index(nama) + 1 :])
            sisipkan(self._akar, wadah, sesudah)
        for lain in [isi for isi in wadah if not setempat(isi)]:
            wadah.remove(lain)
        if len(wadah) == 0:
            wadah.append(etree.fromstring(_AWAL[nama].format(ns=self._ns)))
        if nama == "fills" and len(wadah) == 1:
            # Excel takes the second fill for its grey pattern, whatever is written there.
            wadah.append(self._unsur('<fill><patternFill patternType="gray125"/></fill>'))
        return wadah

    def _n(self, nama: str) -> str:
        return f"{{{self._ns}}}{nama}"


def _terang(warna: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether letters of this colour are too bright for a light fill."""
    if warna.get("theme") is not None:
        return warna.get("theme") in _TEMA_PUTIH
    if warna.get("indexed") is not None:
        return warna.get("indexed") in _INDEKS_PUTIH
    rgb = (warna.get("rgb") or "")[-6:]
    try:
        merah, hijau, biru = (int(rgb[i : i + 2], 16) for i in (0, 2, 4))
    except ValueError:
        return False
    return 0.299 * merah + 0.587 * hijau + 0.114 * biru > _TERANG
