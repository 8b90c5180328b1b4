"""Say once that a workbook is open in another program, before anything is read from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mutasi_cli.cli import stops
from mutasi_cli.errors import MutasiError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mutasi_cli.read.locations import Request

_told: set[Path] = set()
"""Files of which this run has told already."""


def forget() -> None:
    """Begin a run: nothing has been told yet."""
    _told.clear()


def tell_of_request(request: Request) -> None:
    """Tell which files of a batch are open elsewhere; a batch that cannot be found is told by who reads it."""
    from mutasi_cli.read.locations import locate  # noqa: PLC0415 - keeps --help quick

    try:
        locations, _ = locate(request)
    except MutasiError:
        return
    tell_of(locations.files)


def tell_of(files: Iterable[Path]) -> None:
    """Tell which of these files are open elsewhere."""
    from mutasi_cli.read.open_files import open_elsewhere  # noqa: PLC0415 - keeps --help quick

    for file in open_elsewhere(files):
        if file not in _told:
            _told.add(file)
            stops.note(
                f"{file.name} sedang terbuka di program lain: yang dibaca adalah isi yang terakhir disimpan. "
                f"Simpan dahulu bila ada perubahan."
            )
