"""The alias tables say nothing twice and name only fields that exist."""

from __future__ import annotations

import pytest

from mutasi_cli.read.fields import FIELDS, REQUIRED
from mutasi_cli.read.layout.forms import LAYOUT, table_layouts
from mutasi_cli.read.layout.heading_dictionary import HeadingDictionary
from mutasi_cli.read.layout.heading_key import compact_key, personal
from mutasi_cli.read.layout.layout_model import Layout
from mutasi_cli.read.layout.synonyms import _SYNONYMS, GROUPS, SYNONYMS, UNUSED


@pytest.mark.parametrize("table", FIELDS)
def test_aliases(table: str) -> None:
    listed = [
        compact_key(heading) for synonyms_of_table in _SYNONYMS.get(table, {}).values() for heading in synonyms_of_table
    ]
    assert len(listed) == len(set(listed)), "one alias for two fields"
    assert set(_SYNONYMS.get(table, {})) <= set(FIELDS[table])
    canonical = {compact_key(field) for field in FIELDS[table]}
    assert not canonical & set(listed), "an alias that is canonical anyway"
    assert not (canonical | set(listed)) & UNUSED.get(table, frozenset()) - {"pangkat", "golongan"}
    assert not [
        heading
        for synonyms_of_table in _SYNONYMS.get(table, {}).values()
        for heading in synonyms_of_table
        if personal(heading)
    ]
    assert set(GROUPS.get(table, {}).values()) <= set(FIELDS[table])


@pytest.mark.parametrize("table", FIELDS)
def test_every_canonical_and_every_other_heading_means_its_field(table: str) -> None:
    heading = HeadingDictionary(table, {})
    for field in FIELDS[table]:
        assert heading.field(field.replace("_", " ").upper()) == field
    for other_heading, field in SYNONYMS.get(table, {}).items():
        assert heading.field(other_heading) == field


@pytest.mark.parametrize(
    ("table", "heading", "suggestion"),
    [
        ("pegawai", "TGL UJI", "tanggal_uji_kompetensi"),
        ("pegawai", "Tgl Uji Komp.", "tanggal_uji_kompetensi"),
        ("pegawai", "Tanggal SK Jabatan", "tmt_jabatan"),
        ("pegawai", "TMT HUKUMAN", "hukuman_mulai"),
        ("pegawai", "TGL PENDIDIKAN", None),
        ("pegawai", "TMT ESELON", None),
        ("pegawai", "TGL NIKAH", None),
        ("pegawai", "TGL", None),
        ("pegawai", "uji komp", "uji_kompetensi"),
        ("usulan", "TGL IZIN", "tanggal_izin_khusus"),
        ("usulan", "Tgl Seleksi", "tanggal_hasil_seleksi"),
        ("usulan", "TMT Pelantikan", "tmt"),
        ("usulan", "nomor dasr", "nomor_dasar"),
        ("pertek", "TGL PERTEK BKN", "tanggal"),
        ("plt", "TGL SELESAI PLT", "selesai"),
    ],
)
def test_the_heading_of_a_day_comes_near_to_fields_of_days_only(
    table: str, heading: str, suggestion: str | None
) -> None:
    assert HeadingDictionary(table, {}).field(heading) is None
    assert HeadingDictionary(table, {}).suggestion(heading) == suggestion


@pytest.mark.parametrize("layout_tested", LAYOUT, ids=lambda field_or_parts: field_or_parts.nama)
def test_layouts(layout_tested: Layout) -> None:
    field = FIELDS[layout_tested.table]
    for field_or_parts in layout_tested.heading.values():
        assert (
            {field_or_parts} <= set(field)
            if isinstance(field_or_parts, str)
            else {b.field for b in field_or_parts} <= set(field)
        )
    assert {b for choices in layout_tested.required or () for b in choices} <= set(field)
    assert set(layout_tested.derived) <= set(field)
    assert table_layouts(layout_tested.table)[-1].required is None
    assert not layout_tested.nama.startswith("tabel baku")
    assert layout_tested.table in REQUIRED


@pytest.mark.parametrize(
    ("table", "heading", "field"),
    [
        ("pegawai", "NAMA /\nNIP", ("nama", "nip")),
        ("pegawai", "NAMA, NIP", ("nama", "nip")),
        ("pegawai", "NAMA DAN NIP", ("nama", "nip")),
        ("pegawai", "Nama/NIP/Tempat, Tanggal Lahir", ("nama", "nip", "tempat_lahir", "tanggal_lahir")),
        ("pegawai", "GOL/TMT", ("golongan", "tmt_golongan")),
        ("pegawai", "PANGKAT\nGOL/RUANG\nTMT", ("pangkat", "golongan", "tmt_golongan")),
        ("pegawai", "Pangkat / Gol. Ruang", ("pangkat", "golongan")),
        ("pegawai", "GOL./RUANG", ("golongan",)),
        ("pegawai", "TEMPAT, TGL. LAHIR", ("tempat_lahir", "tanggal_lahir")),
        ("usulan", "NAMA\nNIP\nTANGGAL LAHIR", ("nama", "nip")),
        ("usulan", "PANGKAT\nGOL. RUANG", ()),
        ("pertek", "NAMA/NIP", ("nama", "nip")),
        ("pegawai", "JABATAN/TMT", None),
        ("pegawai", "NAMA/ANAK", None),
        ("pegawai", "Nama Ibu", None),
        ("pegawai", "Predikat Kinerja 2025", ("predikat_2025",)),
        ("pegawai", "Predikat Kinerja 25", None),
    ],
)
def test_stacked_and_other_headings(table: str, heading: str, field: tuple[str, ...] | None) -> None:
    meaning = HeadingDictionary(table, {}).meaning((heading,))
    assert (None if meaning is None else tuple(part_of_heading.field for part_of_heading in meaning.part)) == field
