"""The form of ``mutasi init``, filled in as an officer would: values under headings, nothing else touched."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook

from mutasi_cli.law import load_lawbook
from mutasi_cli.outputs.formulir import build_form

if TYPE_CHECKING:
    from pathlib import Path

    from dunia import Dunia


def isi_formulir(dunia: Dunia, tujuan: Path) -> None:
    """Write the small world of the rules into the form and save it as ``tujuan``."""
    buku = load_workbook(io.BytesIO(build_form(load_lawbook())))
    for sheet, baris in dunia.tabel.items():
        ws: Any = buku[sheet]
        kolom = {sel.value: sel.column for sel in ws[1]}
        for nomor, isi in enumerate(baris.values(), start=2):
            for judul, nilai in isi.items():
                if nilai is None:
                    continue
                if judul not in kolom:
                    assert judul.startswith("predikat_")
                    kolom[judul] = ws.max_column + 1
                    ws.cell(1, kolom[judul], judul)
                sel = ws.cell(nomor, kolom[judul], nilai)
                # A cell that somebody types into takes the format of its column; openpyxl does not do that.
                sel.number_format = ws.column_dimensions[sel.column_letter].number_format
    batch: Any = buku["batch"]
    for sel in batch["A"]:
        if sel.value in dunia.batch:
            batch.cell(sel.row, 2, dunia.batch[sel.value])
    assert dunia.batch.keys() <= {sel.value for sel in batch["A"]}
    buku.save(tujuan)
