"""Build a workbook from XML, so that it may hold what no spreadsheet program would write."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELASI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def huruf(kolom: int) -> str:
    isi = ""
    while kolom:
        kolom, sisa = divmod(kolom - 1, 26)
        isi = chr(65 + sisa) + isi
    return isi


class Mentah(str):
    """A cell given as XML; ``{r}`` stands for the attribute of its address."""

    __slots__ = ()


def sel_xml(nilai: object, alamat: str) -> str:
    if nilai is None:
        return ""
    if isinstance(nilai, Mentah):
        return nilai.replace("{r}", f' r="{alamat}"')
    if isinstance(nilai, int | float):
        return f'<c r="{alamat}"><v>{nilai}</v></c>'
    teks = str(nilai) if isinstance(nilai, str) else f"{nilai:%d-%m-%Y}"
    bersih = escape(re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]", _sandi_excel, teks))
    return f'<c r="{alamat}" t="inlineStr"><is><t xml:space="preserve">{bersih}</t></is></c>'


def _sandi_excel(cocok: re.Match[str]) -> str:
    return f"_x{ord(cocok[0]):04X}_"


def lembar_xml(rows: Sequence[Sequence[object]], *, sesudah: str = "", lain: str = "") -> str:
    """Return a worksheet; ``lain`` are further rows, ``sesudah`` what follows the rows."""
    baris = "".join(
        f'<row r="{i}">{"".join(sel_xml(isi, f"{huruf(j)}{i}") for j, isi in enumerate(satu, 1))}</row>'
        for i, satu in enumerate(rows, 1)
    )
    return f'<worksheet xmlns="{NS}"><sheetData>{baris}{lain}</sheetData>{sesudah}</worksheet>'


def buku_xlsx(lembar: Sequence[tuple[str, str]], **bagian: bytes) -> bytes:
    """Return a workbook of named worksheets (XML); ``bagian`` replaces parts, ``__`` for ``/``."""
    judul = "".join(
        f'<sheet name="{escape(nama, {chr(34): "&quot;"})}" sheetId="{i}" r:id="rId{i}"/>'
        for i, (nama, _) in enumerate(lembar, 1)
    )
    dasar = "http://schemas.openxmlformats.org"
    jenis = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    isi = {
        "[Content_Types].xml": f'<Types xmlns="{dasar}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{jenis}.sheet.main+xml"/>'
        + "".join(
            f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{jenis}.worksheet+xml"/>'
            for i in range(1, len(lembar) + 1)
        )
        + f'<Override PartName="/xl/styles.xml" ContentType="{jenis}.styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{dasar}/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{RELASI}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{NS}" xmlns:r="{RELASI}"><sheets>{judul}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{dasar}/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="rId{i}" Type="{RELASI}/worksheet" Target="worksheets/sheet{i}.xml"/>'
            for i in range(1, len(lembar) + 1)
        )
        + f'<Relationship Id="rIdS" Type="{RELASI}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{NS}"><fonts count="1"><font/></fonts><fills count="1"><fill/>'
        '</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs></styleSheet>',
        **{f"xl/worksheets/sheet{i}.xml": xml for i, (_, xml) in enumerate(lembar, 1)},
    }
    semua = {nama: teks.encode("utf-8", "surrogatepass") for nama, teks in isi.items()}
    return arsip({**semua, **{nama.replace("__", "/"): data for nama, data in bagian.items()}})


def arsip(isi: Mapping[str, bytes], metode: int = zipfile.ZIP_DEFLATED) -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", metode, compresslevel=1) as berkas:
        for nama, data in isi.items():
            berkas.writestr(zipfile.ZipInfo(nama), data, metode)
    return keluar.getvalue()


def bagian_zip(bita: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(bita)) as berkas:
        return {nama: berkas.read(nama) for nama in berkas.namelist()}
