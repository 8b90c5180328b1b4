"""How long a disciplinary penalty runs."""

from dataclasses import dataclass
from datetime import date

from mutasi_cli.domain.calendar import add_months, long_date
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.pegawai import Pegawai


@dataclass(frozen=True, slots=True)
class PenaltyTerm:
    """A penalty that runs, or is not known to have ended, on a day.

    ``cell`` is the cell to look at, ``words`` continues a sentence about the penalty, ``until`` is its last
    day (None: not known).
    """

    cell: Cell
    words: str
    until: date | None = None


def running_penalty(pegawai: Pegawai, day: date, length: int) -> PenaltyTerm | None:
    """Return the penalty of a person that runs on ``day``; None when it is over or has not begun.

    ``old`` (months) holds where the last day is not recorded; the last day still counts. A damaged date
    gives None, for DAT011 has reported it.
    """
    mulai, selesai = pegawai.hukuman_mulai, pegawai.hukuman_selesai
    start_cell, end_cell = pegawai.origin["hukuman_mulai"], pegawai.origin["hukuman_selesai"]
    if (mulai is None and not start_cell.blank) or (selesai is None and not end_cell.blank):
        return None
    if mulai is None and selesai is None:
        return PenaltyTerm(end_cell, "tanpa tanggal mulai dan selesai, sehingga belum diketahui berakhir")
    if mulai is not None and selesai is not None and selesai < mulai:
        return PenaltyTerm(end_cell, "dengan tanggal selesai yang lebih awal daripada tanggal mulainya")
    if mulai is not None and mulai > day:
        return None
    if selesai is not None:
        words = f"sampai {long_date(selesai)}"
        return None if selesai < day else PenaltyTerm(pegawai.origin["hukuman_disiplin"], words, selesai)
    return None if mulai is None else _counted(pegawai, mulai, day, length)


def _counted(pegawai: Pegawai, mulai: date, day: date, length: int) -> PenaltyTerm | None:
    until = add_months(mulai, length)
    if until < day:
        return None
    words = (
        f"sejak {long_date(mulai)}; tanggal selesainya tidak dicatat, sehingga dihitung {length} bulan "
        f"sampai {long_date(until)}"
    )
    return PenaltyTerm(pegawai.origin["hukuman_disiplin"], words, until)
