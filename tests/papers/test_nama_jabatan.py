"""One wording for one office: posts, officials, letterheads, and who confirms a handing over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from mutasi_cli.domain.jabatan import jabatan_lengkap
from mutasi_cli.domain.pengaturan import KopSurat
from mutasi_cli.outputs.surat.atasan import atasan_langsung, pemangku
from mutasi_cli.outputs.surat.isian import KOSONG
from mutasi_cli.outputs.surat.konteks_jabatan import jabatan_perlu_plt, konteks_serah_terima
from mutasi_cli.outputs.surat.konteks_sumpah import dua_saksi
from mutasi_cli.outputs.surat.konteks_surat import kop_unit
from papers.kantor import JABATAN, kumpulan, plt
from papers.warga import PENGATURAN, nip, pegawai, teks_surat, tulis, usulan

if TYPE_CHECKING:
    from pathlib import Path

    from mutasi_cli.domain.pengaturan import Pejabat, Pengaturan

KINI = (date(2026, 1, 1), date(2026, 3, 31))
BADAN = "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"


@pytest.mark.parametrize(
    ("jabatan", "unit", "perangkat", "tertulis"),
    [
        ("Sekretaris Daerah", "Sekretariat Daerah", "Sekretariat Daerah", "Sekretaris Daerah"),
        ("Sekretaris Daerah", "Sekretariat Daerah Kota Bekasi", None, "Sekretaris Daerah Kota Bekasi"),
        ("Sekretaris DPRD", "Sekretariat DPRD", None, "Sekretaris DPRD"),
        ("Sekretaris", "Sekretariat DPRD", None, "Sekretaris DPRD"),
        ("Inspektur", "Inspektorat", None, "Inspektur"),
        ("Inspektur Daerah", "Inspektorat Daerah", None, "Inspektur Daerah"),
        ("Inspektur Pembantu I", "Inspektorat", None, "Inspektur Pembantu I pada Inspektorat"),
        ("Sekretaris", "Inspektorat", None, "Sekretaris pada Inspektorat"),
        (
            "Asisten Pemerintahan",
            "Sekretariat Daerah",
            None,
            "Asisten Pemerintahan pada Sekretariat Daerah",
        ),
        (
            "Kepala Bagian Hukum",
            "Bagian Hukum Sekretariat Daerah",
            None,
            "Kepala Bagian Hukum Sekretariat Daerah",
        ),
        ("Kepala Dinas Sosial", "Dinas Sosial", "Dinas Sosial", "Kepala Dinas Sosial"),
        ("Sekretaris Dinas", "Dinas Sosial", "Dinas Sosial", "Sekretaris Dinas Sosial"),
        ("Direktur RSUD Kota", "RSUD Kota", None, "Direktur RSUD Kota"),
        ("Camat", "Kecamatan Jatiasih", "Kecamatan Jatiasih", "Camat Jatiasih"),
        ("Sekretaris Kecamatan", "Kecamatan Jatiasih", None, "Sekretaris Kecamatan Jatiasih"),
    ],
)
def test_jabatan_dengan_unitnya(jabatan: str, unit: str, perangkat: str | None, tertulis: str) -> None:
    assert jabatan_lengkap(jabatan, unit, perangkat) == tertulis


def test_atasan_bukan_salah_satu_pihak() -> None:
    # The secretary becomes head of the same office: he cannot confirm his own handing over.
    orang = [pegawai(1, "SDI"), pegawai(2, "SUB"), pegawai(3, "SEKDA", nama="Pak Sekda")]
    satu = kumpulan(orang, [usulan(1, "DIS"), usulan(2, "SDI")])
    surat = konteks_serah_terima(satu, [JABATAN["SDI"]], draf=False)[0]
    assert surat["lama"]["nama_kapital"] == "ORANG 1"
    assert surat["atasan"]["nama"] == "Pak Sekda"
    assert surat["atasan"]["jabatan"] == "Sekretaris Daerah Kota Bekasi"
    # Where somebody else holds the post above, nothing changes.
    lain = kumpulan([*orang, pegawai(4, "DIS", nama="Bu Kepala")], [usulan(2, "SDI")])
    assert konteks_serah_terima(lain, [JABATAN["SDI"]], draf=False)[0]["atasan"]["nama"] == "Bu Kepala"


def test_tanpa_atasan_lain_menjadi_rumpang() -> None:
    jabatan = {**JABATAN, "CAM": replace(JABATAN["CAM"], kode_atasan=None)}
    satu = kumpulan([pegawai(1, "LUR")], [usulan(1, "CAM")], jabatan=jabatan)
    assert atasan_langsung(satu, jabatan["LUR"])["kunci"] == nip(1)
    assert atasan_langsung(satu, jabatan["LUR"], (nip(1),))["nama"] == KOSONG


def test_plt_yang_menyerahkan_tidak_mengetahui() -> None:
    orang = [pegawai(1, "KAS"), pegawai(2, "SDI"), pegawai(3, "SEKDA", nama="Pak Sekda")]
    sementara = [plt("LUR", 2, *KINI), plt("CAM", 2, *KINI)]
    satu = kumpulan(orang, [usulan(1, "LUR")], pejabat_sementara=sementara)
    surat = konteks_serah_terima(satu, [JABATAN["LUR"]], draf=False)[0]
    assert surat["lama"]["plt"]
    assert surat["atasan"]["nama"] == "Pak Sekda"


def _pengaturan(**pejabat: Pejabat) -> Pengaturan:
    return replace(PENGATURAN, pejabat={**PENGATURAN.pejabat, **pejabat})


def test_nama_dari_bagian_pejabat() -> None:
    resmi = replace(
        PENGATURAN.pejabat["sekda"],
        nama="Leo Anggen",
        gelar_depan="Ir.",
        gelar_belakang="M.Si.",
        nip=nip(8),
        pangkat="Pembina Utama",
        golongan="IV/e",
        jabatan="Sekretaris Daerah Kota Bekasi",
    )
    tabel = pegawai(8, "SEKDA", nama="LEO ANGGEN", gelar_depan="Ir.", gelar_belakang="M.Si")
    lain = pegawai(9, "DIS", nama="Saksi Dua")
    baris = [usulan(1, "AS1")]
    isi = kumpulan(
        [pegawai(1, "BAG"), tabel, lain],
        baris,
        pengaturan=_pengaturan(sekda=resmi),
        saksi_1_nip=tabel.nip,
        saksi_2_nip=lain.nip,
    )
    satu, dua = dua_saksi(isi)
    assert satu["nama"] == "Ir. Leo Anggen, M.Si."
    assert satu["nama_kapital"] == "Ir. LEO ANGGEN, M.Si."
    assert satu["pangkat_golongan"] == "Pembina Utama (IV/e)"
    assert satu["jabatan"] == "Sekretaris Daerah Kota Bekasi"
    assert dua["nama"] == "Saksi Dua"
    assert dua["jabatan"] == "Kepala Dinas Kesehatan"
    atasan = pemangku(isi, JABATAN["SEKDA"])
    assert (atasan["nama"], atasan["pangkat"]) == ("Ir. Leo Anggen, M.Si.", "Pembina Utama")
    # Whom the batch moves is named as in its decree.
    pindah = kumpulan([tabel], [usulan(8, "DIS")], pengaturan=_pengaturan(sekda=resmi))
    assert pemangku(pindah, JABATAN["DIS"])["nama"] == "Ir. LEO ANGGEN, M.Si"


@pytest.mark.parametrize(
    ("kode", "sebutan"),
    [
        ("SEKDA", "Sekretaris Daerah Kota Bekasi"),
        ("DIS", "Kepala Dinas Kesehatan Kota Bekasi"),
        ("AS1", "Asisten Pemerintahan pada Sekretariat Daerah"),
        ("SDI", "Sekretaris Dinas Kesehatan"),
        ("CAM", "Camat Jatiasih"),
        ("PKM", "Kepala UPTD Puskesmas Jatiasih pada Dinas Kesehatan"),
    ],
)
def test_kepala_perangkat_daerah_menyebut_daerahnya(kode: str, sebutan: str) -> None:
    isi = kumpulan([pegawai(1, "BAG"), pegawai(2, kode)], [usulan(1, "KAS")])
    assert pemangku(isi, JABATAN[kode])["jabatan"] == sebutan


def test_daerah_tidak_disebut_dua_kali() -> None:
    kepala = replace(
        JABATAN["DIS"], jabatan="Kepala Dinas Kesehatan Kota Bekasi", unit_kerja="Dinas Kesehatan"
    )
    isi = kumpulan([pegawai(2, "DIS")], [usulan(2, "DIS")], jabatan={**JABATAN, "DIS": kepala})
    assert pemangku(isi, kepala)["jabatan"] == "Kepala Dinas Kesehatan Kota Bekasi"


@pytest.mark.parametrize("unit", [BADAN, BADAN.upper(), "BKPSDM"])
def test_kop_perangkat_kepegawaian_dipakai_unitnya(unit: str) -> None:
    setelan = replace(PENGATURAN, kop={"kepegawaian": KopSurat(alamat="Jalan Contoh 1")})
    isi = kumpulan([pegawai(1, "BAG")], [usulan(1, "AS1")], pengaturan=setelan)
    assert kop_unit(isi, unit)["alamat"] == "Jalan Contoh 1"
    assert KOSONG in kop_unit(isi, "Dinas Kesehatan")["alamat"]
    sendiri = replace(setelan, kop_unit={unit: KopSurat(alamat="Jalan Unit 2")})
    khusus = kumpulan([pegawai(1, "BAG")], [usulan(1, "AS1")], pengaturan=sendiri)
    assert kop_unit(khusus, unit)["alamat"] == "Jalan Unit 2"


def test_plt_bagi_jabatan_yang_pejabatnya_tidak_hadir(tmp_path: Path) -> None:
    orang = [pegawai(1, "KAS"), pegawai(2, "SUB", nama="Wakil Sementara"), pegawai(3, "LUR")]
    baris = [usulan(1, "LUR", hadir=False), usulan(3, "KAS")]
    tanpa = kumpulan(orang, baris)
    assert [isi.kode for isi in jabatan_perlu_plt(tanpa)] == []
    ada = kumpulan(orang, baris, pejabat_sementara=[plt("LUR", 2, *KINI)])
    assert [isi.kode for isi in jabatan_perlu_plt(ada)] == ["LUR"]
    hasil = tulis(ada, tmp_path, jenis=["perintah_plt"])
    berkas = [isi for isi in hasil.ditulis if "24-perintah_plt" in isi]
    assert len(berkas) == 1
    assert "WAKIL SEMENTARA" in teks_surat(hasil.folder / berkas[0])
    hadir = kumpulan(orang, [usulan(1, "LUR"), usulan(3, "KAS")], pejabat_sementara=[plt("LUR", 2, *KINI)])
    assert [isi.kode for isi in jabatan_perlu_plt(hadir)] == []


@pytest.mark.parametrize(("banyak", "kata"), [(1, "; ia tidak termasuk"), (2, "; mereka tidak termasuk")])
def test_siaran_pers_menghitung_yang_tidak_hadir(tmp_path: Path, banyak: int, kata: str) -> None:
    orang = [pegawai(nomor, "STA") for nomor in (1, 2, 3)]
    baris = [usulan(3, "BAG")]
    baris += [usulan(nomor, kode, hadir=False) for nomor, kode in ((1, "KAS"), (2, "SUB"))[:banyak]]
    hasil = tulis(kumpulan(orang, baris), tmp_path, jenis=["siaran_pers"])
    assert kata in teks_surat(hasil.folder / "25-siaran_pers" / "siaran_pers.docx")
