"""Judge people for posts by the rules of the catalogue: what would validate say about one more row?

Three passes, each with the real rules:

1. The data, once: a batch in which everybody to be judged is proposed for one of the posts
   asked for, so that all these people, their posts and the posts asked for are touched.
2. The person against the post, for many people at once: these rules look at the rows
   of that person alone, so that the rows of others in the same trial change nothing.
3. Holders and vacancies, for one person at a time, in the surroundings of the row.

A fault keeps somebody from the post when it is a galat without waiver and is about that person, or when the
present batch has no such fault. Tests compare this with judging the whole batch with the row added.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from mutasi_cli.domain.assembly import rebuild
from mutasi_cli.domain.batch import Batch, Vacancy
from mutasi_cli.domain.candidate import is_warned
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import TRUSTED_DIGITS, trusted_prefix
from mutasi_cli.domain.paper_request import ReportProgress
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.plan.candidates.surroundings import Surroundings
from mutasi_cli.plan.candidates.trial_row import proposal
from mutasi_cli.plan.what_is_new import finding_key
from mutasi_cli.rules.engine import Judge
from mutasi_cli.rules.jab.occupants import seats_unreadable

DATA = (Aspect.DATA,)
PERSON = (Aspect.PERSON,)
SITUATION = (Aspect.PEMANGKU, Aspect.LAYANAN)
PAPERS = (Aspect.IZIN, Aspect.UPACARA)
"""Rules about permissions, decrees and ceremony are no fault of a candidate."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules say about one person in one post: faults that forbid, other findings, new vacancies.

    ``move`` is the trial row itself. ``postponed``: the person has a warning and no galat so far, and what the others
    hold was not looked at yet.
    """

    move: Move
    galat: tuple[Finding, ...]
    catatan: tuple[Finding, ...]
    blank: tuple[Vacancy, ...]
    postponed: bool = False


class Appraiser:
    """Judges candidates for some posts on top of one batch.

    The batch must hold everybody to be judged, as :meth:`WholeStaff.batch` reads them. Whoever is to be judged is
    named to :meth:`consider` first.
    """

    def __init__(self, batch: Batch, judge: Judge):
        self.batch = batch
        self.rules = judge
        self.surroundings = Surroundings(batch)
        self._pairs: tuple[tuple[str, str], ...] = ()

    @cached_property
    def _present_faults(self) -> frozenset[object]:
        """The faults that the batch has as it is."""
        findings = self.rules(self.batch, DATA + PERSON)
        return frozenset(finding_key(finding) for finding in findings if finding.blocking)

    @cached_property
    def _data(self) -> tuple[Finding, ...]:
        """The faults in the data that proposing people for the posts would bring up."""
        rows = tuple(proposal(self.batch.material, nip, kode, i) for i, (nip, kode) in enumerate(self._pairs))
        trial = rebuild(self.batch, replace(self.batch.material, usulan=(*self.batch.material.usulan, *rows)))
        return tuple(finding for finding in self.rules(trial, DATA) if finding.blocking)

    @cached_property
    def _data_by_person(self) -> Mapping[str, tuple[Finding, ...]]:
        by_person: dict[str, list[Finding]] = {}
        for finding in self._data:
            if finding.nip is not None:
                by_person.setdefault(finding.nip, []).append(finding)
        return {nip: tuple(finding) for nip, finding in by_person.items()}

    @cached_property
    def _data_by_jabatan(self) -> Mapping[str, tuple[Finding, ...]]:
        """The faults in the row of a post, and in the rows of those who hold it, by post.

        Only those that the batch has not already: they come up because the post is touched.
        """
        new_findings = [finding for finding in self._data if finding_key(finding) not in self._present_faults]
        by_post: dict[str, list[Finding]] = {}
        for finding in new_findings:
            if finding.nip is None and finding.kode_jabatan is not None:
                by_post.setdefault(finding.kode_jabatan, []).append(finding)
        by_person: dict[str, list[Finding]] = {}
        for finding in new_findings:
            if finding.nip is not None:
                by_person.setdefault(finding.nip, []).append(finding)
        for kode, nip in self._touched_holders():
            if nip in by_person:
                by_post.setdefault(kode, []).extend(by_person[nip])
        row = self._per_row(new_findings)
        for pegawai in self.batch.material.pegawai_without_nip:
            findings = row.get((pegawai.origin.file, pegawai.origin.sheet, pegawai.origin.row), [])
            for held_post in {pegawai.kode_jabatan, pegawai.kode_tugas_tambahan} - {None}:
                by_post.setdefault(str(held_post), []).extend(findings)
        return {kode: tuple(finding) for kode, finding in by_post.items()}

    def _touched_holders(self) -> Iterator[tuple[str, str]]:
        """Yield posts with their holders; colleagues in a post of several places are not touched by a row of one."""
        for kode, nips in self.batch.holders_before.items():
            if self.batch.jabatan[kode].formasi == 1:
                yield from ((kode, nip) for nip in nips)

    @cached_property
    def _data_by_prefix(self) -> Mapping[str, tuple[Finding, ...]]:
        """The faults of rows without a usable NIP, by the first digits that are left of it."""
        row = self._per_row([content for content in self._data if finding_key(content) not in self._present_faults])
        by_prefix: dict[str, list[Finding]] = {}
        for pegawai in self.batch.material.pegawai_without_nip:
            origin = pegawai.origin
            prefix = trusted_prefix(origin["nip"].content)
            if prefix:
                findings = row.get((origin.file, origin.sheet, origin.row), [])
                by_prefix.setdefault(prefix, []).extend(findings)
        return {prefix: tuple(content) for prefix, content in by_prefix.items()}

    @staticmethod
    def _per_row(findings: Iterable[Finding]) -> Mapping[tuple[object, ...], list[Finding]]:
        by_row: dict[tuple[object, ...], list[Finding]] = {}
        for finding in findings:
            if finding.nip is None and finding.kode_jabatan is None:
                by_row.setdefault((finding.cell.file, finding.cell.sheet, finding.cell.row), []).append(finding)
        return by_row

    def consider(self, people: Mapping[str, Sequence[str]]) -> None:
        """Name who will be judged for which posts (code -> NIPs), so that their data are looked at once.

        What is wrong with the data of a person or post does not depend on who is proposed for what: one row
        for each person is enough, and one for each post.
        """
        post_of_person: dict[str, str] = {}
        for kode, nips in people.items():
            for nip in nips:
                post_of_person.setdefault(nip, kode)
        touched = set(post_of_person.values())
        remaining = [(nips[0], kode) for kode, nips in people.items() if nips and kode not in touched]
        self._pairs = (*post_of_person.items(), *remaining)

    def judge(
        self,
        kode: str,
        nips: Sequence[str],
        *,
        enough: int,
        postpone: bool = False,
        report_progress: ReportProgress | None = None,
    ) -> dict[str, Verdict]:
        """Return the judgement of people for a post.

        ``enough``: whoever has that many different faults of the first two passes is not judged further. With
        ``postpone`` whoever has a warning and no fault is not judged further for now.
        ``report_progress`` is told how many people are done, and how many there are.
        """
        trial = self._trial(kode, nips)
        about: dict[str, list[Finding]] = {nip: [] for nip in nips}
        for findings in self.rules(trial, PERSON):
            if findings.nip in about:
                about[findings.nip].append(findings)
        verdicts = {}
        for nomor, move in enumerate(trial.moves[len(self.batch.moves) :], start=1):
            if report_progress is not None:
                report_progress(nomor, len(nips))
            nip = move.nip or ""
            galat = [finding for finding in about[nip] if finding.blocking] + self._data_faults(move)
            catatan = [finding for finding in about[nip] if not finding.blocking]
            if len({finding.rule_code for finding in galat}) >= enough:
                verdicts[nip] = Verdict(move, tuple(galat), tuple(catatan), ())
                continue
            if postpone and not galat and is_warned(catatan):
                verdicts[nip] = Verdict(move, (), tuple(catatan), (), postponed=True)
                continue
            joint, other_findings, blank = self._together(move)
            verdicts[nip] = Verdict(move, _in_order((*galat, *joint)), _in_order((*catatan, *other_findings)), blank)
        return verdicts

    def papers(self, kode: str, nip: str) -> frozenset[str]:
        """Return the rules about papers and permissions that would forbid the row as it is now."""
        material = replace(self.batch.material, usulan=(proposal(self.batch.material, nip, kode),))
        findings = self.rules(rebuild(self.batch, material), PAPERS)
        return frozenset(finding.rule_code for finding in findings if finding.blocking)

    def occupants(self, jabatan: Jabatan) -> tuple[str, ...]:
        """Return who holds a post after the batch up to its last seat; empty while a seat is free."""
        tmt = self.batch.facts.tmt or self.batch.tanggal
        law = self.batch.law.on(tmt)
        holders_then = []
        for nip in self.batch.holders_after.get(jabatan.kode, ()):
            pensiun = self.batch.retirement(self.batch.pegawai[nip], jabatan, law)
            if pensiun is None or pensiun > tmt or nip in self._newcomers(jabatan.kode):
                holders_then.append(nip)
        full = len(holders_then) >= jabatan.formasi and not seats_unreadable(jabatan)
        return tuple(holders_then) if full else ()

    def _newcomers(self, kode: str) -> frozenset[str | None]:
        return frozenset(move.nip for move in self.batch.moves_by_target.get(kode, ()))

    def _trial(self, kode: str, nips: Sequence[str]) -> Batch:
        material = self.batch.material
        rows = tuple(proposal(material, nip, kode, i) for i, nip in enumerate(nips))
        return rebuild(self.batch, replace(material, usulan=(*material.usulan, *rows)))

    def _data_faults(self, move: Move) -> list[Finding]:
        """Return the faults in the data that the row would bring up, each once."""
        nip = move.nip or ""
        touched = [post.kode for post in (move.target, *move.releases) if post is not None]
        faults = [*self._data_by_person.get(nip, ())]
        for kode in touched:
            faults += self._data_by_jabatan.get(kode, ())
        faults += self._data_by_prefix.get(nip[:TRUSTED_DIGITS], ())
        compared = [finding for finding in faults if self.rules.rule(finding.rule_code).compares_people]
        if compared:
            # Among all who are judged at once people meet who would not meet in the batch with this row alone.
            faults = [finding for finding in faults if finding not in compared] + self._compared_alone(move)
        return list(dict.fromkeys(faults))

    def _compared_alone(self, move: Move) -> list[Finding]:
        """Return what the rules that compare people say of the batch with this row and no other trial row."""
        by_rules = Judge([rule for rule in self.rules.rules if rule.compares_people])
        material = self.batch.material
        findings = by_rules(rebuild(self.batch, replace(material, usulan=(*material.usulan, move.usulan))))
        return [
            finding
            for finding in findings
            if finding.blocking and (finding.nip == move.nip or finding_key(finding) not in self._present_faults)
        ]

    def _together(self, move: Move) -> tuple[list[Finding], list[Finding], tuple[Vacancy, ...]]:
        """Return faults, other findings about the person, and the posts that the row would leave empty."""
        material = self.surroundings.cut(move)
        with_move = rebuild(self.batch, replace(material, usulan=(*material.usulan, move.usulan)))
        findings = self.rules(with_move, SITUATION)
        galat = [finding for finding in findings if finding.blocking]
        if any(finding.nip != move.nip for finding in galat):
            without = self.rules(rebuild(self.batch, material), SITUATION)
            present = {finding_key(finding) for finding in without}
            galat = [finding for finding in galat if finding.nip == move.nip or finding_key(finding) not in present]
        left_posts = {finding.kode for finding in move.releases}
        vacated = tuple(finding for finding in with_move.vacancies if finding.jabatan.kode in left_posts)
        return (
            galat,
            [finding for finding in findings if finding.nip == move.nip and not finding.blocking],
            vacated,
        )


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: finding.sort_key))
