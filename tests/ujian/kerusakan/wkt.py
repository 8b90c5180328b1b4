"""Damages of time: what the family WKT must find."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from ujian.contoh import Baris, Dunia
from ujian.kerusakan.dasar import PERINGATAN, Harap, kerusakan, pelaku

GALAT = "galat"
INFO = "info"
HARI = date(2026, 2, 6)
KEPUTUSAN = date(2026, 2, 5)


@kerusakan("WKT001", PERINGATAN)
def masa_jabatan_kurang(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.mendatar and g.jenis != "tugas tambahan"))
    kolom = "tmt_tugas_tambahan" if gerak.jenis == "alih tugas tambahan" else "tmt_jabatan"
    gerak.orang[kolom] = date(2024, 2, 7) + timedelta(rng.choice((0, rng.randint(1, 700))))
    return [Harap("WKT001", "pegawai", gerak.orang, kolom, gerak.nip)]


@kerusakan("WKT002", INFO)
def paling_lama_di_jabatan(rng: Random, d: Dunia) -> list[Harap]:
    """The summary of a level points at the one who sits longest."""
    pindah = set(d.langkah)
    tetap = [
        isi
        for isi in d.tabel["pegawai"]
        if str(isi["eselon"]) in {"II.b", "III.a", "III.b", "IV.a", "IV.b"} and isi["nip"] not in pindah
    ]
    orang = rng.choice([isi for isi in tetap if isi["kedudukan"] == "Aktif"])
    orang["tmt_jabatan"] = date(2005, 3, rng.randint(1, 28))
    return [Harap("WKT002", "pegawai", orang, "tmt_jabatan")]


@kerusakan("WKT003", GALAT)
def tmt_sebelum_keputusan(rng: Random, d: Dunia) -> list[Harap]:
    """A TMT before the decree is before the inauguration too (WKT006)."""
    gerak = rng.choice(pelaku(d))
    gerak.usulan["tmt"] = KEPUTUSAN - timedelta(rng.randint(1, 30))
    return [Harap(kode, "usulan", gerak.usulan, "tmt", gerak.nip) for kode in ("WKT003", "WKT006")]


@kerusakan("WKT004", GALAT)
def pelantikan_terlalu_lama(rng: Random, d: Dunia) -> list[Harap]:
    """All papers were ready in good time, only the ceremony was not: 1 December 2025 is too early."""
    mundur = timedelta(rng.randint(66, 90))
    baris = d.fakta(rng.choice(("tanggal_sk_struktural", "tanggal_sk_tugas_tambahan")))
    baris["nilai"] = KEPUTUSAN - mundur
    for kunci in ("tanggal_pertek", "tanggal_ba_tpk"):
        _mundur(d.fakta(kunci), "nilai", mundur)
    for isi in d.tabel["pertek"]:
        _mundur(isi, "tanggal", mundur)
    for isi in d.tabel["usulan"]:
        _mundur(isi, "tanggal_izin_khusus", mundur)
    return [Harap("WKT004", "batch", baris, "nilai")]


def _mundur(baris: Baris, kolom: str, lama: timedelta) -> None:
    isi = baris.get(kolom)
    if isinstance(isi, date):
        baris[kolom] = isi - lama


@kerusakan("WKT005", PERINGATAN)
def undangan_terlambat(rng: Random, d: Dunia) -> list[Harap]:
    baris = d.fakta("tanggal_undangan")
    baris["nilai"] = HARI + timedelta(rng.choice((0, 1, 3)))
    return [Harap("WKT005", "batch", baris, "nilai")]


@kerusakan("WKT006", GALAT)
def pertek_sesudah_keputusan(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    gerak.pertek["tanggal"] = KEPUTUSAN + timedelta(rng.choice((1, rng.randint(2, 40))))
    return [Harap("WKT006", "pertek", gerak.pertek, "tanggal", gerak.nip)]


@kerusakan("WKT006", GALAT)
def izin_khusus_sesudah_keputusan(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.usulan["tanggal_izin_khusus"]))
    gerak.usulan["tanggal_izin_khusus"] = KEPUTUSAN + timedelta(rng.randint(1, 40))
    return [Harap("WKT006", "usulan", gerak.usulan, "tanggal_izin_khusus", gerak.nip)]


@kerusakan("WKT006", GALAT)
def izin_mendagri_sesudah_keputusan(rng: Random, d: Dunia) -> list[Harap]:
    d.fakta("nomor_izin_mendagri")["nilai"] = "100.2.2.6/77/OTDA"
    baris = d.fakta("tanggal_izin_mendagri")
    baris["nilai"] = KEPUTUSAN + timedelta(rng.randint(1, 40))
    return [Harap("WKT006", "batch", baris, "nilai")]


@kerusakan("WKT006", GALAT)
def tmt_sebelum_pelantikan(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    gerak.usulan["tmt"] = KEPUTUSAN
    return [Harap("WKT006", "usulan", gerak.usulan, "tmt", gerak.nip)]


@kerusakan("WKT007", INFO)
def hari_libur(rng: Random, d: Dunia) -> list[Harap]:
    d.tambah("libur", {"tanggal": HARI, "keterangan": rng.choice(("Hari Jadi Kota", "Cuti bersama"))})
    return [Harap("WKT007", "batch", d.fakta("tanggal_pelantikan"), "nilai")]


@kerusakan("WKT007", INFO)
def akhir_pekan(rng: Random, d: Dunia) -> list[Harap]:
    hari = HARI + timedelta(rng.choice((1, 2)))
    baris = d.fakta("tanggal_pelantikan")
    baris["nilai"] = d.fakta("tmt")["nilai"] = hari
    d.fakta("hari")["nilai"] = ("Sabtu", "Minggu")[hari.weekday() - 5]
    return [Harap("WKT007", "batch", baris, "nilai")]


@kerusakan("WKT008", GALAT)
def hari_lain(rng: Random, d: Dunia) -> list[Harap]:
    baris = d.fakta("hari")
    baris["nilai"] = rng.choice(("Senin", "Selasa", "Rabu", "Kamis", "Sabtu", "Minggu"))
    return [Harap("WKT008", "batch", baris, "nilai")]


@kerusakan("WKT008", GALAT)
def hari_di_depan_tanggal(rng: Random, d: Dunia) -> list[Harap]:
    kunci, benar = rng.choice(
        (
            ("tanggal_pelantikan", "6 Februari 2026"),
            ("tanggal_undangan", "4 Februari 2026"),
            ("tanggal_sk_struktural", "5 Februari 2026"),
            ("tanggal_pertek", "28 Januari 2026"),
        )
    )
    baris = d.fakta(kunci)
    baris["nilai"] = f"{rng.choice(('Senin', 'Selasa', 'Minggu'))}, {benar}"
    return [Harap("WKT008", "batch", baris, "nilai")]
