"""The outside approval of a special post, as columns of its row."""

from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.move import Move


def permit_fault(move: Move) -> tuple[Cell, str] | None:
    """Return the cell to fill and what is missing (``nomor dan tanggal``, ``tanggal``); None: complete.

    A date that is written but cannot be read was reported by DAT011 and counts as written.
    """
    nomor = move.usulan.nomor_izin_khusus
    tanggal = move.usulan.origin["tanggal_izin_khusus"]
    if nomor is None:
        words = "nomor dan tanggal" if tanggal.blank else "nomor"
        return move.usulan.origin["nomor_izin_khusus"], words
    return (tanggal, "tanggal") if tanggal.blank else None
