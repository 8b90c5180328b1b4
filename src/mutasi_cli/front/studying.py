"""Questions about several batches or about none: impact, two versions, candidates, where one stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mutasi_cli.domain.asked_people import proposed_nips
from mutasi_cli.errors import MutasiError, SettingsError, StopKind
from mutasi_cli.front.reading import judge, open_staff, read
from mutasi_cli.front.results import Candidates, Changes, Explained, Proposal, Reading, Study
from mutasi_cli.plan.approve import approved_part
from mutasi_cli.plan.candidates import explain, fill_all, find_candidates, named_post
from mutasi_cli.plan.compare_batches import compare
from mutasi_cli.plan.standing_report import look
from mutasi_cli.plan.withdraw import withdraw
from mutasi_cli.read import settings
from mutasi_cli.read.locations import TEMPLATES, Request, reachable, shipped
from mutasi_cli.rules.engine import Judge

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.changed_paper import ChangedPaper
    from mutasi_cli.domain.finding import Finding
    from mutasi_cli.domain.paper_request import ReportProgress
    from mutasi_cli.domain.standing import Standing
    from mutasi_cli.front.results import Judgement


def study(asked: Request | Reading, *, without: Sequence[str] = (), only_pertek: bool = False) -> Study:
    """Return the impact of a batch, given as a request or as already read.

    ``only_pertek`` leaves what BKN has approved; ``without`` are people to withdraw from that, by NIP or part of the
    name. Raises :class:`~mutasi_cli.errors.SettingsError` for a text that fits no row or several, and what
    :func:`read` raises.
    """
    by_rules = Judge()
    batch = (read(asked) if isinstance(asked, Request) else asked).batch
    partial = approved_part(batch, by_rules) if only_pertek else None
    if partial is not None:
        batch = partial.batch
    if not without:
        return Study(batch, partial=partial)
    withdrawal = withdraw(batch, proposed_nips(batch, without), by_rules)
    return Study(withdrawal.batch, withdrawal, partial)


def diff(old: Request, new: Request) -> Changes:
    """Compare two versions of a batch, each a workbook or a folder.

    A version without a ``mutasi.toml`` of its own (a copy put aside yesterday) is judged by the settings of
    the other; tables outside the workbook are then those of the other too. Raises
    :class:`~mutasi_cli.errors.SettingsError` where both are one file, and what :func:`judge` raises.
    """
    before, after = judge(_settled(old, new)), judge(_settled(new, old))
    if before.locations.workbook.resolve() == after.locations.workbook.resolve():
        raise SettingsError(
            f"Keduanya berkas yang sama: {after.locations.workbook}. Sebutkan dua versi yang berbeda, misalnya "
            f"salinan kemarin dan yang sekarang.",
            StopKind.CHOICE,
        )
    comparison = compare(before.batch, after.batch, before.findings, after.findings)
    try:
        return Changes(comparison, _changed_papers(before, after), "", after.locations)
    except MutasiError as error:
        # Without signers or numbers no paper can be filled; all else is told nevertheless.
        return Changes(comparison, None, str(error), after.locations)


def candidates(
    request: Request,
    jabatan: str,
    report_progress: ReportProgress | None = None,
    *,
    count: int | None = None,
    everybody: bool = False,
) -> Candidates:
    """Return who could get a post, named by its code or in words, on top of the batch.

    ``count`` asks for the first so many only, which is quick (None: everybody is judged). ``everybody`` proposes health
    functional officials for posts outside health care too. ``report_progress`` is told how many people are done. Raises
    :class:`~mutasi_cli.errors.SettingsError` for a post that the table does not know or that the words leave open, and
    what :func:`read` raises.
    """
    staff, _ = open_staff(request)
    post = named_post(staff.batch(), jabatan)
    result = find_candidates(staff, Judge(), post, count=count, everybody=everybody, report_progress=report_progress)
    nips = {candidate.pegawai.nip for candidate in result.candidate}
    nips |= {near.pegawai.nip for near in result.near_misses}
    return Candidates(staff.batch(nips, (post.kode,)), result)


def why_not(request: Request, jabatan: str, nip: str) -> Explained:
    """Return why somebody is not proposed for a post, by the rules of ``validate``; or which place he or she has.

    Raises :class:`~mutasi_cli.errors.SettingsError` for a NIP that the staff table lacks, and what :func:`candidates`
    raises.
    """
    staff, _ = open_staff(request)
    post = named_post(staff.batch(), jabatan)
    clean = "".join(nip.split())
    if clean not in staff.pool.nips:
        raise SettingsError(f"NIP «{nip}» tidak ada di tabel pegawai. Tulis 18 angkanya, tanpa nama.", StopKind.CHOICE)
    return Explained(staff.batch((clean,), (post.kode,)), explain(staff, Judge(), post, clean))


def fill_vacancies(request: Request, report_progress: ReportProgress | None = None) -> Proposal:
    """Return scenarios for all vacancies at once; nothing is written.

    ``report_progress`` is told for how many posts people have been looked for. Raises what :func:`read` raises.
    """
    staff, locations = open_staff(request)
    result = fill_all(staff, Judge(), report_progress)
    nips = {candidate.pegawai.nip for scenario in result.scenarios for candidate in scenario.chosen}
    return Proposal(staff.batch(nips), result, locations)


def standing(folder: Path) -> Standing:
    """Return where one stands in a folder: its batch, findings, papers; faults of files are told, never raised."""
    return look(folder, _judged)


def _judged(request: Request) -> tuple[Batch, Sequence[Finding]]:
    judgement = judge(request)
    return judgement.batch, judgement.findings


def _changed_papers(before: Judgement, after: Judgement) -> tuple[ChangedPaper, ...]:
    from mutasi_cli.papers.affected_papers import Version, changed_papers  # noqa: PLC0415 - loads docxtpl

    former, present = (Version(judged.batch, judged.locations.templates) for judged in (before, after))
    return changed_papers(former, present, shipped(TEMPLATES))


def _settled(own: Request, other: Request) -> Request:
    """Return the request with the settings of the other version where it has none of its own."""
    own_settings, settings_of_other = _settings_of(own), _settings_of(other)
    if own_settings is not None or settings_of_other is None:
        return own
    return replace(own, office_settings=settings_of_other)


def _settings_of(request: Request) -> Path | None:
    target = request.batch if request.batch is not None else request.folder_kerja
    with reachable():
        return settings.find_settings(target if target.is_dir() else target.parent)
