"""Which days are no working days: weekends, national holidays of Indonesia, and the sheet ``libur``.

``cuti bersama`` counts only where the office has put it into ``libur``: the library knows it under the
category GOVERNMENT, so only PUBLIC is asked.
"""

from collections.abc import Container, Mapping
from datetime import date, timedelta
from functools import cache

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import day_name, working_days_between

_SATURDAY = 5


class Holidays(Container[date]):
    """National holidays with the office's own laid over them; ``day in libur`` ignores weekends."""

    def __init__(self, office: Mapping[date, str]):
        self._office = office

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.nama(day) is not None

    def nama(self, day: date) -> str | None:
        """Return the name of the holiday on a day, None where it is none."""
        if day in self._office:
            return self._office[day] or "hari libur kantor"
        return _national(day.year).get(day)

    def why_not_working_day(self, day: date) -> str | None:
        """Return why a day is no working day (``hari Sabtu``, name of the holiday), None where it is one."""
        nama = self.nama(day)
        if nama is not None:
            return nama
        return f"hari {day_name(day)}" if day.weekday() >= _SATURDAY else None

    def working_days_after(self, mulai: date, until: date) -> int:
        """Return the working days after ``mulai`` up to and including ``until``."""
        return working_days_between(mulai, until, self)

    def working_days_before(self, mulai: date, until: date) -> int:
        """Return the working days from ``mulai`` on that lie before ``until``."""
        one_day = timedelta(days=1)
        return working_days_between(mulai - one_day, until - one_day, self)

    def backward(self, day: date, count: int) -> date:
        """Return the working day that lies ``amount`` working days before a day."""
        while count > 0:
            day -= timedelta(days=1)
            if self.why_not_working_day(day) is None:
                count -= 1
        return day

    def forward(self, day: date, count: int) -> date:
        """Return the working day that lies ``amount`` working days after a day."""
        while count > 0:
            day += timedelta(days=1)
            if self.why_not_working_day(day) is None:
                count -= 1
        return day


def holidays_of(batch: Batch) -> Holidays:
    """Return the holidays that hold for a batch."""
    return Holidays(batch.material.libur)


@cache
def _national(year: int) -> Mapping[date, str]:
    # Imported here: only what counts working days needs it, and it is slow to load.
    import holidays  # noqa: PLC0415 - see above

    return dict(holidays.country_holidays("ID", years=year, categories=("public",), language="id"))
