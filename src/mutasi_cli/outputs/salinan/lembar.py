"""One sheet: the cells stay bytes, of which only the marked ones change; the rest is a small tree.

A staff sheet can have 25 MB of cells. What stands before and behind them (views, columns, filters, links to
drawings) is little and is read as XML; in the cells only the start tags of marked rows are looked at. That
is safe because whatever could hide a tag (comments, CDATA, other encodings) is written anew first.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from lxml import etree

from mutasi_cli.outputs.salinan.alamat import Kotak, alamat, nomor_kolom, rentang
from mutasi_cli.outputs.salinan.xml import TakBiasa, anak, setempat, sisipkan, tulis, urai

_ATRIBUT = rb"""((?:\s+[^\s=<>/"']+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(/?)>"""
_UTF8 = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']utf-?8["']""", re.IGNORECASE)
_NOMOR = re.compile(rb"""\sr\s*=\s*["']\s*(\d+)""")
_RUJUKAN = re.compile(rb"""\sr\s*=\s*["']\s*([A-Z]{1,3})\d""")
_GAYA = re.compile(rb"""\ss\s*=\s*["']\s*(\d+)\s*["']""")
_GAYA_BARIS = re.compile(rb"""\scustomFormat\s*=\s*["'](?:1|true)["']""")
_REGANG = re.compile(rb"""\sspans\s*=\s*(?:"[^"]*"|'[^']*')""")
_TERPILIH = re.compile(rb"""\stabSelected\s*=\s*["'](?:1|true)["']""")

_SESUDAH_GAMBAR = frozenset(
    {
        "legacyDrawingHF",
        "drawingHF",
        "picture",
        "oleObjects",
        "controls",
        "webPublishItems",
        "tableParts",
        "extLst",
    }
)
"""What the schema wants behind ``legacyDrawing``."""


@dataclass(frozen=True, slots=True)
class BarisXml:
    """The start tag of a row: where it lies in the cells, its attributes, whether it is the whole row."""

    nomor: int
    mulai: int
    akhir: int
    atribut: bytes
    tutup: bool


class LembarXml:
    """A sheet that is marked. TakBiasa when it is not built as sheets are."""

    def __init__(self, data: bytes):
        data = _tanpa_jebakan(data)
        awalan, buka = _akar(data)
        self._awalan = awalan
        self._pola_baris = re.compile(rb"<" + awalan + rb"row(?=[\s/>])" + _ATRIBUT)
        self._pola_sel = re.compile(rb"<" + awalan + rb"c(?=[\s/>])" + _ATRIBUT)
        self._tutup_baris = b"</" + awalan + b"row"
        pola = re.compile(rb"<" + awalan + rb"sheetData(?=[\s/>])" + _ATRIBUT)
        cocok = pola.search(data, buka)
        if cocok is None:
            raise TakBiasa("tanpa sheetData")
        if cocok[2]:
            sel, ekor = b"", data[cocok.end() :]
        else:
            batas = data.rfind(b"</" + awalan + b"sheetData")
            if batas < cocok.end():
                raise TakBiasa("sheetData tidak ditutup")
            sel, ekor = data[cocok.end() : batas], data[data.index(b">", batas) + 1 :]
        self._sel = sel
        self.akar = urai(data[: cocok.start()] + b"<" + awalan + b"sheetData/>" + ekor)
        """The sheet without its cells."""
        self.ns: str = etree.QName(self.akar).namespace or ""
        self.baris = self._daftar_baris()

    def warnai(self, gaya: Mapping[Kotak, Callable[[int], int]]) -> None:
        """Give cells another style; each function makes the new number from the cell's own.

        Cells and rows that are not there are added, in the style of their row or column.
        """
        per_baris: dict[int, dict[int, Callable[[int], int]]] = {}
        for (baris, kolom), ubah in gaya.items():
            per_baris.setdefault(baris, {})[kolom] = ubah
        ada = {isi.nomor: isi for isi in reversed(self.baris)}
        nomor = [isi.nomor for isi in self.baris]
        suntingan: list[tuple[int, int, bytes]] = []
        for satu in sorted(per_baris):
            if satu in ada:
                suntingan += self._sunting_baris(ada[satu], per_baris[satu])
                continue
            tempat = bisect_left(nomor, satu)
            letak = self.baris[tempat].mulai if tempat < len(self.baris) else len(self._sel)
            isi = self._sel_baru(satu, b"", per_baris[satu])
            tag = self._awalan + b"row"
            suntingan.append((letak, letak, b'<%s r="%d">%s</%s>' % (tag, satu, isi, tag)))
        self._terapkan(suntingan)

    def jangkar(self, kotak: Mapping[Kotak, object]) -> dict[Kotak, Kotak]:
        """Return for each cell the one that shows it: itself, or the first of the merged cells it lies in."""
        hasil = {isi: isi for isi in kotak}
        baris = sorted({isi[0] for isi in kotak})
        gabungan = anak(self.akar, "mergeCells")
        for unsur in () if gabungan is None else gabungan:
            batas = rentang(unsur.get("ref", "")) if setempat(unsur) else None
            if batas is None:
                continue
            (atas, kiri), (bawah, kanan) = batas
            tempat = bisect_left(baris, atas)
            if tempat == len(baris) or baris[tempat] > bawah:
                continue
            for isi in hasil:
                if atas <= isi[0] <= bawah and kiri <= isi[1] <= kanan:
                    hasil[isi] = (atas, kiri)
        return hasil

    @property
    def bertabel(self) -> bool:
        """True when the sheet holds a table, whose style colours letters too."""
        return anak(self.akar, "tableParts") is not None

    def gambar_lama(self, dasar: str) -> str | None:
        """Return the relationship id of the drawing that holds the notes; ``dasar``: prefix of such ids."""
        unsur = anak(self.akar, "legacyDrawing")
        nomor: str | None = None if unsur is None else unsur.get(f"{{{dasar}}}id")
        return nomor

    def pasang_gambar_lama(self, dasar: str, nomor: str) -> None:
        """Name the drawing that holds the notes."""
        unsur = etree.Element(f"{{{self.ns}}}legacyDrawing", nsmap={"r": dasar})
        unsur.set(f"{{{dasar}}}id", nomor)
        sisipkan(self.akar, unsur, _SESUDAH_GAMBAR)

    def lepas_pilihan(self) -> None:
        """Make the sheet one that is not shown first: two selected sheets would be edited together."""
        for unsur in self.akar.iter(f"{{{self.ns}}}sheetView"):
            unsur.attrib.pop("tabSelected", None)

    def susun(self) -> bytes:
        """Return the sheet with its changes."""
        kerangka = tulis(self.akar)
        awal, tanda, akhir = kerangka.partition(b"<" + self._awalan + b"sheetData/>")
        if not tanda:
            raise TakBiasa("sheetData hilang")
        nama = self._awalan + b"sheetData>"
        return b"".join([awal, b"<", nama, self._sel, b"</", nama, akhir])

    def _daftar_baris(self) -> list[BarisXml]:
        hasil = []
        nomor = 0
        for cocok in self._pola_baris.finditer(self._sel):
            tertulis = _NOMOR.search(cocok[1])
            nomor = nomor + 1 if tertulis is None else int(tertulis[1])
            hasil.append(BarisXml(nomor, cocok.start(), cocok.end(), cocok[1], bool(cocok[2])))
        if any(lama.nomor >= baru.nomor for lama, baru in pairwise(hasil)):
            raise TakBiasa("urutan baris")
        return hasil

    def _sunting_baris(
        self, baris: BarisXml, gaya: Mapping[int, Callable[[int], int]]
    ) -> list[tuple[int, int, bytes]]:
        batas = baris.akhir if baris.tutup else self._sel.find(self._tutup_baris, baris.akhir)
        if batas < 0:
            raise TakBiasa(f"baris {baris.nomor} tidak ditutup")
        sisa = dict(sorted(gaya.items()))
        hasil: list[tuple[int, int, bytes]] = []
        kolom = 0
        for cocok in self._pola_sel.finditer(self._sel, baris.akhir, batas):
            rujukan = _RUJUKAN.search(cocok[1])
            kolom = kolom + 1 if rujukan is None else nomor_kolom(rujukan[1].decode("ascii"))
            hilang = {isi: sisa.pop(isi) for isi in list(sisa) if isi < kolom}
            if hilang:
                isi_baru = self._sel_baru(baris.nomor, baris.atribut, hilang)
                hasil.append((cocok.start(), cocok.start(), isi_baru))
            if kolom in sisa:
                hasil.append((cocok.start(1), cocok.end(1), _ganti_gaya(cocok[1], sisa.pop(kolom))))
        if sisa:
            isi_baru = self._sel_baru(baris.nomor, baris.atribut, sisa)
            if baris.tutup:
                isi_baru = isi_baru + self._tutup_baris + b">"
            hasil.append((batas, batas, isi_baru))
        if any(mulai == akhir for mulai, akhir, _ in hasil):
            # A row whose hint about its width no longer holds is better without one.
            buka = b"<" + self._awalan + b"row" + _REGANG.sub(b"", baris.atribut) + b">"
            hasil.insert(0, (baris.mulai, baris.akhir, buka))
        return hasil

    def _sel_baru(self, baris: int, atribut: bytes, gaya: Mapping[int, Callable[[int], int]]) -> bytes:
        milik_baris = _GAYA.search(atribut) if _GAYA_BARIS.search(atribut) else None
        hasil = []
        for kolom in sorted(gaya):
            lama = self._gaya_kolom(kolom) if milik_baris is None else int(milik_baris[1])
            rujukan = alamat(baris, kolom).encode("ascii")
            hasil.append(b'<%sc r="%s" s="%d"/>' % (self._awalan, rujukan, gaya[kolom](lama)))
        return b"".join(hasil)

    def _gaya_kolom(self, kolom: int) -> int:
        for unsur in kolom_lembar(self.akar):
            if int(unsur.get("min", "0")) <= kolom <= int(unsur.get("max", "0")):
                return int(unsur.get("style", "0"))
        return 0

    def _terapkan(self, suntingan: list[tuple[int, int, bytes]]) -> None:
        bagian: list[bytes | memoryview] = []
        letak = 0
        semua = memoryview(self._sel)
        # Stable: what is inserted at one place stays in the order of rows and columns.
        for mulai, akhir, isi in sorted(suntingan, key=lambda satu: satu[:2]):
            bagian += [semua[letak:mulai], isi]
            letak = akhir
        bagian.append(semua[letak:])
        self._sel = b"".join(bagian)
        self.baris = self._daftar_baris()


def tanpa_pilihan(data: bytes) -> bytes:
    """Return a sheet that is not shown first, all else as it was; for sheets without marks."""
    if not _biasa(data):
        data = tulis(urai(data))
    batas = data.find(b"sheetData")
    kepala = data if batas < 0 else data[:batas]
    return _TERPILIH.sub(b"", kepala) + (b"" if batas < 0 else data[batas:])


def terpilih(awal: bytes) -> bool:
    """Tell from its first bytes whether a sheet may be one that is shown first."""
    return not _biasa(awal) or _TERPILIH.search(awal) is not None


def _ganti_gaya(atribut: bytes, ubah: Callable[[int], int]) -> bytes:
    lama = _GAYA.search(atribut)
    if lama is None:
        return atribut + b' s="%d"' % ubah(0)
    return atribut[: lama.start()] + b' s="%d"' % ubah(int(lama[1])) + atribut[lama.end() :]


def _biasa(data: bytes) -> bool:
    """Tell whether bytes can be searched for tags: UTF-8 and nothing in which a tag could hide."""
    kepala = data[:200].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not kepala.startswith(b"<") or b"\0" in kepala:
        return False
    if b"encoding" in kepala.partition(b"?>")[0] and _UTF8.match(kepala) is None:
        return False
    return b"<!" not in data and data.find(b"<?", kepala.startswith(b"<?") and data.find(b"?>")) < 0


def _tanpa_jebakan(data: bytes) -> bytes:
    if _biasa(data):
        return data.removeprefix(b"\xef\xbb\xbf")
    akar = urai(data)
    etree.strip_tags(akar, etree.Comment, etree.PI)
    return tulis(akar)


def _akar(data: bytes) -> tuple[bytes, int]:
    """Return the prefix of the sheet's own elements (``x:`` or nothing) and where its start tag ends."""
    cocok = re.search(rb"<((?:[\w.-]+:)?)worksheet(?=[\s/>])" + _ATRIBUT, data)
    if cocok is None:
        raise TakBiasa("bukan lembar kerja")
    return cocok[1], cocok.end()


def kolom_lembar(akar: Any) -> list[Any]:  # noqa: ANN401 - lxml ships no types
    """Return the ``<col>`` elements of a sheet."""
    wadah = anak(akar, "cols")
    return [] if wadah is None else [isi for isi in wadah if setempat(isi) == "col"]
