"""A golongan against the range of an eselon."""

from dataclasses import dataclass

from mutasi_cli.domain.kosakata import StatusAsn
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.tingkat import urutan_golongan
from mutasi_cli.law import Law


@dataclass(frozen=True, slots=True)
class RentangPangkat:
    """The range of the new eselon. ``kurang`` and ``lebih`` are steps below and above it (0: within)."""

    eselon: str
    terendah: str
    tertinggi: str
    kurang: int
    lebih: int


def golongan_range(move: Move, law: Law) -> RentangPangkat | None:
    """Compare the golongan of an appointee with the range of the new eselon.

    None where there is nothing to compare: no structural target with an eselon, PPPK (whose golongan is
    another table), or a golongan that DAT016 or DAT010 has reported.
    """
    pegawai, tujuan = move.pegawai, move.tujuan
    if pegawai is None or tujuan is None or not tujuan.struktural or tujuan.eselon is None:
        return None
    if pegawai.status_asn is StatusAsn.PPPK or pegawai.golongan is None:
        return None
    baris = law.tabel("rentang_golongan_eselon").get(tujuan.eselon)
    urut = urutan_golongan(pegawai.golongan, law)
    if baris is None or urut is None:
        return None
    bawah, atas = urutan_golongan(baris["terendah"], law), urutan_golongan(baris["tertinggi"], law)
    if bawah is None or atas is None:
        return None
    return RentangPangkat(
        tujuan.eselon, baris["terendah"], baris["tertinggi"], max(bawah - urut, 0), max(urut - atas, 0)
    )
