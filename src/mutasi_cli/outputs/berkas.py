"""Files that are written whole or not at all.

A paper is first written to a temporary file beside its place, flushed to the disk, and then put in place in
one step. Whoever pulls the plug finds the old paper or the new one, never half of either.
"""

import errno
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from mutasi_cli.errors import KeluaranError

_PENUH = frozenset({errno.ENOSPC, errno.EDQUOT}) if hasattr(errno, "EDQUOT") else frozenset({errno.ENOSPC})

_SEKALIGUS = 1024
"""Files that are prepared before any of them is put in place."""

_MENUNGGU = 16
"""Files that wait for the disk at the same time."""

PILIH_KELUARAN = "pilih folder lain dengan --keluaran"


def write_whole(path: Path, data: bytes, *, saran: str = PILIH_KELUARAN) -> None:
    """Write ``data`` to ``path`` in one step; missing folders are made.

    Raises :class:`KeluaranError` with the reason (open in another program, read-only, full disk) and the
    remedy; ``saran`` says how another folder is chosen. The temporary file has a fixed name, so that one left
    behind by a kill is used up by the next run.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _prepare(path, data)
        _put(path)
    except OSError as error:
        _discard(path)
        raise KeluaranError(_kalimat(path, error, saran)) from error


def write_many(isi: Sequence[tuple[Path, bytes]], *, saran: str = PILIH_KELUARAN) -> None:
    """Write files, each whole or not at all, and put them in place in the given order.

    Nearly all the time of writing a small file is waiting for the disk to have it; several wait together.
    When one cannot be written, those before it may be in place, and no temporary file stays behind. Raises
    as :func:`write_whole`.
    """
    for mulai in range(0, len(isi), _SEKALIGUS):
        sebagian = isi[mulai : mulai + _SEKALIGUS]
        for folder in dict.fromkeys(path.parent for path, _ in sebagian):
            _make(folder, sebagian[0][0], saran)
        with ThreadPoolExecutor(_MENUNGGU) as kolam:
            bagian = [sebagian[awal::_MENUNGGU] for awal in range(_MENUNGGU)]
            gagal = {path: error for satu in kolam.map(_try_prepare, bagian) for path, error in satu}
        # The first in the given order, whichever thread met its fault first.
        path = next((path for path, _ in sebagian if path in gagal), None)
        error = None if path is None else gagal[path]
        if error is None:
            path, error = _put_all([path for path, _ in sebagian])
        if path is not None and error is not None:
            for satu, _ in sebagian:
                _discard(satu)
            raise KeluaranError(_kalimat(path, error, saran)) from error


def write_missing(isi: Mapping[Path, bytes], *, saran: str) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Write those files that are not there yet; return the written ones, and those that stay as they are."""
    # Told apart before anything is written, so that the answer does not depend on the order.
    sudah_ada = tuple(path for path in isi if os.path.lexists(path))
    ditulis = tuple(path for path in isi if path not in sudah_ada)
    for path in ditulis:
        write_whole(path, isi[path], saran=saran)
    return ditulis, sudah_ada


def move_whole(dari: Path, ke: Path) -> None:
    """Move a file within one disk in one step; what lies at ``ke`` is replaced.

    Raises as :func:`write_whole`.
    """
    try:
        ke.parent.mkdir(parents=True, exist_ok=True)
        dari.replace(ke)
    except OSError as error:
        raise KeluaranError(_kalimat(dari, error, PILIH_KELUARAN)) from error


def read_if_there(path: Path) -> bytes | None:
    """Return the bytes of a file, None when there is none; a file that cannot be read is an error."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise KeluaranError(
            f"Berkas {path} tidak dapat dibaca ({error.strerror or error}), jadi tidak diketahui apakah "
            f"boleh diganti. Tutup program yang membukanya atau periksa hak aksesnya, lalu jalankan lagi."
        ) from error


def _temporary(path: Path) -> Path:
    return path.with_name(f".{path.name}.sementara")


def _prepare(path: Path, data: bytes) -> None:
    """Write the temporary file beside a file's place, down to the disk."""
    with _temporary(path).open("wb") as berkas:
        berkas.write(data)
        berkas.flush()
        os.fsync(berkas.fileno())


def _try_prepare(isi: Sequence[tuple[Path, bytes]]) -> list[tuple[Path, OSError]]:
    """Prepare some files and return those that cannot be, with the reason."""
    gagal: list[tuple[Path, OSError]] = []
    for path, data in isi:
        try:
            _prepare(path, data)
        except OSError as error:
            gagal.append((path, error))
    return gagal


def _put(path: Path) -> None:
    _temporary(path).replace(path)


def _put_all(paths: Sequence[Path]) -> tuple[Path | None, OSError | None]:
    """Put prepared files in place; return the first that cannot be, and why."""
    for path in paths:
        try:
            _put(path)
        except OSError as error:
            return path, error
    return None, None


def _make(folder: Path, contoh: Path, saran: str) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KeluaranError(_kalimat(folder / contoh.name, error, saran)) from error


def _discard(path: Path) -> None:
    try:
        _temporary(path).unlink(missing_ok=True)
    except OSError:
        # The first error is the one to tell; the leftover is used up by the next run.
        return


def _kalimat(path: Path, error: OSError, saran: str) -> str:
    awal = f"Berkas {path} tidak dapat ditulis"
    if error.errno in _PENUH:
        return f"{awal}: disk penuh. Kosongkan ruang atau {saran}."
    if error.errno == errno.EROFS:
        return f"{awal}: disk hanya dapat dibaca; {saran}."
    if error.errno == errno.ENAMETOOLONG:
        return f"{awal}: namanya terlalu panjang. Pilih folder keluaran dengan nama yang lebih pendek."
    if isinstance(error, PermissionError):
        return (
            f"{awal}: sedang dibuka di program lain, atau folder itu tidak boleh ditulisi. "
            f"Tutup berkasnya, atau {saran}."
        )
    if isinstance(error, FileExistsError | NotADirectoryError | IsADirectoryError):
        return f"{awal}: ada berkas atau folder lain dengan nama itu. Pindahkan, lalu jalankan lagi."
    return f"{awal} ({error.strerror or error}). Periksa folder keluaran, lalu jalankan lagi."
