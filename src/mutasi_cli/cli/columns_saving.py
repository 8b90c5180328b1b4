"""``columns --simpan``: what headings mean, asked column by column, and written into ``mutasi.toml``.

Without a terminal only what is certain is written. Whoever presses Ctrl-C leaves everything as it was.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from mutasi_cli.cli import questions
from mutasi_cli.domain.canonical_sheets import SHEETS
from mutasi_cli.domain.understanding import UNKNOWN_HEADING
from mutasi_cli.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mutasi_cli.domain.understanding import Understanding, UnderstoodColumn
    from mutasi_cli.words.settings_text import Lines

_LEAVE_ALONE = "-"
_YES = frozenset({"y", "ya"})
_NO = frozenset({"t", "tidak", "lewati"})
_ENOUGH = frozenset({"selesai", "cukup"})
_SHAPES = 2
_LONGEST = 40
_PREDIKAT = re.compile(r"predikat_(?:19|20)[0-9]{2}")
_DONE = ""
"""Stands for an answer with which somebody ends the questions: no field has this name."""


def lines_to_save(sheets: Sequence[Understanding]) -> Lines:
    """Return the lines for ``mutasi.toml``: those that somebody confirms on a terminal, else those that are certain."""
    if questions.can_ask():
        return _Asking(sheets).lines()
    lines: dict[tuple[str, ...], dict[str, str]] = {}
    for sheet in sheets:
        if sheet.table is not None and sheet.certain_lines:
            lines.setdefault(("kolom", sheet.table), {}).update(sheet.certain_lines)
    return {path: dict(values) for path, values in lines.items()}


class _Asking:
    """The questions about the sheets of one file; a heading is asked once, on however many sheets it stands."""

    def __init__(self, sheets: Sequence[Understanding]):
        self._sheets = [sheet for sheet in sheets if sheet.table is not None]
        self._confirmed: dict[tuple[str, str], str] = {}

    def lines(self) -> Lines:
        """Ask everything and return the confirmed lines."""
        asked = list(self._open_columns())
        clashes = [(sheet, field, columns) for sheet in self._sheets for field, columns in sheet.clashes.items()]
        if not asked and not clashes:
            return {}
        sys.stdout.write(
            f"{len(asked) + len(clashes)} pertanyaan. Enter memakai isi [kurung]; tulis nama kolom baku bila lain,\n"
            f"«{_LEAVE_ALONE}» supaya kolom itu dibiarkan, «selesai» untuk berhenti bertanya. Ctrl+C: batal.\n\n"
        )
        for sheet, field, columns in clashes:
            self._ask_clash(sheet, field, columns)
        for table, column in asked:
            if self._ask(table, column) == _DONE:
                break
        sys.stdout.write("\n")
        lines: dict[tuple[str, ...], dict[str, str]] = {}
        for (table, heading), field in self._confirmed.items():
            lines.setdefault(("kolom", table), {})[heading] = field
        return {path: dict(values) for path, values in lines.items()}

    def _open_columns(self) -> Iterator[tuple[str, UnderstoodColumn]]:
        """Yield the columns with unknown headings: certain ones first, then those with a suggestion."""
        found: dict[tuple[str, str], tuple[str, UnderstoodColumn]] = {}
        for sheet in self._sheets:
            for column in sheet.column:
                if not column.field and column.reason == UNKNOWN_HEADING and column.heading.strip():
                    found.setdefault((sheet.table or "", column.heading), (sheet.table or "", column))
        yield from sorted(found.values(), key=lambda entry: (not entry[1].certain, entry[1].suggestion is None))

    def _ask(self, table: str, column: UnderstoodColumn) -> str | None:
        """Ask what one column is; an answer that names a field already taken is refused with the reason."""
        forms = "; ".join(form[:_LONGEST] for form in column.shape[:_SHAPES]) or "kosong"
        sure = column.certain and column.suggestion is not None
        default = f"{column.suggestion}" if sure else "lewati"
        maybe = f", mungkin {column.suggestion}" if column.suggestion is not None and not sure else ""
        where = f"{table}, kolom {column.letter} «{_shown(column.heading)}»"
        sys.stdout.write(f"{where}, bentuk isinya {_shown(forms)}{maybe}\n")

        def parse(answer: str) -> str | None:
            folded = answer.casefold()
            if folded in _ENOUGH:
                return _DONE
            if folded in _NO:
                return None
            if folded == _LEAVE_ALONE:
                return _LEAVE_ALONE
            if folded in _YES:
                if column.suggestion is None:
                    raise SettingsError("Belum ada dugaan untuk kolom ini. Tulis nama kolom bakunya, atau Enter.")
                return self._free(table, column.suggestion)
            return self._free(table, _field(table, answer))

        answer = questions.ask_until_understood(
            "    dibaca sebagai", parse, column.suggestion if sure else None, default
        )
        if answer:
            self._confirmed[table, column.heading] = answer
        return answer

    def _ask_clash(self, sheet: Understanding, field: str, columns: Sequence[UnderstoodColumn]) -> None:
        """Ask which of several columns holds a field; the others are then left alone."""
        if len({column.heading for column in columns}) < len(columns):
            # A line of mutasi.toml names a heading, and these have the same one.
            sys.stdout.write(f"Dua kolom {field} berjudul sama; ganti judul salah satunya di berkasnya.\n")
            return
        for column in columns:
            sys.stdout.write(f"{sheet.table}, {field}: kolom {column.letter} «{_shown(column.heading)}»\n")

        def parse(answer: str) -> str:
            letters = {column.letter: column.heading for column in columns}
            if answer.upper() not in letters:
                raise SettingsError(f"Tulis salah satu huruf kolomnya: {', '.join(letters)}.")
            return letters[answer.upper()]

        chosen = questions.ask_until_understood(f"    kolom mana yang memuat {field}?", parse, "", "lewati")
        for column in columns if chosen else ():
            self._confirmed[sheet.table or "", column.heading] = field if column.heading == chosen else _LEAVE_ALONE

    def _free(self, table: str, field: str) -> str:
        """Return a field that no column holds yet."""
        for (other_table, heading), taken in self._confirmed.items():
            if (other_table, taken) == (table, field):
                raise SettingsError(f"{field} baru saja diberikan kepada «{_shown(heading)}».")
        return field


def _field(table: str, answer: str) -> str:
    """Return the field that an answer names. Raises SettingsError with near names for one that is not known."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for a mistyped answer

    known = next(tuple(column.nama for column in sheet.column) for sheet in SHEETS if sheet.nama == table)
    name = "_".join(answer.casefold().split())
    if name in known or (table == "pegawai" and _PREDIKAT.fullmatch(name)):
        return name
    near = get_close_matches(name, known, n=3, cutoff=0.5) or known[:6]
    raise SettingsError(f"Kolom baku «{_shown(answer)}» tidak ada di tabel {table}; yang mirip: {', '.join(near)}.")


def _shown(text: str) -> str:
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
