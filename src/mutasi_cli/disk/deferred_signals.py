"""Short stretches that Ctrl-C must not tear apart: a thing is made and remembered, or it is not made."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

ENDING_SIGNALS = tuple(
    getattr(signal, nama) for nama in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, nama)
)
"""Signals that end the program; Windows knows only the first and the last."""


@contextmanager
def deferred() -> Iterator[None]:
    """Hold signals back that end the program, until the end of the block; there they take effect.

    For moments only: nobody can stop what happens inside. Handlers belong to the main thread, so elsewhere
    this does nothing, and nothing is needed: signals are never raised in other threads.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    arrived: list[int] = []
    # Those that the system handles itself (ignored, or not set by Python) stay with it.
    former = {
        signal_number: handler
        for signal_number in ENDING_SIGNALS
        if callable(handler := signal.getsignal(signal_number))
    }
    try:
        for signal_number in former:
            signal.signal(signal_number, lambda nomor, _: arrived.append(nomor))
        yield
    finally:
        for signal_number, handler in former.items():
            signal.signal(signal_number, handler)
        for nomor in arrived:
            signal.raise_signal(nomor)
