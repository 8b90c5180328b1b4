"""Damages of posts with their own law: what the family KHU must find."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from ujian.contoh import Baris, Dunia
from ujian.kerusakan.dasar import PERINGATAN, Gerak, Harap, kerusakan, pelaku

GALAT = "galat"
BUKAN_KESEHATAN: Baris = {"jurusan": "Teknik Sipil", "gelar_depan": None, "gelar_belakang": "S.T."}


def _kapus(rng: Random, d: Dunia) -> Gerak:
    return rng.choice(pelaku(d, lambda g: g.kapus))


@kerusakan("KHU001", GALAT)
def bukan_jenjang_ahli(rng: Random, d: Dunia) -> list[Harap]:
    gerak = _kapus(rng, d)
    gerak.orang["jenjang_jf"] = rng.choice(("penyelia", "mahir", "terampil"))
    return [Harap("KHU001", "pegawai", gerak.orang, "jenjang_jf", gerak.nip)]


@kerusakan("KHU001", GALAT)
def bukan_rumpun_kesehatan(rng: Random, d: Dunia) -> list[Harap]:
    gerak = _kapus(rng, d)
    gerak.orang["rumpun_jf"] = rng.choice(("umum", "pendidikan", None))
    return [Harap("KHU001", "pegawai", gerak.orang, "rumpun_jf", gerak.nip)]


@kerusakan("KHU001", GALAT)
def baru_jadi_fungsional(rng: Random, d: Dunia) -> list[Harap]:
    gerak = _kapus(rng, d)
    gerak.orang["tmt_jf"] = date(2024, 2, 7) + timedelta(rng.choice((0, rng.randint(1, 600))))
    return [Harap("KHU001", "pegawai", gerak.orang, "tmt_jf", gerak.nip)]


@kerusakan("KHU002", GALAT)
def kapus_bukan_sarjana(rng: Random, d: Dunia) -> list[Harap]:
    gerak = _kapus(rng, d)
    gerak.orang["pendidikan"] = rng.choice(("D-III", "SMA"))
    return [Harap("KHU002", "pegawai", gerak.orang, "pendidikan", gerak.nip)]


@kerusakan("KHU002", GALAT)
def kapus_bukan_kesehatan(rng: Random, d: Dunia) -> list[Harap]:
    gerak = _kapus(rng, d)
    gerak.orang.update(BUKAN_KESEHATAN)
    return [Harap("KHU002", "pegawai", gerak.orang, "jurusan", gerak.nip)]


@kerusakan("KHU003", GALAT)
def kapus_baru_di_puskesmas(rng: Random, d: Dunia) -> list[Harap]:
    gerak = _kapus(rng, d)
    bulan = rng.choice((23, 0, rng.randint(1, 22), None))
    gerak.orang["masa_kerja_puskesmas_bulan"] = bulan
    return [
        Harap(
            "KHU003",
            "pegawai",
            gerak.orang,
            "masa_kerja_puskesmas_bulan",
            gerak.nip,
            PERINGATAN if bulan is None else None,
        )
    ]


@kerusakan("KHU004", PERINGATAN)
def kapus_tanpa_pelatihan(rng: Random, d: Dunia) -> list[Harap]:
    gerak = _kapus(rng, d)
    gerak.orang["sertifikat"] = rng.choice((None, "pbj", "kepamongprajaan;pbj"))
    return [Harap("KHU004", "pegawai", gerak.orang, "sertifikat", gerak.nip)]


@kerusakan("KHU005", GALAT)
def camat_bukan_pemerintahan(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.khusus == "camat"))
    gerak.orang.update(
        jurusan=rng.choice(("Teknik Sipil", "Manajemen", "Ilmu Komunikasi")),
        gelar_belakang=rng.choice(("S.T.", "S.E., M.M.", "S.I.Kom.")),
    )
    return [Harap("KHU005", "pegawai", gerak.orang, "jurusan", gerak.nip)]


@kerusakan("KHU006", GALAT)
def dukcapil_tanpa_izin(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.khusus == "dukcapil"))
    return [_tanpa_izin("KHU006", gerak, rng)]


@kerusakan("KHU006", GALAT)
def pejabat_dukcapil_pergi(rng: Random, d: Dunia) -> list[Harap]:
    """The law covers who leaves the office as well: the post of origin is one of Dukcapil."""
    gerak = rng.choice(pelaku(d, lambda g: g.sumber == "pemangku" and g.struktural and not g.khusus))
    gerak.asal["syarat_khusus"] = "dukcapil"
    lain = [
        Harap("KHU006", "usulan", isi.usulan, "nomor_izin_khusus", isi.nip)
        for isi in pelaku(d, lambda isi: isi.kode_tujuan == gerak.kode_asal)
    ]
    return [Harap("KHU006", "usulan", gerak.usulan, "nomor_izin_khusus", gerak.nip), *lain]


@kerusakan("KHU007", GALAT)
def inspektorat_tanpa_gubernur(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.khusus == "inspektorat"))
    return [_tanpa_izin("KHU007", gerak, rng)]


def _tanpa_izin(aturan: str, gerak: Gerak, rng: Random) -> Harap:
    kurang = rng.choice(("nomor_izin_khusus", "tanggal_izin_khusus", "semua"))
    for kolom in ("nomor_izin_khusus", "tanggal_izin_khusus"):
        if kurang in {kolom, "semua"}:
            gerak.usulan[kolom] = None
    kolom = "nomor_izin_khusus" if kurang == "semua" else kurang
    return Harap(aturan, "usulan", gerak.usulan, kolom, gerak.nip)


@kerusakan("KHU008", PERINGATAN)
def pengadaan_tanpa_sertifikat(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.khusus == "pbj"))
    gerak.orang["sertifikat"] = rng.choice((None, "-", "kepamongprajaan", "manajemen puskesmas"))
    return [Harap("KHU008", "pegawai", gerak.orang, "sertifikat", gerak.nip)]


@kerusakan("KHU008", PERINGATAN)
def jabatan_jadi_pengadaan(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.struktural and not g.khusus and g.sumber != "kapus"))
    if "pbj" in str(gerak.orang["sertifikat"]):
        gerak.orang["sertifikat"] = None
    gerak.tujuan["syarat_khusus"] = "pbj"
    return [Harap("KHU008", "pegawai", gerak.orang, "sertifikat", gerak.nip)]


@kerusakan("KHU009", PERINGATAN)
def direktur_bukan_dokter(rng: Random, d: Dunia) -> list[Harap]:
    """The field of study is another one too, and the post asks for medicine (SYA009)."""
    gerak = rng.choice(pelaku(d, lambda g: g.khusus == "rsud"))
    gerak.orang.update(gelar_depan=None, jurusan="Kesehatan Masyarakat", gelar_belakang="S.K.M.")
    return [
        Harap("KHU009", "pegawai", gerak.orang, "gelar_depan", gerak.nip),
        Harap("SYA009", "pegawai", gerak.orang, "jurusan", gerak.nip, PERINGATAN),
    ]
