"""Files that are written whole or not at all.

A paper is first written to a temporary file beside its place, flushed to the disk, and then put in place in
one step. Whoever pulls the plug finds the old paper or the new one, never half of either.
"""

import errno
import os
from pathlib import Path

from mutasi_cli.errors import KeluaranError

_PENUH = frozenset({errno.ENOSPC, errno.EDQUOT}) if hasattr(errno, "EDQUOT") else frozenset({errno.ENOSPC})

PILIH_KELUARAN = "pilih folder lain dengan --keluaran"


def write_whole(path: Path, data: bytes, *, saran: str = PILIH_KELUARAN) -> None:
    """Write ``data`` to ``path`` in one step; missing folders are made.

    Raises :class:`KeluaranError` with the reason (open in another program, read-only, full disk) and the
    remedy; ``saran`` says how another folder is chosen. The temporary file has a fixed name, so that one left
    behind by a kill is used up by the next run.
    """
    sementara = path.with_name(f".{path.name}.sementara")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with sementara.open("wb") as berkas:
            berkas.write(data)
            berkas.flush()
            os.fsync(berkas.fileno())
        sementara.replace(path)
    except OSError as error:
        _discard(sementara)
        raise KeluaranError(_kalimat(path, error, saran)) from error


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


def _discard(sementara: Path) -> None:
    try:
        sementara.unlink(missing_ok=True)
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
