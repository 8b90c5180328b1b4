"""``columns``: how a file was understood; nothing is judged."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mutasi_cli.cli import layar, samar
from mutasi_cli.cli.opsi import pilih


def columns(
    berkas: Annotated[Path, typer.Argument(metavar="BERKAS", help="Buku kerja atau CSV yang ingin dilihat.")],
    tabel: Annotated[
        str | None,
        typer.Option(
            "--tabel",
            metavar="TABEL",
            help="Tabel di berkas ini, bila tidak dikenali program: usulan, pegawai, jabatan, …",
            show_default=False,
        ),
    ] = None,
    bentuk: Annotated[
        str, typer.Option("--format", metavar="BENTUK", help="Bentuk hasil: tabel atau json.")
    ] = "tabel",
    *,
    samarkan: samar.OpsiSamarkan = False,
) -> int:
    """Tunjukkan bagaimana berkas dipahami: lembar, baris judul, arti tiap kolom, dan yang tidak dikenal."""
    from mutasi_cli import pipeline  # noqa: PLC0415 - keeps --help quick

    bentuk = pilih("--format", bentuk, ("tabel", "json"))
    if tabel is not None:
        from mutasi_cli.domain.lembar_kanonik import LEMBAR  # noqa: PLC0415 - keeps --help quick

        tabel = pilih("--tabel", tabel, tuple(isi.nama for isi in LEMBAR))
    dipahami = pipeline.describe_file(berkas, tabel=tabel, folder_kerja=Path.cwd())
    if samarkan:
        dipahami = samar.understood(dipahami)
    if bentuk == "json":
        from mutasi_cli.outputs.kolom_json import columns_as_json  # noqa: PLC0415 - one output of two

        layar.tulis(columns_as_json(berkas.name, dipahami))
    else:
        from mutasi_cli.outputs.kolom_konsol import print_columns  # noqa: PLC0415 - loads rich

        print_columns(layar.hasil(), berkas.name, dipahami)
    return 0
