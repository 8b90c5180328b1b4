"""Damages of papers and ceremony: what the family DOK must find."""

from __future__ import annotations

from random import Random

from ujian.contoh import Dunia
from ujian.kerusakan.dasar import Harap, kerusakan, pelaku

PERINGATAN = "peringatan"
GALAT = "galat"
INFO = "info"


@kerusakan("DOK001", PERINGATAN)
def agama_kosong(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.tujuan["jenis"] != "pelaksana"))
    gerak.orang["agama"] = rng.choice((None, "-"))
    return [Harap("DOK001", "pegawai", gerak.orang, "agama", gerak.nip)]


@kerusakan("DOK002", PERINGATAN)
def saksi_hanya_satu(rng: Random, d: Dunia) -> list[Harap]:
    baris = d.fakta(rng.choice(("saksi_1_nip", "saksi_2_nip")))
    baris["nilai"] = None
    return [Harap("DOK002", "batch", baris, "nilai")]


@kerusakan("DOK002", PERINGATAN)
def saksi_lebih_rendah(rng: Random, d: Dunia) -> list[Harap]:
    pindah = set(d.langkah)
    rendah = [
        isi["pemangku_nip"]
        for isi in d.tabel["jabatan"]
        if isi["eselon"] in {"IV.a", "IV.b"} and isi["pemangku_nip"] and isi["pemangku_nip"] not in pindah
    ]
    baris = d.fakta(rng.choice(("saksi_1_nip", "saksi_2_nip")))
    baris["nilai"] = rng.choice(rendah)
    return [Harap("DOK002", "batch", baris, "nilai", baris["nilai"])]


@kerusakan("DOK002", PERINGATAN)
def saksi_ikut_dilantik(rng: Random, d: Dunia) -> list[Harap]:
    baris = d.fakta(rng.choice(("saksi_1_nip", "saksi_2_nip")))
    baris["nilai"] = rng.choice(pelaku(d, lambda g: g.tujuan["eselon"] == "III.a")).nip
    return [Harap("DOK002", "batch", baris, "nilai", baris["nilai"])]


@kerusakan("DOK003", PERINGATAN)
def rohaniwan_kosong(rng: Random, d: Dunia) -> list[Harap]:
    agama = rng.choice(("islam", "kristen", "katolik", "hindu", "buddha", "khonghucu"))
    baris = d.fakta(f"rohaniwan_{agama}")
    baris["nilai"] = None
    return [Harap("DOK003", "batch", baris, "nilai")]


@kerusakan("DOK004", PERINGATAN)
def penandatangan_kurang_data(rng: Random, d: Dunia) -> list[Harap]:
    pejabat = d.pengaturan["pejabat"]["kepala_kepegawaian"]
    jalan = rng.choice(
        ((pejabat, "nama"), (pejabat, "nip"), (pejabat, "pangkat"), (d.pengaturan["kepala_daerah"], "nama"))
    )
    jalan[0][jalan[1]] = ""
    return [Harap("DOK004", "mutasi.toml", None, "")]


@kerusakan("DOK005", GALAT)
def nomor_kembar(rng: Random, d: Dunia) -> list[Harap]:
    nomor = rng.choice(("800.1.3.3/Kep.17-BKPSDM/II/2026", "821/01"))
    baris = [d.fakta(f"nomor_sk_{kelompok}") for kelompok in ("struktural", "tugas_tambahan")]
    for isi in baris:
        isi["nilai"] = nomor
    return [Harap("DOK005", "batch", isi, "nilai") for isi in baris]


@kerusakan("DOK005", GALAT)
def nomor_tanpa_tanggal(rng: Random, d: Dunia) -> list[Harap]:
    kelompok = rng.choice(("struktural", "tugas_tambahan"))
    d.fakta(f"nomor_sk_{kelompok}")["nilai"] = "800.1.3.3/Kep.17-BKPSDM/II/2026"
    baris = d.fakta(f"tanggal_sk_{kelompok}")
    baris["nilai"] = None
    return [Harap("DOK005", "batch", baris, "nilai")]


@kerusakan("DOK006", INFO)
def nama_tak_rapi(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    nama = str(gerak.orang["nama"])
    gerak.orang["nama"] = rng.choice(
        (nama.upper(), " ".join(nama.upper().replace(" ", "  ")), f"{nama}, S.Kom.")
    )
    return [Harap("DOK006", "pegawai", gerak.orang, "nama", gerak.nip)]
