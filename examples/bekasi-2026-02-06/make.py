"""Write the worked example: ``batch.xlsx`` and ``mutasi.toml``.

The same seed gives the same bytes; any seed gives a lawful batch. Run it with
``python make.py [--keluaran FOLDER] [--benih N]``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from random import Random

SINI = Path(__file__).resolve().parent
if str(SINI) not in sys.path:
    sys.path.insert(0, str(SINI))

from pembuat.buku import tulis_buku  # noqa: E402 - the folder must be on the path first
from pembuat.jabatan import TabelJabatan  # noqa: E402
from pembuat.lembar import (  # noqa: E402
    buat_batch,
    buat_keluarga,
    buat_libur,
    buat_pertek,
    buat_plt,
    buat_riwayat,
    buat_usulan,
)
from pembuat.model import Contoh  # noqa: E402
from pembuat.pegawai import Penduduk  # noqa: E402
from pembuat.pengaturan import buat_pengaturan  # noqa: E402
from pembuat.rencana import buat_rencana  # noqa: E402

BENIH = 20260206


def buat(seed: int = BENIH) -> Contoh:
    """Build the whole example in memory."""
    rng = Random(seed)  # noqa: S311 - repeatable, not secret
    jabatan = TabelJabatan(SINI / "data")
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


def main() -> None:
    """Read the command line and write the example."""
    pengurai = argparse.ArgumentParser(description="Membuat contoh pelantikan Kota Bekasi.")
    pengurai.add_argument("--keluaran", type=Path, default=SINI)
    pengurai.add_argument("--benih", type=int, default=BENIH)
    pilihan = pengurai.parse_args()
    tulis(buat(pilihan.benih), pilihan.keluaran)


if __name__ == "__main__":
    main()
