"""Sixteen things that really happened. Each is one change of the lawful example, caught by name.

The names of the tests say what happened. Findings of severity galat and peringatan are compared as a
whole; where one failure necessarily entails another finding, the test says why.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest

from ujian.contoh import Dunia, keras
from ujian.kerusakan.dasar import TINGKAT, Harap, harapan, lahirkan, pelaku

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ujian.contoh import Kunci
    from ujian.kerusakan.dasar import Gerak

TINGKAT.update(
    DAT017="peringatan",
    IZN001="galat",
    IZN002="galat",
    IZN003="galat",
    IZN004="galat",
    IZN005="galat",
    IZN006="galat",
    JAB002="galat",
    JAB003="galat",
    JAB004="galat",
    KHU001="galat",
    KHU002="galat",
    KHU003="galat",
    KHU004="peringatan",
    KHU005="galat",
    LYN005="peringatan",
    PEG001="galat",
    PEG002="galat",
    PEG006="galat",
    PEG007="peringatan",
    SYA009="peringatan",
    SYA010="galat",
    WKT006="galat",
    WKT008="galat",
)


@pytest.fixture
def dunia(pytestconfig: pytest.Config) -> Dunia:
    """The part of the example in which something happens; all of it in the large run."""
    return Dunia.baru(penuh=bool(pytestconfig.getoption("--kerusakan")))


def periksa(dunia: Dunia, *daftar: Harap) -> None:
    """Everything of severity galat and peringatan is this, no more and no less."""
    harap: Counter[Kunci] = harapan(list(daftar), dunia)
    temuan = dunia.nilai()
    dapat = keras(temuan, harap)
    assert dapat == harap, "\n".join(f"{f.aturan} {f.sel.alamat}: {f.pesan}" for f in temuan)


def satu(daftar: Iterable[Gerak]) -> Gerak:
    return next(iter(daftar))


def satu_jabatan(dunia: Dunia, akhiran: str) -> str:
    return next(kode for isi in dunia.tabel["jabatan"] if (kode := str(isi["kode"])).endswith(akhiran))


def test_01_orang_mati_pada_nomor_211_lampiran(dunia: Dunia) -> None:
    gerak = pelaku(dunia)[40]
    gerak.orang["kedudukan"] = "Meninggal"
    periksa(dunia, Harap("PEG001", "pegawai", gerak.orang, "kedudukan", gerak.nip))


def test_01_tabel_pegawai_terlalu_lama_untuk_tahu_siapa_sudah_mati(dunia: Dunia) -> None:
    baris = dunia.fakta("tanggal_data_pegawai")
    baris["nilai"] = date(2025, 9, 30)
    periksa(dunia, Harap("DAT017", "batch", baris, "nilai"))


def test_02_pensiunan_baru_ketahuan_waktu_gladi(dunia: Dunia) -> None:
    gerak = satu(pelaku(dunia, lambda g: g.jenis == "rotasi" and g.tujuan["eselon"] == "III.a"))
    orang = gerak.orang
    nip = lahirkan(dunia, gerak.nip, date(1967, 11, 3))
    periksa(dunia, Harap("PEG002", "pegawai", orang, "tanggal_lahir", nip))


def test_03_tiga_jabatan_masing_masing_diberikan_kepada_dua_orang(dunia: Dunia) -> None:
    calon = pelaku(dunia, lambda g: g.lepas and g.tujuan["eselon"] == "IV.b")
    harap = []
    for kesatu, kedua in (calon[:2], calon[2:4], calon[4:6]):
        kesatu.tujukan(kedua.kode_tujuan, "promosi")
        harap += [Harap("JAB002", "usulan", g.usulan, g.kolom_tujuan, g.nip) for g in (kesatu, kedua)]
    periksa(dunia, *harap)


def test_04_separuh_keputusan_ditandatangani_wakil(dunia: Dunia) -> None:
    dunia.pengaturan["pejabat"]["wakil_kepala_daerah"] = dunia.pengaturan["pejabat"]["sekda"] | {
        "jabatan": "Wakil Wali Kota Bekasi"
    }
    dunia.pengaturan["keputusan"]["tugas_tambahan"]["penandatangan"] = "wakil_kepala_daerah"
    periksa(dunia, Harap("IZN006", "mutasi.toml", None, ""))


def test_05_keputusan_menempatkan_orang_lain_dari_pertek(dunia: Dunia) -> None:
    """Two people are exchanged in the approval: each row then differs from it."""
    kesatu, kedua = pelaku(dunia, lambda g: g.lepas and g.tujuan["eselon"] == "IV.b")[:2]
    pertek = kesatu.pertek, kedua.pertek
    pertek[0]["kode_jabatan"], pertek[1]["kode_jabatan"] = (isi["kode_jabatan"] for isi in reversed(pertek))
    periksa(dunia, *(Harap("IZN005", "usulan", g.usulan, g.kolom_tujuan, g.nip) for g in (kesatu, kedua)))


def test_06_penjabat_bupati_tanpa_pertek(dunia: Dunia) -> None:
    """Neither the row, nor the sheet, nor the batch has an approval: every row lacks it."""
    dunia.pengaturan["kepala_daerah"]["status"] = "pj"
    del dunia.tabel["pertek"], dunia.kolom["pertek"]
    for kunci in ("nomor_pertek", "tanggal_pertek"):
        dunia.fakta(kunci)["nilai"] = None
    izin = dunia.fakta("nomor_izin_mendagri")
    tanpa = [Harap("IZN004", "usulan", g.usulan, "nomor_pertek", g.nip) for g in pelaku(dunia)]
    periksa(dunia, Harap("IZN003", "batch", izin, "nilai"), *tanpa)


def test_07_satu_hari_di_dalam_masa_larangan_pilkada(dunia: Dunia) -> None:
    dunia.pengaturan["kepala_daerah"]["tanggal_penetapan_paslon"] = date(2026, 8, 6)
    periksa(dunia, Harap("IZN002", "batch", dunia.fakta("tanggal_pelantikan"), "nilai"))


def test_07_sehari_sebelum_masa_larangan_pilkada(dunia: Dunia) -> None:
    dunia.pengaturan["kepala_daerah"]["tanggal_penetapan_paslon"] = date(2026, 8, 7)
    periksa(dunia)


def test_08_dalam_enam_bulan_sesudah_kepala_daerah_dilantik(dunia: Dunia) -> None:
    dunia.pengaturan["kepala_daerah"]["tanggal_pelantikan"] = date(2025, 8, 20)
    periksa(dunia, Harap("IZN001", "batch", dunia.fakta("tanggal_pelantikan"), "nilai"))


def test_09_terpidana_diangkat(dunia: Dunia) -> None:
    gerak = pelaku(dunia)[7]
    gerak.orang["status_hukum"] = "Terpidana"
    periksa(dunia, Harap("PEG006", "pegawai", gerak.orang, "status_hukum", gerak.nip))


def test_09_tidak_seorang_pun_memegang_putusannya(dunia: Dunia) -> None:
    gerak = pelaku(dunia)[7]
    gerak.orang["status_hukum"] = None
    periksa(dunia, Harap("PEG007", "pegawai", gerak.orang, "status_hukum", gerak.nip))


def test_10_sebelas_kepala_puskesmas_diploma_tanpa_pelatihan_belum_pernah_di_puskesmas(
    dunia: Dunia,
) -> None:
    harap = []
    for gerak in pelaku(dunia, lambda g: g.kapus)[:11]:
        salah: dict[str, tuple[str, str | int | None]] = {
            "KHU001": ("jenjang_jf", "terampil"),
            "KHU002": ("pendidikan", "D-III"),
            "KHU003": ("masa_kerja_puskesmas_bulan", 0),
            "KHU004": ("sertifikat", None),
        }
        for aturan, (kolom, nilai) in salah.items():
            gerak.orang[kolom] = nilai
            harap.append(Harap(aturan, "pegawai", gerak.orang, kolom, gerak.nip))
    periksa(dunia, *harap)


def test_11_kepala_kantor_dijadikan_perawat_tanpa_perkara(dunia: Dunia) -> None:
    """The former camat has not studied nursing either, so SYA009 speaks too."""
    gerak = satu(pelaku(dunia, lambda g: g.kode_asal.endswith(".CAMAT")))
    perawat = satu_jabatan(dunia, ".JF.NERS")
    gerak.tujukan(perawat, "demosi")
    periksa(
        dunia,
        Harap("SYA010", "usulan", gerak.usulan, "dasar", gerak.nip),
        Harap("SYA009", "pegawai", gerak.orang, "jurusan", gerak.nip),
    )


def test_12_pemangku_menolak_pindah_dan_penggantinya_disuruh_pulang(dunia: Dunia) -> None:
    """The holder has no row any more: the newcomer has no chair, the holder loses it without another."""
    gerak = satu(pelaku(dunia, lambda g: g.kode_tujuan == "SETDA.BAG.01"))
    pengganti, orang = gerak.penerus[0], gerak.orang
    gerak.batalkan()
    periksa(
        dunia,
        Harap("JAB003", "usulan", pengganti.usulan, pengganti.kolom_tujuan, pengganti.nip),
        Harap("JAB004", "pegawai", orang, "kode_jabatan", gerak.nip),
    )


def test_13_camat_tanpa_pengetahuan_pemerintahan_ditolak(dunia: Dunia) -> None:
    gerak = satu(pelaku(dunia, lambda g: g.khusus == "camat"))
    gerak.orang.update(jurusan="Pendidikan Jasmani", gelar_belakang="S.Pd.")
    periksa(dunia, Harap("KHU005", "pegawai", gerak.orang, "jurusan", gerak.nip))


def test_14_plt_lebih_dari_tiga_tahun(dunia: Dunia) -> None:
    baris = dunia.baris("plt", "kode_jabatan", "DISDAMKARMAT.KEPALA")
    baris["mulai"] = date(2022, 12, 8)
    periksa(dunia, Harap("LYN005", "plt", baris, "mulai", "DISDAMKARMAT.KEPALA"))


def test_15_izin_bertanggal_sesudah_pelantikan(dunia: Dunia) -> None:
    dunia.fakta("nomor_izin_mendagri")["nilai"] = "100.2.2.6/412/OTDA"
    baris = dunia.fakta("tanggal_izin_mendagri")
    baris["nilai"] = date(2026, 2, 9)
    periksa(dunia, Harap("WKT006", "batch", baris, "nilai"))


def test_16_koran_menulis_kamis_untuk_jumat_6_februari_2026(dunia: Dunia) -> None:
    baris = dunia.fakta("hari")
    baris["nilai"] = "Kamis"
    periksa(dunia, Harap("WKT008", "batch", baris, "nilai"))
