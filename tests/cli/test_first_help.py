"""What a new user meets: help that fits one screen and ends with an example, words without jargon, open workbooks."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import typer.main

from mutasi_cli.cli import run
from mutasi_cli.cli.app import COMMANDS, app

ROOT = Path(__file__).parents[2]
BEKASI = ROOT / "examples" / "bekasi-2026-02-06"
MOST_LINES = 40
ALL = [[], *([command] for command in COMMANDS), *(["template", name] for name in ("list", "check", "copy"))]


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_help_fits_one_screen_and_ends_with_one_example(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERMINAL_WIDTH", "80")
    assert run([*words, "--help"]) == 0
    text = capsys.readouterr().out
    lines = [line.rstrip() for line in text.splitlines()]
    while lines and not lines[-1]:
        lines.pop()
    assert len(lines) <= MOST_LINES
    assert max(map(len, lines)) <= 80
    assert text.count("Contoh: ") == 1
    example = lines[-1].strip()
    assert example.startswith(f"Contoh: mutasi {words[0] if words else 'validate'}")
    assert "Sasaran" not in text


def test_the_example_is_a_command_line_that_the_program_takes() -> None:
    group = typer.main.get_command(app)
    for name in COMMANDS:
        command = group.commands[name]  # type: ignore[attr-defined]
        example = re.search(r"Contoh: mutasi (.+)", command.help or command.epilog or "")
        assert example is not None, name
        first, *rest = re.findall(r'"[^"]+"|\S+', example[1])
        assert first == name
        if name != "template":
            command.make_context(name, [word.strip('"') for word in rest])


@pytest.mark.parametrize("lock", ["~$batch.xlsx", ".~lock.batch.xlsx#"])
def test_an_open_workbook_is_told_once(
    lock: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for nama in ("batch.xlsx", "mutasi.toml"):
        shutil.copy(BEKASI / nama, tmp_path / nama)
    monkeypatch.chdir(tmp_path)
    assert run(["validate"]) == 0
    closed = capsys.readouterr()
    assert "terbuka" not in closed.err
    (tmp_path / lock).write_bytes(b"x")
    assert run(["validate"]) == 0
    opened = capsys.readouterr()
    assert opened.out == closed.out
    assert opened.err.count("batch.xlsx sedang terbuka di program lain: yang dibaca adalah isi yang terakhir") == 1
    assert run(["columns", "batch.xlsx"]) == 0
    assert capsys.readouterr().err.count("sedang terbuka") == 1


def test_rules_are_named_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["rules", "--rinci"], ["rule", "JAB002"], ["validate", str(BEKASI / "batch.xlsx"), "--rinci"]):
        run(words)
        text = capsys.readouterr().out
        assert not re.search(r"[A-Z]{3}\d{3} [a-z0-9]+(-[a-z0-9]+)+", text)
    run(["rule", "JAB002"])
    assert capsys.readouterr().out.startswith("JAB002 Satu jabatan dua orang\n")
