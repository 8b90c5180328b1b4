"""The words of the oath, the script and the minutes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mutasi_cli.domain.kosakata import Agama
from mutasi_cli.outputs.surat.isian import KOSONG
from mutasi_cli.outputs.surat.teks_sumpah import sumpah
from papers.warga import PENGATURAN, batch, lengkap, nip, pegawai, teks_surat, tulis, usulan

NASKAH = "14-naskah_sumpah/naskah_sumpah.docx"
TIAN = "Kehadirat Tian di tempat yang Maha tinggi"
NASKAH_RESMI = (
    "bahwa saya, akan setia dan taat kepada Undang-Undang Dasar Negara Republik Indonesia Tahun 1945 serta "
    "akan menjalankan segala peraturan perundang-undangan dengan selurus-lurusnya, demi dharma bakti saya "
    "kepada bangsa dan negara; "
    "bahwa saya dalam menjalankan tugas jabatan, akan menjunjung etika jabatan, bekerja dengan "
    "sebaik-baiknya, dan dengan penuh rasa tanggung jawab; "
    "bahwa saya, akan menjaga integritas, tidak menyalahgunakan kewenangan, serta menghindarkan diri dari "
    "perbuatan tercela."
)


@pytest.mark.parametrize(
    ("agama", "pembuka", "penutup"),
    [
        (Agama.ISLAM, "Demi Allah, saya bersumpah:", ""),
        (Agama.KRISTEN, "Demi Allah, saya bersumpah:", "Kiranya Tuhan akan menolong saya."),
        (Agama.KATOLIK, "Demi Allah, saya bersumpah:", "Kiranya Tuhan akan menolong saya."),
        (Agama.HINDU, "Om Atah Paramawisesa, saya bersumpah:", ""),
        (Agama.BUDDHA, "Demi Sang Hyang Adi Budha, saya bersumpah:", ""),
        (
            Agama.KHONGHUCU,
            f"{TIAN} dengan bimbingan rohani Nabi Kong Zi, Dipermuliakanlah, saya bersumpah:",
            "",
        ),
        (Agama.KEPERCAYAAN, "Demi leluhur:", ""),
        (None, KOSONG, ""),
    ],
)
def test_bunyi_sumpah(agama: Agama | None, pembuka: str, penutup: str) -> None:
    kata = sumpah(agama, janji=False, frasa_kepercayaan="Demi leluhur:")
    assert (kata.pembuka, kata.penutup, kata.jenis) == (pembuka, penutup, "sumpah")
    assert len(kata.isi) == 3
    janji = sumpah(agama, janji=True, frasa_kepercayaan=None)
    assert janji.pembuka == "Demi Tuhan Yang Maha Esa, saya menyatakan dan berjanji dengan sungguh-sungguh:"
    assert (janji.penutup, janji.jenis) == (penutup, "janji")


def test_isi_sumpah_menurut_naskah() -> None:
    isi = sumpah(Agama.ISLAM, janji=False, frasa_kepercayaan=None).isi
    assert " ".join(isi) == NASKAH_RESMI


def test_catatan_bagi_yang_belum_diperiksa() -> None:
    assert sumpah(Agama.ISLAM, janji=False, frasa_kepercayaan=None).catatan == ""
    assert "analogi" in sumpah(Agama.HINDU, janji=False, frasa_kepercayaan=None).catatan
    assert "penutup" in sumpah(Agama.KRISTEN, janji=False, frasa_kepercayaan=None).catatan
    assert sumpah(Agama.HINDU, janji=True, frasa_kepercayaan=None).catatan == ""


def test_naskah_satu_blok_tiap_agama(tmp_path: Path) -> None:
    orang = [
        pegawai(1, agama=Agama.HINDU),
        pegawai(2),
        pegawai(3, agama=Agama.KRISTEN),
        pegawai(4),
        pegawai(5, agama=Agama.KEPERCAYAAN),
        pegawai(6, "BID"),
    ]
    baris = [
        usulan(1, "LUR"),
        usulan(2, "SEK"),
        usulan(3, "BID"),
        usulan(4, "BD2", janji=True),
        usulan(5, "SEK"),
        usulan(6, "BAG", hadir=False),
    ]
    teks = teks_surat(tulis(batch(orang, baris), tmp_path).folder / NASKAH)
    judul = [isi for isi in teks.split("\n") if isi.startswith("NASKAH")]
    assert judul == [
        "NASKAH SUMPAH JABATAN AGAMA ISLAM",
        "NASKAH JANJI JABATAN AGAMA ISLAM",
        "NASKAH SUMPAH JABATAN AGAMA KRISTEN",
        "NASKAH SUMPAH JABATAN AGAMA HINDU",
        "NASKAH SUMPAH JABATAN BAGI PENGANUT KEPERCAYAAN TERHADAP TUHAN YANG MAHA ESA",
    ]
    assert "Tri Hartono" in teks
    assert "Jumat, 6 Februari 2026" in teks
    assert "ORANG 6" not in teks
    assert teks.count("Kiranya Tuhan akan menolong saya.") == 1


def test_berita_acara(tmp_path: Path) -> None:
    hasil = tulis(lengkap(), tmp_path)
    teks = teks_surat(hasil.folder / f"16-berita_acara_sumpah/002_{nip(1)}_Tri-Lestari.docx")
    assert (
        "Pada hari ini Jumat tanggal Enam bulan Februari tahun Dua Ribu Dua Puluh Enam, bertempat di" in teks
    )
    assert "2 (dua) orang saksi" in teks
    assert "Nama\n:\nDr. Tri Adhianto\n" in teks
    assert "dr. TRI LESTARI, M.Kes." in teks
    assert "Kiranya Tuhan akan menolong saya." in teks
    assert "1.\tSaksi Satu, NIP 19850618 201001 1 008" in teks
    assert "rohaniwan" not in teks
    islam = teks_surat(hasil.folder / f"16-berita_acara_sumpah/001_{nip(2)}_Orang-2.docx")
    assert "didampingi rohaniwan Tri Hartono" in islam
    assert "Rohaniwan," in islam
    assert hasil.catatan == (
        "Kalimat penutup agama Kristen belum diperiksa bunyinya ke naskah resmi.",
        "Kata pembuka sumpah agama Hindu menurut analogi, belum ada naskah resminya.",
    )


def test_saksi_yang_belum_ditunjuk_berupa_rumpang(tmp_path: Path) -> None:
    hasil = tulis(batch([pegawai(1)], [usulan(1, "LUR")]), tmp_path)
    teks = teks_surat(hasil.folder / f"16-berita_acara_sumpah/001_{nip(1)}_Orang-1.docx")
    assert f"2.\t{KOSONG}, NIP {KOSONG}" in teks


def test_yang_tidak_hadir_tanpa_berita_acara(tmp_path: Path) -> None:
    satu = batch([pegawai(1), pegawai(2)], [usulan(1, "LUR", hadir=False), usulan(2, "BID")])
    nama = tulis(satu, tmp_path).ditulis
    assert [isi for isi in nama if isi.startswith("16-")] == [
        f"16-berita_acara_sumpah/001_{nip(2)}_Orang-2.docx"
    ]
    assert len([isi for isi in nama if isi.startswith("07-")]) == 2


def test_puskesmas_hanya_menerima_keputusan(tmp_path: Path) -> None:
    satu = lengkap()
    satu.pengaturan = replace(PENGATURAN, acara_puskesmas="penyerahan_sk")
    hasil = tulis(satu, tmp_path)
    assert len([isi for isi in hasil.ditulis if isi.startswith("16-")]) == 3
    assert "HINDU" not in teks_surat(hasil.folder / NASKAH)
