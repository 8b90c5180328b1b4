"""Whatever stands in the cells, reading gives records and cells, never a traceback."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from mutasi_cli.domain.sel import Asal
from mutasi_cli.law import load_lawbook
from mutasi_cli.tables import Lembar, OpsiBaca, bahan_from_sheets
from mutasi_cli.tables.bidang import BIDANG

NIP = "198501012010011001"
SEL = st.one_of(
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
def sheets(draw: st.DrawFn) -> dict[str, Lembar]:
    hasil = {}
    for nama, bidang in BIDANG.items():
        judul = [*bidang, *(["predikat_2024"] if nama == "pegawai" else [])]
        rows = draw(st.lists(st.lists(SEL, min_size=len(judul), max_size=len(judul)), max_size=3))
        if nama == "usulan":
            rows.append([NIP if isi == "nip" else None for isi in judul])
        if nama == "batch":
            rows = [[f"k{i}", *isi[1:]] for i, isi in enumerate(rows)]
        hasil[nama] = Lembar("b.xlsx", "", nama, [judul, *rows])
    return hasil


@settings(max_examples=60, deadline=None)
@given(sheets())
def test_any_cells(isi: dict[str, Lembar]) -> None:
    bahan = bahan_from_sheets(isi, OpsiBaca(lawbook=load_lawbook()))
    asal: list[Asal] = [satu.asal for satu in (*bahan.pegawai.values(), *bahan.pegawai_tanpa_nip)]
    asal += [satu.asal for satu in bahan.jabatan.values()]
    asal += [satu.asal for satu in bahan.usulan]
    asal += [satu.asal for satu in bahan.riwayat]
    asal += [satu.asal for satu in bahan.pertek or ()]
    asal += [satu.asal for satu in bahan.plt]
    asal += [satu.asal for satu in bahan.pengecualian]
    asal += [satu.asal for satu in bahan.keluarga]
    asal.append(bahan.fakta.asal)
    for satu in asal:
        for bidang, sel in satu.sel.items():
            assert sel.sel is not None
            assert sel.kerusakan is None or sel.keterangan.endswith("."), bidang
            assert not (sel.kosong and sel.kerusakan)
