"""One run at a time writes into a folder.

The lock hangs on an open file, so it ends with the process that holds it, however that process ends; a lock
file that a killed run left behind locks nothing and is used up by the next run. Whoever holds the lock may
clear away what killed runs left half-written: nobody else is writing there.
"""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mutasi_cli.errors import KeluaranError
from mutasi_cli.outputs.berkas import is_temporary
from mutasi_cli.outputs.folder import HAK_BERKAS, make_folder, remove_empty
from mutasi_cli.outputs.sebab import PILIH_KELUARAN, not_written
from mutasi_cli.outputs.tunda import ditunda

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

NAMA_KUNCI = ".mutasi-sedang-menulis"
"""Name of the lock file; it is there only while a run writes."""

_BATAS_PEMILIK = ("manifest.json", NAMA_KUNCI)
"""What marks a folder within the folder as one with a lock of its own."""

_PERCOBAAN = 100
"""How often a lock file is opened anew because its holder removed it in that very moment."""


class TerkunciError(Exception):
    """Somebody else holds the lock."""


@contextmanager
def sole_writer(folder: Path, *, di_bawahnya: bool = False, saran: str = PILIH_KELUARAN) -> Iterator[None]:
    """Be the only run that writes into ``folder``; missing folders are made, and removed if they stay empty.

    What killed runs left half-written in it is cleared away, with ``di_bawahnya`` also in the folders below;
    those with a lock or a manifest of their own are left to those who hold them. Raises
    :class:`KeluaranError` when another run writes there, or when nothing can be written there.
    """
    path = folder / NAMA_KUNCI
    baru: list[Path] = []
    nomor = None
    try:
        try:
            with ditunda():
                baru = make_folder(folder)
                nomor = take_lock(path)
        except TerkunciError:
            raise KeluaranError(
                f"Perintah mutasi yang lain sedang menulis ke folder {folder}. Tunggu sampai selesai, lalu "
                f"jalankan lagi."
            ) from None
        except OSError as error:
            raise KeluaranError(not_written(folder, error, saran, folder=True)) from error
        _sweep(folder, di_bawahnya=di_bawahnya)
        yield
    finally:
        with ditunda():
            if nomor is not None:
                drop_lock(path, nomor)
            remove_empty(baru)


def take_lock(path: Path) -> int:
    """Return the number of an open file whose lock is ours. Raises TerkunciError, OSError."""
    ragam = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
    for _ in range(_PERCOBAAN):
        nomor = os.open(path, ragam, HAK_BERKAS)
        try:
            _lock(nomor)
            # The holder removes the file before it lets go: then this lock is one on nothing.
            with suppress(FileNotFoundError):
                if os.path.samestat(os.fstat(nomor), path.stat(follow_symlinks=False)):
                    return nomor
        except BaseException:
            os.close(nomor)
            raise
        os.close(nomor)
    raise TerkunciError


def drop_lock(path: Path, nomor: int) -> None:
    """Let go of a lock and remove its file."""
    if sys.platform == "win32":
        # An open file cannot be removed there; one that somebody else has opened meanwhile stays theirs.
        os.close(nomor)
        with suppress(OSError):
            path.unlink()
    else:
        with suppress(OSError):
            path.unlink()
        os.close(nomor)


def _lock(nomor: int) -> None:
    """Lock an open file, or raise TerkunciError. Where the file system knows no locks there is none.

    Nothing tears there either: each run writes to names of its own.
    """
    if sys.platform == "win32":
        try:
            msvcrt.locking(nomor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            raise TerkunciError from None
        except OSError:
            return
    else:
        try:
            fcntl.flock(nomor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            raise TerkunciError from None
        except OSError:
            return


def _sweep(folder: Path, *, di_bawahnya: bool) -> None:
    """Remove what killed runs left half-written; what cannot be removed does no harm."""
    with suppress(OSError), os.scandir(folder) as isi:
        for satu in isi:
            with suppress(OSError):
                if is_temporary(satu.name):
                    if stat.S_ISREG(satu.stat(follow_symlinks=False).st_mode):
                        Path(satu.path).unlink()
                elif di_bawahnya and satu.is_dir(follow_symlinks=False):
                    dalam = Path(satu.path)
                    if not any(os.path.lexists(dalam / nama) for nama in _BATAS_PEMILIK):
                        _sweep(dalam, di_bawahnya=True)
