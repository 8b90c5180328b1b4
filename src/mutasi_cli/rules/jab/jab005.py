"""JAB005 jabatan-sudah-dihapus."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule


class JabatanSudahDihapus(Rule):
    """Jabatan yang dituju sudah dihapus dari susunan organisasi.

    ## Mengapa

    Sesudah perampingan organisasi, nama jabatan lama masih sering tertulis di daftar lama. Keputusan yang
    mengangkat orang ke jabatan yang tidak ada lagi tidak dapat dilaksanakan.

    ## Dasar

    Aturan kewajaran: hanya jabatan dalam susunan organisasi yang berlaku yang dapat diisi.

    ## Contoh

    Usulan menuju Kepala Seksi Pemerintahan, padahal jabatan itu sudah diganti menjadi Kepala Seksi
    Pemerintahan dan Pelayanan Publik.

    ## Perbaikan

    Tuliskan kode jabatan penggantinya. Bila jabatan itu sebenarnya masih ada, perbaiki kolom status di tabel
    jabatan.
    """

    code = "JAB005"
    name = "jabatan-sudah-dihapus"
    severity = Severity.GALAT
    aspect = Aspect.PEMANGKU
    subject = Subject.ROW
    column = ("usulan.kode_jabatan_tujuan", "jabatan.status", "jabatan.kode_pengganti")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on a target that has been abolished and name the post that replaced it."""
        del law
        target = move.target
        if target is None or move.pegawai is None or target.active:
            return
        successor = _successor(target, batch)
        if successor is None:
            successor_words = "penggantinya tidak disebut di tabel jabatan"
            suggestion = "Pilih jabatan yang masih ada, atau isi kode_pengganti di tabel jabatan."
        else:
            successor_words = f"penggantinya {successor.full_name} ({successor.kode})"
            suggestion = f"Ganti tujuannya menjadi {successor.kode}, atau pilih jabatan lain yang masih ada."
        yield self.finding(
            move.target_cell,
            f"{target.full_name}, tujuan {move.who}, sudah dihapus; {successor_words}.",
            suggestion,
            nip=move.nip,
            kode=target.kode,
        )


def _successor(jabatan: Jabatan, batch: Batch) -> Jabatan | None:
    """Return the living post at the end of the successors, None when there is none (or a circle)."""
    seen: set[str] = set()
    current: Jabatan | None = jabatan
    while current is not None and not current.active and current.kode not in seen:
        seen.add(current.kode)
        current = batch.jabatan.get(current.kode_pengganti or "")
    return current if current is not None and current.active else None
