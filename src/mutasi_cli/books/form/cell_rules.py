"""What a cell takes: number format, width, and the rule that Excel checks while somebody types.

The rules only help at the keyboard; what is pasted passes them by and is judged by ``mutasi validate``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from openpyxl.worksheet.datavalidation import DataValidation

from mutasi_cli.books.form.choice_lists import KODE_JABATAN, ChoiceList
from mutasi_cli.domain.canonical_sheets import CanonicalColumn
from mutasi_cli.domain.nip import LENGTH

LAST_ROW = 1_048_576
"""The last row of a sheet: a form that stops helping half-way down would be taken for a limit."""

TEXT_FORMAT = "@"
DATE_FORMAT = "dd-mm-yyyy"

KODE_JABATAN_COLUMNS = frozenset(
    {
        "kode_jabatan",
        "kode_jabatan_tujuan",
        "kode_jabatan_lama",
        "kode_tugas_tambahan",
        "kode_atasan",
        "kode_pengganti",
    }
)
"""Columns, of whichever sheet, that name a post by its code."""

_WIDTHS: dict[str, float] = {"nip": 22, "tanggal": 14, "nama": 32, "cacah": 10, "kotak": 10, "gelar": 16}
_BUTTON_ROOM = 5
"""Room for the button of the filter beside the heading."""
_FIELD_WIDTHS: dict[str, float] = {
    "no": 6,
    "nama": 32,
    "jabatan": 40,
    "jabatan_tujuan": 40,
    "unit_kerja": 40,
    "unit_tujuan": 40,
    "perangkat_daerah": 40,
    "alasan": 40,
    "keterangan": 40,
}
_OTHER_WIDTH = 18.0

_FIRST_DATE = "DATE(1930,1,1)"
_LAST_DATE = "DATE(2199,12,31)"
_LARGEST_COUNT = 999_999
_LARGEST_KOTAK = 9
_LONGEST_MESSAGE = 255
_SHORT_ENOUGH = 170
"""A longer list is not repeated in a note: it can be read on the sheet ``FindingsSheet``."""


@dataclass(frozen=True, slots=True)
class CellRule:
    """A rule of Excel for cells of one kind. What breaks a ``hard`` one is refused, else Excel asks."""

    jenis: Literal["list", "custom", "date", "whole"]
    formula: tuple[str, ...]
    heading: str
    message: str
    hard: bool = True
    hint: str = ""
    """What is shown beside the cell as soon as it is chosen."""


def choices_of_column(column: CanonicalColumn, listed: Mapping[str, ChoiceList]) -> ChoiceList | None:
    """Return the list of words of a column, None where it takes free text."""
    return listed.get(column.jenis if column.choices is None else column.choices)


def column_format(column: CanonicalColumn) -> str:
    """Return the number format; what is no number and no date is text, so that Excel changes none of it."""
    if column.jenis == "tanggal":
        return DATE_FORMAT
    if column.jenis in {"cacah", "kotak"}:
        return "0"
    return "General" if column.nama == "no" else TEXT_FORMAT


def column_width(column: CanonicalColumn) -> float:
    """Return the width in characters; the heading always fits."""
    width = _FIELD_WIDTHS.get(column.nama, _WIDTHS.get(column.jenis, _OTHER_WIDTH))
    return max(width, len(column.nama) + _BUTTON_ROOM)


def catatan(column: CanonicalColumn, listed: Mapping[str, ChoiceList], label: str) -> str:
    """Return the note of a heading. ``label`` says whether it is required, empty where it is not."""
    lines = [label] if label else []
    lines.append(column.meaning)
    if column.jenis == "nip":
        lines.append(f"{LENGTH} angka, sebagai teks.")
    if column.nama in KODE_JABATAN_COLUMNS:
        lines.append("Panah di sel menampilkan kode dari lembar jabatan.")
    if column.jenis == "tanggal":
        lines.append("Tulis hari-bulan-tahun, misalnya 06-02-2026.")
    choices = choices_of_column(column, listed)
    if choices is not None:
        words = ", ".join(choices.words)
        lines.append(f"Pilihan: {words}." if len(words) <= _SHORT_ENOUGH else "Pilihannya ada di lembar Daftar.")
    return "\n".join(lines)


def column_rule(column: CanonicalColumn, listed: Mapping[str, ChoiceList], cell: str) -> CellRule | None:
    """Return the rule for a column, None where anything may be typed; ``cell`` is its first cell."""
    choices = choices_of_column(column, listed)
    if choices is not None:
        message = f"Pilih salah satu kata dari daftar. Untuk {column.nama} kata lain tidak dikenal."
        return CellRule("list", (choices.span,), "Tidak ada dalam daftar", message, hard=choices.binding)
    if column.nama in KODE_JABATAN_COLUMNS:
        # The post table may be a file of its own; then the list is empty and must not refuse anything.
        return CellRule("list", (KODE_JABATAN,), "Kode jabatan", "", hard=False)
    if column.jenis == "nip":
        return CellRule(
            "custom",
            (f"AND(ISTEXT({cell}),LEN({cell})={LENGTH},ISNUMBER(VALUE({cell})))",),
            f"NIP harus {LENGTH} angka",
            f"Ketik {LENGTH} angka tanpa spasi, sebagai teks. Bila sel ini berformat angka, ubah dahulu "
            f"formatnya menjadi Teks: Excel merusak angka yang panjangnya lebih dari 15.",
            hint=f"{LENGTH} angka tanpa spasi, sebagai teks.",
        )
    if column.jenis == "tanggal":
        return CellRule(
            "date",
            (_FIRST_DATE, _LAST_DATE),
            "Bukan tanggal",
            "Excel tidak mengenali isian ini sebagai tanggal. Tulis hari-bulan-tahun, misalnya 06-02-2026. "
            "Tetap simpan isian ini?",
            hard=False,
        )
    if column.jenis == "cacah":
        message = "Isi dengan bilangan bulat, tanpa satuan."
        return CellRule("whole", ("0", str(_LARGEST_COUNT)), "Bukan bilangan bulat", message)
    if column.jenis == "kotak":
        message = f"Isi nomor kotak talenta, 1 sampai {_LARGEST_KOTAK}."
        return CellRule("whole", ("1", str(_LARGEST_KOTAK)), "Kotak talenta", message)
    return None


def as_validation(rule: CellRule, span: str) -> DataValidation:
    """Return the rule as Excel keeps it, for the cells of ``span``.

    A list that does not bind shows its words and refuses nothing, without asking.
    """
    asks = rule.hard or rule.jenis != "list"
    validation = DataValidation(
        type=rule.jenis,
        operator="between" if rule.jenis in {"date", "whole"} else None,
        formula1=rule.formula[0],
        formula2=rule.formula[1] if len(rule.formula) > 1 else None,
        allow_blank=True,
        showErrorMessage=asks,
        errorStyle="stop" if rule.hard else "warning",
        errorTitle=rule.heading,
        error=rule.message[:_LONGEST_MESSAGE],
        showInputMessage=bool(rule.hint),
        promptTitle="NIP" if rule.hint else None,
        prompt=rule.hint or None,
    )
    validation.add(span)
    return validation
