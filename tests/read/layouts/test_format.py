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
from mutasi_cli.read import ReadingOptions, describe, read_workbook
from mutasi_cli.read.biff import hidden_xls
from mutasi_cli.read.file_details import find_hidden, merged_ods
from read.layouts import sheet_writers

DATA = Path(__file__).parents[1] / "data" / "layouts"
OPTIONS = ReadingOptions(lawbook=load_lawbook())
TABLES = {
    "siasn": "pegawai",
    "duk": "pegawai",
    "lampiran": "usulan",
    "bezetting": "jabatan",
    "gabungan": "jabatan",
}


@pytest.mark.parametrize("jenis", ["ods", "xls"])
@pytest.mark.parametrize("nama", TABLES)
def test_understood_alike(nama: str, jenis: str, tmp_path: Path) -> None:
    sheet = "jabatan" if nama == "gabungan" else nama
    (as_xlsx,) = describe(sheet_writers.sample_sheets()[nama].to_xlsx(tmp_path / "a.xlsx", sheet), OPTIONS)
    (as_other,) = describe(DATA / f"{nama}.{jenis}", OPTIONS)
    assert replace(as_other, file="a.xlsx") == as_xlsx
    assert as_xlsx.hidden_rows == (0 if nama == "bezetting" else 1)
    assert sum(column_understood.hidden for column_understood in as_xlsx.column) == 1


@pytest.mark.parametrize("jenis", ["ods", "xls"])
@pytest.mark.parametrize("nama", TABLES)
def test_read_alike(nama: str, jenis: str, read: Callable[..., Any], tmp_path: Path) -> None:
    picture = []
    sheet = "jabatan" if nama == "gabungan" else nama
    for path in (
        sheet_writers.sample_sheets()[nama].to_xlsx(tmp_path / "a.xlsx", sheet),
        DATA / f"{nama}.{jenis}",
    ):
        table = {
            "usulan": sheet_writers.canonical_usulan().to_sheet("usulan"),
            "pegawai": sheet_writers.canonical_pegawai().to_sheet("pegawai"),
            "jabatan": sheet_writers.canonical_jabatan().to_sheet("jabatan"),
        }
        material = read(**{**table, TABLES[nama]: read_workbook(path).sheet(sheet)})
        origin = [
            *(content.origin for content in material.usulan),
            *(content.origin for content in material.pegawai.values()),
            *(content.origin for content in material.jabatan.values()),
        ]
        picture.append([{b: (s.cell, s.content, s.damage) for b, s in content.cell.items()} for content in origin])
    assert picture[0] == picture[1]


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(jenis=st.sampled_from(["ods", "xls"]), data=st.data())
def test_damage_never_stops_what_is_only_told(jenis: str, data: st.DataObject) -> None:
    raw_bytes = bytearray((DATA / f"gabungan.{jenis}").read_bytes())
    for _ in range(data.draw(st.integers(1, 12))):
        raw_bytes[data.draw(st.integers(0, len(raw_bytes) - 1))] = data.draw(st.integers(0, 255))
    damaged = bytes(raw_bytes[: data.draw(st.integers(1, len(raw_bytes)))])
    assert find_hidden(damaged, "jabatan") is not None
    assert hidden_xls(damaged, "jabatan") is not None
    assert merged_ods(damaged, "jabatan") is not None
