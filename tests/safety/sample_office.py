"""A small office made of the worked example, into which hostile or marked values are put."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook, load_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

EXAMPLE = Path(__file__).parents[2] / "examples"
BEKASI = EXAMPLE / "bekasi-2026-02-06"
FAULTY = EXAMPLE / "bermasalah"
DATE = "2026-02-06"

Sheets = dict[str, list[list[Any]]]
"""Rows by the name of their sheet, the headings first."""

_KODE = frozenset(
    (
        *("kode", "kode_jabatan", "kode_jabatan_tujuan", "kode_jabatan_lama", "kode_tugas_tambahan"),
        *("kode_atasan", "kode_pengganti"),
    )
)
"""Columns with codes of posts: changed alike everywhere, so that they still find each other."""

_TEXT = frozenset(
    (
        *("nama", "gelar_depan", "gelar_belakang", "tempat_lahir", "jurusan", "pangkat", "rumpun_jf"),
        *("proses_disiplin", "diklat_kepemimpinan", "sertifikat", "jabatan", "unit_kerja"),
        *("perangkat_daerah", "jabatan_tujuan", "unit_tujuan", "no", "nomor_dasar", "nomor_hasil_seleksi"),
        *("nomor_pertek", "nomor_izin_khusus", "alasan", "keterangan", "nomor", "nomor_dokumen"),
        *("hubungan", "jurusan_syarat"),
    )
)
"""Columns with free text."""

_FACTS = frozenset(
    (
        *("nama", "jam", "tempat", "pakaian", "nomor_sk_struktural", "nomor_sk_tugas_tambahan"),
        *("nomor_undangan", "nomor_izin_mendagri", "nomor_pertek", "nomor_ba_tpk", "pembaca_sk"),
        *("pembaca_doa", "mc", "catatan"),
    )
)
"""Keys of the sheet ``batch`` with free text (and every ``rohaniwan_…``)."""

_OTHER_PEOPLE = 40
"""People whom the batch does not touch; candidates are looked for among them."""


@cache
def _read_sheets(folder: Path) -> Mapping[str, tuple[tuple[Any, ...], ...]]:
    workbook = load_workbook(folder / "batch.xlsx", read_only=True)
    return {ws.title: tuple(ws.iter_rows(values_only=True)) for ws in workbook.worksheets}


@cache
def _short_sheets(folder: Path) -> Mapping[str, tuple[tuple[Any, ...], ...]]:
    """Return the sheets with only those people whom the batch may touch, and a few others."""
    sheets = dict(_read_sheets(folder))
    named = {
        cell
        for nama in ("usulan", "pertek", "plt", "keluarga", "pengecualian", "batch")
        for row in sheets[nama]
        for cell in row
    }
    columns_at = {nama: nomor for nomor, nama in enumerate(sheets["pegawai"][0])}
    kode = {row[columns_at["kode_jabatan"]] for row in sheets["pegawai"] if row[0] in named}
    kode |= {cell for row in sheets["usulan"] for cell in row if cell}

    def is_needed(row: tuple[Any, ...]) -> bool:
        held = (row[columns_at["kode_jabatan"]], row[columns_at["kode_tugas_tambahan"]])
        return row[0] in named or any(code in kode for code in held if code)

    headings, *people = sheets["pegawai"]
    touched = [row for row in people if is_needed(row)]
    others = [row for row in people if not is_needed(row)][:_OTHER_PEOPLE]
    sheets["pegawai"] = (headings, *touched, *others)
    sheets["jabatan"] = _needed_jabatan(
        sheets["jabatan"], kode | {row[columns_at["kode_jabatan"]] for row in sheets["pegawai"]}
    )
    return sheets


def _needed_jabatan(rows_of_jabatan: tuple[tuple[Any, ...], ...], needed: set[Any]) -> tuple[tuple[Any, ...], ...]:
    """Return the posts that are needed and all above them, so that few are empty."""
    headings, *rows = rows_of_jabatan
    superior = {row[0]: row[headings.index("kode_atasan")] for row in rows}
    for kode in list(needed):
        while kode in superior and kode is not None:
            needed.add(kode)
            kode = superior[kode]  # noqa: PLW2901 - climbs
    return (headings, *(row for row in rows if row[0] in needed))


def sheets(folder: Path = BEKASI) -> Sheets:
    """Return the sheets of an example, to be changed at will."""
    return {nama: [list(row) for row in rows] for nama, rows in _short_sheets(folder).items()}


def change_texts(sheets: Sheets, change_text: Callable[[str], str], kode: Callable[[str], str] | None = None) -> Sheets:
    """Change every free text of every sheet with one function, and every code with another."""
    for nama, (headings, *rows) in sheets.items():
        if nama == "batch":
            for row in rows:
                if row[0] in _FACTS or str(row[0]).startswith("rohaniwan_"):
                    row[1] = change_text(str(row[1] or ""))
            continue
        for nomor, heading in enumerate(headings):
            change = kode if heading in _KODE else change_text if heading in _TEXT else None
            for row in rows if change is not None else ():
                if isinstance(row[nomor], str) and change is not None:
                    row[nomor] = change(row[nomor])
    return sheets


def add_column(sheets: Sheets, heading: str, value_of: Callable[[str, int], object], *, place: str = "") -> None:
    """Add a column to every sheet with records, or to one of them; ``value`` gets sheet and row number."""
    for nama, (headings, *rows) in sheets.items():
        if nama == "batch" or (place and nama != place):
            continue
        headings.append(heading)
        for nomor, row in enumerate(rows, start=2):
            row.append(value_of(nama, nomor))


def write_workbook(sheets: Sheets, path: Path) -> Path:
    """Write sheets as a workbook in which every text is a text."""
    workbook = Workbook()
    if workbook.active is not None:
        workbook.remove(workbook.active)
    for nama, rows in sheets.items():
        ws = workbook.create_sheet(nama)
        for nomor, row in enumerate(rows, start=1):
            for column, value in enumerate(row, start=1):
                if value is None:
                    continue
                cell = ws.cell(row=nomor, column=column)
                cell.value = value
                if isinstance(value, str):
                    cell.data_type = "s"
    path.parent.mkdir(parents=True, exist_ok=True)
    workbook.save(path)
    return path


def write_office(sheets: Sheets, folder: Path, toml: str | None = None) -> Path:
    """Write a batch folder; return its workbook."""
    folder.mkdir(parents=True, exist_ok=True)
    if toml is None:
        shutil.copy(BEKASI / "mutasi.toml", folder / "mutasi.toml")
    else:
        (folder / "mutasi.toml").write_text(toml, encoding="utf-8")
    return write_workbook(sheets, folder / "batch.xlsx")


def office_toml() -> str:
    """Return the settings of the example."""
    return (BEKASI / "mutasi.toml").read_text(encoding="utf-8")


def changed_toml(change_text: Callable[[str], str]) -> str:
    """Return the settings with every free text of officials and office changed."""

    def replaced_line(match: re.Match[str]) -> str:
        escaped = change_text(match[2]).translate({n: f"\\u{n:04x}" for n in (*range(32), 34, 92, 127)})
        return f'{match[1]} = "{escaped}"'

    key = "nama|gelar_depan|gelar_belakang|jabatan|pangkat|sebutan|tempat|wilayah|provinsi|alamat"
    return re.sub(rf'^({key}) = "([^"]*)"', replaced_line, office_toml(), flags=re.MULTILINE)
