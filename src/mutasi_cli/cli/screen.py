"""The two streams: results on stdout, progress and notes on stderr."""

from __future__ import annotations

import os
import re
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.console import Console

_WILD = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
"""Signs that a terminal obeys or that turn the writing, and that JSON would let through as they are."""

PIPE_WIDTH = 100
"""Columns where no terminal tells its width: the same on every machine."""


def result() -> Console:
    """Return the console for results. Colours only on a terminal; NO_COLOR is respected."""
    return _console(stderr=False)


def catatan() -> Console:
    """Return the console for progress and notes."""
    return _console(stderr=True)


def write(text: str) -> None:
    """Write machine-readable text (JSON) to stdout as UTF-8, whatever the locale says."""
    _as_utf8()
    # In JSON these stand within texts only; a terminal must not obey them, a program reads the same value.
    text = _WILD.sub(lambda letter: f"\\u{ord(letter[0]):04x}", text)
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")


def _console(*, stderr: bool) -> Console:
    from rich.console import Console  # noqa: PLC0415 - not every command prints with rich

    _as_utf8()
    stream = sys.stderr if stderr else sys.stdout
    width_known = stream.isatty() or os.environ.get("COLUMNS", "").isdigit()
    width = None if width_known else PIPE_WIDTH
    return Console(file=stream, width=width, highlight=False, emoji=False, soft_wrap=False)


def _as_utf8() -> None:
    """Windows pipes default to a code page that lacks dashes and arrows; never die of a character."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


@contextmanager
def progress_bar(heading: str) -> Iterator[Callable[[int, int], None] | None]:
    """Give what a long work tells its progress to (done, of how many): a bar on a terminal, else None."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415 - see above

    progress_columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*progress_columns, console=catatan(), transient=True) as progress:
        task = progress.add_task(heading, total=None)

        def report_progress(selesai: int, total_count: int) -> None:
            progress.update(task, completed=selesai, total=total_count)

        yield report_progress
