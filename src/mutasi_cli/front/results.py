"""What the Python API returns: plain values that say in one line what they hold, and are tables where they can be."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.reconciliation import SETTLED
from mutasi_cli.front.frames import findings_frame, frame, moves_frame

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    import pandas as pd

    from mutasi_cli.domain.approved_part import ApprovedPart
    from mutasi_cli.domain.asked_people import AskedPeople
    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.candidate import AssignmentResult, Candidate, CandidateResult, Explanation, NearCandidate
    from mutasi_cli.domain.changed_paper import ChangedPaper
    from mutasi_cli.domain.comparison import Comparison, Difference
    from mutasi_cli.domain.finding import Finding, Severity
    from mutasi_cli.domain.reconciliation import Reconciliation
    from mutasi_cli.domain.rule_page import RulePage
    from mutasi_cli.domain.verification import VerificationResult
    from mutasi_cli.domain.withdrawal import Withdrawal
    from mutasi_cli.law import LawBook
    from mutasi_cli.read.locations import Locations


@dataclass(frozen=True, slots=True, repr=False)
class Reading:
    """A batch as it was read, judged by nobody yet.

    ``nomor`` are the numbers of decrees that the request gave beside the workbook. ``approved`` tells of a batch that
    was cut down to what BKN has approved, see :class:`Judgement`.
    """

    batch: Batch
    locations: Locations
    nomor: Mapping[str, str] = field(default_factory=dict)
    approved: ApprovedPart | None = None

    def __repr__(self) -> str:
        return f"Reading({_batch_words(self.batch)})"

    def to_dataframe(self) -> pd.DataFrame:
        """Return the moves, one a row."""
        return moves_frame(self.batch)


@dataclass(frozen=True, slots=True, repr=False)
class Judgement:
    """A batch with everything that the rules say about it, worst first.

    ``nomor`` are the numbers of decrees that the request gave. ``approved`` tells of a batch that was cut down to
    what BKN has approved: ``batch`` is then that part, and ``approved.waiting`` are the rows that wait.
    """

    batch: Batch
    findings: tuple[Finding, ...]
    locations: Locations
    nomor: Mapping[str, str] = field(default_factory=dict)
    approved: ApprovedPart | None = None

    def __repr__(self) -> str:
        open_findings = Counter(finding.severity.value for finding in self.findings if finding.pengecualian is None)
        counts = ", ".join(f"{open_findings[word]} {word}" for word in ("galat", "peringatan", "info"))
        return f"Judgement({_batch_words(self.batch)}; {counts})"

    @property
    def blockers(self) -> tuple[Finding, ...]:
        """The galat that no waiver covers: with one of them the batch may not go out."""
        return tuple(finding for finding in self.findings if finding.blocking)

    def to_dataframe(self) -> pd.DataFrame:
        """Return the findings, one a row, worst first."""
        return findings_frame(self.findings)


@dataclass(frozen=True, slots=True)
class FindingFilter:
    """Which findings to show: rules, people, severities; an empty set, or None, lets everything pass."""

    rule_code: frozenset[str] = frozenset()
    people: AskedPeople | None = None
    severity: frozenset[Severity] = frozenset()

    def pick(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """Return the findings that pass, in their order."""
        return tuple(
            finding
            for finding in findings
            if (not self.rule_code or finding.rule_code in self.rule_code)
            and (self.people is None or self.people.concerned_by(finding))
            and (not self.severity or finding.severity in self.severity)
        )


@dataclass(frozen=True, slots=True, repr=False)
class Study:
    """The impact of a batch: ``batch`` is what would go, after what was asked to be left out.

    ``withdrawal`` says what falls with withdrawn rows, ``partial`` what waits for BKN; None where not asked.
    """

    batch: Batch
    withdrawal: Withdrawal | None = None
    partial: ApprovedPart | None = None

    def __repr__(self) -> str:
        withdrawn = "" if self.withdrawal is None else f"; {len(self.withdrawal.withdrawn)} ditarik"
        waiting = "" if self.partial is None else f"; {len(self.partial.waiting)} menunggu"
        return f"Study({_batch_words(self.batch)}; {len(self.batch.vacancies)} jabatan kosong{withdrawn}{waiting})"

    @property
    def batches(self) -> tuple[Batch, ...]:
        """The batches that tell who is meant: the whole one first."""
        if self.withdrawal is not None:
            return self.withdrawal.original, self.batch
        return (self.batch,) if self.partial is None else (self.partial.full, self.batch)

    def to_dataframe(self) -> pd.DataFrame:
        """Return the posts that are empty afterwards, one a row."""
        return frame(
            (
                {
                    "kode": vacancy.jabatan.kode,
                    "jabatan": vacancy.jabatan.full_name,
                    "eselon": vacancy.jabatan.eselon,
                    "layanan_vital": None
                    if vacancy.jabatan.layanan_vital is None
                    else vacancy.jabatan.layanan_vital.value,
                }
                for vacancy in self.batch.vacancies
            ),
            ("kode", "jabatan", "eselon", "layanan_vital"),
        )


@dataclass(frozen=True, slots=True, repr=False)
class Changes:
    """Two versions of a batch compared; ``paper`` is None where they cannot be told, ``reason`` says why."""

    comparison: Comparison
    paper: tuple[ChangedPaper, ...] | None
    reason: str
    locations: Locations

    def __repr__(self) -> str:
        found = self.comparison
        papers = "naskah tidak diketahui" if self.paper is None else f"{len(self.paper)} naskah"
        rows = f"{len(found.added)} baris baru, {len(found.removed)} dihapus, {len(found.changed)} berubah"
        return f"Changes({rows}; {papers})"

    def to_dataframe(self) -> pd.DataFrame:
        """Return what changed, one field a row; ``bagian`` says in which part of the batch."""
        found = self.comparison
        rows: list[dict[str, object]] = []
        for part, moves in (("ditambah", found.added), ("dihapus", found.removed)):
            rows += [{"bagian": part, "kunci": move.nip, "nama": move.who} for move in moves]
        for changed in found.changed:
            goal = (
                [{"bidang": "tujuan", "lama": changed.old.new_jabatan, "baru": changed.new.new_jabatan}]
                if changed.target
                else []
            )
            rows += [
                {"bagian": "usulan", "kunci": changed.new.nip, "nama": changed.new.who, **words}
                for words in (*goal, *map(_difference, changed.difference))
            ]
        for part, records in (("pegawai", found.pegawai), ("jabatan", found.jabatan)):
            rows += [
                {"bagian": part, "kunci": record.key, "nama": record.nama, **_difference(difference)}
                for record in records
                for difference in record.difference
            ]
        rows += [{"bagian": "batch", **_difference(difference)} for difference in found.facts]
        return frame(rows, ("bagian", "kunci", "nama", "bidang", "lama", "baru"))


@dataclass(frozen=True, slots=True, repr=False)
class Candidates:
    """Who could get a post on top of a batch, in merit order."""

    batch: Batch
    result: CandidateResult

    def __repr__(self) -> str:
        found = self.result
        return (
            f"Candidates({found.jabatan.full_name}: {len(found.candidate)} calon, "
            f"{len(found.near_misses)} kurang satu syarat, {found.checked} diperiksa)"
        )

    def to_dataframe(self) -> pd.DataFrame:
        """Return candidates in merit order, then those whom one rule keeps from the post (``kurang``)."""
        rows: list[tuple[int | None, Candidate | NearCandidate, str]] = [
            (order, person, "") for order, person in enumerate(self.result.candidate, start=1)
        ]
        rows += [(None, person, person.missing[0].rule_code) for person in self.result.near_misses]
        return frame(
            (
                {
                    "urutan": order,
                    "nip": person.pegawai.nip,
                    "nama": person.pegawai.name_with_gelar,
                    "jabatan_sekarang": person.present,
                    "golongan": person.qualities.golongan,
                    "jenis": None if person.jenis is None else person.jenis.value,
                    "kurang": lacking,
                }
                for order, person, lacking in rows
            ),
            ("urutan", "nip", "nama", "jabatan_sekarang", "golongan", "jenis", "kurang"),
        )


@dataclass(frozen=True, slots=True)
class Explained:
    """Why somebody is not proposed for a post, on top of a batch that holds that person."""

    batch: Batch
    explanation: Explanation

    def __repr__(self) -> str:
        found = self.explanation
        return f"Explained({found.pegawai.nip} untuk {found.jabatan.full_name}: {len(found.missing)} galat)"

    def to_dataframe(self) -> pd.DataFrame:
        """Return the galat and the lesser findings that ``validate`` would have for the person in this post."""
        findings = (*self.explanation.missing, *self.explanation.catatan)
        return frame(
            (
                {
                    "aturan": finding.rule_code,
                    "keparahan": finding.severity.value,
                    "pesan": finding.message,
                    "perbaikan": finding.remedy,
                }
                for finding in findings
            ),
            ("aturan", "keparahan", "pesan", "perbaikan"),
        )


@dataclass(frozen=True, slots=True, repr=False)
class Proposal:
    """One assignment for all vacancies of a batch, and where the batch lies."""

    batch: Batch
    result: AssignmentResult
    locations: Locations

    def __repr__(self) -> str:
        filled = sum(filling.candidate is not None for filling in self.result.fillings)
        return f"Proposal({filled} dari {len(self.result.fillings)} jabatan kosong terisi)"

    def to_dataframe(self) -> pd.DataFrame:
        """Return the vacancies in the order in which they were served, each with its person."""
        return frame(
            (
                {
                    "kode": filling.jabatan.kode,
                    "jabatan": filling.jabatan.full_name,
                    "nip": None if filling.candidate is None else filling.candidate.pegawai.nip,
                    "nama": None if filling.candidate is None else filling.candidate.pegawai.name_with_gelar,
                    "urutan_merit": filling.order or None,
                    "alasan": filling.reason,
                }
                for filling in self.result.fillings
            ),
            ("kode", "jabatan", "nip", "nama", "urutan_merit", "alasan"),
        )


@dataclass(frozen=True, slots=True, repr=False)
class Verification:
    """The papers of a day read back; ``batch`` is what they were compared with.

    ``approved`` is the approved part of the batch where the papers are those of that part.
    """

    batch: Batch
    result: VerificationResult
    approved: ApprovedPart | None = None

    def __repr__(self) -> str:
        checked, matching = (sum(getattr(kind, name) for kind in self.result.jenis) for name in ("checked", "match"))
        return f"Verification({matching} dari {checked} cocok; {len(self.result.differences)} perbedaan)"

    def to_dataframe(self) -> pd.DataFrame:
        """Return the differences, one a row."""
        return frame(
            (
                {
                    "berkas": difference.file,
                    "nip": difference.nip.replace(" ", "") or None,
                    "bidang": difference.field,
                    "tertulis": difference.written,
                    "seharusnya": difference.expected,
                }
                for difference in self.result.differences
            ),
            ("berkas", "nip", "bidang", "tertulis", "seharusnya"),
        )


@dataclass(frozen=True, slots=True, repr=False)
class Reconciled:
    """A batch compared with a later export of SIASN."""

    batch: Batch
    result: Reconciliation
    locations: Locations

    def __repr__(self) -> str:
        settled = sum(arrival.state in SETTLED for arrival in self.result.arrivals)
        return f"Reconciled({settled} dari {len(self.result.arrivals)} usulan selesai; {self.result.file})"

    def to_dataframe(self) -> pd.DataFrame:
        """Return the rows of the batch, each with what the export says of it."""
        return frame(
            (
                {
                    "nomor": arrival.row.nomor,
                    "nip": arrival.row.move.nip,
                    "nama": arrival.row.move.who,
                    "keadaan": arrival.state.value,
                    "seharusnya": arrival.wanted,
                    "tertulis": arrival.written,
                }
                for arrival in self.result.arrivals
            ),
            ("nomor", "nip", "nama", "keadaan", "seharusnya", "tertulis"),
        )


@dataclass(frozen=True, slots=True)
class StartResult:
    """What was written into a new folder, and what was there before and stays as it is.

    ``office`` is the ``mutasi.toml`` of a folder above, which then holds for the batch.
    """

    written_files: tuple[Path, ...]
    already_there: tuple[Path, ...]
    office: Path | None = None


class Rules(tuple["RulePage", ...]):
    """The pages of all rules, in the order of the catalogue."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"Rules({len(self)} aturan)"

    def to_dataframe(self) -> pd.DataFrame:
        """Return the rules, one a row."""
        return frame(
            (
                {
                    "kode": page.code,
                    "nama": page.name,
                    "keparahan": page.severity.value,
                    "dapat_dikecualikan": page.waivable,
                    "ringkasan": page.summary,
                    "dasar": "; ".join(map(str, page.basis)),
                }
                for page in self
            ),
            ("kode", "nama", "keparahan", "dapat_dikecualikan", "ringkasan", "dasar"),
        )


@dataclass(frozen=True, slots=True, repr=False)
class LawTable:
    """The parameters of the law with the office's own values; ``day`` is the day asked about (None: the newest).

    ``nama`` is the one parameter asked for, None: all.
    """

    book: LawBook
    nama: str | None = None
    day: date | None = None

    def __repr__(self) -> str:
        count = len(self.book.parameter) if self.nama is None else 1
        return f"LawTable({count} parameter, {'nilai terbaru' if self.day is None else long_date(self.day)})"

    def to_dataframe(self) -> pd.DataFrame:
        """Return every recorded value of each parameter, one a row, oldest first."""
        names = sorted(self.book.parameter) if self.nama is None else [self.nama]
        return frame(
            (
                {
                    "nama": name,
                    "satuan": self.book.parameter[name].unit,
                    "berlaku": dated.in_force,
                    "sampai": dated.until,
                    "nilai": dated.value,
                    "dasar": str(dated.dasar),
                }
                for name in names
                for dated in self.book.parameter[name].value
            ),
            ("nama", "satuan", "berlaku", "sampai", "nilai", "dasar"),
        )


def _batch_words(batch: Batch) -> str:
    return f"{long_date(batch.tanggal)}: {len(batch.moves)} usulan"


def _difference(difference: Difference) -> dict[str, str]:
    return {"bidang": difference.field, "lama": difference.old, "baru": difference.new}
