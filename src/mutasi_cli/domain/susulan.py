"""Who was absent on the day: appointed by the decree, not sworn in, so the post is not taken up yet.

The decree stands: in the batch the person holds the new post and has left the old one. What the absence
leaves open is told apart from it, so that no decree and no chain changes because somebody fell ill.
"""

from dataclasses import dataclass, replace

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.usulan import Plt


@dataclass(frozen=True, slots=True)
class BelumDilantik:
    """A person to be sworn in later.

    ``tujuan`` waits for its holder; ``pendahulu`` (NIPs) left it with this batch, ``plt`` acts for it on the
    day. ``tinggalan`` are posts that the person has left and that nobody has taken over either.
    """

    move: Move
    tujuan: Jabatan
    pendahulu: tuple[str, ...]
    plt: Plt | None
    tinggalan: tuple[Jabatan, ...]


def not_sworn_in(batch: Batch) -> tuple[BelumDilantik, ...]:
    """Return everybody who should have been sworn in and was absent, in the order of the sheet."""
    absen = {move.nip for move in batch.moves if awaits_oath(batch, move)}
    hasil = []
    for move in batch.moves:
        if move.tujuan is None or not awaits_oath(batch, move):
            continue
        sebelum = batch.holders_before.get(move.tujuan.kode, ())
        sesudah = batch.holders_after.get(move.tujuan.kode, ())
        hasil.append(
            BelumDilantik(
                move,
                move.tujuan,
                tuple(nip for nip in sebelum if nip not in sesudah),
                batch.acting(move.tujuan.kode),
                tuple(
                    isi
                    for isi in move.melepas
                    if isi.formasi == 1 and not set(batch.holders_after.get(isi.kode, ())) - absen
                ),
            )
        )
    return tuple(hasil)


def awaits_oath(batch: Batch, move: Move) -> bool:
    """Tell whether a row's person would take the oath, had he or she been there."""
    return not move.usulan.hadir and batch.is_sworn(replace(move, usulan=replace(move.usulan, hadir=True)))
