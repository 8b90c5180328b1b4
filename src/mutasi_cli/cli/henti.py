"""Ctrl-C, a closed terminal and a request to end: one way out of every command, wherever it is met.

The first signal is raised in the main thread as :class:`Dihentikan`, so that everything on the way out is
tidied up. Those that follow while that goes on are swallowed, since whoever presses Ctrl-C tends to press it
twice; only when tidying up itself hangs does another one end the process at once.

On Windows Ctrl-C arrives as SIGINT and Ctrl-Break as SIGBREAK, by way of Python itself and in the main thread
too; there are no SIGTERM from outside and no SIGHUP.
"""

import os
import signal
import sys
import threading
import time
from types import FrameType

DASAR = 128
"""Shells tell the end by a signal as this plus its number: 130 Ctrl-C, 143 SIGTERM, 129 SIGHUP."""

DIHENTIKAN = DASAR + signal.SIGINT
KALIMAT = "dihentikan; tidak ada berkas yang setengah jadi."

_ISYARAT = tuple(
    getattr(signal, nama) for nama in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, nama)
)
_BERES = 5.0
"""Seconds of tidying up during which further signals are swallowed."""

_SUSUL = 0.05
"""Seconds until an interruption that got lost is raised again."""


class Dihentikan(BaseException):
    """Raised by the first signal. No KeyboardInterrupt: typer would make a quiet exit code of it."""


class SudahDikatakan(Dihentikan):
    """An interruption that the user has been told of already."""


class _Penjaga:
    """What has arrived so far."""

    nomor: int | None = None
    sejak = 0.0
    usai = False


_penjaga = _Penjaga()


def pasang() -> None:
    """Take over the signals that end a program; one that the caller wants ignored (nohup) stays ignored."""
    _penjaga.nomor, _penjaga.usai = None, False
    sys.unraisablehook = _tak_hilang
    for isyarat in _ISYARAT:
        if signal.getsignal(isyarat) is not signal.SIG_IGN:
            signal.signal(isyarat, _terima)


def lepas() -> None:
    """The work is done and its exit code stands: what arrives now comes too late to be told."""
    _penjaga.usai = True
    for isyarat in _ISYARAT:
        # Not left to the handler: Python takes it away before its own end, and the process would die of it.
        if signal.getsignal(isyarat) is _terima:
            signal.signal(isyarat, signal.SIG_IGN)


def kode_keluar() -> int:
    """Return the exit code of an interrupted command."""
    return DIHENTIKAN if _penjaga.nomor is None else DASAR + _penjaga.nomor


def terhenti(error: BaseException | None) -> bool:
    """Tell whether an exception is an interruption, or became of one on its way through a library."""
    if _penjaga.nomor is not None:
        return True
    return any(isinstance(isi, Dihentikan | KeyboardInterrupt) for isi in _rantai(error))


def sudah_dikatakan(error: BaseException | None) -> bool:
    """Tell whether the user knows already."""
    return any(isinstance(isi, SudahDikatakan) for isi in _rantai(error))


def _rantai(error: BaseException | None) -> list[BaseException]:
    """Return an exception with those that led to it."""
    rantai: list[BaseException] = []
    while error is not None and error not in rantai:
        rantai.append(error)
        error = error.__cause__ or error.__context__
    return rantai


def _terima(nomor: int, _bingkai: FrameType | None) -> None:
    if _penjaga.usai:
        return
    if _penjaga.nomor is None:
        _penjaga.nomor, _penjaga.sejak = nomor, time.monotonic()
        raise Dihentikan
    if time.monotonic() - _penjaga.sejak > _BERES:
        # Nothing that stands at its place is half made even now: files are put there in one step.
        try:
            os.write(2, f"mutasi: {KALIMAT}\n".encode())
        finally:
            os._exit(DASAR + _penjaga.nomor)


def _tak_hilang(gagal: "sys.UnraisableHookArgs") -> None:
    """Raise an interruption again that fell into a place that nothing can be raised from, such as __del__."""
    if not isinstance(gagal.exc_value, Dihentikan):
        sys.__unraisablehook__(gagal)
        return
    nomor, _penjaga.nomor = _penjaga.nomor, None
    # Not at once: it would be raised right here, and get lost again.
    utas = threading.Timer(_SUSUL, _susulkan, (nomor or signal.SIGINT,))
    utas.daemon = True
    utas.start()


def _susulkan(nomor: int) -> None:
    """Send a signal to the main thread, which wakes from what it waits for; Windows knows no such way."""
    utama = threading.main_thread().ident
    if hasattr(signal, "pthread_kill") and utama is not None:
        signal.pthread_kill(utama, nomor)
    else:
        signal.raise_signal(nomor)
