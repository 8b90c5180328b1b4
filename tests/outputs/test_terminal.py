"""Text for the terminal: harmless, and never wider than the console."""

import io
import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from mutasi_cli.outputs.terminal import cetak, jinak, teks


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
    cetak(Console(file=keluar, width=lebar), teks(isi), awal=Text("    - "))
    for baris in keluar.getvalue().splitlines():
        assert Text(baris).cell_len <= lebar
        assert baris == baris.rstrip()


def test_markup_in_data_is_printed_not_parsed() -> None:
    keluar = io.StringIO()
    cetak(Console(file=keluar, width=100), teks("[red]x[/red] :smile: [link=http://x]y[/link]"))
    assert keluar.getvalue() == "[red]x[/red] :smile: [link=http://x]y[/link]\n"
