"""``validate`` and ``impact``: look at a batch; only ``validate --format xlsx`` writes, a marked copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mutasi_cli.cli import layar, samar
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

if TYPE_CHECKING:
    from mutasi_cli import pipeline, telaah

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
        help="Tunjukkan akibatnya bila orang ini ditarik dari usulan (boleh beberapa kali).",
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
    samarkan: samar.OpsiSamarkan = False,
) -> int:
    """Periksa usulan: setiap temuan dengan selnya, sebabnya, dasarnya, dan perbaikannya."""
    from mutasi_cli import pipeline  # noqa: PLC0415 - keeps --help quick

    bentuk = pilih("--format", bentuk, ("tabel", "json", "xlsx"))
    samar.refuse(bentuk, samarkan=samarkan)
    saringan = _saringan(aturan, nip, keparahan)
    diminta = permintaan(batch, tanggal, pegawai, jabatan, keluaran)
    penilaian = pipeline.validate(diminta)
    tampil = saringan.pilih(penilaian.temuan)
    if samarkan:
        # Who is asked for is asked for by the real NIP, so the mask comes last.
        penilaian, tampil = samar.masked((penilaian, tampil), diminta, penilaian.batch)
    if bentuk == "json":
        from mutasi_cli.outputs.temuan_json import findings_as_json  # noqa: PLC0415 - one output of three

        layar.tulis(findings_as_json(penilaian.batch, tampil, penilaian.temuan))
    elif bentuk == "xlsx":
        from mutasi_cli.outputs.salinan.konsol import print_copies  # noqa: PLC0415 - loads rich

        salinan = pipeline.write_annotated(penilaian, ketat=ketat)
        print_copies(layar.hasil(), penilaian.batch, penilaian.temuan, salinan, ketat=ketat)
    else:
        from mutasi_cli.outputs.temuan_konsol import print_findings  # noqa: PLC0415 - loads rich

        print_findings(layar.hasil(), penilaian.batch, tampil, semua=penilaian.temuan, ketat=ketat)
    from mutasi_cli.domain.temuan import Severity  # noqa: PLC0415 - keeps --help quick

    gagal = {Severity.GALAT, Severity.PERINGATAN} if ketat else {Severity.GALAT}
    return int(any(f.keparahan in gagal and f.pengecualian is None for f in penilaian.temuan))


def _saringan(
    aturan: list[str] | None, nip: list[str] | None, keparahan: list[str] | None
) -> pipeline.Saringan:
    """Return what is asked to be shown; the exit code always speaks of the whole batch."""
    from mutasi_cli import pipeline  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.domain.temuan import Severity  # noqa: PLC0415 - keeps --help quick

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
    samarkan: samar.OpsiSamarkan = False,
) -> int:
    """Tunjukkan akibat usulan: rantai perpindahan, jabatan yang kosong, layanan vital."""
    from mutasi_cli import telaah  # noqa: PLC0415 - keeps --help quick

    bentuk = pilih("--format", bentuk, ("tabel", "json"))
    diminta = permintaan(batch, tanggal, pegawai, jabatan)
    hasil = telaah.impact(diminta, tanpa=tuple(tanpa or ()), hanya_pertek=hanya_pertek)
    if samarkan:
        hasil = samar.masked(hasil, diminta, *telaah.batches(hasil))
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
