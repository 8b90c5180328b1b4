"""``report``: the page for the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mutasi_cli.cli import masking, screen
from mutasi_cli.cli.options import (
    BatchOption,
    DateOption,
    FormatOption,
    JabatanOption,
    OutputOption,
    PegawaiOption,
    pick,
    request,
)
from mutasi_cli.errors import SettingsError, StopKind

if TYPE_CHECKING:
    from mutasi_cli import api


def report(
    batch: BatchOption = None,
    tanggal: DateOption = None,
    pegawai: PegawaiOption = None,
    jabatan: JabatanOption = None,
    output: OutputOption = None,
    *,
    form: FormatOption = "tabel",
    mask_people: masking.MaskOption = False,
    public: Annotated[
        bool,
        typer.Option(
            "--publikasi",
            help="Tulis daftar pelantikan untuk umum: nama dan jabatan, tanpa NIP dan tanggal lahir.",
        ),
    ] = False,
) -> int:
    """Tulis laporan untuk rapat: satu halaman HTML yang dibuka tanpa internet dan dapat dicetak di A4.

    Contoh: mutasi report --publikasi
    """
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.views import papers_json  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.views.papers_terminal import print_papers  # noqa: PLC0415 - loads rich

    form = pick("--format", form, ("tabel", "json"))
    asked = request(batch, tanggal, pegawai, jabatan, output)
    if public and mask_people:
        raise SettingsError(
            "--publikasi menyebut nama, --samarkan menutupinya. Pilih salah satu.",
            StopKind.CHOICE,
        )
    judgement = api.judge(asked)
    if public:
        return _publish(judgement, form)
    if mask_people:
        file = api.write_masked_report(masking.masked(judgement, asked, judgement.batch))
        if form == "json":
            screen.write(papers_json.masked_report_as_json(judgement.batch.tanggal, file))
        else:
            screen.result().print(f"Laporan tersamar: {file.as_posix()}", markup=False, soft_wrap=True)
        return 0
    written = api.write_report(judgement)
    if form == "json":
        screen.write(papers_json.papers_as_json(judgement.batch.tanggal, written, draft=False))
    else:
        print_papers(screen.result(), written)
    return 0


def _publish(judgement: api.Judgement, form: str) -> int:
    """Write the roster for the public, of a batch without galat only."""
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.views import papers_json  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.views.papers_terminal import print_papers  # noqa: PLC0415 - loads rich

    if judgement.blockers:
        from mutasi_cli.views.diagnosis_terminal import print_refusal  # noqa: PLC0415 - loads rich

        diagnosis = api.diagnose(judgement)
        print_refusal(screen.catatan(), judgement.batch, diagnosis, drafts=False)
        if form == "json":
            screen.write(papers_json.refusal_as_json(judgement.batch.tanggal, diagnosis))
        return 1
    written = api.write_publication(judgement)
    if form == "json":
        screen.write(papers_json.papers_as_json(judgement.batch.tanggal, written, draft=False))
    else:
        print_papers(screen.result(), written)
    return 0
