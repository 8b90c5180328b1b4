"""Windows in which the head of the region may not replace officials without Mendagri's written approval."""

from collections.abc import Sequence
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.vocabulary import PertekAnswer
from mutasi_cli.rules.decrees import Keputusan, dated_words, decrees
from mutasi_cli.words.sentence_words import join_words


def approval_fault(batch: Batch, keputusan: Sequence[Keputusan]) -> str | None:
    """Return why Mendagri's approval does not cover the decrees, in Indonesian; None when it does.

    The approval needs a number and a date, and that date must not lie after any of the decrees (where a
    decree is still open: after the inauguration). A date that cannot be read was reported by DAT011 and
    passes here. Where the sheet ``batch`` is silent, the sheet ``izin_mendagri`` may speak for every row; its
    dates are judged by WKT006.
    """
    facts = batch.facts
    cell = facts.origin["tanggal_izin_mendagri"]
    tanggal = facts.tanggal_izin_mendagri
    if tanggal is None and not cell.blank:
        return None
    if facts.nomor_izin_mendagri is None and tanggal is None:
        return _gap_of_list(batch, keputusan)
    if tanggal is None:
        return "persetujuan tertulis Menteri Dalam Negeri belum bertanggal"
    if facts.nomor_izin_mendagri is None:
        return "persetujuan tertulis Menteri Dalam Negeri belum bernomor"
    earlier_decrees = dated_words(
        [decree for decree in keputusan if decree.tanggal is not None and tanggal > decree.tanggal]
    )
    if any(decree.tanggal is None for decree in keputusan) and tanggal > batch.tanggal:
        earlier_decrees.append(f"pelantikan ({long_date(batch.tanggal)})")
    if earlier_decrees:
        return (
            f"persetujuan tertulis Menteri Dalam Negeri baru bertanggal {long_date(tanggal)}, sesudah "
            f"{join_words(earlier_decrees)}"
        )
    return None


def _gap_of_list(batch: Batch, keputusan: Sequence[Keputusan]) -> str | None:
    """Return what the sheet ``izin_mendagri`` leaves uncovered; an empty sheet is no approval at all."""
    lacking = [
        move
        for decree in keputusan
        for move in decree.moves
        if not any(
            not row.origin["nomor"].blank and not row.origin["tanggal"].blank and row.hasil is not PertekAnswer.TOLAK
            for row in batch.izin_by_nip.get(move.nip or "", ())
        )
    ]
    if not lacking:
        return None
    if not batch.izin_by_nip:
        return "belum ada persetujuan tertulis Menteri Dalam Negeri"
    return f"lembar izin_mendagri belum memuat nomor dan tanggal persetujuan untuk {len(lacking)} orang"


def approval_cell(batch: Batch) -> Cell:
    """Return the cell to fill: the number of the approval, or its date where only that is wrong."""
    origin = batch.facts.origin
    return origin["nomor_izin_mendagri" if batch.facts.nomor_izin_mendagri is None else "tanggal_izin_mendagri"]


def inside(batch: Batch, start: date | None, end: date | None) -> tuple[Cell, str, tuple[Keputusan, ...]] | None:
    """Return what of the batch lies in a window, first and last day included; None: open there.

    The answer is the cell to point at, the days in words, and the decrees concerned (all of them when the
    inauguration itself lies in the window). None: nothing does.
    """

    def is_inside(day: date | None) -> bool:
        return day is not None and (start is None or start <= day) and (end is None or day <= end)

    all_decrees = decrees(batch)
    keputusan = tuple(decree for decree in all_decrees if is_inside(decree.tanggal))
    words = dated_words(keputusan)
    if is_inside(batch.tanggal):
        words.insert(0, f"pelantikan ({long_date(batch.tanggal)})")
        return batch.facts.origin["tanggal_pelantikan"], join_words(words), all_decrees
    return (keputusan[0].cell, join_words(words), keputusan) if keputusan else None
