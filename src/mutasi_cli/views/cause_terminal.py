"""``mutasi validate N``: one cause as cards, everything that its findings share printed once."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cause import Cause
from mutasi_cli.domain.finding import Finding
from mutasi_cli.words.finding_words import finding_subject, finding_title, full_address
from mutasi_cli.words.terminal_text import COLOURS, blank, print_labelled, print_text, text

T = TypeVar("T")

_INDENT = 2
_LABEL_WIDTH = 11


def print_causes(console: Console, batch: Batch, causes: Sequence[Cause]) -> None:
    """Print causes one after another, each with all its findings and with what goes when it is mended."""
    for place, cause in enumerate(causes):
        if place:
            blank(console)
        _cause(console, batch, cause)


def _cause(console: Console, batch: Batch, cause: Cause) -> None:
    codes = ", ".join(cause.rule_codes)
    start = Text.assemble((f"{cause.nomor}  {cause.severity.value.upper()} ", COLOURS[cause.severity]))
    print_text(console, text(f"{cause.title} ({codes}); kena {cause.rows}", "bold"), start=start)
    several = len(cause.findings) > 1
    shared_remedy = _shared(finding.remedy for finding in cause.findings) if several else None
    shared_basis = (
        _shared(tuple(str(dasar) for dasar in finding.dasar) for finding in cause.findings) if several else None
    )
    if shared_remedy is not None:
        _labelled(console, "Perbaikan", shared_remedy)
    for dasar in shared_basis or ():
        _labelled(console, "Dasar", dasar)
    for finding in cause.findings:
        _finding(console, batch, finding, remedy=shared_remedy is None, basis=shared_basis is None)
    if cause.consequences:
        blank(console)
        print_text(console, text("Ikut hilang bila yang di atas sudah diperbaiki:"), start=Text(" " * _INDENT))
        for finding in cause.consequences:
            _consequence(console, batch, finding)


def _finding(console: Console, batch: Batch, finding: Finding, *, remedy: bool, basis: bool) -> None:
    """Print one finding; ``remedy`` and ``basis``: those are its own, not shared by all of the cause."""
    blank(console)
    subject = finding_subject(batch, finding)
    address = full_address(finding.cell)
    print_text(console, text(f"{subject}, {address}" if subject else address, "bold"), start=Text(" " * _INDENT))
    if finding.cell.content:
        _labelled(console, "Tertulis", finding.cell.content)
    _labelled(console, "Masalah", finding.message)
    if remedy:
        _labelled(console, "Perbaikan", finding.remedy)
    for dasar in finding.dasar if basis else ():
        _labelled(console, "Dasar", str(dasar))


def _consequence(console: Console, batch: Batch, finding: Finding) -> None:
    subject = finding_subject(batch, finding)
    title = finding_title(finding)
    words = f"{title}: {subject}" if subject else title
    _labelled(console, finding.rule_code, f"{words} ({full_address(finding.cell)})")


def _labelled(console: Console, label: str, content: str) -> None:
    print_labelled(console, label, text(content), left=_INDENT * 2, label_width=_LABEL_WIDTH)


def _shared(entries: Iterable[T]) -> T | None:
    """Return the value that all share, else None."""
    different = list(dict.fromkeys(entries))
    return different[0] if len(different) == 1 else None
