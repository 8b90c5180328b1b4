"""Two versions of a batch compared: rows, people, posts and facts, and what follows from the changes."""

from dataclasses import dataclass

from mutasi_cli.domain.batch import Batch, Vacancy
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.move import Move


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that differs; ``old`` and ``new`` are words, empty for a blank cell."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A row that is in both versions. ``target``: it has another target; ``difference`` are its other fields.

    The approvals of its person (sheet ``pertek``) are among them, named ``pertek <field>``, told once.
    """

    old: Move
    new: Move
    target: bool
    difference: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class ChangedRecord:
    """A person (``key`` is the NIP) or a post (its code) whose data differ.

    Of a post also the orders of the sheet ``plt``, their fields named ``plt <field>``.
    """

    key: str
    nama: str
    difference: tuple[Difference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What changed from ``old`` to ``new``, and what follows.

    ``newly_vacant`` are empty after the new version only, ``filled`` after the old one only; likewise
    ``without_jabatan``, ``regained_post`` (NIPs). ``fresh_findings`` and ``gone_findings`` are galat and peringatan.
    """

    old: Batch
    new: Batch
    added: tuple[Move, ...]
    removed: tuple[Move, ...]
    changed: tuple[ChangedRow, ...]
    pegawai: tuple[ChangedRecord, ...]
    jabatan: tuple[ChangedRecord, ...]
    facts: tuple[Difference, ...]
    newly_vacant: tuple[Vacancy, ...]
    filled: tuple[Vacancy, ...]
    without_jabatan: tuple[str, ...]
    regained_post: tuple[str, ...]
    fresh_findings: tuple[Finding, ...]
    gone_findings: tuple[Finding, ...]

    @property
    def same(self) -> bool:
        """True where nothing differs that would be told."""
        return not any(
            (
                self.added, self.removed, self.changed, self.pegawai, self.jabatan, self.facts,
                self.newly_vacant, self.filled, self.without_jabatan, self.regained_post,
                self.fresh_findings, self.gone_findings,
            )
        )  # fmt: skip
