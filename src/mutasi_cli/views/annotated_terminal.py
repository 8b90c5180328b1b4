"""What ``mutasi validate --format xlsx`` tells the terminal: where the copies lie, and a summary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding
from mutasi_cli.words.finding_words import summary_sentence, verdict_sentence
from mutasi_cli.words.terminal_text import print_text, text

if TYPE_CHECKING:
    from rich.console import Console

_SET_ASIDE = re.compile(r"\.baru\d*")


def print_copies(
    console: Console,
    batch: Batch,
    findings: Sequence[Finding],
    copies: Sequence[Path],
    *,
    strict: bool = False,
) -> None:
    """Print the paths of the copies, told apart where one was changed by hand, and the summary."""
    for path in copies:
        print_text(console, text(f"Salinan bertanda: {path.as_posix()}"), hang=4)
        nama, ending = path.stem, Path(path.stem).suffix
        if _SET_ASIDE.fullmatch(ending):
            former = f"{nama.removesuffix(ending)}{path.suffix}"
            print_text(console, text(f"    {former} sudah disunting dengan tangan, jadi tidak ditimpa."), hang=4)
    print_text(console, text(f"Kesimpulan: {summary_sentence(batch, findings)}."))
    print_text(console, text(verdict_sentence(findings, strict=strict)))
