"""``mutasi scans --format json``: a public contract, see ``docs/skema/scans.schema.json``."""

import json
from typing import Any

from mutasi_cli.domain.scan import ScanResult

VERSION = 1


def scans_as_json(result: ScanResult) -> str:
    """Return the scans as JSON text that ends with a line break."""
    return json.dumps(scans_as_data(result), ensure_ascii=False, indent=2) + "\n"


def scans_as_data(result: ScanResult) -> dict[str, Any]:
    """Return the same as plain data.

    ``nip`` and ``dokumen`` of a file are null where its name tells none or several; ``halaman`` is null where
    the pages could not be counted, or were not.
    """
    return {
        "version": VERSION,
        "berkas": [
            {
                "nama": file.nama,
                "nip": file.nip,
                "dokumen": file.document,
                "halaman": file.pages,
                "ukuran": file.size,
                "temuan": [
                    {
                        "nama": finding.fault.value,
                        "keparahan": finding.severity.value,
                        "pesan": finding.message,
                    }
                    for finding in file.findings
                ],
            }
            for file in result.files
        ],
        "belum_ada": [{"nip": scan.nip, "dokumen": scan.document.id} for scan in result.missing],
        "menunggu": [
            {"nip": person.nip, "karena": person.because, "berkas": list(person.files)} for person in result.waiting
        ],
        "siap": list(result.ready),
    }
