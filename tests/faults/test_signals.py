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

from faults.child import (
    EXAMPLE,
    PRELUDE,
    SENTENCE,
    Ended,
    Interruption,
    environment,
    folder_contents,
    half_done,
    run_command,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals between processes are those of POSIX")

INT, TERM, HUP = (int(getattr(signal, nama, 0)) for nama in ("SIGINT", "SIGTERM", "SIGHUP"))


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the example without its outputs."""
    folder = tmp_path_factory.mktemp("kantor") / "batch"
    folder.mkdir()
    for nama in ("batch.xlsx", "mutasi.toml"):
        shutil.copyfile(EXAMPLE / nama, folder / nama)
    shutil.copytree(EXAMPLE / "data", folder / "data")
    return folder


@pytest.fixture(scope="module")
def whole(office: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What ``decree`` writes when nobody interrupts it."""
    output = tmp_path_factory.mktemp("utuh")
    over = run_command("decree", office, "--jenis", "keputusan", "--jenis", "petikan", "--keluaran", output)
    assert over.kode == 0, over
    return folder_contents(output)


def decree(office: Path, output: Path, interruption: Interruption | None = None) -> Ended:
    return run_command(
        "decree",
        office,
        "--jenis",
        "keputusan",
        "--jenis",
        "petikan",
        "--keluaran",
        output,
        interruption=interruption,
    )


def assert_stopped(over: Ended, signal_number: int = INT) -> None:
    assert over.stderr == SENTENCE
    assert over.kode == 128 + signal_number
    assert "Traceback" not in over.stdout


@pytest.mark.parametrize(
    "module",
    [
        "mutasi_cli.cli.app",
        "typer",
        "mutasi_cli.api",
        "rich.console",
        "mutasi_cli.views.rules_terminal",
    ],
)
@pytest.mark.parametrize("signal_number", [INT, TERM])
def test_while_the_program_is_loaded(module: str, signal_number: int) -> None:
    over = run_command("rules", interruption=Interruption("import", module, signal_number=signal_number))
    assert_stopped(over, signal_number)
    assert over.stdout == ""


@pytest.mark.parametrize(
    "interruption",
    [
        Interruption("open", "batch.xlsx"),
        Interruption("open", "mutasi.toml", signal_number=TERM),
        Interruption("import", "mutasi_cli.rules.sya", signal_number=HUP),
        Interruption("import", "lxml"),
        Interruption("open", ".sementara"),
        Interruption("open", ".sementara", 30),
        Interruption("open", ".sementara", 60, TERM),
        Interruption("os.rename", "", 1),
        Interruption("os.rename", "", 20),
        Interruption("os.rename", "", 40, TERM),
    ],
    ids=lambda interruption: (
        f"{interruption.event}-{interruption.named or 'apa saja'}-{interruption.nth}-{interruption.signal_number}"
    ),
)
def test_while_papers_are_made(
    interruption: Interruption, office: Path, whole: dict[str, bytes], tmp_path: Path
) -> None:
    output = tmp_path / "keluaran"
    over = decree(office, output, interruption)
    assert_stopped(over, interruption.signal_number)
    assert half_done(output) == []
    assert decree(office, output).kode == 0
    assert folder_contents(output) == whole


@pytest.mark.parametrize(
    "interruption", [Interruption("open", ".sementara", 30, times=40), Interruption("import", "rich", times=200)]
)
def test_whoever_presses_it_again_and_again_reads_it_once(
    interruption: Interruption, office: Path, tmp_path: Path
) -> None:
    output = tmp_path / "keluaran"
    assert_stopped(decree(office, output, interruption))
    assert half_done(output) == []


NOTIFIER = (
    PRELUDE
    + """
from mutasi_cli import cli

install = cli.interruption.install

def ready():
    install()
    os.write(int(os.environ["READY"]), b"x")

cli.interruption.install = ready
cli.main()
"""
)


@pytest.mark.parametrize("pause", [0, 0.05, 0.2, 0.5, 0.9, 1.4])
def test_after_some_time(pause: float, office: Path, tmp_path: Path) -> None:
    """Where these fall nobody knows; a machine may be done before the last."""
    read, write = os.pipe()
    output = tmp_path / "keluaran"
    command = [sys.executable, "-c", NOTIFIER, "roster", str(office), "--keluaran", str(output)]
    with subprocess.Popen(
        command,
        env=environment(READY=str(write)),
        pass_fds=[write],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as child:
        os.close(write)
        assert os.read(read, 1) == b"x"
        os.close(read)
        time.sleep(pause)
        child.send_signal(signal.SIGINT)
        stdout, stderr = child.communicate(timeout=120)
    over = Ended(child.returncode, stdout, stderr)
    if over.kode != 0:
        assert_stopped(over)
    assert half_done(output) == []


def test_ignored_by_whoever_started_it() -> None:
    """As under nohup, or in the background of a script."""
    program = PRELUDE + "signal.signal(1, signal.SIG_IGN)\nfrom mutasi_cli.cli import main\nmain()\n"
    over = run_command("rules", interruption=Interruption("import", "typer", signal_number=HUP), program=program)
    assert (over.kode, over.stderr) == (0, "")
    assert "JAB002" in over.stdout


def test_swallowed_where_nothing_can_be_raised() -> None:
    """An interruption inside ``__del__`` is not lost, and nothing is printed about where it fell."""
    program = (
        PRELUDE
        + """
import time
from mutasi_cli import api
from mutasi_cli.cli import main

class Thing:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.01)

def rules():
    Thing()
    time.sleep(60)

api.rules = rules
main()
"""
    )
    assert_stopped(run_command("rules", program=program))


def test_turned_into_another_error_by_a_library() -> None:
    """As numpy does, whose C code only knows that an import has failed."""
    program = (
        PRELUDE
        + """
from mutasi_cli import api
from mutasi_cli.cli import main

def rules():
    try:
        os.kill(os.getpid(), signal.SIGINT)
    except KeyboardInterrupt:
        pass
    raise ImportError("multiarray failed to import")

api.rules = rules
main()
"""
    )
    assert_stopped(run_command("rules", program=program))


FAKE_SOFFICE = """#!{python}
import os, sys, time
from pathlib import Path
child = os.fork()
if child == 0:
    time.sleep(300)
Path({pid_note!r}).write_text(f"{{os.getpid()}} {{child}}")
time.sleep(300)
"""


def living(pid: int) -> bool:
    try:
        standing = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return standing not in "ZX"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")
@pytest.mark.parametrize(
    ("signal_number", "moment"), [(INT, "jalan"), (TERM, "jalan"), (INT, "mulai"), (INT, "folder")]
)
def test_while_pdfs_are_made(
    signal_number: int, moment: str, office: Path, whole: dict[str, bytes], tmp_path: Path
) -> None:
    """LibreOffice, what it started and its folder are gone, whether it runs or is just being started."""
    pid_note, temporary, trail = tmp_path / "pid", tmp_path / "sementara", tmp_path / "bin"
    temporary.mkdir()
    trail.mkdir()
    fake = trail / "soffice"
    fake.write_text(FAKE_SOFFICE.format(python=sys.executable, pid_note=str(pid_note)), encoding="utf-8")
    fake.chmod(0o755)
    interruption = {
        "jalan": None,
        "mulai": Interruption("subprocess.Popen", "soffice"),
        "folder": Interruption("tempfile.mkdtemp", "mutasi-pdf-"),
    }[moment]
    nip = next(nama for nama in whole if "petikan/" in nama).split("_")[1]
    with subprocess.Popen(
        [
            *(sys.executable, "-c", PRELUDE + "from mutasi_cli.cli import main\nmain()\n"),
            *("decree", str(office), "--jenis", "petikan", "--nip", nip, "--pdf"),
            *("--keluaran", str(tmp_path / "keluaran")),
        ],
        env=environment(interruption, PATH=f"{trail}{os.pathsep}{os.environ['PATH']}", TMPDIR=str(temporary)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as child:
        if moment == "jalan":
            end = time.monotonic() + 60
            while not (pid_note.exists() and pid_note.read_text(encoding="utf-8")):
                assert child.poll() is None
                assert time.monotonic() < end
                time.sleep(0.05)
            child.send_signal(signal_number)
        stdout, stderr = child.communicate(timeout=60)
    assert_stopped(Ended(child.returncode, stdout, stderr), signal_number)
    assert "petikan" in stdout
    assert list(temporary.iterdir()) == []
    assert list((tmp_path / "keluaran").rglob("*.pdf")) == []
    if pid_note.exists():
        assert not any(living(int(pid)) for pid in pid_note.read_text(encoding="utf-8").split())


AT_TERMINAL = (
    PRELUDE
    + """
screen = os.open(os.environ["SCREEN"], os.O_RDWR)
for nomor in range(3):
    os.dup2(screen, nomor)
sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w", buffering=1), open(2, "w", buffering=1)
from mutasi_cli.cli import main
main()
"""
)


def until(master_fd: int, *words: str) -> str:
    """Read what appears on a terminal until all the words are there, one after the other."""
    readable, source = "", 0
    for expected_word in words:
        while expected_word not in readable[source:]:
            ready_fds, _, _ = select.select([master_fd], [], [], 30)
            assert ready_fds, readable
            readable += os.read(master_fd, 4096).decode()
        source = readable.index(expected_word, source) + len(expected_word)
    return readable


def until_stopped(master_fd: int) -> str:
    """Press Ctrl-C until the program says that it ends, as people do.

    Python does not see the one that falls between a question and the wait for its answer.
    """
    readable, end = "", time.monotonic() + 30
    while "ditulis.\r\n" not in readable:
        assert time.monotonic() < end, readable
        os.write(master_fd, b"\x03")
        while "ditulis.\r\n" not in readable and select.select([master_fd], [], [], 1)[0]:
            readable += os.read(master_fd, 4096).decode()
    return readable


def rest(master_fd: int) -> str:
    """Read what is there already."""
    readable = ""
    while select.select([master_fd], [], [], 0)[0]:
        readable += os.read(master_fd, 4096).decode()
    return readable


@pytest.mark.parametrize("answers", [0, 2])
def test_at_the_questions_of_init(answers: int, tmp_path: Path) -> None:
    import pty  # noqa: PLC0415 - not on Windows

    master_fd, screen = pty.openpty()
    # With a session of its own the terminal that it opens first becomes its own, and Ctrl-C a signal.
    with subprocess.Popen(
        [sys.executable, "-c", AT_TERMINAL, "init", "rotasi"],
        env=environment(SCREEN=os.ttyname(screen), TERM="dumb"),
        cwd=tmp_path,
        start_new_session=True,
    ) as child:
        try:
            readable = ""
            for nomor in range(answers + 1):
                readable += until(master_fd, f"{nomor + 1}/5 ", "]: ")
                os.write(master_fd, b"\n" if nomor < answers else b"")
            readable += until_stopped(master_fd)
            assert child.wait(60) == 130
            readable += rest(master_fd)
        finally:
            # A child that still asks would be waited for without end.
            child.kill()
    os.close(screen)
    os.close(master_fd)
    end = readable.split("]: ")[-1]
    assert end.replace("^C", "").split("\r\n") == ["", "Dibatalkan; tidak ada yang ditulis.", ""]
    assert list(tmp_path.iterdir()) == []
