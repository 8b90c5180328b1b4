"""``reconcile``: a later export of SIASN against the batch."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mutasi_cli.cli import screen
from mutasi_cli.cli.options import (
    BatchOption,
    DateOption,
    DetailedOption,
    FormatOption,
    JabatanOption,
    OutputOption,
    PegawaiOption,
    parse_date,
    pick,
    request,
)

ExportOption = Annotated[
    Path,
    typer.Argument(
        metavar="EKSPOR", help="Ekspor pegawai SIASN yang baru, atau tabel pegawai lain.", show_default=False
    ),
]


def reconcile(
    export: ExportOption,
    batch: BatchOption = None,
    tanggal: DateOption = None,
    pegawai: PegawaiOption = None,
    jabatan: JabatanOption = None,
    output: OutputOption = None,
    *,
    data_as_of: Annotated[
        str | None,
        typer.Option(
            "--data-per",
            metavar="TANGGAL",
            help="Hari ekspor itu dibuat, bila diketahui.",
            show_default=False,
        ),
    ] = None,
    form: FormatOption = "tabel",
    detailed: DetailedOption = False,
    strict: Annotated[
        bool,
        typer.Option("--ketat", help="Ganda lama, jabatan layanan vital kosong, dan data berbeda juga dihitung gagal."),
    ] = False,
) -> int:
    """Bandingkan usulan dengan ekspor baru SIASN: siapa yang sudah, siapa yang belum, jabatan mana yang ganda.

    Contoh: mutasi reconcile ekspor-baru.csv --data-per 2026-02-20
    """
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    form = pick("--format", form, ("tabel", "json"))
    day = None if data_as_of is None else parse_date(data_as_of, "--data-per")
    compared = api.reconcile(request(batch, tanggal, pegawai, jabatan, output), export, day)
    written = api.write_reconciliation(compared)
    result = compared.result
    if form == "json":
        from mutasi_cli.views.reconcile_json import reconciliation_as_json  # noqa: PLC0415 - one output of two

        screen.write(reconciliation_as_json(result))
    else:
        from mutasi_cli.views.papers_terminal import print_papers  # noqa: PLC0415 - loads rich
        from mutasi_cli.views.reconcile_terminal import print_more, print_reconciliation  # noqa: PLC0415 - as above

        print_reconciliation(screen.result(), result, detailed=detailed)
        screen.result().print()
        print_papers(screen.result(), written, detailed=detailed)
        if not detailed:
            print_more(screen.result(), result)
    doubtful = strict and bool(result.shared or result.empty or result.differences)
    return int(not result.complete or doubtful)
