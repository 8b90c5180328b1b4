"""Folders of outputs: made for the owner only, and brought down to the disk."""

import errno
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

FOLDER_RIGHTS = 0o700
FILE_RIGHTS = 0o600

_UNABLE = frozenset(
    {errno.EINVAL, errno.EBADF, errno.EACCES, errno.EPERM, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
)
"""Answers of file systems that cannot bring a folder down to the disk, or may not show it."""


def make_folder(folder: Path) -> list[Path]:
    """Make a folder and those above it, closed to everybody but the owner; return the new ones, top first.

    Their names are on the disk only with the folders above them (:func:`settle`). Raises OSError.
    """
    missing_levels: list[Path] = []
    for level in (folder, *folder.parents):
        if level.is_dir():
            break
        missing_levels.append(level)
    made: list[Path] = []
    try:
        for level in reversed(missing_levels):
            try:
                level.mkdir(FOLDER_RIGHTS)
            except FileExistsError:
                # Another program was quicker; a file of that name is in the way.
                if not level.is_dir():
                    raise
            else:
                made.append(level)
    except BaseException:
        remove_empty(made)
        raise
    return made


def remove_empty(folders: Iterable[Path]) -> None:
    """Remove those of these folders that are empty, the last first."""
    for level in reversed(list(folders)):
        with suppress(OSError):
            level.rmdir()


def settle(folder: Path) -> None:
    """Bring the entries of a folder down to the disk, where the system can (Windows does so by itself).

    A name that was put in place is on the disk only with the folder it stands in. Raises OSError.
    """
    if sys.platform != "win32":
        try:
            nomor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except PermissionError:
            # A folder that may be written to but not read.
            return
        try:
            os.fsync(nomor)
        except OSError as error:
            if error.errno not in _UNABLE:
                raise
        finally:
            os.close(nomor)
