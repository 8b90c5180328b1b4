"""Where the approval of BKN (pertek) for a row may stand: the row, the sheet ``pertek``, or ``batch``."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.move import Move


def judgeable(move: Move) -> bool:
    """Tell whether a row can be compared with a pertek at all: its person and its target are known."""
    return move.pegawai is not None and (move.target is not None or not move.usulan.asks_target)


def has_pertek(move: Move, batch: Batch) -> bool:
    """Tell whether a number with a date stands in the row, in its rows of the sheet, or in the batch.

    A date that is written but cannot be read counts here: DAT011 has reported it.
    """
    return any(not nomor.blank and not tanggal.blank for nomor, tanggal in _sources(move, batch))


def half_pertek(move: Move, batch: Batch) -> tuple[Cell, str] | None:
    """Return the first blank cell whose partner is filled, and what it lacks: ``nomor`` or ``tanggal``."""
    for nomor, tanggal in _sources(move, batch):
        if nomor.blank != tanggal.blank:
            return (tanggal, "tanggal") if tanggal.blank else (nomor, "nomor")
    return None


def _sources(move: Move, batch: Batch) -> Iterator[tuple[Cell, Cell]]:
    """Yield the cells of number and date: of the row, of its rows in the sheet, of the batch."""
    yield move.usulan.origin["nomor_pertek"], move.usulan.origin["tanggal_pertek"]
    for pertek in batch.pertek_by_nip.get(move.nip or "", ()):
        yield pertek.origin["nomor"], pertek.origin["tanggal"]
    yield batch.facts.origin["nomor_pertek"], batch.facts.origin["tanggal_pertek"]
