"""What became of the papers, as JSON: ``roster``, ``decree`` and ``report`` share one form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mutasi_cli.views.findings_json import cause_as_data

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from mutasi_cli.disk.manifest import Result
    from mutasi_cli.disk.placed_papers import PapersResult
    from mutasi_cli.domain.cause import Diagnosis

VERSION = 1


def papers_as_json(tanggal: date, result: PapersResult, *, draft: bool, pdfs: Sequence[Result] | None = None) -> str:
    """Return what was written as JSON text; ``pdfs`` are the PDFs, None where none were asked for."""
    return _text(
        {
            **_head(tanggal, written=True, draft=draft),
            "folder": result.folder.as_posix(),
            "berkas": [_placed(placed) for placed in result.result],
            "tidak_termasuk_lagi": [{"berkas": stale.file, "dipindahkan_ke": stale.moved_to} for stale in result.stale],
            "dibaca_kembali": result.read_back,
            "tidak_cocok": [{"berkas": file, "nilai": value} for file, value in result.mismatches],
            "berkas_cetak": dict(sorted(result.print_files.items())),
            "pdf": None if pdfs is None else [_placed(placed) for placed in pdfs],
            "catatan": list(result.catatan),
            "sebab": [],
            "dengan_hanya_pertek": 0,
        }
    )


def refusal_as_json(tanggal: date, diagnosis: Diagnosis, *, approved: int = 0) -> str:
    """Return as JSON text that nothing was written, and which causes forbid it.

    ``approved`` is how many moves could go without the others, where only approvals are lacking.
    """
    return _text(
        {
            **_head(tanggal, written=False, draft=False),
            **_nothing_written(),
            "sebab": [cause_as_data(cause) for cause in diagnosis.causes],
            "dengan_hanya_pertek": approved,
        }
    )


def masked_report_as_json(tanggal: date, file: Path) -> str:
    """Return as JSON text where the masked report lies; it is no paper of the day."""
    placed = {"berkas": file.name, "keadaan": "baru", "pengganti": None}
    return _text(
        {
            **_head(tanggal, written=True, draft=False),
            **_nothing_written(),
            "folder": file.parent.as_posix(),
            "berkas": [placed],
            "sebab": [],
            "dengan_hanya_pertek": 0,
        }
    )


def _head(tanggal: date, *, written: bool, draft: bool) -> dict[str, Any]:
    return {"version": VERSION, "tanggal": tanggal.isoformat(), "ditulis": written, "draf": draft}


def _nothing_written() -> dict[str, Any]:
    return {
        "folder": None,
        "berkas": [],
        "tidak_termasuk_lagi": [],
        "dibaca_kembali": 0,
        "tidak_cocok": [],
        "berkas_cetak": {},
        "pdf": None,
        "catatan": [],
    }


def _placed(placed: Result) -> dict[str, Any]:
    return {"berkas": placed.file, "keadaan": placed.outcome.value, "pengganti": placed.replacement}


def _text(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
