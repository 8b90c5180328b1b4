"""Whether the staff table can be used at all: whether its NIPs are sound, and whether anybody proposed is in it."""

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move


def mostly_without_nip(batch: Batch) -> bool:
    """Tell whether under half the rows of the staff table have a sound NIP."""
    form = batch.material.staff_form
    return form is not None and form.row_count > 0 and form.sound * 2 < form.row_count


def nobody_found(batch: Batch) -> bool:
    """Tell whether none of the proposed people is in the staff table, not even under a NIP that looks alike."""
    asked = [move for move in batch.moves if move.nip is not None]
    found = any(move.pegawai is not None for move in asked)
    return bool(asked) and not found and not any(has_suggestion(move, batch) for move in asked)


def unusable(batch: Batch) -> bool:
    """Tell whether the table as a whole is at fault; then it is no fault of a row that its person is not found."""
    return mostly_without_nip(batch) or nobody_found(batch)


def has_suggestion(move: Move, batch: Batch) -> bool:
    """Tell whether the staff table has somebody whom the NIP of a row may mean."""
    return bool(batch.material.suggested_pegawai.get(move.nip_cell.content))
