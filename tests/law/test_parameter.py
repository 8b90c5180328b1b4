"""The parameters that are shipped: each is read by some code, and none holds nonsense."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

import mutasi_cli
from mutasi_cli.domain.vocabulary import Jenjang, JenjangJf, Pendidikan
from mutasi_cli.errors import ParameterError
from mutasi_cli.law import Parameter, load_lawbook

PARAMETER = load_lawbook().parameter
START_OF_THE_REPUBLIC = date(1945, 8, 17)
SAMPLE_DAY = date(2026, 2, 6)


@cache
def _code() -> str:
    src = Path(mutasi_cli.__file__).parent
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(src.rglob("*.py")))


@pytest.mark.parametrize("nama", sorted(PARAMETER))
def test_is_read_by_some_code(nama: str) -> None:
    read_back = re.search(rf"""["']{nama}["']""", _code()) is not None
    assert read_back, f"no code reads the parameter {nama}"


@pytest.mark.parametrize("parameter", PARAMETER.values(), ids=lambda dated_value: dated_value.nama)
def test_values_are_sane(parameter: Parameter) -> None:
    assert parameter.keterangan[0].isupper()
    assert not parameter.keterangan.endswith(".")
    assert parameter.value[0].in_force <= SAMPLE_DAY, "the law is silent on the day of the worked example"
    for dated_value in parameter.value:
        assert dated_value.in_force > START_OF_THE_REPUBLIC
        assert dated_value.catatan is None or dated_value.catatan.endswith(".")
        _check_value(dated_value.value)


def _check_value(value: object) -> None:
    if isinstance(value, bool):
        return
    if isinstance(value, int):
        assert 0 < value < 100_000_000
    elif isinstance(value, str):
        assert value
        assert value == value.strip()
    elif isinstance(value, list):
        assert value
        assert len({str(part_of_value) for part_of_value in value}) == len(value), "an entry stands twice"
        for part_of_value in value:
            _check_value(part_of_value)
    elif isinstance(value, dict):
        assert value
        for part_of_value in value.values():
            _check_value(part_of_value)
    else:
        pytest.fail(f"unexpected kind of value: {value!r}")


@pytest.mark.parametrize("parameter", PARAMETER.values(), ids=lambda dated_value: dated_value.nama)
def test_each_change_of_the_law_shows_on_its_day(parameter: Parameter) -> None:
    """On both sides of each day on which a value begins, the right one holds, or the law is silent."""
    with pytest.raises(ParameterError):
        parameter.on(parameter.value[0].in_force - timedelta(days=1))
    for dated_value in parameter.value:
        assert parameter.on(dated_value.in_force) is dated_value
    for old, new in pairwise(parameter.value):
        assert (old.value, old.dasar) != (new.value, new.dasar), "two entries that say the same"
        if old.until is None or old.until == new.in_force - timedelta(days=1):
            assert parameter.on(new.in_force - timedelta(days=1)) is old


def test_known_numbers() -> None:
    """The numbers that officers know by heart, on the day of the worked example."""
    law = load_lawbook().on(SAMPLE_DAY)
    assert law.whole_number("masa_jabatan_minimum") == 24
    assert law.whole_number("masa_jabatan_lama") == 60
    assert law.whole_number("batas_pelantikan") == 30
    assert law.whole_number("tenggang_undangan") == 1
    assert law.whole_number("larangan_awal_masa_jabatan") == 6
    assert law.whole_number("larangan_menjelang_pilkada") == 6
    assert law.whole_number("kapus_lama_jf") == 24
    assert law.whole_number("kapus_masa_kerja") == 24
    bup = law.table("bup")
    assert [bup[jenjang_key] for jenjang_key in ("jpt_pratama", "administrator", "pengawas", "pelaksana")] == [
        60,
        58,
        58,
        58,
    ]
    assert law.table("rentang_golongan_eselon")["III.a"]["terendah"] == "IV/a"


def test_words_are_those_of_the_vocabulary() -> None:
    """In every value, also in one that begins years from now: till then nobody would see a slip."""
    jf_keys, jenjang_keys = (
        {dated_value.key for dated_value in JenjangJf},
        {dated_value.key for dated_value in Jenjang},
    )
    for nama, key in (("bup", jenjang_keys), ("bup_jf", jf_keys | {"guru"}), ("kesetaraan_jf", jf_keys)):
        for dated_value in PARAMETER[nama].value:
            assert set(dated_value.value) == key, (nama, dated_value.in_force)
    for dated_value in PARAMETER["kesetaraan_jf"].value:
        assert set(dated_value.value.values()) <= jenjang_keys, dated_value.in_force
    predikat = {
        predikat_word for dated_value in PARAMETER["predikat_kinerja"].value for predikat_word in dated_value.value
    }
    for dated_value in PARAMETER["predikat_lulus"].value:
        assert set(dated_value.value) <= predikat, dated_value.in_force
    for dated_value in PARAMETER["rentang_golongan_eselon"].value:
        golongan = list(PARAMETER["golongan"].on(dated_value.in_force).value)
        for span in dated_value.value.values():
            assert golongan.index(span["terendah"]) <= golongan.index(span["tertinggi"])


def test_all_ranks_of_civil_servants_are_there() -> None:
    assert len(load_lawbook().on(SAMPLE_DAY).table("golongan")) == 17


@pytest.mark.parametrize(
    "parameter",
    [dated_value for dated_value in PARAMETER.values() if dated_value.unit == "tabel"],
    ids=lambda dated_value: dated_value.nama,
)
def test_a_later_table_has_the_keys_of_the_one_before(parameter: Parameter) -> None:
    """A new law may add keys; one that is gone is a slip of the pen, or wants a line here with its reason."""
    for old, new in pairwise(parameter.value):
        assert set(old.value) <= set(new.value), new.in_force


@pytest.mark.parametrize("nama", ["kapus_pendidikan_minimum", "camat_pendidikan_minimum"])
def test_levels_of_education_are_known(nama: str) -> None:
    for dated_value in PARAMETER[nama].value:
        assert dated_value.value in {level.label for level in Pendidikan}


@pytest.mark.parametrize("nama", [nama for nama in sorted(PARAMETER) if nama.startswith(("jurusan_", "sertifikat_"))])
def test_words_of_lists_are_plain(nama: str) -> None:
    """Phrases are compared word by word in lower case; a capital or a sign in the list would hide a fault."""
    for dated_value in PARAMETER[nama].value:
        for phrases in dated_value.value:
            assert re.fullmatch(r"[a-z]+( [a-z]+)*", phrases), phrases
