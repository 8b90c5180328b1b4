"""``scans``: the scanned documents before they are uploaded; nothing is written."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mutasi_cli.cli import screen
from mutasi_cli.cli.options import BatchOption, DateOption, FormatOption, JabatanOption, PegawaiOption, pick, request

FolderOption = Annotated[
    Path,
    typer.Argument(
        metavar="FOLDER", help="Folder hasil pindai; subfolder ikut dibaca, tidak ada yang diubah.", show_default=False
    ),
]
PurposeOption = Annotated[
    str,
    typer.Option(
        "--untuk",
        metavar="TUJUAN",
        help="siasn (petikan 872 wajib, SPP 873 boleh) atau usulan (dokumen di bagian imut pada mutasi.toml).",
    ),
]


def scans(
    folder: FolderOption,
    batch: BatchOption = None,
    tanggal: DateOption = None,
    pegawai: PegawaiOption = None,
    jabatan: JabatanOption = None,
    *,
    purpose: PurposeOption = "siasn",
    form: FormatOption = "tabel",
    detailed: Annotated[bool, typer.Option("--rinci", help="Tampilkan setiap berkas dan setiap orang.")] = False,
    strict: Annotated[bool, typer.Option("--ketat", help="Peringatan juga dihitung gagal.")] = False,
) -> int:
    """Periksa berkas hasil pindai sebelum diunggah: mana yang rusak, milik siapa yang belum ada, siapa menunggu.

    Contoh: mutasi scans hasil-pindai
    """
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    form = pick("--format", form, ("tabel", "json"))
    purpose = pick("--untuk", purpose, ("siasn", "usulan"))
    with screen.progress_bar("Memeriksa hasil pindai") as report_progress:
        result = api.scan(request(batch, tanggal, pegawai, jabatan), folder, purpose, report_progress)
    if form == "json":
        from mutasi_cli.views.scans_json import scans_as_json  # noqa: PLC0415 - one output of two

        screen.write(scans_as_json(result))
    else:
        from mutasi_cli.views.scans_terminal import print_every_scan, print_scans  # noqa: PLC0415 - loads rich

        (print_every_scan if detailed else print_scans)(screen.result(), result, strict=strict)
    return int(result.has_galat or (strict and result.has_peringatan))
