"""How this process lives: a command is short and keeps nearly all that it makes."""

import gc

GARBAGE_THRESHOLD = 200_000
"""New objects until the collector of cycles looks for garbage: every 700, Python's own choice, would cost a
sixth of the time of a command, and finds next to nothing in so short a life."""


def prepare_process() -> None:
    """Set this process up for one command."""
    gc.set_threshold(GARBAGE_THRESHOLD, 20, 20)
