"""Offices of any size, made of the worked example: the same batch among ever more staff.

Everything comes from the example and from counting: the same in every run, no network, invented people only.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import count
from pathlib import Path

import openpyxl
from python_calamine import CalamineWorkbook

from mutasi_cli.read.locations import shipped

EXAMPLE = shipped("examples") / "bekasi-2026-02-06"
COLUMNS_LEFT_OUT = frozenset(
    (
        *("tempat_lahir", "pangkat", "tmt_golongan", "predikat_2023", "hukuman_mulai", "hukuman_selesai"),
        *("proses_disiplin", "kotak_talenta", "diklat_kepemimpinan"),
    )
)
"""Columns of the example that are left out: 30 remain, and the batch reads as before."""

Rows = list[list[object]]


def read_sheets() -> dict[str, Rows]:
    """Return the sheets of the example, staff with 30 columns."""
    workbook = CalamineWorkbook.from_path(str(EXAMPLE / "batch.xlsx"))
    sheets: dict[str, Rows] = {
        nama: [list(row) for row in workbook.get_sheet_by_name(nama).to_python()] for nama in workbook.sheet_names
    }
    used = [k for k, heading in enumerate(sheets["pegawai"][0]) if heading not in COLUMNS_LEFT_OUT]
    sheets["pegawai"] = [[row[k] for k in used] for row in sheets["pegawai"]]
    return sheets


def additional(pegawai: Rows, how_many: int) -> Iterator[list[object]]:
    """Yield people of other offices until there are so many, each with a NIP of his own."""
    heading = pegawai[0]
    nip, eselon, kode = (heading.index(nama) for nama in ("nip", "eselon", "kode_jabatan"))
    tugas = heading.index("kode_tugas_tambahan")
    dasar = [row for row in pegawai[1:] if not row[eselon]]
    present = {str(row[nip]) for row in pegawai}
    urut = count()
    for _ in range(len(pegawai) - 1, how_many):
        nomor = next(urut)
        while (new := _nip(nomor)) in present:
            nomor = next(urut)
        row = list(dasar[nomor % len(dasar)])
        row[nip], row[kode], row[tugas] = new, f"KAB{nomor % 500:03d}.UNIT.{nomor % 40:02d}", ""
        yield row


def _nip(nomor: int) -> str:
    order, rest = nomor % 1000, nomor // 1000
    birth_digits = f"{1966 + rest % 30}{rest // 30 % 12 + 1:02d}{rest // 360 % 28 + 1:02d}"
    return f"{birth_digits}{2005 + rest % 15}{rest % 12 + 1:02d}{nomor % 2 + 1}{order:03d}"


def write_workbook(folder: Path, *, pegawai: int, jabatan: int | None = None, usulan: int | None = None) -> Path:
    """Write a batch folder with everything in one workbook; return the workbook.

    With ``usulan`` the moves are a ring of so many people, as in :func:`write_batch_sheet`.
    """
    sheets = read_sheets()
    if usulan is not None:
        _ring_of_moves(sheets, usulan)
    if jabatan is not None:
        sheets["jabatan"] = _fewer_posts(sheets, jabatan)
    sheets["pegawai"] = [*sheets["pegawai"], *additional(sheets["pegawai"], pegawai)]
    return _save(folder, sheets)


def write_batch_sheet(folder: Path, *, usulan: int | None = None) -> tuple[Path, Rows]:
    """Write a batch folder without staff; return the workbook and the staff of the example.

    With ``usulan`` the moves are so many people who pass their posts on in a ring, in posts made for it.
    """
    sheets = read_sheets()
    if usulan is not None:
        _ring_of_moves(sheets, usulan)
    pegawai = sheets.pop("pegawai")
    return _save(folder, sheets), pegawai


def _ring_of_moves(sheets: dict[str, Rows], count: int) -> None:
    headings_by_sheet = {nama: sheets[nama][0] for nama in ("usulan", "pegawai", "jabatan", "pertek")}
    columns = {
        nama: {str(field): k for k, field in enumerate(headings)} for nama, headings in headings_by_sheet.items()
    }
    jabatan = next(row for row in sheets["jabatan"] if row[columns["jabatan"]["eselon"]] == "IV.b")
    pegawai = next(row for row in sheets["pegawai"] if row[columns["pegawai"]["eselon"]] == "IV.b")
    usulan = sheets["usulan"][1]
    sheets["usulan"] = [headings_by_sheet["usulan"]]
    for nomor in range(count):
        kode, nip = _ring(nomor, count), f"19800101201001{nomor % 2 + 1}{nomor // 2:03d}"
        nama = f"Orang Lingkaran {nomor}"
        position = {"kode": kode, "jabatan": f"Kepala Subbagian {nomor}", "pemangku_nip": ""}
        sheets["jabatan"].append(_with_fields(jabatan, columns["jabatan"], position))
        person: dict[str, object] = {
            "nip": nip,
            "nama": nama,
            "kode_jabatan": kode,
            "jenis_kelamin": "LP"[nomor % 2],
        }
        person |= {"tanggal_lahir": date(1980, 1, 1), "tmt_cpns": date(2010, 1, 1)}
        sheets["pegawai"].append(_with_fields(pegawai, columns["pegawai"], person))
        moved = {"no": nomor + 1, "nip": nip, "nama": nama, "kode_jabatan_tujuan": _ring(nomor + 1, count)}
        sheets["usulan"].append(_with_fields(usulan, columns["usulan"], moved))
        approved = {"nip": nip, "nama": nama, "kode_jabatan": _ring(nomor + 1, count)}
        sheets["pertek"].append(_with_fields(sheets["pertek"][1], columns["pertek"], approved))


def _ring(nomor: int, count: int) -> str:
    return f"RING.{nomor % count:04d}"


def _with_fields(row: list[object], column: dict[str, int], changes: Mapping[str, object]) -> list[object]:
    result = list(row)
    for field, value in changes.items():
        result[column[field]] = value
    return result


def _fewer_posts(sheets: dict[str, Rows], count: int) -> Rows:
    """Leave out posts without eselon that nobody holds or moves to, until so many remain."""
    rows = sheets["jabatan"]
    kode, eselon = rows[0].index("kode"), rows[0].index("eselon")
    used = {
        str(cell)
        for nama, rows_of_sheet in sheets.items()
        if nama != "jabatan"
        for row in rows_of_sheet
        for cell in row
    }
    used |= {str(row[rows[0].index("kode_atasan")]) for row in rows}
    loose = [b for b in rows[1:] if not b[eselon] and str(b[kode]) not in used]
    loose += [b for b in rows[1:] if not b[eselon] and str(b[kode]) in used]
    dropped = {id(row) for row in loose[: max(0, len(rows) - 1 - count)]}
    return [row for row in rows if id(row) not in dropped]


def _save(folder: Path, sheets: dict[str, Rows]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(EXAMPLE / "mutasi.toml", folder / "mutasi.toml")
    workbook = openpyxl.Workbook(write_only=True)
    for nama, rows in sheets.items():
        sheet = workbook.create_sheet(nama)
        for row in rows:
            sheet.append([None if cell == "" else cell for cell in row])
    path = folder / "batch.xlsx"
    workbook.save(path)
    return path


def write_csv(path: Path, pegawai: Rows, count: int) -> Path:
    """Write a staff table of so many rows."""
    with path.open("w", encoding="utf-8", newline="") as removed:
        writer = csv.writer(removed, delimiter=";")
        for source in (pegawai, additional(pegawai, count)):
            writer.writerows([_text(cell) for cell in row] for row in source)
    return path


def _text(cell: object) -> object:
    if isinstance(cell, date):
        return cell.isoformat()
    return int(cell) if isinstance(cell, float) else cell


def write_parquet(path: Path, source: Path) -> Path:
    """Write the staff table of a CSV file as Parquet: texts, days as days."""
    import duckdb  # noqa: PLC0415 - optional

    with source.open(encoding="utf-8") as file:
        heading = file.readline().strip().split(";")
    days = ", ".join(f"CAST({nama} AS DATE) AS {nama}" for nama in heading if nama.startswith(("tanggal", "tmt")))
    duckdb.sql(
        f"COPY (SELECT * REPLACE ({days}) FROM read_csv('{source}', delim = ';', all_varchar = true)) "
        f"TO '{path}' (FORMAT parquet, COMPRESSION zstd)"
    )
    return path
