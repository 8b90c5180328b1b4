"""The release check: builds what would be published and runs it as a stranger would.

Run ``python tools/rilis.py`` with the extra ``dev`` installed, in a checkout where everything is committed.
It asks of the committed files alone:

1. that version in pyproject.toml, package and the newest heading of CHANGELOG.md agree;
2. that the wheel comes out the same, byte for byte, from another folder, time zone, umask and order of sets,
   and from the source distribution alone;
3. that the source distribution holds the tests, and the wheel holds none;
4. that the wheel works in an empty environment, outside the source tree: ``mutasi demo``;
5. that the whole test-suite of the source distribution passes against the installed wheel, with the folder
   ``src`` deleted, so that nothing can be taken from there. ``--tanpa-uji`` leaves this one out.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

AKAR = Path(__file__).resolve().parents[1]
WAKTU = "1577836800"
"""1 January 2020: files in archives tell no day of building."""

_LAIN = {"TZ": "Asia/Jayapura", "PYTHONHASHSEED": "4242", "LANG": "C"}


class GagalError(Exception):
    """What is wrong with the release, in one sentence."""


def versions(akar: Path) -> dict[str, str]:
    """Return the version as each place tells it."""
    paket = (akar / "src" / "mutasi_cli" / "__init__.py").read_text(encoding="utf-8")
    catatan = (akar / "CHANGELOG.md").read_text(encoding="utf-8")
    di_paket = re.search(r'^__version__ = "(.+)"$', paket, re.MULTILINE)
    di_catatan = re.search(r"^## \[(\d[^\]]*)\]", catatan, re.MULTILINE)
    return {
        "pyproject.toml": tomllib.loads((akar / "pyproject.toml").read_text(encoding="utf-8"))["project"][
            "version"
        ],
        "mutasi_cli.__version__": "" if di_paket is None else di_paket[1],
        "CHANGELOG.md": "" if di_catatan is None else di_catatan[1],
    }


def agreed(ada: Mapping[str, str]) -> str:
    """Return the one version; GagalError when the places differ."""
    if len(set(ada.values())) != 1:
        raise GagalError("versions differ: " + ", ".join(f"{nama} {isi!r}" for nama, isi in ada.items()))
    return next(iter(ada.values()))


def export(akar: Path, ke: Path) -> None:
    """Copy the committed files, as git has them; a checkout with changes is no release."""
    beda = _run(["git", "-C", str(akar), "status", "--porcelain"], tangkap=True)
    if beda.strip():
        raise GagalError(f"there are uncommitted changes:\n{beda}")
    arsip = ke.with_suffix(".tar")
    _run(["git", "-C", str(akar), "archive", "--format=tar", f"--output={arsip}", "HEAD"])
    unpack(arsip, ke)


def unpack(arsip: Path, ke: Path) -> Path:
    """Unpack a tar archive; return the one folder in it, or ``ke`` where there are several entries."""
    with tarfile.open(arsip) as isi:
        isi.extractall(ke, filter="data")
    dalam = list(ke.iterdir())
    return dalam[0] if len(dalam) == 1 and dalam[0].is_dir() else ke


def build(sumber: Path, ke: Path, bentuk: str, lingkungan: Mapping[str, str] | None = None) -> Path:
    """Build ``sdist`` or ``wheel`` from a folder, and return the file."""
    isi = {**os.environ, "SOURCE_DATE_EPOCH": WAKTU, **(lingkungan or {})}
    _run(
        [sys.executable, "-m", "build", f"--{bentuk}", "--outdir", str(ke), str(sumber)],
        env=isi,
        tangkap=True,
    )
    return next(ke.glob("*.tar.gz" if bentuk == "sdist" else "*.whl"))


def same(satu: Path, lain: Path) -> None:
    """Raise GagalError when two wheels differ, naming the members that do."""
    if satu.read_bytes() == lain.read_bytes():
        return
    with zipfile.ZipFile(satu) as a, zipfile.ZipFile(lain) as b:
        isi_a, isi_b = ({isi.filename: (isi.CRC, isi.external_attr) for isi in x.infolist()} for x in (a, b))
    beda = sorted(nama for nama in isi_a.keys() | isi_b.keys() if isi_a.get(nama) != isi_b.get(nama))
    raise GagalError(f"{satu} and {lain} differ: {', '.join(beda[:10]) or 'order or compression'}")


def check_contents(roda: Path, arsip: Path) -> None:
    """Raise GagalError when a file is missing, or lies where it should not."""
    with zipfile.ZipFile(roda) as isi:
        nama_roda = isi.namelist()
    with tarfile.open(arsip) as isi_tar:
        nama_arsip = [nama.partition("/")[2] for nama in isi_tar.getnames()]
    asing = [n for n in nama_roda if not n.startswith(("mutasi_cli/", "mutasi_cli-"))]
    sampah = [
        n for n in (*nama_roda, *nama_arsip) if "__pycache__" in n or n.endswith((".pyc", ".sementara"))
    ]
    if asing or sampah:
        raise GagalError(f"does not belong there: {', '.join((*asing, *sampah)[:10])}")
    perlu = ("tests/dunia.py", "tools/rilis.py", "docs/panduan.md", "CHANGELOG.md", "LICENSE")
    _present("source distribution", perlu, nama_arsip)
    data = ("_data/templates/keputusan.docx", "_data/examples/bekasi-2026-02-06/batch.xlsx", "py.typed")
    _present("wheel", [f"mutasi_cli/{nama}" for nama in data], nama_roda)


def _present(di: str, perlu: Iterable[str], ada: Iterable[str]) -> None:
    kurang = sorted(set(perlu) - set(ada))
    if kurang:
        raise GagalError(f"the {di} lacks {', '.join(kurang)}")


def environment(folder: Path, roda: Path, extra: str = "") -> Path:
    """Make an empty virtual environment with the wheel in it; return its folder of programs."""
    _run([sys.executable, "-m", "venv", str(folder)])
    program = folder / ("Scripts" if os.name == "nt" else "bin")
    _run([str(program / "python"), "-m", "pip", "install", "--quiet", f"{roda}{extra}"], tangkap=True)
    return program


def try_demo(program: Path, folder: Path, versi: str) -> None:
    """Run the installed program away from the source, and ask it who it is."""
    folder.mkdir()
    sebut = _run([str(program / "mutasi"), "--version"], cwd=folder, tangkap=True).split()
    if sebut[:2] != ["mutasi", versi]:
        raise GagalError(f"mutasi --version says {' '.join(sebut)!r}, not {versi}")
    _run([str(program / "mutasi"), "demo"], cwd=folder, tangkap=True)
    if not list(folder.rglob("*.docx")):
        raise GagalError("mutasi demo wrote no paper")


def try_tests(program: Path, sumber: Path) -> None:
    """Run the tests of an unpacked source distribution against the installed package."""
    shutil.rmtree(sumber / "src")
    asal = Path(
        _run(
            [str(program / "python"), "-c", "import mutasi_cli; print(mutasi_cli.__file__)"],
            cwd=sumber,
            tangkap=True,
        ).strip()
    )
    if program.parent not in asal.parents:
        raise GagalError(f"the tests would take mutasi_cli from {asal}")
    _run([str(program / "python"), "-m", "pytest", "-q", "-p", "no:cacheprovider"], cwd=sumber)


def _run(
    perintah: Sequence[str],
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    tangkap: bool = False,
) -> str:
    """Run a program; return what it printed when caught. GagalError with its last lines when it fails."""
    bersih = {kunci: isi for kunci, isi in (env or os.environ).items() if kunci != "PYTHONPATH"}
    hasil = subprocess.run(
        perintah,
        cwd=cwd,
        env=bersih,
        check=False,
        text=True,
        encoding="utf-8",
        errors="replace",
        stdout=subprocess.PIPE if tangkap else None,
        stderr=subprocess.STDOUT if tangkap else None,
    )
    if hasil.returncode:
        akhir = "\n".join((hasil.stdout or "").splitlines()[-15:])
        raise GagalError(f"{' '.join(perintah)}: exit code {hasil.returncode}\n{akhir}")
    return hasil.stdout or ""


def _tell(kalimat: str) -> None:
    sys.stdout.write(f"{kalimat}\n")
    sys.stdout.flush()


def run(ke: Path, kerja: Path, *, uji: bool) -> None:
    """Do all checks, and leave the wheel and the source distribution in ``ke``."""
    versi = agreed(versions(AKAR))
    _tell(f"version {versi} everywhere")
    satu, lain = kerja / "satu", kerja / "jauh di sana" / "lain"
    for folder in (satu, lain):
        folder.parent.mkdir(parents=True, exist_ok=True)
        export(AKAR, folder)
    roda = build(satu, kerja / "roda", "wheel")
    lama = os.umask(0o077)
    try:
        same(roda, build(lain, kerja / "roda-lain", "wheel", _LAIN))
    finally:
        os.umask(lama)
    _tell(f"{roda.name}: the same bytes from two folders, {hashlib.sha256(roda.read_bytes()).hexdigest()}")
    arsip = build(satu, kerja / "sumber", "sdist")
    check_contents(roda, arsip)
    sumber = unpack(arsip, kerja / "dari-sdist")
    same(roda, build(sumber, kerja / "roda-sdist", "wheel"))
    _tell(f"{arsip.name}: holds the tests, and gives the same wheel")
    program = environment(kerja / "env", roda, "[uji]" if uji else "")
    try_demo(program, kerja / "demo", versi)
    _tell("installed wheel: mutasi --version and mutasi demo work")
    if uji:
        try_tests(program, sumber)
        _tell("installed wheel: the tests of the source distribution pass")
    ke.mkdir(parents=True, exist_ok=True)
    for berkas in (roda, arsip):
        shutil.copyfile(berkas, ke / berkas.name)
        _tell(f"{ke / berkas.name}")


def main(argumen: Sequence[str] | None = None) -> int:
    """Run the release check; 0 when the release may go out."""
    pengurai = argparse.ArgumentParser(description="Build the release and check it.")
    pengurai.add_argument("--ke", type=Path, default=AKAR / "dist", help="folder for wheel and sdist")
    pengurai.add_argument("--tanpa-uji", action="store_true", help="leave out the test-suite")
    pilihan = pengurai.parse_args(argumen)
    try:
        with tempfile.TemporaryDirectory(prefix="rilis-") as kerja:
            run(pilihan.ke, Path(kerja), uji=not pilihan.tanpa_uji)
    except GagalError as error:
        sys.stderr.write(f"not ready: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
