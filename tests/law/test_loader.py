"""The loader of parameters: one broken file for each mistake, and a message that names file and fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from mutasi_cli.errors import ParameterError
from mutasi_cli.law.loader import UNITS, read_lawbook, read_parameter
from mutasi_cli.law.model import StatusDasar

FAULTY = Path(__file__).parent / "faulty"

MESSAGES = {
    "bukan_toml": "bukan TOML yang sah",
    "kunci_ganda": "bukan TOML yang sah",
    "kunci_berkas_tak_dikenal": "«sumber» di berkas tidak dikenal",
    "kunci_nilai_tak_dikenal": "«mulai» di [[nilai]] tidak dikenal",
    "kunci_dasar_tak_dikenal": "«ayat» di dasar tidak dikenal",
    "tanpa_keterangan": "«keterangan» wajib berisi teks",
    "keterangan_kosong": "«keterangan» wajib berisi teks",
    "tanpa_satuan": "«satuan» wajib berisi teks",
    "satuan_tak_dikenal": "satuan «minggu» tidak dikenal",
    "tanpa_nilai": "paling sedikit satu [[nilai]]",
    "nilai_daftar_kosong": "paling sedikit satu [[nilai]]",
    "nilai_bukan_tabel": "setiap [[nilai]] harus berupa tabel",
    "tanpa_berlaku": "[[nilai]] tanpa «berlaku»",
    "tanpa_isi_nilai": "[[nilai]] tanpa «nilai»",
    "tanpa_dasar": "[[nilai]] tanpa «dasar»",
    "berlaku_teks": "«berlaku» harus tanggal",
    "berlaku_berjam": "«berlaku» harus tanggal",
    "sampai_teks": "«sampai» harus tanggal",
    "sampai_sebelum_berlaku": "«sampai» sebelum «berlaku»",
    "nilai_salah_satuan": "tidak cocok dengan satuan",
    "nilai_ya_untuk_bulan": "tidak cocok dengan satuan",
    "nilai_pecahan": "tidak cocok dengan satuan",
    "nilai_daftar_untuk_tabel": "tidak cocok dengan satuan",
    "urutan_terbalik": "harus urut menurut tanggal berlaku",
    "hari_yang_sama": "harus urut menurut tanggal berlaku",
    "tumpang_tindih": "tidak tumpang tindih",
    "dasar_bukan_tabel": "«dasar» harus berupa tabel",
    "dasar_tanpa_peraturan": "dasar tanpa «peraturan»",
    "dasar_tanpa_status": "status dasar harus salah satu dari",
    "status_tak_dikenal": "status dasar harus salah satu dari",
    "belum_dengan_pasal": "tidak boleh menyebut pasal",
    "pasal_angka": "«pasal» harus berupa teks",
    "catatan_angka": "«catatan» harus berupa teks",
}

SOUND_FILE = b"""
keterangan = "Contoh"
satuan = "bulan"

[[nilai]]
berlaku = 2020-01-01
sampai = 2020-12-31
nilai = 6
dasar = { peraturan = "UU 1/2020", status = "belum" }

[[nilai]]
berlaku = 2021-01-01
nilai = 12
catatan = "Diperpanjang."
dasar = { peraturan = "UU 2/2021", pasal = "Pasal 3", status = "terverifikasi" }
"""


def test_every_broken_file_is_expected() -> None:
    assert {file.stem for file in FAULTY.glob("*.toml")} == set(MESSAGES)


@pytest.mark.parametrize("nama", sorted(MESSAGES))
def test_broken_file_is_refused(nama: str) -> None:
    with pytest.raises(ParameterError) as galat:
        read_parameter(f"{nama}.toml", (FAULTY / f"{nama}.toml").read_bytes())
    assert MESSAGES[nama] in str(galat.value)
    assert f"{nama}.toml" in str(galat.value)


def test_text_in_another_encoding_is_refused() -> None:
    encoded_file = SOUND_FILE.replace(b"Contoh", "Contoh é".encode("cp1252"))
    with pytest.raises(ParameterError, match="bukan TOML yang sah"):
        read_parameter("sandi.toml", encoded_file)


def test_sound_file_is_read() -> None:
    parameter = read_parameter("contoh.toml", SOUND_FILE)
    assert parameter.nama == "contoh"
    assert [dated_value.value for dated_value in parameter.value] == [6, 12]
    assert parameter.value[0].dasar.pasal is None
    assert parameter.value[1].dasar.status is StatusDasar.TERVERIFIKASI
    assert parameter.value[1].catatan == "Diperpanjang."


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("bulan", "1"),
        ("tahun", "1"),
        ("hari", "1"),
        ("hari kerja", "1"),
        ("angka", "1"),
        ("ya/tidak", "false"),
        ("daftar", '["a"]'),
        ("tabel", "{ a = 1 }"),
        ("kata", '"a"'),
    ],
)
def test_every_unit_can_be_written(unit: str, value: str) -> None:
    toml_text = (
        f'keterangan = "Contoh"\nsatuan = "{unit}"\n[[nilai]]\nberlaku = 2020-01-01\nnilai = {value}\n'
        f'dasar = {{ peraturan = "UU 1/2020", status = "belum" }}\n'
    )
    assert read_parameter("contoh.toml", toml_text.encode()).unit == unit
    assert unit in UNITS


def test_folder_is_read_by_file_name_and_other_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_bytes(SOUND_FILE)
    (tmp_path / "a.toml").write_bytes(SOUND_FILE)
    (tmp_path / "catatan.txt").write_text("bukan parameter", encoding="utf-8")
    assert list(read_lawbook(tmp_path).parameter) == ["a", "b"]
