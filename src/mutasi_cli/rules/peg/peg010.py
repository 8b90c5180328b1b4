"""PEG010 status-tidak-diketahui."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.peg.once_per_person import unknown

_FIELD_WORDS = {"kedudukan": "kedudukan", "status_asn": "status kepegawaian"}


class StatusTidakDiketahui(Rule):
    """Kedudukan atau status kepegawaian calon pejabat tidak diketahui karena kolomnya kosong.

    ## Mengapa

    Tanpa kedudukan tidak diketahui apakah orangnya masih bekerja, bahkan apakah masih hidup; tanpa status
    tidak diketahui apakah ia PNS. Lima pelantikan nyata memuat orang yang sudah meninggal atau pensiun.

    ## Dasar

    Aturan kewajaran: pengangkatan dalam jabatan hanya untuk pegawai yang diketahui aktif dan statusnya jelas.

    ## Contoh

    Kolom kedudukan calon camat kosong.

    ## Perbaikan

    Isi kolom kedudukan (misalnya Aktif) dan status_asn (PNS, CPNS, atau PPPK) di tabel pegawai.
    """

    code = "PEG010"
    name = "status-tidak-diketahui"
    severity = Severity.GALAT
    unknown_without = ("pegawai.kedudukan", "pegawai.status_asn")
    column = ("pegawai.kedudukan", "pegawai.status_asn")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once on an appointee whose standing or kind of service is blank."""
        del law
        for unanswered in unknown(move, batch, _FIELD_WORDS):
            yield self.finding(
                unanswered.cell,
                unanswered.message,
                f"Isi kolom {unanswered.column} di tabel pegawai menurut data terbaru.",
                nip=move.nip,
                kode=None if move.target is None else move.target.kode,
            )
