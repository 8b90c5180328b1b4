"""``mutasi impact --format json``: a public contract, see ``docs/skema/impact.schema.json``."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from mutasi_cli.domain.batch import Batch, Lowong
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.penarikan import Penarikan
from mutasi_cli.domain.pertek_sebagian import PertekSebagian
from mutasi_cli.domain.pimpinan import heads_that_change_with_their_second
from mutasi_cli.domain.rantai import Rantai
from mutasi_cli.domain.susulan import not_sworn_in
from mutasi_cli.domain.temuan import Finding
from mutasi_cli.outputs.dampak_kata import BarisLayanan, papan_layanan
from mutasi_cli.outputs.dampak_pertek import reasons

VERSI = 1


def impact_as_json(
    batch: Batch, penarikan: Penarikan | None = None, sebagian: PertekSebagian | None = None
) -> str:
    """Return the impact of a batch as JSON text that ends with a line break.

    ``batch`` is what goes: without the rows that are withdrawn or that wait for their approval.
    """
    return json.dumps(impact_as_data(batch, penarikan, sebagian), ensure_ascii=False, indent=2) + "\n"


def impact_as_data(
    batch: Batch, penarikan: Penarikan | None = None, sebagian: PertekSebagian | None = None
) -> dict[str, Any]:
    """Return the same as plain data."""
    return {
        "version": VERSI,
        "rantai": [_chain(rantai) for rantai in batch.chains],
        "kosong": [_vacancy(lowong) for lowong in batch.vacancies],
        "tanpa_jabatan": list(batch.without_post),
        "layanan_vital": [_service(batch, baris) for baris in papan_layanan(batch)],
        "berganti_serentak": [
            {"kepala": kepala.kode, "kedua": kedua.kode}
            for kepala, kedua in heads_that_change_with_their_second(batch)
        ],
        "belum_dilantik": [
            {
                "nip": isi.move.nip,
                "kode_jabatan": isi.tujuan.kode,
                "pendahulu": list(isi.pendahulu),
                "plt": None if isi.plt is None else isi.plt.nip_plt,
                "tinggalan": [jabatan.kode for jabatan in isi.tinggalan],
            }
            for isi in not_sworn_in(batch)
        ],
        "penarikan": None if penarikan is None else _withdrawal(penarikan),
        "hanya_pertek": None if sebagian is None else _partial(sebagian),
    }


def _service(batch: Batch, baris: BarisLayanan) -> dict[str, Any]:
    jabatan, plt, sejak = baris.jabatan, baris.plt, baris.kosong_sejak
    return {
        "kode_jabatan": jabatan.kode,
        "jabatan": jabatan.jabatan,
        "unit_kerja": jabatan.unit_kerja,
        "layanan_vital": baris.layanan.value,
        "sebelum": list(batch.holders_before.get(jabatan.kode, ())),
        "sesudah": list(batch.holders_after.get(jabatan.kode, ())),
        "kosong_sejak": None if sejak is None else sejak.tanggal.isoformat(),
        "sumber_kosong": None if sejak is None else sejak.sumber.value,
        "plt": None if plt is None else plt.nip_plt,
        "plt_sampai": None if plt is None else _hari(plt.selesai),
        "pensiun": _hari(baris.pensiun),
    }


def _withdrawal(penarikan: Penarikan) -> dict[str, Any]:
    return {
        "ditarik": [_move(move) for move in penarikan.ditarik],
        "terdesak": [
            {"nip": isi.move.nip, "kode_jabatan": isi.jabatan.kode, "pemangku": list(isi.pemangku)}
            for isi in penarikan.terdesak
        ],
        "kosong_baru": [isi.jabatan.kode for isi in penarikan.kosong_baru],
        "terisi": [jabatan.kode for jabatan in penarikan.terisi],
        "galat_baru": _findings(penarikan.galat_baru),
        "ikut_ditarik": [_move(move) for move in penarikan.ikut],
        "terkecil": penarikan.terkecil,
        "terpaksa": penarikan.terpaksa,
        "kosong_sisa": [isi.jabatan.kode for isi in penarikan.kosong_sisa],
        "galat_sisa": _findings(penarikan.galat_sisa),
    }


def _partial(sebagian: PertekSebagian) -> dict[str, Any]:
    return {
        "jalan": len(sebagian.batch.moves),
        "menunggu": [
            {
                **_move(isi.move),
                "baris": isi.move.usulan.asal.baris,
                "sebab": isi.sebab.value,
                "pesan": list(reasons(sebagian, isi)),
            }
            for isi in sebagian.menunggu
        ],
        "terbesar": sebagian.terkecil,
        "terpaksa": sebagian.terpaksa,
    }


def _move(move: Move) -> dict[str, Any]:
    return {"nip": move.nip, "dari": _kode(move.asal), "ke": _kode(move.tujuan)}


def _findings(temuan: Iterable[Finding]) -> list[dict[str, Any]]:
    return [
        {"aturan": isi.aturan, "nip": isi.nip, "kode_jabatan": isi.kode_jabatan, "pesan": isi.pesan}
        for isi in temuan
    ]


def _hari(hari: date | None) -> str | None:
    return None if hari is None else hari.isoformat()


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
