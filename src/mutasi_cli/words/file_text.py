"""Texts from the office's files in a sentence: on one line, and never longer than a reader can take in."""

LONGEST = 60


def shown(text: str) -> str:
    """Return a text from a file as messages show it, cut with an ellipsis."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
