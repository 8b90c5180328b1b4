"""How a file was understood, told by the code that reads it: what ``mutasi columns`` shows."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from mutasi_cli.domain.cell import column_letters
from mutasi_cli.domain.understanding import SkippedRows, Understanding, UnderstoodColumn
from mutasi_cli.errors import FileError
from mutasi_cli.read.fields import FIELDS
from mutasi_cli.read.layout.body import Body, SkippedSpan, read_body, without_unit
from mutasi_cli.read.layout.find_layout import understand_headings
from mutasi_cli.read.layout.heading_dictionary import HeadingDictionary
from mutasi_cli.read.layout.heading_key import heading_key
from mutasi_cli.read.layout.layout_model import Column, HeadedColumn, SheetLayout
from mutasi_cli.read.raw_sheet import Sheet, Workbook, read_workbook
from mutasi_cli.read.read_batch import ReadingOptions
from mutasi_cli.read.sources import convincing
from mutasi_cli.read.values import blank, cell_text, date_value
from mutasi_cli.read.values.raw_cell import one_line

_SAMPLE_COUNT = 3
_LONGEST_SAMPLE = 60
_SAMPLED_ROWS = 200
_LOOKS_PERSONAL = re.compile(r"@|(?:\d[\s.\-]?){9,}")
"""An address of e-mail or a long number; under a heading that nobody knows it is not shown."""

_NEARLY_ALL = 0.9
"""The part of the cells from which a column is taken to be of one kind; the rest are slips."""

_EIGHTEEN_DIGITS = re.compile(r"[0-9]{18}")
_MAY_BE_NUMBER = frozenset({"baris", "teks", "cacah", "kotak", "nip", "tanggal", "banyak"})
"""Kinds of value that a bare number may be; all others are words from a list, or names."""

_SHEETS_TRIED = 40
"""Sheets of a workbook whose headings are tried on every table; each takes a moment, and hundreds are no work
of an office."""

_DERIVED_CODE = "kode jabatan disusun dari jabatan dan unit kerjanya"


def describe(path: Path, options: ReadingOptions, *, table: str | None = None) -> tuple[Understanding, ...]:
    """Return how each sheet of a file is read, also of those that are not read.

    ``table`` is the table for which an option or ``[berkas]`` names the file: any single sheet is then this
    table, among several the one with its name. Without it the names of the sheets say so, and a single sheet
    is the table that its headings fit best. Raises BerkasError for a file that cannot be opened or a table
    that is not known, PengaturanError for a fault in the aliases.
    """
    if table is not None and table not in FIELDS:
        raise FileError(f"Tabel «{table}» tidak dikenal; yang dikenal: {', '.join(FIELDS)}.")
    workbook = read_workbook(path)
    sheet = [workbook.sheet(nama) for nama in workbook.sheet_names]
    filled = [each_sheet for each_sheet in sheet if not each_sheet.blank]
    single = len(filled) == 1
    return tuple(
        _passed_over(each_sheet)
        if nomor >= _SHEETS_TRIED and not each_sheet.blank and heading_key(each_sheet.sheet or "") not in FIELDS
        else _understand(each_sheet, workbook, options, table, single=single)
        for nomor, each_sheet in enumerate(sheet)
    )


def _passed_over(sheet: Sheet) -> Understanding:
    reason = (
        f"namanya bukan nama tabel, dan hanya {_SHEETS_TRIED} lembar pertama yang dilihat isinya; bila "
        f"lembar ini tabel, beri nama tabel itu"
    )
    return Understanding(file=sheet.file, sheet=sheet.sheet, table=None, reason=reason)


def _understand(
    sheet: Sheet, workbook: Workbook, options: ReadingOptions, asked: str | None, *, single: bool
) -> Understanding:
    if sheet.blank:
        return Understanding(file=sheet.file, sheet=sheet.sheet, table=None, reason="lembar kosong")
    nama = heading_key(sheet.sheet or "")
    table: str | None
    reason = ""
    if asked is not None and (single or nama == asked):
        sheet_layout = understand_headings(sheet, asked, options.column.get(asked, {}))
        table = asked
    elif nama in FIELDS:
        sheet_layout = understand_headings(sheet, nama, options.column.get(nama, {}))
        table = nama
    else:
        sheet_layout = _best(sheet, options)
        table, reason = _table(sheet_layout, workbook, single=single)
    if asked is not None and table != asked:
        table, reason = None, f"dari berkas ini hanya tabel {asked} yang dibaca"
    if sheet.sheet in workbook.hidden_sheets:
        reason = f"lembar tersembunyi; {reason}" if reason else "lembar tersembunyi, tetap dibaca"
    return _compose(sheet, sheet_layout, options.column.get(sheet_layout.table, {}), table, reason)


def _best(sheet: Sheet, options: ReadingOptions) -> SheetLayout:
    """Return the layout that the headings fit best: nothing missing, nothing left over, most fields."""
    candidates = [understand_headings(sheet, table, options.column.get(table, {})) for table in FIELDS]
    return max(
        candidates,
        key=lambda candidate: (
            not candidate.missing and not candidate.clashes,
            -len(candidate.unknown),
            len(candidate.column),
        ),
    )


def _table(sheet_layout: SheetLayout, workbook: Workbook, *, single: bool) -> tuple[str | None, str]:
    """Return the table as which a sheet without the name of one is read, and why not where it is not."""
    if sheet_layout.head is None:
        return None, "tidak ada baris yang memuat judul kolom yang dikenal"
    complete = not sheet_layout.missing and not sheet_layout.clashes
    half = len(sheet_layout.unknown) * 2 <= len(sheet_layout.head.column)
    if single and complete and half:
        return sheet_layout.table, ""
    if not complete:
        return None, f"paling mirip tabel {sheet_layout.table}, tetapi belum dapat dibaca"
    if not convincing(sheet_layout):
        return None, "namanya bukan nama tabel, dan isinya tidak tampak seperti salah satu tabel"
    sheet_count = len([nama for nama in workbook.sheet_names if not workbook.sheet(nama).blank])
    return None, (
        f"satu dari {sheet_count} lembar dan namanya bukan nama tabel, jadi tidak dibaca; isinya tampak seperti "
        f"tabel {sheet_layout.table}: bila benar, ganti nama lembarnya menjadi {sheet_layout.table}"
    )


def _compose(
    sheet: Sheet, sheet_layout: SheetLayout, alias: Mapping[str, str], table: str | None, reason: str
) -> Understanding:
    if sheet_layout.head is None:
        missing = tuple(" atau ".join(choices) for choices in sheet_layout.missing) if table else ()
        reason = reason or "baris judul kolom tidak ditemukan"
        return Understanding(file=sheet.file, sheet=sheet.sheet, table=table, reason=reason, missing=missing)
    body = read_body(sheet, sheet_layout)
    hidden_rows = sheet.hidden.row
    return Understanding(
        file=sheet.file,
        sheet=sheet.sheet,
        table=table,
        layout=sheet_layout.layout.nama,
        reason=reason,
        heading_rows=tuple(sheet.row_number(i) for i in sheet_layout.head.heading_rows),
        row_count=len(body.row),
        hidden_rows=sum(sheet.row_number(i) in hidden_rows for i in body.row),
        column=tuple(_column(sheet, sheet_layout, body, HeadingDictionary(sheet_layout.table, alias))),
        skipped=tuple(_skipped(sheet, sheet_layout, body)),
        missing=(
            *(" atau ".join(choices) for choices in sheet_layout.missing),
            *(("unit_kerja",) if without_unit(sheet_layout, body) else ()),
        ),
    )


def _column(
    sheet: Sheet, sheet_layout: SheetLayout, body: Body, heading: HeadingDictionary
) -> Iterable[UnderstoodColumn]:
    headed = {} if sheet_layout.head is None else {content.index: content for content in sheet_layout.head.column}
    seen = body.row[:_SAMPLED_ROWS]
    clashes: dict[int, tuple[str, Column]] = {}
    for nama, first, second in sheet_layout.clashes:
        clashes[first.index], clashes[second.index] = (nama, second), (nama, first)
    for index in range(sheet.width):
        letter = column_letters(sheet.first_column + index)
        is_hidden = sheet.first_column + index in sheet.hidden.column
        content = headed.get(index)
        if content is not None:
            yield _headed(sheet, sheet_layout, content, seen, heading, letter, is_hidden, clashes.get(index))
        elif any(not blank(sheet.content(row, index)) for row in seen):
            # What stands under no heading may be anything, so no sample of it is shown.
            yield UnderstoodColumn(letter=letter, heading="", reason="tanpa judul, tidak dibaca", hidden=is_hidden)


def _headed(  # noqa: PLR0917 - one column with all that is told about it
    sheet: Sheet,
    sheet_layout: SheetLayout,
    content: HeadedColumn,
    seen: Sequence[int],
    heading: HeadingDictionary,
    letter: str,
    is_hidden: bool,
    clashes: tuple[str, Column] | None,
) -> UnderstoodColumn:
    meaning = content.meaning
    field = () if meaning is None else tuple(dict.fromkeys(part.field for part in meaning.part))
    written = one_line(content.heading)
    if meaning is None:
        reason = "tidak dikenal"
        suggestion = _suggestion(heading, written, [sheet.content(row, content.index) for row in seen])
    else:
        reason, suggestion = meaning.reason or "judul baku", None
        if "kode" in sheet_layout.layout.derived and "jabatan" in field:
            reason = f"{reason}; {_DERIVED_CODE}"
    if clashes is not None:
        nama, other = clashes
        where = column_letters(sheet.first_column + other.index)
        reason = f"{nama} juga dibaca dari kolom «{one_line(other.heading)}» ({where})"
    secret = meaning is not None and meaning.personal
    return UnderstoodColumn(
        letter=letter,
        heading=written,
        field=field,
        reason=reason,
        suggestion=suggestion,
        example=() if secret else _example(sheet, content.index, seen, mapped=bool(field)),
        hidden=is_hidden,
    )


def _suggestion(headings: HeadingDictionary, written: str, cells: Iterable[object]) -> str | None:
    """Return the nearest field of a heading that the contents do not contradict."""
    suggestion = headings.suggestion(written)
    filled = [cell for cell in cells if not blank(cell)]
    if suggestion is None or not filled:
        return suggestion
    jenis = FIELDS[headings.table].get(suggestion, "")
    if _nearly_all(filled, _day_text) and jenis != "tanggal":
        return headings.suggest_day_field(written)
    if _nearly_all(filled, _eighteen_digits) and jenis != "nip":
        return None
    if _nearly_all(filled, _number) and jenis not in _MAY_BE_NUMBER:
        return None
    if jenis in {"tanggal", "nip"} and not any(map(_has_digit, filled)):
        return None
    return suggestion


def _nearly_all(filled: Sequence[object], fits: Callable[[object], bool]) -> bool:
    return sum(map(fits, filled)) >= len(filled) * _NEARLY_ALL


def _day_text(raw: object) -> bool:
    # A bare number may be the serial of a day, and just as well anything else.
    return not _number(raw) and date_value.tanggal(raw).value is not None


def _has_digit(raw: object) -> bool:
    return any(letter.isdigit() for letter in cell_text(raw))


def _eighteen_digits(raw: object) -> bool:
    return _EIGHTEEN_DIGITS.fullmatch(re.sub(r"[\s.\-']", "", cell_text(raw))) is not None


def _number(raw: object) -> bool:
    text = cell_text(raw)
    return text.isascii() and text.isdigit()


def _example(sheet: Sheet, column: int, seen: Sequence[int], *, mapped: bool) -> tuple[str, ...]:
    """Return the first different texts of a column."""
    result: dict[str, None] = {}
    for row in seen:
        content = sheet.content(row, column)
        if not blank(content) and (mapped or _LOOKS_PERSONAL.search(cell_text(content)) is None):
            result[one_line(cell_text(content))[:_LONGEST_SAMPLE]] = None
        if len(result) == _SAMPLE_COUNT:
            break
    return tuple(result)


def _skipped(sheet: Sheet, sheet_layout: SheetLayout, body: Body) -> Iterable[SkippedRows]:
    """Yield the rows that are no data from the top; neighbours with one reason become one entry."""
    past = list(body.past)
    above = 0 if sheet_layout.head is None else sheet_layout.head.row
    if any(not blank(entry) for row in sheet.rows[:above] for entry in row):
        past.insert(0, SkippedSpan(0, above - 1, "di atas judul kolom"))
    last: SkippedSpan | None = None
    for entry in sorted(past, key=lambda span: span.first):
        if last is not None and entry.reason == last.reason and entry.first == last.last + 1:
            last = SkippedSpan(last.first, entry.last, entry.reason)
            continue
        if last is not None:
            yield _row(sheet, last)
        last = entry
    if last is not None:
        yield _row(sheet, last)


def _row(sheet: Sheet, span: SkippedSpan) -> SkippedRows:
    return SkippedRows(
        first=sheet.row_number(span.first),
        last=sheet.row_number(span.last),
        reason=span.reason,
    )
