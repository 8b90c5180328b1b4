"""Which days are no working days: weekends, national holidays of Indonesia, and the sheet ``libur``.

``cuti bersama`` counts only where the office has put it into ``libur``: the library knows it under the
category GOVERNMENT, so only PUBLIC is asked.
"""

from collections.abc import Container, Mapping
from datetime import date, timedelta
from functools import cache

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.waktu import hari_kerja_antara, nama_hari

_SABTU = 5


class HariLibur(Container[date]):
    """National holidays with the office's own laid over them; ``day in libur`` ignores weekends."""

    def __init__(self, kantor: Mapping[date, str]):
        self._kantor = kantor

    def __contains__(self, hari: object) -> bool:
        return isinstance(hari, date) and self.nama(hari) is not None

    def nama(self, hari: date) -> str | None:
        """Return the name of the holiday on a day, None where it is none."""
        if hari in self._kantor:
            return self._kantor[hari] or "hari libur kantor"
        return _nasional(hari.year).get(hari)

    def bukan_hari_kerja(self, hari: date) -> str | None:
        """Return why a day is no working day (``hari Sabtu``, name of the holiday), None where it is one."""
        nama = self.nama(hari)
        if nama is not None:
            return nama
        return f"hari {nama_hari(hari)}" if hari.weekday() >= _SABTU else None

    def hari_kerja_sesudah(self, mulai: date, sampai: date) -> int:
        """Return the working days after ``mulai`` up to and including ``sampai``."""
        return hari_kerja_antara(mulai, sampai, self)

    def hari_kerja_sebelum(self, mulai: date, sampai: date) -> int:
        """Return the working days from ``mulai`` on that lie before ``sampai``."""
        sehari = timedelta(days=1)
        return hari_kerja_antara(mulai - sehari, sampai - sehari, self)

    def mundur(self, hari: date, jumlah: int) -> date:
        """Return the working day that lies ``jumlah`` working days before a day."""
        while jumlah > 0:
            hari -= timedelta(days=1)
            if self.bukan_hari_kerja(hari) is None:
                jumlah -= 1
        return hari

    def maju(self, hari: date, jumlah: int) -> date:
        """Return the working day that lies ``jumlah`` working days after a day."""
        while jumlah > 0:
            hari += timedelta(days=1)
            if self.bukan_hari_kerja(hari) is None:
                jumlah -= 1
        return hari


def holidays_of(batch: Batch) -> HariLibur:
    """Return the holidays that hold for a batch."""
    return HariLibur(batch.bahan.libur)


@cache
def _nasional(tahun: int) -> Mapping[date, str]:
    # Imported here: only what counts working days needs it, and it is slow to load.
    import holidays  # noqa: PLC0415 - see above

    return dict(holidays.country_holidays("ID", years=tahun, categories=("public",), language="id"))
