"""Read the recipes of CONTRIBUTING.md and do what they say in a copy of the repository.

A step is a fenced block; the sentence that ends in a colon above it says what becomes of the block:

- New file `path`:
- At the end of `path`:
- Among the imports of `path`:
- As the last entry of `NAME` in `path`:
- In `path`, after the line `text`:
- Run:

A block under any other sentence is a fault of the page. So the page cannot say less than what is needed.
"""

from __future__ import annotations

import ast
import os
import re
import shlex
import shutil
import subprocess
import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "CONTRIBUTING.md"

_COPIED = ("src", "templates", "tests", "docs", "examples", "tools", "README.md", "CHANGELOG.md", "LICENSE")
_NOT_COPIED = shutil.ignore_patterns("__pycache__", "keluaran", ".*_cache", "recipes", "bench", "fuzz")

_BLOCK = re.compile(
    r"^(?P<inden> *)(?P<pagar>`{3,})(?P<bahasa>\w+)\n(?P<isi>.*?)^(?P=inden)(?P=pagar)$",
    re.MULTILINE | re.DOTALL,
)
_SENTENCES = {
    "baru": r"New file `(?P<berkas>[^`]+)`[^:`]*:",
    "akhir": r"At the end of `(?P<berkas>[^`]+)`[^:`]*:",
    "impor": r"Among the imports of `(?P<berkas>[^`]+)`[^:`]*:",
    "anggota": r"As the last entry of `(?P<kata>[^`]+)` in `(?P<berkas>[^`]+)`[^:`]*:",
    "sesudah": r"In `(?P<berkas>[^`]+)`, after the line `(?P<kata>[^`]+)`:",
    "jalankan": r"Run:",
}


@dataclass(frozen=True)
class Step:
    """One step: what to do (a key of the sentences above), in which file, at which word, with which text."""

    what: str
    file: str
    words: str
    text: str


def recipe(heading: str) -> list[Step]:
    """The steps of the recipe under the heading that begins with ``heading``."""
    _, *part = re.split(r"^## ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    (text,) = [section for section in part if section.startswith(heading)]
    step = []
    until = 0
    for blok in _BLOCK.finditer(text):
        step.append(_read_step(" ".join(text[until : blok.start()].split()), blok))
        until = blok.end()
    return step


def _read_step(before: str, blok: re.Match[str]) -> Step:
    text = "".join(
        row.removeprefix(blok["inden"]) if row.strip() else "\n" for row in blok["isi"].splitlines(keepends=True)
    )
    for what, pattern in _SENTENCES.items():
        match = re.search(pattern + "$", before)
        if match is not None:
            words = match.groupdict()
            return Step(what, words.get("berkas", ""), words.get("kata", ""), text)
    raise AssertionError(f"nothing says what to do with the block after: …{before[-120:]}")


class RepositoryCopy:
    """A copy of the repository in which recipes are followed; commands run in processes of their own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir()
        for nama in _COPIED:
            origin = ROOT / nama
            if origin.is_dir():
                shutil.copytree(origin, root / nama, ignore=_NOT_COPIED)
            else:
                shutil.copy(origin, root / nama)
        for nama in ("CONTRIBUTING.md", "pyproject.toml"):
            shutil.copy(ROOT / nama, root / nama)

    def follow(self, heading: str) -> str:
        """Do every step of a recipe; return what its commands printed."""
        return "".join(self._do_step(step) for step in recipe(heading))

    def write(self, heading: str) -> list[str]:
        """Do the steps of a recipe that write, run nothing; return the files."""
        writing_steps = [step for step in recipe(heading) if step.what != "jalankan"]
        for step in writing_steps:
            self._do_step(step)
        return [step.file for step in writing_steps]

    def _do_step(self, step: Step) -> str:
        if step.what == "jalankan":
            return "".join(self.run_command(*shlex.split(row)) for row in step.text.splitlines())
        file = self.root / step.file
        if step.what == "baru":
            assert file.parent.is_dir(), f"{step.file}: its folder does not exist"
            assert not file.exists(), f"{step.file}: exists already"
            old = ""
        else:
            old = file.read_text(encoding="utf-8")
        change = {
            "baru": _append_at_end,
            "akhir": _append_at_end,
            "impor": _insert_import,
            "anggota": _member,
            "sesudah": _insert_after_line,
        }
        file.write_text(change[step.what](old, step), encoding="utf-8", newline="\n")
        return ""

    def run_command(self, command: str, *arguments: str, kode: int = 0) -> str:
        """Run ``python``, ``pytest``, ``mutasi`` or ``ruff`` on the copy; return what it printed."""
        module = {
            "python": (),
            "pytest": ("-m", "pytest", "-v", "-p", "no:cacheprovider"),
            "mutasi": ("-c", "from mutasi_cli.cli import main; main()"),
            "ruff": ("-m", "ruff"),
        }
        route = os.pathsep.join(str(self.root / nama) for nama in ("src", "tests", "tools"))
        result = subprocess.run(
            [sys.executable, *module[command], *arguments],
            cwd=self.root,
            env={
                **os.environ,
                "PYTHONPATH": route,
                "PYTHONUTF8": "1",
                "PYTHONDONTWRITEBYTECODE": "1",
                "COLUMNS": "100",
            },
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert result.returncode == kode, f"{command} {' '.join(arguments)}\n{result.stdout}\n{result.stderr}"
        return result.stdout


def _append_at_end(old: str, step: Step) -> str:
    apart = "\n\n" if old and step.file.endswith(".py") else ""
    return old + apart + step.text


def _insert_after_line(old: str, step: Step) -> str:
    row = old.splitlines(keepends=True)
    (location,) = [nomor for nomor, text in enumerate(row) if " ".join(text.split()) == step.words]
    return "".join([*row[: location + 1], step.text, *row[location + 1 :]])


def _member(old: str, step: Step) -> str:
    """Put the entry before the bracket that closes the table ``NAME``."""
    for node in ast.parse(old).body:
        targets: list[ast.expr] = []
        if isinstance(node, ast.Assign):
            targets = node.targets
        elif isinstance(node, ast.AnnAssign):
            targets = [node.target]
        if any(isinstance(text, ast.Name) and text.id == step.words for text in targets):
            row = old.splitlines(keepends=True)
            closed = (node.end_lineno or 0) - 1
            return "".join([*row[:closed], step.text, *row[closed:]])
    raise AssertionError(f"{step.file} has no {step.words}")


def _insert_import(old: str, step: Step) -> str:
    """Put the import where it belongs by the alphabet."""
    (new,) = ast.parse(textwrap.dedent(step.text)).body
    assert isinstance(new, ast.ImportFrom)
    row = old.splitlines(keepends=True)
    equivalent = [
        text
        for text in ast.parse(old).body
        if isinstance(text, ast.ImportFrom) and (text.module or "").split(".")[0] == (new.module or "").split(".")[0]
    ]
    after = [text for text in equivalent if (text.module or "") > (new.module or "")]
    location = after[0].lineno - 1 if after else equivalent[-1].end_lineno or 0
    return "".join([*row[:location], step.text, *row[location:]])
