"""``mutasi validate --format json``: a public contract, see ``docs/skema/validate.schema.json``."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.temuan import Finding, Severity, Waiver
from mutasi_cli.law import Dasar
from mutasi_cli.outputs.hukum_kata import ketentuan_kantor

VERSI = 1


def findings_as_json(batch: Batch, temuan: Sequence[Finding], semua: Sequence[Finding] | None = None) -> str:
    """Return the findings as JSON text that ends with a line break; keys stand in the contract's order.

    ``semua`` are all findings where ``temuan`` are only those asked for: ``ringkasan`` always counts all.
    """
    return json.dumps(findings_as_data(batch, temuan, semua), ensure_ascii=False, indent=2) + "\n"


def findings_as_data(
    batch: Batch, temuan: Sequence[Finding], semua: Sequence[Finding] | None = None
) -> dict[str, Any]:
    """Return the same as plain data."""
    lengkap = temuan if semua is None else semua
    terbuka = [isi.keparahan for isi in lengkap if isi.pengecualian is None]
    return {
        "version": VERSI,
        "tanggal": batch.tanggal.isoformat(),
        "sumber": [
            {"file": isi.file, "sha256": isi.sha256, "sheet": isi.sheet, "baris": isi.baris}
            for isi in batch.bahan.sumber
        ],
        "ringkasan": {
            "usulan": len(batch.moves),
            **{keparahan.value: terbuka.count(keparahan) for keparahan in Severity},
            "dikecualikan": len(lengkap) - len(terbuka),
        },
        "ketentuan_kantor": [
            {"ketentuan": isi.kalimat, "alasan": isi.alasan} for isi in ketentuan_kantor(batch)
        ],
        "temuan": [_finding(isi) for isi in sorted(temuan, key=lambda isi: isi.kunci_urut)],
    }


def _finding(temuan: Finding) -> dict[str, Any]:
    sel = temuan.sel
    return {
        "aturan": temuan.aturan,
        "nama": temuan.nama,
        "keparahan": temuan.keparahan.value,
        "nip": temuan.nip,
        "kode_jabatan": temuan.kode_jabatan,
        "file": sel.file,
        "sheet": sel.sheet,
        "sel": sel.sel,
        "baris": sel.baris,
        "isi": sel.isi or None,
        "pesan": temuan.pesan,
        "perbaikan": temuan.perbaikan,
        "dasar": [basis_as_data(dasar) for dasar in temuan.dasar],
        "pengecualian": None if temuan.pengecualian is None else _waiver(temuan.pengecualian),
    }


def basis_as_data(dasar: Dasar) -> dict[str, str | None]:
    """Return a citation as the contract writes it."""
    return {"peraturan": dasar.peraturan, "pasal": dasar.pasal, "status": dasar.status.value}


def _waiver(waiver: Waiver) -> dict[str, str | None]:
    return {
        "alasan": waiver.alasan,
        "nomor_dokumen": waiver.nomor_dokumen,
        "tanggal_dokumen": _tanggal(waiver.tanggal_dokumen),
        "berlaku_sampai": _tanggal(waiver.berlaku_sampai),
        "alamat": waiver.alamat,
    }


def _tanggal(hari: date | None) -> str | None:
    return None if hari is None else hari.isoformat()
