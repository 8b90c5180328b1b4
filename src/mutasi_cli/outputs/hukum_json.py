"""``mutasi law`` as JSON."""

import json
from datetime import date
from typing import Any

from mutasi_cli.law import LawBook
from mutasi_cli.law.model import Nilai, Parameter
from mutasi_cli.outputs.hukum_kata import nilai_pada, parameter_bernama
from mutasi_cli.outputs.temuan_json import basis_as_data

VERSI = 1


def law_as_json(lawbook: LawBook, nama: str | None = None, hari: date | None = None) -> str:
    """Return the parameters (all, or the one called ``nama``) with all dated values as JSON text.

    ``nilai`` is the value in force on ``hari`` (without a day: the newest), null where the law is silent.
    An unknown name is a :class:`mutasi_cli.errors.ParameterError`.
    """
    nama_nama = sorted(lawbook.parameter) if nama is None else [nama]
    isi = {
        "version": VERSI,
        "tanggal": None if hari is None else hari.isoformat(),
        "parameter": [_parameter(lawbook, parameter_bernama(lawbook, satu), hari) for satu in nama_nama],
    }
    return json.dumps(isi, ensure_ascii=False, indent=2) + "\n"


def _parameter(lawbook: LawBook, parameter: Parameter, hari: date | None) -> dict[str, Any]:
    kini = nilai_pada(parameter, hari)
    kantor = lawbook.kantor.get(parameter.nama)
    return {
        "nama": parameter.nama,
        "keterangan": parameter.keterangan,
        "satuan": parameter.satuan,
        "nilai": None if kini is None else kini.nilai,
        "dasar": None if kini is None else basis_as_data(kini.dasar),
        "kantor": None if kantor is None else {"nilai": kantor.nilai, "alasan": kantor.alasan},
        "riwayat": [_value(isi) for isi in parameter.nilai],
    }


def _value(isi: Nilai) -> dict[str, Any]:
    return {
        "berlaku": isi.berlaku.isoformat(),
        "sampai": None if isi.sampai is None else isi.sampai.isoformat(),
        "nilai": isi.nilai,
        "dasar": basis_as_data(isi.dasar),
        "catatan": isi.catatan,
    }
