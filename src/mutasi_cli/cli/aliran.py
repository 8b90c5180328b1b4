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

GAGAL = 2
PIPA_TERTUTUP = 141
"""What shells report of a program that SIGPIPE ended; the same on systems without that signal. 0 or 1 would
pass a judgement on the batch that nobody has read to its end."""

_PENUH = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_PIPA = frozenset({errno.EPIPE, errno.EINVAL}) if sys.platform == "win32" else frozenset({errno.EPIPE})
"""How a pipe without a reader answers; the C library of Windows calls it an invalid argument."""


class Keran(io.RawIOBase):
    """What all writing to one stream goes through: after the first fault it takes everything and drops it."""

    def __init__(self, asal: io.RawIOBase | None) -> None:
        """Stand before ``asal``; None is a stream that was closed before the program began."""
        self._asal = asal
        self.galat: OSError | None = None

    def write(self, bita: "ReadableBuffer", /) -> int | None:
        """Write, or drop; either way all of it is taken. None where a stream that does not wait is full."""
        panjang = memoryview(bita).nbytes
        if self._asal is None:
            self.galat = OSError(errno.EBADF, os.strerror(errno.EBADF))
        if self.galat is not None or self._asal is None:
            return panjang
        try:
            return self._asal.write(bita)
        except OSError as error:
            self.galat = error
            return panjang

    def writable(self) -> bool:
        """Yes, always."""
        return True

    def isatty(self) -> bool:
        """Tell whether a terminal is behind it."""
        return self._asal is not None and self._asal.isatty()

    def fileno(self) -> int:
        """Return the number of the stream behind it. Raises OSError when there is none."""
        if self._asal is None:
            raise io.UnsupportedOperation
        return self._asal.fileno()


class Aliran:
    """Both streams of this process, from its first word to its exit code."""

    def __init__(self) -> None:
        """Put a :class:`Keran` before each stream; a closed one is replaced, lest a file gets its number."""
        for nomor in range(3):
            try:
                os.fstat(nomor)
            except OSError:
                os.open(os.devnull, os.O_RDWR)
        if sys.stdin is None:
            sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - open as long as the process
        # Kept: a stream that nobody holds any more closes the file behind it.
        self._asal = sys.stdout, sys.stderr
        self._hasil, sys.stdout = _jaga(sys.stdout)
        self._catatan, sys.stderr = _jaga(sys.stderr)

    def tutup(self, kode: int) -> int:
        """Print what still waits and return the exit code: ``kode``, unless results got lost."""
        sys.stdout.flush()
        galat = self._hasil.galat
        if galat is not None and kode < GAGAL:
            if galat.errno in _PIPA:
                kode = PIPA_TERTUTUP
            else:
                sys.stderr.write(f"mutasi: {_kalimat(galat)}\n")
                kode = GAGAL
        sys.stderr.flush()
        return kode


def _jaga(asal: TextIO | None) -> tuple[Keran, TextIO]:
    """Return the tap before a stream, and the stream of text that writes through it."""
    penampung = getattr(asal, "buffer", None)
    # Without a buffer of its own (python -u) the stream is the raw one.
    keran = Keran(getattr(penampung, "raw", penampung))
    teks = io.TextIOWrapper(
        io.BufferedWriter(keran),
        encoding=getattr(asal, "encoding", None) or "utf-8",
        errors=getattr(asal, "errors", None) or "replace",
        line_buffering=getattr(asal, "line_buffering", True),
    )
    return keran, teks


def _kalimat(galat: OSError) -> str:
    awal = "hasil tidak dapat ditulis ke keluaran perintah"
    if galat.errno in _PENUH:
        return f"{awal}: ruang penyimpanan penuh. Kosongkan ruang, atau arahkan keluaran ke tempat lain."
    if galat.errno == errno.EBADF:
        return f"{awal}: keluaran itu ditutup. Arahkan ke berkas, atau ke {os.devnull} bila tidak diperlukan."
    return f"{awal}. Arahkan keluaran ke tempat lain."
