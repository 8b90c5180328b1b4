"""Studies of a batch: its impact, what a withdrawal or a partial approval does, and what has changed.

The Python API behind ``impact``, ``diff`` and ``--hanya-pertek``, beside :mod:`mutasi_cli.api`, on which
it builds. The domain searches and compares; the rules that judge are handed to it here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mutasi_cli import api
from mutasi_cli.errors import MutasiError, SettingsError, StopKind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mutasi_cli.api import Judgement, Locations, Request
    from mutasi_cli.domain.approved_part import ApprovedPart
    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.changed_paper import ChangedPaper
    from mutasi_cli.domain.comparison import Comparison
    from mutasi_cli.domain.withdrawal import Withdrawal
    from mutasi_cli.rules.engine import Judge


@dataclass(frozen=True, slots=True)
class Impact:
    """What is studied: ``batch`` is what would go, after what was asked to be left out."""

    batch: Batch
    withdrawal: Withdrawal | None = None
    partial: ApprovedPart | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """Two versions of a batch compared; ``paper`` is None where they cannot be told, ``reason`` says why."""

    comparison: Comparison
    paper: tuple[ChangedPaper, ...] | None
    reason: str
    locations: Locations


def impact(request: Request, *, without: Sequence[str] = (), only_pertek: bool = False) -> Impact:
    """Return the impact of a batch.

    ``without`` are people to withdraw, by NIP or part of the name, from what ``only_pertek`` leaves. Raises
    SettingsError for a text that fits no row or several.
    """
    batch, _, _ = api.read_batch(request)
    partial = approved(batch) if only_pertek else None
    if partial is not None:
        batch = partial.batch
    if not without:
        return Impact(batch, partial=partial)
    from mutasi_cli.domain.asked_people import proposed_nips  # noqa: PLC0415 - only --tanpa needs it
    from mutasi_cli.plan.withdraw import withdraw  # noqa: PLC0415 - only --tanpa needs it

    withdrawal = withdraw(batch, proposed_nips(batch, without), _judge())
    return Impact(withdrawal.batch, withdrawal, partial)


def batches(impact: Impact) -> tuple[Batch, ...]:
    """Return the batches that tell who is meant in a study: the whole one first."""
    if impact.withdrawal is not None:
        return impact.withdrawal.original, impact.batch
    return (impact.batch,) if impact.partial is None else (impact.partial.full, impact.batch)


def approved(batch: Batch) -> ApprovedPart:
    """Return the largest part of a batch that is approved and consistent in itself, and what waits."""
    from mutasi_cli.plan.approve import approved_part  # noqa: PLC0415 - few commands need it

    return approved_part(batch, _judge())


def validate(request: Request, *, only_pertek: bool = False) -> tuple[Judgement, ApprovedPart | None]:
    """Read and judge a batch for its papers; with ``only_pertek`` only its approved part, told as well."""
    judgement = api.validate(request)
    if not only_pertek:
        return judgement, None
    partial = approved(judgement.batch)
    return replace(judgement, batch=partial.batch, findings=_judge()(partial.batch)), partial


def approved_now(judgement: Judgement) -> int:
    """Return how many moves ``only_pertek`` would let go, where nothing but approvals is lacking; else 0."""
    from mutasi_cli.plan.approve import waits_only_for_approval  # noqa: PLC0415 - few commands need it

    judge = _judge()
    if not waits_only_for_approval(judgement.findings, judge):
        return 0
    partial = approved(judgement.batch).batch
    return 0 if any(finding.blocking for finding in judge(partial)) else len(partial.moves)


def compare(old: Request, new: Request) -> Changes:
    """Compare two versions of a batch, each a workbook or a folder.

    A version without a ``mutasi.toml`` of its own (a copy put aside yesterday) is judged by the settings of
    the other; tables outside the workbook are then those of the other too.
    """
    from mutasi_cli.papers.affected_papers import Version, changed_papers  # noqa: PLC0415 - loads docxtpl
    from mutasi_cli.plan.compare_batches import compare as compare_batches  # noqa: PLC0415 - only diff needs it

    old_judgement, new_judgement = api.validate(_settled(old, new)), api.validate(_settled(new, old))
    if old_judgement.locations.workbook.resolve() == new_judgement.locations.workbook.resolve():
        raise SettingsError(
            f"Keduanya berkas yang sama: {new_judgement.locations.workbook}. Sebutkan dua versi yang berbeda, misalnya "
            f"salinan kemarin dan yang sekarang.",
            StopKind.CHOICE,
        )
    comparison = compare_batches(
        old_judgement.batch, new_judgement.batch, old_judgement.findings, new_judgement.findings
    )
    try:
        former, present = (
            Version(judged.batch, judged.locations.templates) for judged in (old_judgement, new_judgement)
        )
        paper = changed_papers(former, present, api.shipped(api.TEMPLATES))
        return Changes(comparison, paper, "", new_judgement.locations)
    except MutasiError as error:
        # Without signers or numbers no paper can be filled; all else is told nevertheless.
        return Changes(comparison, None, str(error), new_judgement.locations)


def write_changes(changes: Changes) -> Path:
    """Write the sheet of the changes beside the papers; one that was changed by hand is left alone."""
    from mutasi_cli.books.changes_sheet import build_changes  # noqa: PLC0415 - loads openpyxl
    from mutasi_cli.disk.folder_lock import sole_writer  # noqa: PLC0415 - only --format xlsx needs it
    from mutasi_cli.disk.manifest import Manifest  # noqa: PLC0415 - as above

    folder = changes.locations.output
    nama = f"perubahan-{changes.comparison.new.tanggal:%Y-%m-%d}.xlsx"
    data = build_changes(changes.comparison, changes.paper, changes.reason)
    with sole_writer(folder):
        placed = Manifest.load(folder).place(nama, data)
    return folder / (placed.replacement or nama)


def _settled(own: Request, other: Request) -> Request:
    """Return the request with the settings of the other version where it has none of its own."""
    own_settings, settings_of_other = _settings_of(own), _settings_of(other)
    if own_settings is not None or settings_of_other is None:
        return own
    return replace(own, office_settings=settings_of_other)


def _settings_of(request: Request) -> Path | None:
    from mutasi_cli.read import settings  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.read.locations import reachable  # noqa: PLC0415 - as above

    target = request.batch if request.batch is not None else request.folder_kerja
    with reachable():
        return settings.find_settings(target if target.is_dir() else target.parent)


def _judge() -> Judge:
    from mutasi_cli.rules.engine import Judge  # noqa: PLC0415 - keeps --help quick

    return Judge()
