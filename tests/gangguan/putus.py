"""A process that ends, or whose disk refuses, at the k-th thing that it asks of the system."""

from __future__ import annotations

import errno
import itertools
import json
import os
import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from mutasi_cli.errors import MutasiError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MATI = 137
"""Exit code of a process that ``kill -9`` ended."""

_MENULIS = ("fsync", "mkdir")
_MENGGANTI = ("replace", "unlink", "rmdir")


@dataclass(frozen=True, slots=True)
class Gangguan:
    """What goes wrong: at the ``ke``-th call of the system and, with ``tetap``, at all later ones.

    Without ``nomor`` the process is killed there.
    """

    ke: int
    nomor: int | None = None
    tetap: bool = True


@dataclass(frozen=True, slots=True)
class Akhir:
    """How a process ended: its exit code, the sentence or the traceback, and the calls that it made."""

    kode: int
    kata: str
    panggilan: int


class _Berkas:
    """An open file of which only half is written when the disk gives up."""

    def __init__(self, asli: Any, gagal: Callable[[], bool]) -> None:
        self._asli = asli
        self._gagal = gagal

    def write(self, data: bytes) -> int:
        """Write all of it; or half, and then the end."""
        self._asli.write(data[: len(data) // 2])
        self._asli.flush()
        self._gagal()
        return len(data) // 2 + int(self._asli.write(data[len(data) // 2 :]))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *isi: object) -> None:
        self._asli.close()

    def __getattr__(self, nama: str) -> Any:
        return getattr(self._asli, nama)


def jalankan(kerja: Callable[[], object], gangguan: Gangguan | None = None) -> Akhir:
    """Run ``kerja`` in a process of its own, which knows already all that this one knows."""
    baca, tulis = os.pipe()
    anak = os.fork()
    if not anak:
        kirim = os.write
        kode, kata, hitung = 0, "", itertools.count()
        try:
            _patch(gangguan, hitung)
            kerja()
        except MutasiError as error:
            kode, kata = 2, str(error)
        except BaseException:  # noqa: BLE001 - the child must end here, whatever happened
            kode, kata = 3, traceback.format_exc()
        finally:
            kirim(tulis, json.dumps([kata, next(hitung)]).encode())
            os._exit(kode)
    os.close(tulis)
    with os.fdopen(baca, "rb") as hasil:
        isi = hasil.read()
    kode = os.waitstatus_to_exitcode(os.waitpid(anak, 0)[1])
    kata, panggilan = json.loads(isi) if isi else ("", 0)
    return Akhir(kode, kata, panggilan)


def _patch(gangguan: Gangguan | None, hitung: itertools.count[int]) -> None:
    """Count what this process asks of the system, and let it fail there."""

    def gagal() -> bool:
        urut = next(hitung)
        if gangguan is None or urut < gangguan.ke or (urut > gangguan.ke and not gangguan.tetap):
            return False
        if gangguan.nomor is None:
            os._exit(MATI)
        raise OSError(gangguan.nomor, os.strerror(gangguan.nomor))

    def jaga(nama: str) -> None:
        asli = getattr(os, nama)

        def ganti(*isi: Any, **lain: Any) -> Any:
            gagal()
            return asli(*isi, **lain)

        setattr(os, nama, ganti)

    asli_open, asli_fdopen = os.open, os.fdopen

    def buka(path: Any, ragam: int, *isi: Any, **lain: Any) -> int:
        if ragam & os.O_CREAT:
            gagal()
        return asli_open(path, ragam, *isi, **lain)

    penuh = gangguan is not None and gangguan.nomor == errno.ENOSPC
    # On a full disk names can still be changed and taken away.
    for nama in _MENULIS if penuh else (*_MENULIS, *_MENGGANTI):
        jaga(nama)
    os.open = buka  # type: ignore[assignment]
    os.fdopen = lambda *isi, **lain: _Berkas(asli_fdopen(*isi, **lain), gagal)  # type: ignore[assignment]


def isi_folder(folder: Path) -> dict[str, bytes | None]:
    """Return every file with its bytes, hidden ones too, and every folder with None."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }
