"""TOML that teaches a heading reads back as it was; only what is certain is ready to be used."""

import json
import tomllib
import unicodedata
from pathlib import Path

import jsonschema
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.domain.understanding import UNKNOWN_HEADING, Understanding, UnderstoodColumn
from mutasi_cli.read.settings import parse_settings
from mutasi_cli.views.columns_json import columns_as_json
from mutasi_cli.words.column_words import toml_lines
from mutasi_cli.words.toml_text import toml_text
from outputs.made_understandings import HOSTILE, ROSTER, SIASN, UNRECOGNISED

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "skema" / "columns.schema.json").read_text(encoding="utf-8"))


def teach(*heading: tuple[str, str], missing: tuple[str, ...] = (), certain: bool = True) -> Understanding:
    column = tuple(
        UnderstoodColumn(letter="A", heading=heading_text, suggestion=suggestion, certain=certain)
        for heading_text, suggestion in heading
    )
    return Understanding(file="a", sheet="a", table="pegawai", column=column, missing=missing)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_heading_reads_back_as_it_was(heading: str) -> None:
    writing = toml_text(heading)
    assert tomllib.loads(f"{writing} = 1") == {heading: 1}
    assert len(f"{writing}x".splitlines()) == 1
    assert not {unicodedata.category(letter) for letter in writing} & {"Cc", "Cf", "Zl", "Zp"}


def test_half_a_surrogate_does_not_break_the_file() -> None:
    assert toml_text("a\ud800b") == '"a\N{REPLACEMENT CHARACTER}b"'


def test_the_lines_are_settings_that_the_program_takes() -> None:
    text = "\n".join(toml_lines((SIASN, HOSTILE, UNRECOGNISED)))
    column = parse_settings(tomllib.loads(text)).kolom
    assert column == {
        "pegawai": {"GOL TERAKHIR": "golongan"},
        "usulan": {HOSTILE.column[1].heading: "jabatan_tujuan"},
    }


def test_two_headings_for_one_field_leave_the_choice_open() -> None:
    assert toml_lines((teach(("Gol", "golongan"), ("Gol 2", "golongan")),)) == (
        "[kolom.pegawai]",
        '# "Gol" = "golongan"',
        '# "Gol 2" = "golongan"',
    )


def test_a_suggestion_that_is_not_certain_waits_behind_its_mark() -> None:
    assert toml_lines((teach(("Gol", "golongan"), certain=False),)) == ("[kolom.pegawai]", '# "Gol" = "golongan"')


def test_a_heading_without_suggestion_waits_for_its_field() -> None:
    foreign = UnderstoodColumn(letter="A", heading="ID PETA", reason=UNKNOWN_HEADING)
    secret = UnderstoodColumn(letter="B", heading="NO HP", reason="data pribadi, tidak pernah dibaca")
    sheet = Understanding(file="a", sheet="a", table="pegawai", column=(foreign, secret))
    assert toml_lines((sheet,)) == ("[kolom.pegawai]", '# "ID PETA" = ""')


def test_a_missing_field_waits_for_its_heading() -> None:
    sheet = teach(("Gol", "golongan"), missing=("golongan", "«kode_jabatan_tujuan» atau «jabatan_tujuan»"))
    assert toml_lines((sheet,))[2:] == ('# "judul di berkas" = "kode_jabatan_tujuan"',)


def test_a_table_on_two_sheets_stands_once() -> None:
    result = toml_lines((teach(("Gol", "golongan")), teach(("Gol", "golongan"), ("Nama PNS", "nama"))))
    assert result == ("[kolom.pegawai]", '"Gol" = "golongan"', '"Nama PNS" = "nama"')


def test_json_follows_the_contract() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    text = columns_as_json("batch.xlsx", (SIASN, ROSTER, HOSTILE, UNRECOGNISED))
    data = json.loads(text)
    jsonschema.validate(data, SCHEMA)
    assert text.startswith('{\n  "version": 1,\n  "file": "batch.xlsx",')
    siasn, roster, _, unrecognised = data["lembar"]
    assert siasn["hilang"] == ["golongan", "tmt_jabatan"]
    assert siasn["kolom"][7] == {
        "huruf": "BR",
        "judul": "GOL TERAKHIR",
        "bidang": [],
        "sebab": "tidak dikenal",
        "saran": "golongan",
        "contoh": [],
        "tersembunyi": True,
        "bentuk": ["xxx/x", "xx/x"],
        "pasti": True,
    }
    assert roster["kolom"][1]["bidang"] == ["nama", "nip", "tanggal_lahir"]
    assert (roster["kolom"][3]["contoh"], roster["kolom"][3]["bentuk"]) == ([], ["9999-9999-9999", "xx"])
    assert roster["baris_judul"] == [17, 18]
    assert roster["dilewati"][1] == {"pertama": 19, "terakhir": 19, "sebab": "nomor kolom"}
    assert (unrecognised["tabel"], unrecognised["layout"], unrecognised["sebab"]) == (
        None,
        None,
        "tidak ada judul yang dikenal",
    )
    assert set(tomllib.loads(data["toml"])["kolom"]) == {"pegawai", "usulan"}


def test_json_has_exactly_the_keys_of_the_schema() -> None:
    data = json.loads(columns_as_json("batch.xlsx", (ROSTER,)))
    assert data["toml"] == '[kolom.usulan]\n# "Kontak" = ""\n'
    assert list(data) == SCHEMA["required"]
    (sheet,) = data["lembar"]
    for nama, entry in (("lembar", sheet), ("kolom", sheet["kolom"][0]), ("dilewati", sheet["dilewati"][0])):
        assert list(entry) == SCHEMA["$defs"][nama]["required"] == list(SCHEMA["$defs"][nama]["properties"])
