"""From a large staff table to the rows that a batch may touch, and a sheet like every other made of them."""

from __future__ import annotations

import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any

from mutasi_cli.domain.nip import LENGTH, TRUSTED_DIGITS, valid_nip
from mutasi_cli.read.large.duckdb_door import IrregularError, connected
from mutasi_cli.read.large.sparse_rows import SparseRows
from mutasi_cli.read.large.whole_columns import TWO_POSTS, WholeColumns
from mutasi_cli.read.layout.body import TITLE_ROW, read_body
from mutasi_cli.read.layout.contents import ROWS_LOOKED_AT
from mutasi_cli.read.make_table import UnderstoodSheet
from mutasi_cli.read.pegawai_table import jabatan_words, kode_jabatan
from mutasi_cli.read.raw_sheet import Sheet
from mutasi_cli.read.staff_posts import HeldPosts, StaffPosts, WrittenPosts
from mutasi_cli.read.values.name_value import name_key
from mutasi_cli.read.values.nip_value import clean_nip, nip_prefix

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from duckdb import DuckDBPyConnection

    from mutasi_cli.read.large.sparse_rows import LargeTable, Rows, Source, Wanted
    from mutasi_cli.read.layout.body import Body
    from mutasi_cli.read.layout.layout_model import SheetLayout
    from mutasi_cli.read.pegawai_table import Touched
    from mutasi_cli.read.resolve_post import PostFinder

_KEYS = ("nip", "kode_jabatan", "jabatan", "unit_kerja", "kode_tugas_tambahan", "tugas_tambahan")
_ADDITIONAL = _KEYS.index("tugas_tambahan")
_UNCUT = ("nip", "kode_jabatan")
_SIGNS = r"[ ''\".=-]*"
"""Signs in a NIP that mean nothing, as SQL writes a text."""
_PLAIN_CODE = "[A-Za-z0-9][A-Za-z0-9._/-]{3,}[A-Za-z0-9]"
"""A code that is compared as it is written; no sign for a blank cell is so long."""
_NO_POST = "('', '-', 'null', 'n/a')"
_FOLDED = "[ßİŉſǰẖẗẘẙẚẞ\u212aﬀﬁﬂﬃﬄﬅﬆ]"
"""Characters that become plain letters where case does not count."""
_DISTANCE = 2

_PICK = """
SELECT sheet_row FROM people
WHERE nip IN (FROM touched) OR kode IN (FROM codes) OR posts IN (FROM words)
    OR {whole} AND nip IN (
        SELECT nip FROM (SELECT nip, lag(nip) OVER (ORDER BY nip) AS nip_above FROM people)
        WHERE nip = nip_above
    )
"""


def filter_table(
    large: LargeTable, location: SheetLayout, find_again: Callable[[Sheet], SheetLayout], wanted: Wanted
) -> UnderstoodSheet:
    """Return the staff table as a sheet with at least every row that the batch may touch or that may be suggested.

    ``location`` is the layout as the first rows show it; ``find_again`` finds the layout of a sheet, for what only
    the rest of the table tells. Raises IrregularError where only the plain way is safe.
    """
    column = location.column
    if "nip" not in column or any(column[key].cut is not None for key in _UNCUT if key in column):
        raise IrregularError
    if not large.head_is_all and location.first_data_row + ROWS_LOOKED_AT > len(large.head):
        raise IrregularError
    with closing(large.sources(location)) as sources:
        for source in sources:
            try:
                with connected(large.file, IrregularError()) as connection:
                    return _picked(_Picker(connection, source, large.head, location), large, find_again, wanted)
            except IrregularError:
                continue
    raise IrregularError


def _picked(
    picker: _Picker, large: LargeTable, find_again: Callable[[Sheet], SheetLayout], wanted: Wanted
) -> UnderstoodSheet:
    kept: Rows = dict(enumerate(large.head))

    def sheet() -> Sheet:
        rows = SparseRows(dict(sorted((kept | picker.odd).items())), picker.source.first + picker.length)
        return Sheet(large.file, large.sha256, None, rows)

    kept |= picker.witnesses()
    location = find_again(sheet())
    picker.settle(location, wanted.post_finder)
    # Below the signatures nobody is a person: what is searched ends there.
    picker.end(read_body(sheet(), location).stop)
    known = picker.known({clean_nip(cell) for cell, _ in wanted.nip_cells})
    picked = picker.pick(wanted.touched)
    picked |= picker.alike([(cell, name) for cell, name in wanted.nip_cells if clean_nip(cell) not in known])
    kept |= picker.fetch((picked | picker.filled_rows()) - kept.keys())
    understood = sheet()
    body = read_body(understood, location)
    if "unit_kerja" not in location.column and _units_stand_in_titles(body):
        raise IrregularError
    people = {*body.row}.difference(picker.odd)
    return UnderstoodSheet(
        understood,
        location,
        body,
        count=picker.count + len(body.row) - len(people),
        unkept_numbers=0 if picker.whole else picker.count - len(people),
    )


def _units_stand_in_titles(body: Body) -> bool:
    """Tell whether units may come from titles: which one a row has is only known where all rows are read."""
    return bool(body.substitutes) or any(span.reason.startswith(TITLE_ROW) for span in body.past)


class _Picker:
    """Picks rows by SQL. More may be picked than are touched, never fewer: the reader of people looks again.

    The view ``people`` has the rows whose NIP is beyond doubt: all its digits, or the first 14 where the
    column is one of numbers. All other rows (``odd``) are taken: no sound NIP, perhaps no person at all. Post
    and unit in words are there where the codes alone may not tell which posts somebody holds; ``posts`` is then one
    number for all that a row says of its posts.
    """

    def __init__(
        self, connection: DuckDBPyConnection, source: Source, head: Sequence[Sequence[object]], location: SheetLayout
    ):
        self.location, self.source = location, source
        self._connection = connection
        self._places = self._key_places(location)
        self.whole = self._places[0] not in source.numeric
        self._columns = WholeColumns(self._ask, source, head, location)
        nip, *texts = ("CAST(NULL AS VARCHAR)" if place is None else source.text(place) for place in self._places)
        kode, jabatan, unit, tugas, tugas_words = (f"coalesce({text}, '')" for text in texts)
        worded = (
            f"NOT regexp_full_match({kode}, '{_PLAIN_CODE}') OR regexp_matches({jabatan}, '{TWO_POSTS}') "
            f"OR lower({tugas}) NOT IN {_NO_POST} OR lower({tugas_words}) NOT IN {_NO_POST}"
        )
        posts = f"hash({kode}, {jabatan}, {unit}, {tugas}, {tugas_words})"
        named = (("jabatan", jabatan), ("unit", unit), ("tugas", tugas), ("tugas_words", tugas_words), ("posts", posts))
        in_words = ", ".join(f"CASE WHEN {worded} THEN {sql} END AS {name}" for name, sql in named)
        self._ask(
            f"CREATE TABLE keys AS SELECT {_whole_nip(nip) if self.whole else _first_digits(nip)} AS nip, "
            f"{kode} AS kode, {in_words}{self._columns.sql} FROM {source.relation}"
        )
        ((self.length,),) = self._ask("SELECT count(*) FROM keys")
        if source.first + self.length < len(head):
            raise IrregularError
        self._ask(
            f"CREATE VIEW data AS SELECT rowid + {source.first} AS sheet_row, * FROM keys "
            f"WHERE rowid + {source.first} >= {location.first_data_row}"
        )
        odd = self.fetch(self._numbers("SELECT sheet_row FROM data WHERE nip IS NULL"))
        self.odd = {number: cells for number, cells in odd.items() if any(cells)}

    @staticmethod
    def _key_places(location: SheetLayout) -> list[int | None]:
        column = location.column
        places = [column[key].index if key in column else None for key in _KEYS]
        if places[_ADDITIONAL] == places[_KEYS.index("jabatan")]:
            # What stands in the cell of the person's own post is looked at there.
            places[_ADDITIONAL] = None
        return places

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

    def witnesses(self) -> Rows:
        """Return rows that show what the first rows leave open and the layout depends on."""
        rows = self.fetch(self._columns.layout_witnesses(self.location.column.get("jabatan")))
        self._columns.check(rows)
        return rows

    def settle(self, location: SheetLayout, post_finder: PostFinder) -> None:
        """Take the layout of the whole table. Raises IrregularError where it reads other columns than the first did."""
        places = self._key_places(location)
        expected = [*self._places]
        if places[_ADDITIONAL] is None:
            # A column that turned out blank yields to what stands beside the person's own post.
            expected[_ADDITIONAL] = None
        keys = [location.column[key] for key in _KEYS if key in location.column]
        cut = any(location.column[key].cut is not None for key in _UNCUT if key in location.column)
        if places != expected or cut or any(key.other for key in keys):
            raise IrregularError
        if location.first_data_row != self.location.first_data_row:
            raise IrregularError
        self.location = location
        self._posts = StaffPosts(post_finder, without_unit="unit_kerja" not in location.column)

    def end(self, row: int | None) -> None:
        """Forget all rows from one on, except that one itself: it must be seen again."""
        last = sys.maxsize if row is None else row
        self.odd = {number: cells for number, cells in self.odd.items() if number <= last}
        self._ask(f"CREATE VIEW people AS SELECT * FROM data WHERE nip IS NOT NULL AND sheet_row < {last}")

    def filled_rows(self) -> set[int]:
        """Return a row of a person for each column that the first rows left blank and somebody filled."""
        return self._columns.filled_rows(self.location)

    @property
    def count(self) -> int:
        """How many rows are people beyond doubt."""
        return self._numbers("SELECT count(*) FROM people").pop()

    def pick(self, touched: Touched) -> set[int]:
        """Return the rows that may be touched, the odd ones left out."""
        codes = {*touched.kode, *self._present_codes(touched.nip_usulan)}
        # What UTF-8 cannot write stands in no file.
        self._list("codes", "VARCHAR", {code.encode(errors="replace").decode() for code in codes})
        worded = self._ask(
            "SELECT DISTINCT posts, kode, jabatan, unit, tugas, tugas_words FROM people WHERE posts IS NOT NULL"
        )
        named = {posts for posts, *cells in worded if not codes.isdisjoint(_codes(self._held(*cells)))}
        self._list("words", "UBIGINT", named)
        self._list_nip({*touched.nip, *map(self._odd_nip, self.odd)} if self.whole else touched.prefix)
        return self._numbers(_PICK.format(whole=self.whole))

    def _present_codes(self, proposed: Collection[str]) -> Iterator[str]:
        """Yield the codes of the posts that proposed people hold."""
        self._list_nip(proposed if self.whole else ())
        rows = self._ask("SELECT kode, jabatan, unit, tugas, tugas_words FROM people WHERE nip IN (FROM touched)")
        for number, cells in self.odd.items():
            if self._odd_nip(number) in proposed:
                rows.append([_at(cells, place) for place in self._places[1:]])
        for cells in rows:
            yield from _codes(self._held(*cells))

    def _held(self, kode: object, jabatan: object, unit: object, tugas: object, tugas_words: object) -> HeldPosts:
        column = self.location.column
        if "tugas_tambahan" in column and self._key_places(self.location)[_ADDITIONAL] is None:
            tugas_words = jabatan
        cells = {"jabatan": jabatan, "unit_kerja": unit, "kode_tugas_tambahan": tugas, "tugas_tambahan": tugas_words}
        for field in cells.keys() & column.keys():
            cut = column[field].cut
            cells[field] = cells[field] if cut is None else cut(cells[field])
        words = jabatan_words(cells["jabatan"]), jabatan_words(cells["unit_kerja"])
        additional = kode_jabatan(cells["kode_tugas_tambahan"]), kode_jabatan(cells["tugas_tambahan"])
        return self._posts.held(WrittenPosts(kode_jabatan(kode), *words, *additional))

    def _odd_nip(self, number: int) -> str:
        return clean_nip(_at(self.odd[number], self._places[0]))

    def known(self, sought: set[str]) -> set[str]:
        """Return those NIPs that are in the table."""
        self._list_nip(sought if self.whole else ())
        found = self._numbers("SELECT nip FROM people WHERE nip IN (FROM touched)")
        return {nip for nip in sought & {*map(str, found), *map(self._odd_nip, self.odd)} if valid_nip(nip)}

    def alike(self, missing: Sequence[tuple[object, str | None]]) -> set[int]:
        """Return the rows with the same first 14 digits, a NIP a digit or two off, or the same name.

        For the names the file is read once more.
        """
        if not missing:
            return set()
        self._list_nip(nip_prefix(cell) for cell, _ in missing)
        prefix = f"nip // {10 ** (LENGTH - TRUSTED_DIGITS)}" if self.whole else "nip"
        rows = self._numbers(f"SELECT sheet_row FROM people WHERE {prefix} IN (FROM touched)")
        near = {nip for cell, _ in missing if abs(len(nip := clean_nip(cell)) - LENGTH) <= _DISTANCE}
        for nip in near if self.whole else ():
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
