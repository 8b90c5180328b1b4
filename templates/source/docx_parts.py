"""The parts of a .docx beside its text: styles, settings, relations, properties."""

from dataclasses import dataclass

from source.word_blocks import R, W, page_header, twip

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@dataclass(frozen=True)
class StyleProfile:
    """Font and size (points) of a family of papers as shipped; ``[gaya]`` lays the office's own over it."""

    letter: str
    ukuran: int = 12


DECREE_PROFILE = StyleProfile("Bookman Old Style")
LETTER_PROFILE = StyleProfile("Arial")


def paragraph_style(kode: str, nama: str, properties: str = "", font: str = "") -> str:
    """Return a paragraph style that is based on Normal."""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{kode}"><w:name w:val="{nama}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/>'
        f"{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{f'<w:rPr>{font}</w:rPr>' if font else ''}</w:style>"
    )


def styles(profile: StyleProfile) -> str:
    """Return ``word/styles.xml``. No style but the default names a font, so that one setting changes all."""
    h = profile.letter
    half_points = profile.ukuran * 2
    small = '<w:sz w:val="18"/><w:szCs w:val="18"/>'
    point_indent = f'<w:ind w:left="{twip(8)}" w:hanging="{twip(8)}"/>'
    point_tab = f'<w:tabs><w:tab w:val="left" w:pos="{twip(8)}"/></w:tabs>'
    spacing = '<w:spacing w:after="80"/>'
    return (
        f'{_XML}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        f'<w:rFonts w:ascii="{h}" w:hAnsi="{h}" w:eastAsia="{h}" w:cs="{h}"/>'
        f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
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
        + paragraph_style("Lambang", "Lambang", '<w:spacing w:line="1240" w:lineRule="atLeast"/><w:jc w:val="center"/>')
        + paragraph_style("NomorHalaman", "Nomor Halaman", '<w:spacing w:after="160"/><w:jc w:val="center"/>')
        + paragraph_style("Judul", "Judul Surat", '<w:keepNext/><w:jc w:val="center"/>', "<w:b/>")
        + paragraph_style("Isi", "Isi Surat", f'{spacing}<w:jc w:val="both"/>')
        + paragraph_style("Butir", "Butir", f'{point_tab}{spacing}{point_indent}<w:jc w:val="both"/>')
        + paragraph_style("Kesatu", "Diktum", f'{point_tab}{spacing}<w:jc w:val="both"/>')
        + paragraph_style(
            "Kutipan",
            "Kutipan Sumpah",
            f'<w:spacing w:before="80" w:after="80"/>'
            f'<w:ind w:left="{twip(8)}" w:right="{twip(8)}"/><w:jc w:val="both"/>',
        )
        + paragraph_style("Daftar", "Daftar Nama", f'<w:keepLines/>{point_tab}<w:spacing w:after="40"/>{point_indent}')
        + paragraph_style("Label", "Label")
        + paragraph_style("Sebutan", "Sebutan Jabatan", spacing)
        + paragraph_style("TandaTangan", "Tanda Tangan", "<w:keepNext/><w:keepLines/>")
        + paragraph_style("Tembusan", "Tembusan", f"<w:keepLines/>{point_tab}{point_indent}", small)
        + paragraph_style(
            "KepalaTabel",
            "Kepala Tabel",
            '<w:keepNext/><w:jc w:val="center"/>',
            '<w:b/><w:sz w:val="16"/><w:szCs w:val="16"/>',
        )
        + paragraph_style("SelTabel", "Sel Tabel", "", small)
        + paragraph_style(
            "Penutup",
            "Penutup Tabel",
            '<w:spacing w:line="20" w:lineRule="exact"/>',
            '<w:sz w:val="2"/><w:szCs w:val="2"/>',
        )
        + paragraph_style("SelTengah", "Sel Tabel Tengah", '<w:jc w:val="center"/>', small)
        + paragraph_style(
            "LambangDaerah",
            "Lambang Daerah",
            '<w:spacing w:line="1240" w:lineRule="atLeast"/><w:jc w:val="center"/>',
        )
        + paragraph_style("RuangKop", "Ruang Kop Tercetak", f'<w:spacing w:line="{twip(30)}" w:lineRule="exact"/>')
        + paragraph_style("KopBaris", "Kop Baris", '<w:keepNext/><w:jc w:val="center"/>', _size_above(profile, 1))
        + paragraph_style(
            "KopNama",
            "Kop Nama Instansi",
            '<w:keepNext/><w:jc w:val="center"/>',
            f"<w:b/>{_size_above(profile, 2)}",
        )
        + paragraph_style("KopAlamat", "Kop Alamat", '<w:keepNext/><w:jc w:val="center"/>', _size_above(profile, -3))
        + paragraph_style("KopGaris", "Kop Garis", _rule("thickThinSmallGap", 24))
        + paragraph_style("KopGarisTipis", "Kop Garis Tipis", _rule("single", 6))
        + paragraph_style(
            "ButirDalam",
            "Butir Dalam",
            f'<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="{twip(16)}"/></w:tabs>'
            '<w:spacing w:after="40"/>'
            f'<w:ind w:left="{twip(16)}" w:hanging="{twip(8)}"/>',
        )
        + paragraph_style("Salinan", "Tanda Salinan", "<w:keepNext/>", "<w:b/>")
        + paragraph_style(
            "Kepada",
            "Kepada",
            f'<w:tabs><w:tab w:val="left" w:pos="{twip(10)}"/></w:tabs>'
            f'<w:ind w:left="{twip(10)}" w:hanging="{twip(10)}"/>',
        )
        + paragraph_style("SelBesar", "Sel Tabel Besar", "", '<w:sz w:val="21"/><w:szCs w:val="21"/>')
        + paragraph_style(
            "SelBesarTengah",
            "Sel Tabel Besar Tengah",
            '<w:jc w:val="center"/>',
            '<w:sz w:val="21"/><w:szCs w:val="21"/>',
        )
        + paragraph_style(
            "Ucapan",
            "Ucapan Pelantikan",
            '<w:spacing w:after="240" w:line="360" w:lineRule="auto"/><w:jc w:val="both"/>',
            _size_above(profile, 2),
        )
        + paragraph_style(
            "JudulBerita",
            "Judul Berita",
            '<w:keepNext/><w:jc w:val="center"/>',
            f"<w:b/>{_size_above(profile, 1)}",
        )
        + paragraph_style(
            "KeteranganKursi",
            "Keterangan Kursi",
            '<w:jc w:val="center"/>',
            '<w:i/><w:sz w:val="14"/><w:szCs w:val="14"/>',
        )
        + paragraph_style("Meterai", "Tempat Meterai", '<w:keepNext/><w:jc w:val="center"/>', small)
        + paragraph_style("Draf", "Tanda Draf", '<w:jc w:val="right"/>', '<w:b/><w:color w:val="C00000"/>')
        + "</w:styles>"
    )


def _size_above(profile: StyleProfile, points: int) -> str:
    """Return a size that is ``post_box`` points above (below) that of the text."""
    half_points = (profile.ukuran + points) * 2
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _rule(jenis: str, thickness: int) -> str:
    """Return a rule over the whole width under an almost empty line; ``bold`` in eighths of a point."""
    return (
        f'<w:pBdr><w:bottom w:val="{jenis}" w:sz="{thickness}" w:space="1" w:color="000000"/></w:pBdr>'
        '<w:spacing w:after="160" w:line="80" w:lineRule="exact"/>'
    )


def document_parts(content: str, profile: StyleProfile, title: str, *, nomor: bool) -> list[tuple[str, bytes]]:
    """Return all parts of a template in the order of the package. ``content`` is ``word/document.xml``."""
    jenis = [
        ("/word/document.xml", f"{_WORD_TYPES}.document.main+xml"),
        ("/word/styles.xml", f"{_WORD_TYPES}.styles+xml"),
        ("/word/settings.xml", f"{_WORD_TYPES}.settings+xml"),
        ("/word/header1.xml", f"{_WORD_TYPES}.header+xml"),
        *([("/word/header2.xml", f"{_WORD_TYPES}.header+xml")] if nomor else []),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    ]
    texts = [
        ("[Content_Types].xml", _content_types(jenis)),
        ("_rels/.rels", _PACKAGE_RELATIONS),
        ("word/document.xml", content),
        ("word/_rels/document.xml.rels", _document_relations(nomor=nomor)),
        ("word/styles.xml", styles(profile)),
        ("word/settings.xml", _SETTINGS),
        ("word/header1.xml", page_header(nomor=nomor)),
        *([("word/header2.xml", page_header(nomor=False))] if nomor else []),
        ("docProps/core.xml", _core(title)),
        ("docProps/app.xml", _APP),
    ]
    return [(nama, data.encode("utf-8")) for nama, data in texts]


def _content_types(jenis: list[tuple[str, str]]) -> str:
    overrides = "".join(f'<Override PartName="{nama}" ContentType="{media_type}"/>' for nama, media_type in jenis)
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _document_relations(*, nomor: bool) -> str:
    targets = [("rIdGaya", "styles", "styles.xml"), ("rIdSetelan", "settings", "settings.xml")]
    targets.append(("rIdKepala", "header", "header1.xml"))
    if nomor:
        targets.append(("rIdKepalaPertama", "header", "header2.xml"))
    relations = "".join(
        f'<Relationship Id="{kode}" Type="{R}/{jenis}" Target="{file}"/>' for kode, jenis, file in targets
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'


def _core(title: str) -> str:
    moment = "1980-01-01T00:00:00Z"
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:creator>mutasi</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified></cp:coreProperties>'
    )


_PACKAGE_RELATIONS = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE_NAMESPACE}/relationships/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/>'
    f'<Relationship Id="rId3" Type="{_OFFICE_NAMESPACE}/relationships/extended-properties" Target="docProps/app.xml"/>'
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
    f'{_XML}<Properties xmlns="{_OFFICE_NAMESPACE}/extended-properties"><Application>mutasi</Application></Properties>'
)
