"""Contact sheets of the papers of the worked example: ``python docs/paper_pictures.py`` writes ``docs/gambar/``.

Needs LibreOffice, ``pdftoppm`` (Poppler) and ``montage`` (ImageMagick). They are looked at, not tested:
run it again after a template has changed.
"""

import shutil
import subprocess  # outside programs without a shell, with fixed arguments
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from mutasi_cli import api
from mutasi_cli.errors import MutasiError
from mutasi_cli.papers import PAPERS
from mutasi_cli.papers.pdf import find_office, write_pdf
from mutasi_cli.papers.register import PaperKind

FOLDER = Path(__file__).parent / "gambar"
EXAMPLE = api.shipped("examples") / "bekasi-2026-02-06"

SHEETS: dict[str, tuple[str, ...]] = {
    "naskah-1-keputusan": ("keputusan", "lampiran", "keputusan_tugas_tambahan", "petikan", "salinan"),
    "naskah-2-persiapan": (
        "ba_tpk",
        "usulan_bkn",
        "nota_dinas",
        "undangan",
        "permohonan_rohaniwan",
        "nota_saksi",
    ),
    "naskah-3-acara": (
        "susunan_acara",
        "ringkasan_keputusan",
        "naskah_sumpah",
        "naskah_pelantikan",
        "berita_acara_sumpah",
        "pakta_integritas",
        "daftar_hadir",
        "denah_duduk",
    ),
    "naskah-4-sesudah": (
        "spp",
        "spmt",
        "spmj",
        "serah_terima",
        "perintah_plt",
        "siaran_pers",
        "tanda_terima",
    ),
}
"""Sheet -> kinds of papers on it."""

DOTS = 35
"""Dots an inch: a page is as wide as a finger is long, and its lines can just be read."""

PER_ROW = 5
DEPTH = "4"
"""Bits of a dot: sixteen greys, white among them; more make the files bigger, not clearer."""


def main() -> int:
    """Write the sheets and return 0; 1 with a sentence when a program is not there."""
    try:
        office = find_office()
    except MutasiError as error:
        return _tell(str(error))
    pdftoppm, montage = shutil.which("pdftoppm"), shutil.which("montage")
    if pdftoppm is None or montage is None:
        return _tell("Lembar gambar memerlukan pdftoppm (Poppler) dan montage (ImageMagick). Pasang keduanya.")
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        work_folder = Path(temporary)
        day_folder, files = _papers(work_folder)
        write_pdf(day_folder, [key for names in files.values() for key in names], office)
        for sheet, keys in SHEETS.items():
            pictures = [
                png
                for key in keys
                for nomor, nama in enumerate(files[key])
                for png in _pages(day_folder / nama, work_folder / f"{key}-{nomor}", pdftoppm)
            ]
            _sheet(pictures, FOLDER / f"{sheet}.png", montage)
    return 0


def _papers(work_folder: Path) -> tuple[Path, dict[str, list[str]]]:
    """Write the papers and return their folder, and of each kind the file that is shown of each group."""
    request = api.Request(batch=EXAMPLE, output=work_folder / "keluaran")
    result = api.write_decree(api.judge(request))
    all_names = sorted(outcome.file for outcome in result.result)
    file: dict[str, list[str]] = {}
    for paper_kind in PAPERS:
        file.setdefault(paper_kind.key, []).extend(_shown(paper_kind, all_names))
    return result.folder, file


def _shown(paper_kind: PaperKind, files: Iterable[str]) -> list[str]:
    """Return the paper of a batch or a group; of the papers of persons and posts the first."""
    own_files = [file for file in files if file.startswith(f"{paper_kind.folder}/")]
    own_file = f"{paper_kind.folder}/{paper_kind.file}"
    return [own_file] if own_file in own_files else own_files[:1]


def _pages(docx: Path, prefix: Path, pdftoppm: str) -> list[Path]:
    """Return pictures of the first and the last page of a paper."""
    command = [pdftoppm, "-r", str(DOTS), "-gray", "-png", str(docx.with_suffix(".pdf")), str(prefix)]
    subprocess.run(command, check=True)  # noqa: S603 - a fixed list of arguments, no shell
    pictures = sorted(prefix.parent.glob(f"{prefix.name}-*.png"))
    return pictures if len(pictures) == 1 else [pictures[0], pictures[-1]]


def _sheet(pictures: Sequence[Path], destination: Path, montage: str) -> None:
    """Lay pictures beside each other on grey."""
    command = [
        montage,
        *map(str, pictures),
        *("-tile", f"{PER_ROW}x", "-geometry", "+5+5", "-background", "gray60"),
        *("-colorspace", "gray", "-depth", DEPTH, "-strip", "-define", "png:compression-level=9"),
        str(destination),
    ]
    subprocess.run(command, check=True)  # noqa: S603 - a fixed list of arguments, no shell


def _tell(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
