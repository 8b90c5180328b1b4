"""Which years of performance are judged."""

from dataclasses import dataclass
from datetime import date

from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.law import Law


@dataclass(frozen=True, slots=True)
class TahunDinilai:
    """The closed years that are judged, newest first.

    ``diganti`` is the newest closed year where it is still blank in the first months and the year before
    the others stands in for it; else None.
    """

    tahun: tuple[int, ...]
    diganti: int | None


def judged_years(pegawai: Pegawai, tmt: date, law: Law) -> TahunDinilai:
    """Return the latest closed years before ``tmt``: as many as the law asks for."""
    banyak = law.bulat("tahun_kinerja")
    terbaru = tmt.year - 1
    belum_dinilai = pegawai.asal[f"predikat_{terbaru}"].kosong and terbaru not in pegawai.predikat
    if belum_dinilai and tmt.month <= law.bulat("bulan_transisi_kinerja"):
        return TahunDinilai(tuple(terbaru - 1 - i for i in range(banyak)), terbaru)
    return TahunDinilai(tuple(terbaru - i for i in range(banyak)), None)
