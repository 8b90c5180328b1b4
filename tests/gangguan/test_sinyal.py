"""Ctrl-C and requests to end, at any moment: one sentence, nothing half-made, the next run completes it."""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gangguan.anak import (
    CONTOH,
    KALIMAT,
    PEMBUKA,
    Titik,
    Usai,
    isi_folder,
    jalankan,
    lingkungan,
    setengah_jadi,
)

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="signals between processes are those of POSIX"
)

INT, TERM, HUP = (int(getattr(signal, nama, 0)) for nama in ("SIGINT", "SIGTERM", "SIGHUP"))


@pytest.fixture(scope="module")
def kantor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the example without its outputs."""
    folder = tmp_path_factory.mktemp("kantor") / "batch"
    folder.mkdir()
    for nama in ("batch.xlsx", "mutasi.toml"):
        shutil.copyfile(CONTOH / nama, folder / nama)
    shutil.copytree(CONTOH / "data", folder / "data")
    return folder


@pytest.fixture(scope="module")
def utuh(kantor: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What ``decree`` writes when nobody interrupts it."""
    keluaran = tmp_path_factory.mktemp("utuh")
    usai = jalankan("decree", kantor, "--jenis", "keputusan", "--jenis", "petikan", "--keluaran", keluaran)
    assert usai.kode == 0, usai
    return isi_folder(keluaran)


def decree(kantor: Path, keluaran: Path, titik: Titik | None = None) -> Usai:
    return jalankan(
        "decree", kantor, "--jenis", "keputusan", "--jenis", "petikan", "--keluaran", keluaran, titik=titik
    )


def assert_dihentikan(usai: Usai, isyarat: int = INT) -> None:
    assert usai.galat == KALIMAT
    assert usai.kode == 128 + isyarat
    assert "Traceback" not in usai.keluar


@pytest.mark.parametrize(
    "modul",
    [
        "mutasi_cli.cli.app",
        "typer",
        "mutasi_cli.pipeline",
        "rich.console",
        "mutasi_cli.outputs.aturan_konsol",
    ],
)
@pytest.mark.parametrize("isyarat", [INT, TERM])
def test_while_the_program_is_loaded(modul: str, isyarat: int) -> None:
    usai = jalankan("rules", titik=Titik("import", modul, isyarat=isyarat))
    assert_dihentikan(usai, isyarat)
    assert usai.keluar == ""


@pytest.mark.parametrize(
    "titik",
    [
        Titik("open", "batch.xlsx"),
        Titik("open", "mutasi.toml", isyarat=TERM),
        Titik("import", "mutasi_cli.rules.sya", isyarat=HUP),
        Titik("import", "lxml"),
        Titik("open", ".sementara"),
        Titik("open", ".sementara", 30),
        Titik("open", ".sementara", 60, TERM),
        Titik("os.rename", "", 1),
        Titik("os.rename", "", 20),
        Titik("os.rename", "", 40, TERM),
    ],
    ids=lambda titik: f"{titik.kejadian}-{titik.isi or 'apa saja'}-{titik.ke}-{titik.isyarat}",
)
def test_while_papers_are_made(titik: Titik, kantor: Path, utuh: dict[str, bytes], tmp_path: Path) -> None:
    keluaran = tmp_path / "keluaran"
    usai = decree(kantor, keluaran, titik)
    assert_dihentikan(usai, titik.isyarat)
    assert setengah_jadi(keluaran) == []
    assert decree(kantor, keluaran).kode == 0
    assert isi_folder(keluaran) == utuh


@pytest.mark.parametrize(
    "titik", [Titik("open", ".sementara", 30, kali=40), Titik("import", "rich", kali=200)]
)
def test_whoever_presses_it_again_and_again_reads_it_once(titik: Titik, kantor: Path, tmp_path: Path) -> None:
    keluaran = tmp_path / "keluaran"
    assert_dihentikan(decree(kantor, keluaran, titik))
    assert setengah_jadi(keluaran) == []


PEMBERI_TAHU = (
    PEMBUKA
    + """
from mutasi_cli import cli

pasang = cli.henti.pasang

def siap():
    pasang()
    os.write(int(os.environ["SIAP"]), b"x")

cli.henti.pasang = siap
cli.main()
"""
)


@pytest.mark.parametrize("jeda", [0, 0.05, 0.2, 0.5, 0.9, 1.4])
def test_after_some_time(jeda: float, kantor: Path, tmp_path: Path) -> None:
    """Where these fall nobody knows; a machine may be done before the last."""
    baca, tulis = os.pipe()
    keluaran = tmp_path / "keluaran"
    perintah = [sys.executable, "-c", PEMBERI_TAHU, "roster", str(kantor), "--keluaran", str(keluaran)]
    with subprocess.Popen(
        perintah,
        env=lingkungan(SIAP=str(tulis)),
        pass_fds=[tulis],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as anak:
        os.close(tulis)
        assert os.read(baca, 1) == b"x"
        os.close(baca)
        time.sleep(jeda)
        anak.send_signal(signal.SIGINT)
        keluar, galat = anak.communicate(timeout=120)
    usai = Usai(anak.returncode, keluar, galat)
    if usai.kode != 0:
        assert_dihentikan(usai)
    assert setengah_jadi(keluaran) == []


def test_ignored_by_whoever_started_it() -> None:
    """As under nohup, or in the background of a script."""
    program = PEMBUKA + "signal.signal(1, signal.SIG_IGN)\nfrom mutasi_cli.cli import main\nmain()\n"
    usai = jalankan("rules", titik=Titik("import", "typer", isyarat=HUP), program=program)
    assert (usai.kode, usai.galat) == (0, "")
    assert "JAB002" in usai.keluar


def test_swallowed_where_nothing_can_be_raised() -> None:
    """An interruption inside ``__del__`` is not lost, and nothing is printed about where it fell."""
    program = (
        PEMBUKA
        + """
import time
from mutasi_cli import pipeline
from mutasi_cli.cli import main

class Benda:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.01)

def catalogue():
    Benda()
    time.sleep(60)

pipeline.catalogue = catalogue
main()
"""
    )
    assert_dihentikan(jalankan("rules", program=program))


def test_turned_into_another_error_by_a_library() -> None:
    """As numpy does, whose C code only knows that an import has failed."""
    program = (
        PEMBUKA
        + """
from mutasi_cli import pipeline
from mutasi_cli.cli import main

def catalogue():
    try:
        os.kill(os.getpid(), signal.SIGINT)
    except KeyboardInterrupt:
        pass
    raise ImportError("multiarray failed to import")

pipeline.catalogue = catalogue
main()
"""
    )
    assert_dihentikan(jalankan("rules", program=program))


KANTOR_PALSU = """#!{python}
import os, sys, time
from pathlib import Path
anak = os.fork()
if anak == 0:
    time.sleep(300)
Path({catatan!r}).write_text(f"{{os.getpid()}} {{anak}}")
time.sleep(300)
"""


def hidup(pid: int) -> bool:
    try:
        keadaan = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return keadaan not in "ZX"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")
@pytest.mark.parametrize(
    ("isyarat", "saat"), [(INT, "jalan"), (TERM, "jalan"), (INT, "mulai"), (INT, "folder")]
)
def test_while_pdfs_are_made(
    isyarat: int, saat: str, kantor: Path, utuh: dict[str, bytes], tmp_path: Path
) -> None:
    """LibreOffice, what it started and its folder are gone, whether it runs or is just being started."""
    catatan, sementara, jalur = tmp_path / "pid", tmp_path / "sementara", tmp_path / "bin"
    sementara.mkdir()
    jalur.mkdir()
    palsu = jalur / "soffice"
    palsu.write_text(KANTOR_PALSU.format(python=sys.executable, catatan=str(catatan)), encoding="utf-8")
    palsu.chmod(0o755)
    titik = {
        "jalan": None,
        "mulai": Titik("subprocess.Popen", "soffice"),
        "folder": Titik("tempfile.mkdtemp", "mutasi-pdf-"),
    }[saat]
    nip = next(nama for nama in utuh if "petikan/" in nama).split("_")[1]
    with subprocess.Popen(
        [
            *(sys.executable, "-c", PEMBUKA + "from mutasi_cli.cli import main\nmain()\n"),
            *("decree", str(kantor), "--jenis", "petikan", "--nip", nip, "--pdf"),
            *("--keluaran", str(tmp_path / "keluaran")),
        ],
        env=lingkungan(titik, PATH=f"{jalur}{os.pathsep}{os.environ['PATH']}", TMPDIR=str(sementara)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as anak:
        if saat == "jalan":
            akhir = time.monotonic() + 60
            while not (catatan.exists() and catatan.read_text(encoding="utf-8")):
                assert anak.poll() is None
                assert time.monotonic() < akhir
                time.sleep(0.05)
            anak.send_signal(isyarat)
        keluar, galat = anak.communicate(timeout=60)
    assert_dihentikan(Usai(anak.returncode, keluar, galat), isyarat)
    assert "petikan" in keluar
    assert list(sementara.iterdir()) == []
    assert list((tmp_path / "keluaran").rglob("*.pdf")) == []
    if catatan.exists():
        assert not any(hidup(int(pid)) for pid in catatan.read_text(encoding="utf-8").split())


DI_TERMINAL = (
    PEMBUKA
    + """
layar = os.open(os.environ["LAYAR"], os.O_RDWR)
for nomor in range(3):
    os.dup2(layar, nomor)
sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w", buffering=1), open(2, "w", buffering=1)
from mutasi_cli.cli import main
main()
"""
)


def sampai(tuan: int, *kata: str) -> str:
    """Read what appears on a terminal until all the words are there, one after the other."""
    terbaca, dari = "", 0
    for satu in kata:
        while satu not in terbaca[dari:]:
            siap, _, _ = select.select([tuan], [], [], 30)
            assert siap, terbaca
            terbaca += os.read(tuan, 4096).decode()
        dari = terbaca.index(satu, dari) + len(satu)
    return terbaca


def sampai_berhenti(tuan: int) -> str:
    """Press Ctrl-C until the program says that it ends, as people do.

    Python does not see the one that falls between a question and the wait for its answer.
    """
    terbaca, akhir = "", time.monotonic() + 30
    while "ditulis.\r\n" not in terbaca:
        assert time.monotonic() < akhir, terbaca
        os.write(tuan, b"\x03")
        while "ditulis.\r\n" not in terbaca and select.select([tuan], [], [], 1)[0]:
            terbaca += os.read(tuan, 4096).decode()
    return terbaca


def sisa(tuan: int) -> str:
    """Read what is there already."""
    terbaca = ""
    while select.select([tuan], [], [], 0)[0]:
        terbaca += os.read(tuan, 4096).decode()
    return terbaca


@pytest.mark.parametrize("jawaban", [0, 2])
def test_at_the_questions_of_init(jawaban: int, tmp_path: Path) -> None:
    import pty  # noqa: PLC0415 - not on Windows

    tuan, layar = pty.openpty()
    # With a session of its own the terminal that it opens first becomes its own, and Ctrl-C a signal.
    with subprocess.Popen(
        [sys.executable, "-c", DI_TERMINAL, "init", "rotasi"],
        env=lingkungan(LAYAR=os.ttyname(layar), TERM="dumb"),
        cwd=tmp_path,
        start_new_session=True,
    ) as anak:
        try:
            terbaca = ""
            for nomor in range(jawaban + 1):
                terbaca += sampai(tuan, f"{nomor + 1}/5 ", "]: ")
                os.write(tuan, b"\n" if nomor < jawaban else b"")
            terbaca += sampai_berhenti(tuan)
            assert anak.wait(60) == 130
            terbaca += sisa(tuan)
        finally:
            # A child that still asks would be waited for without end.
            anak.kill()
    os.close(layar)
    os.close(tuan)
    akhir = terbaca.split("]: ")[-1]
    assert akhir.replace("^C", "").split("\r\n") == ["", "Dibatalkan; tidak ada yang ditulis.", ""]
    assert list(tmp_path.iterdir()) == []
