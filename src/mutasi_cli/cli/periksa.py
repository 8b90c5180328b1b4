"""``validate`` and ``impact``: look at a batch; only ``validate --format xlsx`` writes, a marked copy."""

from __future__ import annotations

from typing import Annotated

import typer

from mutasi_cli import pipeline, telaah
from mutasi_cli.cli import layar
from mutasi_cli.cli.opsi import (
    OpsiBatch,
    OpsiHanyaPertek,
    OpsiJabatan,
    OpsiKeluaran,
    OpsiPegawai,
    OpsiTanggal,
    permintaan,
    pilih,
)
from mutasi_cli.domain.temuan import Severity

OpsiFormat = Annotated[str, typer.Option("--format", metavar="BENTUK", help="Bentuk hasil: tabel atau json.")]

OpsiFormatPeriksa = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="BENTUK",
        help="Bentuk hasil: tabel, json, atau xlsx (salinan buku kerja dengan sel yang salah diberi warna).",
    ),
]


OpsiAturan = Annotated[
    list[str] | None,
    typer.Option(
        "--aturan",
        metavar="KODE",
        help="Tampilkan hanya aturan ini (boleh beberapa kali).",
        show_default=False,
    ),
]
OpsiNip = Annotated[
    list[str] | None,
    typer.Option(
        "--nip", metavar="NIP", help="Tampilkan hanya orang ini (boleh beberapa kali).", show_default=False
    ),
]
OpsiKeparahan = Annotated[
    list[str] | None,
    typer.Option(
        "--keparahan",
        metavar="KEPARAHAN",
        help="Tampilkan hanya galat, peringatan, atau info (boleh beberapa kali).",
        show_default=False,
    ),
]


OpsiTanpa = Annotated[
    list[str] | None,
    typer.Option(
        "--tanpa",
        metavar="NIP",
        help="Tunjukkan yang jatuh bila orang ini ditarik dari usulan (boleh beberapa kali).",
        show_default=False,
    ),
]


def validate(
    batch: OpsiBatch = None,
    tanggal: OpsiTanggal = None,
    pegawai: OpsiPegawai = None,
    jabatan: OpsiJabatan = None,
    keluaran: OpsiKeluaran = None,
    *,
    bentuk: OpsiFormatPeriksa = "tabel",
    aturan: OpsiAturan = None,
    nip: OpsiNip = None,
    keparahan: OpsiKeparahan = None,
    ketat: Annotated[bool, typer.Option("--ketat", help="Peringatan juga dianggap gagal.")] = False,
) -> int:
    """Periksa usulan: setiap temuan dengan selnya, sebabnya, dasarnya, dan perbaikannya."""
    bentuk = pilih("--format", bentuk, ("tabel", "json", "xlsx"))
    saringan = _saringan(aturan, nip, keparahan)
    penilaian = pipeline.validate(permintaan(batch, tanggal, pegawai, jabatan, keluaran))
    if bentuk == "json":
        from mutasi_cli.outputs.temuan_json import findings_as_json  # noqa: PLC0415 - one output of three

        layar.tulis(findings_as_json(penilaian.batch, saringan.pilih(penilaian.temuan), penilaian.temuan))
    elif bentuk == "xlsx":
        from mutasi_cli.outputs.salinan.konsol import print_copies  # noqa: PLC0415 - loads rich

        salinan = pipeline.write_annotated(penilaian, ketat=ketat)
        print_copies(layar.hasil(), penilaian.batch, penilaian.temuan, salinan, ketat=ketat)
    else:
        from mutasi_cli.outputs.temuan_konsol import print_findings  # noqa: PLC0415 - loads rich

        tampil = saringan.pilih(penilaian.temuan)
        print_findings(layar.hasil(), penilaian.batch, tampil, semua=penilaian.temuan, ketat=ketat)
    gagal = {Severity.GALAT, Severity.PERINGATAN} if ketat else {Severity.GALAT}
    return int(any(f.keparahan in gagal and f.pengecualian is None for f in penilaian.temuan))


def _saringan(
    aturan: list[str] | None, nip: list[str] | None, keparahan: list[str] | None
) -> pipeline.Saringan:
    """Return what is asked to be shown; the exit code always speaks of the whole batch."""
    kode = pipeline.known_codes(aturan or ())
    bersih = frozenset("".join(huruf for huruf in isi if huruf.isdigit()) for isi in nip or ())
    tingkat = frozenset(Severity(pilih("--keparahan", isi, tuple(Severity))) for isi in keparahan or ())
    return pipeline.Saringan(kode, bersih, tingkat)


def impact(
    batch: OpsiBatch = None,
    tanggal: OpsiTanggal = None,
    pegawai: OpsiPegawai = None,
    jabatan: OpsiJabatan = None,
    *,
    bentuk: OpsiFormat = "tabel",
    tanpa: OpsiTanpa = None,
    hanya_pertek: OpsiHanyaPertek = False,
) -> int:
    """Tunjukkan akibat usulan: rantai perpindahan, jabatan yang kosong, layanan vital."""
    bentuk = pilih("--format", bentuk, ("tabel", "json"))
    hasil = telaah.impact(
        permintaan(batch, tanggal, pegawai, jabatan), tanpa=tuple(tanpa or ()), hanya_pertek=hanya_pertek
    )
    if bentuk == "json":
        from mutasi_cli.outputs.dampak_json import impact_as_json  # noqa: PLC0415 - one output of two

        layar.tulis(impact_as_json(hasil.batch, hasil.penarikan, hasil.sebagian))
    else:
        _print_impact(hasil)
    return 0


def _print_impact(hasil: telaah.Dampak) -> None:
    """Print the rows that wait first; a withdrawal is a question of its own, answered by itself."""
    from mutasi_cli.outputs.dampak_konsol import print_impact  # noqa: PLC0415 - loads rich
    from mutasi_cli.outputs.dampak_penarikan import print_withdrawal  # noqa: PLC0415 - as above
    from mutasi_cli.outputs.dampak_pertek import print_partial  # noqa: PLC0415 - as above
    from mutasi_cli.outputs.terminal import kosong  # noqa: PLC0415 - as above

    konsol = layar.hasil()
    if hasil.sebagian is not None:
        print_partial(konsol, hasil.sebagian)
        kosong(konsol)
    if hasil.penarikan is not None:
        print_withdrawal(konsol, hasil.penarikan)
    else:
        print_impact(konsol, hasil.batch)
