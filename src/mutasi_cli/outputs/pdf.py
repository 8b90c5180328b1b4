"""PDFs of the papers by LibreOffice: one process for all of them, in a profile of its own."""

import os
import shutil
import signal
import subprocess  # the only outside program that this one runs; without a shell, with fixed arguments
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath

from mutasi_cli.errors import KeluaranError
from mutasi_cli.outputs.berkas import read_if_there
from mutasi_cli.outputs.manifest import Hasil, Manifest, Nasib, sidik

_NAMA = ("soffice", "libreoffice", "soffice.exe", "soffice.com")
_TEMPAT_MAC = ("/Applications/LibreOffice.app/Contents/MacOS/soffice",)
_TEMPAT_WINDOWS = (("PROGRAMFILES", "LibreOffice"), ("PROGRAMFILES(X86)", "LibreOffice"))
_TEMPAT_WINDOWS_EKOR = ("program", "soffice.exe")

_SEKALIGUS = 2000
"""Papers of one process: command lines of Windows end at 32,767 characters."""

_MULAI = 120
_PER_NASKAH = 5
"""Seconds that LibreOffice is waited for: to start, and for each paper."""

_JEDA = 0.2


def find_office() -> Path:
    """Return the program of LibreOffice. Raises :class:`KeluaranError` when there is none."""
    for nama in _NAMA:
        ketemu = shutil.which(nama)
        if ketemu is not None:
            return Path(ketemu)
    calon = [Path(tempat) for tempat in _TEMPAT_MAC]
    calon += [
        Path(os.environ[kunci], folder, *_TEMPAT_WINDOWS_EKOR)
        for kunci, folder in _TEMPAT_WINDOWS
        if kunci in os.environ
    ]
    for path in calon:
        if path.is_file():
            return path
    raise KeluaranError(
        "LibreOffice tidak ditemukan, jadi PDF tidak dapat dibuat. Pasang LibreOffice, atau jalankan tanpa "
        "--pdf lalu simpan sebagai PDF dari Word."
    )


def write_pdf(
    folder: Path, berkas: Sequence[str], office: Path, lapor: Callable[[int, int], None] | None = None
) -> tuple[Hasil, ...]:
    """Make a PDF beside each of these papers of ``folder`` and return what became of it.

    The papers are taken as they lie on the disk, also those that somebody corrected by hand. A PDF that was
    made from the very same paper is left alone. ``lapor`` is told how many are made and how many there will
    be. Raises :class:`KeluaranError` when LibreOffice fails or takes too long.
    """
    manifest = Manifest.load(folder)
    sumber: dict[str, tuple[bytes, str]] = {}
    hasil: dict[str, Hasil] = {}
    for satu in berkas:
        data = read_if_there(folder.joinpath(*PurePosixPath(satu).parts))
        if data is None:
            continue
        pdf = str(PurePosixPath(satu).with_suffix(".pdf"))
        if _current(manifest, folder, pdf, sidik(data)):
            hasil[pdf] = Hasil(pdf, Nasib.SAMA)
        else:
            sumber[pdf] = (data, sidik(data))
    nama = list(sumber)
    for mulai in range(0, len(nama), _SEKALIGUS):
        sebagian = nama[mulai : mulai + _SEKALIGUS]
        jadi = _convert([sumber[isi][0] for isi in sebagian], office, lapor)
        dari = {isi: sumber[isi][1] for isi in sebagian}
        for isi in manifest.place_all(list(zip(sebagian, jadi, strict=True)), dari=dari):
            hasil[isi.berkas] = isi
    return tuple(hasil[isi] for isi in sorted(hasil))


def _current(manifest: Manifest, folder: Path, pdf: str, dari: str) -> bool:
    if manifest.made_from.get(pdf) != dari:
        return False
    ada = read_if_there(folder.joinpath(*PurePosixPath(pdf).parts))
    return ada is not None and sidik(ada) == manifest.keluaran[pdf]


def _convert(naskah: Sequence[bytes], office: Path, lapor: Callable[[int, int], None] | None) -> list[bytes]:
    """Return the PDF of each paper, by one process."""
    with tempfile.TemporaryDirectory(prefix="mutasi-pdf-", ignore_cleanup_errors=True) as sementara:
        tempat = Path(sementara)
        nama = [f"{nomor:04d}" for nomor in range(len(naskah))]
        for satu, data in zip(nama, naskah, strict=True):
            (tempat / f"{satu}.docx").write_bytes(data)
        _run(office, tempat, nama, lapor)
        hasil = [read_if_there(tempat / f"{satu}.pdf") for satu in nama]
    jadi = [isi for isi in hasil if isi]
    if len(jadi) < len(naskah):
        raise KeluaranError(
            f"LibreOffice hanya mengubah {len(jadi)} dari {len(naskah)} naskah menjadi PDF. Buka LibreOffice "
            f"sekali untuk memastikan ia berjalan, lalu ulangi; naskah Word sudah ditulis."
        )
    return jadi


def _run(office: Path, tempat: Path, nama: Sequence[str], lapor: Callable[[int, int], None] | None) -> None:
    """Run LibreOffice until it ends by itself; end it, and all that it started, when it takes too long."""
    perintah = [
        str(office),
        f"-env:UserInstallation={(tempat / 'profil').as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        "pdf",
        "--outdir",
        ".",
        *(f"{satu}.docx" for satu in nama),
    ]
    try:
        proses = subprocess.Popen(  # noqa: S603 - a fixed list of arguments, no shell
            perintah,
            cwd=tempat,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise KeluaranError(
            f"LibreOffice ({office}) tidak dapat dijalankan: {error.strerror or error}."
        ) from error
    batas = time.monotonic() + _MULAI + _PER_NASKAH * len(nama)
    try:
        while True:
            try:
                proses.wait(_JEDA)
            except subprocess.TimeoutExpired:
                if lapor is not None:
                    lapor(sum(1 for _ in tempat.glob("*.pdf")), len(nama))
                if time.monotonic() > batas:
                    raise KeluaranError(
                        "LibreOffice terlalu lama mengubah naskah menjadi PDF dan dihentikan. Tutup "
                        "LibreOffice yang sedang terbuka, lalu ulangi; naskah Word sudah ditulis."
                    ) from None
            else:
                return
    finally:
        if proses.poll() is None:
            _end(proses)


def _end(proses: subprocess.Popen[bytes]) -> None:
    """End a process and its children: on POSIX the group, on Windows the process alone can be reached."""
    if sys.platform == "win32":
        proses.kill()
    else:
        os.killpg(proses.pid, signal.SIGKILL)
    proses.wait()
