"""PDFs of the papers by LibreOffice: one process for all of them, in a profile of its own."""

import os
import shutil
import signal
import stat
import subprocess  # the only outside program that this one runs; without a shell, with fixed arguments
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from mutasi_cli.errors import KeluaranError
from mutasi_cli.outputs.berkas import read_if_there
from mutasi_cli.outputs.folder import HAK_FOLDER
from mutasi_cli.outputs.kunci import NAMA_KUNCI, TerkunciError, drop_lock, sole_writer, take_lock
from mutasi_cli.outputs.manifest import Hasil, Manifest, Nasib, sidik
from mutasi_cli.outputs.tunda import ditunda

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

_AWALAN = "mutasi-pdf-"
"""Begin of the names of the folders, among the temporary ones of the system, in which LibreOffice works."""

_KERJA = "kerja"


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
    with sole_writer(folder, di_bawahnya=True):
        return _write(folder, berkas, office, lapor)


def _write(
    folder: Path, berkas: Sequence[str], office: Path, lapor: Callable[[int, int], None] | None
) -> tuple[Hasil, ...]:
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
    with _sementara() as tempat:
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


@contextmanager
def _sementara() -> Iterator[Path]:
    """Give a folder of its own; it goes with all that is in it, also when Ctrl-C is pressed just then.

    What killed runs left of theirs, with copies of papers about people, goes as well.
    """
    for sisa in sorted(Path(tempfile.gettempdir()).glob(f"{_AWALAN}*")):
        _clear_leftover(sisa)
    tempat = nomor = None
    try:
        with ditunda():
            tempat = Path(tempfile.mkdtemp(prefix=_AWALAN))
            nomor = take_lock(tempat / NAMA_KUNCI)
            (tempat / _KERJA).mkdir(HAK_FOLDER)
        yield tempat / _KERJA
    finally:
        if tempat is not None:
            with ditunda():
                _remove(tempat, nomor)


def _clear_leftover(folder: Path) -> None:
    """Remove such a folder of this user that no run holds any more; what cannot be removed stays."""
    with suppress(OSError, TerkunciError):
        isi = folder.lstat()
        if not stat.S_ISDIR(isi.st_mode) or (sys.platform != "win32" and isi.st_uid != os.geteuid()):
            return
        # A run that begins has locked its folder before papers are in it. Papers without a lock are
        # those of a LibreOffice that outlived its run and went on after the folder was cleared.
        if (folder / NAMA_KUNCI).exists() or (folder / _KERJA).exists():
            _remove(folder, take_lock(folder / NAMA_KUNCI))


def _remove(folder: Path, nomor: int | None) -> None:
    """Remove the papers, then the lock: whoever is killed in between leaves no papers without a lock."""
    shutil.rmtree(folder / _KERJA, ignore_errors=True)
    if nomor is not None and not (folder / _KERJA).exists():
        drop_lock(folder / NAMA_KUNCI, nomor)
    elif nomor is not None:
        os.close(nomor)
    # What cannot be removed now the next run with --pdf removes.
    with suppress(OSError):
        folder.rmdir()


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
    proses: subprocess.Popen[bytes] | None = None
    try:
        # Started and known, or not started: a LibreOffice that nobody knows could not be ended.
        with ditunda():
            proses = _start(perintah, tempat)
        _wait(proses, tempat, len(nama), lapor)
    finally:
        if proses is not None and proses.poll() is None:
            with ditunda():
                _end(proses)


def _start(perintah: Sequence[str], tempat: Path) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # noqa: S603 - a fixed list of arguments, no shell
            perintah,
            cwd=tempat,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise KeluaranError(
            f"LibreOffice ({perintah[0]}) tidak dapat dijalankan. Pasang ulang LibreOffice, atau jalankan "
            f"tanpa --pdf lalu simpan sebagai PDF dari Word."
        ) from error


def _wait(
    proses: subprocess.Popen[bytes], tempat: Path, banyak: int, lapor: Callable[[int, int], None] | None
) -> None:
    """Wait for the process to end by itself, and tell of its progress."""
    batas = time.monotonic() + _MULAI + _PER_NASKAH * banyak
    while True:
        try:
            proses.wait(_JEDA)
        except subprocess.TimeoutExpired:
            if lapor is not None:
                lapor(sum(1 for _ in tempat.glob("*.pdf")), banyak)
            if time.monotonic() > batas:
                raise KeluaranError(
                    "LibreOffice terlalu lama mengubah naskah menjadi PDF dan dihentikan. Tutup "
                    "LibreOffice yang sedang terbuka, lalu ulangi; naskah Word sudah ditulis."
                ) from None
        else:
            return


def _end(proses: subprocess.Popen[bytes]) -> None:
    """End a process and its children: on POSIX the group, on Windows the process alone can be reached."""
    if sys.platform == "win32":
        proses.kill()
    else:
        os.killpg(proses.pid, signal.SIGKILL)
    proses.wait()
