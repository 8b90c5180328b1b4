"""Files that are written whole or not at all, readable by their owner only.

A paper is first written to a temporary file beside its place, brought down to the disk, and then put in place
in one step. Whoever pulls the plug finds the old paper or the new one, never half of either. The temporary
name is nobody else's: two runs cannot write into one file, and nobody can lay a link where it will stand.
What a killed run leaves of them, the next one clears away (:mod:`mutasi_cli.disk.folder_lock`).
"""

import errno
import hashlib
import os
import re
import stat
import sys
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from mutasi_cli.disk.deferred_signals import deferred
from mutasi_cli.disk.output_folder import FILE_RIGHTS, make_folder, remove_empty, settle
from mutasi_cli.disk.refusals import CHOOSE_OUTPUT, changed, not_written, reason
from mutasi_cli.errors import OutputError

_SEKALIGUS = 1024
"""Files that are prepared before any of them is put in place."""

_WAITING_FILES = 16
"""Files that wait for the disk at the same time."""

_SECRET = os.urandom(16)
"""Makes the temporary names of this process nobody else's, and such that nobody can guess them."""

_TEMPORARY = re.compile(r"\.[0-9a-f]{24}\.sementara")

_REPLACE_PAUSES: tuple[float, ...] = (0.05, 0.1, 0.2, 0.4) if sys.platform == "win32" else ()
"""Seconds: on Windows a scanner of viruses holds a new file for a moment, and nobody can replace it then."""


@dataclass(frozen=True, slots=True)
class FileMark:
    """By what a file on the disk is known again without reading it."""

    jenis: int
    nomor: int
    ukuran: int
    modified: int


def _mark_of(stat_result: os.stat_result) -> FileMark:
    # Windows counts files in more than one way: an open one and one that is looked up may differ.
    nomor = 0 if sys.platform == "win32" else stat_result.st_ino
    return FileMark(stat.S_IFMT(stat_result.st_mode), nomor, stat_result.st_size, stat_result.st_mtime_ns)


def write_whole(path: Path, data: bytes, *, suggestion: str = CHOOSE_OUTPUT) -> None:
    """Write ``data`` to ``path`` in one step; missing folders are made.

    Raises :class:`OutputError` with the reason (open in another program, read-only, full disk) and the
    remedy; ``suggestion`` says how another folder is chosen.
    """
    write_many([(path, data)], suggestion=suggestion)


def write_many(
    files: Sequence[tuple[Path, bytes]],
    *,
    suggestion: str = CHOOSE_OUTPUT,
    seen: Mapping[Path, FileMark | None] | None = None,
) -> None:
    """Write files, each whole or not at all, and put them in place in the given order.

    Nearly all the time of writing a small file is waiting for the disk to have it; several wait together.
    When one cannot be written, those before it may be in place, and no temporary file stays behind. A file
    that is no longer what ``seen`` says was seen there stays as it is, and the writing ends. Raises
    as :func:`write_whole`.
    """
    for mulai in range(0, len(files), _SEKALIGUS):
        chunk = files[mulai : mulai + _SEKALIGUS]
        paths = [path for path, _ in chunk]
        new_folders: list[Path] = []
        try:
            for folder in dict.fromkeys(path.parent for path in paths):
                new_folders += _make(folder, paths[0], suggestion)
            _report(_prepare_all(chunk), suggestion)
            _report(_put_all(paths, seen or {}), suggestion)
            _report(_settle_all(paths, new_folders), suggestion)
        except BaseException:
            with deferred():
                for path in paths:
                    _discard(path)
                remove_empty(new_folders)
            raise


def write_missing(files: Mapping[Path, bytes], *, suggestion: str) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Write those files that are not there yet; return the written ones, and those that stay as they are."""
    # Told apart before anything is written, so that the answer does not depend on the order.
    already_there = tuple(path for path in files if os.path.lexists(path))
    written_files = tuple(path for path in files if path not in already_there)
    write_many(
        [(path, files[path]) for path in written_files],
        suggestion=suggestion,
        seen=dict.fromkeys(written_files),
    )
    return written_files, already_there


def move_whole(source: Path, destination: Path) -> None:
    """Move a file within one disk in one step; what lies at ``destination`` is replaced.

    Raises as :func:`write_whole`.
    """
    try:
        new_folders = make_folder(destination.parent)
        _replace(source, destination)
        for folder in dict.fromkeys(
            (destination.parent, source.parent, *(new_folder.parent for new_folder in new_folders))
        ):
            settle(folder)
    except OSError as error:
        raise OutputError(not_written(source, error)) from error


def read_if_there(path: Path) -> bytes | None:
    """Return the bytes of a file, None when there is none; a file that cannot be read is an error."""
    return read_seen(path)[0]


def read_seen(path: Path) -> tuple[bytes, FileMark] | tuple[None, None]:
    """Return the bytes of a file and by what that very file is known again; None for both when there is none.

    Raises :class:`OutputError` for a file that cannot be read.
    """
    try:
        return _read(path)
    except FileNotFoundError:
        return None, None
    except OSError as error:
        raise OutputError(
            f"Berkas {path} tidak dapat dibaca ({reason(error)}), jadi tidak diketahui apakah boleh diganti. "
            f"Tutup program yang membukanya atau periksa hak aksesnya, lalu jalankan lagi."
        ) from error


def read_plain(path: Path) -> bytes:
    """Return the bytes of a file; a pipe or device, which would be waited for without end, is an OSError."""
    return _read(path)[0]


def _read(path: Path) -> tuple[bytes, FileMark]:
    with open(path, "rb", opener=_without_waiting) as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "bukan berkas biasa")
        return file.read(), _mark_of(status)


def is_temporary(nama: str) -> bool:
    """Tell whether a name is one of those that files have before they are put in place."""
    return _TEMPORARY.fullmatch(nama) is not None


def _without_waiting(path: str, mode: int) -> int:
    return os.open(path, mode | getattr(os, "O_NONBLOCK", 0))


def _temporary(path: Path) -> Path:
    """Return the temporary name of a file: no longer than most names, so that it fits where they fit."""
    seed = _SECRET + os.getpid().to_bytes(8, "big") + os.fsencode(path.name)
    return path.with_name(f".{hashlib.sha256(seed).hexdigest()[:24]}.sementara")


def _prepare(path: Path, data: bytes) -> None:
    """Write the temporary file beside a file's place, down to the disk."""
    rights = _former_rights(path)
    mode = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    for nama in ("O_BINARY", "O_CLOEXEC", "O_NOFOLLOW", "O_NOINHERIT"):
        mode |= getattr(os, nama, 0)
    with os.fdopen(os.open(_temporary(path), mode, FILE_RIGHTS), "wb") as file:
        file.write(data)
        file.flush()
        if rights is not None and sys.platform != "win32":
            # Rights that somebody gave by hand stay; from the owner's alone it only goes wider.
            os.fchmod(file.fileno(), rights)
        os.fsync(file.fileno())


def _former_rights(path: Path) -> int | None:
    """Return the rights of a file of our own that is to be replaced, None to give the owner's alone.

    Raises OSError for what no file may replace: a link, a folder.
    """
    try:
        former = path.lstat()
    except FileNotFoundError:
        return None
    if stat.S_ISLNK(former.st_mode):
        raise OSError(errno.ELOOP, "")
    if not stat.S_ISREG(former.st_mode):
        raise FileExistsError(errno.EEXIST, "")
    if sys.platform != "win32" and (former.st_uid, former.st_gid) == (os.geteuid(), os.getegid()):
        return stat.S_IMODE(former.st_mode) & 0o777
    return None


_Failure = tuple[Path, OSError]


def _prepare_all(files: Sequence[tuple[Path, bytes]]) -> _Failure | None:
    """Prepare files, several at a time; return the first in the given order that cannot be, and why."""
    if len(files) == 1:
        failures = dict(_try_prepare(files, threading.Event()))
    else:
        stop = threading.Event()
        shares = [files[offset::_WAITING_FILES] for offset in range(_WAITING_FILES)]
        with ThreadPoolExecutor(_WAITING_FILES) as pool:
            try:
                tasks = [pool.submit(_try_prepare, share, stop) for share in shares]
                failures = dict(share for selesai in tasks for share in selesai.result())
            finally:
                # Whoever is interrupted here waits for the files that are being written, not for all of them.
                stop.set()
    return next(((path, failures[path]) for path, _ in files if path in failures), None)


def _try_prepare(files: Sequence[tuple[Path, bytes]], stop: threading.Event) -> list[_Failure]:
    """Prepare some files and return those that cannot be, with the reason."""
    failures: list[_Failure] = []
    for path, data in files:
        if stop.is_set():
            break
        try:
            _prepare(path, data)
        except OSError as error:
            failures.append((path, error))
    return failures


def _put(path: Path) -> None:
    _replace(_temporary(path), path)


def _replace(source: Path, destination: Path) -> None:
    for pause in _REPLACE_PAUSES:
        try:
            source.replace(destination)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    source.replace(destination)


def _put_all(paths: Iterable[Path], seen: Mapping[Path, FileMark | None]) -> _Failure | None:
    """Put prepared files in place; return the first that cannot be, and why."""
    for path in paths:
        try:
            if path in seen and _look(path) != seen[path]:
                raise OutputError(changed(path))
            _put(path)
        except OSError as error:
            return path, error
    return None


def _look(path: Path) -> FileMark | None:
    try:
        return _mark_of(path.lstat())
    except FileNotFoundError:
        return None


def _settle_all(paths: Iterable[Path], new_folders: Iterable[Path]) -> _Failure | None:
    """Bring the names of files and new folders down to the disk; return what fails, and why."""
    folders = list({path.parent: path for path in (*new_folders, *paths)}.items())
    if len(folders) == 1:
        return _try_settle(folders[0])
    with ThreadPoolExecutor(min(_WAITING_FILES, len(folders))) as pool:
        failures = list(pool.map(_try_settle, folders))
    return next((path for path in failures if path is not None), None)


def _try_settle(folder_and_path: tuple[Path, Path]) -> _Failure | None:
    folder, sample_path = folder_and_path
    try:
        settle(folder)
    except OSError as error:
        return sample_path, error
    return None


def _make(folder: Path, sample_path: Path, suggestion: str) -> list[Path]:
    try:
        return make_folder(folder)
    except OSError as error:
        raise OutputError(not_written(folder / sample_path.name, error, suggestion)) from error


def _report(failure: _Failure | None, suggestion: str) -> None:
    if failure is not None:
        raise OutputError(not_written(failure[0], failure[1], suggestion)) from failure[1]


def _discard(path: Path) -> None:
    # The first error is the one to tell; a leftover is cleared away by the next run.
    with suppress(OSError):
        _temporary(path).unlink(missing_ok=True)
