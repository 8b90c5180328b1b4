"""``report``: the page for the meeting."""

from __future__ import annotations

from mutasi_cli import pipeline
from mutasi_cli.cli import layar
from mutasi_cli.cli.opsi import (
    OpsiBatch,
    OpsiJabatan,
    OpsiKeluaran,
    OpsiPegawai,
    OpsiTanggal,
    permintaan,
)


def report(
    batch: OpsiBatch = None,
    tanggal: OpsiTanggal = None,
    pegawai: OpsiPegawai = None,
    jabatan: OpsiJabatan = None,
    keluaran: OpsiKeluaran = None,
) -> int:
    """Tulis laporan untuk rapat: satu halaman HTML yang dibuka tanpa internet dan dapat dicetak di A4."""
    from mutasi_cli.outputs.surat_konsol import print_papers  # noqa: PLC0415 - loads rich

    penilaian = pipeline.validate(permintaan(batch, tanggal, pegawai, jabatan, keluaran))
    print_papers(layar.hasil(), pipeline.write_report(penilaian))
    return 0
