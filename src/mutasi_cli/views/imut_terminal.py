"""``mutasi imut`` for the terminal: the verdict, the categories, what lacks; at most 30 lines at 80 columns."""

from collections import Counter
from itertools import groupby

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.calendar import day_name, long_date
from mutasi_cli.domain.finding import Severity
from mutasi_cli.domain.imut import ImutProposal
from mutasi_cli.words.terminal_text import COLOURS, blank, line_width, print_text, print_title, shortened, text

_FEW = 3
"""Rows that are named below a list on the first screen."""
_MANY_LEAVES = 11


def print_imut(console: Console, proposal: ImutProposal, *, detailed: bool = False) -> None:
    """Print what is proposed under which category and what is still missing; ``detailed`` names everybody."""
    print_title(console, "USUL I-MUT", f"{day_name(proposal.tanggal)}, {long_date(proposal.tanggal)}")
    total = len(proposal.rows) + len(proposal.unfiled)
    if proposal.approved:
        print_text(console, text(f"{len(proposal.approved)} orang sudah mendapat pertek dan tidak diusulkan lagi."))
    if not total:
        print_text(console, text("Tidak ada yang perlu diusulkan; --semua menulis usulnya untuk semua orang.", "green"))
        return
    _verdict(console, proposal, total)
    blank(console)
    _categories(console, proposal, detailed=detailed)
    _missing(console, proposal)
    _unfiled(console, proposal, detailed=detailed)
    _verify(console, proposal, detailed=detailed)


def _categories(console: Console, proposal: ImutProposal, *, detailed: bool) -> None:
    """Print the leaves under their kategori, as many as fit a screen."""
    leaves = proposal.by_leaf()
    shown = leaves if detailed else leaves[:_MANY_LEAVES]
    for kategori, group in groupby(shown, key=lambda pair: pair[0].path[0]):
        print_text(console, text(kategori, "bold"))
        for leaf, rows in group:
            words = f"{leaf.id:>6}  {len(rows):>3} orang  {' > '.join(leaf.path[1:] or leaf.path)}"
            print_text(console, text(words if detailed else shortened(words, line_width(console))))
            for row in rows if detailed else ():
                print_text(console, text(f"{row.row.move.who}: {row.why}"), start=Text("        - "))
    if len(leaves) > len(shown):
        print_text(console, text(f"  … dan {len(leaves) - len(shown)} kategori lainnya; lihat dengan --rinci."))


def _verdict(console: Console, proposal: ImutProposal, total: int) -> None:
    if proposal.complete:
        print_text(console, text(f"LENGKAP. {total} orang siap diusulkan di I-MUT.", "green"))
        return
    incomplete = sum(1 for row in proposal.rows if row.missing)
    parts = [f"{incomplete} orang kurang surat atau isian"] if incomplete else []
    parts += [f"{len(proposal.unfiled)} orang belum terpetakan"] if proposal.unfiled else []
    words = f"BELUM LENGKAP. {total} orang diusulkan; {', '.join(parts)}."
    print_text(console, text(words, COLOURS[Severity.GALAT]))


def _missing(console: Console, proposal: ImutProposal) -> None:
    counts = Counter((letter.nama, letter.title) for row in proposal.rows for letter in row.missing)
    if not counts:
        return
    blank(console)
    print_text(console, text("YANG KURANG", "bold"))
    for (_, title), count in counts.items():
        print_text(console, text(f"  {title}: {count} orang"), hang=4)


def _unfiled(console: Console, proposal: ImutProposal, *, detailed: bool) -> None:
    if not proposal.unfiled:
        return
    blank(console)
    print_text(console, text("BELUM TERPETAKAN (pilih kategorinya sendiri di I-MUT)", "bold"))
    for row in proposal.unfiled if detailed else proposal.unfiled[:_FEW]:
        ids = ", ".join(node.id for node in row.candidates)
        tail = f"; calon: {ids}" if ids else ""
        print_text(console, text(f"{row.row.move.who}: {row.why}{tail}."), start=Text("  - "))
    if not detailed and len(proposal.unfiled) > _FEW:
        print_text(console, text(f"  … dan {len(proposal.unfiled) - _FEW} lainnya; lihat dengan --rinci."))


def _verify(console: Console, proposal: ImutProposal, *, detailed: bool) -> None:
    rows = [(row, sentence) for row in proposal.rows for sentence in row.verify]
    if not rows:
        return
    blank(console)
    print_text(console, text("PERLU DIPASTIKAN", "bold"))
    for row, sentence in rows if detailed else rows[:_FEW]:
        words = sentence.removeprefix("Pastikan: ")
        print_text(console, text(f"{row.row.move.who}: {words}"), start=Text("  - "))
    if not detailed and len(rows) > _FEW:
        print_text(console, text(f"  … dan {len(rows) - _FEW} lainnya; lihat dengan --rinci."))
