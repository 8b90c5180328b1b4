"""Options that several commands share, and how their texts become values."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mutasi_cli.errors import PengaturanError

if TYPE_CHECKING:
    from mutasi_cli.lokasi import Permintaan

OpsiBatch = Annotated[
    Path | None,
    typer.Argument(
        metavar="[BATCH]",
        help="Buku kerja atau folder batch. Bila tidak disebut: batch di folder ini.",
        show_default=False,
    ),
]
OpsiTanggal = Annotated[
    str | None,
    typer.Option(
        "--tanggal",
        metavar="TANGGAL",
        help="Hari pelantikan: 2026-02-06 atau «6 Februari 2026». Bawaan: lembar batch.",
        show_default=False,
    ),
]
OpsiPegawai = Annotated[
    Path | None,
    typer.Option(
        "--pegawai",
        metavar="BERKAS",
        help="Tabel pegawai yang disimpan di luar buku kerja.",
        show_default=False,
    ),
]
OpsiJabatan = Annotated[
    Path | None,
    typer.Option(
        "--jabatan",
        metavar="BERKAS",
        help="Tabel jabatan yang disimpan di luar buku kerja.",
        show_default=False,
    ),
]
OpsiKeluaran = Annotated[
    Path | None,
    typer.Option(
        "--keluaran",
        metavar="FOLDER",
        help="Folder hasil. Bawaan: keluaran/ di samping batch.",
        show_default=False,
    ),
]
OpsiDraf = Annotated[
    bool,
    typer.Option("--draf", help="Tulis juga bila masih ada galat; setiap halaman diberi tanda DRAF."),
]
OpsiHanyaPertek = Annotated[
    bool,
    typer.Option(
        "--hanya-pertek",
        help="Hanya bagian terbesar yang sudah mendapat pertek dan dapat dilantik tersendiri; yang lain "
        "menunggu.",
    ),
]


def permintaan(
    batch: Path | None,
    tanggal: str | None,
    pegawai: Path | None,
    jabatan: Path | None,
    keluaran: Path | None = None,
) -> Permintaan:
    """Return the request of a command from the texts of its options."""
    from mutasi_cli.lokasi import Permintaan  # noqa: PLC0415 - keeps --help quick

    return Permintaan(
        batch=batch,
        tanggal=None if tanggal is None else parse_tanggal(tanggal),
        pegawai=pegawai,
        jabatan=jabatan,
        keluaran=keluaran,
        folder_kerja=Path.cwd(),
    )


def parse_tanggal(teks: str) -> date:
    """Return the date that an option names: ``2026-02-06`` or any form that a cell may have."""
    from mutasi_cli.tables.nilai.tanggal import parse_tanggal as dari_sel  # noqa: PLC0415 - rarely needed

    hasil = dari_sel(teks)
    if hasil.nilai is None or hasil.kerusakan is not None:
        raise PengaturanError(
            f"--tanggal «{teks}» tidak terbaca sebagai tanggal. Tulis 2026-02-06 atau «6 Februari 2026»."
        )
    return hasil.nilai


def pilih(nama: str, nilai: str, pilihan: tuple[str, ...]) -> str:
    """Return the value of an option with fixed choices, or stop with the choices named."""
    if nilai.casefold() not in pilihan:
        raise PengaturanError(f"{nama} «{nilai}» tidak dikenal; pilihannya: {', '.join(pilihan)}.")
    return nilai.casefold()
