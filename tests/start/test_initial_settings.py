"""The ``mutasi.toml`` that ``mutasi init`` writes."""

from __future__ import annotations

import re
import tomllib

import pytest

from mutasi_cli.books.form.initial_settings import initial_settings
from mutasi_cli.law import load_lawbook
from mutasi_cli.read import settings
from mutasi_cli.rules import BY_CODE
from rule_world import World

TEXT = initial_settings().decode("utf-8")
_COVERED = re.compile(r'^# (?=\[\w|\w+ = |"[^"]+" = )', re.MULTILINE)
"""A line that is only switched off: a table, a key, or an entry in quotes."""


def test_accepted_as_written() -> None:
    office_settings = settings.parse_settings(tomllib.loads(TEXT))
    assert office_settings.instansi is None
    assert office_settings.kepala_daerah is None
    assert office_settings.pejabat == {}
    assert office_settings.berkas == {"templates": "templates"}
    assert office_settings.keputusan is not None
    assert office_settings.keputusan.mengingat == ()


def test_defaults_that_are_written_are_those_of_the_program() -> None:
    written, fallback = settings.parse_settings(tomllib.loads(TEXT)), settings.parse_settings({})
    for field in ("acara_puskesmas", "acara_urutan", "decree_style", "paper_style", "parameter", "aturan"):
        assert getattr(written, field) == getattr(fallback, field)


def test_every_key_is_there_and_accepted_when_switched_on() -> None:
    still_open = _COVERED.sub("", TEXT).replace("# jenis", "jenis")
    data = tomllib.loads(still_open)
    office_settings = settings.parse_settings(data)
    assert office_settings.kepala_daerah is not None
    assert office_settings.kepala_daerah.akhir_masa_jabatan is not None
    for table, key in settings._KEYS.items():
        table_of_settings = data[table]
        if table == "pejabat":
            for pejabat in table_of_settings.values():
                assert pejabat.keys() == key.keys()
        else:
            assert key.keys() <= table_of_settings.keys(), table
    assert {"kolom", "nama_lain", "parameter", "aturan"} <= data.keys()
    load_lawbook().with_office(office_settings.parameter)
    assert office_settings.aturan.keys() <= BY_CODE.keys()


_SENTENCES = re.compile(r"# (?!\[)(?![a-z_]+ = )\S.{10,}")
"""A comment of words, not a line that is only switched off."""


def _explained() -> set[str]:
    """Return the keys (with their tables) that have words beside them or in the comment above."""
    row = TEXT.splitlines()
    result: set[str] = set()
    table = ""
    for nomor, settings_line in enumerate(row):
        head = re.match(r"\[([\w.]+)\]", settings_line)
        table = table if head is None else head[1]
        key = re.match(r"(?:# )?([a-z_]+) = (.*)$", settings_line)
        if key is None:
            continue
        beside = re.search(r"#\s*(\S.{4,})$", re.sub(r'"[^"]*"', "", key[2]))
        if beside or _SENTENCES.match(row[nomor - 1]):
            result.add(f"{table}.{key[1]}")
    return result


def test_every_key_is_explained() -> None:
    # These two stand in one line together with others; the comment above names them.
    together = {f"gaya.{nama}" for nama in ("keputusan", "surat") if f"{nama}: " in TEXT}
    explained = _explained() | together
    required = {
        f"{table}.sekda.{settings_key}" if table == "pejabat" else f"{table}.{settings_key}"
        for table, key in settings._KEYS.items()
        for settings_key in key
    }
    # A table of its own, with a comment above it and an explained key for each letter.
    required.remove("surat.penandatangan")
    assert "# Penanda tangan surat: " in TEXT
    required |= {f"surat.penandatangan.{settings_key}" for settings_key in settings._LETTERS}
    assert required - explained == set()


@pytest.mark.parametrize("key", [*settings._STYLE, *settings._KOP])
def test_keys_within_a_line_are_named_in_a_comment(key: str) -> None:
    assert re.search(rf"^#.*\b{key}\b", TEXT, re.MULTILINE | re.IGNORECASE)


def test_rules_say_what_is_missing() -> None:
    world = World.new()
    world.office_settings = tomllib.loads(TEXT)
    missing = {
        finding.message.split("]")[0].split("[")[1] for finding in world.value() if finding.rule_code == "DAT021"
    }
    assert {"instansi", "kepala_daerah", "pejabat.kepala_kepegawaian"} <= missing


def test_every_line_ends_alike() -> None:
    assert "\r" not in TEXT
    assert TEXT.endswith("\n")
