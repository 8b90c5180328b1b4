"""From a large staff table to the rows that a batch may touch, and a table like every other made of them."""

from __future__ import annotations

import sys
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from mutasi_cli.domain.nip import LENGTH, TRUSTED_DIGITS, valid_nip
from mutasi_cli.read.large.duckdb_door import IrregularError, connected
from mutasi_cli.read.large.sparse_rows import SparseRows
from mutasi_cli.read.layout.body import read_body
from mutasi_cli.read.make_table import build_table
from mutasi_cli.read.pegawai_table import jabatan_words, kode_jabatan
from mutasi_cli.read.raw_sheet import Sheet
from mutasi_cli.read.staff_posts import HeldPosts, StaffPosts, WrittenPosts
from mutasi_cli.read.values.name_value import name_key
from mutasi_cli.read.values.nip_value import clean_nip, nip_prefix

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from duckdb import DuckDBPyConnection

    from mutasi_cli.read.fields import ValueParsers
    from mutasi_cli.read.large.sparse_rows import LargeTable, Rows, Source
    from mutasi_cli.read.layout.layout_model import SheetLayout
    from mutasi_cli.read.pegawai_table import Touched
    from mutasi_cli.read.resolve_post import PostFinder
    from mutasi_cli.read.table import Table

_KEYS = ("nip", "kode_jabatan", "jabatan", "unit_kerja", "kode_tugas_tambahan")
_SIGNS = r"[ ''\".=-]*"
"""Signs in a NIP that mean nothing, as SQL writes a text."""
_PLAIN_CODE = "[A-Za-z0-9][A-Za-z0-9._/-]{3,}[A-Za-z0-9]"
"""A code that is compared as it is written; no sign for a blank cell is so long."""
_TWO_POSTS = r"(?i)/|[\x00-\x1f]|merangkap|selaku|sekaligus"
"""What may stand between two posts in one cell."""
_WORD = r"[A-Za-z0-9]|[^\x00-\x7f]"
"""In a tugas tambahan: more than a sign for a blank cell."""
_FOLDED = "[ßİŉſǰẖẗẘẙẚẞ\u212aﬀﬁﬂﬃﬄﬅﬆ]"
"""Characters that become plain letters where case does not count."""
_DISTANCE = 2

_PICK = """
SELECT sheet_row FROM people
WHERE nip IN (FROM touched) OR kode IN (FROM codes) OR tugas IN (FROM codes)
    OR posts IN (FROM words)
    OR {whole} AND nip IN (
        SELECT nip FROM (SELECT nip, lag(nip) OVER (ORDER BY nip) AS nip_above FROM people)
        WHERE nip = nip_above
    )
"""


def filter_table(
    large: LargeTable,
    location: SheetLayout,
    parsers: ValueParsers,
    post_finder: PostFinder,
    touched: Touched,
    nip_cell: Iterable[tuple[object, str | None]],
) -> Table:
    """Return the staff table with at least every row that the batch may touch or that may be suggested.

    ``nip_cell`` are the NIP cells of the small sheets with the names beside them: for those that find nobody
    the rows that look alike are kept, too. Raises IrregularError where only the plain way is safe.
    """
    column = location.column
    if "nip" not in column or any(column[key].cut is not None for key in _KEYS if key in column):
        raise IrregularError
    cells = list(nip_cell)
    with closing(large.sources(location)) as sources:
        for source in sources:
            try:
                with connected(large.file, IrregularError()) as connection:
                    picker = _Picker(connection, source, location, post_finder)
                    return _table(picker, large, parsers, touched, cells)
            except IrregularError:
                continue
    raise IrregularError


def _table(
    picker: _Picker,
    large: LargeTable,
    parsers: ValueParsers,
    touched: Touched,
    cells: Sequence[tuple[object, str | None]],
) -> Table:
    location = picker.location

    def sheet_of(kept: Rows) -> Sheet:
        rows = SparseRows(dict(sorted(kept.items())), picker.source.first + picker.length)
        return Sheet(large.file, large.sha256, None, rows)

    # Below the signatures nobody is a person: what is searched ends there.
    picker.end(read_body(sheet_of(picker.odd), location).stop)
    known = picker.known({clean_nip(cell) for cell, _ in cells})
    picked = picker.pick(touched)
    picked |= picker.alike([(cell, name) for cell, name in cells if clean_nip(cell) not in known])
    sheet = sheet_of(picker.fetch(picked) | picker.odd)
    body = read_body(sheet, location)
    count = picker.count + sum(row in picker.odd for row in body.row)
    return replace(build_table(location.table, sheet, location, parsers, body), count=count)


class _Picker:
    """Picks rows by SQL. More may be picked than are touched, never fewer: the reader of people looks again.

    The view ``people`` has the rows whose NIP is beyond doubt: all its digits, or the first 14 where the
    column is one of numbers. All other rows (``odd``) are taken: no sound NIP, perhaps no person at all. Post
    and unit in words are there where the codes alone may not tell which posts somebody holds; ``posts`` is then one
    number for all that a row says of its posts.
    """

    def __init__(self, connection: DuckDBPyConnection, source: Source, location: SheetLayout, post_finder: PostFinder):
        self.location, self.source = location, source
        self._connection = connection
        self._places = [location.column[key].index if key in location.column else None for key in _KEYS]
        self._posts = StaffPosts(post_finder, without_unit="unit_kerja" not in location.column)
        self._whole = self._places[0] not in source.numeric
        nip, *texts = ("CAST(NULL AS VARCHAR)" if place is None else source.text(place) for place in self._places)
        kode, jabatan, unit, tugas = (f"coalesce({text}, '')" for text in texts)
        worded = (
            f"NOT regexp_full_match({kode}, '{_PLAIN_CODE}') OR regexp_matches({tugas}, '{_WORD}') "
            f"OR regexp_matches({jabatan}, '{_TWO_POSTS}')"
        )
        posts = f"hash({kode}, {jabatan}, {unit}, {tugas})"
        in_words = ", ".join(
            f"CASE WHEN {worded} THEN {sql} END AS {name}"
            for sql, name in ((jabatan, "jabatan"), (unit, "unit"), (posts, "posts"))
        )
        self._ask(
            f"CREATE TABLE keys AS SELECT {_whole_nip(nip) if self._whole else _first_digits(nip)} AS nip, "
            f"{kode} AS kode, {tugas} AS tugas, {in_words} FROM {source.relation}"
        )
        ((self.length,),) = self._ask("SELECT count(*) FROM keys")
        self._ask(
            f"CREATE VIEW data AS SELECT rowid + {source.first} AS sheet_row, * FROM keys "
            f"WHERE rowid + {source.first} >= {location.first_data_row}"
        )
        odd = self.fetch(self._numbers("SELECT sheet_row FROM data WHERE nip IS NULL"))
        self.odd = {number: cells for number, cells in odd.items() if any(cells)}

    def _ask(self, sql: str, *values: object) -> list[Any]:
        return self._connection.execute(sql, values or None).fetchall()

    def _numbers(self, sql: str, *values: object) -> set[int]:
        return {value for (value,) in self._ask(sql, *values)}

    def _list(self, table: str, kind: str, values: Iterable[object]) -> None:
        made = f"CREATE OR REPLACE TABLE {table} AS SELECT unnest(CAST(? AS {kind}[]), recursive := true)"
        self._ask(made, list(values))

    def _list_nip(self, texts: Iterable[str]) -> None:
        digits = {int(text) for text in texts if text.isascii() and text.isdigit() and len(text) <= LENGTH}
        self._list("touched", "UBIGINT", digits)

    def fetch(self, rows: Collection[int]) -> Rows:
        """Return whole rows by their numbers."""
        return self.source.fetch(self._connection, sorted(rows), self.length)

    def end(self, row: int | None) -> None:
        """Forget all rows from one on, except that one itself: it must be seen again."""
        last = sys.maxsize if row is None else row
        self.odd = {number: cells for number, cells in self.odd.items() if number <= last}
        self._ask(f"CREATE VIEW people AS SELECT * FROM data WHERE nip IS NOT NULL AND sheet_row < {last}")

    @property
    def count(self) -> int:
        """How many rows are people beyond doubt."""
        return self._numbers("SELECT count(*) FROM people").pop()

    def pick(self, touched: Touched) -> set[int]:
        """Return the rows that may be touched, the odd ones left out."""
        codes = {*touched.kode, *self._present_codes(touched.nip_usulan)}
        # What UTF-8 cannot write stands in no file.
        written = {code.encode(errors="replace").decode() for code in codes}
        written |= {text for (text,) in self._ask("SELECT DISTINCT tugas FROM people") if kode_jabatan(text) in codes}
        self._list("codes", "VARCHAR", written)
        worded = self._ask("SELECT DISTINCT posts, kode, jabatan, unit, tugas FROM people WHERE posts IS NOT NULL")
        named = {posts for posts, *cells in worded if not codes.isdisjoint(_codes(self._held(*cells)))}
        self._list("words", "UBIGINT", named)
        self._list_nip({*touched.nip, *map(self._odd_nip, self.odd)} if self._whole else touched.prefix)
        return self._numbers(_PICK.format(whole=self._whole))

    def _present_codes(self, proposed: Collection[str]) -> Iterator[str]:
        """Yield the codes of the posts that proposed people hold."""
        self._list_nip(proposed if self._whole else ())
        rows = self._ask("SELECT kode, jabatan, unit, tugas FROM people WHERE nip IN (FROM touched)")
        for number, cells in self.odd.items():
            if self._odd_nip(number) in proposed:
                rows.append([_at(cells, place) for place in self._places[1:]])
        for cells in rows:
            yield from _codes(self._held(*cells))

    def _held(self, kode: object, jabatan: object, unit: object, tugas: object) -> HeldPosts:
        words = jabatan_words(jabatan), jabatan_words(unit)
        return self._posts.held(WrittenPosts(kode_jabatan(kode), *words, kode_jabatan(tugas)))

    def _odd_nip(self, number: int) -> str:
        return clean_nip(_at(self.odd[number], self._places[0]))

    def known(self, sought: set[str]) -> set[str]:
        """Return those NIPs that are in the table."""
        self._list_nip(sought if self._whole else ())
        found = self._numbers("SELECT nip FROM people WHERE nip IN (FROM touched)")
        return {nip for nip in sought & {*map(str, found), *map(self._odd_nip, self.odd)} if valid_nip(nip)}

    def alike(self, missing: Sequence[tuple[object, str | None]]) -> set[int]:
        """Return the rows with the same first 14 digits, a NIP a digit or two off, or the same name.

        For the names the file is read once more.
        """
        if not missing:
            return set()
        self._list_nip(nip_prefix(cell) for cell, _ in missing)
        prefix = f"nip // {10 ** (LENGTH - TRUSTED_DIGITS)}" if self._whole else "nip"
        rows = self._numbers(f"SELECT sheet_row FROM people WHERE {prefix} IN (FROM touched)")
        near = {nip for cell, _ in missing if abs(len(nip := clean_nip(cell)) - LENGTH) <= _DISTANCE}
        for nip in near if self._whole else ():
            close = f"damerau_levenshtein(CAST(nip AS VARCHAR), ?) <= {_DISTANCE}"
            plain = nip.encode("ascii", "replace").decode()
            rows |= self._numbers(f"SELECT sheet_row FROM people WHERE {close}", plain)
        names = {name_key(name) for _, name in missing if name} - {""}
        if not names or "nama" not in self.location.column:
            return rows
        name = self.source.text(self.location.column["nama"].index)
        letters, some = f"regexp_replace(lower({name}), '[^a-z]', '', 'g')", "|".join(sorted(names))
        same = f"regexp_matches({letters}, '{some}') OR regexp_matches({name}, '{_FOLDED}')"
        self._ask(f"CREATE TABLE names AS SELECT {same} AS same FROM {self.source.relation}")
        found = f"SELECT rowid + {self.source.first} FROM names WHERE same"
        return rows | self._numbers(f"SELECT sheet_row FROM people WHERE sheet_row IN ({found})")


def _whole_nip(text: str) -> str:
    """Return the SQL of a NIP as a number; NULL where the plain reader must look at the row itself."""
    number = f"TRY_CAST({text} AS UBIGINT)"
    signs = f"regexp_full_match({text}, '{_SIGNS}([0-9]{_SIGNS}){{{LENGTH}}}')"
    digits = f"TRY_CAST(regexp_replace({text}, '[^0-9]', '', 'g') AS UBIGINT)"
    return (
        f"CASE WHEN length({text}) = {LENGTH} AND CAST({number} AS VARCHAR) = {text} THEN {number} "
        f"WHEN {signs} AND regexp_matches({text}, '[0-9][0-9].$') AND {digits} >= 1{'0' * (LENGTH - 1)} "
        f"THEN {digits} END"
    )


def _first_digits(text: str) -> str:
    digits = f"TRY_CAST(left({text}, {TRUSTED_DIGITS}) AS UBIGINT)"
    return f"CASE WHEN regexp_full_match({text}, '[0-9]{{{TRUSTED_DIGITS},}}') THEN {digits} END"


def _codes(held: HeldPosts) -> Iterator[str]:
    """Yield the codes of the posts that a row names."""
    yield from (code for code in (held.kode, held.additional) if code is not None)


def _at(cells: Sequence[object], place: int | None) -> object:
    return cells[place] if place is not None and place < len(cells) else None
