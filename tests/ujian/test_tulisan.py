"""The lawful example, written as other offices write it, stays lawful.

Every spelling here is one of those that the description of the workbook lists; each cell draws its own.
"""

from __future__ import annotations

from datetime import date
from random import Random
from typing import TYPE_CHECKING

import pytest

from ujian.contoh import Dunia, keras

if TYPE_CHECKING:
    from collections.abc import Callable

    from ujian.contoh import Nilai

BULAN = (
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
HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")

KATA: dict[str, dict[str, tuple[str, ...]]] = {
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


@pytest.mark.parametrize("benih", [1, 2])
def test_other_spellings_say_the_same(benih: int) -> None:
    rng = Random(benih)
    dunia = Dunia.baru()
    for baris in dunia.tabel["pegawai"]:
        golongan, pangkat = str(baris["golongan"]), str(baris["pangkat"] or "")
        if "/" in golongan:
            baris["golongan"] = rng.choice(GOLONGAN)(golongan, pangkat)
    for sheet, isi in dunia.tabel.items():
        for baris in isi:
            nip = sheet != "batch" or str(baris["kunci"]).endswith("_nip")
            for kolom in list(baris):
                baris[kolom] = _lain(rng, kolom, baris[kolom], nip=nip)
    temuan = dunia.nilai()
    assert not keras(temuan), "\n".join(
        f"{isi.aturan} {isi.sel.alamat} «{isi.sel.isi}»: {isi.pesan}"
        for isi in temuan
        if isi.keparahan != "info"
    )


def _lain(rng: Random, kolom: str, nilai: Nilai, *, nip: bool) -> Nilai:
    """Return a value in another spelling."""
    if isinstance(nilai, date):
        return _tanggal(rng, nilai)
    if not isinstance(nilai, str):
        return rng.choice((None, "-", "NULL", "N/A")) if nilai is None and kolom == "keterangan" else nilai
    if nip and nilai.isdigit() and len(nilai) == 18:
        pisah = f"{nilai[:8]} {nilai[8:14]} {nilai[14]} {nilai[15:]}"
        return rng.choice((nilai, pisah, f"'{nilai}", f"{nilai}-", f"\u00a0{nilai}", f"  {pisah} "))
    return rng.choice(KATA.get(kolom, {}).get(nilai, (nilai,)))


def _tanggal(rng: Random, hari: date) -> Nilai:
    bulan = rng.choice(BULAN[hari.month - 1])
    panjang = f"{hari.day} {bulan} {hari.year}"
    return rng.choice(
        (
            hari,
            f"{hari:%d-%m-%Y}",
            f"{hari:%d/%m/%Y}",
            f"{hari:%d.%m.%Y}",
            f"{hari:%Y-%m-%d}",
            panjang,
            f"{HARI[hari.weekday()]}, {panjang}",
            f"{hari.day:02d}-{bulan}-{hari.year}",
            str((hari - date(1899, 12, 30)).days),
        )
    )
