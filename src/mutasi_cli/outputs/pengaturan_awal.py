"""The ``mutasi.toml`` of a new batch folder: every key explained, nothing decided for the office."""

import re
from collections.abc import Mapping
from importlib.resources import files

from mutasi_cli.outputs.teks_toml import teks_toml

_TABEL = re.compile(r"^\[(?P<nama>[^\]]+)\]")
_LEBAR_ISI = 32
"""Column in which the explanation beside a value begins, as in the shipped file."""


def initial_settings(isi: Mapping[tuple[str, str], str] | None = None) -> bytes:
    """Return the file as it is written: UTF-8, lines ended as on every system alike.

    ``isi`` are values that are known already, by table and key; each replaces the empty one (or the line that
    is switched off) at its own place. Raises KeyError for a key that the file does not have.
    """
    sumber = files("mutasi_cli.outputs").joinpath("pengaturan_awal.toml")
    baris = sumber.read_text(encoding="utf-8").replace("\r\n", "\n").split("\n")
    for (tabel, kunci), nilai in (isi or {}).items():
        nomor = _cari(baris, tabel, kunci)
        _, pagar, keterangan = baris[nomor].removeprefix("# ").partition("#")
        tulisan = f"{kunci} = {teks_toml(nilai)}"
        baris[nomor] = f"{tulisan:<{_LEBAR_ISI - 1}} {pagar}{keterangan}".rstrip()
    return "\n".join(baris).encode()


def _cari(baris: list[str], tabel: str, kunci: str) -> int:
    di_dalam = ""
    for nomor, isi in enumerate(baris):
        kepala = _TABEL.match(isi)
        if kepala is not None:
            di_dalam = kepala["nama"]
        elif di_dalam == tabel and isi.removeprefix("# ").startswith(f"{kunci} = "):
            return nomor
    raise KeyError((tabel, kunci))
