"""``candidates``: who could lawfully fill an empty post; ``--semua-kosong`` writes a sheet to edit."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mutasi_cli.cli import masking, screen
from mutasi_cli.cli.options import (
    BatchOption,
    DateOption,
    FormatOption,
    JabatanOption,
    OutputOption,
    PegawaiOption,
    pick,
    request,
)
from mutasi_cli.errors import SettingsError, StopKind

if TYPE_CHECKING:
    from mutasi_cli.api import Request

DEFAULT_COUNT = 10

TargetOption = Annotated[
    str | None,
    typer.Argument(
        metavar="[JABATAN]",
        help="Kode jabatan, atau namanya beserta unitnya: «Lurah Jatiasih». Tanpa ini: --semua-kosong.",
        show_default=False,
    ),
]
AllOption = Annotated[
    bool,
    typer.Option(
        "--semua-kosong",
        help="Usulkan pengisian semua jabatan kosong sekaligus, dan tulis lembar usulan untuk disunting.",
    ),
]
CountOption = Annotated[
    int, typer.Option("--banyak", metavar="N", min=1, help="Berapa orang ditampilkan di tiap daftar.")
]
FullOption = Annotated[
    bool, typer.Option("--rinci", help="Kartu setiap orang dengan alasannya, yang kurang satu syarat, dan suratnya.")
]
EverybodyOption = Annotated[
    bool,
    typer.Option("--semua", help="Juga pejabat fungsional kesehatan untuk jabatan di luar urusan kesehatan."),
]
NipOption = Annotated[
    str | None,
    typer.Option("--nip", metavar="NIP", help="Mengapa orang ini tidak diusulkan, menurut aturan «mutasi validate»."),
]


def candidates(
    target: TargetOption = None,
    batch: BatchOption = None,
    tanggal: DateOption = None,
    pegawai: PegawaiOption = None,
    jabatan: JabatanOption = None,
    output: OutputOption = None,
    *,
    all_vacant: AllOption = False,
    everybody: EverybodyOption = False,
    nip: NipOption = None,
    full: FullOption = False,
    count: CountOption = DEFAULT_COUNT,
    form: FormatOption = "tabel",
    mask_people: masking.MaskOption = False,
) -> int:
    """Cari calon untuk jabatan kosong: siapa yang memenuhi syarat, dengan alasannya, menurut urutan merit.

    Contoh: mutasi candidates "Lurah Jatiasih"
    """
    form = pick("--format", form, ("tabel", "json"))
    if all_vacant:
        if target is not None and batch is not None:
            raise SettingsError(
                "Sebutkan satu jabatan, atau --semua-kosong tanpa jabatan; tidak keduanya.", StopKind.CHOICE
            )
        if nip is not None or everybody:
            raise SettingsError(
                "--nip dan --semua berlaku untuk satu jabatan; sebutkan jabatannya tanpa --semua-kosong.",
                StopKind.CHOICE,
            )
        # Without a post the first word is the batch.
        batch_path = batch if target is None else Path(target)
        if mask_people and form != "json":
            raise SettingsError(
                "--semua-kosong menulis lembar usulan, yang tidak boleh tersamar; dengan --samarkan pakai "
                "--format json, atau sebutkan satu jabatan.",
                StopKind.CHOICE,
            )
        asked = request(batch_path, tanggal, pegawai, jabatan, output)
        return _all(asked, _Shown(form, full=full, mask_people=mask_people))
    if target is None:
        raise SettingsError(
            "Jabatannya belum disebut. Tulis kodenya atau namanya (mutasi candidates «Lurah Jatiasih»), "
            "atau pakai --semua-kosong.",
            StopKind.CHOICE,
        )
    asked = request(batch, tanggal, pegawai, jabatan, output)
    shown = _Shown(form, full=full, mask_people=mask_people)
    if nip is not None:
        return _why_not(asked, target, nip, shown)
    return _one(asked, target, shown, count=count, everybody=everybody)


@dataclass(frozen=True, slots=True)
class _Shown:
    """How the answer is to look."""

    form: str
    full: bool
    mask_people: bool


def _one(asked: Request, target: str, shown: _Shown, *, count: int, everybody: bool) -> int:
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    with screen.progress_bar("Menilai pegawai") as report_progress:
        found = api.candidates(asked, target, report_progress, count=count, everybody=everybody)
    if shown.mask_people:
        found = masking.masked(found, asked, found.batch)
    if shown.form == "json":
        from mutasi_cli.views.candidates_json import candidates_as_json  # noqa: PLC0415 - one output of two

        screen.write(candidates_as_json(found.result))
        return 0
    from mutasi_cli.views import candidates_summary, candidates_terminal  # noqa: PLC0415 - loads rich

    if shown.full and not found.result.hindrances:
        candidates_summary.print_head(screen.result(), found.batch, found.result)
        candidates_terminal.print_candidates(screen.result(), found.batch, found.result)
    else:
        candidates_summary.print_summary(screen.result(), found.batch, found.result)
    return 0


def _why_not(asked: Request, target: str, nip: str, shown: _Shown) -> int:
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    found = api.why_not(asked, target, nip)
    if shown.mask_people:
        found = masking.masked(found, asked, found.batch)
    if shown.form == "json":
        from mutasi_cli.views.candidates_json import explanation_as_json  # noqa: PLC0415 - one output of two

        screen.write(explanation_as_json(found.explanation, found.batch.facts.tmt or found.batch.tanggal))
        return 0
    from mutasi_cli.views.candidates_summary import print_explanation  # noqa: PLC0415 - loads rich

    print_explanation(screen.result(), found.explanation)
    return 0


def _all(asked: Request, shown: _Shown) -> int:
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    with screen.progress_bar("Mencari calon per jabatan") as report_progress:
        proposal = api.fill_vacancies(asked, report_progress)
    if shown.mask_people:
        proposal = masking.masked(proposal, asked, proposal.batch)
    if shown.form == "json":
        from mutasi_cli.views.candidates_json import assignment_as_json  # noqa: PLC0415 - one output of two

        screen.write(assignment_as_json(proposal.result))
        return 0
    from mutasi_cli.views import candidates_summary, candidates_terminal  # noqa: PLC0415 - loads rich

    folder, file = api.write_proposal(proposal) if proposal.result.fillings else (None, None)
    candidates_summary.print_scenarios(screen.result(), proposal.result, folder, file)
    if shown.full:
        candidates_terminal.print_assignment(screen.result(), proposal.batch, proposal.result)
    return 0
