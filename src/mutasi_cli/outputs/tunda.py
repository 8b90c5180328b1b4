"""Short stretches that Ctrl-C must not tear apart: a thing is made and remembered, or it is not made."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_ISYARAT = tuple(
    getattr(signal, nama) for nama in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, nama)
)


@contextmanager
def ditunda() -> Iterator[None]:
    """Hold signals back that end the program, until the end of the block; there they take effect.

    For moments only: nobody can stop what happens inside. Handlers belong to the main thread, so elsewhere
    this does nothing, and nothing is needed: signals are never raised in other threads.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    datang: list[int] = []
    # Those that the system handles itself (ignored, or not set by Python) stay with it.
    lama = {isyarat: cara for isyarat in _ISYARAT if callable(cara := signal.getsignal(isyarat))}
    try:
        for isyarat in lama:
            signal.signal(isyarat, lambda nomor, _: datang.append(nomor))
        yield
    finally:
        for isyarat, cara in lama.items():
            signal.signal(isyarat, cara)
        for nomor in datang:
            signal.raise_signal(nomor)
