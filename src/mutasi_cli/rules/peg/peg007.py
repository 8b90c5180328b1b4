"""PEG007 disiplin-tidak-diketahui."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.peg.once_per_person import unknown

_FIELD_WORDS = {"hukuman_disiplin": "hukuman disiplin", "status_hukum": "status hukum"}


class DisiplinTidakDiketahui(Rule):
    """Hukuman disiplin atau status hukum calon pejabat tidak diketahui karena kolomnya kosong.

    ## Mengapa

    Dalam kasus tahun 2025 seorang terpidana diangkat bukan karena datanya salah, melainkan karena tidak
    diisi. Kosong atau tanda «-» berarti tidak diketahui, bukan tidak ada.

    ## Dasar

    Aturan kewajaran: rekam jejak hanya dapat ditimbang bila diketahui.

    ## Contoh

    Kolom status_hukum kosong untuk calon lurah.

    ## Perbaikan

    Periksa berkas disiplin dan perkaranya, lalu isi kedua kolom itu; tulis «Tidak Ada» bila memang tidak ada.
    """

    code = "PEG007"
    name = "disiplin-tidak-diketahui"
    severity = Severity.PERINGATAN
    unknown_without = ("pegawai.hukuman_disiplin", "pegawai.status_hukum")
    column = ("pegawai.hukuman_disiplin", "pegawai.status_hukum")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once on an appointee whose discipline or legal standing is blank."""
        del law
        for unanswered in unknown(move, batch, _FIELD_WORDS):
            yield self.finding(
                unanswered.cell,
                unanswered.message,
                f"Periksa berkasnya, lalu isi kolom {unanswered.column} di tabel pegawai; tulis «Tidak Ada» bila "
                f"memang tidak ada.",
                nip=move.nip,
                kode=None if move.target is None else move.target.kode,
            )
