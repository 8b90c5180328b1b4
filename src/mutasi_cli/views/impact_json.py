"""``mutasi impact --format json``: a public contract, see ``docs/skema/impact.schema.json``."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from mutasi_cli.domain.approved_part import ApprovedPart
from mutasi_cli.domain.batch import Batch, Vacancy
from mutasi_cli.domain.chains import Chain
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pimpinan import heads_that_change_with_their_second
from mutasi_cli.domain.susulan import not_sworn_in
from mutasi_cli.domain.withdrawal import Withdrawal
from mutasi_cli.views.approved_part_terminal import reasons
from mutasi_cli.words.impact_words import ServiceRow, service_board

VERSION = 1


def impact_as_json(
    batch: Batch, withdrawal: Withdrawal | None = None, approved_part: ApprovedPart | None = None
) -> str:
    """Return the impact of a batch as JSON text that ends with a line break.

    ``batch`` is what goes: without the rows that are withdrawn or that wait for their approval.
    """
    return json.dumps(impact_as_data(batch, withdrawal, approved_part), ensure_ascii=False, indent=2) + "\n"


def impact_as_data(
    batch: Batch, withdrawal: Withdrawal | None = None, approved_part: ApprovedPart | None = None
) -> dict[str, Any]:
    """Return the same as plain data."""
    return {
        "version": VERSION,
        "rantai": [_chain(chain) for chain in batch.chains],
        "kosong": [_vacancy(vacancy) for vacancy in batch.vacancies],
        "tanpa_jabatan": list(batch.without_post),
        "layanan_vital": [_service(batch, row) for row in service_board(batch)],
        "berganti_serentak": [
            {"kepala": head.kode, "kedua": second.kode} for head, second in heads_that_change_with_their_second(batch)
        ],
        "belum_dilantik": [
            {
                "nip": absent.move.nip,
                "kode_jabatan": absent.target.kode,
                "pendahulu": list(absent.predecessors),
                "plt": None if absent.plt is None else absent.plt.nip_plt,
                "tinggalan": [jabatan.kode for jabatan in absent.left_posts],
            }
            for absent in not_sworn_in(batch)
        ],
        "penarikan": None if withdrawal is None else _withdrawal(withdrawal),
        "hanya_pertek": None if approved_part is None else _partial(approved_part),
    }


def _service(batch: Batch, service_row: ServiceRow) -> dict[str, Any]:
    jabatan, plt, since = service_row.jabatan, service_row.plt, service_row.vacant_since
    return {
        "kode_jabatan": jabatan.kode,
        "jabatan": jabatan.jabatan,
        "unit_kerja": jabatan.unit_kerja,
        "layanan_vital": service_row.layanan.value,
        "sebelum": list(batch.holders_before.get(jabatan.kode, ())),
        "sesudah": list(batch.holders_after.get(jabatan.kode, ())),
        "kosong_sejak": None if since is None else since.tanggal.isoformat(),
        "sumber_kosong": None if since is None else since.source.value,
        "plt": None if plt is None else plt.nip_plt,
        "plt_sampai": None if plt is None else _day_text(plt.selesai),
        "pensiun": _day_text(service_row.pensiun),
    }


def _withdrawal(withdrawal: Withdrawal) -> dict[str, Any]:
    return {
        "ditarik": [_move(move) for move in withdrawal.withdrawn],
        "terdesak": [
            {"nip": entry.move.nip, "kode_jabatan": entry.jabatan.kode, "pemangku": list(entry.pemangku)}
            for entry in withdrawal.crowded
        ],
        "kosong_baru": [entry.jabatan.kode for entry in withdrawal.newly_vacant],
        "terisi": [jabatan.kode for jabatan in withdrawal.filled],
        "galat_baru": _findings(withdrawal.new_errors),
        "ikut_ditarik": [_move(move) for move in withdrawal.also_removed],
        "terkecil": withdrawal.smallest,
        "terpaksa": withdrawal.forced,
        "kosong_sisa": [entry.jabatan.kode for entry in withdrawal.vacant_after],
        "galat_sisa": _findings(withdrawal.errors_after),
    }


def _partial(approved_part: ApprovedPart) -> dict[str, Any]:
    return {
        "jalan": len(approved_part.batch.moves),
        "menunggu": [
            {
                **_move(waiting.move),
                "baris": waiting.move.usulan.origin.row,
                "sebab": waiting.reason.value,
                "pesan": list(reasons(approved_part, waiting)),
            }
            for waiting in approved_part.waiting
        ],
        "terbesar": approved_part.smallest,
        "terpaksa": approved_part.forced,
    }


def _move(move: Move) -> dict[str, Any]:
    return {"nip": move.nip, "dari": _kode(move.origin), "ke": _kode(move.target)}


def _findings(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    return [
        {
            "aturan": finding.rule_code,
            "nip": finding.nip,
            "kode_jabatan": finding.kode_jabatan,
            "pesan": finding.message,
        }
        for finding in findings
    ]


def _day_text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _chain(chain: Chain) -> dict[str, Any]:
    return {
        "jenis": chain.jenis.value,
        "langkah": [
            {"nip": step.move.nip, "dari": _kode(step.source), "ke": _kode(step.destination)} for step in chain.step
        ],
        "ujung_terbuka": _kode(chain.open_end),
    }


def _vacancy(vacancy: Vacancy) -> dict[str, Any]:
    jabatan = vacancy.jabatan
    return {
        "kode_jabatan": jabatan.kode,
        "jabatan": jabatan.jabatan,
        "unit_kerja": jabatan.unit_kerja,
        "layanan_vital": None if jabatan.layanan_vital is None else jabatan.layanan_vital.value,
        "sebelum": "terisi" if vacancy.was_filled else "kosong",
        "plt": None if vacancy.plt is None else vacancy.plt.nip_plt,
    }


def _kode(jabatan: Jabatan | None) -> str | None:
    return None if jabatan is None else jabatan.kode
