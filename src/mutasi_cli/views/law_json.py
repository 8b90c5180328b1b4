"""``mutasi law`` as JSON."""

import json
from datetime import date
from typing import Any

from mutasi_cli.law import Dasar, LawBook
from mutasi_cli.law.model import DatedValue, Parameter
from mutasi_cli.views.findings_json import basis_as_data
from mutasi_cli.words.law_words import named_parameter, value_on

VERSION = 1


def law_as_json(lawbook: LawBook, nama: str | None = None, day: date | None = None) -> str:
    """Return the parameters (all, or the one called ``nama``) with all dated values as JSON text.

    ``value`` is the value in force on ``day`` (without a day: the newest), null where the law is silent.
    An unknown name is a :class:`mutasi_cli.errors.SettingsError`.
    """
    names = sorted(lawbook.parameter) if nama is None else [nama]
    document = {
        "version": VERSION,
        "tanggal": None if day is None else day.isoformat(),
        "parameter": [_parameter(lawbook, named_parameter(lawbook, parameter_name), day) for parameter_name in names],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _parameter(lawbook: LawBook, parameter: Parameter, day: date | None) -> dict[str, Any]:
    in_force = value_on(parameter, day)
    office = lawbook.office.get(parameter.nama)
    return {
        "nama": parameter.nama,
        "keterangan": parameter.keterangan,
        "satuan": parameter.unit,
        "nilai": None if in_force is None else in_force.value,
        "dasar": None if in_force is None else _basis(in_force.dasar),
        "kantor": None if office is None else {"nilai": office.value, "alasan": office.alasan},
        "riwayat": [_value(dated) for dated in parameter.value],
    }


def _value(dated: DatedValue) -> dict[str, Any]:
    return {
        "berlaku": dated.in_force.isoformat(),
        "sampai": None if dated.until is None else dated.until.isoformat(),
        "nilai": dated.value,
        "dasar": _basis(dated.dasar),
        "catatan": dated.catatan,
    }


def _basis(dasar: Dasar) -> dict[str, str | None]:
    return {**basis_as_data(dasar), "dilihat": dasar.looked_at.isoformat()}
