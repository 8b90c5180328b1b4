"""JAB012 pemangku-tidak-hadir."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule


class PemangkuTidakHadir(Rule):
    """Pemangku jabatan itu sendiri tidak hadir pada hari pelantikan, jadi belum melepaskan jabatannya.

    ## Mengapa

    Yang tidak hadir belum dilantik ke jabatannya yang baru. Selama itu ia masih memangku jabatan lamanya, padahal
    penggantinya sudah dilantik di sana.

    ## Dasar

    Aturan kewajaran: seseorang meninggalkan jabatannya pada saat dilantik ke jabatan yang baru. Aturan ini bekerja
    hanya bila kolom hadir pada baris pemangku yang lama berisi tidak.

    ## Contoh

    Lurah Melati dimutasi, tetapi kolom hadir-nya berisi tidak; penggantinya diusulkan dilantik hari itu juga.

    ## Perbaikan

    Lantik pemangku lama lebih dahulu, atau tunda juga penggantinya (kolom hadir diisi tidak).
    """

    code = "JAB012"
    name = "pemangku-tidak-hadir"
    severity = Severity.PERINGATAN
    aspect = Aspect.PEMANGKU
    subject = Subject.ROW
    column = ("usulan.hadir", "usulan.kode_jabatan_tujuan", "jabatan.formasi")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on a newcomer who is sworn in where the absent holder still sits."""
        del law
        target = move.target
        if target is None or move.pegawai is None or target.formasi != 1 or not move.usulan.hadir:
            return
        for leaving in batch.moves_by_release.get(target.kode, ()):
            if leaving.nip != move.nip and not leaving.usulan.hadir and leaving.target is not None:
                yield self.finding(
                    move.target_cell,
                    f"{move.who} dilantik menjadi {target.full_name}, sedangkan pemangkunya, {leaving.who} (baris "
                    f"{leaving.usulan.origin.row}), tidak hadir pada hari itu dan masih memangku jabatan itu.",
                    "Lantik pemangku lama lebih dahulu, atau tunda juga penggantinya.",
                    nip=move.nip,
                    kode=target.kode,
                )
