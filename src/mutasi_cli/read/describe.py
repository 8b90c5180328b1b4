"""How a file was understood, told by the code that reads it: what ``mutasi columns`` shows."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from mutasi_cli.domain.cell import column_letters
from mutasi_cli.domain.understanding import SkippedRows, Understanding, UnderstoodColumn, shape
from mutasi_cli.errors import FileError
from mutasi_cli.read.count_fields import count_fields
from mutasi_cli.read.field_column import Column
from mutasi_cli.read.fields import FIELDS, TABLE_NAMES, ValueParsers, build_parsers
from mutasi_cli.read.layout.body import Body, SkippedSpan, read_body
from mutasi_cli.read.layout.find_layout import understand_headings
from mutasi_cli.read.layout.heading_dictionary import HeadingDictionary
from mutasi_cli.read.layout.heading_key import heading_key
from mutasi_cli.read.layout.layout_model import HeadedColumn, SheetLayout
from mutasi_cli.read.make_table import UnderstoodSheet, build_table
from mutasi_cli.read.pick_sheets import SHEETS_TRIED, OpenedWorkbook, pick_for
from mutasi_cli.read.raw_sheet import Sheet, read_workbook
from mutasi_cli.read.read_batch import ReadingOptions
from mutasi_cli.read.recognise import near_table
from mutasi_cli.read.suggested_fields import certain_near, suggestion_for
from mutasi_cli.read.values import blank, cell_text
from mutasi_cli.read.values.raw_cell import one_line
from mutasi_cli.read.values.shown_text import shown

_SAMPLE_COUNT = 3
_LONGEST_SAMPLE = 60
_SAMPLED_ROWS = 200
_DERIVED_CODE = "kode jabatan disusun dari jabatan dan unit kerjanya"


def describe(path: Path, options: ReadingOptions, *, table: str | None = None) -> tuple[Understanding, ...]:
    """Return how each sheet of a file is read, also of those that are not read.

    ``table`` is the table for which an option or ``[berkas]`` names the file: its sheets are then picked as the reader
    picks them. Without it the names of the sheets say so, else what their headings and rows look like. Raises
    BerkasError for a file that cannot be opened or a table that is not known, PengaturanError for a fault in the
    aliases.
    """
    if table is not None and table not in FIELDS:
        raise FileError(f"Tabel «{table}» tidak dikenal; yang dikenal: {', '.join(FIELDS)}.")
    return describe_opened(OpenedWorkbook(read_workbook(path), options.column), options, table=table)


def describe_opened(
    opened: OpenedWorkbook, options: ReadingOptions, *, table: str | None = None
) -> tuple[Understanding, ...]:
    """Return the same of a workbook that was opened already."""
    picked: list[str] = []
    parsers = build_parsers(options.lawbook)
    if table is not None:
        # Where no sheet will do, each of them says why.
        with suppress(FileError):
            picked = pick_for(opened, table)
    describer = _Describer(opened, options, table, picked, parsers)
    return tuple(describer.sheet(nomor, nama) for nomor, nama in enumerate(opened.workbook.sheet_names))


@dataclass(frozen=True, slots=True)
class _Describer:
    opened: OpenedWorkbook
    options: ReadingOptions
    asked: str | None
    picked: Collection[str]
    parsers: ValueParsers

    def sheet(self, nomor: int, nama: str) -> Understanding:
        """Return how a sheet is read."""
        sheet = self.opened.workbook.sheet(nama)
        if sheet.blank:
            return _unread(sheet, "lembar kosong")
        named = TABLE_NAMES.get(heading_key(nama), heading_key(nama))
        if nomor >= SHEETS_TRIED and named not in FIELDS:
            return _unread(
                sheet,
                f"namanya bukan nama tabel, dan hanya {SHEETS_TRIED} lembar pertama yang dilihat isinya; bila "
                f"lembar ini tabel, beri nama tabel itu",
            )
        if nama in self.picked:
            assert self.asked is not None  # noqa: S101 - only then sheets are picked
            return self._as_table(sheet, self.asked)
        if nama in self.opened.workbook.hidden_sheets:
            return self._hidden(sheet, nama)
        if self.asked is not None:
            layout = self._layout(sheet, self.asked)
            return _compose(
                sheet, layout, self._alias(self.asked), None, f"dari berkas ini hanya tabel {self.asked} yang dibaca"
            )
        if named in FIELDS:
            return self._as_table(sheet, named)
        return self._by_contents(sheet, nama)

    def _by_contents(self, sheet: Sheet, nama: str) -> Understanding:
        recognition = self.opened.recognise(nama)
        if recognition.table is None or recognition.layout is None:
            return self._no_table(sheet)
        own_name = self.opened.named(recognition.table)
        if own_name is not None:
            return _unread(sheet, f"tabel {recognition.table} dibaca dari lembar «{shown(own_name)}»")
        reason = ""
        if recognition.rival is not None:
            counts = [(layout.table, len(layout.column)) for layout in (recognition.layout, recognition.rival)]
            (first, fields), (second, other) = counts
            reason = (
                f"dapat dibaca sebagai tabel {first} ({fields} bidang) atau tabel {second} ({other} bidang); dibaca "
                f"sebagai {first}. Bila bukan, pakai --tabel {second}, atau sebutkan berkas ini di [berkas]"
            )
        table = recognition.table
        understood = _compose(sheet, recognition.layout, self._alias(table), table, reason, parsers=self.parsers)
        return understood if recognition.rival is None else replace(understood, rival=recognition.rival.table)

    def _no_table(self, sheet: Sheet) -> Understanding:
        layout = near_table(sheet, self.options.column)
        if layout is None:
            return _unread(sheet, "tidak ada baris yang memuat judul kolom yang dikenal")
        reason = (
            f"paling mirip tabel {layout.table}, tetapi belum dapat dibaca"
            if layout.missing or layout.clashes
            else "namanya bukan nama tabel, dan isinya tidak tampak seperti salah satu tabel"
        )
        return _compose(sheet, layout, self._alias(layout.table), None, reason)

    def _hidden(self, sheet: Sheet, nama: str) -> Understanding:
        named = TABLE_NAMES.get(heading_key(nama), heading_key(nama))
        if self.asked is None and named in FIELDS and self.opened.named(named) == nama:
            return replace(self._as_table(sheet, named), reason="lembar tersembunyi, tetap dibaca karena namanya")
        table = self.opened.recognise(nama).table
        like = f"; isinya tampak seperti tabel {table}: tampilkan dahulu di Excel bila perlu dibaca" if table else ""
        return _unread(sheet, f"lembar tersembunyi, tidak dibaca{like}")

    def _as_table(self, sheet: Sheet, table: str) -> Understanding:
        layout = self._layout(sheet, table)
        return _compose(sheet, layout, self._alias(table), table, parsers=self.parsers)

    def _layout(self, sheet: Sheet, table: str) -> SheetLayout:
        return understand_headings(sheet, table, self._alias(table))

    def _alias(self, table: str) -> Mapping[str, str]:
        return self.options.column.get(table, {})


def _unread(sheet: Sheet, reason: str) -> Understanding:
    return Understanding(file=sheet.file, sheet=sheet.sheet, table=None, reason=reason)


def _compose(
    sheet: Sheet,
    sheet_layout: SheetLayout,
    alias: Mapping[str, str],
    table: str | None,
    reason: str = "",
    *,
    parsers: ValueParsers | None = None,
) -> Understanding:
    """Return how a sheet is read; with ``parsers`` how much of each field was understood, where it can be read."""
    if sheet_layout.head is None:
        missing = tuple(" atau ".join(choices) for choices in sheet_layout.missing) if table else ()
        reason = reason or "baris judul kolom tidak ditemukan"
        return Understanding(file=sheet.file, sheet=sheet.sheet, table=table, reason=reason, missing=missing)
    body = read_body(sheet, sheet_layout)
    hidden_rows = sheet.hidden.row
    understood = Understanding(
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
        missing=tuple(" atau ".join(choices) for choices in sheet_layout.missing),
    )
    if parsers is None or not understood.readable:
        return understood
    read = build_table(sheet_layout.table, [UnderstoodSheet(sheet, sheet_layout, body)], parsers)
    return replace(understood, count=count_fields(read))


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
    field = _fields_of(sheet_layout, content.index)
    written = one_line(content.heading)
    certain = False
    if content.index in sheet_layout.misfits:
        reason, suggestion = f"isinya tidak tampak seperti {sheet_layout.misfits[content.index]}", None
    elif not field and content.index in sheet_layout.yielded:
        nama, winner = sheet_layout.yielded[content.index]
        where = column_letters(sheet.first_column + winner.index)
        reason = f"{nama} sudah dibaca dari kolom «{shown(winner.heading)}» ({where})"
        suggestion = None
    elif meaning is None:
        reason = "tidak dikenal"
        suggestion = suggestion_for(heading, written, [sheet.content(row, content.index) for row in seen])
        certain = (
            suggestion is not None
            and suggestion not in sheet_layout.column
            and certain_near(heading, written, suggestion, [sheet.content(row, content.index) for row in seen])
        )
    else:
        reason, suggestion = meaning.reason or "judul baku", None
        if "kode" in sheet_layout.derived and "jabatan" in field:
            reason = f"{reason}; {_DERIVED_CODE}"
    if clashes is not None:
        nama, other = clashes
        where = column_letters(sheet.first_column + other.index)
        reason = f"{nama} juga dibaca dari kolom «{shown(other.heading)}» ({where})"
        field = field or (nama,)
    secret = meaning is not None and meaning.personal
    return UnderstoodColumn(
        letter=letter,
        heading=written,
        field=field,
        reason=reason,
        suggestion=suggestion,
        certain=certain,
        example=_example(sheet, content.index, seen) if field and not secret else (),
        shape=() if field or secret else tuple(dict.fromkeys(map(shape, _example(sheet, content.index, seen)))),
        hidden=is_hidden,
    )


def _fields_of(sheet_layout: SheetLayout, column: int) -> tuple[str, ...]:
    """Return the fields that are read from a column; what follows from them has no column of its own."""
    return tuple(
        field
        for field, field_column in sheet_layout.column.items()
        if field_column.index == column and field not in sheet_layout.derived
    )


def _example(sheet: Sheet, column: int, seen: Sequence[int]) -> tuple[str, ...]:
    """Return the first different texts of a column."""
    result: dict[str, None] = {}
    for row in seen:
        content = sheet.content(row, column)
        if not blank(content):
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
