"""What a candidate's leaving costs those who remain."""

from collections.abc import Iterable

from mutasi_cli.domain.batch import Batch, Vacancy
from mutasi_cli.domain.candidate import Depletion, LeavingCost
from mutasi_cli.domain.levels import jenis_jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import JenisJabatan
from mutasi_cli.rules.jab.occupants import seats_unreadable


def leaving_cost(move: Move, blank: Iterable[Vacancy], batch: Batch) -> LeavingCost:
    """Return what it costs that the person of a trial row leaves the posts of the row.

    Seats are compared only where the post table states them; leading posts fall empty, they have no pool.
    """
    pools = []
    for jabatan in move.releases:
        if jabatan.leads:
            continue
        remaining = sum(nip != move.nip for nip in batch.holders_after.get(jabatan.kode, ()))
        stated = not jabatan.origin["formasi"].blank and not seats_unreadable(jabatan)
        pools.append(
            Depletion(
                jabatan=jabatan,
                remaining=remaining,
                formasi=jabatan.formasi if stated else 0,
                specialists=jenis_jabatan(jabatan) is JenisJabatan.FUNGSIONAL,
            )
        )
    vital = sum(vacancy.jabatan.layanan_vital is not None for vacancy in blank)
    return LeavingCost(vital=vital, pools=tuple(pools))
