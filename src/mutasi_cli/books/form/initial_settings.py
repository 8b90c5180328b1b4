"""The ``mutasi.toml`` of a new batch folder: every key explained, nothing decided for the office."""

import re
from collections.abc import Mapping
from importlib.resources import files

from mutasi_cli.words.toml_text import toml_text

_TABLE = re.compile(r"^\[(?P<nama>[^\]]+)\]")
_EXPLANATION_COLUMN = 32
"""Column in which the explanation beside a value begins, as in the shipped file."""


def initial_settings(known_values: Mapping[tuple[str, str], str] | None = None) -> bytes:
    """Return the file as it is written: UTF-8, lines ended as on every system alike.

    ``content`` are values that are known already, by table and key; each replaces the empty one (or the line that
    is switched off) at its own place. Raises KeyError for a key that the file does not have.
    """
    shipped_file = files("mutasi_cli.books.form").joinpath("initial_settings.toml")
    lines = shipped_file.read_text(encoding="utf-8").replace("\r\n", "\n").split("\n")
    for (table, key), value in (known_values or {}).items():
        nomor = _find(lines, table, key)
        _, comment_sign, explanation = lines[nomor].removeprefix("# ").partition("#")
        writing = f"{key} = {toml_text(value)}"
        lines[nomor] = f"{writing:<{_EXPLANATION_COLUMN - 1}} {comment_sign}{explanation}".rstrip()
    return "\n".join(lines).encode()


def _find(lines: list[str], table: str, key: str) -> int:
    inside = ""
    for nomor, line in enumerate(lines):
        table_head = _TABLE.match(line)
        if table_head is not None:
            inside = table_head["nama"]
        elif inside == table and line.removeprefix("# ").startswith(f"{key} = "):
            return nomor
    raise KeyError((table, key))
