"""Neither the order of the rows nor that of the columns of any sheet changes what is found."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections import Counter
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from ujian.contoh import EXAMPLES, Dunia, buat, keras

if TYPE_CHECKING:
    from mutasi_cli.domain.temuan import Finding

_SEL = re.compile(r"([A-Z]+)\d+")
_BARIS = re.compile(r"baris \d+")


def _bermasalah() -> tuple[Dunia, Any]:
    """Return the faulty example and the faults planted in it."""
    asal = importlib.util.spec_from_file_location("bermasalah_make", EXAMPLES / "bermasalah" / "make.py")
    assert asal is not None
    assert asal.loader is not None
    modul = importlib.util.module_from_spec(asal)
    sys.modules[asal.name] = modul
    asal.loader.exec_module(modul)
    contoh = buat()
    kesalahan = modul.rusak(contoh)
    return Dunia.dari(contoh), kesalahan


def _acak(dunia: Dunia, benih: int) -> Dunia:
    rng = Random(benih)
    acak = dunia.salinan()
    for sheet in acak.tabel:
        rng.shuffle(acak.tabel[sheet])
        if sheet != "batch":
            rng.shuffle(acak.kolom[sheet])
    return acak


def _isi(dunia: Dunia, finding: Finding) -> tuple[Any, ...]:
    """What a finding says, its row left out and its column named by the heading."""
    sel = finding.sel
    kolom = None
    if sel.sel is not None and sel.sheet is not None:
        cocok = _SEL.fullmatch(sel.sel)
        assert cocok is not None
        kolom = dunia.kolom[sel.sheet][_nomor(cocok[1]) - 1]
    pesan = _BARIS.sub("baris", finding.pesan)
    return (
        finding.aturan,
        finding.keparahan,
        finding.nip,
        finding.kode_jabatan,
        sel.sheet,
        kolom,
        sel.isi,
        pesan,
        _BARIS.sub("baris", finding.perbaikan),
    )


def _nomor(huruf: str) -> int:
    nomor = 0
    for satu in huruf:
        nomor = nomor * 26 + ord(satu) - ord("A") + 1
    return nomor


@pytest.mark.parametrize("rusak", [False, True], ids=["bersih", "bermasalah"])
def test_order_of_rows_and_columns_does_not_matter(*, rusak: bool) -> None:
    dunia = _bermasalah()[0] if rusak else Dunia.baru()
    harap = Counter(_isi(dunia, isi) for isi in dunia.nilai())
    assert harap
    acak = _acak(dunia, 1)
    dapat = Counter(_isi(acak, isi) for isi in acak.nilai())
    assert sorted(map(str, (dapat - harap))) == sorted(map(str, (harap - dapat)))
    assert dapat == harap


def test_faulty_example_says_what_was_planted() -> None:
    dunia, kesalahan = _bermasalah()
    harap = Counter(
        (isi.aturan, isi.keparahan, isi.nip, dunia.sel(isi.sheet, isi.baris, isi.kolom))
        for satu in kesalahan
        for isi in satu.harapan
    )
    temuan = [isi for isi in dunia.nilai() if isi.keparahan.value != "info"]
    dapat = Counter((isi.aturan, isi.keparahan.value, isi.nip, isi.sel.alamat) for isi in temuan)
    assert dapat == harap
    assert sum(keras(temuan).values()) == len(temuan)
