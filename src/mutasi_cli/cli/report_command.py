"""``report``: the page for the meeting."""

from __future__ import annotations

from mutasi_cli.cli import masking, screen
from mutasi_cli.cli.options import (
    BatchOption,
    DateOption,
    JabatanOption,
    OutputOption,
    PegawaiOption,
    request,
)


def report(
    batch: BatchOption = None,
    tanggal: DateOption = None,
    pegawai: PegawaiOption = None,
    jabatan: JabatanOption = None,
    output: OutputOption = None,
    *,
    mask_people: masking.MaskOption = False,
) -> int:
    """Tulis laporan untuk rapat: satu halaman HTML yang dibuka tanpa internet dan dapat dicetak di A4."""
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.views.papers_terminal import print_papers  # noqa: PLC0415 - loads rich

    asked = request(batch, tanggal, pegawai, jabatan, output)
    judgement = api.validate(asked)
    if mask_people:
        file = api.write_masked_report(masking.masked(judgement, asked, judgement.batch))
        screen.result().print(f"Laporan tersamar: {file.as_posix()}", markup=False, soft_wrap=True)
        return 0
    print_papers(screen.result(), api.write_report(judgement))
    return 0
