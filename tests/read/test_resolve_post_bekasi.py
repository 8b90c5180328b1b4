"""All kelurahan, kecamatan and Puskesmas of Kota Bekasi: each is found by its own words and by no other's."""

from __future__ import annotations

import csv
import random
from functools import cache
from pathlib import Path

import pytest

from mutasi_cli.domain.cell import Origin
from mutasi_cli.domain.jabatan import Jabatan, full_jabatan
from mutasi_cli.read.resolve_post import PostFinder

DATA = Path(__file__).parents[2] / "examples" / "bekasi-2026-02-06" / "data"
LOOK_ALIKES = (
    *(("Jatiranggon", "Jatirangga"), ("Duren Jaya", "Aren Jaya"), ("Jakasampurna", "Jatisampurna")),
    *(("Bintara", "Bintara Jaya"), ("Jatibening", "Jatibening Baru"), ("Jatiasih", "Jatirasa")),
)


def row(nama: str) -> list[dict[str, str]]:
    with (DATA / nama).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def jabatan_map() -> dict[str, Jabatan]:
    result: dict[str, Jabatan] = {}

    def add(kode: str, jabatan: str, unit: str, office: str) -> None:
        result[kode] = Jabatan(kode=kode, jabatan=jabatan, unit_kerja=unit, perangkat_daerah=office, origin=Origin("b"))

    for kel in row("kelurahan.csv"):
        office = f"Kecamatan {kel['kecamatan']}"
        add(f"LURAH {kel['kelurahan']}", "Lurah", kel["unit_kerja"], office)
        add(f"SEKLUR {kel['kelurahan']}", "Sekretaris Kelurahan", kel["unit_kerja"], office)
        add(f"KASI {kel['kelurahan']}", "Kepala Seksi Pemerintahan", kel["unit_kerja"], office)
        add(f"CAMAT {kel['kecamatan']}", "Camat", office, office)
        add(f"KASIKEC {kel['kecamatan']}", "Kepala Seksi Pemerintahan", office, office)
    for pkm in row("puskesmas.csv"):
        add(f"PKM {pkm['unit_kerja']}", pkm["jabatan"], pkm["unit_kerja"], "Dinas Kesehatan")
        add(f"TU {pkm['unit_kerja']}", "Kepala Subbagian Tata Usaha", pkm["unit_kerja"], "Dinas Kesehatan")
    return result


POST_FINDER = PostFinder(jabatan_map(), {}, "Kota Bekasi")


@pytest.mark.parametrize("kel", row("kelurahan.csv"), ids=lambda csv_row: str(csv_row["kelurahan"]))
def test_every_kelurahan_in_every_wording(kel: dict[str, str]) -> None:
    nama, kecamatan, unit = kel["kelurahan"], kel["kecamatan"], kel["unit_kerja"]
    compact = nama.replace(" ", "")
    kode = f"LURAH {nama}"
    for jabatan, tempat in (
        *(
            ("Lurah", unit),
            (f"Lurah {nama} Kecamatan {kecamatan}", None),
            ("LURAH", f"KEL. {nama} KEC. {kecamatan}"),
        ),
        *(
            (f"Lurah {nama}", unit),
            (f"lurah  {compact}  kec. {kecamatan}", None),
            ("Lurah", f"Kel. {compact} Kec. {kecamatan}"),
        ),
        *(
            (f"Lurah\n{nama}\nKecamatan {kecamatan}", None),
            (f"Lurah {nama} Kecamatan {kecamatan} Kota Bekasi", None),
        ),
    ):
        assert POST_FINDER.find(jabatan, tempat).kode == kode, (jabatan, tempat)
    for jabatan, tempat in (
        *(("Kasi Pemerintahan", unit), (f"Kepala Seksi Pemerintahan pada {unit}", None)),
        (f"Kepala Seksi Pemerintahan\npada Kelurahan {compact}\nKecamatan {kecamatan}", None),
    ):
        assert POST_FINDER.find(jabatan, tempat).kode == f"KASI {nama}", (jabatan, tempat)


@pytest.mark.parametrize("pkm", row("puskesmas.csv"), ids=lambda csv_row: str(csv_row["unit_kerja"]))
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
        assert POST_FINDER.find(jabatan, tempat).kode == f"PKM {unit}", (jabatan, tempat)


def test_every_post_is_found_as_papers_print_it() -> None:
    for kode, jabatan in jabatan_map().items():
        for write in (jabatan.full_name, full_jabatan(jabatan.jabatan, jabatan.unit_kerja)):
            assert POST_FINDER.find(write, None).kode == kode, write


def test_a_post_that_bears_its_unit_in_part() -> None:
    """The last words of the post are the first of its unit; said once, as on paper, it is still this post."""
    unit = "Kelurahan Sepanjang Jaya Kecamatan Rawalumbu"
    secretary_post = Jabatan(
        kode="X", jabatan="Sekretaris Kelurahan Sepanjang Jaya", unit_kerja=unit, origin=Origin("b")
    )
    post_finder = PostFinder({"X": secretary_post}, {})
    assert post_finder.find(f"Sekretaris {unit}", None).kode == "X"
    assert post_finder.find("Sekretaris Kelurahan Sepanjang Jaya", unit).kode == "X"
    assert post_finder.find("Seklur Sepanjang Jaya Kec. Rawalumbu", None).kode == "X"
    assert post_finder.find("Sekretaris Kelurahan Sepanjang Kecamatan Rawalumbu", None).kode is None


@pytest.mark.parametrize(("first_nama", "second_nama"), LOOK_ALIKES)
def test_look_alikes_never_stand_for_each_other(first_nama: str, second_nama: str) -> None:
    kecamatan = {kel["kelurahan"]: kel["kecamatan"] for kel in row("kelurahan.csv")}
    for nama, other_nama in ((first_nama, second_nama), (second_nama, first_nama)):
        if nama not in kecamatan or other_nama not in kecamatan:
            continue
        result = POST_FINDER.find(f"Lurah {nama}", f"Kelurahan {nama} Kecamatan {kecamatan[nama]}")
        assert result.kode == f"LURAH {nama}"
        # A head of one kelurahan said to sit in the other is a contradiction, not a choice.
        assert (
            POST_FINDER.find(f"Lurah {nama}", f"Kelurahan {other_nama} Kecamatan {kecamatan[other_nama]}").kode is None
        )


@pytest.mark.parametrize("seed", range(40))
def test_a_letter_too_few_or_too_many_finds_nobody(seed: int) -> None:
    rng = random.Random(seed)
    kel = rng.choice(row("kelurahan.csv"))
    nama = kel["kelurahan"]
    k = rng.randrange(1, len(nama))
    wrong = rng.choice((nama[:k] + nama[k + 1 :], nama[:k] + rng.choice("aeioun") + nama[k:]))
    present = {csv_row["kelurahan"].replace(" ", "").casefold() for csv_row in row("kelurahan.csv")}
    if wrong.replace(" ", "").casefold() in present:
        pytest.skip("the slip is another kelurahan")
    result = POST_FINDER.find("Lurah", f"Kelurahan {wrong} Kecamatan {kel['kecamatan']}")
    assert result.kode is None
    assert f"LURAH {nama}" in [kode for kode, _ in result.suggestion]


@pytest.mark.parametrize("kel", row("kelurahan.csv"), ids=lambda csv_row: str(csv_row["kelurahan"]))
def test_no_kelurahan_stands_for_another(kel: dict[str, str]) -> None:
    """Near-same names (Jatiranggon, Jatirangga; Duren Jaya, Aren Jaya) contradict each other, they are no choice."""
    for other in row("kelurahan.csv"):
        if other["kelurahan"] == kel["kelurahan"]:
            continue
        for unit in (other["unit_kerja"], f"Kelurahan {other['kelurahan']}"):
            assert POST_FINDER.exact(f"Lurah {kel['kelurahan']}", unit) is None, (kel["kelurahan"], unit)


@pytest.mark.parametrize("kel", row("kelurahan.csv"), ids=lambda csv_row: str(csv_row["kelurahan"]))
def test_a_slip_in_a_name_is_never_taken_for_an_abbreviation(kel: dict[str, str]) -> None:
    nama = kel["kelurahan"].replace(" ", "")
    present = {csv_row["kelurahan"].replace(" ", "").casefold() for csv_row in row("kelurahan.csv")}
    for k in range(1, len(nama)):
        wrong = nama[:k] + nama[k + 1 :]
        if wrong.casefold() not in present:
            found = POST_FINDER.find(f"Lurah {wrong}", None)
            assert (found.kode, found.alias) == (None, None), wrong
