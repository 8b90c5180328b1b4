"""All kelurahan, kecamatan and Puskesmas of Kota Bekasi: each is found by its own words and by no other's."""

from __future__ import annotations

import csv
import random
from functools import cache
from pathlib import Path

import pytest

from mutasi_cli.domain.jabatan import Jabatan, jabatan_lengkap
from mutasi_cli.domain.sel import Asal
from mutasi_cli.tables.posisi import Penunjuk

DATA = Path(__file__).parents[2] / "examples" / "bekasi-2026-02-06" / "data"
MIRIP = (
    *(("Jatiranggon", "Jatirangga"), ("Duren Jaya", "Aren Jaya"), ("Jakasampurna", "Jatisampurna")),
    *(("Bintara", "Bintara Jaya"), ("Jatibening", "Jatibening Baru"), ("Jatiasih", "Jatirasa")),
)


def baris(nama: str) -> list[dict[str, str]]:
    with (DATA / nama).open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


@cache
def peta() -> dict[str, Jabatan]:
    hasil: dict[str, Jabatan] = {}

    def tambah(kode: str, jabatan: str, unit: str, kantor: str) -> None:
        hasil[kode] = Jabatan(
            kode=kode, jabatan=jabatan, unit_kerja=unit, perangkat_daerah=kantor, asal=Asal("b")
        )

    for kel in baris("kelurahan.csv"):
        kantor = f"Kecamatan {kel['kecamatan']}"
        tambah(f"LURAH {kel['kelurahan']}", "Lurah", kel["unit_kerja"], kantor)
        tambah(f"SEKLUR {kel['kelurahan']}", "Sekretaris Kelurahan", kel["unit_kerja"], kantor)
        tambah(f"KASI {kel['kelurahan']}", "Kepala Seksi Pemerintahan", kel["unit_kerja"], kantor)
        tambah(f"CAMAT {kel['kecamatan']}", "Camat", kantor, kantor)
        tambah(f"KASIKEC {kel['kecamatan']}", "Kepala Seksi Pemerintahan", kantor, kantor)
    for pkm in baris("puskesmas.csv"):
        tambah(f"PKM {pkm['unit_kerja']}", pkm["jabatan"], pkm["unit_kerja"], "Dinas Kesehatan")
        tambah(f"TU {pkm['unit_kerja']}", "Kepala Subbagian Tata Usaha", pkm["unit_kerja"], "Dinas Kesehatan")
    return hasil


PENUNJUK = Penunjuk(peta(), {}, "Kota Bekasi")


@pytest.mark.parametrize("kel", baris("kelurahan.csv"), ids=lambda isi: str(isi["kelurahan"]))
def test_every_kelurahan_in_every_wording(kel: dict[str, str]) -> None:
    nama, kecamatan, unit = kel["kelurahan"], kel["kecamatan"], kel["unit_kerja"]
    rapat = nama.replace(" ", "")
    kode = f"LURAH {nama}"
    for jabatan, tempat in (
        *(
            ("Lurah", unit),
            (f"Lurah {nama} Kecamatan {kecamatan}", None),
            ("LURAH", f"KEL. {nama} KEC. {kecamatan}"),
        ),
        *(
            (f"Lurah {nama}", unit),
            (f"lurah  {rapat}  kec. {kecamatan}", None),
            ("Lurah", f"Kel. {rapat} Kec. {kecamatan}"),
        ),
        *(
            (f"Lurah\n{nama}\nKecamatan {kecamatan}", None),
            (f"Lurah {nama} Kecamatan {kecamatan} Kota Bekasi", None),
        ),
    ):
        assert PENUNJUK.cari(jabatan, tempat).kode == kode, (jabatan, tempat)
    for jabatan, tempat in (
        *(("Kasi Pemerintahan", unit), (f"Kepala Seksi Pemerintahan pada {unit}", None)),
        (f"Kepala Seksi Pemerintahan\npada Kelurahan {rapat}\nKecamatan {kecamatan}", None),
    ):
        assert PENUNJUK.cari(jabatan, tempat).kode == f"KASI {nama}", (jabatan, tempat)


@pytest.mark.parametrize("pkm", baris("puskesmas.csv"), ids=lambda isi: str(isi["unit_kerja"]))
def test_every_puskesmas_in_every_wording(pkm: dict[str, str]) -> None:
    unit = pkm["unit_kerja"]
    nama = unit.removeprefix("UPTD Puskesmas ")
    for jabatan, tempat in (
        *(
            (f"Kepala {unit}", unit),
            (f"Kepala {unit}", None),
            (f"Kepala Puskesmas {nama}", "Dinas Kesehatan"),
        ),
        *((f"Ka. UPTD Puskesmas {nama}", None), ("Kepala Puskesmas", f"UPTD Puskesmas {nama}")),
        (f"KEPALA UPTD PUSKESMAS {nama.replace(' ', '').upper()}", None),
    ):
        assert PENUNJUK.cari(jabatan, tempat).kode == f"PKM {unit}", (jabatan, tempat)


def test_every_post_is_found_as_papers_print_it() -> None:
    for kode, jabatan in peta().items():
        for tulis in (jabatan.nama_lengkap, jabatan_lengkap(jabatan.jabatan, jabatan.unit_kerja)):
            assert PENUNJUK.cari(tulis, None).kode == kode, tulis


def test_a_post_that_bears_its_unit_in_part() -> None:
    """The last words of the post are the first of its unit; said once, as on paper, it is still this post."""
    unit = "Kelurahan Sepanjang Jaya Kecamatan Rawalumbu"
    satu = Jabatan(kode="X", jabatan="Sekretaris Kelurahan Sepanjang Jaya", unit_kerja=unit, asal=Asal("b"))
    penunjuk = Penunjuk({"X": satu}, {})
    assert penunjuk.cari(f"Sekretaris {unit}", None).kode == "X"
    assert penunjuk.cari("Sekretaris Kelurahan Sepanjang Jaya", unit).kode == "X"
    assert penunjuk.cari("Seklur Sepanjang Jaya Kec. Rawalumbu", None).kode == "X"
    assert penunjuk.cari("Sekretaris Kelurahan Sepanjang Kecamatan Rawalumbu", None).kode is None


@pytest.mark.parametrize(("satu", "dua"), MIRIP)
def test_look_alikes_never_stand_for_each_other(satu: str, dua: str) -> None:
    kecamatan = {kel["kelurahan"]: kel["kecamatan"] for kel in baris("kelurahan.csv")}
    for nama, lain in ((satu, dua), (dua, satu)):
        if nama not in kecamatan or lain not in kecamatan:
            continue
        hasil = PENUNJUK.cari(f"Lurah {nama}", f"Kelurahan {nama} Kecamatan {kecamatan[nama]}")
        assert hasil.kode == f"LURAH {nama}"
        # A head of one kelurahan said to sit in the other is a contradiction, not a choice.
        assert PENUNJUK.cari(f"Lurah {nama}", f"Kelurahan {lain} Kecamatan {kecamatan[lain]}").kode is None


@pytest.mark.parametrize("benih", range(40))
def test_a_letter_too_few_or_too_many_finds_nobody(benih: int) -> None:
    acak = random.Random(benih)
    kel = acak.choice(baris("kelurahan.csv"))
    nama = kel["kelurahan"]
    k = acak.randrange(1, len(nama))
    salah = acak.choice((nama[:k] + nama[k + 1 :], nama[:k] + acak.choice("aeioun") + nama[k:]))
    ada = {isi["kelurahan"].replace(" ", "").casefold() for isi in baris("kelurahan.csv")}
    if salah.replace(" ", "").casefold() in ada:
        pytest.skip("the slip is another kelurahan")
    hasil = PENUNJUK.cari("Lurah", f"Kelurahan {salah} Kecamatan {kel['kecamatan']}")
    assert hasil.kode is None
    assert f"LURAH {nama}" in [kode for kode, _ in hasil.saran]
