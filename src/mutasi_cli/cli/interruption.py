"""Ctrl-C, a closed terminal and a request to end: one way out of every command, wherever it is met.

The first signal is raised in the main thread as :class:`Interrupted`, so that everything on the way out is
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

from mutasi_cli.disk.deferred_signals import ENDING_SIGNALS

BASE = 128
"""Shells tell the end by a signal as this plus its number: 130 Ctrl-C, 143 SIGTERM, 129 SIGHUP."""

INTERRUPTED = BASE + signal.SIGINT
SENTENCE = "dihentikan; tidak ada berkas yang setengah jadi."

_TIDY_SECONDS = 5.0
"""Seconds of tidying up during which further signals are swallowed."""

_RERAISE_SECONDS = 0.05
"""Seconds until an interruption that got lost is raised again."""


class Interrupted(BaseException):
    """Raised by the first signal. No KeyboardInterrupt: typer would make a quiet exit code of it."""


class AlreadyTold(Interrupted):
    """An interruption that the user has been told of already."""


class _Guard:
    """What has arrived so far."""

    nomor: int | None = None
    since = 0.0
    over = False


_guard = _Guard()


def install() -> None:
    """Take over the signals that end a program; one that the caller wants ignored (nohup) stays ignored."""
    _guard.nomor, _guard.over = None, False
    sys.unraisablehook = _not_lost
    for signal_number in ENDING_SIGNALS:
        if signal.getsignal(signal_number) is not signal.SIG_IGN:
            signal.signal(signal_number, _receive)


def loose() -> None:
    """The work is done and its exit code stands: what arrives now comes too late to be told."""
    _guard.over = True
    for signal_number in ENDING_SIGNALS:
        # Not left to the handler: Python takes it away before its own end, and the process would die of it.
        if signal.getsignal(signal_number) is _receive:
            signal.signal(signal_number, signal.SIG_IGN)


def exit_code() -> int:
    """Return the exit code of an interrupted command."""
    return INTERRUPTED if _guard.nomor is None else BASE + _guard.nomor


def is_interrupted(error: BaseException | None) -> bool:
    """Tell whether an exception is an interruption, or became of one on its way through a library."""
    if _guard.nomor is not None:
        return True
    return any(isinstance(cause, Interrupted | KeyboardInterrupt) for cause in _chain(error))


def already_told(error: BaseException | None) -> bool:
    """Tell whether the user knows already."""
    return any(isinstance(cause, AlreadyTold) for cause in _chain(error))


def _chain(error: BaseException | None) -> list[BaseException]:
    """Return an exception with those that led to it."""
    chain: list[BaseException] = []
    while error is not None and error not in chain:
        chain.append(error)
        error = error.__cause__ or error.__context__
    return chain


def _receive(nomor: int, _frame: FrameType | None) -> None:
    if _guard.over:
        return
    if _guard.nomor is None:
        _guard.nomor, _guard.since = nomor, time.monotonic()
        raise Interrupted
    if time.monotonic() - _guard.since > _TIDY_SECONDS:
        # Nothing that stands at its place is half made even now: files are put there in one step.
        try:
            os.write(2, f"mutasi: {SENTENCE}\n".encode())
        finally:
            os._exit(BASE + _guard.nomor)


def _not_lost(failure: "sys.UnraisableHookArgs") -> None:
    """Raise an interruption again that fell into a place that nothing can be raised from, such as __del__."""
    if not isinstance(failure.exc_value, Interrupted):
        sys.__unraisablehook__(failure)
        return
    nomor, _guard.nomor = _guard.nomor, None
    # Not at once: it would be raised right here, and get lost again.
    timer = threading.Timer(_RERAISE_SECONDS, _reraise, (nomor or signal.SIGINT,))
    timer.daemon = True
    timer.start()


def _reraise(nomor: int) -> None:
    """Send a signal to the main thread, which wakes from what it waits for; Windows knows no such way."""
    main_thread = threading.main_thread().ident
    if hasattr(signal, "pthread_kill") and main_thread is not None:
        signal.pthread_kill(main_thread, nomor)
    else:
        signal.raise_signal(nomor)
