"""The parameters that are shipped: each is read by some code, and none holds nonsense."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

import mutasi_cli
from mutasi_cli.domain.kosakata import Jenjang, JenjangJf, Pendidikan
from mutasi_cli.errors import ParameterError
from mutasi_cli.law import Parameter, load_lawbook

PARAMETER = load_lawbook().parameter
AWAL_REPUBLIK = date(1945, 8, 17)
HARI_CONTOH = date(2026, 2, 6)


@cache
def _code() -> str:
    src = Path(mutasi_cli.__file__).parent
    return "\n".join(berkas.read_text(encoding="utf-8") for berkas in sorted(src.rglob("*.py")))


@pytest.mark.parametrize("nama", sorted(PARAMETER))
def test_is_read_by_some_code(nama: str) -> None:
    dibaca = re.search(rf"""["']{nama}["']""", _code()) is not None
    assert dibaca, f"no code reads the parameter {nama}"


@pytest.mark.parametrize("parameter", PARAMETER.values(), ids=lambda isi: isi.nama)
def test_values_are_sane(parameter: Parameter) -> None:
    assert parameter.keterangan[0].isupper()
    assert not parameter.keterangan.endswith(".")
    assert parameter.nilai[0].berlaku <= HARI_CONTOH, "the law is silent on the day of the worked example"
    for isi in parameter.nilai:
        assert isi.berlaku > AWAL_REPUBLIK
        assert isi.catatan is None or isi.catatan.endswith(".")
        _check_value(isi.nilai)


def _check_value(nilai: object) -> None:
    if isinstance(nilai, bool):
        return
    if isinstance(nilai, int):
        assert 0 < nilai < 100_000_000
    elif isinstance(nilai, str):
        assert nilai
        assert nilai == nilai.strip()
    elif isinstance(nilai, list):
        assert nilai
        assert len({str(isi) for isi in nilai}) == len(nilai), "an entry stands twice"
        for isi in nilai:
            _check_value(isi)
    elif isinstance(nilai, dict):
        assert nilai
        for isi in nilai.values():
            _check_value(isi)
    else:
        pytest.fail(f"unexpected kind of value: {nilai!r}")


@pytest.mark.parametrize("parameter", PARAMETER.values(), ids=lambda isi: isi.nama)
def test_each_change_of_the_law_shows_on_its_day(parameter: Parameter) -> None:
    """On both sides of each day on which a value begins, the right one holds, or the law is silent."""
    with pytest.raises(ParameterError):
        parameter.on(parameter.nilai[0].berlaku - timedelta(days=1))
    for isi in parameter.nilai:
        assert parameter.on(isi.berlaku) is isi
    for lama, baru in pairwise(parameter.nilai):
        assert (lama.nilai, lama.dasar) != (baru.nilai, baru.dasar), "two entries that say the same"
        if lama.sampai is None or lama.sampai == baru.berlaku - timedelta(days=1):
            assert parameter.on(baru.berlaku - timedelta(days=1)) is lama


def test_known_numbers() -> None:
    """The numbers that officers know by heart, on the day of the worked example."""
    law = load_lawbook().on(HARI_CONTOH)
    assert law.bulat("masa_jabatan_minimum") == 24
    assert law.bulat("masa_jabatan_lama") == 60
    assert law.bulat("batas_pelantikan") == 30
    assert law.bulat("tenggang_undangan") == 1
    assert law.bulat("larangan_awal_masa_jabatan") == 6
    assert law.bulat("larangan_menjelang_pilkada") == 6
    assert law.bulat("kapus_lama_jf") == 24
    assert law.bulat("kapus_masa_kerja") == 24
    bup = law.tabel("bup")
    assert [bup[isi] for isi in ("jpt_pratama", "administrator", "pengawas", "pelaksana")] == [60, 58, 58, 58]
    assert law.tabel("rentang_golongan_eselon")["III.a"]["terendah"] == "IV/a"


def test_words_are_those_of_the_vocabulary() -> None:
    """In every value, also in one that begins years from now: till then nobody would see a slip."""
    kunci_jf, kunci_jenjang = {isi.kunci for isi in JenjangJf}, {isi.kunci for isi in Jenjang}
    for nama, kunci in (("bup", kunci_jenjang), ("bup_jf", kunci_jf), ("kesetaraan_jf", kunci_jf)):
        for isi in PARAMETER[nama].nilai:
            assert set(isi.nilai) == kunci, (nama, isi.berlaku)
    for isi in PARAMETER["kesetaraan_jf"].nilai:
        assert set(isi.nilai.values()) <= kunci_jenjang, isi.berlaku
    predikat = {satu for isi in PARAMETER["predikat_kinerja"].nilai for satu in isi.nilai}
    for isi in PARAMETER["predikat_lulus"].nilai:
        assert set(isi.nilai) <= predikat, isi.berlaku
    for isi in PARAMETER["rentang_golongan_eselon"].nilai:
        golongan = list(PARAMETER["golongan"].on(isi.berlaku).nilai)
        for rentang in isi.nilai.values():
            assert golongan.index(rentang["terendah"]) <= golongan.index(rentang["tertinggi"])


def test_all_ranks_of_civil_servants_are_there() -> None:
    assert len(load_lawbook().on(HARI_CONTOH).tabel("golongan")) == 17


@pytest.mark.parametrize(
    "parameter", [isi for isi in PARAMETER.values() if isi.satuan == "tabel"], ids=lambda isi: isi.nama
)
def test_a_later_table_has_the_keys_of_the_one_before(parameter: Parameter) -> None:
    """A new law may add keys; one that is gone is a slip of the pen, or wants a line here with its reason."""
    for lama, baru in pairwise(parameter.nilai):
        assert set(lama.nilai) <= set(baru.nilai), baru.berlaku


@pytest.mark.parametrize("nama", ["kapus_pendidikan_minimum", "camat_pendidikan_minimum"])
def test_levels_of_education_are_known(nama: str) -> None:
    for isi in PARAMETER[nama].nilai:
        assert isi.nilai in {satu.label for satu in Pendidikan}


@pytest.mark.parametrize(
    "nama", [nama for nama in sorted(PARAMETER) if nama.startswith(("jurusan_", "sertifikat_"))]
)
def test_words_of_lists_are_plain(nama: str) -> None:
    """Phrases are compared word by word in lower case; a capital or a sign in the list would hide a fault."""
    for isi in PARAMETER[nama].nilai:
        for frasa in isi.nilai:
            assert re.fullmatch(r"[a-z]+( [a-z]+)*", frasa), frasa
