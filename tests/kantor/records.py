"""The people, posts and proposals of the canonical office, as the builders of layouts take them."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

from openpyxl import load_workbook

from kantor.offices import CANONICAL, FOLDER

Record = dict[str, Any]


def _rows(file: str, sheet: str | None = None, office: str = CANONICAL) -> list[Record]:
    book = load_workbook(FOLDER / office / file, read_only=True)
    page = book[sheet] if sheet is not None else book.worksheets[0]
    heading, *rows = page.iter_rows(values_only=True)
    book.close()
    return [
        {
            str(name): cell.date() if isinstance(cell, datetime) else cell
            for name, cell in zip(heading, row, strict=True)
        }
        for row in rows
        if any(cell is not None for cell in row)
    ]


@cache
def posts() -> dict[str, Record]:
    """Return the posts by code."""
    return {row["kode"]: row for row in _rows("jabatan.xlsx")}


@cache
def people() -> tuple[Record, ...]:
    """Return everybody, with the present posts in words beside the codes."""
    known = posts()
    result = []
    for row in _rows("pegawai.xlsx"):
        post, additional = known[row["kode_jabatan"]], known.get(row["kode_tugas_tambahan"])
        holder = additional or post
        result.append(
            {
                **row,
                "jabatan": post["jabatan"],
                "unit": post["unit_kerja"],
                "office": post["perangkat_daerah"] or post["unit_kerja"],
                "additional": None if additional is None else additional["jabatan"],
                "holder_unit": holder["unit_kerja"],
            }
        )
    return tuple(result)


@cache
def proposals() -> tuple[Record, ...]:
    """Return the rows of the proposal, with the present and the new post in words."""
    known, by_nip = posts(), {person["nip"]: person for person in people()}
    result = []
    for row in _rows("batch.xlsx", "usulan", office="s01-nominatif-tumpuk"):
        target = known.get(row["kode_jabatan_tujuan"])
        result.append(
            {
                **{field: row[field] for field in ("nip", "nama", "jenis")},
                "old": by_nip[row["nip"]]["jabatan"],
                "old_unit": by_nip[row["nip"]]["unit"],
                "new": row["jabatan_tujuan"] if target is None else target["jabatan"],
                "new_unit": row["unit_tujuan"] if target is None else target["unit_kerja"],
            }
        )
    return tuple(result)
