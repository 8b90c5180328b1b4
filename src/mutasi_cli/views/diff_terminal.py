"""``mutasi diff`` for the terminal: what changed between two versions, and what follows from it."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.changed_paper import ChangedPaper
from mutasi_cli.domain.comparison import Comparison
from mutasi_cli.words.change_words import days, headline, sections
from mutasi_cli.words.terminal_text import joined, print_heading, print_text, text

NAMES_SHOWN = 6
"""How many people a kind of paper names on the screen; the sheet names all."""


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
