"""From a request to an answer: read the whole staff, find the post, look for people."""

from dataclasses import dataclass
from pathlib import Path

from mutasi_cli import api
from mutasi_cli.api import Locations, Request
from mutasi_cli.disk.folder_lock import sole_writer
from mutasi_cli.disk.manifest import Manifest, Result
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.candidate import AssignmentResult, CandidateResult
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.paper_request import ReportProgress
from mutasi_cli.errors import SettingsError, StopKind
from mutasi_cli.plan.candidates.assignment import fill_all
from mutasi_cli.plan.candidates.search import find_candidates
from mutasi_cli.read.resolve_post import PostFinder
from mutasi_cli.rules.engine import Judge

_MOST_NAMED = 5
"""So many posts are named where words fit several."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The assignment for all vacancies of a batch, and where the batch lies."""

    batch: Batch
    result: AssignmentResult
    locations: Locations


def candidates(
    request: Request, jabatan: str, report_progress: ReportProgress | None = None
) -> tuple[Batch, CandidateResult]:
    """Return who could get a post, named by its code or in words, on top of the batch.

    Raises PengaturanError for a post that the table does not know or that the words leave open.
    """
    batch, _, _ = api.read_batch(request, all_pegawai=True)
    return batch, find_candidates(batch, Judge(), named_post(batch, jabatan), report_progress)


def fill(request: Request, report_progress: ReportProgress | None = None) -> Proposal:
    """Return one assignment for all vacancies at once."""
    batch, locations, _ = api.read_batch(request, all_pegawai=True)
    return Proposal(batch, fill_all(batch, Judge(), report_progress), locations)


def write_proposal(proposal: Proposal) -> tuple[Path, Result]:
    """Write the assignment as a sheet ``usulan``; return its folder and what became of the file.

    One that people have edited is never overwritten.
    """
    from mutasi_cli.books.proposed_usulan import build_proposal, usulan_file_name  # noqa: PLC0415 - loads openpyxl

    folder = proposal.locations.output / f"{proposal.batch.tanggal:%Y-%m-%d}"
    data = build_proposal(proposal.batch, proposal.result)
    with sole_writer(folder):
        return folder, Manifest.load(folder).place(usulan_file_name(proposal.batch), data)


def named_post(batch: Batch, text: str) -> Jabatan:
    """Return the post that a code or words name exactly; near ones are only told."""
    wanted = text.strip()
    if wanted in batch.jabatan:
        return batch.jabatan[wanted]
    instansi = batch.office_settings.instansi
    post_finder = PostFinder(
        batch.jabatan, batch.office_settings.unit_names, "" if instansi is None else instansi.wilayah
    )
    found = post_finder.find(wanted, None)
    if found.kode is None and not found.duplicates:
        # Perhaps a code with a slip: then codes like it are named before words like it.
        found = post_finder.kode(wanted, wanted)
    if found.kode is not None:
        return batch.jabatan[found.kode]
    if found.duplicates:
        several = _named([(kode, batch.jabatan[kode].full_name) for kode in found.duplicates[:_MOST_NAMED]])
        rest = len(found.duplicates) - _MOST_NAMED
        more = f", dan {rest} lagi" if rest > 0 else ""
        raise SettingsError(
            f"«{wanted}» cocok dengan beberapa jabatan: {several}{more}. Sebutkan kodenya.", StopKind.CHOICE
        )
    suggestion = f" Mungkin maksudnya {_named(found.suggestion)}." if found.suggestion else ""
    raise SettingsError(f"Jabatan «{wanted}» tidak ada di tabel jabatan.{suggestion}", StopKind.CHOICE)


def _named(jabatan: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> str:
    return ", ".join(f"{nama} [{kode}]" for kode, nama in jabatan)
