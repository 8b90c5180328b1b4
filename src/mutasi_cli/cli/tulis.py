"""``roster``, ``decree`` and ``verify``: write the papers of the day, and read them back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from mutasi_cli.cli import layar
from mutasi_cli.cli.opsi import (
    OpsiBatch,
    OpsiDraf,
    OpsiHanyaPertek,
    OpsiJabatan,
    OpsiKeluaran,
    OpsiPegawai,
    OpsiTanggal,
    permintaan,
    pilih,
)

OpsiJenis = Annotated[
    list[str] | None,
    typer.Option(
        "--jenis", metavar="KUNCI", help="Hanya jenis naskah ini (boleh beberapa kali).", show_default=False
    ),
]
OpsiNip = Annotated[
    list[str] | None,
    typer.Option(
        "--nip", metavar="NIP", help="Hanya naskah orang ini (boleh beberapa kali).", show_default=False
    ),
]
OpsiNomorSk = Annotated[
    str | None,
    typer.Option(
        "--nomor-sk",
        metavar="NOMOR",
        help="Nomor keputusan struktural; menggantikan isi lembar batch.",
        show_default=False,
    ),
]
OpsiNomorTugasTambahan = Annotated[
    str | None,
    typer.Option(
        "--nomor-sk-tugas-tambahan",
        metavar="NOMOR",
        help="Nomor keputusan tugas tambahan (Kepala UPTD Puskesmas); menggantikan isi lembar batch.",
        show_default=False,
    ),
]
OpsiPdf = Annotated[
    bool, typer.Option("--pdf", help="Buat juga PDF di samping setiap naskah; perlu LibreOffice.")
]
OpsiFormat = Annotated[str, typer.Option("--format", metavar="BENTUK", help="Bentuk hasil: tabel atau json.")]

if TYPE_CHECKING:
    from pathlib import Path

    from mutasi_cli import pipeline
    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.outputs.surat import HasilSurat


def roster(
    batch: OpsiBatch = None,
    tanggal: OpsiTanggal = None,
    pegawai: OpsiPegawai = None,
    jabatan: OpsiJabatan = None,
    keluaran: OpsiKeluaran = None,
    draf: OpsiDraf = False,
    *,
    hanya_pertek: OpsiHanyaPertek = False,
) -> int:
    """Tulis daftar pelantikan (buku kerja lantikan) dan lampiran keputusan."""
    from mutasi_cli import pipeline  # noqa: PLC0415 - keeps --help quick

    penilaian = _judged(permintaan(batch, tanggal, pegawai, jabatan, keluaran), hanya_pertek=hanya_pertek)
    if _refused(penilaian, draf=draf):
        return 1
    _report(pipeline.write_roster(penilaian, draf=draf, hanya_pertek=hanya_pertek))
    return 0


def decree(
    batch: OpsiBatch = None,
    tanggal: OpsiTanggal = None,
    pegawai: OpsiPegawai = None,
    jabatan: OpsiJabatan = None,
    keluaran: OpsiKeluaran = None,
    draf: OpsiDraf = False,
    *,
    jenis: OpsiJenis = None,
    nip: OpsiNip = None,
    nomor_sk: OpsiNomorSk = None,
    nomor_sk_tugas_tambahan: OpsiNomorTugasTambahan = None,
    pdf: OpsiPdf = False,
    hanya_pertek: OpsiHanyaPertek = False,
) -> int:
    """Tulis semua naskah sebagai draf Word, per orang dan per batch; --pdf juga sebagai PDF."""
    from mutasi_cli import pipeline  # noqa: PLC0415 - keeps --help quick

    office = None
    if pdf:
        from mutasi_cli.outputs.pdf import find_office  # noqa: PLC0415 - only --pdf needs it

        # Before anything is written: without LibreOffice the command cannot do its work.
        office = find_office()
    diminta = replace(
        permintaan(batch, tanggal, pegawai, jabatan, keluaran),
        nomor_sk=nomor_sk,
        nomor_sk_tugas_tambahan=nomor_sk_tugas_tambahan,
    )
    penilaian = _judged(diminta, hanya_pertek=hanya_pertek)
    if _refused(penilaian, draf=draf):
        return 1
    with layar.kemajuan("Mengisi naskah") as lapor:
        hasil = pipeline.write_decree(
            penilaian,
            draf=draf,
            jenis=tuple(jenis or ()),
            nip=tuple(nip or ()),
            hanya_pertek=hanya_pertek,
            lapor=lapor,
        )
    _report(hasil)
    if office is not None:
        _pdf(hasil, office)
    return int(bool(hasil.tak_cocok))


def verify(
    batch: OpsiBatch = None,
    tanggal: OpsiTanggal = None,
    pegawai: OpsiPegawai = None,
    jabatan: OpsiJabatan = None,
    keluaran: OpsiKeluaran = None,
    *,
    nomor_sk: OpsiNomorSk = None,
    nomor_sk_tugas_tambahan: OpsiNomorTugasTambahan = None,
    hanya_pertek: OpsiHanyaPertek = False,
    bentuk: OpsiFormat = "tabel",
) -> int:
    """Baca kembali naskah yang sudah jadi lalu bandingkan dengan usulan: nama, NIP, jabatan, nomor."""
    from mutasi_cli import pipeline  # noqa: PLC0415 - keeps --help quick

    bentuk = pilih("--format", bentuk, ("tabel", "json"))
    diminta = replace(
        permintaan(batch, tanggal, pegawai, jabatan, keluaran),
        nomor_sk=nomor_sk,
        nomor_sk_tugas_tambahan=nomor_sk_tugas_tambahan,
    )
    # Papers that were written with --hanya-pertek say so themselves.
    isi, hasil = pipeline.verify(diminta, _approved, hanya_pertek=hanya_pertek)
    if bentuk == "json":
        from mutasi_cli.outputs.periksa_json import check_as_json  # noqa: PLC0415 - one output of two

        layar.tulis(check_as_json(hasil, isi.tanggal))
    else:
        from mutasi_cli.domain.nip import nip_tercetak  # noqa: PLC0415 - keeps --help quick
        from mutasi_cli.outputs.periksa_konsol import print_check  # noqa: PLC0415 - loads rich

        print_check(
            layar.hasil(), hasil, {nip_tercetak(nip): m[0].siapa for nip, m in isi.moves_by_nip.items()}
        )
    return int(not hasil.cocok)


def _approved(batch: Batch) -> Batch:
    """Return the approved part of a batch; who waits is told beside the results."""
    from mutasi_cli import telaah  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.outputs.dampak_pertek import print_partial  # noqa: PLC0415 - loads rich

    sebagian = telaah.approved(batch)
    print_partial(layar.catatan(), sebagian)
    return sebagian.batch


def _judged(diminta: pipeline.Permintaan, *, hanya_pertek: bool) -> pipeline.Penilaian:
    """Judge the batch, or only its approved part; who has to wait is then told beside the results."""
    from mutasi_cli import telaah  # noqa: PLC0415 - keeps --help quick

    penilaian, sebagian = telaah.validate(diminta, hanya_pertek=hanya_pertek)
    if sebagian is not None:
        from mutasi_cli.outputs.dampak_pertek import print_partial  # noqa: PLC0415 - loads rich

        print_partial(layar.catatan(), sebagian)
    return penilaian


def _refused(penilaian: pipeline.Penilaian, *, draf: bool) -> bool:
    """Say which galat forbid the papers; ``--draf`` goes on."""
    if draf or not penilaian.penghalang:
        return False
    from mutasi_cli import telaah  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.outputs.temuan_konsol import print_refusal  # noqa: PLC0415 - loads rich

    disetujui = telaah.approved_now(penilaian)
    print_refusal(layar.catatan(), penilaian.batch, penilaian.penghalang, disetujui=disetujui)
    return True


def _report(hasil: HasilSurat) -> None:
    from mutasi_cli.outputs.surat_konsol import print_papers  # noqa: PLC0415 - loads rich

    print_papers(layar.hasil(), hasil)


def _pdf(hasil: HasilSurat, office: Path) -> None:
    """Make the PDFs of the papers of this run and say so."""
    from mutasi_cli.outputs.pdf import write_pdf  # noqa: PLC0415 - only --pdf needs it
    from mutasi_cli.outputs.surat_konsol import print_pdf  # noqa: PLC0415 - loads rich

    berkas = [isi.berkas for isi in hasil.hasil if isi.berkas.endswith(".docx")]
    with layar.kemajuan("Membuat PDF") as lapor:
        jadi = write_pdf(hasil.folder, berkas, office, lapor)
    print_pdf(layar.hasil(), jadi)
