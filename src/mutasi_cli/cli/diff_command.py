"""``diff``: what changed between two versions of a batch; only ``--format xlsx`` writes, a sheet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from mutasi_cli.cli import masking, screen
from mutasi_cli.cli.options import DateOption, DetailedOption, JabatanOption, OutputOption, PegawaiOption, pick, request

OldOption = Annotated[
    Path, typer.Argument(metavar="LAMA", help="Versi lama: buku kerja atau folder batch.", show_default=False)
]
NewOption = Annotated[
    Path, typer.Argument(metavar="BARU", help="Versi baru: buku kerja atau folder batch.", show_default=False)
]
FormatOption = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="BENTUK",
        help="tabel (bawaan), json, atau xlsx (lembar perubahan).",
        show_default=False,
    ),
]


def diff(
    old: OldOption,
    new: NewOption,
    tanggal: DateOption = None,
    pegawai: PegawaiOption = None,
    jabatan: JabatanOption = None,
    output: OutputOption = None,
    *,
    form: FormatOption = "tabel",
    detailed: DetailedOption = False,
    mask_people: masking.MaskOption = False,
) -> int:
    """Tunjukkan yang berubah di antara dua versi batch, akibatnya, dan naskah yang perlu dicetak ulang.

    Contoh: mutasi diff batch-kemarin.xlsx batch.xlsx
    """
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    form = pick("--format", form, ("tabel", "json", "xlsx"))
    masking.refuse(form, mask_people=mask_people)
    asked = request(new, tanggal, pegawai, jabatan, output)
    result = api.diff(replace(asked, batch=old), asked)
    if mask_people:
        result = masking.masked(result, asked, result.comparison.old, result.comparison.new)
    if form == "json":
        from mutasi_cli.views.diff_json import changes_as_json  # noqa: PLC0415 - one output of three

        screen.write(changes_as_json(result.comparison, result.paper, result.reason))
        return 0
    from mutasi_cli.views import diff_terminal  # noqa: PLC0415 - loads rich

    print_result = diff_terminal.print_changes if detailed else diff_terminal.print_changes_summary
    print_result(screen.result(), result.comparison, result.paper, result.reason)
    if form == "xlsx":
        screen.result().print(f"\nLembar perubahan: {api.write_changes(result)}", markup=False)
    return 0
