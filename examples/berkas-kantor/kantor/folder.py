"""The whole folder: from the worked example to an office's files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pembuat.contoh import buat as buat_contoh

from kantor.lampiran import tulis_rujukan, tulis_usulan
from kantor.pilihan import Pilihan, pilih
from kantor.siasn import tulis_siasn

if TYPE_CHECKING:
    from pathlib import Path

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
