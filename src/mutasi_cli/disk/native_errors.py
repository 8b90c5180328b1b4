"""What libraries in other languages print past Python, onto the stream of errors of the whole process.

Only the command line owns that stream, so only there is it turned away for a moment; a Python program that uses the
API keeps its own as it is.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ERROR_STREAM = 2
"""Number of the stream of errors in every process."""


class _Terminal:
    owned = False


@contextmanager
def own_terminal() -> Iterator[None]:
    """Say that within the block the stream of errors is the program's own."""
    former, _Terminal.owned = _Terminal.owned, True
    try:
        yield
    finally:
        _Terminal.owned = former


@contextmanager
def hushed() -> Iterator[None]:
    """Keep from the terminal what a library prints within the block, where the terminal is the program's own."""
    if not _Terminal.owned:
        yield
        return
    try:
        terminal = os.dup(_ERROR_STREAM)
    except OSError:
        # Closed: then nobody sees what is printed.
        yield
        return
    try:
        with Path(os.devnull).open("wb") as sink:
            os.dup2(sink.fileno(), _ERROR_STREAM)
        yield
    finally:
        os.dup2(terminal, _ERROR_STREAM)
        os.close(terminal)
