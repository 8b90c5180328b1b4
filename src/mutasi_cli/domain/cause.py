"""Causes: findings that one act of the officer mends, and what could not be judged at all."""

from dataclasses import dataclass
from enum import StrEnum

from mutasi_cli.domain.finding import Finding, Severity


class Section(StrEnum):
    """Under which heading of the screen a cause stands; the order is that of the screen."""

    TABLE = "Tabel yang belum dapat dipakai"
    SPECIFIC = "Menyangkut orang atau jabatan tertentu"
    SETTINGS = "Pengaturan kantor (mutasi.toml)"
    COLUMN = "Kolom yang tidak ada di berkas (satu kali perbaikan untuk semua)"
    LETTER = "Belum ada suratnya"

    @property
    def order(self) -> int:
        """0 for the section that stands first."""
        return tuple(Section).index(self)


@dataclass(frozen=True, slots=True)
class Cause:
    """Findings that go with one act of the officer, and the findings that go with them.

    ``nomor`` is what the officer types to see it (``mutasi validate 2``). ``title`` and ``action`` are Indonesian,
    ``place`` says whom or which cells it concerns. ``findings`` stand in the order of ``usulan``; ``consequences``
    are findings that disappear with the cause.
    """

    nomor: int
    severity: Severity
    section: Section
    title: str
    place: str
    action: str
    findings: tuple[Finding, ...]
    consequences: tuple[Finding, ...] = ()

    @property
    def rule_codes(self) -> tuple[str, ...]:
        """The codes of the rules whose findings it holds, without those of consequences."""
        return tuple(dict.fromkeys(finding.rule_code for finding in self.findings))

    @property
    def rows(self) -> int:
        """How many findings it holds, without its consequences."""
        return len(self.findings)


@dataclass(frozen=True, slots=True)
class Unjudged:
    """Rules that could not be judged, for whom, and why; never counted as fulfilled.

    ``nips`` are the people concerned, as far as their NIP can be read; ``people`` counts all of them. ``causes``
    are the numbers of the causes that must be mended first, ``titles`` the rules in plain words.
    """

    rule_codes: tuple[str, ...]
    nips: tuple[str, ...]
    people: int
    reason: str
    titles: tuple[str, ...] = ()
    causes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """All open findings of a batch as causes, each finding in exactly one of them, and what was not judged."""

    causes: tuple[Cause, ...]
    unjudged: tuple[Unjudged, ...]

    def of_severity(self, severity: Severity) -> tuple[Cause, ...]:
        """Return the causes of one severity in the order of their numbers."""
        return tuple(cause for cause in self.causes if cause.severity is severity)


NOTHING_FOUND = Diagnosis((), ())
"""Of a batch without a finding."""
