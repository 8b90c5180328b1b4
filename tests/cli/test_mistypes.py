"""A faulty command line: one Indonesian sentence, what was probably meant, exit code 2."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mutasi_cli.cli import run
from mutasi_cli.cli.app import COMMANDS
from mutasi_cli.cli.mistypes import COMMAND_WORDS

ENGLISH_MONTHS = re.compile(
    r"\b(usage|options?|arguments?|commands?|missing|unexpected|invalid|value|requires|no such|did you mean|"
    r"try|error|default|required|show this|exit|install|path|str|text|integer)\b",
    re.IGNORECASE,
)
ALL_COMMANDS = [
    [],
    *([nama] for nama in COMMANDS),
    *(["template", child] for child in ("list", "check", "copy")),
]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["validat"], "«validat» tidak dikenal. Maksudnya «mutasi validate»?"),
        (["VALIDATE"], "Maksudnya «mutasi validate»?"),
        (["validat's"], "Maksudnya «mutasi validate»?"),
        (["periksa"], "Maksudnya «mutasi validate»?"),
        (["bantuan"], "Maksudnya «mutasi --help»?"),
        (["batch.xlsx"], "Maksudnya «mutasi validate batch.xlsx»?"),
        (["xyzzy"], "«xyzzy» tidak dikenal. Lihat"),
        (["template", "cek"], "Maksudnya «mutasi template check»?"),
        (["validate", "--kettat"], "Maksudnya --ketat?"),
        (["validate", "--strict"], "Maksudnya --ketat?"),
        (["validate", "--json"], "Maksudnya --format json?"),
        (["-h"], "Maksudnya --help?"),
        (["--tanggal", "2026-02-06", "roster"], "sesudah nama perintah"),
        (["rules", "--xyzzy"], "Pilihan --xyzzy tidak dikenal. Lihat"),
        (["rule"], "ATURAN belum disebut"),
        (["diff", "a"], "BARU belum disebut"),
        (["impact", "a.xlsx", "b.xlsx"], "Kata «b.xlsx» berlebih pada «mutasi impact»"),
        (
            ["candidates", "X", "--banyak", "nol"],
            "Nilai «nol» untuk --banyak tidak cocok: tulis bilangan bulat",
        ),
        (["candidates", "X", "--banyak", "0"], "paling kecil 1"),
        (["decree", "--draf=ya"], "Pilihan --draf tidak memakai nilai"),
        (
            ["validate", "--format"],
            "Nilai untuk pilihan --format belum ditulis. Lihat «mutasi validate --help»",
        ),
        (["--show-completion", "--shell", "csh"], "«csh» tidak ada"),
    ],
)
def test_one_sentence_in_indonesian(
    arguments: list[str],
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "300")
    assert run(arguments) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert words in output.err
    assert output.err.count("\n") == 1
    rest = re.sub(r"«[^»]*»|--\w+", "", output.err)
    assert ENGLISH_MONTHS.search(rest) is None, output.err


def test_every_word_leads_to_a_command() -> None:
    assert set(COMMAND_WORDS.values()) - {"--help", "--version"} <= set(COMMANDS)
    assert COMMAND_WORDS.keys().isdisjoint(COMMANDS)


@pytest.mark.parametrize("arguments", ALL_COMMANDS, ids=lambda arguments: " ".join(arguments) or "mutasi")
@pytest.mark.parametrize("width", [80, 120])
def test_help_is_indonesian_and_fits(
    arguments: list[str], width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    assert run([*arguments, "--help"]) == 0
    text = capsys.readouterr().out
    assert "Pemakaian: mutasi" in text
    assert "Tampilkan bantuan ini." in text
    assert max(map(len, text.splitlines())) <= width
    # Names of options and commands are no prose.
    rest = re.sub(r"--[\w-]+|mutasi \w+|mutasi\.toml", "", text)
    assert ENGLISH_MONTHS.search(rest) is None, ENGLISH_MONTHS.search(rest)
    assert "<" not in text
