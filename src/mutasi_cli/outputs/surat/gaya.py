"""House style: font, size and paper, laid over a template without editing it."""

import re
from dataclasses import dataclass

from lxml import etree

from mutasi_cli.domain.pengaturan import GayaSurat
from mutasi_cli.errors import PengaturanError

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_TWIP_PER_MM = 56.6929

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
    """Return the text of ``word/document.xml`` on the paper of the house.

    Each section keeps its orientation and margins. When the lines become longer or shorter, the widths of
    tables follow. Works on text, because at this point the tags of the template are not yet XML of Word.
    """
    kertas = ukuran_kertas(gaya.kertas)
    bagian = re.search(r"<w:pgSz\b[^>]*>", dokumen)
    pias = re.search(r"<w:pgMar\b[^>]*>", dokumen)
    if bagian is None or pias is None:
        return dokumen
    lama = _angka(bagian.group(), "w")
    tegak = lama <= _angka(bagian.group(), "h")
    sisi = _angka(pias.group(), "left") + _angka(pias.group(), "right")
    nisbah = ((kertas.pendek if tegak else kertas.panjang) - sisi) / max(lama - sisi, 1)

    def halaman(cocok: re.Match[str]) -> str:
        tegak = _angka(cocok.group(), "w") <= _angka(cocok.group(), "h")
        lebar, tinggi = (kertas.pendek, kertas.panjang) if tegak else (kertas.panjang, kertas.pendek)
        arah = "" if tegak else ' w:orient="landscape"'
        return f'<w:pgSz w:w="{lebar}" w:h="{tinggi}"{arah}/>'

    def lebar(cocok: re.Match[str]) -> str:
        return f'{cocok.group(1)}"{round(int(cocok.group(2)) * nisbah)}"'

    hasil = re.sub(r"<w:pgSz\b[^>]*>", halaman, dokumen)
    if lama == (kertas.pendek if tegak else kertas.panjang):
        return hasil
    return re.sub(r'(<w:(?:gridCol|tcW|tblW|tblInd)\b[^>]*?w:w=)"(\d+)"(?![^>]*w:type="pct")', lebar, hasil)


def _angka(tag: str, atribut: str) -> int:
    cocok = re.search(rf'w:{atribut}="(-?\d+)"', tag)
    return 0 if cocok is None else int(cocok.group(1))
