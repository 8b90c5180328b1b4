"""How this process lives: a command is short and keeps nearly all that it makes."""

import gc

AMBANG_SAMPAH = 200_000
"""New objects until the collector of cycles looks for garbage: every 700, Python's own choice, would cost a
sixth of the time of a command, and finds next to nothing in so short a life."""


def siapkan_proses() -> None:
    """Set this process up for one command."""
    gc.set_threshold(AMBANG_SAMPAH, 20, 20)
