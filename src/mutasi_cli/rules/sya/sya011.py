"""SYA011 eselon-turun-tanpa-alasan."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import KindOfMove
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule


class EselonTurunTanpaAlasan(Rule):
    """Eselon turun dalam jenjang yang sama tanpa alasan tertulis.

    ## Mengapa

    Perpindahan dari III.a ke III.b atau dari IV.a ke IV.b sering disebut rotasi, padahal tunjangan dan
    kedudukannya turun. Tanpa alasan tertulis hal itu tampak sebagai hukuman yang tidak pernah diputuskan.

    ## Dasar

    Aturan kewajaran: tidak ada ketentuan yang ditemukan, karena jenjangnya tidak turun.

    ## Contoh

    Lurah (IV.a) diusulkan menjadi Kepala Seksi di kelurahan (IV.b); kolom alasan dan dasar kosong.

    ## Perbaikan

    Isi kolom alasan atau kolom dasar di lembar usulan, atau pilih jabatan dengan eselon yang sama.
    """

    code = "SYA011"
    name = "eselon-turun-tanpa-alasan"
    severity = Severity.PERINGATAN
    silent_without = ("jabatan.eselon",)
    column = ("usulan.alasan", "usulan.dasar", "jabatan.eselon", "pegawai.eselon")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on a lower eselon of the same level without a word in alasan or dasar."""
        del batch, law
        if move.pegawai is None or move.target is None or move.jenis is not KindOfMove.PENURUNAN_ESELON:
            return
        origin = move.usulan.origin
        if not origin["alasan"].blank or not origin["dasar"].blank:
            return
        old = move.pegawai.eselon if move.definitif is None else move.definitif.eselon
        yield self.finding(
            origin["alasan"],
            f"{move.who} turun dari eselon {old} ke eselon {move.target.eselon} ({move.new_jabatan}) tanpa alasan.",
            "Isi kolom alasan atau kolom dasar di lembar usulan, atau pilih jabatan dengan eselon yang sama.",
            nip=move.nip,
            kode=move.target.kode,
        )
