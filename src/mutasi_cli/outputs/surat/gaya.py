"""House style: font, size, paper, margins, printed letterheads, laid over a template without editing it."""

import re
from dataclasses import dataclass

from lxml import etree

from mutasi_cli.domain.pengaturan import GayaSurat
from mutasi_cli.errors import PengaturanError

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_TWIP_PER_MM = 56.6929
_TWIP_TERKECIL = 20
"""A paragraph of one point: as good as none."""

KERTAS = {"F4": (215, 330), "A4": (210, 297), "Legal": (216, 356), "Letter": (216, 279)}
"""Paper -> short and long side in millimetres."""


def w(nama: str) -> str:
    """Return a name of WordprocessingML as lxml wants it."""
    return f"{{{W}}}{nama}"


@dataclass(frozen=True, slots=True)
class Ukuran:
    """A paper in twips: short and long side."""

    pendek: int
    panjang: int


def ukuran_kertas(kertas: str) -> Ukuran:
    """Return the size of a paper; an unknown one is a fault in ``mutasi.toml``."""
    cocok = {nama.casefold(): sisi for nama, sisi in KERTAS.items()}.get(kertas.strip().casefold())
    if cocok is None:
        raise PengaturanError(
            f"Kertas «{kertas}» pada [gaya] di mutasi.toml tidak dikenal; pilih {', '.join(KERTAS)}."
        )
    return Ukuran(round(cocok[0] * _TWIP_PER_MM), round(cocok[1] * _TWIP_PER_MM))


def gaya_styles(styles: bytes, gaya: GayaSurat) -> bytes:
    """Return ``word/styles.xml`` with the font and size of the house as the document's default.

    Only the defaults and the style that everything is based on change; styles that set a size of their own
    (the table of an annex) keep it.
    """
    akar = etree.fromstring(styles)
    dasar = akar.findall(f".//{w('rPrDefault')}/{w('rPr')}")
    dasar += akar.xpath("w:style[@w:type='paragraph'][@w:default='1']/w:rPr", namespaces={"w": W})
    for rpr in dasar:
        huruf = rpr.find(w("rFonts"))
        if huruf is None:
            huruf = etree.Element(w("rFonts"))
            rpr.insert(0, huruf)
        huruf.attrib.clear()
        for jenis in ("ascii", "hAnsi", "eastAsia", "cs"):
            huruf.set(w(jenis), gaya.huruf)
        for nama in ("sz", "szCs"):
            ukuran = rpr.find(w(nama))
            if ukuran is not None:
                ukuran.set(w("val"), str(gaya.ukuran * 2))
    hasil: bytes = etree.tostring(akar, xml_declaration=True, encoding="UTF-8", standalone=True)
    return hasil


def gaya_kertas(dokumen: str, gaya: GayaSurat) -> str:
    """Return the text of ``word/document.xml`` on the paper and with the margins of the house.

    Each section keeps its orientation, and the margins that the house does not set. When the lines of a
    section become longer or shorter, the widths of its tables follow. Works on text, because at this point
    the tags of the template are not yet XML of Word.
    """
    kertas = ukuran_kertas(gaya.kertas)
    potongan = re.split(r"(<w:sectPr\b[\s\S]*?</w:sectPr>)", dokumen)
    # Text and section alternate: the text of a section stands before its properties.
    for i in range(1, len(potongan), 2):
        potongan[i - 1], potongan[i] = _section(potongan[i - 1], potongan[i], kertas, gaya)
    return "".join(potongan)


def ruang_kop(dokumen: str, gaya: GayaSurat) -> str:
    """Return the text of ``word/document.xml`` with the height of a printed letterhead left empty.

    The height counts from the upper edge of the paper; what the margin already leaves is taken off.
    """
    pias = re.search(r"<w:pgMar\b[^>]*>", dokumen)
    atas = 0 if pias is None else _angka(pias.group(), "top")
    tinggi = max(round(gaya.ruang_kop * _TWIP_PER_MM) - atas, _TWIP_TERKECIL)

    def tempat(cocok: re.Match[str]) -> str:
        sifat = re.sub(r"<w:spacing\b[^>]*/>", "", cocok.group(2))
        jarak = f'<w:spacing w:before="0" w:after="0" w:line="{tinggi}" w:lineRule="exact"/>'
        # The order of the properties of a paragraph is fixed: spacing stands before ind and jc.
        belakang = re.search(r"<w:(?:ind|contextualSpacing|jc|outlineLvl|rPr)\b", sifat)
        letak = len(sifat) if belakang is None else belakang.start()
        return f"{cocok.group(1)}{sifat[:letak]}{jarak}{sifat[letak:]}</w:pPr>"

    return re.sub(
        r'(<w:pPr><w:pStyle w:val="(?:Lambang|RuangKop)"/>)((?:(?!</w:pPr>)[\s\S])*)</w:pPr>', tempat, dokumen
    )


def _section(isi: str, sifat: str, kertas: Ukuran, gaya: GayaSurat) -> tuple[str, str]:
    """Return a section's text and its properties on another paper."""
    ukuran = re.search(r"<w:pgSz\b[^>]*>", sifat)
    pias = re.search(r"<w:pgMar\b[^>]*>", sifat)
    if ukuran is None or pias is None:
        return isi, sifat
    lama = _angka(ukuran.group(), "w")
    tegak = lama <= _angka(ukuran.group(), "h")
    lebar, tinggi = (kertas.pendek, kertas.panjang) if tegak else (kertas.panjang, kertas.pendek)
    arah = "" if tegak else ' w:orient="landscape"'
    pias_baru = _margins(pias.group(), gaya)
    sifat = sifat.replace(ukuran.group(), f'<w:pgSz w:w="{lebar}" w:h="{tinggi}"{arah}/>')
    sifat = sifat.replace(pias.group(), pias_baru)
    baris_lama = max(lama - _sides(pias.group()), 1)
    baris_baru = lebar - _sides(pias_baru)
    if baris_baru == baris_lama:
        return isi, sifat

    def ikut(cocok: re.Match[str]) -> str:
        return f'{cocok.group(1)}"{round(int(cocok.group(2)) * baris_baru / baris_lama)}"'

    pola = r'(<w:(?:gridCol|tcW|tblW|tblInd)\b[^>]*?w:w=)"(\d+)"(?![^>]*w:type="pct")'
    return re.sub(pola, ikut, isi), sifat


def _margins(tag: str, gaya: GayaSurat) -> str:
    for nama, mm in (
        ("top", gaya.pias_atas),
        ("right", gaya.pias_kanan),
        ("bottom", gaya.pias_bawah),
        ("left", gaya.pias_kiri),
    ):
        if mm is not None:
            tag = re.sub(rf'w:{nama}="-?\d+"', f'w:{nama}="{round(mm * _TWIP_PER_MM)}"', tag)
    return tag


def _sides(tag: str) -> int:
    return _angka(tag, "left") + _angka(tag, "right")


def _angka(tag: str, atribut: str) -> int:
    cocok = re.search(rf'w:{atribut}="(-?\d+)"', tag)
    return 0 if cocok is None else int(cocok.group(1))
