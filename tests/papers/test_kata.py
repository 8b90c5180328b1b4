"""How names, signers and lists are written."""

import pytest

from mutasi_cli.domain.gelar import nama_tanpa_gelar
from mutasi_cli.domain.pengaturan import KepalaDaerah, Pejabat
from mutasi_cli.outputs.surat.isian import KOSONG
from mutasi_cli.outputs.surat.kata import (
    bernomor,
    dengan_status,
    kapital,
    nama_kepala,
    nama_kepala_surat,
    pejabat,
    rangkai,
    tanggal,
    teks,
)
from mutasi_cli.outputs.surat.nama_berkas import bagian_aman, nama_surat_orang


@pytest.mark.parametrize(
    ("tertulis", "nama"),
    [
        ("Tri Adhianto", "Tri Adhianto"),
        ("Dr. H. Tri Adhianto, S.E., M.M.", "Tri Adhianto"),
        ("Tri Adhianto S.E.", "Tri Adhianto"),
        ("drg. Siti Aminah M.Kes", "Siti Aminah"),
        ("H. M. Idris", "M. Idris"),
        ("Moh. Idris", "Moh. Idris"),
        ("Ir. Soekarno", "Soekarno"),
        ("Prof. Dr. K.H. Ahmad", "Ahmad"),
        ("Dr.", "Dr."),
    ],
)
def test_gelar_dilepas(tertulis: str, nama: str) -> None:
    assert nama_tanpa_gelar(tertulis) == nama


def test_nama_kepala_daerah() -> None:
    kepala = KepalaDaerah(nama="Dr. Tri Adhianto, S.E.", gelar_depan="Dr.", gelar_belakang="S.E., M.M.")
    assert nama_kepala(kepala) == "TRI ADHIANTO"
    assert nama_kepala_surat(kepala) == "Dr. Tri Adhianto, S.E., M.M."
    assert nama_kepala(None) == KOSONG


def test_status_di_depan_jabatan() -> None:
    assert dengan_status("Wali Kota Bekasi", "pj") == "Pj. Wali Kota Bekasi"
    assert dengan_status("Wali Kota Bekasi", "definitif") == "Wali Kota Bekasi"
    assert kapital("Plt. Kepala Badan") == "Plt. KEPALA BADAN"
    assert kapital("Kepala Badan") == "KEPALA BADAN"


def test_pejabat_tanpa_data_berupa_rumpang() -> None:
    assert set(pejabat(None).values()) == {KOSONG}
    isi = pejabat(Pejabat(kunci="x", nama="A", nip="196805101994031005", jabatan="Kepala", status="plh"))
    assert isi["nip"] == "19680510 199403 1 005"
    assert isi["jabatan_kapital"] == "Plh. KEPALA"


def test_daftar_bernomor_berakhir_benar() -> None:
    hasil = bernomor(["UU 1;", " UU 2 ", "", "UU 3."], akhir=".")
    assert [(isi["nomor"], isi["isi"]) for isi in hasil] == [
        ("1.", "UU 1;"),
        ("2.", "UU 2;"),
        ("3.", "UU 3."),
    ]


def test_rangkai() -> None:
    assert rangkai(["a"]) == "a"
    assert rangkai(["a", "b"]) == "a dan b"
    assert rangkai(["a", "b", "c"]) == "a, b, dan c"


def test_yang_kosong_terlihat() -> None:
    assert teks(None) == KOSONG
    assert teks("  ") == KOSONG
    assert tanggal(None) == KOSONG


@pytest.mark.parametrize(
    ("nama", "berkas"),
    [
        ("Tri Lestari", "007_198506182010011007_Tri-Lestari.docx"),
        ("../../x", "007_198506182010011007_x.docx"),
        ("CON", "007_198506182010011007_CON.docx"),
        ("Syafi'i. ", "007_198506182010011007_Syafi-i.docx"),
        ("José Ångström", "007_198506182010011007_Jose-Angstrom.docx"),
        ("漢字", "007_198506182010011007_tanpa-nama.docx"),
        ("a\x00b:c*?", "007_198506182010011007_a-b-c.docx"),
    ],
)
def test_nama_berkas(nama: str, berkas: str) -> None:
    assert nama_surat_orang(7, "198506182010011007", nama) == berkas


def test_nama_berkas_tanpa_nip_dan_panjang() -> None:
    assert nama_surat_orang(12, None, "x") == "012_tanpa-nip_x.docx"
    assert nama_surat_orang(12, "../../etc", "x") == "012_tanpa-nip_x.docx"
    assert len(bagian_aman("x" * 500, kosong="-")) == 60
