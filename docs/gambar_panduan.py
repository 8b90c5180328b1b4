"""Workbooks and papers of the guide as pictures: ``python docs/gambar_panduan.py`` writes ``docs/gambar/``.

Sheets are drawn as Excel shows them: with the letters of columns and the numbers of rows. Needs LibreOffice,
``pdftoppm`` (Poppler) and ``montage`` (ImageMagick). They are looked at, not tested: run it again after the
form, the marked copy, the roster or a template has changed. The screens are made by ``gambar_layar.py``.
"""

import shutil
import subprocess  # outside programs without a shell, with fixed arguments
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.header_footer import HeaderFooter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from mutasi_cli import pipeline
from mutasi_cli.errors import MutasiError
from mutasi_cli.outputs.pdf import find_office

FOLDER = Path(__file__).parent / "gambar"
CONTOH = pipeline.shipped("examples")

WARNA = ("+dither", "-colors", "48")
ABU = ("-colorspace", "gray", "+dither", "-depth", "4")
"""Few colours of a sheet, sixteen greys of a paper: more make the files bigger, not clearer."""


@dataclass(frozen=True, slots=True)
class Halaman:
    """A page to draw: which one of which file, how fine (dots an inch), in which colours."""

    nama: str
    berkas: Path
    titik: int
    warna: Sequence[str] = ABU
    halaman: int = 1


def main() -> int:
    """Draw all pictures and return 0; 1 with a sentence when a program is not there."""
    try:
        office = find_office()
    except MutasiError as error:
        return _tell(str(error))
    halaman, susun = shutil.which("pdftoppm"), shutil.which("montage")
    if halaman is None or susun is None:
        return _tell(
            "Gambar panduan memerlukan pdftoppm (Poppler) dan montage (ImageMagick). Pasang keduanya."
        )
    with tempfile.TemporaryDirectory() as sementara:
        tempat = Path(sementara)
        semua = [*_sheets(tempat), *_papers(tempat)]
        profil = (tempat / "profil").as_uri()
        ubah = [str(office), f"-env:UserInstallation={profil}", "--headless", "--convert-to", "pdf"]
        for berkas in dict.fromkeys(isi.berkas for isi in semua):
            perintah = [*ubah, "--outdir", str(berkas.parent), str(berkas)]
            subprocess.run(perintah, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - no shell
        for isi in semua:
            _draw(isi, tempat / isi.nama, halaman, susun)
    return 0


def _sheets(tempat: Path) -> list[Halaman]:
    """Make the form with a few rows filled in, the marked copy and the roster; return their pages."""
    formulir = tempat / "formulir"
    pipeline.start_batch(formulir)
    _fill(formulir / "batch.xlsx")
    _as_on_screen(formulir / "batch.xlsx", "usulan", "A1:F9")
    salah = pipeline.validate(pipeline.Permintaan(batch=CONTOH / "bermasalah", keluaran=tempat / "salinan"))
    (salinan,) = pipeline.write_annotated(salah)
    temuan = salinan.with_name("temuan.xlsx")
    shutil.copy(salinan, temuan)
    _as_on_screen(salinan, "usulan", "A35:H44", judul="1:1")
    _as_on_screen(temuan, "Temuan", "A1:K11")
    return [
        Halaman("formulir-usulan", formulir / "batch.xlsx", 120, WARNA),
        Halaman("salinan-bertanda", salinan, 130, WARNA),
        Halaman("salinan-temuan", temuan, 110, WARNA),
    ]


def _fill(buku: Path) -> None:
    """Write the first rows of the worked example into the form, with the people and posts that they name."""
    asal = load_workbook(CONTOH / "bekasi-2026-02-06" / "batch.xlsx")
    workbook = load_workbook(buku)
    usulan = _rows(asal["usulan"])[:7]
    _write(workbook["usulan"], usulan)
    dipakai = {str(isi) for satu in usulan for isi in satu.values()}
    _write(workbook["pegawai"], [isi for isi in _rows(asal["pegawai"]) if isi["nip"] in dipakai])
    _write(workbook["jabatan"], [isi for isi in _rows(asal["jabatan"]) if isi["kode"] in dipakai])
    workbook.save(buku)


def _rows(lembar: Worksheet) -> list[dict[str, Any]]:
    judul, *baris = lembar.iter_rows(values_only=True)
    return [dict(zip(map(str, judul), satu, strict=True)) for satu in baris]


def _write(lembar: Worksheet, baris: Iterable[Mapping[str, Any]]) -> None:
    kolom = {str(sel.value): nomor for nomor, sel in enumerate(lembar[1], start=1)}
    for nomor, isi in enumerate(baris, start=2):
        for judul, nilai in isi.items():
            if nilai is not None and judul in kolom:
                lembar.cell(row=nomor, column=kolom[judul]).value = nilai


def _as_on_screen(buku: Path, nama: str, kotak: str, judul: str | None = None) -> None:
    """Let one sheet of a workbook be printed as the screen shows it: a corner of it, with heads and lines.

    ``judul`` are rows that stay in sight above it.
    """
    workbook = load_workbook(buku)
    lembar: Worksheet = workbook[nama]
    workbook.move_sheet(lembar, -workbook.index(lembar))
    lembar.print_area = kotak
    lembar.print_title_rows, lembar.print_title_cols = judul, None
    lembar.print_options.headings = lembar.print_options.gridLines = True
    lembar.page_setup.orientation = "landscape"
    lembar.page_setup.fitToHeight = lembar.page_setup.fitToWidth = 1
    lembar.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    lembar.HeaderFooter = HeaderFooter()
    workbook.save(buku)


def _papers(tempat: Path) -> list[Halaman]:
    """Write roster and papers of the worked example; return the pages that are shown."""
    penilaian = pipeline.validate(
        pipeline.Permintaan(batch=CONTOH / "bekasi-2026-02-06", keluaran=tempat / "keluaran")
    )
    hari = pipeline.write_roster(penilaian, draf=False).folder
    pipeline.write_decree(penilaian, draf=False, jenis=("keputusan", "petikan"))
    petikan = min((hari / "07-petikan").glob("*.docx"))
    return [
        Halaman("daftar-pelantikan", hari / f"lantikan-{hari.name}.xlsx", 76, WARNA),
        Halaman("naskah-keputusan", hari / "04-keputusan" / "keputusan-struktural.docx", 72),
        Halaman("naskah-petikan", petikan, 72),
    ]


def _draw(isi: Halaman, awalan: Path, halaman: str, susun: str) -> None:
    """Draw a page, cut its empty edges off, and save it small."""
    perintah = [
        halaman,
        "-r",
        str(isi.titik),
        "-f",
        str(isi.halaman),
        "-l",
        str(isi.halaman),
        "-png",
        "-singlefile",
    ]
    subprocess.run([*perintah, str(isi.berkas.with_suffix(".pdf")), str(awalan)], check=True)  # noqa: S603 - as above
    gaya = ["-trim", "-geometry", "+8+8", *isi.warna, "-strip", "-define", "png:compression-level=9"]
    gambar = FOLDER / f"{isi.nama}.png"
    subprocess.run([susun, f"{awalan}.png", *gaya, str(gambar)], check=True)  # noqa: S603 - as above


def _tell(kalimat: str) -> int:
    sys.stderr.write(f"{kalimat}\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
