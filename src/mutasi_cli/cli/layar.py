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

_LIAR = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
"""Signs that a terminal obeys or that turn the writing, and that JSON would let through as they are."""

LEBAR_PIPA = 100
"""Columns where no terminal tells its width: the same on every machine."""


def hasil() -> Console:
    """Return the console for results. Colours only on a terminal; NO_COLOR is respected."""
    return _console(stderr=False)


def catatan() -> Console:
    """Return the console for progress and notes."""
    return _console(stderr=True)


def tulis(teks: str) -> None:
    """Write machine-readable text (JSON) to stdout as UTF-8, whatever the locale says."""
    _as_utf8()
    # In JSON these stand within texts only; a terminal must not obey them, a program reads the same value.
    teks = _LIAR.sub(lambda huruf: f"\\u{ord(huruf[0]):04x}", teks)
    sys.stdout.write(teks if teks.endswith("\n") else f"{teks}\n")


def _console(*, stderr: bool) -> Console:
    from rich.console import Console  # noqa: PLC0415 - not every command prints with rich

    _as_utf8()
    aliran = sys.stderr if stderr else sys.stdout
    tentukan_sendiri = aliran.isatty() or os.environ.get("COLUMNS", "").isdigit()
    lebar = None if tentukan_sendiri else LEBAR_PIPA
    return Console(file=aliran, width=lebar, highlight=False, emoji=False, soft_wrap=False)


def _as_utf8() -> None:
    """Windows pipes default to a code page that lacks dashes and arrows; never die of a character."""
    for aliran in (sys.stdout, sys.stderr):
        ubah = getattr(aliran, "reconfigure", None)
        if ubah is not None:
            ubah(encoding="utf-8", errors="replace")


@contextmanager
def kemajuan(judul: str) -> Iterator[Callable[[int, int], None] | None]:
    """Give what a long work tells its progress to (done, of how many): a bar on a terminal, else None."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415 - see above

    kolom = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*kolom, console=catatan(), transient=True) as progres:
        tugas = progres.add_task(judul, total=None)

        def lapor(selesai: int, semua: int) -> None:
            progres.update(tugas, completed=selesai, total=semua)

        yield lapor
