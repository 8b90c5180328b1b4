"""The sheet ``Rekap``: the batch in numbers, each table with both groups and their sum."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from mutasi_cli.books.roster import person_cells
from mutasi_cli.books.roster.lantikan_sheets import list_title_lines
from mutasi_cli.books.roster.sheet_writer import (
    BODY_CELL,
    CENTRED_CELL,
    HEADING_CELL,
    CellValue,
    Column,
    fit_to_page_width,
    set_up_page,
    write,
    write_across,
    write_head,
    write_row,
)
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import eselon_rank
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import Group, JenisKelamin, KindOfMove
from mutasi_cli.words.impact_words import GROUP_NAMES

OTHER_GROUP = "(tidak diketahui)"
_GENDER_WORDS = {JenisKelamin.LAKI_LAKI: "laki-laki", JenisKelamin.PEREMPUAN: "perempuan"}


def write_recap(workbook: Workbook, batch: Batch, *, draft: bool) -> None:
    """Add the sheet."""
    ws = workbook.create_sheet("Rekap")
    columns = (
        Column("", 62, BODY_CELL),
        *(Column(GROUP_NAMES[group].upper(), 14, CENTRED_CELL) for group in Group),
        Column("JUMLAH", 11, CENTRED_CELL),
    )
    width = [column.width for column in columns]
    row = 1
    for words, style in list_title_lines(batch, "REKAPITULASI PELANTIKAN", draft=draft):
        row = write_across(ws, row, words, style, width)
    for title, counted_value, known_order in _tables(batch):
        row = _block(ws, row + 1, columns, batch.moves, (title, counted_value, known_order))
    set_up_page(ws, footer="Rekapitulasi pelantikan", draft=draft, landscape=False)
    fit_to_page_width(ws)


_CountedTable = tuple[str, Callable[[Move], str | None], Sequence[str]]


def _tables(batch: Batch) -> tuple[_CountedTable, ...]:
    """Return title, what is counted, and the order of the known values; others follow by name."""
    eselon = sorted(
        {move.target.eselon for move in batch.moves if move.target is not None and move.target.eselon},
        key=eselon_rank,
    )
    golongan = [
        *reversed(tuple(batch.law.table("golongan"))),
        *reversed(batch.law.listed("golongan_pppk")),
    ]
    return (
        ("JENIS PERPINDAHAN", lambda m: m.jenis and m.jenis.value, [j.value for j in KindOfMove]),
        ("ESELON JABATAN BARU", _eselon, [*eselon, _WITHOUT_ESELON]),
        ("PERANGKAT DAERAH JABATAN BARU", person_cells.perangkat, ()),
        ("JENIS KELAMIN", _sex, list(_GENDER_WORDS.values())),
        ("GOLONGAN RUANG", lambda m: m.pegawai and m.pegawai.golongan, golongan),
    )


_WITHOUT_ESELON = "tanpa eselon"


def _eselon(move: Move) -> str | None:
    if move.target is None:
        return None if move.usulan.asks_target else _WITHOUT_ESELON
    return move.target.eselon or _WITHOUT_ESELON


def _sex(move: Move) -> str | None:
    if move.pegawai is None or move.pegawai.jenis_kelamin is None:
        return None
    return _GENDER_WORDS[move.pegawai.jenis_kelamin]


def _block(
    ws: Worksheet, row: int, columns: Sequence[Column], moves: Iterable[Move], counted_table: _CountedTable
) -> int:
    title, counted_value, known_order = counted_table
    counts: Counter[tuple[str, Group]] = Counter()
    for move in moves:
        counts[counted_value(move) or OTHER_GROUP, move.group] += 1
    present = {nama for nama, _ in counts}
    known_values = [nama for nama in known_order if nama in present]
    others = sorted(present - set(known_values) - {OTHER_GROUP}, key=lambda nama: (nama.casefold(), nama))
    counted_names = [*known_values, *others, *([OTHER_GROUP] if OTHER_GROUP in present else [])]
    row = write_head(ws, row, (Column(title, columns[0].width), *columns[1:]))
    for nama in counted_names:
        figures = [counts[nama, group] for group in Group]
        row = write_row(ws, row, columns, (nama, *figures, sum(figures)))
    sums = [sum(counts[nama, group] for nama in counted_names) for group in Group]
    sum_row: tuple[CellValue, ...] = ("JUMLAH", *sums, sum(sums))
    for nomor, value in enumerate(sum_row, start=1):
        write(ws, row, nomor, value, HEADING_CELL)
    return row + 1
