"""Damages of NIPs and of who is meant by them: DAT001 to DAT007."""

from __future__ import annotations

from datetime import date
from random import Random

from ujian.contoh import Baris, Dunia
from ujian.kerusakan.dasar import PERINGATAN, Harap, kerusakan, pelaku

GALAT = "galat"


def _sel_nip(rng: Random, d: Dunia) -> tuple[str, Baris, str]:
    """Choose a NIP cell of a small sheet from which nothing else follows."""
    pilihan: list[tuple[str, Baris, str]] = [
        ("batch", d.fakta(f"saksi_{nomor}_nip"), "nilai") for nomor in (1, 2)
    ]
    pilihan += [
        ("plt", isi, "nip_plt") for isi in d.tabel["plt"] if not str(isi["kode_jabatan"]).startswith("DISDAM")
    ]
    pilihan += [("keluarga", isi, kolom) for isi in d.tabel["keluarga"] for kolom in ("nip", "nip_keluarga")]
    pilihan += [
        ("jabatan", gerak.asal, "pemangku_nip") for gerak in pelaku(d, lambda g: g.asal["pemangku_nip"])
    ]
    return rng.choice(pilihan)


@kerusakan("DAT001", GALAT)
def nip_jadi_angka(rng: Random, d: Dunia) -> list[Harap]:
    sheet, baris, kolom = _sel_nip(rng, d)
    baris[kolom] = int(str(baris[kolom])[:15] + "000")
    return [Harap("DAT001", sheet, baris, kolom, baris.get("kode") or baris.get("kode_jabatan"))]


@kerusakan("DAT001", GALAT)
def nip_usulan_atau_pertek_jadi_angka(rng: Random, d: Dunia) -> list[Harap]:
    """Whether the approval and the proposal name the same people cannot be told: IZN005 stays silent."""
    gerak = rng.choice(pelaku(d, lambda g: g.lepas))
    sheet = rng.choice(("usulan", "pertek"))
    baris = gerak.usulan if sheet == "usulan" else gerak.pertek
    baris["nip"] = int(gerak.nip[:15] + "000")
    return [Harap("DAT001", sheet, baris, "nip", baris.get("kode_jabatan"))]


@kerusakan("DAT002", GALAT)
def nip_kurang_atau_lebih(rng: Random, d: Dunia) -> list[Harap]:
    sheet, baris, kolom = _sel_nip(rng, d)
    nip = str(baris[kolom])
    baris[kolom] = rng.choice((nip[:-1], nip + "1", nip[:8] + " " + nip[9:]))
    return [Harap("DAT002", sheet, baris, kolom, baris.get("kode") or baris.get("kode_jabatan"))]


@kerusakan("DAT001", GALAT)
def nip_pegawai_rusak(rng: Random, d: Dunia) -> list[Harap]:
    """The staff row of somebody who moves: the person is not lost, only the number is."""
    gerak = rng.choice(pelaku(d))
    orang = gerak.orang
    orang["nip"] = int(gerak.nip[:15] + "000")
    return [Harap("DAT001", "pegawai", orang, "nip")]


@kerusakan("DAT003", GALAT)
def tanggal_lahir_bergeser(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    lahir = gerak.orang["tanggal_lahir"]
    assert isinstance(lahir, date)
    gerak.orang["tanggal_lahir"] = lahir.replace(day=lahir.day % 28 + 1)
    return [Harap("DAT003", "pegawai", gerak.orang, "nip", gerak.nip)]


@kerusakan("DAT003", GALAT)
def nip_bukan_tanggal(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    orang = gerak.orang
    nip = gerak.nip[:4] + rng.choice(("1301", "0230", "0431", "0700")) + gerak.nip[8:]
    d.ganti(gerak.nip, nip)
    return [Harap("DAT003", "pegawai", orang, "nip", nip)]


@kerusakan("DAT004", GALAT)
def tmt_cpns_lain(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    tmt = gerak.orang["tmt_cpns"]
    assert isinstance(tmt, date)
    gerak.orang["tmt_cpns"] = rng.choice(
        (tmt.replace(month=tmt.month % 12 + 1), tmt.replace(year=tmt.year + 1))
    )
    return [Harap("DAT004", "pegawai", gerak.orang, "nip", gerak.nip)]


@kerusakan("DAT004", GALAT)
def nip_bukan_bulan(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d))
    orang = gerak.orang
    nip = gerak.nip[:12] + rng.choice(("13", "00", "21")) + gerak.nip[14:]
    d.ganti(gerak.nip, nip)
    return [Harap("DAT004", "pegawai", orang, "nip", nip)]


@kerusakan("DAT005", GALAT)
def jenis_kelamin_lain(rng: Random, d: Dunia) -> list[Harap]:
    nip = rng.choice([g.nip for g in pelaku(d)] + [str(d.fakta("saksi_1_nip")["nilai"])])
    orang = d.pegawai(nip)
    orang["jenis_kelamin"] = "P" if orang["jenis_kelamin"] == "L" else "L"
    return [Harap("DAT005", "pegawai", orang, "nip", nip)]


@kerusakan("DAT006", GALAT)
def baris_pegawai_ganda(rng: Random, d: Dunia) -> list[Harap]:
    """The whole table is judged: also people of whom the batch knows nothing."""
    gerak = rng.choice(pelaku(d))
    asli = rng.choice((gerak.orang, rng.choice(d.tabel["pegawai"])))
    salinan = d.tambah("pegawai", dict(asli))
    if rng.random() < 0.5:
        salinan["nama"] = "Orang Lain Sama Sekali"
    return [Harap("DAT006", "pegawai", isi, "nip", asli["nip"]) for isi in (asli, salinan)]


@kerusakan("DAT007", GALAT)
def nip_tak_dikenal(rng: Random, d: Dunia) -> list[Harap]:
    gerak = rng.choice(pelaku(d, lambda g: g.lepas))
    usulan, pertek = gerak.usulan, gerak.pertek
    baru = gerak.nip[:15] + "999"
    usulan["nip"] = baru
    return [
        Harap("DAT007", "usulan", usulan, "nip", baru),
        Harap("IZN005", "pertek", pertek, "nip", gerak.nip, PERINGATAN),
    ]
