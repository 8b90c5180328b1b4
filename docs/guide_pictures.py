"""Workbooks and papers of the guide as pictures: ``python docs/guide_pictures.py`` writes ``docs/gambar/``.

Sheets are drawn as Excel shows them: with the letters of columns and the numbers of rows. Needs LibreOffice,
``pdftoppm`` (Poppler) and ``montage`` (ImageMagick). They are looked at, not tested: run it again after the
form, the marked copy, the roster or a template has changed. The screens are made by ``screen_pictures.py``.
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

from mutasi_cli import api
from mutasi_cli.errors import MutasiError
from mutasi_cli.papers.pdf import find_office

FOLDER = Path(__file__).parent / "gambar"
EXAMPLE = api.shipped("examples")

COLOURS = ("+dither", "-colors", "48")
GREY = ("-colorspace", "gray", "+dither", "-depth", "4")
"""Few colours of a sheet, sixteen greys of a paper: more make the files bigger, not clearer."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to draw: which one of which file, how fine (dots an inch), in which colours."""

    nama: str
    file: Path
    post_box: int
    colour: Sequence[str] = GREY
    page: int = 1


def main() -> int:
    """Draw all pictures and return 0; 1 with a sentence when a program is not there."""
    try:
        office = find_office()
    except MutasiError as error:
        return _tell(str(error))
    pdftoppm, montage = shutil.which("pdftoppm"), shutil.which("montage")
    if pdftoppm is None or montage is None:
        return _tell("Gambar panduan memerlukan pdftoppm (Poppler) dan montage (ImageMagick). Pasang keduanya.")
    with tempfile.TemporaryDirectory() as temporary:
        work_folder = Path(temporary)
        pages = [*_sheets(work_folder), *_papers(work_folder)]
        profile_uri = (work_folder / "profil").as_uri()
        convert = [str(office), f"-env:UserInstallation={profile_uri}", "--headless", "--convert-to", "pdf"]
        for file in dict.fromkeys(page.file for page in pages):
            command = [*convert, "--outdir", str(file.parent), str(file)]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - no shell
        for page in pages:
            _draw(page, work_folder / page.nama, pdftoppm, montage)
    return 0


def _sheets(work_folder: Path) -> list[Page]:
    """Make the form with a few rows filled in, the marked copy and the roster; return their pages."""
    form = work_folder / "formulir"
    api.start_batch(form)
    _fill(form / "batch.xlsx")
    _as_on_screen(form / "batch.xlsx", "usulan", "A1:F9")
    faulty = api.judge(api.Request(batch=EXAMPLE / "bermasalah", output=work_folder / "salinan"))
    (salinan,) = api.write_annotated(faulty)
    findings = salinan.with_name("temuan.xlsx")
    shutil.copy(salinan, findings)
    _as_on_screen(salinan, "usulan", "A35:H44", title_rows="1:1")
    _as_on_screen(findings, "Temuan", "A1:K11")
    return [
        Page("formulir-usulan", form / "batch.xlsx", 120, COLOURS),
        Page("salinan-bertanda", salinan, 130, COLOURS),
        Page("salinan-temuan", findings, 110, COLOURS),
    ]


def _fill(path: Path) -> None:
    """Write the first rows of the worked example into the form, with the people and posts that they name."""
    source = load_workbook(EXAMPLE / "bekasi-2026-02-06" / "batch.xlsx")
    workbook = load_workbook(path)
    usulan = _rows(source["usulan"])[:7]
    _write(workbook["usulan"], usulan)
    used = {str(row) for usulan_row in usulan for row in usulan_row.values()}
    _write(workbook["pegawai"], [row for row in _rows(source["pegawai"]) if row["nip"] in used])
    _write(workbook["jabatan"], [row for row in _rows(source["jabatan"]) if row["kode"] in used])
    workbook.save(path)


def _rows(sheet: Worksheet) -> list[dict[str, Any]]:
    headings, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, headings), cells, strict=True)) for cells in rows]


def _write(sheet: Worksheet, rows: Iterable[Mapping[str, Any]]) -> None:
    column_of = {str(cell.value): nomor for nomor, cell in enumerate(sheet[1], start=1)}
    for nomor, row in enumerate(rows, start=2):
        for heading, value in row.items():
            if value is not None and heading in column_of:
                sheet.cell(row=nomor, column=column_of[heading]).value = value


def _as_on_screen(path: Path, nama: str, area: str, title_rows: str | None = None) -> None:
    """Let one sheet of a workbook be printed as the screen shows it: a corner of it, with heads and lines.

    ``heading`` are rows that stay in sight above it.
    """
    workbook = load_workbook(path)
    sheet: Worksheet = workbook[nama]
    workbook.move_sheet(sheet, -workbook.index(sheet))
    sheet.print_area = area
    sheet.print_title_rows, sheet.print_title_cols = title_rows, None
    sheet.print_options.headings = sheet.print_options.gridLines = True
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = sheet.page_setup.fitToWidth = 1
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.HeaderFooter = HeaderFooter()
    workbook.save(path)


def _papers(work_folder: Path) -> list[Page]:
    """Write roster and papers of the worked example; return the pages that are shown."""
    judgement = api.judge(api.Request(batch=EXAMPLE / "bekasi-2026-02-06", output=work_folder / "keluaran"))
    day_folder = api.write_roster(judgement).folder
    api.write_decree(judgement, api.PaperRequest(jenis=("keputusan", "petikan")))
    petikan = min((day_folder / "07-petikan").glob("*.docx"))
    return [
        Page("daftar-pelantikan", day_folder / f"lantikan-{day_folder.name}.xlsx", 76, COLOURS),
        Page("naskah-keputusan", day_folder / "04-keputusan" / "keputusan-struktural.docx", 72),
        Page("naskah-petikan", petikan, 72),
    ]


def _draw(drawing: Page, prefix: Path, page: str, montage: str) -> None:
    """Draw a page, cut its empty edges off, and save it small."""
    command = [
        page,
        "-r",
        str(drawing.post_box),
        "-f",
        str(drawing.page),
        "-l",
        str(drawing.page),
        "-png",
        "-singlefile",
    ]
    subprocess.run([*command, str(drawing.file.with_suffix(".pdf")), str(prefix)], check=True)  # noqa: S603 - as above
    options = ["-trim", "-geometry", "+8+8", *drawing.colour, "-strip", "-define", "png:compression-level=9"]
    picture = FOLDER / f"{drawing.nama}.png"
    subprocess.run([montage, f"{prefix}.png", *options, str(picture)], check=True)  # noqa: S603 - as above


def _tell(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
