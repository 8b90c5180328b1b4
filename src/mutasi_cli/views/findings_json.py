"""``mutasi validate --format json``: a public contract, see ``docs/skema/validate.schema.json``."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cause import Cause, Diagnosis, Unjudged
from mutasi_cli.domain.finding import Finding, Severity, Waiver
from mutasi_cli.law import Dasar
from mutasi_cli.words.law_words import office_provisions

VERSION = 1


def findings_as_json(
    batch: Batch,
    findings: Sequence[Finding],
    all_findings: Sequence[Finding] | None = None,
    *,
    diagnosis: Diagnosis | None = None,
) -> str:
    """Return the findings as JSON text that ends with a line break; keys stand in the contract's order.

    ``all_findings`` are all findings where ``findings`` are only those asked for: ``ringkasan`` always counts all.
    ``diagnosis`` are the causes of all findings; they name findings by their index in ``temuan``.
    """
    data = findings_as_data(batch, findings, all_findings, diagnosis=diagnosis)
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def findings_as_data(
    batch: Batch,
    findings: Sequence[Finding],
    all_findings: Sequence[Finding] | None = None,
    *,
    diagnosis: Diagnosis | None = None,
) -> dict[str, Any]:
    """Return the same as plain data."""
    ordered = sorted(findings, key=lambda entry: entry.sort_key)
    causes = () if diagnosis is None else diagnosis.causes
    unjudged = () if diagnosis is None else diagnosis.unjudged
    complete = findings if all_findings is None else all_findings
    still_open = [entry.severity for entry in complete if entry.pengecualian is None]
    return {
        "version": VERSION,
        "tanggal": batch.tanggal.isoformat(),
        "sumber": [
            {"file": entry.file, "sha256": entry.sha256, "sheet": entry.sheet, "baris": entry.row}
            for entry in batch.material.source
        ],
        "ringkasan": {
            "usulan": len(batch.moves),
            **{severity.value: still_open.count(severity) for severity in Severity},
            "dikecualikan": len(complete) - len(still_open),
        },
        "ketentuan_kantor": [
            {"ketentuan": entry.sentence, "alasan": entry.alasan} for entry in office_provisions(batch)
        ],
        "temuan": [_finding(entry) for entry in ordered],
        "sebab": [_cause(cause, ordered) for cause in causes],
        "belum_diperiksa": [_unjudged(statement) for statement in unjudged],
    }


def cause_as_data(cause: Cause) -> dict[str, Any]:
    """Return one cause without its findings."""
    return {
        "nomor": cause.nomor,
        "keparahan": cause.severity.value,
        "judul": f"{cause.title}{cause.place}",
        "tindakan": cause.action,
        "aturan": list(cause.rule_codes),
        "kena": cause.rows,
    }


def _cause(cause: Cause, shown: Sequence[Finding]) -> dict[str, Any]:
    """Return one cause; the indexes are those of ``temuan`` as it is printed."""
    return {
        **cause_as_data(cause),
        "temuan": _indexes(cause.findings, shown),
        "akibat": _indexes(cause.consequences, shown),
    }


def _indexes(findings: Sequence[Finding], shown: Sequence[Finding]) -> list[int]:
    wanted = {id(finding) for finding in findings}
    return [index for index, finding in enumerate(shown) if id(finding) in wanted]


def _unjudged(statement: Unjudged) -> dict[str, Any]:
    return {
        "aturan": list(statement.rule_codes),
        "nip": list(statement.nips),
        "orang": statement.people,
        "karena": statement.reason,
        "sebab": list(statement.causes),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    cell = finding.cell
    return {
        "aturan": finding.rule_code,
        "nama": finding.nama,
        "keparahan": finding.severity.value,
        "nip": finding.nip,
        "kode_jabatan": finding.kode_jabatan,
        "file": cell.file,
        "sheet": cell.sheet,
        "sel": cell.cell,
        "baris": cell.row,
        "isi": cell.content or None,
        "pesan": finding.message,
        "perbaikan": finding.remedy,
        "dasar": [basis_as_data(dasar) for dasar in finding.dasar],
        "pengecualian": None if finding.pengecualian is None else _waiver(finding.pengecualian),
    }


def basis_as_data(dasar: Dasar) -> dict[str, str | None]:
    """Return a citation as the contract writes it."""
    return {"peraturan": dasar.peraturan, "pasal": dasar.pasal, "status": dasar.status.value}


def _waiver(waiver: Waiver) -> dict[str, str | None]:
    return {
        "alasan": waiver.alasan,
        "nomor_dokumen": waiver.nomor_dokumen,
        "tanggal_dokumen": _dates(waiver.tanggal_dokumen),
        "berlaku_sampai": _dates(waiver.berlaku_sampai),
        "alamat": waiver.address,
    }


def _dates(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
