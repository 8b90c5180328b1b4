"""Who still sits in a post that somebody else is to take, and how messages name people and rows."""

from collections.abc import Iterable

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import trusted_prefix


def stayers(move: Move, batch: Batch) -> tuple[str, ...]:
    """Return the NIPs of those who hold the target of a row and do not make room for it, sorted.

    Room makes who leaves by a row of their own, who has left the service, and whose pension starts on or
    before the effective date of the row. Somebody with an unreadable target is no stayer: what that row
    wants is told by the family DAT first.
    """
    target = move.target
    if target is None:
        return ()
    newcomers = {rival.nip for rival in batch.moves_by_target[target.kode]}
    return tuple(
        nip
        for nip in batch.holders_before.get(target.kode, ())
        if nip not in newcomers and not _leaves(nip, target, batch) and not _pensioned(nip, target, move, batch)
    )


def seats_unreadable(jabatan: Jabatan) -> bool:
    """Tell whether the number of holders that a post may have is damaged (DAT reported it)."""
    return jabatan.origin["formasi"].damage is not None


def people(nips: Iterable[str], batch: Batch) -> str:
    """Return names with degrees, parted by commas."""
    return ", ".join(batch.pegawai[nip].name_with_gelar for nip in nips)


def rows(moves: Iterable[Move]) -> str:
    """Return names with the rows they stand in: ``Fajar Lurah (baris 2), Gani Lurah (baris 3)``."""
    return ", ".join(f"{move.who} (baris {move.usulan.origin.row})" for move in moves)


def _leaves(nip: str, jabatan: Jabatan, batch: Batch) -> bool:
    moves = batch.moves_by_nip.get(nip, ())
    return any(
        any(post.kode == jabatan.kode for post in move.releases) or (move.target is None and move.usulan.asks_target)
        for move in moves
    )


def _pensioned(nip: str, jabatan: Jabatan, move: Move, batch: Batch) -> bool:
    pensiun = batch.retirement(batch.pegawai[nip], jabatan, batch.law.on(move.tmt))
    return pensiun is not None and pensiun <= move.tmt


def damaged_rows_of(nips: Iterable[str], batch: Batch) -> tuple[Cell, ...]:
    """Return the damaged NIP cells of ``usulan`` that, by their first 14 digits, may mean one of these people only.

    Nothing is taken from that: it only says which finding may go when the cell is mended.
    """
    found = []
    for move in batch.moves:
        prefix = trusted_prefix(move.nip_cell.content) if move.nip is None else ""
        suggested = batch.material.suggested_pegawai.get(move.nip_cell.content, ())
        meant = [person.nip for person in suggested if prefix and person.nip.startswith(prefix)]
        if len(meant) == 1 and meant[0] in set(nips):
            found.append(move.nip_cell)
    return tuple(found)
