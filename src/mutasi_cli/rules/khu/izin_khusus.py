"""The outside approval of a special post, as columns of its row."""

from mutasi_cli.domain.move import Move
from mutasi_cli.domain.sel import Sel


def permit_fault(move: Move) -> tuple[Sel, str] | None:
    """Return the cell to fill and what is missing (``nomor dan tanggal``, ``tanggal``); None: complete.

    A date that is written but cannot be read was reported by DAT011 and counts as written.
    """
    nomor = move.usulan.nomor_izin_khusus
    tanggal = move.usulan.asal["tanggal_izin_khusus"]
    if nomor is None:
        kata = "nomor dan tanggal" if tanggal.kosong else "nomor"
        return move.usulan.asal["nomor_izin_khusus"], kata
    return (tanggal, "tanggal") if tanggal.kosong else None
