"""A paper that a change of the batch concerns, and what becomes of it."""

from dataclasses import dataclass
from enum import StrEnum


class PaperOutcome(StrEnum):
    """What becomes of a paper."""

    REPRINT = "cetak ulang"
    NEW = "baru"
    NO_LONGER_VALID = "tidak berlaku"


@dataclass(frozen=True, slots=True)
class ChangedPaper:
    """A paper to print again, a new one, or one that no longer holds.

    ``jenis`` is the key of its kind, ``nip`` its person (None: a paper of many), ``file`` its file within
    the folder of the day.
    """

    jenis: str
    heading: str
    outcome: PaperOutcome
    nip: str | None
    file: str
