"""Write the files of an office: what lies on the desk before anybody has heard of a canonical workbook.

The people are those of the worked example. Tests call ``buat``, ``tulis`` and ``susun_kembar``. Run it with
``python make.py [--keluaran FOLDER]``.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

SINI = Path(__file__).resolve().parent
for folder in (SINI, SINI.parent / "bekasi-2026-02-06"):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))

from kantor.kembar import susun_kembar  # noqa: E402 - the folders must be on the path first
from kantor.lampiran import tulis_rujukan, tulis_usulan  # noqa: E402 - as above
from kantor.petunjuk import susun_petunjuk  # noqa: E402 - as above
from kantor.pilihan import Pilihan, pilih  # noqa: E402 - as above
from kantor.siasn import tulis_siasn  # noqa: E402 - as above
from pembuat.contoh import buat as buat_contoh  # noqa: E402 - as above

__all__ = ["buat", "main", "susun_kembar", "tulis"]

USULAN, PEGAWAI, JABATAN = "usulan-pelantikan.xlsx", "pegawai-siasn.csv", "referensi-unor-siasn.xlsx"

_BERKAS_LAMA = '[berkas]\nbatch = "batch.xlsx"\nkeluaran = "keluaran"\n'
_BERKAS = f"""[berkas]
batch = "{USULAN}"
pegawai = "{PEGAWAI}"
jabatan = "{JABATAN}"
keluaran = "keluaran"
"""


def buat(*, semua: bool = False) -> Pilihan:
    """Choose the batch; ``semua``: all 61 moves of the worked example."""
    return pilih(buat_contoh(), semua=semua)


def tulis(pilihan: Pilihan, folder: Path) -> None:
    """Write the three files and ``mutasi.toml`` into ``folder``, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / USULAN).write_bytes(tulis_usulan(pilihan))
    (folder / PEGAWAI).write_bytes(tulis_siasn(pilihan))
    (folder / JABATAN).write_bytes(tulis_rujukan(pilihan))
    if _BERKAS_LAMA not in pilihan.pengaturan:
        msg = "bagian [berkas] pada contoh Bekasi berubah"
        raise ValueError(msg)
    (folder / "mutasi.toml").write_bytes(pilihan.pengaturan.replace(_BERKAS_LAMA, _BERKAS).encode())


def main() -> None:
    """Read the command line and write the folder."""
    pengurai = argparse.ArgumentParser(description="Membuat contoh berkas kantor.")
    pengurai.add_argument("--keluaran", type=Path, default=SINI)
    folder: Path = pengurai.parse_args().keluaran
    pilihan = buat()
    tulis(pilihan, folder)
    (folder / "README.md").write_bytes(susun_petunjuk(pilihan).encode())


if __name__ == "__main__":
    main()
