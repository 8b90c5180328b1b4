"""JAB006 pindah-ke-jabatan-sama."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.domain.vocabulary import KindOfMove
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule


class PindahKeJabatanSama(Rule):
    """Jabatan yang dituju sama dengan jabatan yang sekarang dipangku.

    ## Mengapa

    Baris seperti ini biasanya salah salin: tujuan orang lain, atau usulan lama yang sudah pernah
    dilaksanakan. Melantik orang ke jabatannya sendiri membuat keputusan itu tidak bermakna.

    ## Dasar

    Aturan kewajaran. Yang dikecualikan hanya pengukuhan, yaitu penetapan kembali dalam jabatan yang sama
    atau yang menggantikannya, misalnya sesudah perubahan susunan organisasi.

    ## Contoh

    Lurah Jatiasih diusulkan menjadi Lurah Jatiasih, sedangkan kolom jenis kosong.

    ## Perbaikan

    Perbaiki tujuannya, hapus barisnya, atau tulis pengukuhan pada kolom jenis bila memang dikukuhkan.
    """

    code = "JAB006"
    name = "pindah-ke-jabatan-sama"
    severity = Severity.GALAT
    silent_without = ("pegawai.kode_jabatan", "pegawai.kode_tugas_tambahan")
    aspect = Aspect.PEMANGKU
    subject = Subject.ROW
    beyond_remedy = True
    column = (
        "usulan.kode_jabatan_tujuan",
        "usulan.jenis",
        "pegawai.kode_jabatan",
        "pegawai.kode_tugas_tambahan",
    )

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on a row whose target its person holds already, unless it is a pengukuhan."""
        del batch, law
        target = move.target
        if target is None or move.jenis is KindOfMove.PENGUKUHAN:
            return
        held = (move.definitif, move.tugas_tambahan)
        if all(post is None or post.kode != target.kode for post in held):
            return
        yield self.finding(
            move.target_cell,
            f"{move.who} sekarang sudah memangku {target.full_name}, jabatan yang dituju baris ini.",
            "Perbaiki tujuannya atau hapus barisnya; bila memang dikukuhkan kembali, tulis pengukuhan pada "
            "kolom jenis.",
            nip=move.nip,
            kode=target.kode,
        )
