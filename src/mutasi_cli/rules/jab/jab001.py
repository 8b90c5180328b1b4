"""JAB001 pegawai-diusulkan-dua-kali."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule

_PAIR = 2
"""A definitive post and a tugas tambahan: the only two rows that one person may have."""


class PegawaiDiusulkanDuaKali(Rule):
    """Satu pegawai tertulis pada dua baris usulan atau lebih.

    ## Mengapa

    Dua baris untuk satu orang berarti dua keputusan yang saling membatalkan: pada hari pelantikan tidak
    seorang pun tahu jabatan mana yang harus diduduki. Biasanya baris lama lupa dihapus ketika rencana
    berubah.

    ## Dasar

    Aturan kewajaran: tidak ada pasal yang menyebutnya. Yang boleh bersama hanya satu jabatan definitif dan satu
    tugas tambahan, misalnya dokter yang pindah jabatan fungsional sekaligus ditugasi memimpin Puskesmas.

    ## Contoh

    NIP yang sama ada pada baris 12 menuju Sekretaris Kecamatan dan pada baris 40 menuju Lurah.

    ## Perbaikan

    Hapus baris yang tidak dipakai, atau perbaiki NIP pada baris yang keliru.
    """

    code = "JAB001"
    name = "pegawai-diusulkan-dua-kali"
    severity = Severity.GALAT
    aspect = Aspect.PEMANGKU
    column = ("usulan.nip", "usulan.kode_jabatan_tujuan")
    waivable = False

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on every row of a person who has more rows than one definitive post and one task."""
        del law
        if move.nip is None:
            return
        moves = batch.moves_by_nip[move.nip]
        if len(moves) == 1 or _lawful_pair(moves):
            return
        other_moves = [other_move for other_move in moves if other_move is not move]
        nomor = ", ".join(f"baris {other_move.usulan.origin.row} ({_goal(other_move)})" for other_move in other_moves)
        yield self.finding(
            move.nip_cell,
            f"{move.who} pada baris ini ({_goal(move)}) tertulis juga pada {nomor}.",
            "Sisakan satu baris untuk pegawai ini. Yang boleh bersama hanya satu jabatan definitif dan satu "
            "tugas tambahan.",
            nip=move.nip,
            kode=None if move.target is None else move.target.kode,
        )


def _lawful_pair(moves: tuple[Move, ...]) -> bool:
    """Tell whether two rows concern two kinds of post; an unreadable target may turn out to be either."""
    if len(moves) != _PAIR:
        return False
    if any(move.target is None and move.usulan.asks_target for move in moves):
        return True
    return moves[0].group is not moves[1].group


def _goal(move: Move) -> str:
    if move.target is not None:
        return f"menuju {move.new_jabatan}"
    return "tujuannya belum dapat dibaca" if move.usulan.asks_target else "pemberhentian"
