"""Everything that the program can say, as it stands in the source: sentence by sentence, with its place."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from typer.main import get_command

from mutasi_cli.cli.app import app

REPOSITORY = Path(__file__).parents[2]
_FILLED_IN = "…"
"""Stands for what an f-string fills in."""

_RULE_FILE = re.compile(r"[a-z]{3}\d{3}\.py")
_TECHNICAL = re.compile(r"<[/?!]?[A-Za-z]+[: >/]|xmlns|://|'none'|^[A-Z ]+ ID$")
"""Parts of documents and addresses: nothing that anybody reads."""

_FIXED_NAMES = re.compile(
    r"«[^»]*»|``[^`]*``|`[^`]*`|--[\w-]+|\{\{.*?\}\}|\{%.*?%\}"
    r"|\bmutasi (?:template )?[a-z]+(?= |$|\))|\b\w+[.]\w[\w.]*|\b\w+_\w+|\[[\w.… ]+\]"
)
"""What is quoted or typed: data, commands, options, keys, tags of a template, names of files."""


class Sentence(NamedTuple):
    """One text and the place where it stands (path inside the repository, line)."""

    file: str
    row: int
    text: str

    @property
    def words(self) -> str:
        """The text without what it only quotes."""
        return _FIXED_NAMES.sub(_FILLED_IN, self.text)


@cache
def all_sentences() -> tuple[Sentence, ...]:
    """Return all texts for the officer: messages, help, labels, rules, papers, settings, pages."""
    return (*_python(), *_commands(), *_law(), *_settings(), *_report_templates(), *_pages())


def _python() -> Iterator[Sentence]:
    for folder in ("src/mutasi_cli", "templates", "tools/pemasang"):
        for path in sorted((REPOSITORY / folder).rglob("*.py")):
            yield from literals(path.relative_to(REPOSITORY).as_posix(), path.read_text(encoding="utf-8"))


def literals(file: str, source: str) -> Iterator[Sentence]:
    """Yield the literals of a module that have more than one word; of docstrings only those of rules."""
    tree = ast.parse(source)
    passed_over = set(_passed_over(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and _printed(file, node):
            yield Sentence(file, node.lineno, ast.get_docstring(node) or "")
        if id(node) in passed_over:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        elif isinstance(node, ast.JoinedStr):
            text = "".join(str(part.value) if isinstance(part, ast.Constant) else _FILLED_IN for part in node.values)
        else:
            continue
        if len(text.split()) > 1 and not _TECHNICAL.search(text):
            yield Sentence(file, node.lineno, text)


def _passed_over(tree: ast.Module) -> Iterator[int]:
    """Yield what is no literal of its own: docstrings, patterns, and the parts of an f-string."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield id(node.value)
        elif isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
            yield from (id(part) for part in ast.walk(node))
        elif isinstance(node, ast.JoinedStr):
            yield from (id(part) for part in node.values)


def _printed(file: str, node: ast.ClassDef) -> bool:
    """Return whether a docstring is printed: that of a rule is its explanation."""
    return _RULE_FILE.fullmatch(file.rpartition("/")[2]) is not None and any(
        ast.unparse(parent) == "Rule" for parent in node.bases
    )


def _commands() -> Iterator[Sentence]:
    """Yield the help of every command: the docstring of its function."""

    def walk_commands(nama: str, command: Any) -> Iterator[Sentence]:
        yield Sentence(f"{nama} --help", 0, command.help or "")
        for child, subcommand in getattr(command, "commands", {}).items():
            yield from walk_commands(f"{nama} {child}", subcommand)

    yield from walk_commands("mutasi", get_command(app))


def _law() -> Iterator[Sentence]:
    for path in sorted((REPOSITORY / "src/mutasi_cli/law/data").glob("*.toml")):
        parameter = tomllib.loads(path.read_text(encoding="utf-8"))
        nama = path.relative_to(REPOSITORY).as_posix()
        yield Sentence(nama, 1, parameter["keterangan"])
        for value in parameter["nilai"]:
            yield Sentence(nama, 1, value.get("catatan", ""))


def _settings() -> Iterator[Sentence]:
    nama = "src/mutasi_cli/books/form/initial_settings.toml"
    for nomor, row in enumerate((REPOSITORY / nama).read_text(encoding="utf-8").splitlines(), 1):
        # A value that waits behind a # is no sentence; the remark behind it is one.
        yield Sentence(nama, nomor, re.sub(r"^(?:# )?[\w.\[\]]+ = .*?(?:#|$)|^# \[.*\]$", "", row))


def _report_templates() -> Iterator[Sentence]:
    for nama in ("templates/laporan.html.j2", "templates/laporan_bagian.html.j2"):
        for nomor, row in enumerate((REPOSITORY / nama).read_text(encoding="utf-8").splitlines(), 1):
            label = " ".join(re.findall(r'(?:data-label|aria-label)="([^"]*)"', row))
            yield Sentence(nama, nomor, f"{re.sub('<[^>]*>', ' ', row)} {label}")


def _pages() -> Iterator[Sentence]:
    examples = sorted(path.relative_to(REPOSITORY).as_posix() for path in REPOSITORY.glob("examples/*/README.md"))
    for nama in (
        "docs/panduan.md",
        "docs/panduan-ti.md",
        "docs/pasang-luring.md",
        "tools/pemasang/BACA-SAYA.txt",
        *examples,
    ):
        text = (REPOSITORY / nama).read_text(encoding="utf-8")
        text = re.sub(r"^```.*?^```", lambda fence: "\n" * fence[0].count("\n"), text, flags=re.DOTALL | re.MULTILINE)
        for nomor, row in enumerate(text.splitlines(), 1):
            yield Sentence(nama, nomor, row)
