"""``mutasi reconcile`` for the terminal: what has arrived, what is to be done; at most 30 lines at 80 columns."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.finding import Severity
from mutasi_cli.domain.reconciliation import SETTLED, ArrivalState, Reconciliation
from mutasi_cli.words.arrival_words import STATE_WORDS, age_words, ends_words
from mutasi_cli.words.terminal_text import (
    COLOURS,
    blank,
    line_width,
    print_text,
    print_title,
    shortened,
    text,
)

_FEW = 3

_TO_DO = {
    ArrivalState.BELUM: "unggah menurut urutan mutasi siasn",
    ArrivalState.TMT_BEDA: "jabatannya sudah, TMT-nya perbaiki",
    ArrivalState.LAIN: "bukan jabatan lama dan bukan yang baru: lihat riwayatnya",
    ArrivalState.TIDAK_ADA: "NIP tidak ada di ekspor: periksa ekspornya",
}


def print_reconciliation(console: Console, result: Reconciliation, *, detailed: bool = False) -> None:
    """Print one screen: how many rows have arrived and what is left; ``detailed`` names everybody."""
    print_title(console, "USULAN DAN SIASN", age_words(result.data_as_of))
    counts = result.counts
    told = [f"{counts[state]} {STATE_WORDS[state]}" for state in ArrivalState if counts[state]]
    if result.complete:
        print_text(console, text(f"SELESAI. {', '.join(told)}.", "bold green"))
    else:
        print_text(console, text(f"BELUM SELESAI. {', '.join(told)}.", COLOURS[Severity.GALAT]))
    by_words = sum(not arrival.by_id and arrival.state is not ArrivalState.TIDAK_ADA for arrival in result.arrivals)
    if by_words and counts[ArrivalState.TIDAK_TERLIHAT] < by_words:
        print_text(console, text(f"{by_words} dibandingkan menurut kata, karena id-nya tidak ada di kedua pihak."))
    for state, remedy in _TO_DO.items():
        people = [
            f"{arrival.row.move.who}: {arrival.written}" if detailed else arrival.row.move.who
            for arrival in result.arrivals
            if arrival.state is state
        ]
        _section(console, f"{STATE_WORDS[state].upper()} ({len(people)}): {remedy}", people, detailed=detailed)
    _posts(console, result, detailed=detailed)
    _people(console, result, detailed=detailed)


def _section(console: Console, title: str, lines: Sequence[str], *, detailed: bool) -> None:
    if not lines:
        return
    blank(console)
    print_text(console, text(title, "bold"))
    if detailed:
        for line in lines:
            print_text(console, text(line), start=Text("  - "))
        return
    more = f"; dan {len(lines) - _FEW} lainnya" if len(lines) > _FEW else ""
    print_text(console, text(shortened(f"{'; '.join(lines[:_FEW])}{more}", line_width(console) - 2)), start=Text("  "))


def _posts(console: Console, result: Reconciliation, *, detailed: bool) -> None:
    made = [post for post in result.shared if post.from_batch]
    lines = [f"{post.jabatan}: {ends_words(post)}" for post in made]
    _section(console, f"GANDA DARI USULAN ({len(made)}): selesai bila", lines, detailed=detailed)
    lines = [f"{holder.nama}, {holder.jabatan}" for holder in result.staying]
    _section(console, f"MASIH AKTIF DI JABATAN TUJUAN ({len(lines)}): tutup riwayatnya", lines, detailed=detailed)
    lines = [post.jabatan for post in result.empty]
    _section(
        console,
        f"JABATAN LAYANAN VITAL BELUM DIPANGKU ({len(lines)}): unggah pengisinya dahulu",
        lines,
        detailed=detailed,
    )
    old = [post for post in result.shared if not post.from_batch]
    lines = [f"{post.jabatan}: {' dan '.join(nama for _, nama in post.holders)}" for post in old]
    _section(console, f"GANDA LAMA ({len(old)}): bukan dari usulan ini", lines, detailed=detailed)


def _people(console: Console, result: Reconciliation, *, detailed: bool) -> None:
    lines = [f"{entry.nama}: {entry.field} «{entry.batch}», di ekspor «{entry.export}»" for entry in result.differences]
    _section(console, f"DATA BERBEDA ({len(lines)}): cocokkan, lalu perbaiki yang keliru", lines, detailed=detailed)
    lines = [f"{entry.nama}, {entry.jabatan}" for entry in result.without_id]
    _section(console, f"TANPA JABATAN ID ({len(lines)}): lengkapi di SIASN (IKD COM_2)", lines, detailed=detailed)
    if result.twice:
        print_text(console, text(f"{len(result.twice)} NIP tertulis lebih dari sekali; yang dipakai baris pertama."))


def print_more(console: Console, result: Reconciliation) -> None:
    """Print how to see more and what comes next, below the files."""
    steps = [("mutasi reconcile EKSPOR --rinci", "setiap orang")]
    if any(arrival.state not in SETTLED for arrival in result.arrivals):
        steps.append(("mutasi siasn", "urutan unggah bagi yang belum"))
    for command, purpose in steps:
        print_text(console, Text.assemble("  ", (f"{command:<34}", "bold"), purpose))
