"""Whatever stands in the cells, reading gives records and cells, never a traceback."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from mutasi_cli.domain.cell import Origin
from mutasi_cli.law import load_lawbook
from mutasi_cli.read import ReadingOptions, Sheet, material_from_sheets
from mutasi_cli.read.fields import FIELDS

NIP = "198501012010011001"
CELLS = st.one_of(
    st.none(),
    st.text(max_size=20),
    st.text("0123456789-/. IVXabcd", max_size=20),
    st.floats(),
    st.integers(-(10**18), 10**18),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
    st.sampled_from([NIP, "KASI", "III/d", "6 Februari 2026", "rohaniwan_islam", "nama", "Lurah Jatiasih"]),
    st.sampled_from([date(2026, 2, 6), datetime.combine(date(1, 1, 1), time()), timedelta(days=1)]),
)


@st.composite
def sheets(draw: st.DrawFn) -> dict[str, Sheet]:
    result = {}
    for nama, field in FIELDS.items():
        heading = [*field, *(["predikat_2024"] if nama == "pegawai" else [])]
        rows = draw(st.lists(st.lists(CELLS, min_size=len(heading), max_size=len(heading)), max_size=3))
        if nama == "usulan":
            rows.append([NIP if heading_cell == "nip" else None for heading_cell in heading])
        if nama == "batch":
            rows = [[f"k{i}", *heading_cell[1:]] for i, heading_cell in enumerate(rows)]
        result[nama] = Sheet("b.xlsx", "", nama, [heading, *rows])
    return result


@settings(max_examples=60, deadline=None)
@given(sheets())
def test_any_cells(any_sheets: dict[str, Sheet]) -> None:
    material = material_from_sheets(any_sheets, ReadingOptions(lawbook=load_lawbook()))
    origin: list[Origin] = [
        parsed_record.origin for parsed_record in (*material.pegawai.values(), *material.pegawai_without_nip)
    ]
    origin += [parsed_record.origin for parsed_record in material.jabatan.values()]
    origin += [parsed_record.origin for parsed_record in material.usulan]
    origin += [parsed_record.origin for parsed_record in material.riwayat]
    origin += [parsed_record.origin for parsed_record in material.pertek or ()]
    origin += [parsed_record.origin for parsed_record in material.plt]
    origin += [parsed_record.origin for parsed_record in material.pengecualian]
    origin += [parsed_record.origin for parsed_record in material.keluarga]
    origin.append(material.facts.origin)
    for parsed_record in origin:
        for field, cell in parsed_record.cell.items():
            assert cell.cell is not None
            assert cell.damage is None or cell.keterangan.endswith("."), field
            assert not (cell.blank and cell.damage)
