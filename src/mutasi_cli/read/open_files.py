"""Workbooks that stand open in another program: what is read is the state that was saved last."""

from collections.abc import Iterable
from pathlib import Path

_LOCKS = ("~${}", ".~lock.{}#")
"""Files that Excel, and LibreOffice, keep beside a workbook while it is open."""


def open_elsewhere(files: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files beside which a lock file lies, each once, in their order."""
    return tuple(
        file for file in dict.fromkeys(files) if any(_there(file.with_name(lock.format(file.name))) for lock in _LOCKS)
    )


def _there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        # A folder that may not be looked into; reading the file itself says so.
        return False
