"""What came out of reading papers back: plain values, for the terminal and for JSON."""

from dataclasses import dataclass
from pathlib import Path

from mutasi_cli.domain.nip import printed_nip, valid_nip


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """One fact of one paper that is not as the batch has it.

    ``file`` is relative to the folder of the day. ``nip`` is the person concerned (as printed), empty where
    the fact is nobody's. ``written`` is what the paper says (None: nothing stands there), ``expected``
    what the batch says (None: it should not be there at all).
    """

    file: str
    nip: str
    field: str
    written: str | None
    expected: str | None


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind of paper came out.

    ``nama`` is its folder or print file. ``checked`` counts the people named in it (for a kind that names
    none: its papers), ``match`` those about whom nothing differs. ``other`` counts differences that are
    nobody's. A kind of which nothing was ever written is ``not_made`` and not counted.
    """

    nama: str
    heading: str
    checked: int = 0
    match: int = 0
    other: int = 0
    not_made: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationResult:
    """What a folder of papers says compared with the batch.

    ``unrecorded`` are papers in the folder that the manifest does not know, ``still_open`` those in which a
    number is still open.
    """

    folder: Path
    jenis: tuple[Kind, ...]
    differences: tuple[Difference, ...]
    unrecorded: tuple[str, ...] = ()
    still_open: tuple[str, ...] = ()

    @property
    def match(self) -> bool:
        """True when nothing differs, is missing, or is there twice."""
        return not self.differences


PAPER_FIELD = "naskah"
"""Kind of a difference that is about the whole paper: it is missing, there twice, or cannot be read."""

_LABELS = {"nip": "NIP", "tmt": "TMT", "jabatan_lama": "jabatan lama", "jabatan_baru": "jabatan baru"}


def field_label(field: str) -> str:
    """Return how a kind of fact is called in a sentence."""
    return _LABELS.get(field, field.replace("_", " "))


def shown_nip(nip: str) -> str:
    """Return a NIP as papers print it."""
    return printed_nip(nip) if valid_nip(nip) else nip
