"""Files that are written whole or not at all, readable by their owner only.

A paper is first written to a temporary file beside its place, brought down to the disk, and then put in place
in one step. Whoever pulls the plug finds the old paper or the new one, never half of either. The temporary
name is nobody else's: two runs cannot write into one file, and nobody can lay a link where it will stand.
What a killed run leaves of them, the next one clears away (:mod:`mutasi_cli.outputs.kunci`).
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

from mutasi_cli.errors import KeluaranError
from mutasi_cli.outputs.folder import HAK_BERKAS, make_folder, remove_empty, settle
from mutasi_cli.outputs.sebab import PILIH_KELUARAN, changed, not_written, reason
from mutasi_cli.outputs.tunda import ditunda

_SEKALIGUS = 1024
"""Files that are prepared before any of them is put in place."""

_MENUNGGU = 16
"""Files that wait for the disk at the same time."""

_RAHASIA = os.urandom(16)
"""Makes the temporary names of this process nobody else's, and such that nobody can guess them."""

_SEMENTARA = re.compile(r"\.[0-9a-f]{24}\.sementara")

_JEDA_GANTI: tuple[float, ...] = (0.05, 0.1, 0.2, 0.4) if sys.platform == "win32" else ()
"""Seconds: on Windows a scanner of viruses holds a new file for a moment, and nobody can replace it then."""


@dataclass(frozen=True, slots=True)
class Tanda:
    """By what a file on the disk is known again without reading it."""

    jenis: int
    nomor: int
    ukuran: int
    diubah: int


def _mark_of(isi: os.stat_result) -> Tanda:
    # Windows counts files in more than one way: an open one and one that is looked up may differ.
    nomor = 0 if sys.platform == "win32" else isi.st_ino
    return Tanda(stat.S_IFMT(isi.st_mode), nomor, isi.st_size, isi.st_mtime_ns)


def write_whole(path: Path, data: bytes, *, saran: str = PILIH_KELUARAN) -> None:
    """Write ``data`` to ``path`` in one step; missing folders are made.

    Raises :class:`KeluaranError` with the reason (open in another program, read-only, full disk) and the
    remedy; ``saran`` says how another folder is chosen.
    """
    write_many([(path, data)], saran=saran)


def write_many(
    isi: Sequence[tuple[Path, bytes]],
    *,
    saran: str = PILIH_KELUARAN,
    terlihat: Mapping[Path, Tanda | None] | None = None,
) -> None:
    """Write files, each whole or not at all, and put them in place in the given order.

    Nearly all the time of writing a small file is waiting for the disk to have it; several wait together.
    When one cannot be written, those before it may be in place, and no temporary file stays behind. A file
    that is no longer what ``terlihat`` says was seen there stays as it is, and the writing ends. Raises
    as :func:`write_whole`.
    """
    for mulai in range(0, len(isi), _SEKALIGUS):
        sebagian = isi[mulai : mulai + _SEKALIGUS]
        paths = [path for path, _ in sebagian]
        baru: list[Path] = []
        try:
            for folder in dict.fromkeys(path.parent for path in paths):
                baru += _make(folder, paths[0], saran)
            _report(_prepare_all(sebagian), saran)
            _report(_put_all(paths, terlihat or {}), saran)
            _report(_settle_all(paths, baru), saran)
        except BaseException:
            with ditunda():
                for path in paths:
                    _discard(path)
                remove_empty(baru)
            raise


def write_missing(isi: Mapping[Path, bytes], *, saran: str) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Write those files that are not there yet; return the written ones, and those that stay as they are."""
    # Told apart before anything is written, so that the answer does not depend on the order.
    sudah_ada = tuple(path for path in isi if os.path.lexists(path))
    ditulis = tuple(path for path in isi if path not in sudah_ada)
    write_many([(path, isi[path]) for path in ditulis], saran=saran, terlihat=dict.fromkeys(ditulis))
    return ditulis, sudah_ada


def move_whole(dari: Path, ke: Path) -> None:
    """Move a file within one disk in one step; what lies at ``ke`` is replaced.

    Raises as :func:`write_whole`.
    """
    try:
        baru = make_folder(ke.parent)
        _replace(dari, ke)
        for folder in dict.fromkeys((ke.parent, dari.parent, *(satu.parent for satu in baru))):
            settle(folder)
    except OSError as error:
        raise KeluaranError(not_written(dari, error)) from error


def read_if_there(path: Path) -> bytes | None:
    """Return the bytes of a file, None when there is none; a file that cannot be read is an error."""
    return read_seen(path)[0]


def read_seen(path: Path) -> tuple[bytes, Tanda] | tuple[None, None]:
    """Return the bytes of a file and by what that very file is known again; None for both when there is none.

    Raises :class:`KeluaranError` for a file that cannot be read.
    """
    try:
        return _read(path)
    except FileNotFoundError:
        return None, None
    except OSError as error:
        raise KeluaranError(
            f"Berkas {path} tidak dapat dibaca ({reason(error)}), jadi tidak diketahui apakah boleh diganti. "
            f"Tutup program yang membukanya atau periksa hak aksesnya, lalu jalankan lagi."
        ) from error


def read_plain(path: Path) -> bytes:
    """Return the bytes of a file; a pipe or device, which would be waited for without end, is an OSError."""
    return _read(path)[0]


def _read(path: Path) -> tuple[bytes, Tanda]:
    with open(path, "rb", opener=_without_waiting) as berkas:
        isi = os.fstat(berkas.fileno())
        if not stat.S_ISREG(isi.st_mode):
            raise OSError(errno.EINVAL, "bukan berkas biasa")
        return berkas.read(), _mark_of(isi)


def is_temporary(nama: str) -> bool:
    """Tell whether a name is one of those that files have before they are put in place."""
    return _SEMENTARA.fullmatch(nama) is not None


def _without_waiting(path: str, ragam: int) -> int:
    return os.open(path, ragam | getattr(os, "O_NONBLOCK", 0))


def _temporary(path: Path) -> Path:
    """Return the temporary name of a file: no longer than most names, so that it fits where they fit."""
    bahan = _RAHASIA + os.getpid().to_bytes(8, "big") + os.fsencode(path.name)
    return path.with_name(f".{hashlib.sha256(bahan).hexdigest()[:24]}.sementara")


def _prepare(path: Path, data: bytes) -> None:
    """Write the temporary file beside a file's place, down to the disk."""
    hak = _former_rights(path)
    ragam = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    for nama in ("O_BINARY", "O_CLOEXEC", "O_NOFOLLOW", "O_NOINHERIT"):
        ragam |= getattr(os, nama, 0)
    with os.fdopen(os.open(_temporary(path), ragam, HAK_BERKAS), "wb") as berkas:
        berkas.write(data)
        berkas.flush()
        if hak is not None and sys.platform != "win32":
            # Rights that somebody gave by hand stay; from the owner's alone it only goes wider.
            os.fchmod(berkas.fileno(), hak)
        os.fsync(berkas.fileno())


def _former_rights(path: Path) -> int | None:
    """Return the rights of a file of our own that is to be replaced, None to give the owner's alone.

    Raises OSError for what no file may replace: a link, a folder.
    """
    try:
        lama = path.lstat()
    except FileNotFoundError:
        return None
    if stat.S_ISLNK(lama.st_mode):
        raise OSError(errno.ELOOP, "")
    if not stat.S_ISREG(lama.st_mode):
        raise FileExistsError(errno.EEXIST, "")
    if sys.platform != "win32" and (lama.st_uid, lama.st_gid) == (os.geteuid(), os.getegid()):
        return stat.S_IMODE(lama.st_mode) & 0o777
    return None


_Gagal = tuple[Path, OSError]


def _prepare_all(isi: Sequence[tuple[Path, bytes]]) -> _Gagal | None:
    """Prepare files, several at a time; return the first in the given order that cannot be, and why."""
    if len(isi) == 1:
        gagal = dict(_try_prepare(isi, threading.Event()))
    else:
        berhenti = threading.Event()
        bagian = [isi[awal::_MENUNGGU] for awal in range(_MENUNGGU)]
        with ThreadPoolExecutor(_MENUNGGU) as kolam:
            try:
                tugas = [kolam.submit(_try_prepare, satu, berhenti) for satu in bagian]
                gagal = dict(satu for selesai in tugas for satu in selesai.result())
            finally:
                # Whoever is interrupted here waits for the files that are being written, not for all of them.
                berhenti.set()
    return next(((path, gagal[path]) for path, _ in isi if path in gagal), None)


def _try_prepare(isi: Sequence[tuple[Path, bytes]], berhenti: threading.Event) -> list[_Gagal]:
    """Prepare some files and return those that cannot be, with the reason."""
    gagal: list[_Gagal] = []
    for path, data in isi:
        if berhenti.is_set():
            break
        try:
            _prepare(path, data)
        except OSError as error:
            gagal.append((path, error))
    return gagal


def _put(path: Path) -> None:
    _replace(_temporary(path), path)


def _replace(dari: Path, ke: Path) -> None:
    for jeda in _JEDA_GANTI:
        try:
            dari.replace(ke)
        except PermissionError:
            time.sleep(jeda)
        else:
            return
    dari.replace(ke)


def _put_all(paths: Iterable[Path], terlihat: Mapping[Path, Tanda | None]) -> _Gagal | None:
    """Put prepared files in place; return the first that cannot be, and why."""
    for path in paths:
        try:
            if path in terlihat and _look(path) != terlihat[path]:
                raise KeluaranError(changed(path))
            _put(path)
        except OSError as error:
            return path, error
    return None


def _look(path: Path) -> Tanda | None:
    try:
        return _mark_of(path.lstat())
    except FileNotFoundError:
        return None


def _settle_all(paths: Iterable[Path], baru: Iterable[Path]) -> _Gagal | None:
    """Bring the names of files and new folders down to the disk; return what fails, and why."""
    folder = list({satu.parent: satu for satu in (*baru, *paths)}.items())
    if len(folder) == 1:
        return _try_settle(folder[0])
    with ThreadPoolExecutor(min(_MENUNGGU, len(folder))) as kolam:
        gagal = list(kolam.map(_try_settle, folder))
    return next((satu for satu in gagal if satu is not None), None)


def _try_settle(satu: tuple[Path, Path]) -> _Gagal | None:
    folder, contoh = satu
    try:
        settle(folder)
    except OSError as error:
        return contoh, error
    return None


def _make(folder: Path, contoh: Path, saran: str) -> list[Path]:
    try:
        return make_folder(folder)
    except OSError as error:
        raise KeluaranError(not_written(folder / contoh.name, error, saran)) from error


def _report(gagal: _Gagal | None, saran: str) -> None:
    if gagal is not None:
        raise KeluaranError(not_written(gagal[0], gagal[1], saran)) from gagal[1]


def _discard(path: Path) -> None:
    # The first error is the one to tell; a leftover is cleared away by the next run.
    with suppress(OSError):
        _temporary(path).unlink(missing_ok=True)
