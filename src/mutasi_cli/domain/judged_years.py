"""Which years of performance are judged."""

from dataclasses import dataclass
from datetime import date

from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.law import Law


@dataclass(frozen=True, slots=True)
class JudgedYears:
    """The closed years that are judged, newest first.

    ``replaced`` is the newest closed year where it is still blank in the first months and the year before
    the others stands in for it; else None.
    """

    year: tuple[int, ...]
    replaced: int | None


def judged_years(pegawai: Pegawai, tmt: date, law: Law) -> JudgedYears:
    """Return the latest closed years before ``tmt``: as many as the law asks for."""
    count = law.whole_number("tahun_kinerja")
    latest = tmt.year - 1
    not_judged = pegawai.origin[f"predikat_{latest}"].blank and latest not in pegawai.predikat
    if not_judged and tmt.month <= law.whole_number("bulan_transisi_kinerja"):
        return JudgedYears(tuple(latest - 1 - i for i in range(count)), latest)
    return JudgedYears(tuple(latest - i for i in range(count)), None)
