"""``roster``, ``decree`` and ``verify``: write the papers of the day, and read them back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from mutasi_cli.cli import screen
from mutasi_cli.cli.options import (
    BatchOption,
    DateOption,
    DetailedOption,
    DraftOption,
    FormatOption,
    JabatanOption,
    OnlyPertekOption,
    OutputOption,
    PegawaiOption,
    pick,
    request,
)

KindOption = Annotated[
    list[str] | None,
    typer.Option("--jenis", metavar="KUNCI", help="Hanya jenis ini (boleh beberapa kali).", show_default=False),
]
NipOption = Annotated[
    list[str] | None,
    typer.Option("--nip", metavar="NIP", help="Hanya orang ini: NIP, atau sebagian nama.", show_default=False),
]
DecreeNumberOption = Annotated[
    str | None,
    typer.Option(
        "--nomor-sk",
        metavar="NOMOR",
        help="Nomor keputusan struktural.",
        show_default=False,
    ),
]
TugasTambahanNumberOption = Annotated[
    str | None,
    typer.Option(
        "--nomor-sk-tugas-tambahan",
        metavar="NOMOR",
        help="Nomor keputusan Kepala UPTD Puskesmas.",
        show_default=False,
    ),
]
PdfOption = Annotated[bool, typer.Option("--pdf", help="Buat juga PDF; perlu LibreOffice.")]

if TYPE_CHECKING:
    from pathlib import Path

    from mutasi_cli import api
    from mutasi_cli.disk.manifest import Result
    from mutasi_cli.disk.placed_papers import PapersResult
    from mutasi_cli.domain.approved_part import ApprovedPart


def roster(
    batch: BatchOption = None,
    tanggal: DateOption = None,
    pegawai: PegawaiOption = None,
    jabatan: JabatanOption = None,
    output: OutputOption = None,
    draft: DraftOption = False,
    *,
    only_pertek: OnlyPertekOption = False,
    form: FormatOption = "tabel",
    detailed: DetailedOption = False,
) -> int:
    """Tulis daftar pelantikan (buku kerja lantikan) dan lampiran keputusan.

    Contoh: mutasi roster --tanggal 2026-02-06
    """
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    form = pick("--format", form, ("tabel", "json"))
    judgement = judged(request(batch, tanggal, pegawai, jabatan, output), only_pertek=only_pertek)
    if refused(judgement, form, draft=draft):
        return 1
    written = api.write_roster(judgement, draft=draft)
    if form == "json":
        from mutasi_cli.views.papers_json import papers_as_json  # noqa: PLC0415 - one output of two

        screen.write(papers_as_json(judgement.batch.tanggal, written, draft=draft))
    else:
        _report(written, detailed=detailed)
    return 0


def decree(
    batch: BatchOption = None,
    tanggal: DateOption = None,
    pegawai: PegawaiOption = None,
    jabatan: JabatanOption = None,
    output: OutputOption = None,
    draft: DraftOption = False,
    *,
    jenis: KindOption = None,
    nip: NipOption = None,
    nomor_sk: DecreeNumberOption = None,
    nomor_sk_tugas_tambahan: TugasTambahanNumberOption = None,
    pdf: PdfOption = False,
    only_pertek: OnlyPertekOption = False,
    form: FormatOption = "tabel",
    detailed: DetailedOption = False,
) -> int:
    """Tulis semua naskah sebagai draf Word, per orang dan per batch; --pdf juga sebagai PDF.

    Contoh: mutasi decree --jenis petikan
    """
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    form = pick("--format", form, ("tabel", "json"))
    office = None
    if pdf:
        # Before anything is written: without LibreOffice the command cannot do its work.
        office = api.find_office()
    asked = replace(
        request(batch, tanggal, pegawai, jabatan, output),
        nomor_sk=nomor_sk,
        nomor_sk_tugas_tambahan=nomor_sk_tugas_tambahan,
    )
    judgement = judged(asked, only_pertek=only_pertek)
    if refused(judgement, form, draft=draft):
        return 1
    with screen.progress_bar("Mengisi naskah") as report_progress:
        wanted = api.PaperRequest(
            draft=draft, jenis=tuple(jenis or ()), nip=tuple(nip or ()), report_progress=report_progress
        )
        written = api.write_decree(judgement, wanted)
    if form == "json":
        from mutasi_cli.views.papers_json import papers_as_json  # noqa: PLC0415 - one output of two

        pdfs = None if office is None else _pdf(written, office)
        screen.write(papers_as_json(judgement.batch.tanggal, written, draft=draft, pdfs=pdfs))
    else:
        _report(written, detailed=detailed)
        if office is not None:
            from mutasi_cli.views.papers_terminal import print_pdf  # noqa: PLC0415 - loads rich

            print_pdf(screen.result(), _pdf(written, office))
    return int(bool(written.mismatches))


def verify(
    batch: BatchOption = None,
    tanggal: DateOption = None,
    pegawai: PegawaiOption = None,
    jabatan: JabatanOption = None,
    output: OutputOption = None,
    *,
    nomor_sk: DecreeNumberOption = None,
    nomor_sk_tugas_tambahan: TugasTambahanNumberOption = None,
    only_pertek: OnlyPertekOption = False,
    form: FormatOption = "tabel",
    detailed: DetailedOption = False,
) -> int:
    """Baca kembali naskah yang sudah jadi lalu bandingkan dengan usulan: nama, NIP, jabatan, nomor.

    Contoh: mutasi verify --rinci
    """
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    form = pick("--format", form, ("tabel", "json"))
    asked = replace(
        request(batch, tanggal, pegawai, jabatan, output),
        nomor_sk=nomor_sk,
        nomor_sk_tugas_tambahan=nomor_sk_tugas_tambahan,
    )
    # Papers that were written with --hanya-pertek say so themselves.
    reading = api.read_as_written(asked, only_pertek=only_pertek)
    _tell_waiting(reading.approved)
    checked = api.verify(reading)
    result = checked.result
    if form == "json":
        from mutasi_cli.views.verify_json import check_as_json  # noqa: PLC0415 - one output of two

        screen.write(check_as_json(result, checked.batch.tanggal))
    else:
        from mutasi_cli.domain.nip import printed_nip  # noqa: PLC0415 - keeps --help quick
        from mutasi_cli.views import verify_terminal  # noqa: PLC0415 - loads rich

        print_result = verify_terminal.print_check if detailed else verify_terminal.print_check_summary
        names = {printed_nip(nip): moves[0].who for nip, moves in checked.batch.moves_by_nip.items()}
        print_result(screen.result(), result, names)
    return int(not result.match)


def judged(asked: api.Request, *, only_pertek: bool) -> api.Judgement:
    """Judge the batch, or only its approved part; who has to wait is then told beside the results."""
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    judgement = api.judge(asked, only_pertek=only_pertek)
    _tell_waiting(judgement.approved)
    return judgement


def _tell_waiting(approved: ApprovedPart | None) -> None:
    """Say beside the results which rows wait for BKN."""
    if approved is not None:
        from mutasi_cli.views.approved_part_terminal import print_partial  # noqa: PLC0415 - loads rich

        print_partial(screen.catatan(), approved)


def refused(judgement: api.Judgement, form: str, *, draft: bool) -> bool:
    """Say which galat forbid the papers, with ``--format json`` as a value too; ``--draf`` goes on."""
    if draft or not judgement.blockers:
        return False
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.views.diagnosis_terminal import print_refusal  # noqa: PLC0415 - loads rich

    approved_count = api.approved_now(judgement)
    diagnosis = api.diagnose(judgement)
    print_refusal(screen.catatan(), judgement.batch, diagnosis, approved=approved_count)
    if form == "json":
        from mutasi_cli.views.papers_json import refusal_as_json  # noqa: PLC0415 - one output of two

        screen.write(refusal_as_json(judgement.batch.tanggal, diagnosis, approved=approved_count))
    return True


def _report(result: PapersResult, *, detailed: bool) -> None:
    from mutasi_cli.views.papers_terminal import print_papers  # noqa: PLC0415 - loads rich

    print_papers(screen.result(), result, detailed=detailed)


def _pdf(result: PapersResult, office: Path) -> tuple[Result, ...]:
    """Make the PDFs of the papers of this run."""
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    with screen.progress_bar("Membuat PDF") as report_progress:
        return api.write_pdf(result, office, report_progress)
