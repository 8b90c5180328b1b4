"""How long a disciplinary penalty runs."""

from dataclasses import dataclass
from datetime import date

from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.waktu import tambah_bulan, tanggal_panjang


@dataclass(frozen=True, slots=True)
class MasaHukuman:
    """A penalty that runs, or is not known to have ended, on a day.

    ``sel`` is the cell to look at, ``kata`` continues a sentence about the penalty, ``sampai`` is its last
    day (None: not known).
    """

    sel: Sel
    kata: str
    sampai: date | None = None


def running_penalty(pegawai: Pegawai, hari: date, lama: int) -> MasaHukuman | None:
    """Return the penalty of a person that runs on ``hari``; None when it is over or has not begun.

    ``lama`` (months) holds where the last day is not recorded; the last day still counts. A damaged date
    gives None, for DAT011 has reported it.
    """
    mulai, selesai = pegawai.hukuman_mulai, pegawai.hukuman_selesai
    sel_mulai, sel_selesai = pegawai.asal["hukuman_mulai"], pegawai.asal["hukuman_selesai"]
    if (mulai is None and not sel_mulai.kosong) or (selesai is None and not sel_selesai.kosong):
        return None
    if mulai is None and selesai is None:
        return MasaHukuman(sel_selesai, "tanpa tanggal mulai dan selesai, sehingga belum diketahui berakhir")
    if mulai is not None and selesai is not None and selesai < mulai:
        return MasaHukuman(sel_selesai, "dengan tanggal selesai yang lebih awal daripada tanggal mulainya")
    if mulai is not None and mulai > hari:
        return None
    if selesai is not None:
        kata = f"sampai {tanggal_panjang(selesai)}"
        return None if selesai < hari else MasaHukuman(pegawai.asal["hukuman_disiplin"], kata, selesai)
    return None if mulai is None else _counted(pegawai, mulai, hari, lama)


def _counted(pegawai: Pegawai, mulai: date, hari: date, lama: int) -> MasaHukuman | None:
    sampai = tambah_bulan(mulai, lama)
    if sampai < hari:
        return None
    kata = (
        f"sejak {tanggal_panjang(mulai)}; tanggal selesainya tidak dicatat, sehingga dihitung {lama} bulan "
        f"sampai {tanggal_panjang(sampai)}"
    )
    return MasaHukuman(pegawai.asal["hukuman_disiplin"], kata, sampai)
