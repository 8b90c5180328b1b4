"""Damages of the person: what the family PEG must find."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from ujian.contoh import Baris, Dunia
from ujian.kerusakan.dasar import PERINGATAN, Gerak, Harap, kerusakan, lahirkan, pelaku

GALAT = "galat"
HARI = date(2026, 2, 6)


def _bup(gerak: Gerak) -> int:
    """Return the age of retirement in the post that the person then holds (heads of Puskesmas: their own)."""
    return 60 if gerak.kapus and gerak.orang["jenjang_jf"] == "ahli madya" else 58


def _tetap_struktural(gerak: Gerak) -> bool:
    """A move into a functional post has an age limit of its own (SYA013)."""
    return gerak.tujuan["jenis"] != "fungsional"


@kerusakan("PEG001", GALAT)
def sudah_tidak_aktif(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    gerak.orang["kedudukan"] = rng.choice(
        (
            "Meninggal",
            "Pensiun",
            "Berhenti",
            "Cuti di Luar Tanggungan Negara",
            "Tugas Belajar",
            "Diberhentikan Sementara",
            "Masa Persiapan Pensiun",
        )
    )
    return [Harap("PEG001", "pegawai", gerak.orang, "kedudukan", gerak.nip)]


@kerusakan("PEG002", GALAT)
def mencapai_bup(rng: Random, d: Dunia) -> list[Harap]:
    """The birthday is the day itself or one of the five weeks before."""
    gerak = rng.choice(pelaku(d, _tetap_struktural))
    ulang = HARI - timedelta(rng.choice((0, 0, rng.randint(1, 36))))
    orang = gerak.orang
    nip = lahirkan(d, gerak.nip, ulang.replace(year=ulang.year - _bup(gerak)))
    return [Harap("PEG002", "pegawai", orang, "tanggal_lahir", nip)]


@kerusakan("PEG003", GALAT)
def masih_cpns(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.struktural))
    gerak.orang["status_asn"] = "CPNS"
    return [Harap("PEG003", "pegawai", gerak.orang, "status_asn", gerak.nip)]


@kerusakan("PEG003", GALAT)
def pppk_jadi_pejabat(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.struktural))
    orang, nip = gerak.orang, _jadikan_pppk(d, gerak)
    return [Harap("PEG003", "pegawai", orang, "status_asn", nip)]


@kerusakan("PEG003", GALAT)
def pppk_jadi_kepala_puskesmas(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.kapus))
    orang, nip = gerak.orang, _jadikan_pppk(d, gerak)
    return [Harap("PEG003", "pegawai", orang, "status_asn", nip, PERINGATAN)]


def _jadikan_pppk(d: Dunia, gerak: Gerak) -> str:
    gerak.orang.update(status_asn="PPPK", golongan="IX", pangkat=None)
    nip = gerak.nip[:12] + "21" + gerak.nip[14:]
    d.ganti(gerak.nip, nip)
    return nip


def _hukum(orang: Baris, tingkat: str, rng: Random) -> None:
    """A penalty that runs on the day, its last day included."""
    orang["hukuman_disiplin"] = tingkat
    selesai = HARI + timedelta(rng.choice((0, rng.randint(1, 200))))
    orang["hukuman_selesai"] = selesai
    orang["hukuman_mulai"] = selesai - timedelta(364)


@kerusakan("PEG004", GALAT)
def hukuman_berat(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    _hukum(gerak.orang, "Berat", rng)
    return [Harap("PEG004", "pegawai", gerak.orang, "hukuman_disiplin", gerak.nip)]


@kerusakan("PEG005", PERINGATAN)
def hukuman_sedang(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.promosi))
    _hukum(gerak.orang, "Sedang", rng)
    return [Harap("PEG005", "pegawai", gerak.orang, "hukuman_disiplin", gerak.nip)]


@kerusakan("PEG006", GALAT)
def bermasalah_hukum(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    gerak.orang["status_hukum"] = rng.choice(("Tersangka", "Terdakwa", "Terpidana"))
    return [Harap("PEG006", "pegawai", gerak.orang, "status_hukum", gerak.nip)]


@kerusakan("PEG007", PERINGATAN)
def disiplin_kosong(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    kolom = rng.choice(("hukuman_disiplin", "status_hukum"))
    gerak.orang[kolom] = rng.choice((None, "-"))
    return [Harap("PEG007", "pegawai", gerak.orang, kolom, gerak.nip)]


@kerusakan("PEG008", PERINGATAN)
def hampir_pensiun(rng: Random, d: Dunia) -> list[Harap]:
    """Promoted with under twelve months to the pension, moved with under six."""
    gerak = rng.choice(pelaku(d, _tetap_struktural))
    batas = date(2027, 1, 31) if gerak.promosi else date(2026, 7, 31)
    ulang = HARI + timedelta(rng.randint(1, (batas - HARI).days))
    orang = gerak.orang
    nip = lahirkan(d, gerak.nip, ulang.replace(year=ulang.year - _bup(gerak)))
    return [Harap("PEG008", "pegawai", orang, "tanggal_lahir", nip)]


@kerusakan("PEG009", PERINGATAN)
def sedang_diperiksa(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    gerak.orang["proses_disiplin"] = rng.choice(("Pemeriksaan atasan langsung", "Dipanggil Inspektorat"))
    return [Harap("PEG009", "pegawai", gerak.orang, "proses_disiplin", gerak.nip)]


@kerusakan("PEG010", GALAT)
def status_kosong(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    kolom = rng.choice(("kedudukan", "status_asn"))
    gerak.orang[kolom] = rng.choice((None, "-", "NULL"))
    return [Harap("PEG010", "pegawai", gerak.orang, kolom, gerak.nip)]
