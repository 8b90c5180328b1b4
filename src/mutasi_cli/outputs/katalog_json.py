"""``mutasi rules``, ``mutasi rule`` and ``mutasi law`` as JSON."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from mutasi_cli.domain.katalog import HalamanAturan
from mutasi_cli.domain.pengaturan import SetelanAturan
from mutasi_cli.law import LawBook
from mutasi_cli.law.model import Nilai, Parameter
from mutasi_cli.outputs.hukum_konsol import nilai_pada, parameter_bernama
from mutasi_cli.outputs.temuan_json import basis_as_data

VERSI = 1


def rules_as_json(aturan: Sequence[HalamanAturan], setelan: Mapping[str, SetelanAturan] | None = None) -> str:
    """Return rules (the catalogue, or one) as JSON text; ``setelan`` are the office's own severities."""
    kantor = {} if setelan is None else setelan
    return _text({"version": VERSI, "aturan": [_rule(isi, kantor.get(isi.code)) for isi in aturan]})


def law_as_json(lawbook: LawBook, hari: date, nama: str | None = None) -> str:
    """Return the parameters (all, or the one called ``nama``) with all dated values as JSON text.

    ``nilai`` is the value in force on ``hari``, null where the law is silent. An unknown name is a
    :class:`mutasi_cli.errors.ParameterError`.
    """
    nama_nama = sorted(lawbook.parameter) if nama is None else [nama]
    return _text(
        {
            "version": VERSI,
            "tanggal": hari.isoformat(),
            "parameter": [_parameter(lawbook, parameter_bernama(lawbook, isi), hari) for isi in nama_nama],
        }
    )


def _rule(aturan: HalamanAturan, setelan: SetelanAturan | None) -> dict[str, Any]:
    kantor = None
    if setelan is not None:
        keparahan = "mati" if setelan.keparahan is None else setelan.keparahan.value
        kantor = {"keparahan": keparahan, "alasan": setelan.alasan}
    return {
        "aturan": aturan.code,
        "nama": aturan.name,
        "keparahan": aturan.severity.value,
        "ringkasan": " ".join(aturan.ringkasan.split()),
        "dasar": [basis_as_data(dasar) for dasar in aturan.basis],
        "kolom": list(aturan.kolom),
        "dapat_dikecualikan": aturan.waivable,
        "kantor": kantor,
        "bagian": dict(aturan.bagian),
    }


def _parameter(lawbook: LawBook, parameter: Parameter, hari: date) -> dict[str, Any]:
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


def _text(isi: dict[str, Any]) -> str:
    return json.dumps(isi, ensure_ascii=False, indent=2) + "\n"
