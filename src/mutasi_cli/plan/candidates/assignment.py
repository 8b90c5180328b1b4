"""Assignments for all vacancies at once: exact, and by rules that can be said aloud.

Posts are served in an order: those of vital services first, then by level and eselon from the highest, then
by code. The assignment

1. fills as many posts as possible, and where not all can be filled, those that come first in the order;
2. among all assignments that do, gives the first post the first of its candidates who leaves the others of
   the filled posts fillable, then likewise the second post, and so on.

There are three scenarios. In the first, which is proposed, a post that a candidate would leave empty rules that
candidate out (see :func:`_empties`): it closes gaps and opens none. The second looks at merit alone. The third takes
first whoever leaves least behind (vital posts, pools of specialists, seats below their number).

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
from functools import cached_property

from mutasi_cli.domain.assembly import rebuild
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.candidate import AssignmentResult, Candidate, Filling, Plan, Scenario
from mutasi_cli.domain.jabatan import Jabatan, eselon_rank
from mutasi_cli.domain.paper_request import ReportProgress
from mutasi_cli.plan.candidates.appraiser import DATA, PERSON, SITUATION
from mutasi_cli.plan.candidates.crowd import Crowd
from mutasi_cli.plan.candidates.search import Race, judge_piece, needed_papers, obstacles
from mutasi_cli.plan.candidates.trial_row import proposal
from mutasi_cli.plan.what_is_new import finding_key, new_vacancies
from mutasi_cli.read import WholeStaff
from mutasi_cli.rules.engine import Judge

_RESERVE = 8
"""Candidates beyond those that can be needed, for what the judgement of the whole may take away."""

_MOST_JUDGED = 192
"""So many of an order are judged for a post that has candidates enough, but not enough of them without a warning."""

_ASPECTS = DATA + PERSON + SITUATION


def fill_all(staff: WholeStaff, judge: Judge, report_progress: ReportProgress | None = None) -> AssignmentResult:
    """Propose scenarios for all leading and vital vacancies.

    ``report_progress`` is told for how many posts people have been looked for, and how many there are.
    """
    batch = staff.batch()
    vacant = (vacancy.jabatan for vacancy in batch.vacancies if vacancy.jabatan.leading)
    ordered = sorted(
        (jabatan for jabatan in vacant if not obstacles(batch, judge, jabatan)),
        key=lambda jabatan: serving_order(jabatan, batch),
    )
    crowd = Crowd(staff, batch, judge)
    races = {jabatan.kode: Race(crowd, jabatan) for jabatan in ordered}
    _run(races, staff, judge, report_progress)
    found = {kode: race.candidates() for kode, race in races.items()}
    everybody = {candidate.pegawai.nip for candidates in found.values() for candidate in candidates}
    together = staff.batch(everybody, races.keys())
    scenarios = tuple(_scenario(plan, ordered, races, found, Whole(together, judge)) for plan in Plan)
    chosen = {
        filling.jabatan.kode: filling.candidate.pegawai.nip
        for filling in scenarios[0].fillings
        if filling.candidate is not None
    }
    surat = needed_papers(staff, judge, chosen) if chosen else ()
    return AssignmentResult(scenarios=scenarios, surat=surat, tmt=crowd.tmt)


class Whole:
    """Judges a whole assignment on top of a batch that holds everybody in it."""

    def __init__(self, batch: Batch, judge: Judge):
        self.batch = batch
        self._judge = judge

    @cached_property
    def _present(self) -> frozenset[object]:
        return frozenset(finding_key(finding) for finding in self._judge(self.batch, _ASPECTS) if finding.blocking)

    def with_rows(self, assigned: Mapping[str, str]) -> Batch:
        """Return the batch with a row for each post (post -> NIP)."""
        material = self.batch.material
        rows = tuple(proposal(material, nip, kode, i) for i, (kode, nip) in enumerate(assigned.items()))
        return rebuild(self.batch, replace(material, usulan=(*material.usulan, *rows)))

    def faulty(self, together: Batch) -> set[str | None]:
        """Return the NIPs whose rows have a fault in the whole that the batch has not as it is."""
        return {
            finding.nip
            for finding in self._judge(together, _ASPECTS)
            if finding.blocking and finding_key(finding) not in self._present
        }


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


def _run(races: Mapping[str, Race], staff: WholeStaff, judge: Judge, report_progress: ReportProgress | None) -> None:
    """Judge people for all posts, a piece of each order at a time, until every post has candidates enough."""
    count = len(races) + _RESERVE
    while wanting := [kode for kode, race in races.items() if not _enough(race, count)]:
        postpone = [kode for kode in wanting if not races[kode].all_seen]
        pieces = {kode: races[kode].next_piece() for kode in wanting}
        batch, verdicts = judge_piece(staff, judge, pieces, enough=1, postpone=postpone)
        for kode in pieces:
            races[kode].note(verdicts[kode], batch)
        if report_progress is not None:
            report_progress(sum(_enough(race, count) for race in races.values()), len(races))


def _enough(race: Race, count: int) -> bool:
    """Tell whether no more people need to be judged for a post."""
    if race.first_are_known(count, wanted=lambda candidate: not _empties(candidate)):
        return True
    leaving_no_gap = sum(not _empties(candidate) for candidate in race.candidates())
    return len(race.verdicts) >= _MOST_JUDGED and leaving_no_gap >= count


def _scenario(
    plan: Plan,
    ordered: Sequence[Jabatan],
    races: Mapping[str, Race],
    found: Mapping[str, Sequence[Candidate]],
    whole: Whole,
) -> Scenario:
    choices = {kode: _for_plan(plan, candidates) for kode, candidates in found.items()}
    settled = _settle(whole, [jabatan.kode for jabatan in ordered], choices, gaps_allowed=plan is not Plan.WITHOUT_GAPS)
    gaps = new_vacancies(whole.batch, whole.with_rows(settled))
    return Scenario(
        plan=plan,
        fillings=tuple(
            _filled(jabatan, settled.get(jabatan.kode), choices[jabatan.kode], races[jabatan.kode])
            for jabatan in ordered
        ),
        newly_empty=tuple(vacancy.jabatan for vacancy in gaps if vacancy.jabatan.leading),
    )


def _for_plan(plan: Plan, candidates: Sequence[Candidate]) -> dict[str, Candidate]:
    """Return the candidates whom a scenario considers, in its own order of preference."""
    if plan is Plan.WITHOUT_GAPS:
        candidates = [candidate for candidate in candidates if not _empties(candidate)]
    elif plan is Plan.LOWEST_COST:
        candidates = sorted(candidates, key=_burden)
    return {candidate.pegawai.nip: candidate for candidate in candidates}


def _burden(candidate: Candidate) -> tuple[int, ...]:
    """Return the key that sorts candidates by what they leave behind; among equals merit decides."""
    return *candidate.cost.key, sum(vacancy.jabatan.leading for vacancy in candidate.blank)


def _empties(candidate: Candidate) -> bool:
    """Tell whether a candidate would leave a gap behind."""
    return any(vacancy.jabatan.leading for vacancy in candidate.blank)


def _settle(
    whole: Whole, ordered: Sequence[str], choices: Mapping[str, Mapping[str, Candidate]], *, gaps_allowed: bool
) -> dict[str, str]:
    """Assign, judge the whole, and assign again without what has a fault."""
    candidates = {kode: list(by_nip) for kode, by_nip in choices.items()}
    while True:
        assigned = assign(ordered, candidates)
        together = whole.with_rows(assigned)
        faulty_nips = whole.faulty(together)
        if not gaps_allowed:
            gaps = {vacancy.jabatan.kode for vacancy in new_vacancies(whole.batch, together) if vacancy.jabatan.leading}
            for move in together.moves[len(whole.batch.moves) :]:
                if any(jabatan.kode in gaps for jabatan in move.releases):
                    faulty_nips.add(move.nip)
        guilty = [kode for kode in ordered if assigned.get(kode) in faulty_nips]
        if not guilty:
            return assigned
        candidates[guilty[-1]].remove(assigned[guilty[-1]])


def _filled(jabatan: Jabatan, nip: str | None, choices: Mapping[str, Candidate], race: Race) -> Filling:
    if nip is not None:
        return Filling(jabatan=jabatan, candidate=choices[nip], order=list(choices).index(nip) + 1)
    if choices:
        reason = "semua calonnya diperlukan untuk jabatan lain yang didahulukan"
    elif race.lineup.nips:
        reason = "tidak ada calon yang memenuhi syarat tanpa mengosongkan jabatan pimpinan atau layanan vital"
    else:
        reason = "tidak ada pegawai yang jenjangnya tepat"
    return Filling(jabatan=jabatan, candidate=None, order=0, reason=reason)
