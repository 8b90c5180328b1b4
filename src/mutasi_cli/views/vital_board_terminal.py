"""The board of vital services for the terminal: who heads what before and after, and what is at risk."""

from itertools import groupby

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.pimpinan import heads_that_change_with_their_second
from mutasi_cli.words.impact_words import ServiceRow, service_board, vacant_since_words
from mutasi_cli.words.terminal_text import blank, print_heading, print_labelled, print_table, print_text, text

_INDENT = Text("  ")
_LABEL_WIDTH = 9


def print_board(console: Console, batch: Batch) -> None:
    """Print every post of a vital service: counts, those that change or are empty, then those that stay."""
    board = service_board(batch)
    print_heading(console, f"LAYANAN VITAL SEBELUM DAN SESUDAH ({len(board)} jabatan)")
    if not board:
        print_text(console, text("Tabel jabatan tidak menandai satu pun layanan vital."))
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    table.add_column("Layanan")
    for column_title in (
        "Jabatan",
        "Terisi sebelum",
        "Terisi sesudah",
        "Kosong, ada Plt.",
        "Kosong tanpa Plt.",
    ):
        table.add_column(column_title, justify="right")
    for layanan, rows in groupby(board, key=lambda board_row: board_row.layanan):
        table.add_row(layanan.value, *(str(number) for number in _counts(list(rows))))
    print_table(console, table)
    for service_row in board:
        if service_row.changed:
            _changed(console, service_row)
    _same(console, [board_row for board_row in board if not board_row.changed])
    _together(console, batch)


def _changed(console: Console, service_row: ServiceRow) -> None:
    blank(console)
    print_text(console, text(f"{service_row.jabatan.full_name} ({service_row.layanan.value})", "bold"), start=_INDENT)
    _line(console, "sebelum", text(service_row.sebelum))
    style = "" if service_row.filled_after else ("yellow" if service_row.plt is not None else "bold red")
    _line(console, "sesudah", text(service_row.sesudah, style))
    if not (service_row.filled_before and service_row.filled_after):
        _line(console, "kosong", text(vacant_since_words(service_row.vacant_since)))
    if service_row.pensiun is not None:
        _line(console, "pensiun", text(long_date(service_row.pensiun)))


def _same(console: Console, steady: list[ServiceRow]) -> None:
    if not steady:
        return
    blank(console)
    print_text(console, text(f"Terisi dan tidak berubah ({len(steady)})", "bold"), start=_INDENT)
    for service_row in steady:
        pensiun = "" if service_row.pensiun is None else f"; pensiun {long_date(service_row.pensiun)}"
        print_text(
            console,
            text(f"{service_row.jabatan.full_name}: {service_row.sesudah}{pensiun}"),
            start=Text("  - "),
        )


def _together(console: Console, batch: Batch) -> None:
    pairs = heads_that_change_with_their_second(batch)
    if not pairs:
        return
    print_heading(console, f"KEPALA DAN ORANG KEDUA BERGANTI BERSAMAAN ({len(pairs)})")
    for head, second in pairs:
        print_text(console, text(f"{head.full_name} dan {second.full_name}"), start=Text("  - "))


def _line(console: Console, label: str, words: Text) -> None:
    print_labelled(console, label, words, left=4, label_width=_LABEL_WIDTH)


def _counts(rows: list[ServiceRow]) -> tuple[int, ...]:
    vacant_afterwards = [service_row for service_row in rows if not service_row.filled_after]
    with_plt = sum(service_row.plt is not None for service_row in vacant_afterwards)
    return (
        len(rows),
        sum(service_row.filled_before for service_row in rows),
        sum(service_row.filled_after for service_row in rows),
        with_plt,
        len(vacant_afterwards) - with_plt,
    )
