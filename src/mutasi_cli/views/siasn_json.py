"""``mutasi siasn --format json``: a public contract, see ``docs/skema/siasn.schema.json``."""

import json
from collections.abc import Mapping
from typing import Any

from mutasi_cli.domain.siasn_upload import FORM, HeldRow, Lack, PltRecord, ReadyRow, Upload

VERSION = 1


def siasn_as_json(upload: Upload) -> str:
    """Return the records as JSON text that ends with a line break."""
    return json.dumps(siasn_as_data(upload), ensure_ascii=False, indent=2) + "\n"


def siasn_as_data(upload: Upload) -> dict[str, Any]:
    """Return the same as plain data."""
    return {
        "version": VERSION,
        "tanggal": upload.tanggal.isoformat(),
        "format": FORM,
        "momen_ganda": upload.moments,
        "momen_terkecil": upload.fewest,
        "baris": [_ready(number, row) for number, row in enumerate(upload.ready, start=1)],
        "ditahan": [_held(row) for row in upload.held],
        "didahului": [
            {
                "nip": entry.nip,
                "kode_jabatan": entry.kode_jabatan,
                "sebab": entry.reason,
                "baris": [row.move.nip for row in entry.rows],
            }
            for entry in upload.preceding
        ],
        "ganda_lama": [{"kode_jabatan": post.kode, "nip": list(post.nips)} for post in upload.doubled],
        "cincin": [[row.move.nip for row in ring] for ring in upload.rings],
        "plt": [_plt(record) for record in upload.plt or ()],
    }


def _ready(number: int, ready: ReadyRow) -> dict[str, Any]:
    return {
        "urut": number,
        "kelompok": ready.group,
        "nip": ready.row.move.nip,
        "nama": ready.row.move.who,
        "isi": _values(ready.values),
        "dokumen": [
            {"id": document.id, "wajib": document.mandatory, "berkas": document.file, "draf": document.draft}
            for document in ready.documents
        ],
        "catatan": list(ready.notes),
    }


def _values(values: Mapping[str, str]) -> dict[str, Any]:
    return {**values, "path": []}


def _held(held: HeldRow) -> dict[str, Any]:
    return {
        "nip": held.row.move.nip,
        "sebab": [_lack(lack) for lack in held.reasons],
        "karena": None if held.because is None else held.because.move.nip,
    }


def _lack(lack: Lack) -> dict[str, str]:
    return {"bidang": lack.field, "kata": lack.words, "kolom": lack.column}


def _plt(record: PltRecord) -> dict[str, Any]:
    return {
        "nip": record.plt.nip_plt,
        "kode_jabatan": record.plt.kode_jabatan,
        "isi": _values(record.values),
        "sebab": [_lack(lack) for lack in record.reasons],
    }
