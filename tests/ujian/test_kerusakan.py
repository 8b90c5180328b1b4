"""Mutation test of the rules: the lawful example, one damage, and exactly what must be found.

Each rule of the catalogue has damages of its own (``kerusakan/*.py``). A damage changes one thing in the
sheets and says which rule must speak, about whom, with which severity, at which cell. Findings of severity
galat and peringatan are compared as a whole: what is missing lowers the recall, what is too much is a
false alarm. A rule of severity info must add its finding and nothing else may be galat or peringatan.

The normal run makes one damage for each rule, on the part of the example in which something happens.
The large run works on the whole example and prints a table::

    pytest tests/ujian/test_kerusakan.py --kerusakan 500 -s
    pytest tests/ujian/test_kerusakan.py --kerusakan 500 --benih 7 -s      # other damages
"""

from __future__ import annotations

import importlib
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

import pytest

from mutasi_cli.rules import RULES
from ujian.contoh import Dunia, info_baru, keras, kunci
from ujian.kerusakan.dasar import SEMUA, TINGKAT, harapan

if TYPE_CHECKING:
    from mutasi_cli.domain.temuan import Finding

KELUARGA = ("dat_nip", "dat", "peg", "sya", "jab", "wkt", "izn", "khu", "lyn", "dok")
for _nama in KELUARGA:
    importlib.import_module(f"ujian.kerusakan.{_nama}")

ATURAN = tuple(rule.code for rule in RULES)
PALING_SEDIKIT = 5
"""Damages for each rule in the large run, whatever number was asked for."""


@dataclass
class Hasil:
    """What became of the damages of one rule."""

    dibuat: int = 0
    ditemukan: int = 0
    salah: list[str] = field(default_factory=list)


def _uji(aturan: str, nomor: int, benih: int, *, penuh: bool) -> tuple[bool, list[str]]:
    """Make one damage; return whether it was found, and every difference in words."""
    daftar = SEMUA[aturan]
    perusak = daftar[nomor % len(daftar)]
    dunia = Dunia.baru(penuh=penuh)
    harap = harapan(perusak(Random(f"{benih} {aturan} {nomor}"), dunia), dunia)
    temuan = dunia.nilai()
    dapat = keras(temuan, harap)
    if TINGKAT[aturan] == "info":
        dapat += Counter(kunci(isi, harap) for isi in info_baru(temuan, aturan, penuh=penuh))
    judul = f"{aturan} {perusak.__name__} (benih {benih}, nomor {nomor})"
    beda = [f"{judul}: tidak ditemukan {tuple(isi)}" for isi in (harap - dapat).elements()]
    beda += [
        f"{judul}: berlebih {tuple(isi)} {_pesan(temuan, isi.aturan, isi.alamat)}"
        for isi in (dapat - harap).elements()
    ]
    return not harap - dapat, beda


def _pesan(temuan: tuple[Finding, ...], aturan: str, alamat: str) -> str:
    return next(isi.pesan for isi in temuan if (isi.aturan, isi.sel.alamat) == (aturan, alamat))


def test_every_rule_has_damages() -> None:
    assert set(SEMUA) == set(ATURAN)
    for rule in RULES:
        assert TINGKAT[rule.code] == rule.severity.value


@pytest.mark.parametrize("aturan", ATURAN)
def test_damage_is_found_and_nothing_else(aturan: str, pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--kerusakan"):
        pytest.skip("the large run covers it")
    benih = pytestconfig.getoption("--benih")
    _, beda = _uji(aturan, benih, benih, penuh=False)
    assert not beda, "\n".join(beda)


def test_recall_and_false_alarms(pytestconfig: pytest.Config) -> None:
    banyak, benih = pytestconfig.getoption("--kerusakan"), pytestconfig.getoption("--benih")
    if not banyak:
        pytest.skip("only with --kerusakan N")
    hasil = {aturan: Hasil() for aturan in ATURAN}
    for nomor in range(max(PALING_SEDIKIT, -(-banyak // len(ATURAN)))):
        for aturan in ATURAN:
            ketemu, beda = _uji(aturan, nomor, benih, penuh=True)
            hasil[aturan].dibuat += 1
            hasil[aturan].ditemukan += ketemu
            hasil[aturan].salah += beda
    print("\n" + "\n".join(_tabel(hasil)))  # noqa: T201 - the table is what the large run is for
    salah = [isi for satu in hasil.values() for isi in satu.salah]
    assert not salah, "\n".join(salah)


def _tabel(hasil: dict[str, Hasil]) -> list[str]:
    baris = ["aturan  dibuat  ditemukan  alarm palsu"]
    for aturan, satu in hasil.items():
        palsu = sum(": berlebih " in isi for isi in satu.salah)
        baris.append(f"{aturan:<7} {satu.dibuat:>6} {satu.ditemukan:>10} {palsu:>12}")
    dibuat = sum(satu.dibuat for satu in hasil.values())
    ditemukan = sum(satu.ditemukan for satu in hasil.values())
    palsu = sum(": berlebih " in isi for satu in hasil.values() for isi in satu.salah)
    baris.append(f"jumlah  {dibuat:>6} {ditemukan:>10} {palsu:>12}")
    baris.append(f"recall {ditemukan / dibuat:.1%}")
    return baris
