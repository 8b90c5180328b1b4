"""``roster`` and ``decree``: write the workbook and the papers of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mutasi_cli import pipeline
from mutasi_cli.cli import layar
from mutasi_cli.cli.opsi import (
    OpsiBatch,
    OpsiDraf,
    OpsiJabatan,
    OpsiKeluaran,
    OpsiPegawai,
    OpsiTanggal,
    permintaan,
)

if TYPE_CHECKING:
    from mutasi_cli.outputs.surat import HasilSurat


def roster(
    batch: OpsiBatch = None,
    tanggal: OpsiTanggal = None,
    pegawai: OpsiPegawai = None,
    jabatan: OpsiJabatan = None,
    keluaran: OpsiKeluaran = None,
    draf: OpsiDraf = False,
) -> int:
    """Tulis daftar pelantikan (buku kerja lantikan) dan lampiran keputusan."""
    penilaian = pipeline.validate(permintaan(batch, tanggal, pegawai, jabatan, keluaran))
    if _refused(penilaian, draf=draf):
        return 1
    _report(pipeline.write_roster(penilaian, draf=draf))
    return 0


def decree(
    batch: OpsiBatch = None,
    tanggal: OpsiTanggal = None,
    pegawai: OpsiPegawai = None,
    jabatan: OpsiJabatan = None,
    keluaran: OpsiKeluaran = None,
    draf: OpsiDraf = False,
) -> int:
    """Tulis semua naskah sebagai draf Word: keputusan, lampiran, petikan, sumpah, berita acara."""
    penilaian = pipeline.validate(permintaan(batch, tanggal, pegawai, jabatan, keluaran))
    if _refused(penilaian, draf=draf):
        return 1
    _report(pipeline.write_decree(penilaian, draf=draf))
    return 0


def _refused(penilaian: pipeline.Penilaian, *, draf: bool) -> bool:
    """Say which galat forbid the papers; ``--draf`` goes on."""
    if draf or not penilaian.penghalang:
        return False
    from mutasi_cli.outputs.temuan_konsol import print_refusal  # noqa: PLC0415 - loads rich

    print_refusal(layar.catatan(), penilaian.batch, penilaian.penghalang)
    return True


def _report(hasil: HasilSurat) -> None:
    from mutasi_cli.outputs.surat_konsol import print_papers  # noqa: PLC0415 - loads rich

    print_papers(layar.hasil(), hasil)
