"""``candidates``: who could lawfully fill an empty post; ``--semua-kosong`` writes a sheet to edit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mutasi_cli.cli import layar, samar
from mutasi_cli.cli.opsi import (
    OpsiBatch,
    OpsiJabatan,
    OpsiKeluaran,
    OpsiPegawai,
    OpsiTanggal,
    permintaan,
    pilih,
)
from mutasi_cli.errors import PengaturanError

if TYPE_CHECKING:
    from mutasi_cli.pipeline import Permintaan

BANYAK = 10

OpsiTujuan = Annotated[
    str | None,
    typer.Argument(
        metavar="[JABATAN]",
        help="Kode jabatan, atau namanya beserta unitnya: «Lurah Jatiasih». Tanpa ini: --semua-kosong.",
        show_default=False,
    ),
]
OpsiSemua = Annotated[
    bool,
    typer.Option(
        "--semua-kosong",
        help="Usulkan pengisian semua jabatan kosong sekaligus, dan tulis lembar usulan untuk disunting.",
    ),
]
OpsiBanyak = Annotated[
    int, typer.Option("--banyak", metavar="N", min=1, help="Berapa orang ditampilkan di tiap daftar.")
]
OpsiFormat = Annotated[str, typer.Option("--format", metavar="BENTUK", help="Bentuk hasil: tabel atau json.")]


def candidates(
    tujuan: OpsiTujuan = None,
    batch: OpsiBatch = None,
    tanggal: OpsiTanggal = None,
    pegawai: OpsiPegawai = None,
    jabatan: OpsiJabatan = None,
    keluaran: OpsiKeluaran = None,
    *,
    semua_kosong: OpsiSemua = False,
    banyak: OpsiBanyak = BANYAK,
    bentuk: OpsiFormat = "tabel",
    samarkan: samar.OpsiSamarkan = False,
) -> int:
    """Cari calon untuk jabatan kosong: siapa yang memenuhi syarat, dengan alasannya, menurut urutan merit."""
    bentuk = pilih("--format", bentuk, ("tabel", "json"))
    if semua_kosong:
        if tujuan is not None and batch is not None:
            raise PengaturanError("Sebutkan satu jabatan, atau --semua-kosong tanpa jabatan; tidak keduanya.")
        # Without a post the first word is the batch.
        sasaran = batch if tujuan is None else Path(tujuan)
        if samarkan and bentuk != "json":
            raise PengaturanError(
                "--semua-kosong menulis lembar usulan, yang tidak boleh tersamar; dengan --samarkan pakai "
                "--format json, atau sebutkan satu jabatan."
            )
        return _all(permintaan(sasaran, tanggal, pegawai, jabatan, keluaran), bentuk, samarkan=samarkan)
    if tujuan is None:
        raise PengaturanError(
            "Jabatannya belum disebut. Tulis kodenya atau namanya (mutasi candidates «Lurah Jatiasih»), "
            "atau pakai --semua-kosong."
        )
    return _one(
        permintaan(batch, tanggal, pegawai, jabatan, keluaran), tujuan, banyak, bentuk, samarkan=samarkan
    )


def _one(diminta: Permintaan, tujuan: str, banyak: int, bentuk: str, *, samarkan: bool) -> int:
    from mutasi_cli import calon  # noqa: PLC0415 - loads pandas and the rules

    with layar.kemajuan("Menilai pegawai") as lapor:
        batch, hasil = calon.candidates(diminta, tujuan, lapor)
    if samarkan:
        batch, hasil = samar.masked((batch, hasil), diminta, batch)
    if bentuk == "json":
        from mutasi_cli.outputs.calon_json import candidates_as_json  # noqa: PLC0415 - one output of two

        layar.tulis(candidates_as_json(hasil))
    else:
        from mutasi_cli.outputs.calon_konsol import print_candidates  # noqa: PLC0415 - loads rich

        print_candidates(layar.hasil(), batch, hasil, banyak)
    return 0


def _all(diminta: Permintaan, bentuk: str, *, samarkan: bool) -> int:
    from mutasi_cli import calon  # noqa: PLC0415 - loads pandas and the rules

    with layar.kemajuan("Mencari calon per jabatan") as lapor:
        usul = calon.fill(diminta, lapor)
    if samarkan:
        usul = samar.masked(usul, diminta, usul.batch)
    if bentuk == "json":
        from mutasi_cli.outputs.calon_json import assignment_as_json  # noqa: PLC0415 - one output of two

        layar.tulis(assignment_as_json(usul.hasil))
        return 0
    from mutasi_cli.outputs.calon_konsol import print_assignment  # noqa: PLC0415 - loads rich

    folder, berkas = calon.write_proposal(usul) if usul.hasil.isian else (None, None)
    print_assignment(layar.hasil(), usul.batch, usul.hasil, folder, berkas)
    return 0
