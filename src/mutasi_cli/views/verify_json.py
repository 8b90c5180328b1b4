"""``mutasi verify --format json``: what differs between the papers and the batch."""

import json
from datetime import date
from typing import Any

from mutasi_cli.domain.verification import VerificationResult

VERSION = 1


def check_as_json(result: VerificationResult, tanggal: date) -> str:
    """Return the result as JSON text that ends with a line break."""
    return json.dumps(check_as_data(result, tanggal), ensure_ascii=False, indent=2) + "\n"


def check_as_data(result: VerificationResult, tanggal: date) -> dict[str, Any]:
    """Return the same as plain data. ``nip``, ``written`` and ``expected`` may be null."""
    return {
        "version": VERSION,
        "tanggal": tanggal.isoformat(),
        "cocok": result.match,
        "jenis": [
            {
                "nama": entry.nama,
                "judul": entry.heading,
                "dibuat": not entry.not_made,
                "diperiksa": entry.checked,
                "cocok": entry.match,
            }
            for entry in result.jenis
        ],
        "perbedaan": [
            {
                "berkas": entry.file,
                "nip": entry.nip.replace(" ", "") or None,
                "bidang": entry.field,
                "tertulis": entry.written,
                "seharusnya": entry.expected,
            }
            for entry in result.differences
        ],
        "tidak_tercatat": list(result.unrecorded),
        "nomor_terbuka": list(result.still_open),
    }
