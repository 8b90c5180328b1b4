"""Candidates for one post."""

from collections.abc import Mapping

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.candidate import (
    Candidate,
    CandidateResult,
    NearCandidate,
    Qualities,
    SortKey,
    merit_key,
)
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.paper_request import ReportProgress
from mutasi_cli.plan.candidates.appraiser import PAPERS, Appraiser, Verdict, person_of
from mutasi_cli.plan.candidates.qualities import OfficeOfPost, merits
from mutasi_cli.rules.engine import Judge

_MORE_THAN_ONE = 2


class Contenders:
    """Everybody for one post, before any rule: who stands near enough, in which order, with what merits.

    ``other_levels`` people are left out because a rule forbids them by their levels alone: more than one level up,
    or down without the ground that a candidate has not.
    """

    def __init__(self, appraiser: Appraiser, jabatan: Jabatan):
        self.appraiser = appraiser
        self.jabatan = jabatan
        batch = appraiser.batch
        moves = appraiser.moves(jabatan.kode)
        in_force = appraiser.rules.in_force(batch)
        in_reach = [move for move in moves if not in_force.out_of_reach(move)]
        self.other_levels = len(moves) - len(in_reach)
        office = OfficeOfPost(jabatan, batch)
        self.move: Mapping[str, Move] = {move.nip or "": move for move in in_reach}
        self.qualities: dict[str, Qualities] = {}
        merits_of: dict[str, SortKey] = {}
        for nip, move in self.move.items():
            pegawai = person_of(move)
            law = batch.law.on(move.tmt)
            self.qualities[nip] = merits(move, pegawai, batch, office, law)
            merits_of[nip] = merit_key(pegawai, self.qualities[nip], law)
        self.urut = tuple(sorted(self.move, key=lambda nip: merits_of[nip]))

    def candidate(self, nip: str, verdict: Verdict) -> Candidate:
        """Return somebody without fault as a candidate."""
        move = self.move[nip]
        return Candidate(
            pegawai=person_of(move),
            present=move.old_jabatan,
            qualities=self.qualities[nip],
            jenis=move.jenis,
            origin=move.releases,
            blank=verdict.blank,
            catatan=verdict.catatan,
        )


def find_candidates(
    batch: Batch, judge: Judge, jabatan: Jabatan, report_progress: ReportProgress | None = None
) -> CandidateResult:
    """Return who could get a post on top of the batch; ``batch`` must hold the whole staff."""
    appraiser = Appraiser(batch, judge)
    tmt = batch.facts.tmt or batch.tanggal
    hindrances = obstacles(appraiser, jabatan)
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
    contenders = Contenders(appraiser, jabatan)
    appraiser.consider({jabatan.kode: contenders.urut})
    verdict = appraiser.judge(jabatan.kode, contenders.urut, enough=_MORE_THAN_ONE, report_progress=report_progress)
    candidate = tuple(contenders.candidate(nip, verdict[nip]) for nip in contenders.urut if not verdict[nip].galat)
    near_misses = tuple(
        NearCandidate(
            pegawai=person_of(contenders.move[nip]),
            present=contenders.move[nip].old_jabatan,
            qualities=contenders.qualities[nip],
            jenis=contenders.move[nip].jenis,
            missing=verdict[nip].galat,
        )
        for nip in contenders.urut
        if _lacks_one(verdict[nip], contenders.move[nip], judge)
    )
    first_nip = [*(found.pegawai.nip for found in candidate), *(found.pegawai.nip for found in near_misses)][:1]
    return CandidateResult(
        jabatan=jabatan,
        tmt=tmt,
        hindrances=(),
        candidate=candidate,
        near_misses=near_misses,
        surat=needed_papers(appraiser, jabatan.kode, first_nip[0]) if first_nip else (),
        checked=len(appraiser.people),
        other_levels=contenders.other_levels,
    )


def obstacles(appraiser: Appraiser, jabatan: Jabatan) -> tuple[str, ...]:
    """Say why nobody can get a post whoever it is; empty where it can be filled."""
    batch = appraiser.batch
    if not jabatan.active:
        successor = batch.jabatan.get(jabatan.kode_pengganti or "")
        replacement = "" if successor is None else f"; penggantinya {successor.full_name} [{successor.kode}]"
        return (f"{jabatan.full_name} sudah dihapus{replacement}.",)
    pemangku = appraiser.occupants(jabatan)
    if not pemangku:
        return ()
    nama = ", ".join(batch.pegawai[nip].name_with_gelar for nip in pemangku)
    sentence = (
        f"{nama} memangku {jabatan.full_name} sesudah pelantikan, jadi jabatan itu tidak kosong; usulkan "
        f"dahulu perpindahan atau pemberhentiannya."
    )
    return (sentence,)


def needed_papers(appraiser: Appraiser, kode: str, nip: str) -> tuple[str, ...]:
    """Return what validate would still ask for beside the person: permissions first, then decree and ceremony."""
    lacking = appraiser.papers(kode, nip)
    return tuple(
        rule.needed_paper
        for aspect in PAPERS
        for rule in appraiser.rules.rules
        if rule.aspect is aspect and rule.code in lacking
    )


def _lacks_one(verdict: Verdict, move: Move, judge: Judge) -> bool:
    """Tell whether one rule alone keeps a person from the post, and something could be done about it."""
    rule_code = {finding.rule_code for finding in verdict.galat}
    if len(rule_code) != 1 or any(judge.rule(code).beyond_remedy for code in rule_code):
        return False
    kedudukan = person_of(move).kedudukan
    return kedudukan is None or not kedudukan.has_left
