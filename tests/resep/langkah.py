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

AKAR = Path(__file__).parents[2]
HALAMAN = AKAR / "CONTRIBUTING.md"

_DISALIN = ("src", "templates", "tests", "docs", "examples", "tools", "README.md", "CHANGELOG.md", "LICENSE")
_TAK_DISALIN = shutil.ignore_patterns("__pycache__", "keluaran", ".*_cache", "resep", "bench", "kabur")

_BLOK = re.compile(
    r"^(?P<inden> *)(?P<pagar>`{3,})(?P<bahasa>\w+)\n(?P<isi>.*?)^(?P=inden)(?P=pagar)$",
    re.MULTILINE | re.DOTALL,
)
_KALIMAT = {
    "baru": r"New file `(?P<berkas>[^`]+)`[^:`]*:",
    "akhir": r"At the end of `(?P<berkas>[^`]+)`[^:`]*:",
    "impor": r"Among the imports of `(?P<berkas>[^`]+)`[^:`]*:",
    "anggota": r"As the last entry of `(?P<kata>[^`]+)` in `(?P<berkas>[^`]+)`[^:`]*:",
    "sesudah": r"In `(?P<berkas>[^`]+)`, after the line `(?P<kata>[^`]+)`:",
    "jalankan": r"Run:",
}


@dataclass(frozen=True)
class Langkah:
    """One step: what to do (a key of the sentences above), in which file, at which word, with which text."""

    apa: str
    berkas: str
    kata: str
    isi: str


def resep(judul: str) -> list[Langkah]:
    """The steps of the recipe under the heading that begins with ``judul``."""
    _, *bagian = re.split(r"^## ", HALAMAN.read_text(encoding="utf-8"), flags=re.MULTILINE)
    (teks,) = [isi for isi in bagian if isi.startswith(judul)]
    langkah = []
    sampai = 0
    for blok in _BLOK.finditer(teks):
        langkah.append(_langkah(" ".join(teks[sampai : blok.start()].split()), blok))
        sampai = blok.end()
    return langkah


def _langkah(sebelum: str, blok: re.Match[str]) -> Langkah:
    isi = "".join(
        baris.removeprefix(blok["inden"]) if baris.strip() else "\n"
        for baris in blok["isi"].splitlines(keepends=True)
    )
    for apa, pola in _KALIMAT.items():
        cocok = re.search(pola + "$", sebelum)
        if cocok is not None:
            kata = cocok.groupdict()
            return Langkah(apa, kata.get("berkas", ""), kata.get("kata", ""), isi)
    raise AssertionError(f"nothing says what to do with the block after: …{sebelum[-120:]}")


class Salinan:
    """A copy of the repository in which recipes are followed; commands run in processes of their own."""

    def __init__(self, akar: Path) -> None:
        self.akar = akar
        akar.mkdir()
        for nama in _DISALIN:
            asal = AKAR / nama
            if asal.is_dir():
                shutil.copytree(asal, akar / nama, ignore=_TAK_DISALIN)
            else:
                shutil.copy(asal, akar / nama)
        for nama in ("CONTRIBUTING.md", "pyproject.toml"):
            shutil.copy(AKAR / nama, akar / nama)

    def ikuti(self, judul: str) -> str:
        """Do every step of a recipe; return what its commands printed."""
        return "".join(self._lakukan(satu) for satu in resep(judul))

    def tulis(self, judul: str) -> list[str]:
        """Do the steps of a recipe that write, run nothing; return the files."""
        menulis = [satu for satu in resep(judul) if satu.apa != "jalankan"]
        for satu in menulis:
            self._lakukan(satu)
        return [satu.berkas for satu in menulis]

    def _lakukan(self, langkah: Langkah) -> str:
        if langkah.apa == "jalankan":
            return "".join(self.jalankan(*shlex.split(baris)) for baris in langkah.isi.splitlines())
        berkas = self.akar / langkah.berkas
        if langkah.apa == "baru":
            assert berkas.parent.is_dir(), f"{langkah.berkas}: its folder does not exist"
            assert not berkas.exists(), f"{langkah.berkas}: exists already"
            lama = ""
        else:
            lama = berkas.read_text(encoding="utf-8")
        ubah = {"baru": _akhir, "akhir": _akhir, "impor": _impor, "anggota": _anggota, "sesudah": _sesudah}
        berkas.write_text(ubah[langkah.apa](lama, langkah), encoding="utf-8", newline="\n")
        return ""

    def jalankan(self, perintah: str, *argumen: str, kode: int = 0) -> str:
        """Run ``python``, ``pytest``, ``mutasi`` or ``ruff`` on the copy; return what it printed."""
        modul = {
            "python": (),
            "pytest": ("-m", "pytest", "-v", "-p", "no:cacheprovider"),
            "mutasi": ("-c", "from mutasi_cli.cli import main; main()"),
            "ruff": ("-m", "ruff"),
        }
        jalan = os.pathsep.join(str(self.akar / nama) for nama in ("src", "tests", "tools"))
        hasil = subprocess.run(
            [sys.executable, *modul[perintah], *argumen],
            cwd=self.akar,
            env={
                **os.environ,
                "PYTHONPATH": jalan,
                "PYTHONUTF8": "1",
                "PYTHONDONTWRITEBYTECODE": "1",
                "COLUMNS": "100",
            },
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert hasil.returncode == kode, f"{perintah} {' '.join(argumen)}\n{hasil.stdout}\n{hasil.stderr}"
        return hasil.stdout


def _akhir(lama: str, langkah: Langkah) -> str:
    apart = "\n\n" if lama and langkah.berkas.endswith(".py") else ""
    return lama + apart + langkah.isi


def _sesudah(lama: str, langkah: Langkah) -> str:
    baris = lama.splitlines(keepends=True)
    (letak,) = [nomor for nomor, isi in enumerate(baris) if isi.strip() == langkah.kata]
    return "".join([*baris[: letak + 1], langkah.isi, *baris[letak + 1 :]])


def _anggota(lama: str, langkah: Langkah) -> str:
    """Put the entry before the bracket that closes the table ``NAME``."""
    for simpul in ast.parse(lama).body:
        sasaran: list[ast.expr] = []
        if isinstance(simpul, ast.Assign):
            sasaran = simpul.targets
        elif isinstance(simpul, ast.AnnAssign):
            sasaran = [simpul.target]
        if any(isinstance(isi, ast.Name) and isi.id == langkah.kata for isi in sasaran):
            baris = lama.splitlines(keepends=True)
            tutup = (simpul.end_lineno or 0) - 1
            return "".join([*baris[:tutup], langkah.isi, *baris[tutup:]])
    raise AssertionError(f"{langkah.berkas} has no {langkah.kata}")


def _impor(lama: str, langkah: Langkah) -> str:
    """Put the import where it belongs by the alphabet."""
    (baru,) = ast.parse(textwrap.dedent(langkah.isi)).body
    assert isinstance(baru, ast.ImportFrom)
    baris = lama.splitlines(keepends=True)
    setara = [
        isi
        for isi in ast.parse(lama).body
        if isinstance(isi, ast.ImportFrom)
        and (isi.module or "").split(".")[0] == (baru.module or "").split(".")[0]
    ]
    sesudah = [isi for isi in setara if (isi.module or "") > (baru.module or "")]
    letak = sesudah[0].lineno - 1 if sesudah else setara[-1].end_lineno or 0
    return "".join([*baris[:letak], langkah.isi, *baris[letak:]])
