"""The alias tables say nothing twice and name only fields that exist."""

from __future__ import annotations

import pytest

from mutasi_cli.tables.bidang import BIDANG, WAJIB
from mutasi_cli.tables.letak.alias import _ALIAS, ALIAS, GRUP, TAK_DIPAKAI
from mutasi_cli.tables.letak.bentuk import LAYOUT, layout_tabel
from mutasi_cli.tables.letak.kamus_judul import Judul
from mutasi_cli.tables.letak.kunci import kunci_rapat, pribadi
from mutasi_cli.tables.letak.model import Layout


@pytest.mark.parametrize("tabel", BIDANG)
def test_aliases(tabel: str) -> None:
    daftar = [kunci_rapat(judul) for isi in _ALIAS.get(tabel, {}).values() for judul in isi]
    assert len(daftar) == len(set(daftar)), "one alias for two fields"
    assert set(_ALIAS.get(tabel, {})) <= set(BIDANG[tabel])
    baku = {kunci_rapat(bidang) for bidang in BIDANG[tabel]}
    assert not baku & set(daftar), "an alias that is canonical anyway"
    assert not (baku | set(daftar)) & TAK_DIPAKAI.get(tabel, frozenset()) - {"pangkat", "golongan"}
    assert not [judul for isi in _ALIAS.get(tabel, {}).values() for judul in isi if pribadi(judul)]
    assert set(GRUP.get(tabel, {}).values()) <= set(BIDANG[tabel])


@pytest.mark.parametrize("tabel", BIDANG)
def test_every_canonical_and_every_other_heading_means_its_field(tabel: str) -> None:
    judul = Judul(tabel, {})
    for bidang in BIDANG[tabel]:
        assert judul.bidang(bidang.replace("_", " ").upper()) == bidang
    for lain, bidang in ALIAS.get(tabel, {}).items():
        assert judul.bidang(lain) == bidang


@pytest.mark.parametrize(
    ("tabel", "judul", "saran"),
    [
        ("pegawai", "TGL UJI", "tanggal_uji_kompetensi"),
        ("pegawai", "Tgl Uji Komp.", "tanggal_uji_kompetensi"),
        ("pegawai", "TMT GOL RUANG AKHIR", "tmt_golongan"),
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
        ("usulan", "nomer dasar", "nomor_dasar"),
        ("pertek", "TGL PERTEK BKN", "tanggal"),
        ("plt", "TGL SELESAI PLT", "selesai"),
    ],
)
def test_the_heading_of_a_day_comes_near_to_fields_of_days_only(
    tabel: str, judul: str, saran: str | None
) -> None:
    assert Judul(tabel, {}).bidang(judul) is None
    assert Judul(tabel, {}).saran(judul) == saran


@pytest.mark.parametrize("satu", LAYOUT, ids=lambda isi: isi.nama)
def test_layouts(satu: Layout) -> None:
    bidang = BIDANG[satu.tabel]
    for isi in satu.judul.values():
        assert {isi} <= set(bidang) if isinstance(isi, str) else {b.bidang for b in isi} <= set(bidang)
    assert {b for pilihan in satu.wajib or () for b in pilihan} <= set(bidang)
    assert set(satu.turunan) <= set(bidang)
    assert layout_tabel(satu.tabel)[-1].wajib is None
    assert not satu.nama.startswith("tabel baku")
    assert satu.tabel in WAJIB


@pytest.mark.parametrize(
    ("tabel", "judul", "bidang"),
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
def test_stacked_and_other_headings(tabel: str, judul: str, bidang: tuple[str, ...] | None) -> None:
    arti = Judul(tabel, {}).arti((judul,))
    assert (None if arti is None else tuple(isi.bidang for isi in arti.bagian)) == bidang
