"""JAB004 tersingkir-tanpa-jabatan."""

from collections.abc import Iterator
from dataclasses import replace

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.jab.occupants import damaged_rows_of, rows, seats_unreadable, stayers


class TersingkirTanpaJabatan(Rule):
    """Seorang pejabat kehilangan jabatannya karena diberikan kepada orang lain, tanpa baris usulan sendiri.

    ## Mengapa

    Orang yang jabatannya diisi orang lain harus diberhentikan dari jabatan itu dan diberi jabatan baru.
    Tanpa baris sendiri ia tidak mendapat keputusan apa pun, kehilangan tunjangannya, dan dapat menggugat.

    ## Dasar

    Aturan kewajaran: tidak seorang pun kehilangan jabatan tanpa keputusan tentang dirinya. Kepala Puskesmas
    yang tugas tambahannya diberikan kepada orang lain termasuk di dalamnya, walaupun jabatan fungsionalnya
    tetap.

    ## Contoh

    Jabatan Lurah Melati diberikan kepada orang lain, tetapi lurah yang sekarang tidak ada dalam usulan.

    ## Perbaikan

    Tambahkan baris untuk orang itu di usulan: jabatan barunya, atau pemberhentian beserta dasarnya. Atau
    beri tujuan lain kepada orang yang menggantikannya.
    """

    code = "JAB004"
    name = "tersingkir-tanpa-jabatan"
    severity = Severity.GALAT
    silent_without = ("pegawai.kode_jabatan", "pegawai.kode_tugas_tambahan")
    aspect = Aspect.PEMANGKU
    subject = Subject.TARGET
    column = ("usulan.nip", "pegawai.kode_jabatan", "pegawai.kode_tugas_tambahan")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on everybody who loses a post to a newcomer and has no row about it."""
        del law
        for nip, jabatan in batch.displacements:
            if not jabatan.active or seats_unreadable(jabatan) or _has_row(nip, jabatan, batch):
                continue
            newcomers = [
                move
                for move in batch.moves_by_target[jabatan.kode]
                if move.pegawai is not None and nip in stayers(move, batch)
            ]
            if not newcomers:
                continue
            pegawai = batch.pegawai[nip]
            field_name = "kode_jabatan" if pegawai.kode_jabatan == jabatan.kode else "kode_tugas_tambahan"
            kind_words = "jabatan" if jabatan.definitif else "tugas tambahan"
            found = self.finding(
                pegawai.origin[field_name],
                f"{pegawai.name_with_gelar} kehilangan {kind_words} {jabatan.full_name} kepada {rows(newcomers)}, "
                f"tetapi tidak ada baris usulan yang memberhentikan atau memindahkannya.",
                f"Tambahkan baris usulan untuk {pegawai.name_with_gelar} (jabatan baru, atau pemberhentian "
                f"beserta dasarnya), atau beri tujuan lain kepada penggantinya.",
                nip=nip,
                kode=jabatan.kode,
            )
            yield replace(found, follows=damaged_rows_of((nip,), batch))


def _has_row(nip: str, jabatan: Jabatan, batch: Batch) -> bool:
    """Tell whether the person has a row that speaks about this kind of post, or one that nobody can read.

    A head who only moves between functional posts has no row about the Puskesmas.
    """
    moves = batch.moves_by_nip.get(nip, ())
    if jabatan.definitif:
        return bool(moves)
    return any(
        (move.target is None and move.usulan.asks_target)
        or any(not post.definitif for post in (move.target, *move.releases) if post is not None)
        for move in moves
    )
