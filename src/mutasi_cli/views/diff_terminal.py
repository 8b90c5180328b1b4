"""``mutasi diff`` for the terminal: what changed between two versions, and what follows from it."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.changed_paper import ChangedPaper
from mutasi_cli.domain.comparison import Comparison
from mutasi_cli.words.change_words import days, headline, sections
from mutasi_cli.words.terminal_text import blank, joined, line_width, print_heading, print_text, shortened, text

_MOST_LINES = 24
"""Headings and lines of the summary together; title and last lines are added to them."""

NAMES_SHOWN = 6
"""How many people a kind of paper names on the screen; the sheet names all."""


def print_changes_summary(
    console: Console, content: Comparison, papers: Sequence[ChangedPaper] | None, reason: str
) -> None:
    """Print what changed on one screen: every section with its count, and its first lines as far as there is room."""
    print_text(console, text("PERUBAHAN BATCH", "bold"))
    print_text(console, text(f"{days(content)}; {headline(content)}."))
    all_sections = sections(content, papers, reason, names_shown=NAMES_SHOWN)
    if not all_sections:
        print_text(console, text("Tidak ada yang berubah."))
        return
    shown = _room([len(section.row) for section in all_sections], _MOST_LINES - len(all_sections))
    for section, count in zip(all_sections, shown, strict=True):
        print_text(console, text(f"{section.heading} ({len(section.row)})", "bold"))
        for row in section.row[:count]:
            line = joined((joined((row.subject, row.nomor), ", "), row.content), ": ")
            print_text(console, text(shortened(line, line_width(console) - 2)), start=Text("  "))
    blank(console)
    print_text(console, Text.assemble(("  mutasi diff LAMA BARU --rinci", "bold"), "   setiap perubahan"))


def _room(counts: Sequence[int], lines: int) -> list[int]:
    """Return how many lines of each section are shown: one of each in turn until the screen is full."""
    shown = [0] * len(counts)
    for _ in range(max(counts)):
        for place, count in enumerate(counts):
            if lines > 0 and shown[place] < count:
                shown[place] += 1
                lines -= 1
    return shown


def print_changes(console: Console, content: Comparison, papers: Sequence[ChangedPaper] | None, reason: str) -> None:
    """Print every section; ``reason`` says why the papers are not told."""
    print_text(console, text("PERUBAHAN BATCH", "bold"))
    print_text(console, text(f"{days(content)}; {headline(content)}."))
    all_sections = sections(content, papers, reason, names_shown=NAMES_SHOWN)
    if not all_sections:
        print_text(console, text("Tidak ada yang berubah."))
    consequence = False
    for section in all_sections:
        if section.consequence and not consequence:
            consequence = True
            print_heading(console, "AKIBATNYA")
        print_heading(console, f"{section.heading} ({len(section.row)})")
        for row in section.row:
            subject = text(joined((row.subject, row.nomor), ", "), "bold")
            print_text(console, subject, start=Text("  - "))
            if row.content:
                print_text(console, text(row.content), start=Text("    "))
