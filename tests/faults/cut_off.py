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

KILLED = 137
"""Exit code of a process that ``kill -9`` ended."""

_WRITING_CALLS = ("fsync", "mkdir")
_REPLACING_CALLS = ("replace", "unlink", "rmdir")


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong: at the ``nth``-th call of the system and, with ``lasting``, at all later ones.

    Without ``nomor`` the process is killed there.
    """

    nth: int
    nomor: int | None = None
    lasting: bool = True


@dataclass(frozen=True, slots=True)
class Ending:
    """How a process ended: its exit code, the sentence or the traceback, and the calls that it made."""

    kode: int
    words: str
    calls: int


class _HalfWrittenFile:
    """An open file of which only half is written when the disk gives up."""

    def __init__(self, original: Any, failed: Callable[[], bool]) -> None:
        self._original = original
        self._record_failure = failed

    def write(self, data: bytes) -> int:
        """Write all of it; or half, and then the end."""
        self._original.write(data[: len(data) // 2])
        self._original.flush()
        self._record_failure()
        return len(data) // 2 + int(self._original.write(data[len(data) // 2 :]))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *arguments: object) -> None:
        self._original.close()

    def __getattr__(self, nama: str) -> Any:
        return getattr(self._original, nama)


def run_command(work: Callable[[], object], fault: Fault | None = None) -> Ending:
    """Run ``work`` in a process of its own, which knows already all that this one knows."""
    read, write = os.pipe()
    child = os.fork()
    if not child:
        send = os.write
        kode, words, tally = 0, "", itertools.count()
        try:
            _patch(fault, tally)
            work()
        except MutasiError as error:
            kode, words = 2, str(error)
        except BaseException:  # noqa: BLE001 - the child must end here, whatever happened
            kode, words = 3, traceback.format_exc()
        finally:
            send(write, json.dumps([words, next(tally)]).encode())
            os._exit(kode)
    os.close(write)
    with os.fdopen(read, "rb") as result:
        reply = result.read()
    kode = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    words, calls = json.loads(reply) if reply else ("", 0)
    return Ending(kode, words, calls)


def _patch(fault: Fault | None, tally: itertools.count[int]) -> None:
    """Count what this process asks of the system, and let it fail there."""

    def failed() -> bool:
        urut = next(tally)
        if fault is None or urut < fault.nth or (urut > fault.nth and not fault.lasting):
            return False
        if fault.nomor is None:
            os._exit(KILLED)
        raise OSError(fault.nomor, os.strerror(fault.nomor))

    def guard(nama: str) -> None:
        original = getattr(os, nama)

        def substitutes(*arguments: Any, **keywords: Any) -> Any:
            failed()
            return original(*arguments, **keywords)

        setattr(os, nama, substitutes)

    real_open, real_fdopen = os.open, os.fdopen

    def open_workbook(path: Any, mode: int, *arguments: Any, **keywords: Any) -> int:
        if mode & os.O_CREAT:
            failed()
        return real_open(path, mode, *arguments, **keywords)

    full = fault is not None and fault.nomor == errno.ENOSPC
    # On a full disk names can still be changed and taken away.
    for nama in _WRITING_CALLS if full else (*_WRITING_CALLS, *_REPLACING_CALLS):
        guard(nama)
    os.open = open_workbook  # type: ignore[assignment]
    os.fdopen = lambda *arguments, **keywords: _HalfWrittenFile(real_fdopen(*arguments, **keywords), failed)  # type: ignore[assignment]


def folder_contents(folder: Path) -> dict[str, bytes | None]:
    """Return every file with its bytes, hidden ones too, and every folder with None."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }
