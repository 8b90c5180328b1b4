"""``report``: the page for the meeting."""

from __future__ import annotations

from mutasi_cli.cli import layar, samar
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
    *,
    samarkan: samar.OpsiSamarkan = False,
) -> int:
    """Tulis laporan untuk rapat: satu halaman HTML yang dibuka tanpa internet dan dapat dicetak di A4."""
    from mutasi_cli import pipeline  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.outputs.surat_konsol import print_papers  # noqa: PLC0415 - loads rich

    diminta = permintaan(batch, tanggal, pegawai, jabatan, keluaran)
    penilaian = pipeline.validate(diminta)
    if samarkan:
        berkas = pipeline.write_masked_report(samar.masked(penilaian, diminta, penilaian.batch))
        layar.hasil().print(f"Laporan tersamar: {berkas.as_posix()}", markup=False, soft_wrap=True)
        return 0
    print_papers(layar.hasil(), pipeline.write_report(penilaian))
    return 0
