"""``mutasi columns --format json``: a public contract, see ``docs/skema/columns.schema.json``."""

import json
from collections.abc import Sequence
from typing import Any

from mutasi_cli.domain.understanding import FieldCount, Understanding, UnderstoodColumn
from mutasi_cli.words.column_words import toml_lines

VERSION = 1


def columns_as_json(file: str, sheets: Sequence[Understanding]) -> str:
    """Return how a file was understood as JSON text that ends with a line break."""
    return json.dumps(columns_as_data(file, sheets), ensure_ascii=False, indent=2) + "\n"


def columns_as_data(file: str, sheets: Sequence[Understanding]) -> dict[str, Any]:
    """Return the same as plain data; ``toml`` holds the lines that would teach the headings not known."""
    toml = toml_lines(sheets)
    return {
        "version": VERSION,
        "file": file,
        "lembar": [_sheet(sheet) for sheet in sheets],
        "toml": "".join(f"{line}\n" for line in toml) or None,
    }


def _sheet(sheet: Understanding) -> dict[str, Any]:
    return {
        "sheet": sheet.sheet,
        "tabel": sheet.table,
        "layout": sheet.layout or None,
        "sebab": sheet.reason or None,
        "baris_judul": list(sheet.heading_rows),
        "jumlah_baris": sheet.row_count,
        "baris_tersembunyi": sheet.hidden_rows,
        "kolom": [_column(entry) for entry in sheet.column],
        "dilewati": [
            {"pertama": entry.first, "terakhir": entry.last, "sebab": entry.reason} for entry in sheet.skipped
        ],
        "hilang": list(sheet.missing),
        "tabel_lain": sheet.rival,
        "terbaca": [_count(entry) for entry in sheet.count],
    }


def _count(count: FieldCount) -> dict[str, Any]:
    return {
        "bidang": count.field,
        "terisi": count.filled,
        "dipahami": count.understood,
        "bentuk_lain": list(count.others),
    }


def _column(column: UnderstoodColumn) -> dict[str, Any]:
    return {
        "huruf": column.letter,
        "judul": column.heading,
        "bidang": list(column.field),
        "sebab": column.reason or None,
        "saran": column.suggestion,
        "contoh": list(column.example),
        "tersembunyi": column.hidden,
        "bentuk": list(column.shape),
        "pasti": column.certain,
    }
