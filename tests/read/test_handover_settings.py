"""``[siasn]`` and ``[imut]``: what is taken, and one refusal for each mistake."""

from __future__ import annotations

from typing import Any

import pytest

from mutasi_cli.domain.office import ImutSettings, SiasnSettings
from mutasi_cli.errors import SettingsError
from mutasi_cli.read.settings import parse_settings

ID = "A5EB03E23FD9F6A0E040640A040252AD"
UUID = "26672431-b529-410b-a204-5746770346b5"


def test_without_them_the_defaults_hold() -> None:
    settings = parse_settings({})
    assert settings.siasn == SiasnSettings()
    assert settings.imut == ImutSettings()
    assert (settings.siasn.nama_dokumen, settings.siasn.ukuran_maksimum_kb) == ("{id}_{nip}.pdf", 1000)
    assert (settings.imut.surat, settings.imut.berkas) == ("kategori", ())


def test_all_keys_are_taken() -> None:
    siasn: dict[str, Any] = {
        "instansi_id": ID,
        "instansi_induk_id": UUID,
        "satuan_kerja_id": ID.lower(),
        "tugas_tambahan_jenis_jabatan": "3",
        "jenis_mutasi": {"alih tugas tambahan": "MU"},
        "nama_dokumen": "{nip} {id} jabatan.pdf",
        "ukuran_maksimum_kb": 500,
    }
    settings = parse_settings({"siasn": siasn, "imut": {"surat": "jenis", "berkas": ["ba_tpk", "usulan"]}})
    assert settings.siasn == SiasnSettings(**siasn)
    assert settings.imut == ImutSettings(surat="jenis", berkas=("ba_tpk", "usulan"))


@pytest.mark.parametrize(
    ("table", "group", "sentence"),
    [
        ("siasn", {"instansi": ID}, "kunci «instansi» di [siasn] tidak dikenal"),
        ("siasn", {"instansi_id": "KEC.03"}, "siasn.instansi_id = «KEC.03» bukan id SIASN"),
        ("siasn", {"instansi_induk_id": ID + "0"}, "siasn.instansi_induk_id"),
        ("siasn", {"satuan_kerja_id": UUID.replace("-", "_")}, "siasn.satuan_kerja_id"),
        ("siasn", {"satuan_kerja_id": 7}, "siasn.satuan_kerja_id = 7 harus berupa teks"),
        ("siasn", {"tugas_tambahan_jenis_jabatan": "5"}, "siasn.tugas_tambahan_jenis_jabatan = «5»"),
        ("siasn", {"jenis_mutasi": {"rotasi": "MK"}}, "siasn.jenis_mutasi.rotasi = «MK» tidak dikenal"),
        ("siasn", {"jenis_mutasi": {"rotasi": 1}}, "siasn.jenis_mutasi.rotasi = «1» tidak dikenal"),
        ("siasn", {"jenis_mutasi": {"geser": "MJ"}}, "siasn.jenis_mutasi = «geser» tidak dikenal"),
        ("siasn", {"nama_dokumen": "{nip}.pdf"}, "harus memuat {id} dan {nip}"),
        ("siasn", {"nama_dokumen": "{id}_{nip}.docx"}, "berakhir dengan .pdf"),
        ("siasn", {"nama_dokumen": "../{id}_{nip}.pdf"}, "siasn.nama_dokumen"),
        ("siasn", {"nama_dokumen": "{id}_{nip}_{nama}.pdf"}, "siasn.nama_dokumen"),
        ("siasn", {"ukuran_maksimum_kb": 0}, "siasn.ukuran_maksimum_kb = 0 harus di atas 0"),
        ("siasn", {"ukuran_maksimum_kb": True}, "siasn.ukuran_maksimum_kb = True harus berupa bilangan bulat"),
        ("imut", {"surat": "orang"}, "imut.surat = «orang» tidak dikenal; pilihannya: kategori, jenis"),
        ("imut", {"berkas": "ba_tpk"}, "imut.berkas = 'ba_tpk' harus berupa daftar"),
        ("imut", {"berkas": ["BA TPK"]}, "imut.berkas memuat «BA TPK»"),
        ("imut", {"berkas": ["usulan", "usulan"]}, "imut.berkas memuat «usulan»"),
        ("imut", {"berkas": [7]}, "imut.berkas memuat «7»"),
        ("imut", {"dokumen": []}, "kunci «dokumen» di [imut] tidak dikenal"),
    ],
)
def test_a_mistake_is_refused_with_its_key(table: str, group: dict[str, Any], sentence: str) -> None:
    with pytest.raises(SettingsError) as refusal:
        parse_settings({table: group})
    assert str(refusal.value).startswith("mutasi.toml: ")
    assert sentence in str(refusal.value)
