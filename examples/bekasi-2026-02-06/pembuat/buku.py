"""Workbook out: decent to look at, the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from pembuat.model import KOLOM, Baris, Nilai

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

_WAKTU_ZIP = (1980, 1, 1, 0, 0, 0)
_WAKTU_DOKUMEN = b"2026-02-05T00:00:00Z"
_LEBAR_MAKS = 48
_KOLOM_TEKS = {"nip", "nip_plt", "nip_keluarga", "pemangku_nip"}


def tulis_buku(tabel: dict[str, list[Baris]], berkas: Path) -> None:
    """Write all sheets in the order of ``KOLOM``; a sheet without rows keeps its headings."""
    buku = Workbook()
    buku.remove(buku.worksheets[0])
    buku.properties.creator = "mutasi"
    for sheet, kolom in KOLOM.items():
        _tulis_sheet(buku.create_sheet(sheet), kolom, tabel[sheet])
    penampung = io.BytesIO()
    buku.save(penampung)
    berkas.write_bytes(tetapkan_bita(penampung.getvalue()))


def _tulis_sheet(lembar: Worksheet, kolom: tuple[str, ...], baris: list[Baris]) -> None:
    for nomor, judul in enumerate(kolom, start=1):
        sel = lembar.cell(row=1, column=nomor, value=judul)
        sel.font = Font(bold=True, color="FFFFFF")
        sel.fill = PatternFill("solid", fgColor="1F4E5F")
        sel.alignment = Alignment(vertical="center")
        isi = [_panjang(b.get(judul)) for b in baris[:400]]
        lebar = min(max([len(judul), *isi]) + 3, _LEBAR_MAKS)
        lembar.column_dimensions[get_column_letter(nomor)].width = lebar
    for r, data in enumerate(baris, start=2):
        for nomor, judul in enumerate(kolom, start=1):
            nilai = data.get(judul)
            if nilai is None:
                continue
            sel = lembar.cell(row=r, column=nomor, value=nilai)
            kunci = str(data.get("kunci", ""))
            if isinstance(nilai, date):
                sel.number_format = "DD-MM-YYYY"
                sel.alignment = Alignment(horizontal="left")
            elif isinstance(nilai, str) and (judul in _KOLOM_TEKS or kunci.endswith("_nip")):
                sel.number_format = "@"
    lembar.freeze_panes = "D2" if judul_panjang(kolom) else "A2"
    if baris:
        lembar.auto_filter.ref = f"A1:{get_column_letter(len(kolom))}{len(baris) + 1}"


def judul_panjang(kolom: tuple[str, ...]) -> bool:
    """Tell whether a sheet is so wide that its first columns should stay in sight."""
    return len(kolom) > 10


def _panjang(nilai: Nilai) -> int:
    return 10 if isinstance(nilai, date) else len(str(nilai or ""))


def tetapkan_bita(isi: bytes) -> bytes:
    """Rewrite a workbook with fixed times and a fixed order of parts."""
    keluar = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(isi)) as lama,
        zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as baru,
    ):
        for nama in sorted(lama.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            data = lama.read(nama)
            if nama == "docProps/core.xml":
                data = re.sub(
                    rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*",
                    rb"\g<1>" + _WAKTU_DOKUMEN,
                    data,
                )
            info = zipfile.ZipInfo(nama, _WAKTU_ZIP)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            baru.writestr(info, data)
    return keluar.getvalue()
