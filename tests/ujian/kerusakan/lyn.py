"""Damages of services that may not stand still: what the family LYN must find."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from ujian.contoh import Baris, Dunia
from ujian.kerusakan.dasar import PERINGATAN, Gerak, Harap, kerusakan, lahirkan, pelaku, usulkan

GALAT = "galat"
INFO = "info"
HARI = date(2026, 2, 6)


def _pendatang(gerak: Gerak) -> bool:
    """Out of a pool into a post whose holder moves on."""
    return gerak.sumber == "baru" and bool(_pendahulu(gerak))


def _pendahulu(gerak: Gerak) -> list[Gerak]:
    return pelaku(gerak.dunia, lambda lain: lain.kode_asal == gerak.kode_tujuan)


@kerusakan("LYN001", GALAT)
def pengganti_dibatalkan(rng: Random, d: Dunia) -> list[Harap]:
    """The head leaves a vital post, and the row of the successor is taken out."""
    gerak = rng.choice(pelaku(d, lambda g: _pendatang(g) and g.tujuan["layanan_vital"]))
    pergi = _pendahulu(gerak)[0]
    gerak.batalkan()
    return [Harap("LYN001", "usulan", pergi.usulan, pergi.kolom_tujuan, pergi.nip)]


@kerusakan("LYN001", GALAT)
def jabatan_ternyata_vital(rng: Random, d: Dunia) -> list[Harap]:
    """One of the posts that the clean batch leaves empty is a vital one."""
    pergi = rng.choice(
        pelaku(d, lambda g: g.sumber == "pemangku" and not g.penerus and not g.asal["layanan_vital"])
    )
    pergi.asal["layanan_vital"] = rng.choice(("pendidikan", "kedaruratan"))
    return [Harap("LYN001", "usulan", pergi.usulan, pergi.kolom_tujuan, pergi.nip)]


def _diam(d: Dunia, vital: bool) -> list[Baris]:
    """Return structural posts with a holder who stays and is no witness, Plt or superior of anybody new."""
    sentuh = {kode for g in pelaku(d) for kode in (g.kode_asal, g.kode_tujuan)}
    nip_lain = {isi["nilai"] for isi in d.tabel["batch"]} | {isi["nip_plt"] for isi in d.tabel["plt"]}
    nip_lain |= {isi["nip"] for isi in d.pengaturan["pejabat"].values()}
    return [
        isi
        for isi in d.tabel["jabatan"]
        if isi["pemangku_nip"]
        and isi["kode"] not in sentuh
        and isi["pemangku_nip"] not in nip_lain
        and bool(isi["layanan_vital"]) == vital
    ]


@kerusakan("LYN002", PERINGATAN)
def kepala_meninggal(rng: Random, d: Dunia) -> list[Harap]:
    jabatan = rng.choice(_diam(d, vital=True))
    d.pegawai(str(jabatan["pemangku_nip"]))["kedudukan"] = rng.choice(("Meninggal", "Pensiun", "Berhenti"))
    return [Harap("LYN002", "jabatan", jabatan, "kode", jabatan["kode"])]


@kerusakan("LYN002", PERINGATAN)
def plt_habis(rng: Random, d: Dunia) -> list[Harap]:
    baris = d.baris("plt", "kode_jabatan", "DISDAMKARMAT.KEPALA")
    if rng.random() < 0.3:
        d.hapus("plt", baris)
    else:
        baris["selesai"] = HARI - timedelta(rng.choice((1, rng.randint(2, 50))))
    jabatan = d.jabatan("DISDAMKARMAT.KEPALA")
    return [Harap("LYN002", "jabatan", jabatan, "kode", jabatan["kode"])]


@kerusakan("LYN003", INFO)
def kursi_ditinggalkan(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: _pendatang(g) and not g.tujuan["layanan_vital"]))
    pergi = _pendahulu(gerak)[0]
    gerak.batalkan()
    return [Harap("LYN003", "usulan", pergi.usulan, pergi.kolom_tujuan, pergi.kode_asal)]


@kerusakan("LYN004", INFO)
def kepala_hampir_pensiun(rng: Random, d: Dunia) -> list[Harap]:
    """The holder of a vital post who stays is pensioned within six months."""
    jabatan = rng.choice([isi for isi in _diam(d, vital=True) if str(isi["eselon"])[:2] in {"II", "IV"}])
    jpt = str(jabatan["eselon"]).startswith("II.")
    ulang = HARI + timedelta(rng.randint(1, (date(2026, 6, 30) - HARI).days))
    bup = 60 if jpt else 58
    orang = d.pegawai(str(jabatan["pemangku_nip"]))
    lahirkan(d, str(orang["nip"]), ulang.replace(year=ulang.year - bup))
    return [Harap("LYN004", "pegawai", orang, "tanggal_lahir", jabatan["kode"])]


@kerusakan("LYN005", PERINGATAN)
def plt_terlalu_lama(rng: Random, d: Dunia) -> list[Harap]:
    baris = rng.choice(d.tabel["plt"])
    baris["mulai"] = HARI - timedelta(rng.randint(190, 1500))
    return [Harap("LYN005", "plt", baris, "mulai", baris["kode_jabatan"])]


@kerusakan("LYN005", PERINGATAN)
def satu_plt_dua_jabatan(rng: Random, d: Dunia) -> list[Harap]:
    puskesmas = [isi for isi in d.tabel["plt"] if ".PKM." in str(isi["kode_jabatan"])]
    satu, dua = rng.sample(puskesmas, 2)
    dua["nip_plt"] = satu["nip_plt"]
    return [Harap("LYN005", "plt", isi, "nip_plt", isi["kode_jabatan"]) for isi in (satu, dua)]


@kerusakan("LYN006", PERINGATAN)
def plt_tak_setingkat(rng: Random, d: Dunia) -> list[Harap]:
    """A clerk acts for a camat or for the head of an office."""
    tinggi = [isi for isi in d.tabel["plt"] if not str(isi["kode_jabatan"]).startswith(("DINKES", "KEC.07"))]
    tinggi = [isi for isi in tinggi if d.jabatan(str(isi["kode_jabatan"]))["eselon"] not in {"IV.a", "IV.b"}]
    baris = rng.choice(tinggi)
    baris["nip_plt"] = rng.choice(d.tabel["keluarga"])["nip_keluarga"]
    return [Harap("LYN006", "plt", baris, "nip_plt", baris["kode_jabatan"])]


@kerusakan("LYN007", PERINGATAN)
def kepala_dan_wakil_berganti(rng: Random, d: Dunia) -> list[Harap]:
    """The next in line of a unit that gets a new head changes places with a colleague elsewhere."""
    akhiran = rng.choice((".SEK", ".TU"))
    berganti = {g.kode_tujuan: g for g in pelaku(d)}
    sentuh = berganti.keys() | {g.kode_asal for g in pelaku(d)}
    wakil = [
        isi
        for isi in d.tabel["jabatan"]
        if str(isi["kode"]).endswith(akhiran)
        and isi["kode"] not in sentuh
        and isi["pemangku_nip"]
        and _pantas(d, isi)
    ]
    kena = rng.choice([isi for isi in wakil if isi["kode_atasan"] in berganti])
    lain = rng.choice(
        [isi for isi in wakil if isi["kode_atasan"] not in berganti and isi["eselon"] == kena["eselon"]]
    )
    usulkan(d, str(kena["pemangku_nip"]), str(lain["kode"]), "rotasi")
    baris = usulkan(d, str(lain["pemangku_nip"]), str(kena["kode"]), "rotasi")
    kepala = berganti[str(kena["kode_atasan"])]
    return [
        Harap("LYN007", "usulan", kepala.usulan, kepala.kolom_tujuan, kepala.nip),
        Harap("LYN007", "usulan", baris, "kode_jabatan_tujuan", baris["nip"]),
    ]


def _pantas(d: Dunia, jabatan: Baris) -> bool:
    """Two years in the post, years to go, and no Plt of anything."""
    orang = d.pegawai(str(jabatan["pemangku_nip"]))
    plt = {isi["nip_plt"] for isi in d.tabel["plt"]}
    muda = str(orang["tanggal_lahir"]) > "1970"
    return str(orang["tmt_jabatan"]) < "2024-01-01" and muda and orang["nip"] not in plt


@kerusakan("LYN008", INFO)
def pengganti_plt_dibatalkan(rng: Random, d: Dunia) -> list[Harap]:
    """The vital post stays with its Plt, for the newcomer's row is taken out."""
    vital = {isi["kode_jabatan"] for isi in d.tabel["plt"]}
    gerak = rng.choice(pelaku(d, lambda g: g.sumber == "baru" and g.kode_tujuan in vital))
    plt = d.baris("plt", "kode_jabatan", gerak.kode_tujuan)
    gerak.batalkan()
    return [Harap("LYN008", "plt", plt, "selesai", gerak.kode_tujuan)]
