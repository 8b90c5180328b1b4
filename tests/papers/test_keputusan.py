"""What stands on the decree, its annex and the extract."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest

from mutasi_cli.domain.kosakata import (
    HasilPertek,
    JenisKelamin,
    JenisPerpindahan,
    JenjangJf,
    Kelompok,
    StatusAsn,
)
from mutasi_cli.domain.pengaturan import Pengaturan
from mutasi_cli.domain.sel import Asal
from mutasi_cli.domain.usulan import Pertek
from mutasi_cli.errors import PengaturanError
from mutasi_cli.outputs.surat.isian import KOSONG
from mutasi_cli.outputs.surat.konteks_keputusan import judul_keputusan, nomor_keputusan
from mutasi_cli.outputs.surat.konteks_umum import pertek
from papers.warga import (
    FILE,
    HARI,
    PENGATURAN,
    batch,
    dengan_setelan,
    lengkap,
    nip,
    pegawai,
    teks_surat,
    tulis,
    usulan,
)

KEPUTUSAN = "04-keputusan/keputusan-struktural.docx"
TAMBAHAN = "06-keputusan_tugas_tambahan/keputusan_tugas_tambahan.docx"
LAMPIRAN = "05-lampiran/lampiran-struktural.docx"
LAMPIRAN_TAMBAHAN = "05-lampiran/lampiran-tugas_tambahan.docx"


def baris_tabel(path: Path, tabel: int = 1) -> list[list[str]]:
    """The rows of a table, without the signature."""
    semua = [[sel.text for sel in baris.cells] for baris in docx.Document(str(path)).tables[tabel].rows]
    return semua[:-1]


def test_kepala_dan_penutup_keputusan(tmp_path: Path) -> None:
    satu = lengkap(
        nomor_sk_struktural="800.1.3.3/Kep.77-BKPSDM/II/2026", tanggal_sk_struktural=date(2026, 2, 5)
    )
    teks = teks_surat(tulis(satu, tmp_path).folder / KEPUTUSAN)
    baris = teks.split("\n")
    assert baris[1:6] == [
        "WALI KOTA BEKASI",
        "PROVINSI JAWA BARAT",
        "KEPUTUSAN WALI KOTA BEKASI",
        "NOMOR : 800.1.3.3/Kep.77-BKPSDM/II/2026",
        "TENTANG",
    ]
    assert "pada tanggal 5 Februari 2026\nWALI KOTA BEKASI,\n" in teks
    assert "TRI ADHIANTO" in baris
    assert "S.E." not in teks
    assert "RAHMAT" not in teks
    for label in (
        "Menimbang",
        "Mengingat",
        "MEMUTUSKAN :",
        "Menetapkan",
        "KESATU",
        "KEDUA",
        "KETIGA",
        "KELIMA",
    ):
        assert label in baris
    assert "1.\tUndang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;" in baris
    assert "2.\tPeraturan BKN 5/2019." in baris
    assert "1.\tGubernur Jawa Barat;" in baris
    assert "Pasal" not in teks


def test_yang_terbuka_tetap_terbuka(tmp_path: Path) -> None:
    teks = teks_surat(tulis(lengkap(), tmp_path).folder / KEPUTUSAN)
    assert "NOMOR : 800.1.3.3/Kep.___-BKPSDM/II/2026" in teks
    assert f"pada tanggal {KOSONG}" in teks


def test_memperhatikan_hanya_yang_ada(tmp_path: Path) -> None:
    assert "Memperhatikan" not in teks_surat(tulis(lengkap(), tmp_path / "a").folder / KEPUTUSAN)
    isi = {"nomor_pertek": "P-1", "tanggal_pertek": HARI, "nomor_ba_tpk": "B-2", "nomor_izin_mendagri": "M-3"}
    teks = teks_surat(tulis(lengkap(**isi), tmp_path / "b").folder / KEPUTUSAN)
    assert "1.\tPertimbangan Teknis Badan Kepegawaian Negara Nomor P-1 tanggal 6 Februari 2026;" in teks
    assert f"2.\tPersetujuan Menteri Dalam Negeri Nomor M-3 tanggal {KOSONG};" in teks
    assert (
        f"3.\tBerita Acara Rapat Tim Penilai Kinerja Pemerintah Kota Bekasi Nomor B-2 tanggal {KOSONG}."
        in teks
    )


def test_frasa_rahmat_adalah_setelan(tmp_path: Path) -> None:
    satu = lengkap()
    satu.pengaturan = dengan_setelan(frasa_rahmat=True)
    assert "DENGAN RAHMAT TUHAN YANG MAHA ESA" in teks_surat(tulis(satu, tmp_path).folder / KEPUTUSAN)


@pytest.mark.parametrize(
    ("status", "tanda"), [("pj", "Pj. WALI KOTA BEKASI,"), ("plt", "Plt. WALI KOTA BEKASI,")]
)
def test_status_kepala_daerah(tmp_path: Path, status: str, tanda: str) -> None:
    assert PENGATURAN.kepala_daerah is not None
    satu = lengkap()
    satu.pengaturan = replace(PENGATURAN, kepala_daerah=replace(PENGATURAN.kepala_daerah, status=status))
    assert tanda in teks_surat(tulis(satu, tmp_path).folder / KEPUTUSAN).split("\n")


def test_penandatangan_lain_atas_nama(tmp_path: Path) -> None:
    satu = lengkap()
    satu.pengaturan = dengan_setelan(penandatangan="sekda", nomor_delegasi="D-9")
    baris = teks_surat(tulis(satu, tmp_path).folder / KEPUTUSAN).split("\n")
    i = baris.index("a.n. WALI KOTA BEKASI")
    assert baris[i + 1] == "SEKRETARIS DAERAH KOTA BEKASI,"
    assert "DIDIK SANTOSO" in baris
    assert "1.\tPendelegasian wewenang penetapan keputusan Nomor D-9." in baris


def test_lampiran_struktural(tmp_path: Path) -> None:
    satu = lengkap(nomor_pertek="P-1", tanggal_pertek=HARI)
    baris = baris_tabel(tulis(satu, tmp_path).folder / LAMPIRAN)
    assert baris[1] == ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
    assert baris[2] == [
        "1",
        "ORANG 2\n19850618 201001 1 002\n18 Juni 1985",
        "Pembina\nIV/a",
        "Kepala Bidang Mutasi pada Badan Kepegawaian",
        "Kepala Bagian Umum pada Sekretariat Daerah",
        "III.a",
        "Rp1.260.000,00",
        "P-1\n6 Februari 2026",
        "Kenaikan eselon",
    ]
    assert baris[3][1].startswith("dr. TRI LESTARI, M.Kes.\n")
    assert baris[3][8] == "Promosi"
    assert [isi[0] for isi in baris[2:]] == ["1", "2", "3"]


def test_lampiran_tugas_tambahan(tmp_path: Path) -> None:
    baris = baris_tabel(tulis(lengkap(), tmp_path).folder / LAMPIRAN_TAMBAHAN)
    assert len(baris[1]) == 7
    assert [isi[0] for isi in baris[2:]] == ["1", "2"]
    assert baris[2][4:] == [
        "Kepala UPTD Puskesmas Jatiasih pada Dinas Kesehatan",
        "Kepala UPTD Puskesmas Pondok Gede pada Dinas Kesehatan",
        "Alih tugas tambahan",
    ]
    assert baris[3][4] == "-"
    semua = teks_surat(tmp_path / "2026-02-06" / LAMPIRAN_TAMBAHAN)
    assert "Rp" not in semua
    assert "ESELON" not in semua


def test_keputusan_tugas_tambahan(tmp_path: Path) -> None:
    teks = teks_surat(tulis(lengkap(), tmp_path).folder / TAMBAHAN)
    assert "PEJABAT FUNGSIONAL KESEHATAN YANG DIBERI TUGAS TAMBAHAN SEBAGAI KEPALA UPTD PUSKESMAS" in teks
    assert "tunjangan" not in teks


def test_petikan(tmp_path: Path) -> None:
    folder = tulis(lengkap(), tmp_path).folder / "07-petikan"
    baris = teks_surat(folder / f"001_{nip(2)}_Orang-2.docx").split("\n")
    assert "PETIKAN KEPUTUSAN WALI KOTA BEKASI" in baris
    assert baris.count("dst;") == 3
    assert "ORANG 2" in baris
    assert "19850618 201001 1 002" in baris
    assert "Pembina (IV/a)" in baris
    i = baris.index("dan mengangkat Saudari tersebut dalam jabatan:")
    assert baris[i - 1] == "Kepala Bidang Mutasi pada Badan Kepegawaian"
    assert baris[i + 1] == "Kepala Bagian Umum pada Sekretariat Daerah"
    assert "ttd" in baris
    assert "Sesuai dengan aslinya," in baris
    assert "Plt. KEPALA BADAN KEPEGAWAIAN KOTA BEKASI," in baris
    lain = teks_surat(folder / f"004_{nip(4)}_Orang-4.docx")
    assert "dari tugas tambahan sebagai:\nKepala UPTD Puskesmas Jatiasih" in lain
    assert "Rp" not in lain
    baru = teks_surat(folder / f"005_{nip(5)}_Orang-5.docx")
    assert "Memberhentikan" not in baru
    assert "yang diberi tugas tambahan sebagai:\nKepala UPTD Puskesmas Jatiasih" in baru


def test_pemberhentian(tmp_path: Path) -> None:
    orang = [pegawai(1, "LUR"), pegawai(4, "DOK", kode_tugas_tambahan="PK1", jenjang_jf=JenjangJf.AHLI_MADYA)]
    satu = batch(orang, [usulan(1, None), usulan(4, None)])
    hasil = tulis(satu, tmp_path)
    teks = teks_surat(hasil.folder / KEPUTUSAN)
    assert "PEMBERHENTIAN PEGAWAI NEGERI SIPIL DARI JABATAN PENGAWAS" in teks
    assert "mengangkat" not in teks
    assert baris_tabel(hasil.folder / LAMPIRAN)[2][3:7] == ["Lurah Jatiasih", "-", "-", "-"]
    petikan = teks_surat(hasil.folder / f"07-petikan/001_{nip(1)}_Orang-1.docx")
    assert "Memberhentikan dengan hormat Pegawai Negeri Sipil:" in petikan
    assert "dari jabatan:\nLurah Jatiasih\n" in petikan
    assert "mengangkat" not in petikan
    kedua = teks_surat(hasil.folder / f"07-petikan/002_{nip(4)}_Orang-4.docx")
    assert "Yang bersangkutan tetap menduduki jabatan fungsional tersebut." in kedua
    assert not any("sumpah" in nama for nama in hasil.ditulis)


def test_pengukuhan(tmp_path: Path) -> None:
    satu = batch([pegawai(1, "LUR")], [usulan(1, "LUR", jenis=JenisPerpindahan.PENGUKUHAN)])
    hasil = tulis(satu, tmp_path)
    teks = teks_surat(hasil.folder / KEPUTUSAN)
    assert "PENGUKUHAN PEGAWAI NEGERI SIPIL DALAM JABATAN PENGAWAS" in teks
    assert "Mengukuhkan Pegawai Negeri Sipil" in teks
    assert "Memberhentikan" not in teks
    petikan = teks_surat(hasil.folder / f"07-petikan/001_{nip(1)}_Orang-1.docx")
    assert "Mengukuhkan Pegawai Negeri Sipil:" in petikan
    assert "dalam jabatan:\nLurah Jatiasih\n" in petikan
    assert "dikukuhkan dalam jabatan" in teks_surat(
        hasil.folder / f"16-berita_acara_sumpah/001_{nip(1)}_Orang-1.docx"
    )


def test_keputusan_campuran_berhuruf(tmp_path: Path) -> None:
    orang = [pegawai(1, "LUR"), pegawai(2, "BID"), pegawai(3)]
    baris = [usulan(1, None), usulan(2, "BID", jenis=JenisPerpindahan.PENGUKUHAN), usulan(3, "LUR")]
    teks = teks_surat(tulis(batch(orang, baris), tmp_path).folder / KEPUTUSAN)
    for awal in ("a.\tMemberhentikan", "b.\tMengukuhkan", "c.\tMemberhentikan"):
        assert f"\n{awal}" in teks
    assert "PEMBERHENTIAN, PENGANGKATAN, DAN PENGUKUHAN" in teks


def test_dari_puskesmas_ke_struktural_menyebut_kedua_jabatan(tmp_path: Path) -> None:
    orang = [pegawai(1, "DOK", kode_tugas_tambahan="PK1", jenjang_jf=JenjangJf.AHLI_MADYA)]
    baris = baris_tabel(tulis(batch(orang, [usulan(1, "BID")]), tmp_path).folder / LAMPIRAN)
    assert baris[2][3] == (
        "Dokter Ahli Madya pada Dinas Kesehatan, yang diberi tugas tambahan sebagai Kepala UPTD Puskesmas "
        "Jatiasih pada Dinas Kesehatan"
    )


def test_data_kosong_berupa_rumpang(tmp_path: Path) -> None:
    kosong = pegawai(
        1,
        None,
        tempat_lahir=None,
        tanggal_lahir=None,
        golongan=None,
        pangkat=None,
        agama=None,
        status_asn=None,
    )
    kosong = replace(kosong, asal=Asal(FILE, "pegawai", 1))
    satu = batch([kosong], [usulan(1, "LUR"), usulan(7, "SEK", nama="Tak Dikenal")], pengaturan=Pengaturan())
    hasil = tulis(satu, tmp_path, draf=True)
    baris = baris_tabel(hasil.folder / LAMPIRAN)
    assert baris[2][2] == f"{KOSONG}\n{KOSONG}"
    assert baris[2][3] == KOSONG
    assert baris[3][1].startswith("Tak Dikenal\n19850618 201001 1 007\n")
    for nama in hasil.ditulis:
        teks = teks_surat(hasil.folder / nama)
        assert "None" not in teks
        assert "{{" not in teks
        assert "{%" not in teks


def test_tmt_yang_berbeda_ada_di_keterangan(tmp_path: Path) -> None:
    satu = batch([pegawai(1), pegawai(2)], [usulan(1, "LUR"), usulan(2, "BID", tmt=date(2026, 3, 1))])
    hasil = tulis(satu, tmp_path)
    assert baris_tabel(hasil.folder / LAMPIRAN)[2][8] == "Promosi, TMT 1 Maret 2026"
    assert "sebagaimana tercantum dalam kolom keterangan" in teks_surat(hasil.folder / KEPUTUSAN)


def test_pppk_disebut_aparatur() -> None:
    satu = batch([pegawai(1, status_asn=StatusAsn.PPPK, golongan="IX", pangkat=None)], [usulan(1, "LUR")])
    assert "Pegawai Aparatur Sipil Negara" in judul_keputusan(satu, satu.moves, Kelompok.STRUKTURAL)


def test_pola_nomor_bermasalah() -> None:
    satu = lengkap()
    for pola in ("{{ urt }}", "{{ urut", "{{ ''.__class__ }}{{ tahun.x.y }}"):
        satu.pengaturan = dengan_setelan(nomor=pola)
        with pytest.raises(PengaturanError, match="Pola nomor"):
            nomor_keputusan(satu, Kelompok.STRUKTURAL)
    satu.pengaturan = dengan_setelan(nomor="")
    assert nomor_keputusan(satu, Kelompok.STRUKTURAL) == KOSONG


def test_bulan_nomor_mengikuti_tanggal_keputusan() -> None:
    satu = lengkap(tanggal_sk_tugas_tambahan=date(2025, 12, 30))
    assert nomor_keputusan(satu, Kelompok.TUGAS_TAMBAHAN).endswith("/XII/2025")
    assert nomor_keputusan(satu, Kelompok.STRUKTURAL).endswith("/II/2026")


def test_pertek_dari_baris_lalu_sheet_lalu_batch() -> None:
    satu = lengkap(nomor_pertek="UMUM", tanggal_pertek=HARI)
    move = satu.moves[0]
    assert pertek(satu, move) == ("UMUM", "6 Februari 2026")
    asal = Asal(FILE, "pertek")
    sheet = (
        Pertek(asal=asal, nip=nip(1), kode_jabatan="LUR", nomor="TOLAK", hasil=HasilPertek.TOLAK),
        Pertek(asal=asal, nip=nip(1), kode_jabatan="BAG", nomor="LAIN", hasil=HasilPertek.SETUJU),
        Pertek(asal=asal, nip=nip(1), kode_jabatan="BID", nomor="TEPAT", hasil=HasilPertek.SETUJU),
    )
    satu = lengkap(nomor_pertek="UMUM", tanggal_pertek=HARI)
    move = satu.moves[0]
    satu.bahan = replace(satu.bahan, pertek=sheet)
    assert pertek(satu, move) == ("TEPAT", KOSONG)
    sendiri = replace(move, usulan=replace(move.usulan, nomor_pertek="BARIS", tanggal_pertek=HARI))
    assert pertek(satu, sendiri) == ("BARIS", "6 Februari 2026")


def test_saudari_menurut_jenis_kelamin(tmp_path: Path) -> None:
    orang = [pegawai(1, jenis_kelamin=JenisKelamin.PEREMPUAN), pegawai(2)]
    hasil = tulis(batch(orang, [usulan(1, "LUR"), usulan(2, "BID")]), tmp_path)
    assert "Saudari tersebut" in teks_surat(hasil.folder / f"07-petikan/002_{nip(1)}_Orang-1.docx")
    assert "Saudara tersebut" in teks_surat(hasil.folder / f"07-petikan/001_{nip(2)}_Orang-2.docx")
