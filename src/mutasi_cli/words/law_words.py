"""Values of the law and of the office in words: shared by findings, catalogue and report."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from mutasi_cli.domain.batch import Batch
from mutasi_cli.errors import ParameterError, SettingsError, StopKind
from mutasi_cli.law import LawBook
from mutasi_cli.law.model import DatedValue, Parameter
from mutasi_cli.words.sentence_words import perhaps_meant

_UNITS_WITHOUT_WORD = {"angka", "ya/tidak", "daftar", "tabel", "kata"}


def value_words(value: Any, unit: str) -> str:  # noqa: ANN401 - parameters hold numbers, lists and tables
    """Return a value of a parameter on one line: ``24 bulan``, ``accepted``, ``a, b, c``, ``II.a = 3.250.000``."""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, int):
        digits = f"{value:,}".replace(",", ".")
        return digits if unit in _UNITS_WITHOUT_WORD else f"{digits} {unit}"
    if isinstance(value, list):
        return ", ".join(value_words(entry, unit) for entry in value)
    if isinstance(value, Mapping):
        return "; ".join(f"{key} = {_table_cell(entry, unit)}" for key, entry in value.items())
    return str(value)


def _table_cell(entry: Any, unit: str) -> str:  # noqa: ANN401 - a cell of a table
    if isinstance(entry, Mapping):
        return "(" + ", ".join(f"{key} {value_words(value, unit)}" for key, value in entry.items()) + ")"
    return value_words(entry, unit)


def named_parameter(lawbook: LawBook, nama: str) -> Parameter:
    """Return a parameter by name; an unknown one is a :class:`SettingsError` with the nearest name."""
    parameter = lawbook.parameter.get(nama)
    if parameter is not None:
        return parameter
    near = get_close_matches(nama, lawbook.parameter, n=1, cutoff=0.4)
    suggestion = perhaps_meant(*(f"«{name}»" for name in near))
    raise SettingsError(f"Parameter «{nama}» tidak ada.{suggestion} Lihat «mutasi law».", StopKind.CHOICE)


def value_on(parameter: Parameter, day: date | None) -> DatedValue | None:
    """Return the value in force on a day (None: the newest), None where the law is silent."""
    if day is None:
        return parameter.value[-1]
    try:
        return parameter.on(day)
    except ParameterError:
        return None


@dataclass(frozen=True, slots=True)
class OfficeProvision:
    """One thing that the office set otherwise than the law or the catalogue, and why."""

    sentence: str
    alasan: str


def office_provisions(batch: Batch) -> tuple[OfficeProvision, ...]:
    """Return the office's own values and severities, each with its reason; every report prints them."""
    provisions = []
    for nama in sorted(batch.office_settings.parameter):
        own_value = batch.office_settings.parameter[nama]
        parameter = batch.law.book.parameter.get(nama)
        if parameter is None:
            provisions.append(OfficeProvision(f"{nama}: {value_words(own_value.value, 'kata')}.", own_value.alasan))
            continue
        official = value_on(parameter, batch.tanggal)
        compared = "peraturan pada hari itu belum dicatat"
        if official is not None:
            compared = f"{value_words(official.value, parameter.unit)} menurut {official.dasar}"
        sentence = (
            f"{parameter.keterangan} ({nama}): {value_words(own_value.value, parameter.unit)}, sedangkan {compared}."
        )
        provisions.append(OfficeProvision(sentence, own_value.alasan))
    for kode in sorted(batch.office_settings.aturan):
        settings = batch.office_settings.aturan[kode]
        becomes = "dimatikan" if settings.severity is None else f"dijadikan {settings.severity.value}"
        provisions.append(OfficeProvision(f"Aturan {kode} {becomes}.", settings.alasan))
    return tuple(provisions)
