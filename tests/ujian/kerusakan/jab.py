"""Damages of the posts and the batch as a whole: what the family JAB must find."""

from __future__ import annotations

from random import Random

from ujian.contoh import Dunia
from ujian.kerusakan.dasar import PERINGATAN, Gerak, Harap, kerusakan, pelaku, usulkan

GALAT = "galat"


def _kosong_biasa(d: Dunia) -> list[str]:
    """Return sections that stand empty before and after the clean batch, and that nobody misses."""
    tujuan = {g.kode_tujuan for g in pelaku(d)}
    return [
        str(isi["kode"])
        for isi in d.tabel["jabatan"]
        if ".KASI." in str(isi["kode"])
        and isi["status"] == "aktif"
        and not isi["pemangku_nip"]
        and isi["kode"] not in tujuan
    ]


@kerusakan("JAB001", GALAT)
def baris_usulan_ganda(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    satu = gerak.usulan
    dua = d.tambah("usulan", satu | {"no": 62})
    return [Harap("JAB001", "usulan", isi, "nip", gerak.nip) for isi in (satu, dua)]


@kerusakan("JAB001", GALAT)
def dua_tujuan(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.lepas and g.tujuan["jenjang"] == "pengawas"))
    satu = gerak.usulan
    dua = usulkan(d, gerak.nip, rng.choice(_kosong_biasa(d)), "promosi")
    return [Harap("JAB001", "usulan", isi, "nip", gerak.nip) for isi in (satu, dua)]


@kerusakan("JAB002", GALAT)
def satu_jabatan_dua_orang(rng: Random, d: Dunia) -> list[Harap]:
    satu, dua = rng.sample(pelaku(d, lambda g: g.lepas and g.tujuan["eselon"] == "IV.b"), 2)
    satu.tujukan(dua.kode_tujuan, "promosi")
    return [Harap("JAB002", "usulan", g.usulan, g.kolom_tujuan, g.nip) for g in (satu, dua)]


@kerusakan("JAB003", GALAT)
def pemangku_tetap_tinggal(rng: Random, d: Dunia) -> list[Harap]:
    """The row of a holder is taken out; the successor still comes."""
    gerak = rng.choice(pelaku(d, _boleh_tinggal))
    penerus = gerak.penerus[0]
    orang = gerak.orang
    kolom = "kode_tugas_tambahan" if gerak.sumber == "kapus" else "kode_jabatan"
    gerak.batalkan()
    return [
        Harap("JAB003", "usulan", penerus.usulan, penerus.kolom_tujuan, penerus.nip),
        Harap("JAB004", "pegawai", orang, kolom, gerak.nip),
    ]


SAMA = pemangku_tetap_tinggal
kerusakan("JAB004", GALAT)(SAMA)


def _boleh_tinggal(gerak: Gerak) -> bool:
    """One successor, and a target that stands empty anyhow and that nobody misses."""
    kosong = not pelaku(gerak.dunia, lambda lain: lain.kode_asal == gerak.kode_tujuan)
    vital = gerak.tujuan["layanan_vital"]
    return gerak.sumber in {"pemangku", "kapus"} and bool(gerak.penerus) and kosong and not vital


@kerusakan("JAB005", GALAT)
def jabatan_dihapus(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.lepas))
    gerak.tujuan.update(status="dihapus", kode_pengganti=rng.choice((None, "SETDA.JF.MUDA")))
    return [Harap("JAB005", "usulan", gerak.usulan, gerak.kolom_tujuan, gerak.nip)]


@kerusakan("JAB006", GALAT)
def ke_jabatan_sendiri(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.lepas))
    gerak.tujukan(gerak.kode_asal, None)
    return [Harap("JAB006", "usulan", gerak.usulan, "kode_jabatan_tujuan", gerak.nip)]


@kerusakan("JAB007", GALAT)
def dua_jabatan_definitif(rng: Random, d: Dunia) -> list[Harap]:
    """A second definitive post stands where a tugas tambahan belongs."""
    gerak = rng.choice(pelaku(d, lambda g: g.struktural and g.sumber != "kapus"))
    gerak.orang["kode_tugas_tambahan"] = rng.choice(_kosong_biasa(d))
    return [Harap("JAB007", "pegawai", gerak.orang, "kode_tugas_tambahan", gerak.nip)]


@kerusakan("JAB007", GALAT)
def hanya_melepas_tugas_tambahan(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.sumber == "kapus" and g.struktural))
    gerak.usulan["kode_jabatan_lama"] = gerak.kode_asal
    return [Harap("JAB007", "usulan", gerak.usulan, "kode_jabatan_lama", gerak.nip)]


@kerusakan("JAB008", PERINGATAN)
def keluarga_segaris(rng: Random, d: Dunia) -> list[Harap]:
    """A relative holds the post above the new one, or the one above that."""
    gerak = rng.choice(pelaku(d))
    garis = []
    kode = gerak.tujuan["kode_atasan"]
    while kode is not None:
        garis.append(kode)
        kode = d.jabatan(str(kode))["kode_atasan"]
    sesudah = {g.kode_tujuan: g.nip for g in pelaku(d)}
    pergi = {g.kode_asal for g in pelaku(d)}
    pemangku = [
        sesudah.get(str(k)) or (None if k in pergi else d.jabatan(str(k))["pemangku_nip"]) for k in garis
    ]
    atasan = rng.choice([nip for nip in pemangku if nip])
    baris = d.tambah("keluarga", {"nip": gerak.nip, "nip_keluarga": atasan, "hubungan": "saudara kandung"})
    if rng.random() < 0.5:
        baris["nip"], baris["nip_keluarga"] = baris["nip_keluarga"], baris["nip"]
    return [Harap("JAB008", "usulan", gerak.usulan, gerak.kolom_tujuan, gerak.nip)]


@kerusakan("JAB009", GALAT)
def eselon_dan_jenjang_berbeda(rng: Random, d: Dunia) -> list[Harap]:
    """An eselon of another level; the typed kind is left out, for it would now be another."""

    def boleh(gerak: Gerak) -> bool:
        asal = pelaku(d, lambda lain: lain.kode_asal == gerak.kode_tujuan)
        return gerak.tujuan["eselon"] == "III.b" and not gerak.promosi and not asal

    gerak = rng.choice(pelaku(d, boleh))
    gerak.tujuan["eselon"] = "IV.a"
    gerak.usulan["jenis"] = None
    return [Harap("JAB009", "jabatan", gerak.tujuan, "jenjang", gerak.kode_tujuan)]


@kerusakan("JAB009", GALAT)
def eselon_pada_fungsional(rng: Random, d: Dunia) -> list[Harap]:
    pool = rng.choice(pelaku(d, lambda g: g.asal["jenis"] == "fungsional" and g.lepas)).asal
    pool["eselon"] = "IV.a"
    return [Harap("JAB009", "jabatan", pool, "eselon", pool["kode"])]


@kerusakan("JAB009", GALAT)
def kepala_puskesmas_bereselon(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.kapus))
    gerak.tujuan["eselon"] = "IV.a"
    return [Harap("JAB009", "jabatan", gerak.tujuan, "eselon", gerak.kode_tujuan, PERINGATAN)]
