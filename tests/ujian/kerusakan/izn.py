"""Damages of permission and authority: what the family IZN must find."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from ujian.contoh import Dunia
from ujian.kerusakan.dasar import PERINGATAN, Harap, kerusakan, pelaku

GALAT = "galat"
HARI = date(2026, 2, 6)
KEPUTUSAN = date(2026, 2, 5)


@kerusakan("IZN001", GALAT)
def enam_bulan_pertama(rng: Random, d: Dunia) -> list[Harap]:
    """The head took office at most six months before, the last day included."""
    kepala = d.pengaturan["kepala_daerah"]
    kepala["tanggal_pelantikan"] = rng.choice(
        (date(2025, 8, 6), date(2025, 8, 6) + timedelta(rng.randint(1, 180)))
    )
    return [Harap("IZN001", "batch", d.fakta("tanggal_pelantikan"), "nilai")]


@kerusakan("IZN002", GALAT)
def menjelang_pilkada(rng: Random, d: Dunia) -> list[Harap]:
    kepala = d.pengaturan["kepala_daerah"]
    kepala["tanggal_penetapan_paslon"] = rng.choice(
        (date(2026, 8, 6), date(2026, 8, 5), date(2026, 8, 6) - timedelta(rng.randint(2, 180)))
    )
    return [Harap("IZN002", "batch", d.fakta("tanggal_pelantikan"), "nilai")]


@kerusakan("IZN003", GALAT)
def kepala_daerah_sementara(rng: Random, d: Dunia) -> list[Harap]:
    d.pengaturan["kepala_daerah"]["status"] = rng.choice(("pj", "plt"))
    return [Harap("IZN003", "batch", d.fakta("nomor_izin_mendagri"), "nilai")]


@kerusakan("IZN004", GALAT)
def pertek_tanpa_nomor(rng: Random, d: Dunia) -> list[Harap]:
    """The approval of one person has no number or no date, and the batch has none for all."""
    d.fakta("nomor_pertek")["nilai"] = None
    d.fakta("tanggal_pertek")["nilai"] = None
    gerak = rng.choice(pelaku(d))
    kolom = rng.choice(("nomor", "tanggal"))
    gerak.pertek[kolom] = None
    return [Harap("IZN004", "pertek", gerak.pertek, kolom, gerak.nip)]


@kerusakan("IZN005", GALAT)
def pertek_jabatan_lain(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    gerak.pertek["kode_jabatan"] = rng.choice([g.kode_tujuan for g in pelaku(d) if g.nip != gerak.nip])
    return [Harap("IZN005", "usulan", gerak.usulan, gerak.kolom_tujuan, gerak.nip)]


@kerusakan("IZN005", GALAT)
def pertek_ditolak(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    gerak.pertek["hasil"] = "tolak"
    return [Harap("IZN005", "usulan", gerak.usulan, gerak.kolom_tujuan, gerak.nip)]


@kerusakan("IZN005", GALAT)
def tak_ada_dalam_pertek(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    d.hapus("pertek", gerak.pertek)
    return [Harap("IZN005", "usulan", gerak.usulan, "nip", gerak.nip)]


@kerusakan("IZN005", GALAT)
def pertek_lebih(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.lepas))
    pertek = gerak.pertek
    d.hapus("usulan", gerak.usulan)
    return [Harap("IZN005", "pertek", pertek, "nip", gerak.nip, PERINGATAN)]


@kerusakan("IZN006", GALAT)
def ditandatangani_orang_lain(rng: Random, d: Dunia) -> list[Harap]:
    kelompok = rng.choice(("", "tugas_tambahan"))
    keputusan = d.pengaturan["keputusan"]
    (keputusan[kelompok] if kelompok else keputusan)["penandatangan"] = rng.choice(
        ("sekda", "kepala_kepegawaian")
    )
    return [Harap("IZN006", "mutasi.toml", None, "")]


@kerusakan("IZN007", PERINGATAN)
def berita_acara_kurang(rng: Random, d: Dunia) -> list[Harap]:
    kunci, nilai = rng.choice(
        (
            ("nomor_ba_tpk", None),
            ("tanggal_ba_tpk", None),
            ("tanggal_ba_tpk", KEPUTUSAN + timedelta(1)),
            ("tanggal_ba_tpk", KEPUTUSAN + timedelta(30)),
        )
    )
    baris = d.fakta(kunci)
    baris["nilai"] = nilai
    return [Harap("IZN007", "batch", baris, "nilai")]
