"""Text for the terminal: harmless, of a known width, without colour where there is no screen."""

import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from mutasi_cli.outputs.terminal import buat_konsol, cetak, jinak, teks


class Layar(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@given(st.text())
def test_nothing_left_that_a_terminal_obeys(isi: str) -> None:
    hasil = jinak(isi)
    assert not {unicodedata.category(huruf) for huruf in hasil} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


def test_readable_text_stays_as_it_is() -> None:
    assert (
        jinak("dr. Ni Nyoman Désirée, S.Ked. – «Kelurahan»") == "dr. Ni Nyoman Désirée, S.Ked. – «Kelurahan»"
    )


def test_line_breaks_become_one_space() -> None:
    assert jinak("NAMA\r\nNIP\tLAHIR") == "NAMA NIP LAHIR"


def test_escape_sequence_is_seen_not_obeyed() -> None:
    assert jinak("a\x1b[31mb") == "a\N{REPLACEMENT CHARACTER}[31mb"


@given(st.text(max_size=200), st.integers(min_value=20, max_value=130))
def test_no_line_is_wider_than_the_console(isi: str, lebar: int) -> None:
    keluar = io.StringIO()
    konsol = buat_konsol(keluar)
    konsol.width = lebar
    cetak(konsol, teks(isi), awal=Text("    - "))
    for baris in keluar.getvalue().splitlines():
        assert Text(baris).cell_len <= lebar
        assert baris == baris.rstrip()


def test_markup_in_data_is_printed_not_parsed() -> None:
    keluar = io.StringIO()
    cetak(buat_konsol(keluar), teks("[red]x[/red] :smile: [link=http://x]y[/link]"))
    assert keluar.getvalue() == "[red]x[/red] :smile: [link=http://x]y[/link]\n"


def test_piped_width_is_100_unless_columns_says_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert buat_konsol(io.StringIO()).width == 100
    monkeypatch.setenv("COLUMNS", "80")
    assert buat_konsol(io.StringIO()).width == 80
    monkeypatch.setenv("COLUMNS", "0")
    assert buat_konsol(io.StringIO()).width == 100
    monkeypatch.setenv("COLUMNS", "400")
    assert buat_konsol(io.StringIO()).width == 140


def test_colour_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    for nama in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "COLORTERM"):
        monkeypatch.delenv(nama, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    layar, berkas = Layar(), io.StringIO()
    for keluar in (layar, berkas):
        cetak(buat_konsol(keluar), teks("GALAT", "red"))
    assert "\x1b[" in layar.getvalue()
    assert "\x1b" not in berkas.getvalue()
    monkeypatch.setenv("NO_COLOR", "1")
    polos = Layar()
    cetak(buat_konsol(polos), teks("GALAT", "red"))
    assert "\x1b[31m" not in polos.getvalue()


def test_a_stream_of_few_characters_does_not_end_the_run() -> None:
    mentah = io.BytesIO()
    keluar = io.TextIOWrapper(mentah, encoding="cp1252")
    cetak(buat_konsol(keluar), teks("Ni Nyoman 名"))
    keluar.flush()
    assert mentah.getvalue().startswith(b"Ni Nyoman ?")
