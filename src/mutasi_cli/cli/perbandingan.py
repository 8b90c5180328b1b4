"""``diff``: what changed between two versions of a batch; only ``--format xlsx`` writes, a sheet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from mutasi_cli.cli import layar, samar
from mutasi_cli.cli.opsi import OpsiJabatan, OpsiKeluaran, OpsiPegawai, OpsiTanggal, permintaan, pilih

OpsiLama = Annotated[
    Path, typer.Argument(metavar="LAMA", help="Versi lama: buku kerja atau folder batch.", show_default=False)
]
OpsiBaru = Annotated[
    Path, typer.Argument(metavar="BARU", help="Versi baru: buku kerja atau folder batch.", show_default=False)
]
OpsiFormat = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="BENTUK",
        help="Bentuk hasil: tabel, json, atau xlsx (lembar perubahan di folder keluaran).",
    ),
]


def diff(
    lama: OpsiLama,
    baru: OpsiBaru,
    tanggal: OpsiTanggal = None,
    pegawai: OpsiPegawai = None,
    jabatan: OpsiJabatan = None,
    keluaran: OpsiKeluaran = None,
    *,
    bentuk: OpsiFormat = "tabel",
    samarkan: samar.OpsiSamarkan = False,
) -> int:
    """Tunjukkan yang berubah di antara dua versi batch, akibatnya, dan naskah yang perlu dicetak ulang."""
    from mutasi_cli import telaah  # noqa: PLC0415 - keeps --help quick

    bentuk = pilih("--format", bentuk, ("tabel", "json", "xlsx"))
    samar.refuse(bentuk, samarkan=samarkan)
    diminta = permintaan(baru, tanggal, pegawai, jabatan, keluaran)
    hasil = telaah.compare(replace(diminta, batch=lama), diminta)
    if samarkan:
        hasil = samar.masked(hasil, diminta, hasil.isi.lama, hasil.isi.baru)
    if bentuk == "json":
        from mutasi_cli.outputs.perubahan_json import changes_as_json  # noqa: PLC0415 - one output of three

        layar.tulis(changes_as_json(hasil.isi, hasil.naskah, hasil.sebab))
        return 0
    from mutasi_cli.outputs.perubahan_konsol import print_changes  # noqa: PLC0415 - loads rich

    print_changes(layar.hasil(), hasil.isi, hasil.naskah, hasil.sebab)
    if bentuk == "xlsx":
        layar.hasil().print(f"\nLembar perubahan: {telaah.write_changes(hasil)}", markup=False)
    return 0
