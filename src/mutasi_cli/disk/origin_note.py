"""What the outputs of a day were made from, as the manifest notes it."""

from collections.abc import Sequence
from pathlib import Path

from mutasi_cli import __version__
from mutasi_cli.disk.manifest import Manifest, fingerprint
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding


def note_origin(manifest: Manifest, batch: Batch, findings: Sequence[Finding]) -> None:
    """Record what the papers come from: inputs, rules, waived findings. No path, no clock."""
    manifest.note("tanggal", batch.tanggal.isoformat())
    manifest.note(
        "aturan",
        {
            "program": f"mutasi {__version__}",
            "parameter_sha256": fingerprint(batch.law.book.written.encode()),
        },
    )
    inputs = sorted(
        {(Path(entry.file).name, entry.sheet or "", entry.sha256, entry.row) for entry in batch.material.source}
    )
    manifest.note_inputs(
        [
            {"file": file, "sheet": sheet or None, "sha256": sha, "baris": row_count}
            for file, sheet, sha, row_count in inputs
        ]
    )
    manifest.note(
        "pengecualian",
        [
            {
                "aturan": entry.rule_code,
                "nip": entry.nip,
                "kode_jabatan": entry.kode_jabatan,
                "alasan": entry.pengecualian.alasan,
                "nomor_dokumen": entry.pengecualian.nomor_dokumen,
            }
            for entry in findings
            if entry.pengecualian is not None
        ],
    )
