"""The same sheet as ``.xlsx``, ``.ods`` and ``.xls`` is understood and read alike, hidden cells included."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mutasi_cli.law import load_lawbook
from mutasi_cli.tables import OpsiBaca, describe, read_workbook
from mutasi_cli.tables.biff import tersembunyi_xls
from mutasi_cli.tables.isi_berkas import cari_tersembunyi, gabungan_ods
from tables.tata_letak import penulis

DATA = Path(__file__).parents[1] / "data" / "tata_letak"
OPSI = OpsiBaca(lawbook=load_lawbook())
TABEL = {
    "siasn": "pegawai",
    "duk": "pegawai",
    "lampiran": "usulan",
    "bezetting": "jabatan",
    "gabungan": "jabatan",
}


@pytest.mark.parametrize("jenis", ["ods", "xls"])
@pytest.mark.parametrize("nama", TABEL)
def test_understood_alike(nama: str, jenis: str, tmp_path: Path) -> None:
    sheet = "jabatan" if nama == "gabungan" else nama
    (satu,) = describe(penulis.berkas_uji()[nama].ke_xlsx(tmp_path / "a.xlsx", sheet), OPSI)
    (dua,) = describe(DATA / f"{nama}.{jenis}", OPSI)
    assert replace(dua, file="a.xlsx") == satu
    assert satu.baris_tersembunyi == (0 if nama == "bezetting" else 1)
    assert sum(isi.tersembunyi for isi in satu.kolom) == 1


@pytest.mark.parametrize("jenis", ["ods", "xls"])
@pytest.mark.parametrize("nama", TABEL)
def test_read_alike(nama: str, jenis: str, baca: Callable[..., Any], tmp_path: Path) -> None:
    gambar = []
    sheet = "jabatan" if nama == "gabungan" else nama
    for path in (penulis.berkas_uji()[nama].ke_xlsx(tmp_path / "a.xlsx", sheet), DATA / f"{nama}.{jenis}"):
        tabel = {
            "usulan": penulis.baku_usulan().ke_lembar("usulan"),
            "pegawai": penulis.baku_pegawai().ke_lembar("pegawai"),
            "jabatan": penulis.baku_jabatan().ke_lembar("jabatan"),
        }
        bahan = baca(**{**tabel, TABEL[nama]: read_workbook(path).lembar(sheet)})
        asal = [
            *(isi.asal for isi in bahan.usulan),
            *(isi.asal for isi in bahan.pegawai.values()),
            *(isi.asal for isi in bahan.jabatan.values()),
        ]
        gambar.append([{b: (s.sel, s.isi, s.kerusakan) for b, s in isi.sel.items()} for isi in asal])
    assert gambar[0] == gambar[1]


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(jenis=st.sampled_from(["ods", "xls"]), data=st.data())
def test_damage_never_stops_what_is_only_told(jenis: str, data: st.DataObject) -> None:
    bita = bytearray((DATA / f"gabungan.{jenis}").read_bytes())
    for _ in range(data.draw(st.integers(1, 12))):
        bita[data.draw(st.integers(0, len(bita) - 1))] = data.draw(st.integers(0, 255))
    rusak = bytes(bita[: data.draw(st.integers(1, len(bita)))])
    assert cari_tersembunyi(rusak, "jabatan") is not None
    assert tersembunyi_xls(rusak, "jabatan") is not None
    assert gabungan_ods(rusak, "jabatan") is not None
