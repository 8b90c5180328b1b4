"""Building blocks of a Word document: paragraphs, tables, sections, styles, the package.

Everything returns text of WordprocessingML. Lengths are millimetres, sizes points. A tab or a line break in
a text becomes one in Word.
"""

from collections.abc import Sequence
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

F4 = (215, 330)


def twip(mm: float) -> int:
    """Return millimetres in twentieths of a point."""
    return round(mm * 56.6929)


def p(  # noqa: PLR0913 - a paragraph has that many properties
    teks: str = "",
    gaya: str = "",
    *,
    tebal: bool = False,
    tetap: bool = False,
    halaman_baru: bool = False,
    sebelum: float = 0,
    sesudah: float = 0,
    kiri: float | None = None,
    rata: str = "",
) -> str:
    """Return a paragraph. ``tetap`` keeps it with the next; ``sebelum``, ``sesudah`` are points of space."""
    sifat = f'<w:pStyle w:val="{gaya}"/>' if gaya else ""
    sifat += "<w:keepNext/>" if tetap else ""
    sifat += "<w:pageBreakBefore/>" if halaman_baru else ""
    if sebelum or sesudah:
        sifat += f'<w:spacing w:before="{round(sebelum * 20)}" w:after="{round(sesudah * 20)}"/>'
    sifat += f'<w:ind w:left="{twip(kiri)}"/>' if kiri is not None else ""
    sifat += f'<w:jc w:val="{rata}"/>' if rata else ""
    return f"<w:p>{_bungkus('pPr', sifat)}{_run(teks, tebal=tebal)}</w:p>"


def tabel(lebar: Sequence[float], baris: Sequence[str], *, garis: bool = False, kiri: float = 0) -> str:
    """Return a table with fixed columns (``lebar`` in mm)."""
    tepi = "single" if garis else "nil"
    sisi = "".join(
        f'<w:{nama} w:val="{tepi}"' + (' w:sz="4" w:space="0" w:color="000000"/>' if garis else "/>")
        for nama in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    kisi = "".join(f'<w:gridCol w:w="{twip(isi)}"/>' for isi in lebar)
    dalam = 70 if garis else 0
    luar = 30 if garis else 0
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(twip(isi) for isi in lebar)}" w:type="dxa"/>'
        f'<w:tblInd w:w="{twip(kiri)}" w:type="dxa"/><w:tblBorders>{sisi}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="{luar}" w:type="dxa"/>'
        f'<w:left w:w="{dalam}" w:type="dxa"/><w:bottom w:w="{luar}" w:type="dxa"/>'
        f'<w:right w:w="{dalam}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{kisi}</w:tblGrid>{''.join(baris)}</w:tbl>"
    )


def tr(sel: Sequence[str], *, kepala: bool = False, utuh: bool = False) -> str:
    """Return a row. ``kepala`` repeats it on each page, ``utuh`` forbids a page break inside it."""
    sifat = ("<w:cantSplit/>" if utuh else "") + ("<w:tblHeader/>" if kepala else "")
    return f"<w:tr>{_bungkus('trPr', sifat)}{''.join(sel)}</w:tr>"


def tc(lebar: float, isi: str, *, rentang: int = 1, tanpa_garis: bool = False, tengah: bool = False) -> str:
    """Return a cell. ``rentang`` columns wide; ``tengah`` centres it from top to bottom."""
    sifat = f'<w:tcW w:w="{twip(lebar)}" w:type="dxa"/>'
    sifat += f'<w:gridSpan w:val="{rentang}"/>' if rentang > 1 else ""
    if tanpa_garis:
        sisi = "".join(f'<w:{nama} w:val="nil"/>' for nama in ("left", "bottom", "right"))
        sifat += f"<w:tcBorders>{sisi}</w:tcBorders>"
    sifat += '<w:vAlign w:val="center"/>' if tengah else ""
    return f"<w:tc><w:tcPr>{sifat}</w:tcPr>{isi}</w:tc>"


def ulang_baris(lebar: Sequence[float], perintah: str) -> str:
    """Return a row that holds only a ``{%tr … %}`` tag; it is gone once the template is filled."""
    sel = [tc(lebar[0], p(f"{{%tr {perintah} %}}")), *(tc(isi, p()) for isi in lebar[1:])]
    return tr(sel)


def jika(syarat: str, isi: str) -> str:
    """Return paragraphs or tables that stand only when ``syarat`` holds."""
    return p(f"{{%p if {syarat} %}}") + isi + p("{%p endif %}")


def untuk(perulangan: str, isi: str) -> str:
    """Return paragraphs or tables once for each element: ``untuk("b in butir", …)``."""
    return p(f"{{%p for {perulangan} %}}") + isi + p("{%p endfor %}")


def dokumen(
    isi: str, *, rebah: bool = False, pias: Sequence[float] = (20, 25, 20, 25), nomor: bool = False
) -> str:
    """Return ``word/document.xml``: on F4, with the section that ends the document.

    ``pias`` are the margins top, right, bottom, left in mm; ``rebah`` is landscape; ``nomor`` prints a page
    number from the second page on.
    """
    return (
        f'{_XML}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{isi}'
        f"{_seksi(rebah=rebah, pias=pias, nomor=nomor)}</w:body></w:document>"
    )


def akhir_bagian(
    *, rebah: bool = False, pias: Sequence[float] = (20, 25, 20, 25), nomor: bool = False
) -> str:
    """Return the paragraph that ends a section within a document; what follows starts a new page."""
    seksi = _seksi(rebah=rebah, pias=pias, nomor=nomor)
    return f'<w:p><w:pPr><w:pStyle w:val="Penutup"/>{seksi}</w:pPr></w:p>'


def _seksi(*, rebah: bool, pias: Sequence[float], nomor: bool) -> str:
    pendek, panjang = (twip(sisi) for sisi in F4)
    kertas = f'<w:pgSz w:w="{pendek}" w:h="{panjang}"/>'
    if rebah:
        kertas = f'<w:pgSz w:w="{panjang}" w:h="{pendek}" w:orient="landscape"/>'
    atas, kanan, bawah, kiri = (twip(sisi) for sisi in pias)
    kepala = '<w:headerReference w:type="default" r:id="rIdKepala"/>'
    if nomor:
        kepala += '<w:headerReference w:type="first" r:id="rIdKepalaPertama"/>'
    return (
        f"<w:sectPr>{kepala}{kertas}"
        f'<w:pgMar w:top="{atas}" w:right="{kanan}" w:bottom="{bawah}" w:left="{kiri}" w:header="{twip(7)}" '
        f'w:footer="{twip(7)}" w:gutter="0"/>{"<w:titlePg/>" if nomor else ""}</w:sectPr>'
    )


def kepala_halaman(*, nomor: bool) -> str:
    """Return a header: the mark of a draft, and the page number where ``nomor``."""
    halaman = ""
    if nomor:
        bidang = "".join(
            f"<w:r>{isi}</w:r>"
            for isi in (
                '<w:t xml:space="preserve">- </w:t>',
                '<w:fldChar w:fldCharType="begin"/>',
                '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
                '<w:fldChar w:fldCharType="separate"/>',
                "<w:t>2</w:t>",
                '<w:fldChar w:fldCharType="end"/>',
                '<w:t xml:space="preserve"> -</w:t>',
            )
        )
        halaman = f'<w:p><w:pPr><w:pStyle w:val="NomorHalaman"/></w:pPr>{bidang}</w:p>'
    return f'{_XML}<w:hdr xmlns:w="{W}" xmlns:r="{R}">{p("{{ draf }}", "Draf")}{halaman}</w:hdr>'


def _run(teks: str, *, tebal: bool) -> str:
    if not teks:
        return ""
    isi = f'<w:t xml:space="preserve">{escape(teks)}</w:t>'
    for tanda, unsur in (("\n", "<w:br/>"), ("\t", "<w:tab/>")):
        isi = isi.replace(tanda, f'</w:t>{unsur}<w:t xml:space="preserve">')
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if tebal else ''}{isi}</w:r>"


def _bungkus(nama: str, isi: str) -> str:
    return f"<w:{nama}>{isi}</w:{nama}>" if isi else ""


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
