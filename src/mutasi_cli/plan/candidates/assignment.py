"""One assignment for all vacancies at once: exact, and by a rule that can be said aloud.

Posts are served in an order: those of vital services first, then by level and eselon from the highest, then
by code. The assignment

1. fills as many posts as possible, and where not all can be filled, those that come first in the order;
2. among all assignments that do, gives the first post the first of its candidates who leaves the others of
   the filled posts fillable, then likewise the second post, and so on.

A post that a candidate would leave empty rules that candidate out (see :func:`_empties`): the sheet closes
gaps and opens none.

(1) is a maximum matching found by augmenting paths, posts in their order: the sets of posts that can be
filled together form a matroid, in which the greedy choice is best. (2) fixes one post after the other and
asks each time whether the rest can still be matched. With ``n`` posts nobody below the ``n``-th place of a
merit order can be needed: the other ``n - 1`` posts can take at most ``n - 1`` of those before. So each post
looks for ``n`` candidates and a few in reserve.

What two rows do together (the last two holders of one pool) no single trial sees. The whole proposal is
therefore judged once more; where it has a fault, the later of the rows concerned loses that candidate, and
the assignment is made again. Each round takes away one possibility, so there is an end.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from mutasi_cli.domain.assembly import rebuild
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.candidate import AssignmentResult, Candidate, Filling
from mutasi_cli.domain.jabatan import Jabatan, eselon_rank
from mutasi_cli.domain.paper_request import ReportProgress
from mutasi_cli.plan.candidates.appraiser import DATA, PERSON, SITUATION, Appraiser
from mutasi_cli.plan.candidates.search import Contenders, needed_papers, obstacles
from mutasi_cli.plan.candidates.trial_row import proposal
from mutasi_cli.plan.what_is_new import finding_key, new_vacancies
from mutasi_cli.rules.engine import Judge

_RESERVE = 8
"""Candidates beyond those that can be needed, for what the judgement of the whole may take away."""

_PIECE = 64
"""So many people of a merit order are judged at a time."""

CandidatesByPost = dict[str, dict[str, Candidate]]
"""Post -> NIP -> candidate, in merit order."""


def fill_all(batch: Batch, judge: Judge, report_progress: ReportProgress | None = None) -> AssignmentResult:
    """Propose one assignment for all leading and vital vacancies; ``batch`` must hold the whole staff.

    ``report_progress`` is told for how many posts people have been looked for, and how many there are.
    """
    appraiser = Appraiser(batch, judge)
    vacant = (vacancy.jabatan for vacancy in batch.vacancies if vacancy.jabatan.leading)
    ordered = sorted(
        (jabatan for jabatan in vacant if not obstacles(appraiser, jabatan)),
        key=lambda jabatan: serving_order(jabatan, batch),
    )
    contenders = {jabatan.kode: Contenders(appraiser, jabatan) for jabatan in ordered}
    appraiser.consider({kode: vacancy.urut for kode, vacancy in contenders.items()})
    count = len(ordered) + _RESERVE
    found: CandidatesByPost = {}
    for nomor, (kode, vacancy) in enumerate(contenders.items(), start=1):
        found[kode] = _first_candidates(vacancy, count)
        if report_progress is not None:
            report_progress(nomor, len(ordered))
    first_order = {kode: tuple(vacancy) for kode, vacancy in found.items()}
    assigned = _settle(batch, judge, [jabatan.kode for jabatan in ordered], found)
    fillings = tuple(
        _filled(jabatan, assigned.get(jabatan.kode), found[jabatan.kode], contenders[jabatan.kode], first_order)
        for jabatan in ordered
    )
    surat: dict[str, None] = {}
    for kode, nip in assigned.items():
        surat.update(dict.fromkeys(needed_papers(appraiser, kode, nip)))
    return AssignmentResult(fillings=fillings, surat=tuple(surat), tmt=batch.facts.tmt or batch.tanggal)


def serving_order(jabatan: Jabatan, batch: Batch) -> tuple[object, ...]:
    """Return the key of the order in which posts are served."""
    eselon = (9, "") if jabatan.eselon is None else eselon_rank(jabatan.eselon)
    return jabatan.layanan_vital is None, -(batch.level(jabatan) or 0), eselon, jabatan.kode


def assign(ordered: Sequence[str], candidates: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return post -> NIP as the module says; ``candidate`` maps each post to its NIPs in merit order."""
    post_of: dict[str, str] = {}
    for kode in ordered:
        _augment(kode, candidates, post_of, set())
    filled = [kode for kode in ordered if kode in set(post_of.values())]
    options_left = {kode: list(candidates[kode]) for kode in filled}
    for kode in filled:
        for nip in candidates[kode]:
            attempt = {
                other_post: ([nip] if other_post == kode else [x for x in options_left[other_post] if x != nip])
                for other_post in filled
            }
            if _all_filled(filled, attempt):
                options_left = attempt
                break
    return {kode: options_left[kode][0] for kode in filled}


def _augment(kode: str, candidates: Mapping[str, Sequence[str]], post_of: dict[str, str], seen: set[str]) -> bool:
    """Find somebody for a post, moving others to another of their posts where needed (NIP -> post)."""
    for nip in candidates[kode]:
        if nip in seen:
            continue
        seen.add(nip)
        other_post = post_of.get(nip)
        if other_post is None or _augment(other_post, candidates, post_of, seen):
            post_of[nip] = kode
            return True
    return False


def _all_filled(kode: Sequence[str], candidates: Mapping[str, Sequence[str]]) -> bool:
    post_of: dict[str, str] = {}
    return all(_augment(post_code, candidates, post_of, set()) for post_code in kode)


def _first_candidates(contenders: Contenders, count: int) -> dict[str, Candidate]:
    """Return the first ``count`` candidates who leave no gap, in merit order."""
    first: dict[str, Candidate] = {}
    for start in range(0, len(contenders.urut), _PIECE):
        slice_of = contenders.urut[start : start + _PIECE]
        verdict = contenders.appraiser.judge(contenders.jabatan.kode, slice_of, enough=1)
        for nip in slice_of:
            if not verdict[nip].galat:
                candidate = contenders.candidate(nip, verdict[nip])
                if not _empties(candidate):
                    first[nip] = candidate
                    if len(first) == count:
                        return first
    return first


def _empties(candidate: Candidate) -> bool:
    """Tell whether a candidate would leave a gap behind."""
    return any(vacancy.jabatan.leading for vacancy in candidate.blank)


def _settle(batch: Batch, judge: Judge, ordered: Sequence[str], found: CandidatesByPost) -> dict[str, str]:
    """Assign, judge the whole, and assign again without what has a fault."""
    aspects = DATA + PERSON + SITUATION
    present = {finding_key(finding) for finding in judge(batch, aspects) if finding.blocking}
    candidates = {kode: list(finding) for kode, finding in found.items()}
    while True:
        assigned = assign(ordered, candidates)
        rows = tuple(proposal(batch.material, nip, kode, i) for i, (kode, nip) in enumerate(assigned.items()))
        together = rebuild(batch, replace(batch.material, usulan=(*batch.material.usulan, *rows)))
        faulty_nips = {
            finding.nip
            for finding in judge(together, aspects)
            if finding.blocking and finding_key(finding) not in present
        }
        gaps = {finding.jabatan.kode for finding in new_vacancies(batch, together) if finding.jabatan.leading}
        for move in together.moves[len(batch.moves) :]:
            if any(finding.kode in gaps for finding in move.releases):
                faulty_nips.add(move.nip)
        guilty = [kode for kode in ordered if assigned.get(kode) in faulty_nips]
        if not guilty:
            return assigned
        candidates[guilty[-1]].remove(assigned[guilty[-1]])


def _filled(
    jabatan: Jabatan,
    nip: str | None,
    candidate: Mapping[str, Candidate],
    contenders: Contenders,
    first_order: Mapping[str, Sequence[str]],
) -> Filling:
    if nip is not None:
        return Filling(jabatan=jabatan, candidate=candidate[nip], order=first_order[jabatan.kode].index(nip) + 1)
    if candidate:
        reason = "semua calonnya diperlukan untuk jabatan lain yang didahulukan"
    elif contenders.urut:
        reason = "tidak ada calon yang memenuhi syarat tanpa mengosongkan jabatan pimpinan atau layanan vital"
    else:
        reason = "tidak ada pegawai yang jenjangnya tepat"
    return Filling(jabatan=jabatan, candidate=None, order=0, reason=reason)
