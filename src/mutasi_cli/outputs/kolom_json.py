"""``mutasi columns --format json``: a public contract, see ``docs/skema/columns.schema.json``."""

import json
from collections.abc import Sequence
from typing import Any

from mutasi_cli.domain.pemahaman import KolomDipahami, Pemahaman
from mutasi_cli.outputs.kolom_kata import baris_toml, contoh_aman

VERSI = 1


def columns_as_json(file: str, sheets: Sequence[Pemahaman]) -> str:
    """Return how a file was understood as JSON text that ends with a line break."""
    return json.dumps(columns_as_data(file, sheets), ensure_ascii=False, indent=2) + "\n"


def columns_as_data(file: str, sheets: Sequence[Pemahaman]) -> dict[str, Any]:
    """Return the same as plain data; ``toml`` holds the lines that would teach the headings not known."""
    toml = baris_toml(sheets)
    return {
        "version": VERSI,
        "file": file,
        "lembar": [_sheet(isi) for isi in sheets],
        "toml": "".join(f"{baris}\n" for baris in toml) or None,
    }


def _sheet(sheet: Pemahaman) -> dict[str, Any]:
    return {
        "sheet": sheet.sheet,
        "tabel": sheet.tabel,
        "layout": sheet.layout or None,
        "sebab": sheet.sebab or None,
        "baris_judul": list(sheet.baris_judul),
        "jumlah_baris": sheet.jumlah_baris,
        "baris_tersembunyi": sheet.baris_tersembunyi,
        "kolom": [_column(isi) for isi in sheet.kolom],
        "dilewati": [
            {"pertama": isi.pertama, "terakhir": isi.terakhir, "sebab": isi.sebab} for isi in sheet.dilewati
        ],
        "hilang": list(sheet.hilang),
    }


def _column(kolom: KolomDipahami) -> dict[str, Any]:
    return {
        "huruf": kolom.huruf,
        "judul": kolom.judul,
        "bidang": list(kolom.bidang),
        "sebab": kolom.sebab or None,
        "saran": kolom.saran,
        "contoh": list(contoh_aman(kolom)),
        "tersembunyi": kolom.tersembunyi,
    }
