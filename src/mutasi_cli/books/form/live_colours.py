"""Colours that appear while somebody types: doubles, damaged NIP, codes that no table knows, gaps.

They only help the eye; what holds is said by ``mutasi validate``. Texts are compared with MATCH: COUNTIF and
the built-in rule for doubles take a text of digits for a number and see only its first 15 digits, so that
they would call two people the same whose NIP differ at the end.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from mutasi_cli.books.form.cell_rules import KODE_JABATAN_COLUMNS, LAST_ROW
from mutasi_cli.domain.canonical_sheets import SHEETS, CanonicalColumn, CanonicalSheet, Requirement


@dataclass(frozen=True, slots=True)
class Colour:
    """Fill and font of a mark, and what it means as the sheet ``Petunjuk`` says it."""

    content: str
    letter: str
    label: str
    meaning: str


DAMAGED = Colour(
    "F8CBC6",
    "9C0006",
    "merah",
    "NIP tersimpan sebagai angka: tiga angka terakhirnya sudah rusak. Ketik ulang sebagai teks.",
)
DOUBLE_ENTRY = Colour(
    "F9C56B",
    "5C3A00",
    "kuning tua",
    "Isian ganda: NIP muncul dua kali, kode dipakai dua jabatan, atau satu jabatan diusulkan untuk lebih "
    "banyak orang daripada formasinya.",
)
UNKNOWN_CODE = Colour(
    "DDD3EE",
    "3F2A66",
    "ungu",
    "Kode atau NIP ini tidak ada di lembar jabatan atau pegawai pada buku kerja ini.",
)
GAP = Colour("FFF7C2", "000000", "kuning pucat", "Baris ini sudah diisi, tetapi sel yang wajib masih kosong.")
COLOURS = (DAMAGED, DOUBLE_ENTRY, UNKNOWN_CODE, GAP)
"""All marks, the strongest first: where two hold, the first is shown."""

_LAST_MARKED = LAST_ROW - 1
"""The last marked row: a formula also looks at the row below."""
_LAST_USULAN = 5_000
"""Rows of ``usulan`` that are counted by post; far more than any batch has."""
_UNIQUE: dict[str, frozenset[str]] = {
    "usulan": frozenset({"nip"}),
    "pegawai": frozenset({"nip"}),
    "jabatan": frozenset({"kode"}),
    "pertek": frozenset({"nip"}),
    "izin_mendagri": frozenset({"nip"}),
    "libur": frozenset({"tanggal"}),
}
"""Columns in which a second equal entry is worth a look."""


def add_marks(ws: Worksheet, canonical_sheet: CanonicalSheet) -> None:
    """Add the marks of a table to its sheet."""
    last_letter = get_column_letter(len(canonical_sheet.column))
    for nomor, column in enumerate(canonical_sheet.column, start=1):
        letter = get_column_letter(nomor)
        for colour, formula in _marks_of(canonical_sheet, column, letter, last_letter):
            style = DifferentialStyle(
                font=Font(color=colour.letter), fill=PatternFill(bgColor=colour.content, fill_type="solid")
            )
            rule = Rule(type="expression", formula=[formula], stopIfTrue=True, dxf=style)
            ws.conditional_formatting.add(f"{letter}2:{letter}{_LAST_MARKED}", rule)


def _marks_of(
    canonical_sheet: CanonicalSheet, column: CanonicalColumn, letter: str, last_letter: str
) -> Iterator[tuple[Colour, str]]:
    """Yield the marks of a column with their formulas, the strongest first."""
    cell = f"{letter}2"
    if column.jenis == "nip":
        yield DAMAGED, f"ISNUMBER({cell})"
    if column.nama in _UNIQUE.get(canonical_sheet.nama, ()):
        yield (
            DOUBLE_ENTRY,
            (
                f'AND({cell}<>"",OR(ISNUMBER(MATCH({cell},{letter}3:{letter}${LAST_ROW},0)),'
                f"MATCH({cell},{letter}$2:{letter}${LAST_ROW},0)<ROW()-1))"
            ),
        )
    if canonical_sheet.nama == "usulan" and column.nama == "kode_jabatan_tujuan":
        kode, formasi = _column_range("jabatan", "kode"), _column_range("jabatan", "formasi")
        yield (
            DOUBLE_ENTRY,
            (
                f'AND({cell}<>"",SUMPRODUCT(--({letter}$2:{letter}${_LAST_USULAN}={cell}))>'
                f"MAX(1,N(IFERROR(INDEX({formasi},MATCH({cell},{kode},0)),1))))"
            ),
        )
    target = _target_table(canonical_sheet, column)
    if target is not None:
        # A table that lives in a file of its own is empty here: then nothing can be missing from it.
        yield UNKNOWN_CODE, f'AND({cell}<>"",COUNTA({target})>0,ISNA(MATCH({cell},{target},0)))'
    if column.requirement is Requirement.REQUIRED:
        yield GAP, f"AND(COUNTA($A2:${last_letter}2)>0,ISBLANK({cell}))"


def _target_table(canonical_sheet: CanonicalSheet, column: CanonicalColumn) -> str | None:
    """Return the cells that must know an entry of this column, None where any entry will do."""
    if column.nama in KODE_JABATAN_COLUMNS:
        return _column_range("jabatan", "kode")
    if column.jenis == "nip" and canonical_sheet.nama not in {"pegawai", "pertek", "izin_mendagri"}:
        return _column_range("pegawai", "nip")
    return None


def _column_range(table: str, nama: str) -> str:
    """Return all cells of a column of another sheet: ``jabatan!$A$2:$A$1048576``."""
    canonical_sheet = next(canonical for canonical in SHEETS if canonical.nama == table)
    nomor = next(position for position, column in enumerate(canonical_sheet.column, start=1) if column.nama == nama)
    letter = get_column_letter(nomor)
    return f"{table}!${letter}$2:${letter}${LAST_ROW}"
