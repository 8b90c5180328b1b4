"""``columns``: how a file was understood; nothing is judged."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mutasi_cli.cli import masking, open_files, screen
from mutasi_cli.cli.options import FormatOption, pick


def columns(
    file: Annotated[Path, typer.Argument(metavar="BERKAS", help="Buku kerja atau CSV yang ingin dilihat.")],
    table: Annotated[
        str | None,
        typer.Option(
            "--tabel",
            metavar="TABEL",
            help="Tabel di berkas ini, bila tidak dikenali program: usulan, pegawai, jabatan, …",
            show_default=False,
        ),
    ] = None,
    form: FormatOption = "tabel",
    *,
    mask_people: masking.MaskOption = False,
) -> int:
    """Tunjukkan bagaimana berkas dipahami: lembar, baris judul, arti tiap kolom, dan yang tidak dikenal.

    Contoh: mutasi columns pegawai.xlsx
    """
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    form = pick("--format", form, ("tabel", "json"))
    open_files.tell_of([file])
    if table is not None:
        from mutasi_cli.domain.canonical_sheets import SHEETS  # noqa: PLC0415 - keeps --help quick

        table = pick("--tabel", table, tuple(canonical_sheet.nama for canonical_sheet in SHEETS))
    understood_sheets = api.describe_file(file, table=table, folder_kerja=Path.cwd())
    if mask_people:
        understood_sheets = masking.understood(understood_sheets)
    if form == "json":
        from mutasi_cli.views.columns_json import columns_as_json  # noqa: PLC0415 - one output of two

        screen.write(columns_as_json(file.name, understood_sheets))
    else:
        from mutasi_cli.views.columns_terminal import print_columns  # noqa: PLC0415 - loads rich

        print_columns(screen.result(), file.name, understood_sheets)
    return 0
