"""Facts about a person are told once, although the person may stand on two rows."""

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move


def first_row(move: Move, batch: Batch) -> bool:
    """Tell whether this is the first row on which the person is appointed to anything.

    A definitive post and a tugas tambahan together are lawful; what is wrong with the person is still one
    fact.
    """
    if not move.diangkat or move.nip is None:
        return False
    return next(isi for isi in batch.moves_by_nip[move.nip] if isi.diangkat) is move
