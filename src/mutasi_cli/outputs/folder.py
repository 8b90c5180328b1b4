"""Folders of outputs: made for the owner only, and brought down to the disk."""

import errno
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

HAK_FOLDER = 0o700
HAK_BERKAS = 0o600

_TAK_BISA = frozenset(
    {errno.EINVAL, errno.EBADF, errno.EACCES, errno.EPERM, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
)
"""Answers of file systems that cannot bring a folder down to the disk, or may not show it."""


def make_folder(folder: Path) -> list[Path]:
    """Make a folder and those above it, closed to everybody but the owner; return the new ones, top first.

    Their names are on the disk only with the folders above them (:func:`settle`). Raises OSError.
    """
    kurang: list[Path] = []
    for satu in (folder, *folder.parents):
        if satu.is_dir():
            break
        kurang.append(satu)
    baru: list[Path] = []
    try:
        for satu in reversed(kurang):
            try:
                satu.mkdir(HAK_FOLDER)
            except FileExistsError:
                # Another program was quicker; a file of that name is in the way.
                if not satu.is_dir():
                    raise
            else:
                baru.append(satu)
    except BaseException:
        remove_empty(baru)
        raise
    return baru


def remove_empty(folder: Iterable[Path]) -> None:
    """Remove those of these folders that are empty, the last first."""
    for satu in reversed(list(folder)):
        with suppress(OSError):
            satu.rmdir()


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
            if error.errno not in _TAK_BISA:
                raise
        finally:
            os.close(nomor)
