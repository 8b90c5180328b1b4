"""Screens of the guide as SVG, from real runs: ``python docs/gambar_layar.py`` writes ``gambar/layar-*``.

Each screen is a command line typed in one of the folders that :func:`prepare` makes from the shipped
examples. The program runs as a process of its own, in colours; what it prints is drawn by rich. Nothing of
this machine gets in: files are named from the folder on, no font is loaded, and the same program gives the
same bytes. Needs no other program, but a Unix (the questions of ``init`` want a terminal).
"""

import os
import re
import shlex
import shutil
import subprocess  # the program itself, without a shell, with arguments made here
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from rich.console import Console
from rich.text import Text

from mutasi_cli import pipeline

GAMBAR = Path(__file__).parent / "gambar"
LEBAR = 100
"""Columns: what fits into a page of the guide and can still be read there."""

SVG = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img">
<style>
.{unique_id}-matrix {{ font-family: "Cascadia Mono", Consolas, Menlo, "DejaVu Sans Mono", monospace;
font-size: {char_height}px; line-height: {line_height}px }}
.{unique_id}-title {{ font-family: "Segoe UI", Arial, "DejaVu Sans", sans-serif; font-size: 17px }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
"""The frame that rich fills; its own one loads a font from the network."""

BATCH, KANTOR, SALAH, PERTEK, AWAL = (
    "rotasi-februari",
    "berkas-kantor",
    "bermasalah",
    "pertek-sebagian",
    "Dokumen",
)
CONTOH = {
    BATCH: "bekasi-2026-02-06",
    KANTOR: "berkas-kantor",
    SALAH: "bermasalah",
    PERTEK: "bekasi-2026-02-06",
}
"""Folder in which something is typed -> the shipped example that it is a copy of."""

MUNDUR, SAKIT, TERSUNTING = (
    "199304122018042007",
    "197901052004122002",
    "001_198206112005031001_Namin-Eka-Alwi.docx",
)
"""Who is withdrawn and has no pertek, who falls ill, and the paper that a hand changes."""


@dataclass(frozen=True, slots=True)
class Layar:
    """One picture: what is typed in which folder, and which lines of the answer are shown.

    ``bagian`` are pieces: a pattern of the first line, and how many lines; without any, all is shown.
    ``dahulu`` changes the folder before; ``jawaban`` are typed when the program asks.
    """

    nama: str
    folder: str
    perintah: str
    bagian: Sequence[tuple[str, int]] = ()
    dahulu: Callable[[Path], None] | None = None
    jawaban: Sequence[str] = ()


def _edit_paper(folder: Path) -> None:
    """Change what a finger might change in Word: the last figures of a NIP."""
    (berkas,) = folder.glob(f"keluaran/*/07-petikan/{TERSUNTING}")
    dokumen = Document(str(berkas))
    for teks in dokumen.element.body.iter(qn("w:t")):
        teks.text = (teks.text or "").replace("200503 1 001", "200503 1 010")
    dokumen.save(str(berkas))


def _change_evening(folder: Path) -> None:
    """Keep yesterday's workbook, withdraw one person, and note that another one is absent."""
    buku = folder / "batch.xlsx"
    shutil.copy(buku, folder / "batch-kemarin.xlsx")
    workbook = load_workbook(buku)
    _drop(workbook["usulan"], MUNDUR)
    _drop(workbook["pertek"], MUNDUR)
    usulan = workbook["usulan"]
    hadir = [sel.value for sel in usulan[1]].index("hadir") + 1
    usulan.cell(row=_row(usulan, SAKIT), column=hadir, value="tidak")
    workbook.save(buku)


def _no_pertek(folder: Path) -> None:
    workbook = load_workbook(folder / "batch.xlsx")
    _drop(workbook["pertek"], MUNDUR)
    workbook.save(folder / "batch.xlsx")


def _row(lembar: Worksheet, nip: str) -> int:
    semua = lembar.iter_rows(values_only=True)
    return next(nomor for nomor, isi in enumerate(semua, start=1) if nip in isi)


def _drop(lembar: Worksheet, nip: str) -> None:
    lembar.delete_rows(_row(lembar, nip))


def _staff_table(folder: Path) -> None:
    shutil.copy(folder.parent / KANTOR / "pegawai-siasn.csv", folder)


LAYAR: tuple[Layar, ...] = (
    Layar(
        "layar-mulai",
        AWAL,
        "mutasi init rotasi-februari",
        dahulu=_staff_table,
        jawaban=("Pemerintah Kota Bekasi", "", "Tri Adhianto", "6 Februari 2026", "pegawai-siasn.csv"),
    ),
    Layar(
        "layar-kolom", KANTOR, "mutasi columns pegawai-siasn.csv", (("^BAGAIMANA", 21), ("data pribadi", 4))
    ),
    Layar("layar-sekilas", SALAH, "mutasi validate", (("^PEMERIKSAAN", 17), ("^Kesimpulan", 2))),
    Layar(
        "layar-temuan",
        SALAH,
        "mutasi validate",
        (("^PEMERIKSAAN", 17), ("^Rotua", 11), ("^Kesimpulan", 2)),
    ),
    Layar("layar-samaran", SALAH, "mutasi validate --samarkan --nip 199208032016022009"),
    Layar(
        "layar-dampak",
        BATCH,
        "mutasi impact",
        (("^DAMPAK", 22), ("^Lingkaran", 8), ("^JABATAN KOSONG", 7), ("^LAYANAN VITAL", 9)),
    ),
    Layar("layar-calon", BATCH, "mutasi candidates DISHUB.UPTD.01.TU --banyak 1"),
    Layar("layar-naskah", BATCH, "mutasi decree", (("^NASKAH", 10), ("cetak/petikan", 1), ("^CATATAN", 4))),
    Layar(
        "layar-cocok",
        BATCH,
        "mutasi verify",
        (("^NASKAH", 5), ("^BERBEDA", 5), ("^Perbaiki", 2)),
        _edit_paper,
    ),
    Layar(
        "layar-perubahan",
        BATCH,
        "mutasi diff batch-kemarin.xlsx batch.xlsx",
        (("^PERUBAHAN", 28), ("^Naskah tidak berlaku", 4)),
        _change_evening,
    ),
    Layar("layar-keadaan", BATCH, "mutasi"),
    Layar(
        "layar-lagi",
        BATCH,
        "mutasi decree",
        (("^NASKAH", 4), ("^DISUNTING", 4), ("^TIDAK LAGI", 5), ("^NOMOR URUT", 4)),
    ),
    Layar(
        "layar-pertek", PERTEK, "mutasi impact --hanya-pertek", (("^BAGIAN", 11), ("^DAMPAK", 4)), _no_pertek
    ),
)


def main() -> int:
    """Draw every screen, in order: some of them show what the ones before have left behind."""
    with tempfile.TemporaryDirectory() as sementara:
        tempat = Path(sementara)
        prepare(tempat)
        for layar in LAYAR:
            gambar = draw(layar, answer(tempat, layar))
            (GAMBAR / f"{layar.nama}.svg").write_text(gambar, encoding="utf-8", newline="\n")
    return 0


def prepare(tempat: Path) -> None:
    """Copy the examples to where they may be changed."""
    (tempat / AWAL).mkdir()
    for folder, contoh in CONTOH.items():
        (tempat / folder).mkdir()
        for berkas in sorted((pipeline.shipped("examples") / contoh).iterdir()):
            if berkas.suffix in {".xlsx", ".csv", ".toml"}:
                shutil.copy(berkas, tempat / folder)


def answer(tempat: Path, layar: Layar) -> str:
    """Return what the program prints, both streams as a terminal shows them, with its colours."""
    folder = tempat / layar.folder
    if layar.dahulu is not None:
        layar.dahulu(folder)
    program = [
        sys.executable,
        "-c",
        "from mutasi_cli.cli import main; main()",
        *shlex.split(layar.perintah)[1:],
    ]
    lingkungan = {nama: isi for nama, isi in os.environ.items() if nama not in {"NO_COLOR", "COLORTERM"}}
    lingkungan |= {"COLUMNS": str(LEBAR), "TERM": "xterm-256color", "FORCE_COLOR": "1", "PYTHONHASHSEED": "0"}
    lingkungan["PYTHONPATH"] = os.pathsep.join(sys.path)
    if layar.jawaban:
        teks = _converse(program, folder, lingkungan, layar.jawaban)
    else:
        hasil = subprocess.run(  # noqa: S603 - a list of arguments, no shell
            program, cwd=folder, env=lingkungan, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        teks = hasil.stdout.decode("utf-8")
    return teks.replace(f"{folder.resolve()}{os.sep}", "").replace(f"{tempat.resolve()}{os.sep}", "")


def _converse(
    program: Sequence[str], folder: Path, lingkungan: Mapping[str, str], jawaban: Sequence[str]
) -> str:
    """Return a conversation on a terminal: each answer is typed when its question stands there."""
    import pty  # noqa: PLC0415 - Unix only

    ujung, terminal = pty.openpty()
    with subprocess.Popen(  # noqa: S603 - as above
        program, cwd=folder, env=lingkungan, stdin=terminal, stdout=terminal, stderr=terminal, close_fds=True
    ):
        os.close(terminal)
        layar = b""
        for nomor, satu in enumerate((*jawaban, ""), start=1):
            # Each question ends so; after the last answer the program goes on until it leaves.
            while layar.count(b"]: ") < nomor:
                try:
                    bagian = os.read(ujung, 4096)
                except OSError:
                    # Linux says so when the program has left.
                    break
                layar += bagian
            if satu or nomor <= len(jawaban):
                os.write(ujung, f"{satu}\n".encode())
        os.close(ujung)
    return layar.decode("utf-8").replace("\r\n", "\n")


def draw(layar: Layar, ansi: str) -> str:
    """Return the screen as SVG: the line that was typed, and what the program answered."""
    konsol = Console(record=True, width=LEBAR, file=StringIO(), force_terminal=True, color_system="truecolor")
    konsol.print(Text.assemble(("> ", "dim"), (layar.perintah, "bold")))
    for baris in shorten(ansi, layar.bagian):
        konsol.print(Text.from_ansi(baris), no_wrap=True, overflow="ignore", crop=False)
    # The frame cuts off what hangs below the last line.
    konsol.print()
    return konsol.export_svg(title=layar.folder, code_format=SVG, unique_id=layar.nama)


def shorten(ansi: str, bagian: Sequence[tuple[str, int]]) -> list[str]:
    """Return pieces of an answer, with how many lines are left out between. Raises when one is gone."""
    baris = ansi.strip("\n").split("\n")
    polos = [Text.from_ansi(isi).plain for isi in baris]
    hasil: list[str] = []
    sampai = 0
    for pola, banyak in bagian or (("", len(baris)),):
        mulai = next(nomor for nomor in range(sampai, len(baris)) if re.search(pola, polos[nomor]))
        hasil += [*_gap(polos[sampai:mulai]), *baris[mulai : mulai + banyak]]
        sampai = mulai + banyak
    return [*hasil, *_gap(polos[sampai:])]


def _gap(baris: Sequence[str]) -> list[str]:
    """Return what stands for lines that are left out; blank ones alone are not worth a word."""
    if not any(baris):
        return list(baris)
    return ["", f"\x1b[2m[… {len(baris)} baris tidak ditampilkan di sini …]\x1b[0m", ""]


if __name__ == "__main__":
    raise SystemExit(main())
