"""``mutasi diff --format json``: a public contract, see ``docs/skema/diff.schema.json``."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.changed_paper import ChangedPaper
from mutasi_cli.domain.comparison import ChangedRecord, Comparison, Difference
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.move import Move

VERSION = 1


def changes_as_json(comparison: Comparison, papers: Sequence[ChangedPaper] | None, reason: str) -> str:
    """Return the changes as JSON text that ends with a line break."""
    return json.dumps(changes_as_data(comparison, papers, reason), ensure_ascii=False, indent=2) + "\n"


def changes_as_data(comparison: Comparison, papers: Sequence[ChangedPaper] | None, reason: str) -> dict[str, Any]:
    """Return the same as plain data; ``paper`` is null, with a reason, where the papers cannot be told."""
    return {
        "version": VERSION,
        "lama": _version(comparison.old),
        "baru": _version(comparison.new),
        "masuk": [_row(move) for move in comparison.added],
        "keluar": [_row(move) for move in comparison.removed],
        "berubah": [
            {
                "nip": record.new.nip,
                "kelompok": record.new.group.value,
                "baris_lama": record.old.usulan.origin.row,
                "baris_baru": record.new.usulan.origin.row,
                "tujuan": {"lama": _goal(record.old), "baru": _goal(record.new)} if record.target else None,
                "beda": _differences(record.difference),
            }
            for record in comparison.changed
        ],
        "pegawai": [{"nip": record.key, **_data(record)} for record in comparison.pegawai],
        "jabatan": [{"kode_jabatan": record.key, **_data(record)} for record in comparison.jabatan],
        "batch": _differences(comparison.facts),
        "kosong": {
            "baru": [record.jabatan.kode for record in comparison.newly_vacant],
            "hilang": [record.jabatan.kode for record in comparison.filled],
        },
        "tanpa_jabatan": {"baru": list(comparison.without_jabatan), "hilang": list(comparison.regained_post)},
        "temuan": {
            "baru": _findings(comparison.fresh_findings),
            "hilang": _findings(comparison.gone_findings),
        },
        "naskah": None if papers is None else [_paper(record) for record in papers],
        "sebab_naskah": reason or None,
    }


def _version(batch: Batch) -> dict[str, Any]:
    return {
        "tanggal": batch.tanggal.isoformat(),
        "usulan": len(batch.moves),
        "sumber": [
            {
                "file": read_sheet.file,
                "sha256": read_sheet.sha256,
                "sheet": read_sheet.sheet,
                "baris": read_sheet.row,
            }
            for read_sheet in batch.material.source
        ],
    }


def _row(move: Move) -> dict[str, Any]:
    return {
        "nip": move.nip,
        "kelompok": move.group.value,
        "baris": move.usulan.origin.row,
        "dari": None if move.origin is None else move.origin.kode,
        "ke": _goal(move),
    }


def _goal(move: Move) -> str | None:
    return None if move.target is None else move.target.kode


def _data(record: ChangedRecord) -> dict[str, Any]:
    return {"nama": record.nama, "beda": _differences(record.difference)}


def _differences(differences: Iterable[Difference]) -> list[dict[str, Any]]:
    return [
        {"bidang": difference.field, "lama": difference.old or None, "baru": difference.new or None}
        for difference in differences
    ]


def _findings(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    return [
        {
            "aturan": finding.rule_code,
            "keparahan": finding.severity.value,
            "nip": finding.nip,
            "kode_jabatan": finding.kode_jabatan,
            "dikecualikan": finding.pengecualian is not None,
            "pesan": finding.message,
        }
        for finding in findings
    ]


def _paper(paper: ChangedPaper) -> dict[str, Any]:
    return {
        "jenis": paper.jenis,
        "judul": paper.heading,
        "nasib": paper.outcome.value,
        "nip": paper.nip,
        "berkas": paper.file,
    }
