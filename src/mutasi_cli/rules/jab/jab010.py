"""JAB010 jabatan-sudah-diganti."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule


class JabatanSudahDiganti(Rule):
    """Jabatan yang dituju tercatat aktif, tetapi sudah mempunyai pengganti, atau atasannya sudah dihapus.

    ## Mengapa

    Sesudah organisasi berubah, jabatan lama sering masih tercatat aktif. Yang dilantik ke sana kehilangan jabatannya
    begitu tabel dibersihkan.

    ## Dasar

    Aturan kewajaran: jabatan yang aktif tidak menyebut penggantinya, dan atasannya juga masih ada.

    ## Contoh

    Kepala Seksi Pemerintahan tercatat aktif, tetapi kolom kode_pengganti-nya berisi kode jabatan yang baru.

    ## Perbaikan

    Tuliskan kode jabatan penggantinya di lembar usulan. Bila jabatan itu memang masih ada, kosongkan kode_pengganti
    atau betulkan kode_atasan di tabel jabatan.
    """

    code = "JAB010"
    name = "jabatan-sudah-diganti"
    severity = Severity.PERINGATAN
    aspect = Aspect.PEMANGKU
    subject = Subject.ROW
    column = ("jabatan.status", "jabatan.kode_pengganti", "jabatan.kode_atasan")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on an active target that names its successor, or whose superior has been abolished."""
        del law
        target = move.target
        if target is None or move.pegawai is None or not target.active:
            return
        successor = batch.jabatan.get(target.kode_pengganti or "")
        superior = batch.jabatan.get(target.kode_atasan or "")
        if target.kode_pengganti is not None and target.kode_pengganti != target.kode:
            named = target.kode_pengganti if successor is None else f"{successor.full_name} ({successor.kode})"
            yield self.finding(
                move.target_cell,
                f"{target.full_name}, tujuan {move.who}, tercatat aktif, tetapi sudah diganti {named}.",
                f"Tuliskan {target.kode_pengganti} sebagai tujuan, atau kosongkan kode_pengganti bila jabatannya masih "
                f"ada.",
                nip=move.nip,
                kode=target.kode,
            )
        elif superior is not None and not superior.active:
            yield self.finding(
                move.target_cell,
                f"{target.full_name}, tujuan {move.who}, tercatat aktif, tetapi atasannya, {superior.full_name}, sudah "
                f"dihapus.",
                "Pastikan jabatan itu masih ada, lalu betulkan kode_atasan di tabel jabatan atau ubah tujuannya.",
                nip=move.nip,
                kode=target.kode,
            )
