"""Which sheets of a workbook are a table: the one with its name, else all visible ones that look like it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mutasi_cli.errors import FileError, StopKind
from mutasi_cli.read.fields import TABLE_NAMES
from mutasi_cli.read.layout.heading_key import heading_key
from mutasi_cli.read.raw_sheet import Sheet, Workbook
from mutasi_cli.read.recognise import Recognition, recognise
from mutasi_cli.read.values.shown_text import listed, shown

Aliases = Mapping[str, Mapping[str, str]]

SHEETS_TRIED = 200
"""Sheets of a workbook that are looked into; more are no work of an office."""


@dataclass
class OpenedWorkbook:
    """A workbook whose sheets are recognised once, when somebody asks."""

    workbook: Workbook
    aliases: Aliases
    _known: dict[str, Recognition] = field(default_factory=dict)

    @property
    def visible(self) -> tuple[str, ...]:
        """The names of the sheets that are shown, in order."""
        return tuple(name for name in self.workbook.sheet_names if name not in self.workbook.hidden_sheets)

    def filled(self) -> list[str]:
        """Return the visible sheets that hold anything."""
        return [name for name in self.visible if not self.workbook.sheet(name).blank]

    def recognise(self, name: str) -> Recognition:
        """Tell which table a sheet is by its rows; a damaged sheet is none."""
        if name not in self._known:
            try:
                sheet = self.workbook.sheet(name)
                self._known[name] = Recognition(None) if sheet.blank else recognise(sheet, self.aliases)
            except FileError:
                # A sheet that nobody needs may be damaged.
                self._known[name] = Recognition(None)
        return self._known[name]

    def named(self, table: str) -> str | None:
        """Return the sheet with the name of a table; a hidden one only where no other has it."""
        names = [name for name in self.workbook.sheet_names if TABLE_NAMES.get(heading_key(name)) == table]
        shown_names = [name for name in names if name not in self.workbook.hidden_sheets]
        if len(shown_names) > 1:
            raise FileError(
                f"Dua lembar di {self.workbook.file} sama-sama tabel {table}: «{shown(shown_names[0])}» dan "
                f"«{shown(shown_names[1])}»; hapus atau ganti nama salah satunya."
            )
        return next(iter(shown_names or names), None)

    def like(self, table: str) -> list[str]:
        """Return the visible sheets that look like a table and do not bear the name of another one."""
        names = [name for name in self.visible if heading_key(name) not in TABLE_NAMES]
        return [name for name in names[:SHEETS_TRIED] if self.recognise(name).table == table]

    def sheets(self, names: list[str]) -> tuple[Sheet, ...]:
        """Return sheets by their names."""
        return tuple(self.workbook.sheet(name) for name in names)


def pick_for(opened: OpenedWorkbook, table: str) -> list[str]:
    """Return the sheets that are a table in a file that was named for it.

    Any single sheet will do; among several the one with the table's name, else all that look like it. Raises
    FileError where there is none.
    """
    named = opened.named(table)
    if named is not None and named not in opened.workbook.hidden_sheets:
        return [named]
    filled = opened.filled()
    if len(filled) == 1:
        return filled
    like = opened.like(table)
    if like:
        return like
    if named is not None:
        return [named]
    file = opened.workbook.file
    if not filled:
        hidden = opened.workbook.hidden_sheets
        if hidden:
            raise FileError(
                f"Semua lembar yang berisi di {file} tersembunyi ({listed(sorted(hidden))}); tampilkan dahulu di "
                f"Excel, atau sebutkan lembarnya: «{file}#nama lembar»."
            )
        raise FileError(f"{file} tidak berisi data apa pun; isi tabel {table} di dalamnya.")
    raise FileError(
        f"{file} mempunyai beberapa lembar ({listed(filled)}), tetapi tidak ada yang tampak seperti tabel {table}; "
        f"sebutkan lembarnya: «{file}#nama lembar», atau lihat «mutasi columns»."
    )


def pick_named(opened: OpenedWorkbook, sheet: str) -> list[str]:
    """Return the sheet that was picked by name; FileError where there is none of that name."""
    exact = [name for name in opened.workbook.sheet_names if name == sheet]
    loose = [name for name in opened.workbook.sheet_names if heading_key(name) == heading_key(sheet)]
    if exact or len(loose) == 1:
        return exact[:1] or loose
    names = [name for name in opened.workbook.sheet_names if name]
    there = f"; yang ada: {listed(names)}" if names else ": berkas itu tidak mempunyai lembar"
    raise FileError(f"Lembar «{shown(sheet)}» tidak ada di {opened.workbook.file}{there}.", StopKind.SHEET_MISSING)
