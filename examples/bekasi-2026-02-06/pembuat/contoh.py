"""The whole example: from a seed to tables, from tables to files."""

from __future__ import annotations

from pathlib import Path
from random import Random

from pembuat.buku import tulis_buku
from pembuat.jabatan import TabelJabatan
from pembuat.lembar import (
    buat_batch,
    buat_keluarga,
    buat_libur,
    buat_pertek,
    buat_plt,
    buat_riwayat,
    buat_usulan,
)
from pembuat.model import Contoh
from pembuat.pegawai import Penduduk
from pembuat.pengaturan import buat_pengaturan
from pembuat.rencana import buat_rencana

_DATA = Path(__file__).resolve().parent.parent / "data"

BENIH = 20260206


def buat(seed: int = BENIH) -> Contoh:
    """Build the whole example in memory."""
    rng = Random(seed)
    jabatan = TabelJabatan(_DATA)
    rencana = buat_rencana(rng, jabatan)
    penduduk = Penduduk(rng, jabatan, rencana)
    tabel = {
        "usulan": buat_usulan(rng, jabatan, rencana, penduduk),
        "pegawai": sorted(penduduk.baris, key=lambda b: str(b["nip"])),
        "jabatan": list(jabatan.baris.values()),
        "batch": buat_batch(rng, penduduk),
        "riwayat": buat_riwayat(rng, jabatan, penduduk),
        "pertek": buat_pertek(rng, rencana, penduduk),
        "plt": buat_plt(rencana, penduduk),
        "keluarga": buat_keluarga(rng, jabatan, rencana, penduduk),
        "libur": buat_libur(),
        "pengecualian": [],
    }
    return Contoh(
        tabel,
        buat_pengaturan(penduduk),
        {str(penduduk.pelaku[x.tujuan]["nip"]): x for x in rencana.langkah},
        {
            nama: [str(penduduk.pemangku[kode]["nip"]) for kode in asal]
            for nama, asal in rencana.figur.items()
        },
    )


def tulis(contoh: Contoh, folder: Path) -> None:
    """Write ``batch.xlsx`` and ``mutasi.toml`` into ``folder``, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    tulis_buku(contoh.tabel, folder / "batch.xlsx")
    (folder / "mutasi.toml").write_bytes(contoh.pengaturan.encode())
