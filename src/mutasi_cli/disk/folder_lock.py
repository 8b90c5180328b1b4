"""One run at a time writes into a folder.

The lock hangs on an open file, so it ends with the process that holds it, however that process ends; a lock
file that a killed run left behind locks nothing and is used up by the next run. Whoever holds the lock may
clear away what killed runs left half-written: nobody else is writing there.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from mutasi_cli.disk.deferred_signals import deferred
from mutasi_cli.disk.output_folder import FILE_RIGHTS, make_folder, remove_empty
from mutasi_cli.disk.refusals import CHOOSE_OUTPUT, not_written
from mutasi_cli.disk.whole_files import is_temporary
from mutasi_cli.errors import OutputError, StopKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from filelock import BaseFileLock

LOCK_NAME = ".mutasi-sedang-menulis"
"""Name of the lock file; it is there only while a run writes."""

_OWNER_MARKS = ("manifest.json", LOCK_NAME)
"""What marks a folder within the folder as one with a lock of its own."""

_ATTEMPTS = 100
"""How often a lock file is opened anew because its holder removed it in that very moment."""

_NO_LOCKS = frozenset({errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP})
"""Answers of file systems that know no locks: then there is none. Nothing tears there either, because each run writes
to names of its own."""


class LockedError(Exception):
    """Somebody else holds the lock."""


@contextmanager
def sole_writer(folder: Path, *, folders_below: bool = False, suggestion: str = CHOOSE_OUTPUT) -> Iterator[None]:
    """Be the only run that writes into ``folder``; missing folders are made, and removed if they stay empty.

    What killed runs left half-written in it is cleared away, with ``folders_below`` also in the folders below;
    those with a lock or a manifest of their own are left to those who hold them. Raises
    :class:`OutputError` when another run writes there, or when nothing can be written there.
    """
    path = folder / LOCK_NAME
    new_folders: list[Path] = []
    lock = None
    try:
        try:
            with deferred():
                new_folders = make_folder(folder)
                lock = take_lock(path)
        except LockedError:
            raise OutputError(
                f"Perintah mutasi yang lain sedang menulis ke folder {folder}. Tunggu sampai selesai, lalu "
                f"jalankan lagi.",
                StopKind.FOLDER_IN_USE,
            ) from None
        except OSError as error:
            raise OutputError(not_written(folder, error, suggestion, folder=True)) from error
        _sweep(folder, folders_below=folders_below)
        yield
    finally:
        with deferred():
            if lock is not None:
                drop_lock(path, lock)
            remove_empty(new_folders)


def take_lock(path: Path) -> BaseFileLock:
    """Return the lock of a file, taken. Raises LockedError, OSError."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 - loads asyncio and inspect

    lock = FileLock(path, mode=FILE_RIGHTS, blocking=False, thread_local=False, fallback_to_soft=False)
    for _ in range(_ATTEMPTS):
        try:
            lock.acquire()
        except Timeout:
            if os.path.lexists(path):
                raise LockedError from None
            # The holder removed the file before it let go: that lock was one on nothing.
            continue
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
        return lock
    raise LockedError


def drop_lock(path: Path, lock: BaseFileLock) -> None:
    """Let go of a lock and remove its file."""
    if sys.platform == "win32":
        # An open file cannot be removed there; one that somebody else has opened meanwhile stays theirs.
        lock.release()
        with suppress(OSError):
            path.unlink()
    else:
        with suppress(OSError):
            path.unlink()
        lock.release()


def _sweep(folder: Path, *, folders_below: bool) -> None:
    """Remove what killed runs left half-written; what cannot be removed does no harm."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            with suppress(OSError):
                if is_temporary(entry.name):
                    if stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode):
                        Path(entry.path).unlink()
                elif folders_below and entry.is_dir(follow_symlinks=False):
                    inner = Path(entry.path)
                    if not any(os.path.lexists(inner / nama) for nama in _OWNER_MARKS):
                        _sweep(inner, folders_below=True)
