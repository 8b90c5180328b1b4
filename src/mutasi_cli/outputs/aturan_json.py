"""``mutasi rules`` and ``mutasi rule CODE`` as JSON."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from mutasi_cli.domain.katalog import HalamanAturan
from mutasi_cli.domain.pengaturan import SetelanAturan
from mutasi_cli.outputs.temuan_json import basis_as_data

VERSI = 1


def rules_as_json(aturan: Sequence[HalamanAturan], setelan: Mapping[str, SetelanAturan] | None = None) -> str:
    """Return the catalogue as JSON text; ``setelan`` are the office's own severities."""
    kantor = {} if setelan is None else setelan
    return _text({"version": VERSI, "aturan": [_rule(isi, kantor.get(isi.code)) for isi in aturan]})


def rule_as_json(aturan: HalamanAturan, setelan: SetelanAturan | None = None) -> str:
    """Return one rule as JSON text, with the keys that it has in the catalogue."""
    return _text({"version": VERSI, **_rule(aturan, setelan)})


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


def _text(isi: dict[str, Any]) -> str:
    return json.dumps(isi, ensure_ascii=False, indent=2) + "\n"
