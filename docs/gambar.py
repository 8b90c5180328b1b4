"""Contact sheets of the papers of the worked example: ``python docs/gambar.py`` writes ``docs/gambar/``.

Needs LibreOffice, ``pdftoppm`` (Poppler) and ``montage`` (ImageMagick). They are looked at, not tested:
run it again after a template has changed.
"""

import shutil
import subprocess  # outside programs without a shell, with fixed arguments
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from mutasi_cli import pipeline
from mutasi_cli.errors import MutasiError
from mutasi_cli.outputs.pdf import find_office, write_pdf
from mutasi_cli.outputs.surat import SURAT
from mutasi_cli.outputs.surat.daftar import Surat

FOLDER = Path(__file__).parent / "gambar"
CONTOH = pipeline.shipped("examples") / "bekasi-2026-02-06"

LEMBAR: dict[str, tuple[str, ...]] = {
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

TITIK = 35
"""Dots an inch: a page is as wide as a finger is long, and its lines can just be read."""

SEBARIS = 5
KEDALAMAN = "4"
"""Bits of a dot: sixteen greys, white among them; more make the files bigger, not clearer."""


def main() -> int:
    """Write the sheets and return 0; 1 with a sentence when a program is not there."""
    try:
        office = find_office()
    except MutasiError as error:
        return _tell(str(error))
    halaman, susun = shutil.which("pdftoppm"), shutil.which("montage")
    if halaman is None or susun is None:
        return _tell(
            "Lembar gambar memerlukan pdftoppm (Poppler) dan montage (ImageMagick). Pasang keduanya."
        )
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as sementara:
        tempat = Path(sementara)
        hari, berkas = _papers(tempat)
        write_pdf(hari, [satu for isi in berkas.values() for satu in isi], office)
        for lembar, kunci in LEMBAR.items():
            gambar = [
                png
                for satu in kunci
                for nomor, nama in enumerate(berkas[satu])
                for png in _pages(hari / nama, tempat / f"{satu}-{nomor}", halaman)
            ]
            _sheet(gambar, FOLDER / f"{lembar}.png", susun)
    return 0


def _papers(tempat: Path) -> tuple[Path, dict[str, list[str]]]:
    """Write the papers and return their folder, and of each kind the file that is shown of each group."""
    permintaan = pipeline.Permintaan(batch=CONTOH, keluaran=tempat / "keluaran")
    hasil = pipeline.write_decree(pipeline.validate(permintaan), draf=False)
    semua = sorted(isi.berkas for isi in hasil.hasil)
    berkas: dict[str, list[str]] = {}
    for surat in SURAT:
        berkas.setdefault(surat.kunci, []).extend(_shown(surat, semua))
    return hasil.folder, berkas


def _shown(surat: Surat, semua: Iterable[str]) -> list[str]:
    """Return the paper of a batch or a group; of the papers of persons and posts the first."""
    milik = [isi for isi in semua if isi.startswith(f"{surat.folder}/")]
    sendiri = f"{surat.folder}/{surat.berkas}"
    return [sendiri] if sendiri in milik else milik[:1]


def _pages(docx: Path, awalan: Path, halaman: str) -> list[Path]:
    """Return pictures of the first and the last page of a paper."""
    perintah = [halaman, "-r", str(TITIK), "-gray", "-png", str(docx.with_suffix(".pdf")), str(awalan)]
    subprocess.run(perintah, check=True)  # noqa: S603 - a fixed list of arguments, no shell
    gambar = sorted(awalan.parent.glob(f"{awalan.name}-*.png"))
    return gambar if len(gambar) == 1 else [gambar[0], gambar[-1]]


def _sheet(gambar: Sequence[Path], ke: Path, susun: str) -> None:
    """Lay pictures beside each other on grey."""
    perintah = [
        susun,
        *map(str, gambar),
        *("-tile", f"{SEBARIS}x", "-geometry", "+5+5", "-background", "gray60"),
        *("-colorspace", "gray", "-depth", KEDALAMAN, "-strip", "-define", "png:compression-level=9"),
        str(ke),
    ]
    subprocess.run(perintah, check=True)  # noqa: S603 - a fixed list of arguments, no shell


def _tell(kalimat: str) -> int:
    sys.stderr.write(f"{kalimat}\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
