"""Lines added to a ``mutasi.toml`` that somebody keeps with care: nothing of it is lost or moved."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.books.form.initial_settings import initial_settings
from mutasi_cli.errors import SettingsError
from mutasi_cli.words.settings_text import Lines, with_lines

KEPT = """\
# Kantor kami
[kepala_daerah]   # diisi Bu Ani
nama = 'Raka'

[kolom.pegawai]
"NIP BARU" = "nip" # jangan dihapus
# "lama" = "-"

# Ejaan unit
[nama_lain.unit]
"Dinkes" = "Dinas Kesehatan"

[kolom.jabatan]
"NAMA JAB" = "jabatan"
"""


def test_a_line_stands_with_its_own_and_everything_else_stays() -> None:
    edited = with_lines(KEPT, {("kolom", "pegawai"): {"Golongann": "golongan"}})
    assert edited.text == KEPT.replace('# "lama" = "-"\n', '# "lama" = "-"\n"Golongann" = "golongan"\n')
    assert edited.added == ("[kolom.pegawai]", '"Golongann" = "golongan"')


def test_a_table_that_is_not_there_begins_at_the_end() -> None:
    edited = with_lines(KEPT, {("berkas",): {"pegawai": "a.xlsx", "jabatan": ("b.xlsx", "c.xlsx")}})
    assert edited.text == f'{KEPT}\n[berkas]\npegawai = "a.xlsx"\njabatan = ["b.xlsx", "c.xlsx"]\n'


def test_tables_out_of_order() -> None:
    lines: Lines = {("kolom", "jabatan"): {"ESELONN": "eselon"}, ("kolom", "usulan"): {"TUJUAN": "jabatan_tujuan"}}
    data = tomllib.loads(with_lines(KEPT, lines).text)
    assert data["kolom"]["jabatan"] == {"NAMA JAB": "jabatan", "ESELONN": "eselon"}
    assert data["kolom"]["usulan"] == {"TUJUAN": "jabatan_tujuan"}


def test_what_the_file_says_stays() -> None:
    edited = with_lines(KEPT, {("kolom", "pegawai"): {"NIP BARU": "nama"}})
    assert edited.text == KEPT
    assert edited.kept == ((("kolom", "pegawai"), "NIP BARU", "nip"),)
    assert with_lines(KEPT, {("kolom", "pegawai"): {"NIP BARU": "nip"}}).kept == ()


def test_lines_end_as_in_the_file() -> None:
    text = KEPT.replace("\n", "\r\n")
    edited = with_lines(text, {("kolom", "pegawai"): {"x": "nama"}, ("berkas",): {"pegawai": "a.csv"}})
    assert "\n" not in edited.text.replace("\r\n", "")


def test_a_file_without_its_last_line_break() -> None:
    edited = with_lines('[berkas]\nbatch = "a.xlsx"', {("berkas",): {"pegawai": "b.xlsx"}})
    assert edited.text == '[berkas]\nbatch = "a.xlsx"\npegawai = "b.xlsx"\n'


def test_the_file_that_init_writes_takes_lines_at_their_places() -> None:
    lines: Lines = {("berkas",): {"pegawai": "a.xlsx"}, ("kolom", "pegawai"): {"Golongann": "golongan"}}
    text = with_lines(initial_settings().decode(), lines).text.splitlines()
    assert text.index("[berkas]") < text.index('pegawai = "a.xlsx"') < text.index("[keputusan]")
    assert text.index("[kolom.pegawai]") < text.index('"Golongann" = "golongan"') < text.index("[nama_lain.unit]")
    assert [line for line in text if line not in {'pegawai = "a.xlsx"', '"Golongann" = "golongan"'}] == (
        initial_settings().decode().splitlines()
    )


@pytest.mark.parametrize(
    "text",
    [
        'kolom = { pegawai = { "a" = "nip" } }\n',
        'kolom.pegawai."a" = "nip"\n',
        "kolom = 3\n",
        "[kolom\n",
    ],
)
def test_what_cannot_be_added_to_is_refused(text: str) -> None:
    with pytest.raises(SettingsError, match=r"mutasi\.toml"):
        with_lines(text, {("kolom", "pegawai"): {"b": "nama"}})


@given(st.text(min_size=1).filter(lambda key: not any("\ud800" <= letter <= "\udfff" for letter in key)))
def test_any_heading_reads_back(heading: str) -> None:
    edited = with_lines(KEPT, {("kolom", "pegawai"): {heading: "nama"}})
    if heading != "NIP BARU":
        assert tomllib.loads(edited.text)["kolom"]["pegawai"][heading] == "nama"
