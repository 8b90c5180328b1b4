"""Options that several commands share, and how their texts become values."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mutasi_cli.cli import open_files
from mutasi_cli.errors import SettingsError, StopKind

if TYPE_CHECKING:
    from mutasi_cli.read.locations import Request

BatchOption = Annotated[
    Path | None,
    typer.Argument(
        metavar="[BATCH]",
        help="Buku kerja atau folder; bila tidak disebut: folder ini.",
        show_default=False,
    ),
]
DateOption = Annotated[
    str | None,
    typer.Option(
        "--tanggal",
        metavar="TANGGAL",
        help="Hari pelantikan (2026-02-06); bawaan: batch.",
        show_default=False,
    ),
]
PegawaiOption = Annotated[
    Path | None,
    typer.Option(
        "--pegawai",
        metavar="BERKAS",
        help="Tabel pegawai di luar buku kerja.",
        show_default=False,
    ),
]
JabatanOption = Annotated[
    Path | None,
    typer.Option(
        "--jabatan",
        metavar="BERKAS",
        help="Tabel jabatan di luar buku kerja.",
        show_default=False,
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--keluaran",
        metavar="FOLDER",
        help="Folder hasil; bawaan: keluaran/.",
        show_default=False,
    ),
]
DraftOption = Annotated[
    bool,
    typer.Option("--draf", help="Tulis juga bila ada galat; bertanda DRAF."),
]
OnlyPertekOption = Annotated[
    bool,
    typer.Option(
        "--hanya-pertek",
        help="Hanya bagian yang sudah mendapat pertek.",
    ),
]
DetailedOption = Annotated[bool, typer.Option("--rinci", help="Tampilkan semuanya, bukan ringkasan.")]
FormatOption = Annotated[
    str,
    typer.Option("--format", metavar="BENTUK", help="Bentuk hasil: tabel (bawaan) atau json.", show_default=False),
]


def request(
    batch: Path | None,
    tanggal: str | None,
    pegawai: Path | None,
    jabatan: Path | None,
    output: Path | None = None,
) -> Request:
    """Return the request of a command from the texts of its options; say which of its files are open elsewhere."""
    from mutasi_cli.read.locations import Request  # noqa: PLC0415 - keeps --help quick

    asked = Request(
        batch=batch,
        tanggal=None if tanggal is None else parse_date(tanggal),
        pegawai=pegawai,
        jabatan=jabatan,
        output=output,
        folder_kerja=Path.cwd(),
    )
    open_files.tell_of_request(asked)
    return asked


def parse_date(text: str, option: str = "--tanggal") -> date:
    """Return the date that an option names: ``2026-02-06`` or any form that a cell may have."""
    from mutasi_cli.read.values.date_value import parse_date as parse_cell  # noqa: PLC0415 - rarely needed

    parsed = parse_cell(text)
    if parsed.value is None or parsed.damage is not None:
        raise SettingsError(
            f"{option} «{text}» tidak terbaca sebagai tanggal. Tulis 2026-02-06 atau «6 Februari 2026».",
            StopKind.CHOICE,
        )
    return parsed.value


def pick(nama: str, value: str, choices: tuple[str, ...]) -> str:
    """Return the value of an option with fixed choices, or stop with the choices named."""
    if value.casefold() not in choices:
        raise SettingsError(f"{nama} «{value}» tidak dikenal; pilihannya: {', '.join(choices)}.", StopKind.CHOICE)
    return value.casefold()
