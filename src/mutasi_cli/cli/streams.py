"""The two streams of the process, such that no work stops because nobody takes what it prints.

A reader that leaves early (``mutasi rules | head -1``), a full disk behind ``>`` or a stream that was closed
(``>&-``) must not end a command between two papers, nor show up as a fault of the program. So what cannot be
printed is dropped, the work is done to its end, and only then is the exit code about it.
"""

import errno
import io
import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

FAILED = 2
PIPE_CLOSED = 141
"""What shells report of a program that SIGPIPE ended; the same on systems without that signal. 0 or 1 would
pass a judgement on the batch that nobody has read to its end."""

_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_PIPE = frozenset({errno.EPIPE, errno.EINVAL}) if sys.platform == "win32" else frozenset({errno.EPIPE})
"""How a pipe without a reader answers; the C library of Windows calls it an invalid argument."""


class Tap(io.RawIOBase):
    """What all writing to one stream goes through: after the first fault it takes everything and drops it."""

    def __init__(self, origin: io.RawIOBase | None) -> None:
        """Stand before ``origin``; None is a stream that was closed before the program began."""
        self._origin = origin
        self.fault: OSError | None = None

    def write(self, raw_bytes: "ReadableBuffer", /) -> int | None:
        """Write, or drop; either way all of it is taken. None where a stream that does not wait is full."""
        length = memoryview(raw_bytes).nbytes
        if self._origin is None:
            self.fault = OSError(errno.EBADF, os.strerror(errno.EBADF))
        if self.fault is not None or self._origin is None:
            return length
        try:
            return self._origin.write(raw_bytes)
        except OSError as error:
            self.fault = error
            return length

    def writable(self) -> bool:
        """Yes, always."""
        return True

    def isatty(self) -> bool:
        """Tell whether a terminal is behind it."""
        return self._origin is not None and self._origin.isatty()

    def fileno(self) -> int:
        """Return the number of the stream behind it. Raises OSError when there is none."""
        if self._origin is None:
            raise io.UnsupportedOperation
        return self._origin.fileno()


class Streams:
    """Both streams of this process, from its first word to its exit code."""

    def __init__(self) -> None:
        """Put a :class:`Tap` before each stream; a closed one is replaced, lest a file gets its number."""
        for nomor in range(3):
            try:
                os.fstat(nomor)
            except OSError:
                os.open(os.devnull, os.O_RDWR)
        if sys.stdin is None:
            sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - open as long as the process
        # Kept: a stream that nobody holds any more closes the file behind it.
        self._origin = sys.stdout, sys.stderr
        self._results, sys.stdout = _tapped(sys.stdout)
        self._note, sys.stderr = _tapped(sys.stderr)

    def closed(self, kode: int) -> int:
        """Print what still waits and return the exit code: ``kode``, unless results got lost."""
        sys.stdout.flush()
        fault = self._results.fault
        if fault is not None and kode < FAILED:
            if fault.errno in _PIPE:
                kode = PIPE_CLOSED
            else:
                sys.stderr.write(f"mutasi: {_sentence(fault)}\n")
                kode = FAILED
        sys.stderr.flush()
        return kode


def _tapped(origin: TextIO | None) -> tuple[Tap, TextIO]:
    """Return the tap before a stream, and the stream of text that writes through it."""
    buffer = getattr(origin, "buffer", None)
    # Without a buffer of its own (python -u) the stream is the raw one.
    tap = Tap(getattr(buffer, "raw", buffer))
    text = io.TextIOWrapper(
        io.BufferedWriter(tap),
        encoding=getattr(origin, "encoding", None) or "utf-8",
        errors=getattr(origin, "errors", None) or "replace",
        line_buffering=getattr(origin, "line_buffering", True),
    )
    return tap, text


def _sentence(fault: OSError) -> str:
    opening = "hasil tidak dapat ditulis ke keluaran perintah"
    if fault.errno in _FULL:
        return f"{opening}: ruang penyimpanan penuh. Kosongkan ruang, atau arahkan keluaran ke tempat lain."
    if fault.errno == errno.EBADF:
        return f"{opening}: keluaran itu ditutup. Arahkan ke berkas, atau ke {os.devnull} bila tidak diperlukan."
    return f"{opening}. Arahkan keluaran ke tempat lain."
