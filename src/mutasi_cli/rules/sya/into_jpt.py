"""Which rows bring somebody into a leading post of the highest kind (JPT) from below."""

from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import Jenjang, KindOfMove


def comes_into_jpt(move: Move) -> bool:
    """Tell whether a row appoints to a structural JPT somebody who is none, or of whom nobody knows it.

    A confirmation in the same post under a new name (pengukuhan) appoints nobody.
    """
    if move.target is None or not move.target.struktural or move.jenis is KindOfMove.PENGUKUHAN:
        return False
    if move.new_jenjang is None or move.new_jenjang < Jenjang.JPT_PRATAMA:
        return False
    return move.old_jenjang is None or move.old_jenjang < Jenjang.JPT_PRATAMA
