"""How a run that cannot go on is told: one sentence on stderr, and with ``--format json`` a value on stdout too."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from typing import TYPE_CHECKING

from mutasi_cli.cli.streams import FAILED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mutasi_cli.errors import StopKind

_NARROWEST = 40
"""Columns below which wrapping makes a sentence harder to read than the terminal's own breaks."""


def stop(sentence: str, kind: StopKind, arguments: Sequence[str]) -> int:
    """Tell why the run stops and return its exit code; ``arguments`` are the words of the command line."""
    if json_asked(arguments):
        from mutasi_cli.cli import screen  # noqa: PLC0415 - few runs stop
        from mutasi_cli.views.stop_json import stop_as_json  # noqa: PLC0415 - as above

        screen.write(stop_as_json(kind, sentence))
    return complain(sentence)


def complain(sentence: str) -> int:
    """Say in one sentence on stderr why a run stops; return the exit code."""
    note(sentence)
    return FAILED


def note(sentence: str) -> None:
    """Write one sentence to stderr, wrapped where the width of the terminal is known."""
    reconfigure = getattr(sys.stderr, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="replace")
    printable = "".join(letter if letter.isprintable() else " " for letter in sentence)
    sys.stderr.write(f"{_wrapped(f'mutasi: {printable}')}\n")


def json_asked(arguments: Sequence[str]) -> bool:
    """Tell whether a command line asks for JSON; the last ``--format`` counts, as it does for the command."""
    asked = ""
    for place, word in enumerate(arguments):
        if word == "--":
            break
        if word == "--format":
            asked = "".join(arguments[place + 1 : place + 2])
        elif word.startswith("--format="):
            asked = word.partition("=")[2]
    return asked.casefold() == "json"


def _wrapped(line: str) -> str:
    if not (sys.stderr.isatty() or os.environ.get("COLUMNS", "").isdigit()):
        # A log keeps one line a message.
        return line
    width = shutil.get_terminal_size().columns
    if width < _NARROWEST:
        return line
    # A path or a command is copied as a whole, so no word is ever broken.
    return "\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False, subsequent_indent="  "))
