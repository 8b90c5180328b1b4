"""PEG009 sedang-diperiksa."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.peg.once_per_person import first_row


class SedangDiperiksa(Rule):
    """Yang diangkat sedang menjalani pemeriksaan disiplin.

    ## Mengapa

    Bila pemeriksaan berakhir dengan hukuman berat, pejabat yang baru dilantik harus segera diturunkan atau
    dibebaskan dari jabatannya.

    ## Dasar

    Pegawai yang diperiksa dapat dibebaskan sementara dari tugasnya; larangan memindahkannya tidak ada.
    Pemeriksaan belum berarti bersalah; karena itu hanya berupa peringatan.

    ## Contoh

    Kolom proses_disiplin berisi «Pemeriksaan Inspektorat, dugaan tidak masuk kerja».

    ## Perbaikan

    Tunggu hasil pemeriksaan, atau buat pengecualian dengan alasan tertulis. Kosongkan kolom proses_disiplin
    bila pemeriksaan sudah selesai.
    """

    code = "PEG009"
    name = "sedang-diperiksa"
    severity = Severity.PERINGATAN
    basis = (Dasar("PP 94/2021", "Pasal 31 ayat (1) sampai (3)", TERVERIFIKASI),)
    column = ("pegawai.proses_disiplin",)

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on an appointee under investigation."""
        del law
        if move.pegawai is None or move.target is None or not first_row(move, batch):
            return
        process = move.pegawai.proses_disiplin
        if process is None:
            return
        yield self.finding(
            move.pegawai.origin["proses_disiplin"],
            f"{move.who} sedang dalam proses disiplin ({process}), tetapi diusulkan menjadi {move.new_jabatan}.",
            "Tunggu hasil pemeriksaan, atau buat pengecualian dengan alasan tertulis; kosongkan kolom "
            "proses_disiplin bila sudah selesai.",
            nip=move.nip,
            kode=move.target.kode,
        )
