"""Candidates for one post: from the first in the order on, only as many as are asked for are judged by the rules."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.candidate import (
    Candidate,
    CandidateResult,
    Explanation,
    NearCandidate,
    Qualities,
    SortKey,
    is_warned,
    merit_key,
)
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.paper_request import ReportProgress
from mutasi_cli.plan.candidates.appraiser import PAPERS, Appraiser, Verdict
from mutasi_cli.plan.candidates.crowd import Crowd
from mutasi_cli.plan.candidates.leaving import leaving_cost
from mutasi_cli.plan.candidates.qualities import OfficeOfPost, merits
from mutasi_cli.plan.candidates.trial_row import person_of
from mutasi_cli.read import WholeStaff
from mutasi_cli.rules.engine import Judge

FIRST_PIECE = 64
"""So many people of an order are judged first; each further piece is larger."""

_GROWTH = 2
_MORE_THAN_ONE = 2
_LARGEST_PIECE = 1024


class Race:
    """The order for one post, and what the rules have said so far of those at its head."""

    def __init__(self, crowd: Crowd, jabatan: Jabatan, *, everybody: bool = False):
        self.jabatan = jabatan
        self.lineup = crowd.line_up(jabatan, everybody=everybody)
        self.verdicts: dict[str, Verdict] = {}
        self._office = OfficeOfPost(jabatan, crowd.batch)
        self._qualities: dict[str, Qualities] = {}
        self._keys: dict[str, SortKey] = {}
        self._candidates: dict[str, Candidate] = {}
        self._size = FIRST_PIECE
        self._seen = 0
        self._postponed: set[str] = set()

    @property
    def exhausted(self) -> bool:
        """True when everybody of the order has been judged by all rules."""
        return self.all_seen and not self._postponed

    @property
    def all_seen(self) -> bool:
        """True when everybody of the order has been judged, some of them perhaps not to the end."""
        return self._seen == len(self.lineup.nips)

    def next_piece(self) -> tuple[str, ...]:
        """Return the next people to be judged: those of the order, after them those who were postponed."""
        size = self._size
        self._size = min(self._size * _GROWTH, _LARGEST_PIECE)
        if self.all_seen:
            return tuple(self._sorted(self._postponed)[:size])
        piece = self.lineup.nips[self._seen : self._seen + size]
        self._seen += len(piece)
        return piece

    def first_are_known(self, count: int, *, wanted: Callable[[Candidate], bool] = lambda _: True) -> bool:
        """Tell whether the first ``count`` candidates stand, whatever the rules will say of all the others.

        ``wanted`` picks the candidates that count.
        """
        found = [candidate for candidate in self.candidates() if wanted(candidate)]
        if sum(not candidate.warned for candidate in found) >= count or self.exhausted:
            return True
        if not self.all_seen:
            return False
        next_key = min(self._keys[nip] for nip in self._postponed)
        return sum(self._keys[candidate.pegawai.nip] < next_key for candidate in found) >= count

    def note(self, verdicts: Mapping[str, Verdict], batch: Batch) -> None:
        """Keep what the rules said of a piece, judged on top of a batch that holds these people."""
        for nip, verdict in verdicts.items():
            move = verdict.move
            pegawai = person_of(move)
            law = batch.law.book.on(move.tmt)
            self._qualities[nip] = merits(move, pegawai, batch, self._office, law)
            self._keys[nip] = merit_key(pegawai, self._qualities[nip], law, warned=is_warned(verdict.catatan))
            if verdict.postponed:
                self._postponed.add(nip)
                continue
            self._postponed.discard(nip)
            self.verdicts[nip] = verdict
            if not verdict.galat:
                self._candidates[nip] = Candidate(
                    pegawai=pegawai,
                    present=move.old_jabatan,
                    qualities=self._qualities[nip],
                    jenis=move.jenis,
                    origin=move.releases,
                    blank=verdict.blank,
                    catatan=verdict.catatan,
                    cost=leaving_cost(move, verdict.blank, batch),
                )

    def candidates(self) -> tuple[Candidate, ...]:
        """Return those without galat among the judged, in merit order."""
        return tuple(self._candidates[nip] for nip in self._sorted(self._candidates))

    def near_misses(self, judge: Judge) -> tuple[NearCandidate, ...]:
        """Return those among the judged whom one rule alone keeps from the post, in merit order."""
        return tuple(
            NearCandidate(
                pegawai=person_of(self.verdicts[nip].move),
                present=self.verdicts[nip].move.old_jabatan,
                qualities=self._qualities[nip],
                jenis=self.verdicts[nip].move.jenis,
                missing=self.verdicts[nip].galat,
            )
            for nip in self._sorted(self.verdicts)
            if _lacks_one(self.verdicts[nip], judge)
        )

    def _sorted(self, nips: Iterable[str]) -> list[str]:
        return sorted(nips, key=lambda nip: self._keys[nip])


def judge_piece(
    staff: WholeStaff,
    judge: Judge,
    pieces: Mapping[str, Sequence[str]],
    *,
    enough: int,
    postpone: Collection[str] = (),
    report_progress: ReportProgress | None = None,
) -> tuple[Batch, dict[str, dict[str, Verdict]]]:
    """Return what the rules say of people for posts (code -> NIPs), and the batch on which they said it.

    For the posts in ``postpone`` whoever has a warning is not judged to the end.
    """
    batch = staff.batch({nip for nips in pieces.values() for nip in nips}, pieces.keys())
    appraiser = Appraiser(batch, judge)
    appraiser.consider(pieces)
    return batch, {
        kode: appraiser.judge(kode, nips, enough=enough, postpone=kode in postpone, report_progress=report_progress)
        for kode, nips in pieces.items()
    }


def find_candidates(
    staff: WholeStaff,
    judge: Judge,
    jabatan: Jabatan,
    *,
    count: int | None = None,
    everybody: bool = False,
    report_progress: ReportProgress | None = None,
) -> CandidateResult:
    """Return the first ``count`` who could get a post on top of the batch (None: all of them).

    Judging ends as soon as so many stand first whoever comes after: those without a warning, in the order of merit.
    """
    kode = jabatan.kode
    batch = staff.batch(posts=(kode,))
    tmt = batch.facts.tmt or batch.tanggal
    hindrances = obstacles(batch, judge, jabatan)
    if hindrances:
        return CandidateResult(
            jabatan=jabatan,
            tmt=tmt,
            hindrances=hindrances,
            candidate=(),
            near_misses=(),
            surat=(),
            checked=0,
            other_levels=0,
        )
    crowd = Crowd(staff, batch, judge)
    race = Race(crowd, jabatan, everybody=everybody)
    while not race.exhausted and (count is None or not race.first_are_known(count)):
        postpone = () if count is None or race.all_seen else (kode,)
        with_piece, verdicts = judge_piece(
            staff,
            judge,
            {kode: race.next_piece()},
            enough=_MORE_THAN_ONE,
            postpone=postpone,
            report_progress=report_progress,
        )
        race.note(verdicts[kode], with_piece)
    candidate, near_misses = race.candidates(), race.near_misses(judge)
    first = [*(found.pegawai.nip for found in candidate), *(found.pegawai.nip for found in near_misses)][:1]
    return CandidateResult(
        jabatan=jabatan,
        tmt=tmt,
        hindrances=(),
        candidate=candidate[:count],
        near_misses=near_misses[:count],
        surat=needed_papers(staff, judge, {kode: first[0]}) if first else (),
        checked=len(crowd.nips),
        other_levels=sum(map(len, race.lineup.forbidden.values())),
        from_health=len(race.lineup.from_health),
        judged=len(race.verdicts),
        complete=race.exhausted,
    )


def explain(staff: WholeStaff, judge: Judge, jabatan: Jabatan, nip: str) -> Explanation:
    """Return why somebody is not proposed for a post, by the rules of ``validate``; or which place he or she has."""
    batch = staff.batch((nip,), (jabatan.kode,))
    lineup = Crowd(staff, batch, judge).line_up(jabatan)
    _, verdicts = judge_piece(staff, judge, {jabatan.kode: (nip,)}, enough=len(judge.rules))
    verdict = verdicts[jabatan.kode][nip]
    return Explanation(
        jabatan=jabatan,
        pegawai=person_of(verdict.move),
        present=verdict.move.old_jabatan,
        hindrances=obstacles(batch, judge, jabatan),
        missing=verdict.galat,
        catatan=verdict.catatan,
        from_health=nip in lineup.from_health,
        place=lineup.nips.index(nip) + 1 if nip in lineup.nips else 0,
    )


def obstacles(batch: Batch, judge: Judge, jabatan: Jabatan) -> tuple[str, ...]:
    """Say why nobody can get a post whoever it is; empty where it can be filled."""
    if not jabatan.active:
        successor = batch.jabatan.get(jabatan.kode_pengganti or "")
        replacement = "" if successor is None else f"; penggantinya {successor.full_name} [{successor.kode}]"
        return (f"{jabatan.full_name} sudah dihapus{replacement}.",)
    pemangku = Appraiser(batch, judge).occupants(jabatan)
    if not pemangku:
        return ()
    nama = ", ".join(batch.pegawai[nip].name_with_gelar for nip in pemangku)
    sentence = (
        f"{nama} memangku {jabatan.full_name} sesudah pelantikan, jadi jabatan itu tidak kosong; usulkan "
        f"dahulu perpindahan atau pemberhentiannya."
    )
    return (sentence,)


def needed_papers(staff: WholeStaff, judge: Judge, chosen: Mapping[str, str]) -> tuple[str, ...]:
    """Return what validate would still ask for beside the people (post -> NIP): permissions first, then the rest."""
    appraiser = Appraiser(staff.batch(set(chosen.values()), chosen.keys()), judge)
    lacking: set[str] = set()
    for kode, nip in chosen.items():
        lacking |= appraiser.papers(kode, nip)
    papers = [
        rule.needed_paper
        for aspect in PAPERS
        for rule in appraiser.rules.rules
        if rule.aspect is aspect and rule.code in lacking
    ]
    return tuple(dict.fromkeys(papers))


def _lacks_one(verdict: Verdict, judge: Judge) -> bool:
    """Tell whether one rule alone keeps a person from the post, and something could be done about it."""
    rule_code: Collection[str] = {finding.rule_code for finding in verdict.galat}
    if len(rule_code) != 1 or any(judge.rule(code).beyond_remedy for code in rule_code):
        return False
    kedudukan = person_of(verdict.move).kedudukan
    return kedudukan is None or not kedudukan.has_left
