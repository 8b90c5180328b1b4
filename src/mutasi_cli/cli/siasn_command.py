"""``siasn``: the records of posts for SIASN after the ceremony, in an order in which no post has two holders."""

from __future__ import annotations

from dataclasses import replace
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
    OnlyPertekOption,
    OutputOption,
    PegawaiOption,
    pick,
    request,
)
from mutasi_cli.cli.write_commands import (
    DecreeNumberOption,
    TugasTambahanNumberOption,
    judged,
    refused,
)


def siasn(
    batch: BatchOption = None,
    tanggal: DateOption = None,
    pegawai: PegawaiOption = None,
    jabatan: JabatanOption = None,
    output: OutputOption = None,
    draft: DraftOption = False,
    *,
    nomor_sk: DecreeNumberOption = None,
    nomor_sk_tugas_tambahan: TugasTambahanNumberOption = None,
    only_pertek: OnlyPertekOption = False,
    plt: Annotated[bool, typer.Option("--plt", help="Sertakan juga riwayat para pelaksana tugas.")] = False,
    tpp: Annotated[
        bool, typer.Option("--tpp", help="Tulis juga tabel perubahan kelas dan tunjangan untuk BPKAD.")
    ] = False,
    form: FormatOption = "tabel",
    detailed: DetailedOption = False,
    strict: Annotated[
        bool, typer.Option("--ketat", help="Jabatan yang masih tercatat atas nama orang luar juga dihitung gagal.")
    ] = False,
) -> int:
    """Siapkan riwayat jabatan untuk SIASN sesudah pelantikan, urut sehingga tidak ada jabatan yang dipangku dua orang.

    Contoh: mutasi siasn --nomor-sk 800.1.3.3/Kep.27-BKPSDM/II/2026 --tpp
    """
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    form = pick("--format", form, ("tabel", "json"))
    asked = replace(
        request(batch, tanggal, pegawai, jabatan, output),
        nomor_sk=nomor_sk,
        nomor_sk_tugas_tambahan=nomor_sk_tugas_tambahan,
    )
    judgement = judged(asked, only_pertek=only_pertek)
    if refused(judgement, form, draft=draft):
        return 1
    upload = api.prepare_siasn(judgement, with_plt=plt)
    written = api.write_siasn(judgement, upload, draft=draft, tpp=tpp)
    if form == "json":
        from mutasi_cli.views.siasn_json import siasn_as_json  # noqa: PLC0415 - one output of two

        screen.write(siasn_as_json(upload))
    else:
        from mutasi_cli.views.papers_terminal import print_papers  # noqa: PLC0415 - loads rich
        from mutasi_cli.views.siasn_terminal import print_next_steps, print_siasn  # noqa: PLC0415 - loads rich

        print_siasn(screen.result(), upload, detailed=detailed)
        screen.result().print()
        print_papers(screen.result(), written, detailed=detailed)
        if not detailed:
            print_next_steps(screen.result(), upload)
    return int(not upload.complete or (strict and bool(upload.preceding)))
