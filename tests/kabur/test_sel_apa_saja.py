"""Workbooks with anything in any cell of any sheet: judged, or refused with one sentence."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kabur.jalankan import jalankan
from kabur.pengacau.aneh import ANEH_SEL, ANEH_TEKS
from kabur.pengacau.buku import Mentah, buku_xlsx, lembar_xml
from kabur.pengacau.dasar import lembar_benih, toml_contoh

_GALAT = ("#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#GETTING_DATA", "#APA?")
_TEKS = st.text(st.characters(), max_size=30)
"""Any characters at all: control characters and halves of surrogate pairs too."""

SEL = st.one_of(
    st.none(),
    _TEKS,
    st.sampled_from(ANEH_TEKS).filter(lambda isi: len(isi) < 1_000),
    st.floats(),
    st.integers(-(10**20), 10**20),
    st.datetimes().map(lambda isi: isi.replace(microsecond=0)),
    st.sampled_from(ANEH_SEL).map(Mentah),
    st.sampled_from(_GALAT).map(lambda isi: Mentah(f'<c{{r}} t="e"><v>{isi}</v></c>')),
    st.booleans().map(lambda isi: Mentah(f'<c{{r}} t="b"><v>{isi:d}</v></c>')),
    # A date as the programs write it: a number with the looks of one.
    st.floats(-1e6, 4e6).map(lambda isi: Mentah(f'<c{{r}} s="1"><v>{isi}</v></c>')),
    st.floats(-5, 5).map(lambda isi: Mentah(f'<c{{r}} s="2"><v>{isi}</v></c>')),
)
PERINTAH = st.sampled_from(
    [
        ("validate", "--format", "json"),
        ("validate",),
        ("validate", "--format", "xlsx"),
        ("impact",),
        ("columns",),
        ("roster", "--draf"),
        ("report",),
    ]
)


@st.composite
def buku(draw: st.DrawFn, *, utuh: bool) -> bytes:
    """Return a workbook: the sound one with some cells replaced, or its headings above anything."""
    lembar = {nama: [list(isi) for isi in rows] for nama, rows in lembar_benih().items()}
    if utuh:
        for _ in range(draw(st.integers(1, 25))):
            rows = lembar[draw(st.sampled_from(sorted(lembar)))]
            row = rows[draw(st.integers(0, len(rows) - 1))]
            row[draw(st.integers(0, len(row) - 1))] = draw(SEL)
    else:
        for rows in lembar.values():
            lebar = len(rows[0])
            rows[1:] = draw(st.lists(st.lists(SEL, min_size=lebar, max_size=lebar), max_size=3))
    return buku_xlsx([(nama, lembar_xml(rows)) for nama, rows in lembar.items()])


def _coba(bita: bytes, perintah: tuple[str, ...]) -> None:
    with tempfile.TemporaryDirectory() as sementara:
        berkas = Path(sementara) / "batch.xlsx"
        berkas.write_bytes(bita)
        berkas.with_name("mutasi.toml").write_bytes(toml_contoh())
        assert jalankan([perintah[0], str(berkas), *perintah[1:]]).salah == ""


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(buku(utuh=True), PERINTAH)
def test_anything_in_any_cell(bita: bytes, perintah: tuple[str, ...]) -> None:
    _coba(bita, perintah)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(buku(utuh=False), PERINTAH)
def test_anything_below_the_headings(bita: bytes, perintah: tuple[str, ...]) -> None:
    _coba(bita, perintah)
