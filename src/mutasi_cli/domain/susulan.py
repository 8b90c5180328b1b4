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
class NotSwornIn:
    """A person to be sworn in later.

    ``target`` waits for its holder; ``predecessors`` (NIPs) left it with this batch, ``plt`` acts for it on the
    day. ``left_posts`` are posts that the person has left and that nobody has taken over either.
    """

    move: Move
    target: Jabatan
    predecessors: tuple[str, ...]
    plt: Plt | None
    left_posts: tuple[Jabatan, ...]


def not_sworn_in(batch: Batch) -> tuple[NotSwornIn, ...]:
    """Return everybody who should have been sworn in and was absent, in the order of the sheet."""
    absent = {move.nip for move in batch.moves if awaits_oath(batch, move)}
    unsworn = []
    for move in batch.moves:
        if move.target is None or not awaits_oath(batch, move):
            continue
        held_before = batch.holders_before.get(move.target.kode, ())
        held_after = batch.holders_after.get(move.target.kode, ())
        unsworn.append(
            NotSwornIn(
                move,
                move.target,
                tuple(nip for nip in held_before if nip not in held_after),
                batch.acting(move.target.kode),
                tuple(
                    post
                    for post in move.releases
                    if post.formasi == 1 and not set(batch.holders_after.get(post.kode, ())) - absent
                ),
            )
        )
    return tuple(unsworn)


def awaits_oath(batch: Batch, move: Move) -> bool:
    """Tell whether a row's person would take the oath, had he or she been there."""
    return not move.usulan.hadir and batch.is_sworn(replace(move, usulan=replace(move.usulan, hadir=True)))
