"""Facts about a person are told once, although the person may stand on two rows."""

from collections.abc import Mapping
from dataclasses import dataclass

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.move import Move


@dataclass(frozen=True, slots=True)
class UnknownStatus:
    """Blank columns of an appointee: the first cell, the sentence about them, their names in a row."""

    cell: Cell
    message: str
    column: str


def first_row(move: Move, batch: Batch) -> bool:
    """Tell whether this is the first row on which the person is appointed to anything.

    A definitive post and a tugas tambahan together are lawful; what is wrong with the person is still one
    fact.
    """
    if not move.appointed or move.nip is None:
        return False
    return next(own_move for own_move in batch.moves_by_nip[move.nip] if own_move.appointed) is move


def unknown(move: Move, batch: Batch, labels: Mapping[str, str]) -> UnknownStatus | None:
    """Return what is not known of an appointee because columns are blank; None where all are filled.

    ``label`` are the columns of the staff table with the words for them in a sentence.
    """
    if move.pegawai is None or move.target is None or not first_row(move, batch):
        return None
    origin = move.pegawai.origin
    blank = [field_name for field_name in labels if origin[field_name].blank]
    if not blank:
        return None
    words = " dan ".join(labels[field_name] for field_name in blank).capitalize()
    return UnknownStatus(origin[blank[0]], f"{words} {move.who} tidak diketahui.", " dan ".join(blank))
