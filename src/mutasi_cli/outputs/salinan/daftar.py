"""The sheet ``Temuan``: every finding in one row, to be sorted, filtered, printed and ticked off."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote
from xml.sax.saxutils import quoteattr

from mutasi_cli.domain.sel import huruf_kolom
from mutasi_cli.outputs.salinan.alamat import alamat, kutip
from mutasi_cli.outputs.salinan.gaya import Gaya
from mutasi_cli.outputs.salinan.paket import Paket
from mutasi_cli.outputs.salinan.tanda import Warna
from mutasi_cli.outputs.salinan.xml import isi_teks, layak

NAMA = "Temuan"

_KOLOM = (
    ("No.", 5),
    ("Keparahan", 12),
    ("Aturan", 9),
    ("Nama aturan", 17),
    ("Lembar", 12),
    ("Sel", 8),
    ("NIP", 20),
    ("Pegawai", 19),
    ("Isi sel", 17),
    ("Masalah", 42),
    ("Perbaikan", 36),
    ("Dasar", 24),
    ("Pengecualian", 20),
)
_SEL = 5
"""Index of the column with the link."""
_NIP, _ISI = 6, 8
"""Indices of the columns that hold the officer's own values: text, whatever they look like."""
_LEGENDA_MULAI = 3
_HURUF_PER_LEBAR = 1.15
"""Letters of ordinary words that fit into one unit of a column's width, with room for broken lines."""
_TINGGI_BARIS, _TINGGI_TERBESAR = 13, 409
_GARIS = "".join(
    f'<{sisi} style="thin"><color rgb="FFA6A6A6"/></{sisi}>' for sisi in ("left", "right", "top", "bottom")
)
_HURUF = '<sz val="10"/><color rgb="FF000000"/><name val="Arial"/><family val="2"/>'
_ATAS = 'vertical="top" wrapText="1"'


@dataclass(frozen=True, slots=True)
class Tautan:
    """Where a link leads: a cell of this workbook, or of another file that lies beside it."""

    lembar: str
    sel: str
    berkas: str | None = None


@dataclass(frozen=True, slots=True)
class BarisTemuan:
    """One row: the texts of all columns but the first, in their order, its colour and its link."""

    isi: tuple[str, ...]
    warna: Warna
    tautan: Tautan | None = None


@dataclass(frozen=True, slots=True)
class Daftar:
    """The sheet: its title, sentences under it, one row a finding."""

    judul: str
    kalimat: tuple[str, ...]
    baris: tuple[BarisTemuan, ...]

    @property
    def baris_kepala(self) -> int:
        """The row of the headings: title, sentences, legend and a blank line stand above it."""
        return 1 + len(self.kalimat) + 1 + 1 + 1

    @property
    def rentang(self) -> str | None:
        """The range of the filter, None when there is nothing to filter."""
        if not self.baris:
            return None
        akhir = self.baris_kepala + len(self.baris)
        kolom = huruf_kolom(len(_KOLOM))
        return f"$A${self.baris_kepala}:${kolom}${akhir}"


def tulis_daftar(paket: Paket, gaya: Gaya, daftar: Daftar, ns: str) -> str:
    """Add the sheet as a part and return the part's name; ``ns`` is the namespace of sheets."""
    bagian = paket.nama_baru("xl/worksheets/sheet{}.xml")
    paket.tulis(bagian, b"")
    teks = gaya.tambah(huruf=_HURUF, garis=_GARIS, perataan=_ATAS)
    apa_adanya = gaya.tambah(huruf=_HURUF, garis=_GARIS, perataan=_ATAS, teks=True)
    tautan = gaya.tambah(
        huruf='<u/><sz val="10"/><color rgb="FF0563C1"/><name val="Arial"/><family val="2"/>',
        garis=_GARIS,
        perataan=_ATAS,
    )
    keparahan = {
        satu: gaya.tambah(huruf=f"<b/>{_HURUF}", isian=satu.rgb, garis=_GARIS, perataan=_ATAS)
        for satu in Warna
    }
    baris = _kepala(gaya, daftar, keparahan)
    kaitan = []
    nomor_baris = daftar.baris_kepala
    for nomor, satu in enumerate(daftar.baris, start=1):
        nomor_baris += 1
        sel = [f'<c r="A{nomor_baris}" s="{teks}"><v>{nomor}</v></c>']
        for indeks, isi in enumerate(satu.isi, start=1):
            bentuk = keparahan[satu.warna] if indeks == 1 else apa_adanya if indeks in {_NIP, _ISI} else teks
            if indeks == _SEL and satu.tautan is not None:
                bentuk = tautan
            sel.append(_sel(nomor_baris, indeks, isi, bentuk))
        tinggi = _tinggi((satu.warna.sebutan, *satu.isi))
        baris.append(f'<row r="{nomor_baris}" ht="{tinggi}">{"".join(sel)}</row>')
        if satu.tautan is not None:
            kaitan.append(_kaitan(paket, bagian, alamat(nomor_baris, _SEL + 1), satu.tautan))
    if not daftar.baris:
        nomor_baris += 1
        baris.append(f'<row r="{nomor_baris}">{_sel(nomor_baris, 0, "Tidak ada temuan.", 0)}</row>')
    paket.tulis(bagian, _lembar(paket, daftar, ns, baris, kaitan, nomor_baris).encode("utf-8"))
    return bagian


def _kepala(gaya: Gaya, daftar: Daftar, keparahan: dict[Warna, int]) -> list[str]:
    judul = gaya.tambah(huruf='<b/><sz val="14"/><color rgb="FF000000"/><name val="Arial"/><family val="2"/>')
    kalimat = gaya.tambah(huruf=_HURUF)
    kepala = gaya.tambah(
        huruf='<b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Arial"/><family val="2"/>',
        isian="1F3864",
        garis=_GARIS,
        perataan='vertical="center" wrapText="1"',
    )
    baris = [f'<row r="1">{_sel(1, 0, daftar.judul, judul)}</row>']
    nomor = 1
    for satu in daftar.kalimat:
        nomor += 1
        baris.append(f'<row r="{nomor}">{_sel(nomor, 0, satu, kalimat)}</row>')
    nomor += 1
    legenda = [_sel(nomor, 0, "Warna sel:", kalimat)]
    legenda += [
        _sel(nomor, _LEGENDA_MULAI + i, satu.sebutan, keparahan[satu]) for i, satu in enumerate(Warna)
    ]
    baris.append(f'<row r="{nomor}">{"".join(legenda)}</row>')
    nomor = daftar.baris_kepala
    sel = "".join(_sel(nomor, indeks, nama, kepala) for indeks, (nama, _) in enumerate(_KOLOM))
    baris.append(f'<row r="{nomor}" ht="20" customHeight="1">{sel}</row>')
    return baris


def _sel(baris: int, indeks: int, isi: str, gaya: int) -> str:
    rujukan = alamat(baris, indeks + 1)
    if not isi:
        return f'<c r="{rujukan}" s="{gaya}"/>'
    # Inline text is never a formula, whatever it begins with.
    return (
        f'<c r="{rujukan}" s="{gaya}" t="inlineStr"><is><t xml:space="preserve">{isi_teks(isi)}</t></is></c>'
    )


def _tinggi(isi: Sequence[str]) -> int:
    """Return the height in points in which every text of a row can be read; not every program finds it."""
    baris = 1
    for teks, (_, lebar) in zip(isi, _KOLOM, strict=True):
        perlu = sum(max(1, math.ceil(len(satu) / (lebar * _HURUF_PER_LEBAR))) for satu in teks.split("\n"))
        baris = max(baris, perlu)
    return min(baris * _TINGGI_BARIS + 2, _TINGGI_TERBESAR)


def _kaitan(paket: Paket, bagian: str, rujukan: str, tautan: Tautan) -> str:
    letak = quoteattr(layak(f"{kutip(tautan.lembar)}!{tautan.sel}"))
    if tautan.berkas is None:
        return f'<hyperlink ref="{rujukan}" location={letak}/>'
    nomor = paket.kaitkan(bagian, "hyperlink", quote(tautan.berkas), keluar=True)
    return f'<hyperlink ref="{rujukan}" r:id="{nomor}" location={letak}/>'


def _lembar(
    paket: Paket, daftar: Daftar, ns: str, baris: Sequence[str], kaitan: Sequence[str], akhir: int
) -> str:
    kepala = daftar.baris_kepala
    kolom = "".join(
        f'<col min="{nomor}" max="{nomor}" width="{lebar}" customWidth="1"/>'
        for nomor, (_, lebar) in enumerate(_KOLOM, start=1)
    )
    saring = "" if daftar.rentang is None else f'<autoFilter ref="{daftar.rentang.replace("$", "")}"/>'
    tautan = f"<hyperlinks>{''.join(kaitan)}</hyperlinks>" if kaitan else ""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<worksheet xmlns="{ns}" xmlns:r="{paket.dasar_relasi}">'
        '<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<dimension ref="A1:{alamat(akhir, len(_KOLOM))}"/>'
        '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">'
        f'<pane ySplit="{kepala}" topLeftCell="A{kepala + 1}" activePane="bottomLeft" state="frozen"/>'
        f'<selection pane="bottomLeft" activeCell="A{kepala + 1}" sqref="A{kepala + 1}"/>'
        f'</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>{kolom}</cols>'
        f"<sheetData>{''.join(baris)}</sheetData>{saring}{tautan}"
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
        "<headerFooter><oddFooter>&amp;L&amp;A&amp;RHalaman &amp;P dari &amp;N</oddFooter></headerFooter>"
        "</worksheet>"
    )
