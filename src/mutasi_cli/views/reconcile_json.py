"""``mutasi reconcile --format json``: a public contract, see ``docs/skema/reconcile.schema.json``."""

import json
from typing import Any

from mutasi_cli.domain.reconciliation import Reconciliation

VERSION = 1


def reconciliation_as_json(result: Reconciliation) -> str:
    """Return the comparison as JSON text that ends with a line break."""
    return json.dumps(reconciliation_as_data(result), ensure_ascii=False, indent=2) + "\n"


def reconciliation_as_data(result: Reconciliation) -> dict[str, Any]:
    """Return the same as plain data."""
    return {
        "version": VERSION,
        "tanggal": result.tanggal.isoformat(),
        "data_per": None if result.data_as_of is None else result.data_as_of.isoformat(),
        "baris": [
            {
                "nip": arrival.row.move.nip,
                "keadaan": arrival.state.value,
                "seharusnya": arrival.wanted,
                "tertulis": arrival.written,
                "dasar": "id" if arrival.by_id else "kata",
            }
            for arrival in result.arrivals
        ],
        "ganda": [
            {
                "jabatan": post.jabatan,
                "unor_id": post.unor_id,
                "nip": [nip for nip, _ in post.holders],
                "asal": "batch" if post.from_batch else "lama",
                "selesai_dengan": None if post.ends_with is None else post.ends_with.move.nip,
            }
            for post in result.shared
        ],
        "pemangku_lama": [{"nip": holder.nip, "kode_jabatan": holder.kode_jabatan} for holder in result.staying],
        "kosong": [{"kode_jabatan": post.kode_jabatan, "nip": post.nip} for post in result.empty],
        "beda": [
            {"nip": entry.nip, "kolom": entry.field, "usulan": entry.batch, "ekspor": entry.export}
            for entry in result.differences
        ],
        "kurang": [entry.nip for entry in result.without_id],
        "dua_baris": list(result.twice),
    }
