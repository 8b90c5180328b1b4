"""The lawful example, written as other offices write it, stays lawful.

Every spelling here is one of those that the description of the workbook lists; each cell draws its own.
"""

from __future__ import annotations

from datetime import date
from random import Random
from typing import TYPE_CHECKING

import pytest

from catalogue_exam.example_world import World, hard

if TYPE_CHECKING:
    from collections.abc import Callable

    from catalogue_exam.example_world import DatedValue

MONTH_NAMES = (
    ("Januari", "Jan", "January"),
    ("Februari", "Pebruari", "Feb"),
    ("Maret", "Mar", "March"),
    ("April", "Apr", "APR"),
    ("Mei", "May", "MEI"),
    ("Juni", "Jun", "June"),
    ("Juli", "Jul", "July"),
    ("Agustus", "Agst", "August"),
    ("September", "Sep", "Sept"),
    ("Oktober", "Okt", "Oct"),
    ("November", "Nopember", "Nov"),
    ("Desember", "Des", "DEC"),
)
DAY_NAMES = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")

WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "jenis_kelamin": {"L": ("L", "M", "Laki-laki", "Pria", "1"), "P": ("P", "F", "Perempuan", "Wanita", "2")},
    "agama": {
        "Kristen": ("Kristen", "Kristen Protestan", "KRISTEN"),
        "Katolik": ("Katolik", "Katholik"),
        "Buddha": ("Buddha", "Budha"),
        "Khonghucu": ("Khonghucu", "Konghucu"),
        "Islam": ("Islam", "ISLAM", " Islam "),
    },
    "pendidikan": {
        "S-1": ("S-1", "S1", "S.1", "S-1/Sarjana"),
        "S-2": ("S-2", "S2", "S.2"),
        "D-IV": ("D-IV", "DIV", "D.IV"),
        "SMA": ("SMA", "SLTA/SMA Sederajat", "SLTA"),
    },
    "eselon": {
        "III.a": ("III.a", "IIIA", "III/A", "IIIa", "3-A"),
        "III.b": ("III.b", "IIIB", "III/B", "IIIb", "3-B"),
        "IV.a": ("IV.a", "IVA", "IV/A", "IVa", "4-A"),
        "IV.b": ("IV.b", "IVB", "IV/B", "IVb", "4-B"),
    },
    "hukuman_disiplin": {"Tidak Ada": ("Tidak Ada", "TIDAK ADA", "tidak ada")},
    "status_hukum": {"Tidak Ada": ("Tidak Ada", "Bersih")},
    "uji_kompetensi": {
        "Memenuhi Syarat": ("Memenuhi Syarat", "MS"),
        "Masih Memenuhi Syarat": ("Masih Memenuhi Syarat", "MMS"),
    },
}
GOLONGAN: tuple[Callable[[str, str], str], ...] = (
    lambda golongan, _: golongan,
    lambda golongan, _: golongan.upper(),
    lambda golongan, _: golongan.replace("/", ""),
    lambda golongan, _: golongan.replace("/", " "),
    lambda golongan, pangkat: f"{pangkat} ({golongan})",
    lambda golongan, pangkat: f"{pangkat.replace('Tingkat', 'Tk.')}, {golongan}",
    lambda golongan, pangkat: f"{pangkat}\n{golongan}",
)


@pytest.mark.parametrize("seed", [1, 2])
def test_other_spellings_say_the_same(seed: int) -> None:
    rng = Random(seed)
    world = World.new()
    for row in world.table["pegawai"]:
        golongan, pangkat = str(row["golongan"]), str(row["pangkat"] or "")
        if "/" in golongan:
            row["golongan"] = rng.choice(GOLONGAN)(golongan, pangkat)
    for sheet, content in world.table.items():
        for row in content:
            nip = sheet != "batch" or str(row["kunci"]).endswith("_nip")
            for column in list(row):
                row[column] = _other_spelling(rng, column, row[column], nip=nip)
    findings = world.value()
    assert not hard(findings), "\n".join(
        f"{content.rule_code} {content.cell.address} «{content.cell.content}»: {content.message}"
        for content in findings
        if content.severity != "info"
    )


def _other_spelling(rng: Random, column: str, value: DatedValue, *, nip: bool) -> DatedValue:
    """Return a value in another spelling."""
    if isinstance(value, date):
        return _dates(rng, value)
    if not isinstance(value, str):
        return rng.choice((None, "-", "NULL", "N/A")) if value is None and column == "keterangan" else value
    if nip and value.isdigit() and len(value) == 18:
        separator = f"{value[:8]} {value[8:14]} {value[14]} {value[15:]}"
        return rng.choice((value, separator, f"'{value}", f"{value}-", f"\u00a0{value}", f"  {separator} "))
    return rng.choice(WORDS.get(column, {}).get(value, (value,)))


def _dates(rng: Random, day: date) -> DatedValue:
    month = rng.choice(MONTH_NAMES[day.month - 1])
    length = f"{day.day} {month} {day.year}"
    return rng.choice(
        (
            day,
            f"{day:%d-%m-%Y}",
            f"{day:%d/%m/%Y}",
            f"{day:%d.%m.%Y}",
            f"{day:%Y-%m-%d}",
            length,
            f"{DAY_NAMES[day.weekday()]}, {length}",
            f"{day.day:02d}-{month}-{day.year}",
            str((day - date(1899, 12, 30)).days),
        )
    )
