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

RUMAH = Path(__file__).parents[2]
_ISIAN = "…"
"""Stands for what an f-string fills in."""

_KODE_ATURAN = re.compile(r"[a-z]{3}\d{3}\.py")
_TEKNIS = re.compile(r"<[/?!]?[A-Za-z]+[: >/]|xmlns|://|'none'|^[A-Z ]+ ID$")
"""Parts of documents and addresses: nothing that anybody reads."""

_NAMA_TETAP = re.compile(
    r"«[^»]*»|``[^`]*``|`[^`]*`|--[\w-]+|\{\{.*?\}\}|\{%.*?%\}"
    r"|\bmutasi (?:template )?[a-z]+(?= |$|\))|\b\w+[.]\w[\w.]*|\b\w+_\w+|\[[\w.… ]+\]"
)
"""What is quoted or typed: data, commands, options, keys, tags of a template, names of files."""


class Kalimat(NamedTuple):
    """One text and the place where it stands (path inside the repository, line)."""

    berkas: str
    baris: int
    teks: str

    @property
    def kata(self) -> str:
        """The text without what it only quotes."""
        return _NAMA_TETAP.sub(_ISIAN, self.teks)


@cache
def semua() -> tuple[Kalimat, ...]:
    """Return all texts for the officer: messages, help, labels, rules, papers, settings, pages."""
    return (*_python(), *_perintah(), *_hukum(), *_pengaturan(), *_laporan(), *_halaman())


def _python() -> Iterator[Kalimat]:
    for folder in ("src/mutasi_cli", "templates", "tools/pemasang"):
        for path in sorted((RUMAH / folder).rglob("*.py")):
            yield from literals(path.relative_to(RUMAH).as_posix(), path.read_text(encoding="utf-8"))


def literals(berkas: str, sumber: str) -> Iterator[Kalimat]:
    """Yield the literals of a module that have more than one word; of docstrings only those of rules."""
    pohon = ast.parse(sumber)
    lewati = set(_passed_over(pohon))
    for simpul in ast.walk(pohon):
        if isinstance(simpul, ast.ClassDef) and _printed(berkas, simpul):
            yield Kalimat(berkas, simpul.lineno, ast.get_docstring(simpul) or "")
        if id(simpul) in lewati:
            continue
        if isinstance(simpul, ast.Constant) and isinstance(simpul.value, str):
            teks = simpul.value
        elif isinstance(simpul, ast.JoinedStr):
            teks = "".join(
                str(isi.value) if isinstance(isi, ast.Constant) else _ISIAN for isi in simpul.values
            )
        else:
            continue
        if len(teks.split()) > 1 and not _TEKNIS.search(teks):
            yield Kalimat(berkas, simpul.lineno, teks)


def _passed_over(pohon: ast.Module) -> Iterator[int]:
    """Yield what is no literal of its own: docstrings, patterns, and the parts of an f-string."""
    for simpul in ast.walk(pohon):
        if isinstance(simpul, ast.Expr) and isinstance(simpul.value, ast.Constant):
            yield id(simpul.value)
        elif isinstance(simpul, ast.Call) and ast.unparse(simpul.func) == "re.compile":
            yield from (id(isi) for isi in ast.walk(simpul))
        elif isinstance(simpul, ast.JoinedStr):
            yield from (id(isi) for isi in simpul.values)


def _printed(berkas: str, simpul: ast.ClassDef) -> bool:
    """Return whether a docstring is printed: that of a rule is its explanation."""
    return _KODE_ATURAN.fullmatch(berkas.rpartition("/")[2]) is not None and any(
        ast.unparse(induk) == "Rule" for induk in simpul.bases
    )


def _perintah() -> Iterator[Kalimat]:
    """Yield the help of every command: the docstring of its function."""

    def telusuri(nama: str, perintah: Any) -> Iterator[Kalimat]:
        yield Kalimat(f"{nama} --help", 0, perintah.help or "")
        for anak, milik in getattr(perintah, "commands", {}).items():
            yield from telusuri(f"{nama} {anak}", milik)

    yield from telusuri("mutasi", get_command(app))


def _hukum() -> Iterator[Kalimat]:
    for path in sorted((RUMAH / "src/mutasi_cli/law/data").glob("*.toml")):
        isi = tomllib.loads(path.read_text(encoding="utf-8"))
        nama = path.relative_to(RUMAH).as_posix()
        yield Kalimat(nama, 1, isi["keterangan"])
        for nilai in isi["nilai"]:
            yield Kalimat(nama, 1, nilai.get("catatan", ""))


def _pengaturan() -> Iterator[Kalimat]:
    nama = "src/mutasi_cli/outputs/pengaturan_awal.toml"
    for nomor, baris in enumerate((RUMAH / nama).read_text(encoding="utf-8").splitlines(), 1):
        # A value that waits behind a # is no sentence; the remark behind it is one.
        yield Kalimat(nama, nomor, re.sub(r"^(?:# )?[\w.\[\]]+ = .*?(?:#|$)|^# \[.*\]$", "", baris))


def _laporan() -> Iterator[Kalimat]:
    for nama in ("templates/laporan.html.j2", "templates/laporan_bagian.html.j2"):
        for nomor, baris in enumerate((RUMAH / nama).read_text(encoding="utf-8").splitlines(), 1):
            label = " ".join(re.findall(r'(?:data-label|aria-label)="([^"]*)"', baris))
            yield Kalimat(nama, nomor, f"{re.sub('<[^>]*>', ' ', baris)} {label}")


def _halaman() -> Iterator[Kalimat]:
    contoh = sorted(path.relative_to(RUMAH).as_posix() for path in RUMAH.glob("examples/*/README.md"))
    for nama in (
        "docs/panduan.md",
        "docs/panduan-ti.md",
        "docs/pasang-luring.md",
        "tools/pemasang/BACA-SAYA.txt",
        *contoh,
    ):
        teks = (RUMAH / nama).read_text(encoding="utf-8")
        teks = re.sub(
            r"^```.*?^```", lambda isi: "\n" * isi[0].count("\n"), teks, flags=re.DOTALL | re.MULTILINE
        )
        for nomor, baris in enumerate(teks.splitlines(), 1):
            yield Kalimat(nama, nomor, baris)
