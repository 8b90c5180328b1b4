"""``mutasi impact --format json``: a public contract, see ``docs/skema/impact.schema.json``."""

import json
from typing import Any

from mutasi_cli.domain.batch import Batch, Lowong
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.rantai import Rantai

VERSI = 1


def impact_as_json(batch: Batch) -> str:
    """Return the impact of a batch as JSON text that ends with a line break."""
    return json.dumps(impact_as_data(batch), ensure_ascii=False, indent=2) + "\n"


def impact_as_data(batch: Batch) -> dict[str, Any]:
    """Return the same as plain data."""
    return {
        "version": VERSI,
        "rantai": [_chain(rantai) for rantai in batch.chains],
        "kosong": [_vacancy(lowong) for lowong in batch.vacancies],
        "tanpa_jabatan": list(batch.without_post),
    }


def _chain(rantai: Rantai) -> dict[str, Any]:
    return {
        "jenis": rantai.jenis.value,
        "langkah": [
            {"nip": langkah.move.nip, "dari": _kode(langkah.dari), "ke": _kode(langkah.ke)}
            for langkah in rantai.langkah
        ],
        "ujung_terbuka": _kode(rantai.ujung_terbuka),
    }


def _vacancy(lowong: Lowong) -> dict[str, Any]:
    jabatan = lowong.jabatan
    return {
        "kode_jabatan": jabatan.kode,
        "jabatan": jabatan.jabatan,
        "unit_kerja": jabatan.unit_kerja,
        "layanan_vital": None if jabatan.layanan_vital is None else jabatan.layanan_vital.value,
        "sebelum": "terisi" if lowong.sebelum_terisi else "kosong",
        "plt": None if lowong.plt is None else lowong.plt.nip_plt,
    }


def _kode(jabatan: Jabatan | None) -> str | None:
    return None if jabatan is None else jabatan.kode
