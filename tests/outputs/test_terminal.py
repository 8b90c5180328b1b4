"""Text for the terminal: harmless, and never wider than the console."""

import io
import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from mutasi_cli.words.terminal_text import harmless, print_text, text


@given(st.text())
def test_nothing_left_that_a_terminal_obeys(text: str) -> None:
    result = harmless(text)
    assert not {unicodedata.category(letter) for letter in result} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


def test_readable_text_stays_as_it_is() -> None:
    assert harmless("dr. Ni Nyoman Désirée, S.Ked. – «Kelurahan»") == "dr. Ni Nyoman Désirée, S.Ked. – «Kelurahan»"


def test_line_breaks_become_one_space() -> None:
    assert harmless("NAMA\r\nNIP\tLAHIR") == "NAMA NIP LAHIR"


def test_escape_sequence_is_seen_not_obeyed() -> None:
    assert harmless("a\x1b[31mb") == "a\N{REPLACEMENT CHARACTER}[31mb"


@given(st.text(max_size=200), st.integers(min_value=20, max_value=130))
def test_no_line_is_wider_than_the_console(content: str, width: int) -> None:
    output = io.StringIO()
    print_text(Console(file=output, width=width), text(content), start=Text("    - "))
    for row in output.getvalue().splitlines():
        assert Text(row).cell_len <= width
        assert row == row.rstrip()


def test_markup_in_data_is_printed_not_parsed() -> None:
    output = io.StringIO()
    print_text(Console(file=output, width=100), text("[red]x[/red] :smile: [link=http://x]y[/link]"))
    assert output.getvalue() == "[red]x[/red] :smile: [link=http://x]y[/link]\n"
