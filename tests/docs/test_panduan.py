"""What the README and the guide tell somebody to type, to fill in and to look at is there."""

from __future__ import annotations

import importlib.util
import re
import shlex
import signal
import sys
import tomllib
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from typer.main import get_command

from mutasi_cli.cli import aliran, henti, pelengkap
from mutasi_cli.cli.app import app
from mutasi_cli.domain.kunci_batch import KUNCI
from mutasi_cli.domain.lembar_kanonik import LEMBAR
from mutasi_cli.outputs.pengaturan_awal import initial_settings
from mutasi_cli.outputs.surat.daftar import SURAT

AKAR = Path(__file__).parents[2]
HALAMAN = (AKAR / "README.md", *sorted((AKAR / "docs").glob("pa[ns]*.md")))
PANDUAN = tuple(isi for isi in HALAMAN if isi.name.startswith("panduan"))
UTAMA = AKAR / "docs" / "panduan.md"
GAMBAR = sorted(isi for isi in (AKAR / "docs" / "gambar").iterdir() if isi.suffix in {".svg", ".png"})
TERBESAR = 150_000

KOLOM = {lembar.nama: {kolom.nama for kolom in lembar.kolom} for lembar in LEMBAR}
KOLOM["batch"] |= {isi.nama for isi in KUNCI}


class Ketikan(NamedTuple):
    """A command line as a page quotes it; ``utuh`` where it stands alone on a line, ready to be typed."""

    halaman: str
    teks: str
    utuh: bool


def quoted(halaman: Path) -> Iterator[Ketikan]:
    """Yield all command lines of the program on a page: lines of blocks, and spans within sentences."""
    teks = halaman.read_text(encoding="utf-8")
    for blok in re.findall(r"^```.*?\n(.*?)^```", teks, re.DOTALL | re.MULTILINE):
        for baris in blok.splitlines():
            ketik = re.search(r"(?:^|&& )(?:> )?(?:\S*/)?(mutasi(?: .*)?)$", baris)
            if ketik is not None:
                yield Ketikan(halaman.name, ketik[1], utuh=True)
    prosa = re.sub(r"^```.*?^```", "", teks, flags=re.DOTALL | re.MULTILINE)
    for span in re.findall(r"`(mutasi(?: [^`]*)?)`", prosa):
        yield Ketikan(halaman.name, span, utuh=False)


def fault(ketikan: Ketikan) -> str | None:
    """Return what the parser of the program says of a command line, None when it takes it. Nothing is run."""
    perintah: Any = get_command(app)
    kata = shlex.split(ketikan.teks)[1:]
    while kata and not kata[0].startswith("-"):
        anak = getattr(perintah, "commands", {})
        if not anak:
            break
        if kata[0] not in anak:
            return f"no command {kata[0]!r}"
        perintah = anak[kata.pop(0)]
    if not kata and not ketikan.utuh:
        # Within a sentence it is only named.
        return None
    if kata == ["--help"]:
        return None
    try:
        isi = perintah.make_context("mutasi", list(kata)).params
    except Exception as salah:  # noqa: BLE001 - click's classes moved into typer with version 0.26
        return f"{type(salah).__name__}: {salah}"
    return next(_unknown_words(perintah, isi), None)


def _unknown_words(perintah: Any, isi: dict[str, Any]) -> Iterator[str]:
    """Yield values that are none of the words which an option takes; capitals stand for any value."""
    for param in perintah.params:
        nilai = isi.get(param.name)
        semua = nilai if isinstance(nilai, list | tuple) else [nilai]
        if any(isi in {"--nip", "--tanpa"} for isi in param.opts):
            # Their words are the people of a batch.
            continue
        kata = pelengkap._words(perintah.name, param)
        if kata is None or not nilai:
            continue
        boleh = {satu for satu, _ in kata()}
        yield from (f"no {param.name} {satu!r}" for satu in semua if satu != "KODE" and satu not in boleh)


@pytest.mark.parametrize("halaman", HALAMAN, ids=lambda isi: isi.name)
def test_every_command_line_is_one_that_the_program_takes(halaman: Path) -> None:
    semua = list(quoted(halaman))
    assert semua or halaman.name == "pasang-luring.md"
    assert [(isi.teks, salah) for isi in semua if (salah := fault(isi))] == []


@pytest.mark.parametrize(
    ("teks", "utuh"),
    [
        ("mutasi validat", False),
        ("mutasi template cek", False),
        ("mutasi validate --jenis petikan", False),
        ("mutasi validate --format pdf", False),
        ("mutasi decree --jenis petikn", False),
        ("mutasi rule JAB099", False),
        ("mutasi diff lama.xlsx", False),
        ("mutasi columns", True),
        ("mutasi impact batch.xlsx lain.xlsx", False),
    ],
)
def test_a_faulty_command_line_is_seen(teks: str, utuh: bool) -> None:
    assert fault(Ketikan("contoh.md", teks, utuh))


def _slug(judul: str) -> str:
    return re.sub(r"[^\w\- ]", "", judul.strip().casefold()).replace(" ", "-")


@pytest.mark.parametrize("halaman", HALAMAN, ids=lambda isi: isi.name)
def test_links_and_pictures_lead_somewhere(halaman: Path) -> None:
    teks = halaman.read_text(encoding="utf-8")
    for tujuan in re.findall(r"\]\(([^)]+)\)|(?:src|href)=\"([^\"]+)\"", teks):
        berkas, _, bagian = "".join(tujuan).partition("#")
        if "://" in berkas:
            continue
        sasaran = halaman.parent / berkas if berkas else halaman
        assert sasaran.exists(), tujuan
        if bagian:
            judul = re.findall(r"^#+ (.*)$", sasaran.read_text(encoding="utf-8"), re.MULTILINE)
            assert bagian in {_slug(isi) for isi in judul}, tujuan


def test_every_picture_is_shown_and_small() -> None:
    teks = "".join(isi.read_text(encoding="utf-8") for isi in (AKAR / "docs").glob("*.md"))
    teks += (AKAR / "README.md").read_text(encoding="utf-8")
    for gambar in GAMBAR:
        assert f"gambar/{gambar.name})" in teks, gambar.name
        assert gambar.stat().st_size < TERBESAR, gambar.name


@pytest.mark.parametrize("gambar", [isi for isi in GAMBAR if isi.suffix == ".svg"], ids=lambda isi: isi.name)
def test_screens_load_nothing_and_name_no_machine(gambar: Path) -> None:
    teks = gambar.read_text(encoding="utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
    for tanda in ("://", "@font-face", "@import", "/tmp", "/root", "/home", "C:\\"):  # noqa: S108 - looked for
        assert tanda not in teks, tanda


@pytest.mark.parametrize("nama", ["layar-sekilas", "layar-kolom"])
def test_a_screen_shows_what_the_program_prints(nama: str, tmp_path: Path) -> None:
    """If this fails, run ``python docs/gambar_layar.py``; it draws all of them."""
    spec = importlib.util.spec_from_file_location("gambar_layar", AKAR / "docs" / "gambar_layar.py")
    assert spec is not None
    assert spec.loader is not None
    modul = importlib.util.module_from_spec(spec)
    # A dataclass looks its own module up.
    sys.modules[spec.name] = modul
    spec.loader.exec_module(modul)
    (layar,) = [isi for isi in modul.LAYAR if isi.nama == nama]
    modul.prepare(tmp_path)
    baru = modul.draw(layar, modul.answer(tmp_path, layar))
    gambar = AKAR / "docs" / "gambar" / f"{nama}.svg"
    assert _words(gambar.read_text(encoding="utf-8")) == _words(baru)


def _words(svg: str) -> list[str]:
    """Return the words of a screen; how they are cut into pieces is left to rich."""
    return unescape("".join(re.findall(r"<text[^>]*>(.*?)</text>", svg))).split()


def _tables(halaman: Path) -> Iterator[tuple[list[str], list[list[str]]]]:
    """Yield the tables of a page: their heads, and the cells of their rows."""
    for tabel in re.findall(r"(?:^\|.*\|\n)+", halaman.read_text(encoding="utf-8"), re.MULTILINE):
        baris = [re.split(r"(?<!\\)\|", isi.strip().strip("|")) for isi in tabel.splitlines()]
        sel = [[isi.strip() for isi in satu] for satu in baris]
        yield sel[0], sel[2:]


def _rows(judul: str) -> list[list[str]]:
    """Return the rows of all tables of the guide whose first head is ``judul``."""
    return [
        baris for isi in PANDUAN for kepala, semua in _tables(isi) if kepala[0] == judul for baris in semua
    ]


def test_the_exit_codes_are_those_of_the_program() -> None:
    kode = {int(isi) for baris in _rows("Kode") for isi in re.findall(r"\d+", baris[0])}
    # Windows knows no SIGHUP; the code of a closed terminal is the same in the guide.
    tutup = getattr(signal, "SIGHUP", 1)
    assert kode == {
        *(0, 1, aliran.GAGAL, aliran.PIPA_TERTUTUP),
        *(henti.DASAR + isi for isi in (signal.SIGINT, signal.SIGTERM, tutup)),
    }


def test_the_tables_name_sheets_and_columns_that_are_there() -> None:
    baris = _rows("Lembar")
    assert {_only(isi[0]) for isi in baris} == set(KOLOM)
    for lembar, *isi in baris:
        for nama in re.findall(r"`([^`]+)`", " ".join(isi)):
            assert nama in KOLOM[_only(lembar)], (lembar, nama)


def test_the_tables_name_settings_that_are_there() -> None:
    toml = initial_settings().decode()
    # A key that waits behind a # is one too.
    lengkap = tomllib.loads(re.sub(r"^# (?=\w+ = |\[\w)", "", toml, flags=re.MULTILINE))
    baris = _rows("Bagian")
    assert baris
    for bagian, *isi in baris:
        for nama in re.findall(r"`\[([^`]+)\]`", bagian):
            tempat: Any = lengkap
            for satu in nama.split("."):
                assert satu in tempat, nama
                tempat = tempat[satu]
            for kunci in re.findall(r"`([a-z_]+)`", isi[0]):
                assert kunci in tempat, (nama, kunci)


@pytest.mark.parametrize("halaman", PANDUAN, ids=lambda isi: isi.name)
def test_words_with_an_underscore_are_columns_keys_or_papers(halaman: Path) -> None:
    toml = initial_settings().decode()
    dikenal = set().union(*KOLOM.values(), re.findall(r"\b\w+_\w+\b", toml), (isi.kunci for isi in SURAT))
    disebut = set(re.findall(r"`([a-z]+(?:_[a-z0-9]+)+)`", halaman.read_text(encoding="utf-8")))
    assert disebut <= dikenal


def test_the_guide_goes_from_files_to_stack_in_ten_steps() -> None:
    judul = re.findall(r"^## (\d+)\. ", UTAMA.read_text(encoding="utf-8"), re.MULTILINE)
    assert [int(isi) for isi in judul] == list(range(1, 11))


def _only(sel: str) -> str:
    (nama,) = re.findall(r"`([^`]+)`", sel)
    return str(nama)
