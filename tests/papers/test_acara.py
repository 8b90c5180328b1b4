"""The papers of the ceremony: rundown, text of the reader, words of inauguration, lists, press release."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import docx
import pytest

from mutasi_cli.domain.kosakata import Agama, JenisKelamin, JenisPerpindahan, JenjangJf
from mutasi_cli.outputs.surat.isian import KOSONG
from mutasi_cli.outputs.surat.konteks_daftar import row_name
from mutasi_cli.outputs.terbilang import tanggal_dalam_kata
from papers.kantor import kumpulan
from papers.warga import PENGATURAN, batch, dengan_setelan, lengkap, pegawai, teks_surat, tulis, usulan

if TYPE_CHECKING:
    from pathlib import Path

    from mutasi_cli.domain.batch import Batch

SUSUNAN = "12-susunan_acara/susunan_acara.docx"
RINGKASAN = "13-ringkasan_keputusan/ringkasan_keputusan.docx"
NASKAH = "15-naskah_pelantikan/naskah_pelantikan.docx"
DENAH = "19-denah_duduk/denah_duduk.docx"
PERS = "25-siaran_pers/siaran_pers.docx"


def satu(kumpulan: Batch, folder: Path, berkas: str) -> str:
    """The text of one paper of a batch."""
    kunci = berkas.split("/", maxsplit=1)[0].split("-", 1)[1]
    return teks_surat(tulis(kumpulan, folder, jenis=[kunci], draf=True).folder / berkas)


def tabel(kumpulan: Batch, folder: Path, berkas: str, nomor: int = 1) -> list[list[str]]:
    """The rows of one table of a paper."""
    satu(kumpulan, folder, berkas)
    isi = docx.Document(str(folder / "2026-02-06" / berkas)).tables[nomor]
    return [[sel.text for sel in baris.cells] for baris in isi.rows]


def dengan_puskesmas(acara: str) -> Batch:
    hasil = lengkap()
    hasil.pengaturan = replace(PENGATURAN, acara_puskesmas=acara)
    return hasil


def test_susunan_acara_menurut_urutan_dan_jam(tmp_path: Path) -> None:
    orang = [pegawai(1), pegawai(2, agama=Agama.HINDU)]
    isi = batch(
        orang,
        [usulan(1, "BID"), usulan(2, "LUR")],
        mc="Euis",
        pembaca_sk="Yus",
        pembaca_doa="Joko",
        pakaian="PSL",
    )
    baris = tabel(isi, tmp_path, SUSUNAN)
    assert baris[0][1] == "PUKUL\n(WIB, perkiraan)"
    acara = {b[2]: (b[1], b[3]) for b in baris[1:]}
    urutan = [b[2] for b in baris[1:]]
    assert acara["Registrasi dan pengisian daftar hadir"] == ("13.00–13.45", "Panitia BKPSDM")
    assert acara["Pembukaan"] == ("14.00–14.02", "Pembawa acara: Euis")
    sumpah = urutan.index("Pengambilan sumpah/janji jabatan menurut agama dan kepercayaan")
    assert urutan.index("Pembacaan naskah pelantikan") < sumpah
    assert sumpah < urutan.index("Penandatanganan Berita Acara Sumpah/Janji Jabatan")
    assert baris[sumpah + 1][3] == f"Wali Kota Bekasi; rohaniwan Tri Hartono (Islam) dan {KOSONG} (Hindu)"
    assert acara["Pembacaan doa"][1] == "Pembaca doa: Joko"
    assert [b[0] for b in baris[1:]] == [f"{i}." for i in range(1, len(baris))]


def test_sumpah_dulu(tmp_path: Path) -> None:
    isi = batch([pegawai(1)], [usulan(1, "LUR")])
    isi.pengaturan = replace(PENGATURAN, acara_urutan="sumpah_dulu")
    urutan = [b[2] for b in tabel(isi, tmp_path, SUSUNAN)]
    assert urutan.index("Penandatanganan Berita Acara Sumpah/Janji Jabatan") < urutan.index(
        "Pembacaan naskah pelantikan"
    )


@pytest.mark.parametrize("jam", [None, "siang", "25.00 WIB", "14"])
def test_jam_tak_terbaca_menjadi_rumpang(tmp_path: Path, jam: str | None) -> None:
    baris = tabel(batch([pegawai(1)], [usulan(1, "LUR")], jam=jam), tmp_path, SUSUNAN)
    assert {b[1] for b in baris[1:]} == {KOSONG}
    assert baris[0][1] == "PUKUL"


def test_puskesmas_hanya_menerima_keputusan(tmp_path: Path) -> None:
    teks = satu(dengan_puskesmas("penyerahan_sk"), tmp_path / "a", SUSUNAN)
    assert "Penyerahan Keputusan kepada 2 (dua) orang pejabat fungsional kesehatan yang diberi" in teks
    assert "KEPALA UPTD PUSKESMAS" not in teks
    naskah = satu(dengan_puskesmas("penyerahan_sk"), tmp_path / "b", NASKAH)
    assert "Puskesmas" not in naskah
    assert "3 (tiga) orang" in naskah
    hadir = satu(
        dengan_puskesmas("penyerahan_sk"), tmp_path / "c", "18-daftar_hadir/daftar_hadir-tugas_tambahan.docx"
    )
    assert "PENYERAHAN KEPUTUSAN" in hadir
    assert "PELANTIKAN" not in hadir
    assert "Penerima keputusan, tanpa sumpah/janji: 2 orang" in satu(
        dengan_puskesmas("penyerahan_sk"), tmp_path / "d", DENAH
    )
    pers = satu(dengan_puskesmas("penyerahan_sk"), tmp_path / "e", PERS)
    assert "serta menyerahkan keputusan kepada 2 (dua) Kepala UPTD Puskesmas" in pers
    ringkasan = satu(dengan_puskesmas("penyerahan_sk"), tmp_path / "f", RINGKASAN)
    assert ringkasan.count("DIBACAKAN PADA PENYERAHAN KEPUTUSAN") == 1
    assert "Penyerahan Keputusan kepada" not in satu(dengan_puskesmas("pelantikan"), tmp_path / "g", SUSUNAN)


def test_naskah_pelantikan(tmp_path: Path) -> None:
    isi = lengkap(nomor_sk_struktural="800/1", tanggal_sk_struktural=date(2026, 2, 5))
    baris = satu(isi, tmp_path, NASKAH).split("\n")
    assert (
        "Pada hari ini, Jumat, tanggal enam Februari dua ribu dua puluh enam, saya, Wali Kota Bekasi, dengan "
        "resmi melantik Saudara-saudara sebagai pejabat administrator dan pejabat pengawas di lingkungan "
        "Pemerintah Kota Bekasi berdasarkan Keputusan Wali Kota Bekasi Nomor 800/1 tanggal lima Februari dua "
        "ribu dua puluh enam tentang Pemberhentian dan Pengangkatan Pegawai Negeri Sipil dalam Jabatan "
        "Administrator dan Jabatan Pengawas di Lingkungan Pemerintah Kota Bekasi."
    ) in baris
    assert any(
        b.startswith(
            "Pada kesempatan ini pula saya dengan resmi melantik Saudara-saudara sebagai Kepala UPTD"
        )
        for b in baris
    )
    assert (
        "Saya percaya bahwa Saudara-saudara akan melaksanakan tugas dengan sebaik-baiknya sesuai dengan "
        "tanggung jawab yang diberikan."
    ) in baris


def test_naskah_pengukuhan_dan_satu_orang(tmp_path: Path) -> None:
    ini = usulan(1, "LUR", jenis=JenisPerpindahan.PENGUKUHAN)
    satu_orang = batch([pegawai(1, "LUR", jenis_kelamin=JenisKelamin.PEREMPUAN)], [ini])
    teks = satu(satu_orang, tmp_path / "a", NASKAH)
    assert "NASKAH PENGUKUHAN" in teks
    assert "dengan resmi mengukuhkan Saudari sebagai pejabat pengawas" in teks
    assert "melantik " not in teks
    campur = batch([pegawai(1, "LUR"), pegawai(2)], [ini, usulan(2, "BID")])
    assert "dengan resmi melantik dan mengukuhkan Saudara-saudara" in satu(campur, tmp_path / "b", NASKAH)


def test_naskah_oleh_plt_dan_atas_nama(tmp_path: Path) -> None:
    assert PENGATURAN.kepala_daerah is not None
    isi = batch([pegawai(1)], [usulan(1, "LUR")])
    isi.pengaturan = replace(PENGATURAN, kepala_daerah=replace(PENGATURAN.kepala_daerah, status="plt"))
    assert "saya, Plt. Wali Kota Bekasi, dengan resmi" in satu(isi, tmp_path / "a", NASKAH)
    isi.pengaturan = dengan_setelan(penandatangan="sekda", nomor_delegasi="D-9")
    teks = satu(isi, tmp_path / "b", NASKAH)
    assert "saya, Sekretaris Daerah Kota Bekasi, atas nama Wali Kota Bekasi, dengan resmi" in teks


def test_yang_tidak_hadir_ada_di_daftar_susulan(tmp_path: Path) -> None:
    isi = batch([pegawai(1), pegawai(2)], [usulan(1, "LUR", hadir=False), usulan(2, "BID")])
    hadir = satu(isi, tmp_path / "a", "18-daftar_hadir/daftar_hadir-struktural.docx")
    atas, _, bawah = hadir.partition("TIDAK HADIR; MENGIKUTI ACARA SUSULAN")
    assert "ORANG 2" in atas
    assert "ORANG 1" in bawah
    assert "ORANG 1" not in atas
    assert "Orang 1" not in satu(isi, tmp_path / "b", DENAH)
    assert "1 (satu) orang" in satu(isi, tmp_path / "c", NASKAH)
    assert "(tidak hadir, pelantikan susulan)" in satu(isi, tmp_path / "d", RINGKASAN)
    assert "di antaranya 1 (satu) orang tidak hadir" in satu(isi, tmp_path / "e", SUSUNAN)
    pers = satu(isi, tmp_path / "f", PERS)
    assert "1 (satu) orang tidak hadir dan akan mengikuti acara susulan" in pers
    assert "melantik 1 (satu) pejabat administrator" in pers
    assert "ORANG 1" in satu(isi, tmp_path / "g", "26-tanda_terima/tanda_terima-struktural.docx")


def test_daftar_hadir_tidak_membocorkan_jabatan_baru(tmp_path: Path) -> None:
    isi = batch([pegawai(1)], [usulan(1, "BID")])
    hadir = satu(isi, tmp_path, "18-daftar_hadir/daftar_hadir-struktural.docx")
    assert "Kepala Seksi pada Kelurahan Jatiasih" in hadir
    assert "Kepala Bidang Mutasi" not in hadir
    assert "1. …………" in hadir


def test_tanda_terima(tmp_path: Path) -> None:
    baris = tabel(lengkap(), tmp_path, "26-tanda_terima/tanda_terima-tugas_tambahan.docx", 0)
    assert baris[1][:3] == [
        "1",
        "ORANG 4\n19850618 201001 1 004",
        "Kepala UPTD Puskesmas Pondok Gede pada Dinas Kesehatan",
    ]
    assert len(baris) == 3
    teks = satu(lengkap(), tmp_path, "26-tanda_terima/tanda_terima-struktural.docx")
    assert "ORANG 4" not in teks
    assert "NOMOR 800.1.3.3/Kep.___-BKPSDM/II/2026" in teks


def test_ringkasan(tmp_path: Path) -> None:
    teks = satu(lengkap(tanggal_sk_struktural=date(2026, 2, 5)), tmp_path, RINGKASAN)
    assert (
        "2.\tSaudara dr. TRI LESTARI, M.Kes., Lurah Jatiasih, diangkat dalam jabatan Kepala Bidang Mutasi "
        "pada Badan Kepegawaian;"
    ) in teks
    assert "diangkat dalam jabatan Lurah Jatiasih." in teks
    assert "5 (lima)" not in teks
    assert "pada tanggal lima Februari dua ribu dua puluh enam." in teks
    assert "ORANG 5, Dokter Ahli Madya pada Dinas Kesehatan, diberi tugas tambahan sebagai" in teks
    berhenti = batch([pegawai(1, "LUR")], [usulan(1, None)])
    assert "diberhentikan dengan hormat dari jabatan Lurah Jatiasih." in satu(
        berhenti, tmp_path / "b", RINGKASAN
    )


def test_denah_menurut_agama_lalu_jenjang(tmp_path: Path) -> None:
    orang = [
        pegawai(1, agama=Agama.HINDU),
        pegawai(2),
        pegawai(3, agama=Agama.KRISTEN),
        pegawai(4),
        pegawai(5),
    ]
    baris = [
        usulan(1, "LUR"),
        usulan(2, "SEK"),
        usulan(3, "BID"),
        usulan(4, "BAG"),
        usulan(5, "BD2", janji=True),
    ]
    teks = satu(batch(orang, baris), tmp_path, DENAH).split("\n")
    judul = [b for b in teks if b.endswith(" orang") and b.startswith("Agama")]
    assert judul == [
        "Agama Islam: 2 orang",
        "Agama Islam (janji): 1 orang",
        "Agama Kristen: 1 orang",
        "Agama Hindu: 1 orang",
    ]
    i = teks.index("A-1")
    assert teks[i : i + 3] == ["A-1", "Orang 4", "administrator"]
    assert teks[i + 3 : i + 6] == ["A-2", "Orang 2", "pengawas"]
    assert teks[teks.index("D-1") + 1] == "Orang 1"


def test_nama_deret() -> None:
    assert [row_name(i) for i in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


def test_denah_lebih_dari_satu_deret(tmp_path: Path) -> None:
    orang = [pegawai(i) for i in range(1, 10)]
    teks = satu(batch(orang, [usulan(i, "SEK") for i in range(1, 10)]), tmp_path, DENAH)
    assert "A-8" in teks
    assert "B-1" in teks
    assert "B-2" not in teks
    assert "9 kursi" in teks


def test_siaran_pers_menghitung_terpisah(tmp_path: Path) -> None:
    orang = [pegawai(i) for i in range(1, 5)]
    orang += [
        pegawai(5, "STA"),
        pegawai(6, "DOK", jenjang_jf=JenjangJf.AHLI_MADYA, jenis_kelamin=JenisKelamin.PEREMPUAN),
    ]
    baris = [usulan(1, "BID"), usulan(2, "BAG"), usulan(3, "LUR"), usulan(4, "BD2")]
    baris += [usulan(5, "DOK"), usulan(6, "PK1")]
    teks = satu(batch(orang, baris), tmp_path, PERS)
    assert (
        "Wali Kota Bekasi Melantik 5 Pejabat Administrator, Pengawas, dan Fungsional serta 1 Kepala UPTD"
        in teks
    )
    assert "terdiri atas 3 pejabat administrator, 1 pejabat pengawas, dan 1 pejabat fungsional." in teks
    assert (
        "melantik 5 (lima) pejabat administrator, pejabat pengawas, dan pejabat fungsional serta 1 (satu)"
        in teks
    )
    assert "Seluruhnya berjumlah 6 (enam) orang, 1 di antaranya perempuan." in teks
    assert "“[kutipan Wali Kota Bekasi]”" in teks
    assert "[nama dan nomor telepon narahubung]" in teks


def test_siaran_pers_hanya_puskesmas(tmp_path: Path) -> None:
    orang = [pegawai(6, "DOK", jenjang_jf=JenjangJf.AHLI_MADYA)]
    teks = satu(kumpulan(orang, [usulan(6, "PKM")]), tmp_path, PERS)
    assert "Wali Kota Bekasi Melantik 1 Kepala UPTD Puskesmas" in teks
    assert "Kelompok pertama" not in teks
    assert "1 jabatan pada layanan kesehatan" in teks
    assert "Sebanyak 1 (satu) jabatan yang sebelumnya belum mempunyai" in teks


def test_tanggal_dalam_kata() -> None:
    assert tanggal_dalam_kata(date(2026, 2, 21)) == "dua puluh satu Februari dua ribu dua puluh enam"
