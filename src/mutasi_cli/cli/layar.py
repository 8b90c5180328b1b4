"""The two streams: results on stdout, progress and notes on stderr."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

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
