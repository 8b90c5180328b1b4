"""The parts of a .docx beside its text: styles, settings, relations, properties."""

from dataclasses import dataclass

from sumber.kerangka import R, W, kepala_halaman, twip

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PAKET = "http://schemas.openxmlformats.org/package/2006"
_KANTOR = "http://schemas.openxmlformats.org/officeDocument/2006"
_JENIS = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@dataclass(frozen=True)
class Profil:
    """Font and size (points) of a family of papers as shipped; ``[gaya]`` lays the office's own over it."""

    huruf: str
    ukuran: int = 12


KEPUTUSAN = Profil("Bookman Old Style")
SURAT = Profil("Arial")


def gaya(kode: str, nama: str, sifat: str = "", huruf: str = "") -> str:
    """Return a paragraph style that is based on Normal."""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{kode}"><w:name w:val="{nama}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/>'
        f"{f'<w:pPr>{sifat}</w:pPr>' if sifat else ''}{f'<w:rPr>{huruf}</w:rPr>' if huruf else ''}</w:style>"
    )


def styles(profil: Profil) -> str:
    """Return ``word/styles.xml``. No style but the default names a font, so that one setting changes all."""
    h = profil.huruf
    setengah = profil.ukuran * 2
    kecil = '<w:sz w:val="18"/><w:szCs w:val="18"/>'
    butir = f'<w:ind w:left="{twip(8)}" w:hanging="{twip(8)}"/>'
    tab_butir = f'<w:tabs><w:tab w:val="left" w:pos="{twip(8)}"/></w:tabs>'
    jarak = '<w:spacing w:after="80"/>'
    return (
        f'{_XML}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        f'<w:rFonts w:ascii="{h}" w:hAnsi="{h}" w:eastAsia="{h}" w:cs="{h}"/>'
        f'<w:sz w:val="{setengah}"/><w:szCs w:val="{setengah}"/>'
        '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="FontParagrafBawaan">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TabelNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        + gaya("Lambang", "Lambang", '<w:spacing w:line="1240" w:lineRule="atLeast"/><w:jc w:val="center"/>')
        + gaya("NomorHalaman", "Nomor Halaman", '<w:spacing w:after="160"/><w:jc w:val="center"/>')
        + gaya("Judul", "Judul Surat", '<w:keepNext/><w:jc w:val="center"/>', "<w:b/>")
        + gaya("Isi", "Isi Surat", f'{jarak}<w:jc w:val="both"/>')
        + gaya("Butir", "Butir", f'{tab_butir}{jarak}{butir}<w:jc w:val="both"/>')
        + gaya("Kesatu", "Diktum", f'{tab_butir}{jarak}<w:jc w:val="both"/>')
        + gaya(
            "Kutipan",
            "Kutipan Sumpah",
            f'<w:spacing w:before="80" w:after="80"/>'
            f'<w:ind w:left="{twip(8)}" w:right="{twip(8)}"/><w:jc w:val="both"/>',
        )
        + gaya("Daftar", "Daftar Nama", f'<w:keepLines/>{tab_butir}<w:spacing w:after="40"/>{butir}')
        + gaya("Label", "Label")
        + gaya("Sebutan", "Sebutan Jabatan", jarak)
        + gaya("TandaTangan", "Tanda Tangan", "<w:keepNext/><w:keepLines/>")
        + gaya("Tembusan", "Tembusan", f"<w:keepLines/>{tab_butir}{butir}", kecil)
        + gaya(
            "KepalaTabel",
            "Kepala Tabel",
            '<w:keepNext/><w:jc w:val="center"/>',
            '<w:b/><w:sz w:val="16"/><w:szCs w:val="16"/>',
        )
        + gaya("SelTabel", "Sel Tabel", "", kecil)
        + gaya(
            "Penutup",
            "Penutup Tabel",
            '<w:spacing w:line="20" w:lineRule="exact"/>',
            '<w:sz w:val="2"/><w:szCs w:val="2"/>',
        )
        + gaya("SelTengah", "Sel Tabel Tengah", '<w:jc w:val="center"/>', kecil)
        + gaya(
            "LambangDaerah",
            "Lambang Daerah",
            '<w:spacing w:line="1240" w:lineRule="atLeast"/><w:jc w:val="center"/>',
        )
        + gaya("RuangKop", "Ruang Kop Tercetak", f'<w:spacing w:line="{twip(30)}" w:lineRule="exact"/>')
        + gaya("KopBaris", "Kop Baris", '<w:keepNext/><w:jc w:val="center"/>', _besar(profil, 1))
        + gaya(
            "KopNama",
            "Kop Nama Instansi",
            '<w:keepNext/><w:jc w:val="center"/>',
            f"<w:b/>{_besar(profil, 2)}",
        )
        + gaya("KopAlamat", "Kop Alamat", '<w:keepNext/><w:jc w:val="center"/>', _besar(profil, -3))
        + gaya("KopGaris", "Kop Garis", _garis("thickThinSmallGap", 24))
        + gaya("KopGarisTipis", "Kop Garis Tipis", _garis("single", 6))
        + gaya(
            "ButirDalam",
            "Butir Dalam",
            f'<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="{twip(16)}"/></w:tabs>'
            '<w:spacing w:after="40"/>'
            f'<w:ind w:left="{twip(16)}" w:hanging="{twip(8)}"/>',
        )
        + gaya("Salinan", "Tanda Salinan", "<w:keepNext/>", "<w:b/>")
        + gaya(
            "Kepada",
            "Kepada",
            f'<w:tabs><w:tab w:val="left" w:pos="{twip(10)}"/></w:tabs>'
            f'<w:ind w:left="{twip(10)}" w:hanging="{twip(10)}"/>',
        )
        + gaya("SelBesar", "Sel Tabel Besar", "", '<w:sz w:val="21"/><w:szCs w:val="21"/>')
        + gaya(
            "SelBesarTengah",
            "Sel Tabel Besar Tengah",
            '<w:jc w:val="center"/>',
            '<w:sz w:val="21"/><w:szCs w:val="21"/>',
        )
        + gaya(
            "Ucapan",
            "Ucapan Pelantikan",
            '<w:spacing w:after="240" w:line="360" w:lineRule="auto"/><w:jc w:val="both"/>',
            _besar(profil, 2),
        )
        + gaya(
            "JudulBerita", "Judul Berita", '<w:keepNext/><w:jc w:val="center"/>', f"<w:b/>{_besar(profil, 1)}"
        )
        + gaya(
            "KeteranganKursi",
            "Keterangan Kursi",
            '<w:jc w:val="center"/>',
            '<w:i/><w:sz w:val="14"/><w:szCs w:val="14"/>',
        )
        + gaya("Meterai", "Tempat Meterai", '<w:keepNext/><w:jc w:val="center"/>', kecil)
        + gaya("Draf", "Tanda Draf", '<w:jc w:val="right"/>', '<w:b/><w:color w:val="C00000"/>')
        + "</w:styles>"
    )


def _besar(profil: Profil, titik: int) -> str:
    """Return a size that is ``titik`` points above (below) that of the text."""
    setengah = (profil.ukuran + titik) * 2
    return f'<w:sz w:val="{setengah}"/><w:szCs w:val="{setengah}"/>'


def _garis(jenis: str, tebal: int) -> str:
    """Return a rule over the whole width under an almost empty line; ``tebal`` in eighths of a point."""
    return (
        f'<w:pBdr><w:bottom w:val="{jenis}" w:sz="{tebal}" w:space="1" w:color="000000"/></w:pBdr>'
        '<w:spacing w:after="160" w:line="80" w:lineRule="exact"/>'
    )


def bagian(isi: str, profil: Profil, judul: str, *, nomor: bool) -> list[tuple[str, bytes]]:
    """Return all parts of a template in the order of the package. ``isi`` is ``word/document.xml``."""
    jenis = [
        ("/word/document.xml", f"{_JENIS}.document.main+xml"),
        ("/word/styles.xml", f"{_JENIS}.styles+xml"),
        ("/word/settings.xml", f"{_JENIS}.settings+xml"),
        ("/word/header1.xml", f"{_JENIS}.header+xml"),
        *([("/word/header2.xml", f"{_JENIS}.header+xml")] if nomor else []),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    ]
    teks = [
        ("[Content_Types].xml", _content_types(jenis)),
        ("_rels/.rels", _RELASI_PAKET),
        ("word/document.xml", isi),
        ("word/_rels/document.xml.rels", _relasi_dokumen(nomor=nomor)),
        ("word/styles.xml", styles(profil)),
        ("word/settings.xml", _SETTINGS),
        ("word/header1.xml", kepala_halaman(nomor=nomor)),
        *([("word/header2.xml", kepala_halaman(nomor=False))] if nomor else []),
        ("docProps/core.xml", _core(judul)),
        ("docProps/app.xml", _APP),
    ]
    return [(nama, data.encode("utf-8")) for nama, data in teks]


def _content_types(jenis: list[tuple[str, str]]) -> str:
    ganti = "".join(f'<Override PartName="{nama}" ContentType="{tipe}"/>' for nama, tipe in jenis)
    return (
        f'{_XML}<Types xmlns="{_PAKET}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{ganti}</Types>'
    )


def _relasi_dokumen(*, nomor: bool) -> str:
    isi = [("rIdGaya", "styles", "styles.xml"), ("rIdSetelan", "settings", "settings.xml")]
    isi.append(("rIdKepala", "header", "header1.xml"))
    if nomor:
        isi.append(("rIdKepalaPertama", "header", "header2.xml"))
    relasi = "".join(
        f'<Relationship Id="{kode}" Type="{R}/{jenis}" Target="{berkas}"/>' for kode, jenis, berkas in isi
    )
    return f'{_XML}<Relationships xmlns="{_PAKET}/relationships">{relasi}</Relationships>'


def _core(judul: str) -> str:
    saat = "1980-01-01T00:00:00Z"
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PAKET}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{judul}</dc:title><dc:creator>mutasi</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{saat}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{saat}</dcterms:modified></cp:coreProperties>'
    )


_RELASI_PAKET = (
    f'{_XML}<Relationships xmlns="{_PAKET}/relationships">'
    f'<Relationship Id="rId1" Type="{_KANTOR}/relationships/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PAKET}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/>'
    f'<Relationship Id="rId3" Type="{_KANTOR}/relationships/extended-properties" Target="docProps/app.xml"/>'
    "</Relationships>"
)

_SETTINGS = (
    f'{_XML}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    "</w:settings>"
)

_APP = (
    f'{_XML}<Properties xmlns="{_KANTOR}/extended-properties"><Application>mutasi</Application></Properties>'
)
