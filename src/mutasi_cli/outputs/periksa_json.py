"""``mutasi verify --format json``: what differs between the papers and the batch."""

import json
from datetime import date
from typing import Any

from mutasi_cli.outputs.periksa_surat import HasilPeriksa

VERSI = 1


def check_as_json(hasil: HasilPeriksa, tanggal: date) -> str:
    """Return the result as JSON text that ends with a line break."""
    return json.dumps(check_as_data(hasil, tanggal), ensure_ascii=False, indent=2) + "\n"


def check_as_data(hasil: HasilPeriksa, tanggal: date) -> dict[str, Any]:
    """Return the same as plain data. ``nip``, ``tertulis`` and ``seharusnya`` may be null."""
    return {
        "version": VERSI,
        "tanggal": tanggal.isoformat(),
        "cocok": hasil.cocok,
        "jenis": [
            {
                "nama": isi.nama,
                "judul": isi.judul,
                "dibuat": not isi.belum_dibuat,
                "diperiksa": isi.diperiksa,
                "cocok": isi.cocok,
            }
            for isi in hasil.jenis
        ],
        "perbedaan": [
            {
                "berkas": isi.berkas,
                "nip": isi.nip.replace(" ", "") or None,
                "bidang": isi.bidang,
                "tertulis": isi.tertulis,
                "seharusnya": isi.seharusnya,
            }
            for isi in hasil.perbedaan
        ],
        "tidak_tercatat": list(hasil.tak_tercatat),
        "nomor_terbuka": list(hasil.terbuka),
    }
