"""Damages of the person against the post: what the family SYA must find."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from ujian.contoh import Baris, Dunia
from ujian.kerusakan.dasar import PERINGATAN, Gerak, Harap, kerusakan, lahirkan, pelaku, usulkan

GALAT = "galat"
INFO = "info"
HARI = date(2026, 2, 6)

GOLONGAN = ("II/c", "II/d", "III/a", "III/b", "III/c", "III/d", "IV/a", "IV/b", "IV/c", "IV/d", "IV/e")
PANGKAT = (
    "Pengatur",
    "Pengatur Tingkat I",
    "Penata Muda",
    "Penata Muda Tingkat I",
    "Penata",
    "Penata Tingkat I",
    "Pembina",
    "Pembina Tingkat I",
    "Pembina Utama Muda",
    "Pembina Utama Madya",
    "Pembina Utama",
)
RENTANG = {
    "III.a": ("IV/a", "IV/b"),
    "III.b": ("III/d", "IV/a"),
    "IV.a": ("III/c", "III/d"),
    "IV.b": ("III/b", "III/c"),
}
"""Eselon -> lowest and highest golongan (PP 13/2002)."""


def _pangkatkan(orang: Baris, golongan: str) -> None:
    orang["golongan"], orang["pangkat"] = golongan, PANGKAT[GOLONGAN.index(golongan)]


def _eselon_biasa(gerak: Gerak) -> bool:
    """A structural target without a law of its own and with nobody below it."""
    return (
        gerak.struktural and gerak.khusus in {None, "lurah"} and not _bawahan(gerak.dunia, gerak.kode_tujuan)
    )


def _bawahan(d: Dunia, kode: str) -> list[Baris]:
    return [isi for isi in d.tabel["jabatan"] if isi["kode_atasan"] == kode and isi["jenis"] == "struktural"]


@kerusakan("SYA001", GALAT)
def ijazah_kurang(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.struktural and g.khusus not in {"camat", "rsud"}))
    administrator = gerak.tujuan["jenjang"] == "administrator"
    gerak.orang["pendidikan"] = rng.choice(
        ("D-III", "D-II", "SMA") if administrator else ("D-II", "SMA", "SMP")
    )
    return [Harap("SYA001", "pegawai", gerak.orang, "pendidikan", gerak.nip)]


@kerusakan("SYA001", GALAT)
def ijazah_di_bawah_syarat_jabatan(rng: Random, d: Dunia) -> list[Harap]:
    """The post itself asks for more than the law does."""
    gerak = rng.choice(pelaku(d, lambda g: g.struktural and g.orang["pendidikan"] != "S-2"))
    gerak.tujuan["pendidikan_min"] = "S-2"
    return [Harap("SYA001", "pegawai", gerak.orang, "pendidikan", gerak.nip)]


@kerusakan("SYA002", GALAT)
def baru_jadi_pengawas(rng: Random, d: Dunia) -> list[Harap]:
    """Promoted to administrator out of a post of pengawas (or ahli muda) of under three years."""
    gerak = rng.choice(pelaku(d, lambda g: g.promosi and g.tujuan["jenjang"] == "administrator"))
    gerak.orang["tmt_jabatan"] = date(2023, 2, 7) + timedelta(rng.choice((0, rng.randint(1, 300))))
    return [Harap("SYA002", "pegawai", gerak.orang, "tmt_jabatan", gerak.nip)]


@kerusakan("SYA002", GALAT)
def baru_jadi_pelaksana(rng: Random, d: Dunia) -> list[Harap]:
    """Promoted to pengawas with under four years as pelaksana and nothing before."""
    gerak = rng.choice(pelaku(d, lambda g: g.promosi and g.tujuan["jenjang"] == "pengawas"))
    gerak.orang["tmt_jabatan"] = date(2022, 2, 7) + timedelta(rng.choice((0, rng.randint(1, 500))))
    for baris in [isi for isi in d.tabel["riwayat"] if isi["nip"] == gerak.nip]:
        if rng.random() < 0.5:
            d.hapus("riwayat", baris)
        else:
            baris["plt"] = "ya"
    return [Harap("SYA002", "pegawai", gerak.orang, "tmt_jabatan", gerak.nip)]


@kerusakan("SYA003", GALAT)
def loncat_jenjang(rng: Random, d: Dunia) -> list[Harap]:
    """Ahli pertama to administrator; years as pengawas long ago, so that only the jump is wrong."""
    gerak = rng.choice(
        pelaku(d, lambda g: g.sumber == "baru" and g.promosi and g.tujuan["jenjang"] == "administrator")
    )
    gerak.orang["jenjang_jf"] = rng.choice(("ahli pertama", "penyelia", "terampil"))
    for baris in d.tabel["riwayat"]:
        if baris["nip"] == gerak.nip:
            baris["jenjang"] = "ahli muda"
    return [Harap("SYA003", "usulan", gerak.usulan, gerak.kolom_tujuan, gerak.nip)]


@kerusakan("SYA004", GALAT)
def pangkat_kurang(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, _eselon_biasa))
    terendah = GOLONGAN.index(RENTANG[str(gerak.tujuan["eselon"])][0])
    turun = rng.choice((1, 1, 2, 3))
    _pangkatkan(gerak.orang, GOLONGAN[max(terendah - turun, 0)])
    return [
        Harap("SYA004", "pegawai", gerak.orang, "golongan", gerak.nip, PERINGATAN if turun == 1 else None)
    ]


@kerusakan("SYA005", INFO)
def pangkat_melampaui(rng: Random, d: Dunia) -> list[Harap]:
    """A superior who stays is no new one (SYA014), one of the batch is still no lower."""

    def boleh(gerak: Gerak) -> bool:
        if gerak.tujuan["eselon"] not in {"IV.a", "IV.b"}:
            return False
        tertinggi = GOLONGAN.index(RENTANG[str(gerak.tujuan["eselon"])][1])
        atasan = pelaku(d, lambda lain: lain.kode_tujuan == gerak.tujuan["kode_atasan"])
        return all(GOLONGAN.index(str(lain.orang["golongan"])) > tertinggi for lain in atasan)

    gerak = rng.choice(pelaku(d, boleh))
    tertinggi = GOLONGAN.index(RENTANG[str(gerak.tujuan["eselon"])][1])
    _pangkatkan(gerak.orang, GOLONGAN[tertinggi + 1])
    return [Harap("SYA005", "pegawai", gerak.orang, "golongan", gerak.nip)]


@kerusakan("SYA006", GALAT)
def kinerja_kurang(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    kolom = rng.choice(("predikat_2024", "predikat_2025"))
    gerak.orang[kolom] = rng.choice(("Butuh Perbaikan", "Kurang", "Sangat Kurang"))
    return [Harap("SYA006", "pegawai", gerak.orang, kolom, gerak.nip, None if gerak.promosi else PERINGATAN)]


@kerusakan("SYA007", PERINGATAN)
def kinerja_kosong(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    kolom = rng.choice(("predikat_2024", "predikat_2025"))
    gerak.orang[kolom] = rng.choice((None, "-"))
    return [Harap("SYA007", "pegawai", gerak.orang, kolom, gerak.nip)]


@kerusakan("SYA008", PERINGATAN)
def uji_kompetensi_kurang(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.promosi))
    kolom, nilai = rng.choice(
        (
            ("uji_kompetensi", None),
            ("uji_kompetensi", "Tidak Memenuhi Syarat"),
            ("uji_kompetensi", "KMS"),
            ("tanggal_uji_kompetensi", date(2023, 2, 5)),
            ("tanggal_uji_kompetensi", date(2020, 6, 1)),
            ("tanggal_uji_kompetensi", None),
        )
    )
    gerak.orang[kolom] = nilai
    return [Harap("SYA008", "pegawai", gerak.orang, kolom, gerak.nip)]


@kerusakan("SYA009", PERINGATAN)
def jurusan_lain(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.tujuan["jurusan_syarat"] and g.khusus != "rsud"))
    gerak.orang["jurusan"] = rng.choice(("Sastra Jawa", "Seni Rupa", "Filsafat"))
    return [Harap("SYA009", "pegawai", gerak.orang, "jurusan", gerak.nip)]


@kerusakan("SYA009", PERINGATAN)
def jabatan_minta_jurusan(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.struktural and not g.tujuan["jurusan_syarat"]))
    gerak.tujuan["jurusan_syarat"] = "Sastra Jawa;Seni Rupa"
    return [Harap("SYA009", "pegawai", gerak.orang, "jurusan", gerak.nip)]


@kerusakan("SYA010", GALAT)
def turun_tanpa_dasar(rng: Random, d: Dunia) -> list[Harap]:
    """A head of division or section becomes a clerk; the post that waited stays empty."""

    def boleh(gerak: Gerak) -> bool:
        pool = f"{gerak.kode_asal.split('.')[0]}.PLO"
        ditunggu = pelaku(d, lambda lain: lain.kode_asal == gerak.kode_tujuan)
        vital = gerak.tujuan["layanan_vital"]
        return gerak.sumber == "pemangku" and not vital and not ditunggu and _ada(d, pool)

    gerak = rng.choice(pelaku(d, boleh))
    pool = f"{gerak.kode_asal.split('.')[0]}.PLO"
    formasi = d.jabatan(pool)["formasi"]
    assert isinstance(formasi, int)
    d.jabatan(pool)["formasi"] = formasi + 1
    gerak.tujukan(pool, "demosi")
    isi: Baris = {
        "dasar": "hukuman disiplin",
        "nomor_dasar": "800/77/BKPSDM",
        "tanggal_dasar": date(2026, 1, 12),
    }
    kurang = rng.choice(("dasar", "nomor_dasar", "tanggal_dasar", "semua"))
    for kolom, nilai in isi.items():
        gerak.usulan[kolom] = None if kurang in {kolom, "semua"} else nilai
    return [Harap("SYA010", "usulan", gerak.usulan, "dasar" if kurang == "semua" else kurang, gerak.nip)]


def _ada(d: Dunia, kode: str) -> bool:
    return any(isi["kode"] == kode for isi in d.tabel["jabatan"])


@kerusakan("SYA011", PERINGATAN)
def eselon_turun(rng: Random, d: Dunia) -> list[Harap]:
    """The target is of a lower eselon than the present post, and nobody says why."""

    def boleh(gerak: Gerak) -> bool:
        eselon = (gerak.asal["eselon"], gerak.tujuan["eselon"])
        if pelaku(d, lambda lain: lain.kode_asal == gerak.kode_tujuan):
            return False
        return gerak.jenis == "rotasi" and eselon in {("III.a", "III.a"), ("IV.a", "IV.a")}

    gerak = rng.choice(pelaku(d, boleh))
    gerak.tujuan["eselon"] = str(gerak.tujuan["eselon"]).replace("a", "b")
    gerak.usulan.update(jenis="penurunan eselon", alasan=None)
    return [Harap("SYA011", "usulan", gerak.usulan, "alasan", gerak.nip)]


@kerusakan("SYA012", GALAT)
def kepala_dinas_tanpa_seleksi(rng: Random, d: Dunia) -> list[Harap]:
    """The head of another office is moved into a vacant post of JPT."""
    calon = [
        isi
        for isi in d.tabel["pegawai"]
        if isi["eselon"] == "II.b"
        and isi["kedudukan"] == "Aktif"
        and str(isi["tmt_jabatan"]) < "2024-01-01"
        and str(isi["tanggal_lahir"]) > "1967-01-01"
        and not d.jabatan(str(isi["kode_jabatan"]))["layanan_vital"]
        and isi["nip"] not in {d.fakta("saksi_1_nip")["nilai"], d.fakta("saksi_2_nip")["nilai"]}
    ]
    orang = rng.choice(calon)
    baris = usulkan(d, str(orang["nip"]), "DISDAMKARMAT.KEPALA", "rotasi")
    isi: Baris = {
        "nomor_hasil_seleksi": "800/9/Pansel",
        "tanggal_hasil_seleksi": date(2026, 1, 9),
    }
    kurang = rng.choice((*isi, "semua"))
    for kolom, nilai in isi.items():
        baris[kolom] = None if kurang in {kolom, "semua"} else nilai
    kolom = "nomor_hasil_seleksi" if kurang == "semua" else kurang
    return [Harap("SYA012", "usulan", baris, kolom, orang["nip"])]


@kerusakan("SYA013", GALAT)
def terlalu_tua_untuk_fungsional(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.tujuan["jenis"] == "fungsional"))
    usia = rng.choice((53, 54, 55))
    orang = gerak.orang
    lahir = date(2026 - usia, 2, 6) - timedelta(rng.choice((0, rng.randint(1, 360))))
    nip = lahirkan(d, gerak.nip, lahir)
    return [Harap("SYA013", "pegawai", orang, "tanggal_lahir", nip, PERINGATAN if usia == 53 else None)]


@kerusakan("SYA014", PERINGATAN)
def bawahan_lebih_tinggi(rng: Random, d: Dunia) -> list[Harap]:
    """Somebody who stays has a higher golongan than the new superior."""
    pindah = {g.kode_asal for g in pelaku(d)} | {g.kode_tujuan for g in pelaku(d)}
    pilihan = [
        (gerak, bawah)
        for gerak in pelaku(d, lambda g: g.struktural)
        for bawah in _bawahan(d, gerak.kode_tujuan)
        if bawah["kode"] not in pindah and bawah["pemangku_nip"]
    ]
    gerak, bawah = rng.choice(pilihan)
    orang = d.pegawai(str(bawah["pemangku_nip"]))
    _pangkatkan(orang, GOLONGAN[GOLONGAN.index(str(gerak.orang["golongan"])) + rng.choice((1, 2))])
    return [Harap("SYA014", "pegawai", gerak.orang, "golongan", gerak.nip)]


@kerusakan("SYA015", INFO)
def kotak_rendah(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.promosi))
    gerak.orang["kotak_talenta"] = rng.randint(1, 6)
    return [Harap("SYA015", "pegawai", gerak.orang, "kotak_talenta", gerak.nip)]


@kerusakan("SYA016", INFO)
def belum_diklat(rng: Random, d: Dunia) -> list[Harap]:
    def boleh(gerak: Gerak) -> bool:
        diklat = {"pengawas": "PKP", "administrator": "PKA"}.get(str(gerak.tujuan["jenjang"]))
        return gerak.struktural and diklat is not None and gerak.orang["diklat_kepemimpinan"] == diklat

    gerak = rng.choice(pelaku(d, boleh))
    gerak.orang["diklat_kepemimpinan"] = rng.choice((None, "-", "Latihan Dasar CPNS"))
    return [Harap("SYA016", "pegawai", gerak.orang, "diklat_kepemimpinan", gerak.nip)]
