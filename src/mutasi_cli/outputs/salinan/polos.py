"""A workbook of values, for tables that are no workbook of Excel's own form (.xls, .ods, .csv, Parquet).

Every value stands at its own address, so the marks and links fit as they do in the original.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from mutasi_cli.outputs.salinan.alamat import BARIS_TERAKHIR, KOLOM_TERAKHIR, alamat
from mutasi_cli.outputs.salinan.arsip_mentah import susun_baru
from mutasi_cli.outputs.salinan.xml import isi_teks

_UTAMA = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELASI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKET = "http://schemas.openxmlformats.org/package/2006"
_KEPALA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_JENIS = "application/vnd.openxmlformats-officedocument.spreadsheetml"

_UMUM, _TEKS, _TANGGAL, _SAAT, _JAM = range(5)
_STYLES = (
    f'{_KEPALA}<styleSheet xmlns="{_UTAMA}"><numFmts count="3">'
    '<numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy hh:mm"/>'
    '<numFmt numFmtId="166" formatCode="hh:mm"/></numFmts>'
    '<fonts count="1"><font><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="5">'
    + "".join(
        f'<xf numFmtId="{nomor}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        for nomor in (0, 49, 164, 165, 166)
    )
    + '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)

_AWAL_HARI = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's days have no time zone
_HARI_PASTI = datetime(1900, 3, 1)  # noqa: DTZ001 - as above
"""Before this day Excel counts a 29 February 1900 that never was; such dates are written as text."""

_SEL_TERBANYAK = 2_000_000
_BARIS_KEPALA = 40
"""Rows at the top that stay even in a table too large to be copied whole: its headings are among them."""
_CONTOH_LEBAR = 200
_LEBAR = (6, 45)
_PANJANG_NAMA = 31
_TERLARANG = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))


@dataclass(frozen=True, slots=True)
class LembarNilai:
    """One sheet as plain rows: str, numbers, bool, date, datetime, time, timedelta or None.

    ``nama`` is None for a file that is one table (CSV, Parquet). ``baris_awal`` and ``kolom_awal`` are row
    and column (from 1) of ``rows[0][0]``.
    """

    nama: str | None
    rows: Sequence[Sequence[object]]
    baris_awal: int = 1
    kolom_awal: int = 1

    @property
    def terlalu_besar(self) -> bool:
        """True when only its headings and the marked rows are copied."""
        lebar = max((len(baris) for baris in self.rows), default=0)
        return len(self.rows) * lebar > _SEL_TERBANYAK or self.baris_awal + len(self.rows) > BARIS_TERAKHIR


def nama_lembar(lembar: Iterable[str | None], berkas: str) -> dict[str | None, str]:
    """Return for each sheet a name that Excel takes; one without a name is called as its file."""
    hasil: dict[str | None, str] = {}
    dipakai: set[str] = set()
    for asli in lembar:
        dasar = (asli or berkas).translate(_TERLARANG).strip("' ")[:_PANJANG_NAMA] or "Lembar"
        nama, nomor = dasar, 1
        while nama.casefold() in dipakai:
            nomor += 1
            akhiran = f" ({nomor})"
            nama = dasar[: _PANJANG_NAMA - len(akhiran)] + akhiran
        dipakai.add(nama.casefold())
        hasil[asli] = nama
    return hasil


def buku_nilai(
    lembar: Sequence[LembarNilai],
    nama: Mapping[str | None, str],
    bertanda: Mapping[str | None, Collection[int]],
) -> bytes:
    """Return a workbook with the values of the sheets, under the names ``nama``.

    ``bertanda`` are the rows that must be there even where a table is too large to be copied whole.
    """
    nomor = range(1, len(lembar) + 1)
    bagian = [
        (
            "[Content_Types].xml",
            f'{_KEPALA}<Types xmlns="{_PAKET}/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_JENIS}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{_JENIS}.styles+xml"/>'
            + "".join(
                f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{_JENIS}.worksheet+xml"/>'
                for i in nomor
            )
            + "</Types>",
        ),
        ("_rels/.rels", _relasi([("officeDocument", "xl/workbook.xml")])),
        (
            "xl/workbook.xml",
            f'{_KEPALA}<workbook xmlns="{_UTAMA}" xmlns:r="{_RELASI}"><bookViews><workbookView/></bookViews>'
            "<sheets>"
            + "".join(
                f'<sheet name="{_atribut(nama[satu.nama])}" sheetId="{i}" r:id="rId{i}"/>'
                for i, satu in zip(nomor, lembar, strict=True)
            )
            + "</sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            _relasi([*(("worksheet", f"worksheets/sheet{i}.xml") for i in nomor), ("styles", "styles.xml")]),
        ),
        ("xl/styles.xml", _STYLES),
    ]
    bagian += [
        (f"xl/worksheets/sheet{i}.xml", _lembar(satu, bertanda.get(satu.nama, ())))
        for i, satu in zip(nomor, lembar, strict=True)
    ]
    return susun_baru((berkas, isi.encode("utf-8")) for berkas, isi in bagian)


def _lembar(lembar: LembarNilai, bertanda: Collection[int]) -> str:
    pilih = frozenset(bertanda) if lembar.terlalu_besar else None
    batas = lembar.baris_awal + _BARIS_KEPALA
    baris = []
    for nomor, isi in enumerate(lembar.rows, start=lembar.baris_awal):
        if nomor > BARIS_TERAKHIR or (pilih is not None and nomor >= batas and nomor not in pilih):
            continue
        sel = "".join(
            _sel(nomor, kolom, nilai)
            for kolom, nilai in enumerate(isi, start=lembar.kolom_awal)
            if nilai is not None and nilai != "" and kolom <= KOLOM_TERAKHIR
        )
        if sel:
            baris.append(f'<row r="{nomor}">{sel}</row>')
    isi = "".join(baris)
    return f'{_KEPALA}<worksheet xmlns="{_UTAMA}">{_kolom(lembar)}<sheetData>{isi}</sheetData></worksheet>'


def _sel(baris: int, kolom: int, nilai: object) -> str:
    rujukan = alamat(baris, kolom)
    if isinstance(nilai, bool):
        return f'<c r="{rujukan}" t="b"><v>{int(nilai)}</v></c>'
    if isinstance(nilai, int | float) and math.isfinite(nilai):
        return f'<c r="{rujukan}"><v>{nilai!r}</v></c>'
    hari = _hari(nilai)
    if hari is not None:
        return f'<c r="{rujukan}" s="{hari[1]}"><v>{hari[0]!r}</v></c>'
    teks = f'<t xml:space="preserve">{isi_teks(str(nilai))}</t>'
    return f'<c r="{rujukan}" s="{_TEKS}" t="inlineStr"><is>{teks}</is></c>'


def _hari(nilai: object) -> tuple[float, int] | None:
    """Return the number of Excel for a date or a time of day, and its style; None where there is none."""
    if isinstance(nilai, time):
        jam = timedelta(hours=nilai.hour, minutes=nilai.minute, seconds=nilai.second)
        return jam / timedelta(days=1), _JAM
    if isinstance(nilai, timedelta):
        return nilai / timedelta(days=1), _JAM
    if not isinstance(nilai, date):
        return None
    saat = nilai if isinstance(nilai, datetime) else datetime.combine(nilai, time())
    saat = saat.replace(tzinfo=None)
    if saat < _HARI_PASTI:
        return None
    angka = (saat - _AWAL_HARI) / timedelta(days=1)
    return angka, _SAAT if angka % 1 else _TANGGAL


def _kolom(lembar: LembarNilai) -> str:
    lebar: dict[int, int] = {}
    for isi in lembar.rows[:_CONTOH_LEBAR]:
        for kolom, nilai in enumerate(isi, start=lembar.kolom_awal):
            panjang = 10 if isinstance(nilai, date) else len(str(nilai or "").partition("\n")[0])
            lebar[kolom] = max(lebar.get(kolom, 0), panjang)
    sempit, luas = _LEBAR
    daftar = "".join(
        f'<col min="{nomor}" max="{nomor}" width="{min(max(isi + 2, sempit), luas)}" customWidth="1"/>'
        for nomor, isi in sorted(lebar.items())
        if nomor <= KOLOM_TERAKHIR
    )
    return f"<cols>{daftar}</cols>" if daftar else ""


def _relasi(tujuan: Iterable[tuple[str, str]]) -> str:
    isi = "".join(
        f'<Relationship Id="rId{nomor}" Type="{_RELASI}/{jenis}" Target="{berkas}"/>'
        for nomor, (jenis, berkas) in enumerate(tujuan, start=1)
    )
    return f'{_KEPALA}<Relationships xmlns="{_PAKET}/relationships">{isi}</Relationships>'


def _atribut(teks: str) -> str:
    return isi_teks(teks).replace('"', "&quot;")
