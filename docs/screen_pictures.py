"""Screens of the guide as SVG, from real runs: ``python docs/screen_pictures.py`` writes ``gambar/layar-*``.

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

from mutasi_cli import api

PICTURES = Path(__file__).parent / "gambar"
WIDTH = 100
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

BATCH, OFFICE, FAULTY, PERTEK, START, FILES = (
    "rotasi-februari",
    "berkas-kantor",
    "bermasalah",
    "pertek-sebagian",
    "Dokumen",
    "batch-februari",
)
EXAMPLE = {
    BATCH: "bekasi-2026-02-06",
    OFFICE: "berkas-kantor",
    FAULTY: "bermasalah",
    PERTEK: "bekasi-2026-02-06",
}
"""Folder in which something is typed -> the shipped example that it is a copy of."""

WITHDRAWN, SICK, EDITED = (
    "199304122018042007",
    "197901052004122002",
    "001_198206112005031001_Namin-Eka-Alwi.docx",
)
"""Who is withdrawn and has no pertek, who falls ill, and the paper that a hand changes."""


@dataclass(frozen=True, slots=True)
class Screen:
    """One picture: what is typed in which folder, and which lines of the answer are shown.

    ``part`` are pieces: a pattern of the first line, and how many lines; without any, all is shown.
    ``before`` changes the folder before; ``answers`` are typed when the program asks.
    """

    nama: str
    folder: str
    command: str
    pieces: Sequence[tuple[str, int]] = ()
    before: Callable[[Path], None] | None = None
    answers: Sequence[str] = ()


def _edit_paper(folder: Path) -> None:
    """Change what a finger might change in Word: the last figures of a NIP."""
    (file,) = folder.glob(f"keluaran/*/07-petikan/{EDITED}")
    document = Document(str(file))
    for text in document.element.body.iter(qn("w:t")):
        text.text = (text.text or "").replace("200503 1 001", "200503 1 010")
    document.save(str(file))


def _change_evening(folder: Path) -> None:
    """Keep yesterday's workbook, withdraw one person, and note that another one is absent."""
    path = folder / "batch.xlsx"
    shutil.copy(path, folder / "batch-kemarin.xlsx")
    workbook = load_workbook(path)
    _drop(workbook["usulan"], WITHDRAWN)
    _drop(workbook["pertek"], WITHDRAWN)
    usulan = workbook["usulan"]
    hadir_column = [cell.value for cell in usulan[1]].index("hadir") + 1
    usulan.cell(row=_row(usulan, SICK), column=hadir_column, value="tidak")
    workbook.save(path)


def _no_pertek(folder: Path) -> None:
    workbook = load_workbook(folder / "batch.xlsx")
    _drop(workbook["pertek"], WITHDRAWN)
    workbook.save(folder / "batch.xlsx")


def _row(sheet: Worksheet, nip: str) -> int:
    rows = sheet.iter_rows(values_only=True)
    return next(nomor for nomor, row in enumerate(rows, start=1) if nip in row)


def _drop(sheet: Worksheet, nip: str) -> None:
    sheet.delete_rows(_row(sheet, nip))


def _staff_table(folder: Path) -> None:
    shutil.copy(folder.parent / OFFICE / "pegawai-siasn.csv", folder)


def _office_files(folder: Path) -> None:
    """Put into the folder what an office may have: staff, posts and a draft annex."""
    for name in ("pegawai-siasn.csv", "referensi-unor-siasn.xlsx", "usulan-pelantikan.xlsx"):
        shutil.copy(folder.parent / OFFICE / name, folder)


SCREENS: tuple[Screen, ...] = (
    Screen(
        "layar-mulai",
        START,
        "mutasi init rotasi-februari",
        before=_staff_table,
        answers=("Pemerintah Kota Bekasi", "", "Tri Adhianto", "6 Februari 2026", "pegawai-siasn.csv"),
    ),
    Screen("layar-dari", FILES, "mutasi init --dari .", before=_office_files),
    Screen("layar-kolom", OFFICE, "mutasi columns pegawai-siasn.csv"),
    Screen("layar-sekilas", FAULTY, "mutasi validate", (("^PEMERIKSAAN", 18), ("mutasi validate 1", 3))),
    Screen("layar-temuan", FAULTY, "mutasi validate"),
    Screen("layar-rinci", FAULTY, "mutasi validate 2"),
    Screen("layar-samaran", FAULTY, "mutasi validate --samarkan --nip 199208032016022009"),
    Screen("layar-dampak", BATCH, "mutasi impact"),
    Screen("layar-calon", BATCH, "mutasi candidates DISHUB.UPTD.01.TU --banyak 1"),
    Screen("layar-naskah", BATCH, "mutasi decree"),
    Screen("layar-cocok", BATCH, "mutasi verify", before=_edit_paper),
    Screen("layar-perubahan", BATCH, "mutasi diff batch-kemarin.xlsx batch.xlsx", before=_change_evening),
    Screen("layar-keadaan", BATCH, "mutasi"),
    Screen("layar-lagi", BATCH, "mutasi decree"),
    Screen("layar-pertek", PERTEK, "mutasi impact --hanya-pertek", (("^BAGIAN", 11), ("^DAMPAK", 5)), _no_pertek),
)


def main() -> int:
    """Draw every screen, in order: some of them show what the ones before have left behind."""
    with tempfile.TemporaryDirectory() as temporary:
        work_folder = Path(temporary)
        prepare(work_folder)
        for screen in SCREENS:
            picture = draw(screen, answer(work_folder, screen))
            (PICTURES / f"{screen.nama}.svg").write_text(picture, encoding="utf-8", newline="\n")
    return 0


def prepare(work_folder: Path) -> None:
    """Copy the examples to where they may be changed."""
    for empty in (START, FILES):
        (work_folder / empty).mkdir()
    for folder, example in EXAMPLE.items():
        (work_folder / folder).mkdir()
        for file in sorted((api.shipped("examples") / example).iterdir()):
            if file.suffix in {".xlsx", ".csv", ".toml"}:
                shutil.copy(file, work_folder / folder)


def answer(work_folder: Path, screen: Screen) -> str:
    """Return what the program prints, both streams as a terminal shows them, with its colours."""
    folder = work_folder / screen.folder
    if screen.before is not None:
        screen.before(folder)
    program = [
        sys.executable,
        "-c",
        "from mutasi_cli.cli import main; main()",
        *shlex.split(screen.command)[1:],
    ]
    environment = {nama: value for nama, value in os.environ.items() if nama not in {"NO_COLOR", "COLORTERM"}}
    environment |= {
        "COLUMNS": str(WIDTH),
        "TERM": "xterm-256color",
        "FORCE_COLOR": "1",
        "PYTHONHASHSEED": "0",
    }
    environment["PYTHONPATH"] = os.pathsep.join(sys.path)
    if screen.answers:
        text = _converse(program, folder, environment, screen.answers)
    else:
        completed = subprocess.run(  # noqa: S603 - a list of arguments, no shell
            program,
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        text = completed.stdout.decode("utf-8")
    return text.replace(f"{folder.resolve()}{os.sep}", "").replace(f"{work_folder.resolve()}{os.sep}", "")


def _converse(program: Sequence[str], folder: Path, environment: Mapping[str, str], answers: Sequence[str]) -> str:
    """Return a conversation on a terminal: each answer is typed when its question stands there."""
    import pty  # noqa: PLC0415 - Unix only

    own_end, terminal = pty.openpty()
    with subprocess.Popen(  # noqa: S603 - as above
        program, cwd=folder, env=environment, stdin=terminal, stdout=terminal, stderr=terminal, close_fds=True
    ):
        os.close(terminal)
        shown = b""
        for nomor, typed_answer in enumerate((*answers, ""), start=1):
            # Each question ends so; after the last answer the program goes on until it leaves.
            while shown.count(b"]: ") < nomor:
                try:
                    chunk = os.read(own_end, 4096)
                except OSError:
                    # Linux says so when the program has left.
                    break
                shown += chunk
            if typed_answer or nomor <= len(answers):
                os.write(own_end, f"{typed_answer}\n".encode())
        os.close(own_end)
    return shown.decode("utf-8").replace("\r\n", "\n")


def draw(screen: Screen, ansi: str) -> str:
    """Return the screen as SVG: the line that was typed, and what the program answered."""
    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text.assemble(("> ", "dim"), (screen.command, "bold")))
    for line in shorten(ansi, screen.pieces):
        console.print(Text.from_ansi(line), no_wrap=True, overflow="ignore", crop=False)
    # The frame cuts off what hangs below the last line.
    console.print()
    return console.export_svg(title=screen.folder, code_format=SVG, unique_id=screen.nama)


def shorten(ansi: str, pieces: Sequence[tuple[str, int]]) -> list[str]:
    """Return pieces of an answer, with how many lines are left out between. Raises when one is gone."""
    lines = ansi.strip("\n").split("\n")
    plain = [Text.from_ansi(line).plain for line in lines]
    shortened: list[str] = []
    shown_until = 0
    for pattern, count in pieces or (("", len(lines)),):
        mulai = next(nomor for nomor in range(shown_until, len(lines)) if re.search(pattern, plain[nomor]))
        shortened += [*_gap(plain[shown_until:mulai]), *lines[mulai : mulai + count]]
        shown_until = mulai + count
    return [*shortened, *_gap(plain[shown_until:])]


def _gap(lines: Sequence[str]) -> list[str]:
    """Return what stands for lines that are left out; blank ones alone are not worth a word."""
    if not any(lines):
        return list(lines)
    return ["", f"\x1b[2m[… {len(lines)} baris tidak ditampilkan di sini …]\x1b[0m", ""]


if __name__ == "__main__":
    raise SystemExit(main())
