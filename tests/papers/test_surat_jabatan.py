"""Papers of a post: handing over, and the order to act for an empty post."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from mutasi_cli.domain.kosakata import JenisPerpindahan, JenjangJf, Kedudukan
from mutasi_cli.errors import PengaturanError
from mutasi_cli.outputs.surat.isian import KOSONG
from mutasi_cli.outputs.surat.konteks_jabatan import jabatan_diserahkan, jabatan_perlu_plt
from mutasi_cli.outputs.surat.nama_berkas import nama_surat_jabatan
from papers.kantor import JABATAN, kumpulan, plt
from papers.warga import nip, pegawai, teks_surat, tulis, usulan

if TYPE_CHECKING:
    from pathlib import Path

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.jabatan import Jabatan
    from mutasi_cli.domain.usulan import Plt

KINI = (date(2026, 1, 1), date(2026, 3, 31))


def kode(jabatan: tuple[Jabatan, ...]) -> list[str]:
    return [isi.kode for isi in jabatan]


def surat(kumpulan: Batch, folder: Path, kunci: str, awal: str) -> str:
    """The paper of one post."""
    hasil = tulis(kumpulan, folder, jenis=[kunci])
    nama = [isi for isi in hasil.ditulis if isi.split("/")[1].startswith(f"{awal}_")]
    assert len(nama) == 1
    return teks_surat(hasil.folder / nama[0])


def test_jabatan_yang_diserahterimakan() -> None:
    dokter = {"jenjang_jf": JenjangJf.AHLI_MADYA}
    orang = [pegawai(i, "STA") for i in (1, 2, 3)] + [pegawai(4, "LUR"), pegawai(5, "DOK", **dokter)]
    baris = [
        usulan(1, "KAS"),
        usulan(2, "SUB", hadir=False),
        usulan(3, "DOK"),
        usulan(4, "LUR", jenis=JenisPerpindahan.PENGUKUHAN),
        usulan(5, "PKM"),
    ]
    assert kode(jabatan_diserahkan(kumpulan(orang, baris))) == ["KAS", "PKM"]
    ganda = kumpulan(orang, [usulan(1, "KAS"), usulan(2, "KAS")])
    assert kode(jabatan_diserahkan(ganda)) == []


def test_serah_terima(tmp_path: Path) -> None:
    orang = [pegawai(1, "KAS"), pegawai(2, "LUR", nama="Lama"), pegawai(3, "CAM", nama="Pak Camat")]
    satu = kumpulan(orang, [usulan(1, "LUR"), usulan(2, "KAS")], nomor_sk_struktural="800/7")
    teks = surat(satu, tmp_path, "serah_terima", "LUR")
    assert "BERITA ACARA SERAH TERIMA JABATAN\nLURAH JATIASIH KECAMATAN JATIASIH\n" in teks
    kesatu, kedua = teks.split("selanjutnya disebut PIHAK KESATU;")
    assert "LAMA\n" in kesatu
    assert "ORANG 1\n" in kedua
    assert "Nomor 800/7" in teks
    assert "Mengetahui,\nCAMAT JATIASIH,\n" in teks
    assert "Pak Camat" in teks
    assert "MEMORI SERAH TERIMA JABATAN" in teks
    assert teks.count("PIHAK KESATU,") >= 2
    assert "6 Februari" not in teks


def test_plt_menyerahkan_dan_yang_tak_ada_berupa_rumpang(tmp_path: Path) -> None:
    orang = [pegawai(1, "KAS"), pegawai(2, "SUB", nama="Wakil Sementara")]
    satu = kumpulan(orang, [usulan(1, "LUR")], pejabat_sementara=[plt("LUR", 2, *KINI)])
    teks = surat(satu, tmp_path / "a", "serah_terima", "LUR")
    assert "WAKIL SEMENTARA\n" in teks
    assert "Plt. Lurah Jatiasih Kecamatan Jatiasih" in teks
    lampau = plt("LUR", 2, date(2025, 1, 1), date(2025, 3, 31))
    for nomor, sementara in enumerate(([], [plt("LUR", 1, *KINI)], [lampau])):
        kosong = kumpulan(orang, [usulan(1, "LUR")], pejabat_sementara=sementara)
        teks = surat(kosong, tmp_path / str(nomor), "serah_terima", "LUR")
        assert f"Nama\n:\n{KOSONG}\n\nNIP\n:\n{KOSONG}\n" in teks.split("PIHAK KESATU;")[0]


def test_perintah_plt_bagi_yang_ditinggalkan(tmp_path: Path) -> None:
    orang = [pegawai(1, "LUR"), pegawai(2, "SUB")]
    satu = kumpulan(orang, [usulan(1, "CAM")], nomor_sk_struktural="800/7")
    assert kode(jabatan_perlu_plt(satu)) == ["LUR"]
    teks = surat(satu, tmp_path, "perintah_plt", "LUR")
    assert "SURAT PERINTAH\nPELAKSANA TUGAS LURAH JATIASIH KECAMATAN JATIASIH\n" in teks
    assert f"Nama\n:\n{KOSONG}\n" in teks
    assert "lowong karena pejabatnya beralih tugas, sehingga" in teks
    assert (
        f"Di samping jabatannya sebagai {KOSONG} juga sebagai Pelaksana Tugas (Plt.) Lurah Jatiasih" in teks
    )
    assert (
        "mulai tanggal 6 Februari 2026 sampai dengan tanggal 5 Mei 2026 (paling lama 3 (tiga) bulan)" in teks
    )
    assert "organisasi, kepegawaian, dan alokasi anggaran" in teks
    assert "tidak dilantik dan tidak diambil sumpah/janji" in teks
    assert "Keputusan Wali Kota Bekasi Nomor 800/7" in teks
    assert "Pasal" not in teks
    assert "WALI KOTA BEKASI," in teks.split("\n")
    assert "kepada Camat Jatiasih;" in teks


def test_perintah_plt_menurut_sheet(tmp_path: Path) -> None:
    orang = [pegawai(1, "LUR"), pegawai(2, "KAS", nama="Si Plt")]
    baris = [usulan(1, "CAM"), usulan(2, "SUB")]
    perintah = plt("LUR", 2, date(2026, 2, 9), date(2026, 4, 8), nomor="800/99")
    teks = surat(kumpulan(orang, baris, pejabat_sementara=[perintah]), tmp_path, "perintah_plt", "LUR")
    assert "NOMOR : 800/99" in teks
    assert "SI PLT" in teks
    # The post that he keeps is the one after the batch, not the one he leaves.
    assert "jabatannya sebagai Kepala Subbagian Umum pada Dinas Kesehatan juga sebagai" in teks
    assert "mulai tanggal 9 Februari 2026 sampai dengan tanggal 8 April 2026 atau" in teks


@pytest.mark.parametrize(
    "perintah",
    [
        plt("LUR", 2, date(2025, 1, 1), date(2025, 3, 31)),
        plt("LUR", None, *KINI),
        plt("LUR", 3, *KINI),
    ],
)
def test_perintah_yang_tidak_berlaku_tidak_dipakai(tmp_path: Path, perintah: Plt) -> None:
    orang = [pegawai(1, "LUR"), pegawai(2, "KAS"), pegawai(3, "SUB", kedudukan=Kedudukan.PENSIUN)]
    satu = kumpulan(orang, [usulan(1, "CAM")], pejabat_sementara=[perintah])
    teks = surat(satu, tmp_path, "perintah_plt", "LUR")
    assert f"Nama\n:\n{KOSONG}\n" in teks


def test_lowong_lama_hanya_bila_ada_plt() -> None:
    orang = [pegawai(1, "STA"), pegawai(2, "STA")]
    satu = kumpulan(orang, [usulan(1, "SUB")])
    assert kode(jabatan_perlu_plt(satu)) == []
    satu = kumpulan(orang, [usulan(1, "SUB")], pejabat_sementara=[plt("LUR", 2, *KINI)])
    assert kode(jabatan_perlu_plt(satu)) == ["LUR"]


def test_kumpulan_jabatan_yang_kosong_tidak_perlu_plt() -> None:
    dokter = {"jenjang_jf": JenjangJf.AHLI_MADYA}
    orang = [pegawai(1, "STA"), pegawai(2, "DOK", **dokter)]
    satu = kumpulan(orang, [usulan(1, "SUB"), usulan(2, "DIS")])
    assert {isi.jabatan.kode for isi in satu.vacancies} >= {"STA", "DOK"}
    assert kode(jabatan_perlu_plt(satu)) == []


def test_sebab_pemberhentian(tmp_path: Path) -> None:
    satu = kumpulan([pegawai(1, "LUR")], [usulan(1, None)])
    assert "lowong karena pejabatnya diberhentikan, sehingga" in surat(satu, tmp_path, "perintah_plt", "LUR")


def test_plt_tak_dikenal_tetap_ber_nip(tmp_path: Path) -> None:
    satu = kumpulan([pegawai(1, "LUR")], [usulan(1, "CAM")], pejabat_sementara=[plt("LUR", 77, *KINI)])
    teks = surat(satu, tmp_path, "perintah_plt", "LUR")
    assert f"Nama\n:\n{KOSONG}\nNIP\n:\n19850618 201001 1 077\n" in teks
    assert nip(77).endswith("077")


def test_nama_berkas_jabatan() -> None:
    assert nama_surat_jabatan(
        [("KEC.03.CAMAT", "Camat Bekasi Utara"), ("A.1", "X"), ("a-1", "x"), ("../..", "CON"), ("漢", "字")]
    ) == [
        "KEC-03-CAMAT_Camat-Bekasi-Utara.docx",
        "A-1_X.docx",
        "a-1_x_2.docx",
        "tanpa-kode_CON.docx",
        "tanpa-kode_tanpa-nama.docx",
    ]


def test_berkas_cetak_dan_pilihan_nip(tmp_path: Path) -> None:
    orang = [pegawai(1, "KAS"), pegawai(2, "LUR")]
    satu = kumpulan(orang, [usulan(1, "LUR"), usulan(2, "KAS")])
    hasil = tulis(satu, tmp_path, jenis=["serah_terima"])
    assert list(hasil.ditulis) == [
        "23-serah_terima/KAS_Kepala-Seksi-Pemerintahan.docx",
        "23-serah_terima/LUR_Lurah-Jatiasih.docx",
        "cetak/serah_terima.docx",
    ]
    teks = teks_surat(hasil.folder / "cetak/serah_terima.docx")
    assert teks.index("KEPALA SEKSI PEMERINTAHAN") < teks.index("LURAH JATIASIH KECAMATAN")
    with pytest.raises(PengaturanError, match="serah_terima tidak dibuat per orang"):
        tulis(satu, tmp_path / "b", jenis=["serah_terima"], nip=[nip(1)])
    # A post that no longer changes hands is told as stale, with its print file.
    sisa = kumpulan(orang, [usulan(1, "SUB")], jabatan={**JABATAN, "SUB": replace(JABATAN["SUB"], formasi=2)})
    assert len(tulis(sisa, tmp_path, jenis=["serah_terima"]).usang) == 3
