"""DAT025 baris-ditandai-batal."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.remarks import says_off


class BarisDitandaiBatal(Rule):
    """Keterangan atau alasan pada baris usulan menyebut baris itu batal, ditarik, tidak jadi, atau ditunda.

    ## Mengapa

    Baris yang dibatalkan sering hanya diberi catatan, tidak dihapus. Program tidak menghapusnya sendiri: selama
    barisnya ada, orangnya ikut dilantik.

    ## Dasar

    Aturan kewajaran: yang menentukan siapa dilantik ialah barisnya, bukan catatannya.

    ## Contoh

    Kolom keterangan berisi `batal, diganti nomor 12`.

    ## Perbaikan

    Hapus barisnya bila memang batal, atau hapus catatannya bila tetap diusulkan.
    """

    code = "DAT025"
    name = "baris-ditandai-batal"
    severity = Severity.PERINGATAN
    column = ("usulan.keterangan", "usulan.alasan")
    aspect = Aspect.DATA
    subject = Subject.ROW

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once on a row whose remark says that it is off."""
        del batch, law
        for field in ("keterangan", "alasan"):
            cell = move.usulan.origin[field]
            word = says_off(cell.content)
            if word is not None:
                yield self.finding(
                    cell,
                    f"Kolom {field} pada usulan {move.who} menyebut «{word}», tetapi barisnya masih ada.",
                    "Hapus barisnya bila memang batal, atau hapus catatannya bila tetap diusulkan.",
                    nip=move.nip,
                    kode=None if move.target is None else move.target.kode,
                )
                return
