"""TOML that teaches a heading reads back as it was; samples keep personal matter to themselves."""

import json
import tomllib
import unicodedata
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.domain.pemahaman import TAK_DIKENAL, KolomDipahami, Pemahaman
from mutasi_cli.outputs.kolom_json import columns_as_json
from mutasi_cli.outputs.kolom_kata import TERTUTUP, baris_toml, contoh_aman
from mutasi_cli.outputs.teks_toml import teks_toml
from mutasi_cli.settings import parse_settings
from outputs.pemahaman_buatan import JAHAT, LAIN, ROSTER, SIASN

SKEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "skema" / "columns.schema.json").read_text(encoding="utf-8")
)


def ajar(*judul: tuple[str, str], hilang: tuple[str, ...] = ()) -> Pemahaman:
    kolom = tuple(KolomDipahami(huruf="A", judul=isi, saran=saran) for isi, saran in judul)
    return Pemahaman(file="a", sheet="a", tabel="pegawai", kolom=kolom, hilang=hilang)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_heading_reads_back_as_it_was(judul: str) -> None:
    tulisan = teks_toml(judul)
    assert tomllib.loads(f"{tulisan} = 1") == {judul: 1}
    assert len(f"{tulisan}x".splitlines()) == 1
    assert not {unicodedata.category(huruf) for huruf in tulisan} & {"Cc", "Cf", "Zl", "Zp"}


def test_half_a_surrogate_does_not_break_the_file() -> None:
    assert teks_toml("a\ud800b") == '"a\N{REPLACEMENT CHARACTER}b"'


def test_the_lines_are_settings_that_the_program_takes() -> None:
    teks = "\n".join(baris_toml((SIASN, JAHAT, LAIN)))
    kolom = parse_settings(tomllib.loads(teks)).kolom
    assert kolom == {
        "pegawai": {"GOL TERAKHIR": "golongan"},
        "usulan": {JAHAT.kolom[1].judul: "jabatan_tujuan"},
    }


def test_two_headings_for_one_field_leave_the_choice_open() -> None:
    assert baris_toml((ajar(("Gol", "golongan"), ("Gol 2", "golongan")),)) == (
        "[kolom.pegawai]",
        '"Gol" = "golongan"',
        '# "Gol 2" = "golongan"',
    )


def test_a_field_that_is_read_already_is_not_taught_again() -> None:
    dibaca = KolomDipahami(huruf="B", judul="golongan", bidang=("golongan",))
    sheet = ajar(("Gol", "golongan"))
    sheet = Pemahaman(file="a", sheet="a", tabel="pegawai", kolom=(*sheet.kolom, dibaca))
    assert baris_toml((sheet,)) == ("[kolom.pegawai]", '# "Gol" = "golongan"')


def test_a_heading_without_suggestion_waits_for_its_field() -> None:
    asing = KolomDipahami(huruf="A", judul="ID PETA", sebab=TAK_DIKENAL)
    rahasia = KolomDipahami(huruf="B", judul="NO HP", sebab="data pribadi, tidak pernah dibaca")
    sheet = Pemahaman(file="a", sheet="a", tabel="pegawai", kolom=(asing, rahasia))
    assert baris_toml((sheet,)) == ("[kolom.pegawai]", '# "ID PETA" = ""')


def test_a_missing_field_waits_for_its_heading() -> None:
    sheet = ajar(("Gol", "golongan"), hilang=("golongan", "«kode_jabatan_tujuan» atau «jabatan_tujuan»"))
    assert baris_toml((sheet,))[2:] == ('# "judul di berkas" = "kode_jabatan_tujuan"',)


def test_a_table_on_two_sheets_stands_once() -> None:
    hasil = baris_toml((ajar(("Gol", "golongan")), ajar(("Gol", "golongan"), ("Nama PNS", "nama"))))
    assert hasil == ("[kolom.pegawai]", '"Gol" = "golongan"', '"Nama PNS" = "nama"')


@pytest.mark.parametrize(
    "isi",
    [
        "3275011203850004",
        "081234567890",
        "0812-3456-7890",
        "+62 812 3456 7890",
        "(021) 8895 1234",
        "a.b@bekasikota.go.id",
        "Jl. Juanda No. 100",
        "Perumahan Jaka Permai RT 01 RW 02",
        "rt.003/rw.005",
        "01.234.567.8-432.000",
    ],
)
def test_personal_matter_is_covered(isi: str) -> None:
    assert contoh_aman(KolomDipahami(huruf="A", judul="Lain", contoh=(isi,))) == (TERTUTUP,)


@pytest.mark.parametrize(
    "isi",
    ["198501012010011001", "III/d", "Lurah Jatiasih", "800.1.3.3/656/BKPSDM", "01-04-2015", "2026", "Ners"],
)
def test_other_samples_are_shown(isi: str) -> None:
    assert contoh_aman(KolomDipahami(huruf="A", judul="Lain", contoh=(isi,))) == (isi,)


def test_json_follows_the_contract() -> None:
    jsonschema.Draft202012Validator.check_schema(SKEMA)
    teks = columns_as_json("batch.xlsx", (SIASN, ROSTER, JAHAT, LAIN))
    data = json.loads(teks)
    jsonschema.validate(data, SKEMA)
    assert teks.startswith('{\n  "version": 1,\n  "file": "batch.xlsx",')
    siasn, roster, _, lain = data["lembar"]
    assert siasn["hilang"] == ["golongan", "tmt_jabatan"]
    assert siasn["kolom"][7] == {
        "huruf": "BR",
        "judul": "GOL TERAKHIR",
        "bidang": [],
        "sebab": "tidak dikenal",
        "saran": "golongan",
        "contoh": ["III/d", "IV/a"],
        "tersembunyi": True,
    }
    assert roster["kolom"][1]["bidang"] == ["nama", "nip", "tanggal_lahir"]
    assert roster["kolom"][3]["contoh"] == [TERTUTUP, "ya"]
    assert roster["baris_judul"] == [17, 18]
    assert roster["dilewati"][1] == {"pertama": 19, "terakhir": 19, "sebab": "nomor kolom"}
    assert (lain["tabel"], lain["layout"], lain["sebab"]) == (None, None, "tidak ada judul yang dikenal")
    assert set(tomllib.loads(data["toml"])["kolom"]) == {"pegawai", "usulan"}


def test_json_has_exactly_the_keys_of_the_schema() -> None:
    data = json.loads(columns_as_json("batch.xlsx", (ROSTER,)))
    assert data["toml"] is None
    assert list(data) == SKEMA["required"]
    (lembar,) = data["lembar"]
    for nama, isi in (("lembar", lembar), ("kolom", lembar["kolom"][0]), ("dilewati", lembar["dilewati"][0])):
        assert list(isi) == SKEMA["$defs"][nama]["required"] == list(SKEMA["$defs"][nama]["properties"])
