"""``mutasi columns`` for the terminal, one screen for any file: what it is, what is not known, how to see more."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.understanding import UNKNOWN_HEADING, Understanding, UnderstoodColumn
from mutasi_cli.words.column_words import column_label, unread_words
from mutasi_cli.words.terminal_text import (
    blank,
    flowing,
    joined,
    line_width,
    print_text,
    print_title,
    print_unbroken,
    shortened,
    text,
)

_SCREEN = 30
_COUNTED = {"pegawai": "orang", "jabatan": "jabatan", "usulan": "usulan", "batch": "kunci"}
_LABEL = 10
_FEW_TABLES = 3
"""So many tables may have two lines each."""

_MORE = "lihat dengan --rinci."
_WANTED = {
    "pegawai": ("golongan", "jabatan", "unit_kerja", "tmt_jabatan", "pendidikan", "tanggal_lahir", "jenis_kelamin"),
    "jabatan": ("unit_kerja", "eselon"),
}
"""Fields on which many rules depend: that they are not there is worth a line."""

_SHAPES = 2


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the screen: its lines, how many of them there is room for at least, and the style of its title."""

    lines: Sequence[str]
    least: int
    title: str = ""
    style: str = "bold"


def print_columns(console: Console, file: str, sheets: Sequence[Understanding], command: str) -> None:
    """Print how a file was understood on one screen; ``command`` calls ``columns`` on this file again."""
    width = line_width(console)
    read = [sheet for sheet in sheets if sheet.table is not None]
    by_table: dict[str, list[Understanding]] = {}
    for sheet in read:
        by_table.setdefault(sheet.table or "", []).append(sheet)
    verdict = [_verdict(table, found) for table, found in by_table.items()]
    verdict = verdict or ["Tidak ada lembar yang dikenali sebagai tabel."]
    parts = [
        _Part(list(_faults(read)), 4, "BELUM DAPAT DIPAKAI", "bold red"),
        _Part(list(_rivals(read)), 2),
        _Part(list(_unknown(by_table)), 5, "JUDUL YANG TIDAK DIKENAL (kolomnya tidak dibaca)", "bold yellow"),
        _Part(
            [unread_words(count) for sheet in read for count in sheet.count if count.understood < count.filled],
            3,
            "ISI YANG TIDAK TERBACA",
            "bold yellow",
        ),
        _Part(list(_fields(by_table, width)), 2, "DIBACA (angka: isi yang dipahami, bila tidak di semua baris)"),
        _Part(list(_left_out(sheets)), 2),
    ]
    closing = _closing(read, command)
    print_title(console, f"BERKAS {shortened(file, width - 8)}")
    lines_each = 2 if len(verdict) <= _FEW_TABLES else 1
    for line in verdict:
        print_text(console, text(shortened(line, (width - _LABEL) * lines_each)), hang=_LABEL)
    left = _SCREEN - 1 - lines_each * len(verdict) - 1 - len(closing)
    for part, room in zip(parts, _rooms(parts, left), strict=True):
        _print_part(console, part, room, width)
    blank(console)
    for line in closing[:-1]:
        print_text(console, text(shortened(line, width)))
    print_unbroken(console, Text.assemble(("Berikutnya: ", "bold"), text(closing[-1])))


def _rooms(parts: Sequence[_Part], left: int) -> list[int]:
    """Return how many lines each part may have, its title and the blank line above it included."""
    wanted = [len(part.lines) + _head(part) if part.lines else 0 for part in parts]
    rooms = []
    spare = left
    for want, part in zip(wanted, parts, strict=True):
        room = min(want, part.least + _head(part), spare)
        # A title without a line under it says nothing.
        rooms.append(room if room > _head(part) else 0)
        spare -= rooms[-1]
    for place, want in enumerate(wanted):
        added = max(min(want - rooms[place], spare), 0) if rooms[place] else 0
        rooms[place] += added
        spare -= added
    return rooms


def _head(part: _Part) -> int:
    return 2 if part.title else 1


def _print_part(console: Console, part: _Part, room: int, width: int) -> None:
    if not room:
        return
    blank(console)
    if part.title:
        print_text(console, text(part.title, part.style))
    most = max(room - _head(part), 1)
    shown = part.lines if len(part.lines) <= most else part.lines[: most - 1]
    for line in shown:
        print_text(console, text(shortened(line, width - 2)), start=Text("  "))
    if len(shown) < len(part.lines):
        print_text(console, text(f"… dan {len(part.lines) - len(shown)} lagi; {_MORE}"), start=Text("  "))


def _verdict(table: str, sheets: Sequence[Understanding]) -> str:
    """Return what the sheets of one table are: how many rows, which sheets, where the headings stand."""
    rows = sum(sheet.row_count for sheet in sheets)
    sound = [count for sheet in sheets for count in sheet.count if count.field == "nip"] if table == "pegawai" else []
    people = f"{_number(sum(count.understood for count in sound))} dari " if sound else ""
    amount = f"{people}{_number(rows)} {_COUNTED.get(table, 'baris')}{' terbaca' if sound else ''}"
    first = sheets[0]
    places = {sheet.heading_rows for sheet in sheets}
    heads = f"judul di baris {_numbers(first.heading_rows)}" if len(places) == 1 else "baris judul berbeda-beda"
    names = [sheet.sheet for sheet in sheets if sheet.sheet]
    where = f"{len(names)} lembar" if len(names) > 1 else f"lembar «{shortened(names[0], 40)}»" if names else ""
    hidden = sum(sheet.hidden_rows for sheet in sheets)
    notes = (where, heads, first.layout, f"{hidden} baris tersembunyi ikut dibaca" if hidden else "")
    return f"{table.ljust(_LABEL)}{joined((amount, *notes), ', ')}"


def _faults(sheets: Sequence[Understanding]) -> Iterable[str]:
    for sheet in sheets:
        where = f" di lembar «{shortened(sheet.sheet, 30)}»" if sheet.sheet and len(sheets) > 1 else ""
        if sheet.missing:
            yield f"kolom wajib {', '.join(sheet.missing)} belum ada{where}"
        for field, claimants in sheet.clashes.items():
            yield f"{field} ada di {' dan '.join(map(column_label, claimants))}{where}"


def _rivals(sheets: Sequence[Understanding]) -> Iterable[str]:
    told = dict.fromkeys((sheet.table, sheet.rival) for sheet in sheets if sheet.rival is not None)
    for table, rival in told:
        yield f"Mungkin juga tabel {rival}, bukan {table}: bila begitu pakai --tabel {rival}."


def _unknown(by_table: dict[str, list[Understanding]]) -> Iterable[str]:
    """Yield the unknown headings, those with a suggestion first; one that stands on many sheets once."""
    entries: dict[tuple[str, str], tuple[UnderstoodColumn, int]] = {}
    for table, sheets in by_table.items():
        for sheet in sheets:
            certain = sheet.certain_lines
            for column in sheet.column:
                if column.field or column.reason != UNKNOWN_HEADING:
                    continue
                key = (table, column.heading)
                # What is certain on one sheet says more than what is not on another.
                known = entries.get(key)
                best = column if known is None or column.heading in certain else known[0]
                entries[key] = (best, 1 if known is None else known[1] + 1)
    ranked = sorted(entries.values(), key=lambda entry: (not entry[0].certain, entry[0].suggestion is None))
    for column, number in ranked:
        times = f" di {number} lembar" if number > 1 else ""
        forms = "; ".join(shortened(form, 20) for form in column.shape[:_SHAPES])
        meaning = "" if column.suggestion is None else f"; mungkin {column.suggestion}"
        meaning = f"; pasti {column.suggestion}" if column.certain else meaning
        yield f"{shortened(column_label(column), 40)}{times}: {forms or 'kosong'}{meaning}"


def _fields(by_table: dict[str, list[Understanding]], width: int) -> Iterable[str]:
    """Yield the fields that are read, each with how many cells were understood where these are not all.

    Of one table all of them, of several each on one line; and the fields that much depends on and that are not there.
    """
    for table, sheets in by_table.items():
        rows = sum(sheet.row_count for sheet in sheets)
        understood: dict[str, int] = {}
        for sheet in sheets:
            fields = {field: 0 for column in sheet.column for field in column.field}
            understood = {**fields, **understood}
            for count in sheet.count:
                understood[count.field] = understood.get(count.field, 0) + count.understood
        counted = any(sheet.count for sheet in sheets)
        names = [
            field if not counted or number == rows else f"{field} {_number(number)}"
            for field, number in understood.items()
        ]
        if len(by_table) == 1:
            *first, last = flowing(names, width - 4, ", ") or [""]
            yield from (f"{line}," for line in first)
            yield last
        else:
            yield f"{table.ljust(_LABEL)}{', '.join(names)}"
        absent = [field for field in _WANTED.get(table, ()) if field not in understood]
        if absent:
            yield f"{'' if len(by_table) == 1 else table + ', '}kolom tidak ada: {', '.join(absent)}"


def _left_out(sheets: Sequence[Understanding]) -> Iterable[str]:
    columns = [column for sheet in sheets if sheet.table for column in sheet.column if not column.field]
    known = [column for column in columns if column.reason != UNKNOWN_HEADING]
    if known:
        yield f"{len(known)} kolom lain sengaja tidak dibaca (nomor urut, data pribadi, dan sejenisnya)."
    unread = [sheet for sheet in sheets if sheet.table is None]
    reasons: dict[str, list[str]] = {}
    for sheet in unread:
        reasons.setdefault(sheet.reason, []).append(sheet.sheet or "berkas ini")
    for reason, names in reasons.items():
        first = ", ".join(f"«{shortened(name, 24)}»" for name in names[:2])
        rest = f" dan {len(names) - 2} lembar lagi" if len(names) > 2 else ""  # noqa: PLR2004 - as in the line above
        yield f"{first}{rest}: {reason}"


def _closing(read: Sequence[Understanding], command: str) -> list[str]:
    """Return the sentences at the end, the next command last."""
    if not read:
        return ["Bila berkas ini memang sebuah tabel, sebutkan tabelnya:", f"{command} --tabel pegawai"]
    certain = len({(sheet.table, heading) for sheet in read for heading in sheet.certain_lines})
    open_ones = any(column.reason == UNKNOWN_HEADING and not column.field for sheet in read for column in sheet.column)
    if any(not sheet.readable for sheet in read) or certain or open_ones:
        words = f"{certain} baris pasti dan selebihnya ditanyakan" if certain else "yang tidak dikenal ditanyakan"
        return [f"Semua kolom: --rinci. Ajari program, {words}:", f"{command} --simpan"]
    return ["Semua judul dikenal. Semua kolom satu per satu:", f"{command} --rinci"]


def _numbers(numbers: Sequence[int]) -> str:
    if not numbers:
        return "… (tidak ditemukan)"
    return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]} sampai {numbers[-1]}"


def _number(number: int) -> str:
    return f"{number:,}".replace(",", ".")
