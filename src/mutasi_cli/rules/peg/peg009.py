"""PEG009 sedang-diperiksa."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.peg.baris import first_row


class SedangDiperiksa(Rule):
    """Yang diangkat sedang menjalani pemeriksaan disiplin.

    ## Mengapa

    Bila pemeriksaan berakhir dengan hukuman berat, pejabat yang baru dilantik harus segera diturunkan atau
    dibebaskan dari jabatannya.

    ## Dasar

    Pemeriksaan disiplin belum berarti bersalah; karena itu hanya berupa peringatan. Ketentuan tentang
    perpindahan selama pemeriksaan belum diperiksa ke naskah.

    ## Contoh

    Kolom proses_disiplin berisi «Pemeriksaan Inspektorat, dugaan tidak masuk kerja».

    ## Perbaikan

    Tunggu hasil pemeriksaan, atau buat pengecualian dengan alasan tertulis. Kosongkan kolom proses_disiplin
    bila pemeriksaan sudah selesai.
    """

    code = "PEG009"
    name = "sedang-diperiksa"
    severity = Severity.PERINGATAN
    basis = (Dasar("PP 94/2021"),)
    kolom = ("pegawai.proses_disiplin",)

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on an appointee under investigation."""
        del law
        if move.pegawai is None or move.tujuan is None or not first_row(move, batch):
            return
        proses = move.pegawai.proses_disiplin
        if proses is None:
            return
        yield self.finding(
            move.pegawai.asal["proses_disiplin"],
            f"{move.siapa} sedang dalam proses disiplin ({proses}), tetapi diusulkan menjadi "
            f"{move.jabatan_baru}.",
            "Tunggu hasil pemeriksaan, atau buat pengecualian dengan alasan tertulis; kosongkan kolom "
            "proses_disiplin bila sudah selesai.",
            nip=move.nip,
            kode=move.tujuan.kode,
        )
