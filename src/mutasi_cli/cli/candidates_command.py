"""``candidates``: who could lawfully fill an empty post; ``--semua-kosong`` writes a sheet to edit."""

from __future__ import annotations

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


def candidates(
    target: TargetOption = None,
    batch: BatchOption = None,
    tanggal: DateOption = None,
    pegawai: PegawaiOption = None,
    jabatan: JabatanOption = None,
    output: OutputOption = None,
    *,
    all_vacant: AllOption = False,
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
        # Without a post the first word is the batch.
        batch_path = batch if target is None else Path(target)
        if mask_people and form != "json":
            raise SettingsError(
                "--semua-kosong menulis lembar usulan, yang tidak boleh tersamar; dengan --samarkan pakai "
                "--format json, atau sebutkan satu jabatan.",
                StopKind.CHOICE,
            )
        return _all(request(batch_path, tanggal, pegawai, jabatan, output), form, mask_people=mask_people)
    if target is None:
        raise SettingsError(
            "Jabatannya belum disebut. Tulis kodenya atau namanya (mutasi candidates «Lurah Jatiasih»), "
            "atau pakai --semua-kosong.",
            StopKind.CHOICE,
        )
    return _one(request(batch, tanggal, pegawai, jabatan, output), target, count, form, mask_people=mask_people)


def _one(asked: Request, target: str, count: int, form: str, *, mask_people: bool) -> int:
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    with screen.progress_bar("Menilai pegawai") as report_progress:
        found = api.candidates(asked, target, report_progress)
    if mask_people:
        found = masking.masked(found, asked, found.batch)
    if form == "json":
        from mutasi_cli.views.candidates_json import candidates_as_json  # noqa: PLC0415 - one output of two

        screen.write(candidates_as_json(found.result))
    else:
        from mutasi_cli.views.candidates_terminal import print_candidates  # noqa: PLC0415 - loads rich

        print_candidates(screen.result(), found.batch, found.result, count)
    return 0


def _all(asked: Request, form: str, *, mask_people: bool) -> int:
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    with screen.progress_bar("Mencari calon per jabatan") as report_progress:
        proposal = api.fill_vacancies(asked, report_progress)
    if mask_people:
        proposal = masking.masked(proposal, asked, proposal.batch)
    if form == "json":
        from mutasi_cli.views.candidates_json import assignment_as_json  # noqa: PLC0415 - one output of two

        screen.write(assignment_as_json(proposal.result))
        return 0
    from mutasi_cli.views.candidates_terminal import print_assignment  # noqa: PLC0415 - loads rich

    folder, file = api.write_proposal(proposal) if proposal.result.fillings else (None, None)
    print_assignment(screen.result(), proposal.batch, proposal.result, folder, file)
    return 0
