"""Counts as Indonesian readers expect them: ``2541`` is ``2.541``."""


def grouped(count: int) -> str:
    """Return a whole number with a full stop between its thousands."""
    return f"{count:,}".replace(",", ".")
