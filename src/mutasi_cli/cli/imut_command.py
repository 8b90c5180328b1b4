"""``imut``: the proposal to BKN, each row under its I-MUT category."""

from __future__ import annotations

from typing import Annotated

import typer

from mutasi_cli.cli import screen
from mutasi_cli.cli.options import (
    BatchOption,
    DateOption,
    DetailedOption,
    DraftOption,
    FormatOption,
    JabatanOption,
    OutputOption,
    PegawaiOption,
    pick,
    request,
)


def imut(
    batch: BatchOption = None,
    tanggal: DateOption = None,
    pegawai: PegawaiOption = None,
    jabatan: JabatanOption = None,
    output: OutputOption = None,
    draft: DraftOption = False,
    *,
    everybody: Annotated[bool, typer.Option("--semua", help="Sertakan juga yang sudah mendapat pertek.")] = False,
    form: FormatOption = "tabel",
    detailed: DetailedOption = False,
    strict: Annotated[bool, typer.Option("--ketat", help="Yang perlu dipastikan juga dihitung gagal.")] = False,
) -> int:
    """Siapkan usul pertek di I-MUT: kategori setiap orang, surat yang kurang, dan surat usulnya.

    Contoh: mutasi imut --semua
    """
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    form = pick("--format", form, ("tabel", "json"))
    judgement = api.judge(request(batch, tanggal, pegawai, jabatan, output))
    without = api.before_approval(judgement)
    if without.blockers and not draft:
        from mutasi_cli.views.diagnosis_terminal import print_refusal  # noqa: PLC0415 - loads rich

        diagnosis = api.diagnose(without)
        print_refusal(screen.catatan(), judgement.batch, diagnosis)
        if form == "json":
            from mutasi_cli.views.papers_json import refusal_as_json  # noqa: PLC0415 - one output of two

            screen.write(refusal_as_json(judgement.batch.tanggal, diagnosis))
        return 1
    proposal = api.propose_imut(judgement, everybody=everybody)
    written = None
    if proposal.rows or proposal.unfiled:
        written = api.write_imut(judgement, proposal, draft=draft)
    if form == "json":
        from mutasi_cli.views.imut_json import imut_as_json  # noqa: PLC0415 - one output of two

        screen.write(imut_as_json(proposal))
    else:
        from mutasi_cli.views.imut_terminal import print_imut  # noqa: PLC0415 - loads rich
        from mutasi_cli.views.papers_terminal import print_papers  # noqa: PLC0415 - loads rich

        print_imut(screen.result(), proposal, detailed=detailed)
        if written is not None:
            screen.result().print()
            print_papers(screen.result(), written, detailed=detailed)
    doubtful = strict and any(row.verify for row in proposal.rows)
    return int(not proposal.complete or doubtful)
