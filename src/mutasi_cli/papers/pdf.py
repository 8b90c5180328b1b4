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
from typing import TYPE_CHECKING

from mutasi_cli.disk.deferred_signals import deferred
from mutasi_cli.disk.folder_lock import LOCK_NAME, LockedError, drop_lock, sole_writer, take_lock
from mutasi_cli.disk.manifest import Manifest, Outcome, Result, fingerprint
from mutasi_cli.disk.output_folder import FOLDER_RIGHTS
from mutasi_cli.disk.whole_files import read_if_there
from mutasi_cli.errors import OutputError

if TYPE_CHECKING:
    from filelock import BaseFileLock

_PROGRAM_NAMES = ("soffice", "libreoffice", "soffice.exe", "soffice.com")
_MAC_PLACES = ("/Applications/LibreOffice.app/Contents/MacOS/soffice",)
_WINDOWS_PLACES = (("PROGRAMFILES", "LibreOffice"), ("PROGRAMFILES(X86)", "LibreOffice"))
_WINDOWS_TAIL = ("program", "soffice.exe")

_SEKALIGUS = 2000
"""Papers of one process: command lines of Windows end at 32,767 characters."""

_START_SECONDS = 120
_PER_PAPER = 5
"""Seconds that LibreOffice is waited for: to start, and for each paper."""

_POLL_SECONDS = 0.2

_PREFIX = "mutasi-pdf-"
"""Begin of the names of the folders, among the temporary ones of the system, in which LibreOffice works."""

_WORK_FOLDER = "kerja"


def find_office() -> Path:
    """Return the program of LibreOffice. Raises :class:`OutputError` when there is none."""
    for nama in _PROGRAM_NAMES:
        found = shutil.which(nama)
        if found is not None:
            return Path(found)
    candidates = [Path(place) for place in _MAC_PLACES]
    candidates += [
        Path(os.environ[variable], folder, *_WINDOWS_TAIL)
        for variable, folder in _WINDOWS_PLACES
        if variable in os.environ
    ]
    for path in candidates:
        if path.is_file():
            return path
    raise OutputError(
        "LibreOffice tidak ditemukan, jadi PDF tidak dapat dibuat. Pasang LibreOffice, atau jalankan tanpa "
        "--pdf lalu simpan sebagai PDF dari Word."
    )


def write_pdf(
    folder: Path,
    papers: Sequence[str],
    office: Path,
    report_progress: Callable[[int, int], None] | None = None,
) -> tuple[Result, ...]:
    """Make a PDF beside each of these papers of ``folder`` and return what became of it.

    The papers are taken as they lie on the disk, also those that somebody corrected by hand. A PDF that was
    made from the very same paper is left alone. ``report_progress`` is told how many are made and how many there will
    be. Raises :class:`OutputError` when LibreOffice fails or takes too long.
    """
    with sole_writer(folder, folders_below=True):
        return _write(folder, papers, office, report_progress)


def _write(
    folder: Path, file: Sequence[str], office: Path, report_progress: Callable[[int, int], None] | None
) -> tuple[Result, ...]:
    manifest = Manifest.load(folder)
    sources: dict[str, tuple[bytes, str]] = {}
    results: dict[str, Result] = {}
    for paper in file:
        data = read_if_there(folder.joinpath(*PurePosixPath(paper).parts))
        if data is None:
            continue
        pdf = str(PurePosixPath(paper).with_suffix(".pdf"))
        if _current(manifest, folder, pdf, fingerprint(data)):
            results[pdf] = Result(pdf, Outcome.UNCHANGED)
        else:
            sources[pdf] = (data, fingerprint(data))
    nama = list(sources)
    for mulai in range(0, len(nama), _SEKALIGUS):
        chunk = nama[mulai : mulai + _SEKALIGUS]
        pdfs = _convert([sources[pdf_name][0] for pdf_name in chunk], office, report_progress)
        origin = {pdf_name: sources[pdf_name][1] for pdf_name in chunk}
        for pdf_name in manifest.place_all(list(zip(chunk, pdfs, strict=True)), source=origin):
            results[pdf_name.file] = pdf_name
    return tuple(results[pdf_name] for pdf_name in sorted(results))


def _current(manifest: Manifest, folder: Path, pdf: str, source: str) -> bool:
    if manifest.made_from.get(pdf) != source:
        return False
    present = read_if_there(folder.joinpath(*PurePosixPath(pdf).parts))
    return present is not None and fingerprint(present) == manifest.output[pdf]


def _convert(papers: Sequence[bytes], office: Path, report_progress: Callable[[int, int], None] | None) -> list[bytes]:
    """Return the PDF of each paper, by one process."""
    with _temporary_folder() as place:
        nama = [f"{nomor:04d}" for nomor in range(len(papers))]
        for stem, data in zip(nama, papers, strict=True):
            (place / f"{stem}.docx").write_bytes(data)
        _run(office, place, nama, report_progress)
        read_pdfs = [read_if_there(place / f"{stem}.pdf") for stem in nama]
    pdfs = [pdf_bytes for pdf_bytes in read_pdfs if pdf_bytes]
    if len(pdfs) < len(papers):
        raise OutputError(
            f"LibreOffice hanya mengubah {len(pdfs)} dari {len(papers)} naskah menjadi PDF. Buka LibreOffice "
            f"sekali untuk memastikan ia berjalan, lalu ulangi; naskah Word sudah ditulis."
        )
    return pdfs


@contextmanager
def _temporary_folder() -> Iterator[Path]:
    """Give a folder of its own; it goes with all that is in it, also when Ctrl-C is pressed just then.

    What killed runs left of theirs, with copies of papers about people, goes as well.
    """
    for leftover in sorted(Path(tempfile.gettempdir()).glob(f"{_PREFIX}*")):
        _clear_leftover(leftover)
    place = lock = None
    try:
        with deferred():
            place = Path(tempfile.mkdtemp(prefix=_PREFIX))
            lock = take_lock(place / LOCK_NAME)
            (place / _WORK_FOLDER).mkdir(FOLDER_RIGHTS)
        yield place / _WORK_FOLDER
    finally:
        if place is not None:
            with deferred():
                _remove(place, lock)


def _clear_leftover(folder: Path) -> None:
    """Remove such a folder of this user that no run holds any more; what cannot be removed stays."""
    with suppress(OSError, LockedError):
        status = folder.lstat()
        if not stat.S_ISDIR(status.st_mode) or (sys.platform != "win32" and status.st_uid != os.geteuid()):
            return
        # A run that begins has locked its folder before papers are in it. Papers without a lock are
        # those of a LibreOffice that outlived its run and went on after the folder was cleared.
        if (folder / LOCK_NAME).exists() or (folder / _WORK_FOLDER).exists():
            _remove(folder, take_lock(folder / LOCK_NAME))


def _remove(folder: Path, lock: "BaseFileLock | None") -> None:
    """Remove the papers, then the lock: whoever is killed in between leaves no papers without a lock."""
    shutil.rmtree(folder / _WORK_FOLDER, ignore_errors=True)
    if lock is not None and not (folder / _WORK_FOLDER).exists():
        drop_lock(folder / LOCK_NAME, lock)
    elif lock is not None:
        lock.release()
    # What cannot be removed now the next run with --pdf removes.
    with suppress(OSError):
        folder.rmdir()


def _run(office: Path, place: Path, nama: Sequence[str], report_progress: Callable[[int, int], None] | None) -> None:
    """Run LibreOffice until it ends by itself; end it, and all that it started, when it takes too long."""
    arguments = [
        str(office),
        f"-env:UserInstallation={(place / 'profil').as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        "pdf",
        "--outdir",
        ".",
        *(f"{stem}.docx" for stem in nama),
    ]
    process: subprocess.Popen[bytes] | None = None
    try:
        # Started and known, or not started: a LibreOffice that nobody knows could not be ended.
        with deferred():
            process = _start(arguments, place)
        _wait(process, place, len(nama), report_progress)
    finally:
        if process is not None and process.poll() is None:
            with deferred():
                _end(process)


def _start(arguments: Sequence[str], place: Path) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # noqa: S603 - a fixed list of arguments, no shell
            arguments,
            cwd=place,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise OutputError(
            f"LibreOffice ({arguments[0]}) tidak dapat dijalankan. Pasang ulang LibreOffice, atau jalankan "
            f"tanpa --pdf lalu simpan sebagai PDF dari Word."
        ) from error


def _wait(
    process: subprocess.Popen[bytes],
    place: Path,
    total: int,
    report_progress: Callable[[int, int], None] | None,
) -> None:
    """Wait for the process to end by itself, and tell of its progress."""
    deadline = time.monotonic() + _START_SECONDS + _PER_PAPER * total
    while True:
        try:
            process.wait(_POLL_SECONDS)
        except subprocess.TimeoutExpired:
            if report_progress is not None:
                report_progress(sum(1 for _ in place.glob("*.pdf")), total)
            if time.monotonic() > deadline:
                raise OutputError(
                    "LibreOffice terlalu lama mengubah naskah menjadi PDF dan dihentikan. Tutup "
                    "LibreOffice yang sedang terbuka, lalu ulangi; naskah Word sudah ditulis."
                ) from None
        else:
            return


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process and its children: on POSIX the group, on Windows the process alone can be reached."""
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
