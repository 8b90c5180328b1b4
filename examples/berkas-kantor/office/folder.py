"""The whole folder: from the worked example to an office's files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.example import make as make_example

from office.lampiran import write_reference, write_usulan
from office.selection import Selection, pick
from office.siasn import write_siasn

if TYPE_CHECKING:
    from pathlib import Path

USULAN, PEGAWAI, JABATAN = "usulan-pelantikan.xlsx", "pegawai-siasn.csv", "referensi-unor-siasn.xlsx"

_OLD_FILES_SECTION = '[berkas]\nbatch = "batch.xlsx"\nkeluaran = "keluaran"\n'
_FILES_SECTION = f"""[berkas]
batch = "{USULAN}"
pegawai = "{PEGAWAI}"
jabatan = "{JABATAN}"
keluaran = "keluaran"
"""


def make(*, everything: bool = False) -> Selection:
    """Choose the batch; ``everything``: all 61 moves of the worked example."""
    return pick(make_example(), everything=everything)


def write(selection: Selection, folder: Path) -> None:
    """Write the three files and ``mutasi.toml`` into ``folder``, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / USULAN).write_bytes(write_usulan(selection))
    (folder / PEGAWAI).write_bytes(write_siasn(selection))
    (folder / JABATAN).write_bytes(write_reference(selection))
    if _OLD_FILES_SECTION not in selection.office_settings:
        msg = "bagian [berkas] pada contoh Bekasi berubah"
        raise ValueError(msg)
    (folder / "mutasi.toml").write_bytes(selection.office_settings.replace(_OLD_FILES_SECTION, _FILES_SECTION).encode())
