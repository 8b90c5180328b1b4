"""What lies in an office's folder, and which file becomes which table: what ``mutasi init --dari`` decides.

Nothing is guessed. One file for a table is taken; several are taken together where they hold different people or
posts (a file for PNS and one for PPPK, one for each unit), and one of them where it holds nearly all that is in the
others and much more. Everything else is left open, with all readings told.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

LARGE_TABLES = ("usulan", "pegawai", "jabatan")
"""Tables that may lie in files of their own."""

_SAME = 0.05
"""The part of the smaller file that may stand in the other as well, where two files are read together."""

_CONTAINED = 0.9
_MUCH_SMALLER = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTable:
    """A table in a file. ``sheets`` are its sheets, None for a CSV file; ``keys`` tell its people or posts apart.

    ``unknown`` counts the headings that nobody knows, ``certain`` are heading -> field of those that are certain.
    ``rival``: the file may be that table as well.
    """

    table: str
    sheets: tuple[str | None, ...]
    row_count: int
    field_count: int
    keys: frozenset[str] = frozenset()
    unknown: int = 0
    certain: Mapping[str, str] = field(default_factory=dict)
    rival: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFile:
    """A spreadsheet of the folder. ``written`` is how ``mutasi.toml`` names it, ``reason`` why it is no table.

    ``dated``: its sheet ``batch`` has the day of the inauguration.
    """

    name: str
    written: str
    tables: tuple[FoundTable, ...] = ()
    reason: str = ""
    dated: bool = False

    def table(self, name: str) -> FoundTable | None:
        """Return a table of the file, None where it has no rows of it."""
        return next((found for found in self.tables if found.table == name and found.row_count), None)

    def has(self, name: str) -> bool:
        """Tell whether the file has a sheet for a table, filled or not."""
        return any(found.table == name for found in self.tables)


@dataclass(frozen=True, slots=True)
class OpenChoice:
    """A table for which somebody has to say which file it is; ``files`` are the readings, ``reason`` why."""

    table: str
    files: tuple[FoundFile, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderPlan:
    """What becomes of the files of a folder.

    ``chosen`` maps a table to its files. ``workbook`` is the one with the sheet ``batch``, where there is one.
    ``duplicates`` are files that hold nothing that a chosen one does not hold, by table.
    """

    files: tuple[FoundFile, ...]
    chosen: Mapping[str, tuple[FoundFile, ...]]
    workbook: FoundFile | None = None
    open: tuple[OpenChoice, ...] = ()
    duplicates: Mapping[str, tuple[FoundFile, ...]] = field(default_factory=dict)
    below: tuple[str, ...] = ()
    """Folders in the folder that hold spreadsheets; they are not looked into."""

    @property
    def missing(self) -> tuple[str, ...]:
        """The tables for which no file was found."""
        left_open = {choice.table for choice in self.open}
        return tuple(table for table in LARGE_TABLES if table not in self.chosen and table not in left_open)

    @property
    def dated(self) -> bool:
        """Tell whether the day of the inauguration is written in the workbook of the batch."""
        return self.workbook is not None and self.workbook.dated

    def berkas(self, default: str) -> dict[str, str | tuple[str, ...]]:
        """Return the lines of ``[berkas]``; ``default`` is the workbook that needs none."""
        lines: dict[str, str | tuple[str, ...]] = {}
        if self.workbook is not None and self.workbook.written != default:
            lines["batch"] = self.workbook.written
        usulan = self.chosen.get("usulan", ())
        shared = [table for table, files in self.chosen.items() if files == usulan]
        home = self.workbook
        if home is None and len(usulan) == 1 and len(shared) > 1:
            # One workbook holds the moves and other tables beside them.
            home = usulan[0]
            lines["batch"] = home.written
        for table, files in self.chosen.items():
            if files and files != ((home,) if home is not None else ()):
                names = tuple(file.written for file in files)
                lines[table] = names[0] if len(names) == 1 else names
        return lines

    def certain_lines(self) -> dict[str, dict[str, str]]:
        """Return the lines of ``[kolom]`` that are certain, by table: those of the files that were chosen."""
        lines: dict[str, dict[str, str]] = {}
        for table, files in self.chosen.items():
            for file in files:
                found = file.table(table)
                if found is not None and found.certain:
                    lines.setdefault(table, {}).update(found.certain)
        return lines


def decide(files: Sequence[FoundFile], asked: Mapping[str, Sequence[FoundFile]], below: Sequence[str]) -> FolderPlan:
    """Decide which file is which table; ``asked`` are the files that somebody named for a table already."""
    chosen: dict[str, tuple[FoundFile, ...]] = {}
    choices: list[OpenChoice] = []
    duplicates: dict[str, tuple[FoundFile, ...]] = {}
    for table in LARGE_TABLES:
        if asked.get(table):
            chosen[table] = tuple(asked[table])
            continue
        candidates = [file for file in files if file.table(table) is not None]
        if not candidates:
            rivals = tuple(file for file in files if any(found.rival == table for found in file.tables))
            if rivals:
                choices.append(
                    OpenChoice(table, rivals, "tidak ada berkasnya sendiri; yang ini mungkin memuatnya juga")
                )
            continue
        taken, left = _together(table, candidates)
        if taken:
            chosen[table] = taken
            if left:
                duplicates[table] = left
        else:
            fullest_first = sorted(candidates, key=lambda file: -_rows(file, table))
            choices.append(OpenChoice(table, tuple(fullest_first), _why(table, candidates)))
    return FolderPlan(
        files=tuple(files),
        chosen=chosen,
        workbook=_workbook(files, chosen.get("usulan", ())),
        open=tuple(choices),
        duplicates=duplicates,
        below=tuple(below),
    )


def _together(table: str, files: Sequence[FoundFile]) -> tuple[tuple[FoundFile, ...], tuple[FoundFile, ...]]:
    """Return the files that are read as the table and those that add nothing to them; no file: not decided."""
    if len(files) == 1:
        return tuple(files), ()
    if table == "usulan":
        return (), ()
    if all(_overlap(table, first, second) <= _SAME for first, second in combinations(files, 2)):
        return tuple(files), ()
    largest = max(files, key=lambda file: len(_keys(file, table)))
    others = tuple(file for file in files if file is not largest)
    size = len(_keys(largest, table))
    contained = all(
        _overlap(table, file, largest) >= _CONTAINED and len(_keys(file, table)) <= size * _MUCH_SMALLER
        for file in others
    )
    return ((largest,), others) if contained else ((), ())


def _why(table: str, files: Iterable[FoundFile]) -> str:
    if table == "usulan":
        return "ada lebih dari satu daftar usulan"
    pairs = combinations(files, 2)
    most = max(round(_overlap(table, first, second) * 100) for first, second in pairs)
    return f"{'orang' if table == 'pegawai' else 'jabatan'} yang sama ada di lebih dari satu berkas ({most} persen)"


def _overlap(table: str, first: FoundFile, second: FoundFile) -> float:
    """Return which part of the smaller one stands in the other as well; files without keys are the same."""
    one, other = _keys(first, table), _keys(second, table)
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 1.0


def _rows(file: FoundFile, table: str) -> int:
    found = file.table(table)
    return 0 if found is None else found.row_count


def _keys(file: FoundFile, table: str) -> frozenset[str]:
    found = file.table(table)
    return frozenset() if found is None else found.keys


def _workbook(files: Sequence[FoundFile], usulan: Sequence[FoundFile]) -> FoundFile | None:
    """Return the workbook with the facts of the batch: that of the moves where it has them, else the only one."""
    with_facts = [file for file in files if file.has("batch")]
    own = next((file for file in usulan if file in with_facts), None)
    return own or (with_facts[0] if len(with_facts) == 1 else None)
