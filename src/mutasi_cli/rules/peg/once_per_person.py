"""Facts about a person are told once, although the person may stand on two rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.move import Move
from mutasi_cli.rules.missing_columns import missing_column


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


def unknown(move: Move, batch: Batch, labels: Mapping[str, str]) -> Iterator[UnknownStatus]:
    """Yield what is not known of an appointee because columns are blank: once for the own blank cells.

    ``labels`` are the columns of the staff table with the words for them in a sentence. A column that is blank for
    everybody is told apart: what is wrong with it is not this person.
    """
    if move.pegawai is None or move.target is None or not first_row(move, batch):
        return
    origin = move.pegawai.origin
    blank = [field_name for field_name in labels if origin[field_name].blank]
    own = [field_name for field_name in blank if missing_column(origin[field_name], batch) is None]
    for field_names in (own, *([field_name] for field_name in blank if field_name not in own)):
        if field_names:
            words = " dan ".join(labels[field_name] for field_name in field_names).capitalize()
            message = f"{words} {move.who} tidak diketahui."
            yield UnknownStatus(origin[field_names[0]], message, " dan ".join(field_names))
