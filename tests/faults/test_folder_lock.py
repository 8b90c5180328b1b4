"""One run at a time in a folder, with real processes; what killed ones leave goes."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from mutasi_cli.disk import manifest as module
from mutasi_cli.disk.folder_lock import LOCK_NAME, sole_writer
from mutasi_cli.disk.manifest import NAME, Manifest, StalePaper, fingerprint
from mutasi_cli.disk.whole_files import _temporary, write_many, write_missing, write_whole
from mutasi_cli.errors import OutputError
from mutasi_cli.papers import pdf

SOURCE_FOLDER = Path(__file__).parents[2] / "src"

HOLDER_PROGRAM = """
import sys
from pathlib import Path
from mutasi_cli.disk.folder_lock import sole_writer
with sole_writer(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""

CONTENDER_PROGRAM = """
import sys
from pathlib import Path
from mutasi_cli.errors import OutputError
from mutasi_cli.disk.folder_lock import sole_writer
from mutasi_cli.disk.manifest import Manifest
folder, nama = Path(sys.argv[1]), sys.argv[2]
successful = 0
for urut in range(20):
    try:
        with sole_writer(folder, folders_below=True):
            data = f"{nama} {urut}".encode()
            papers = [(f"{jenis}/{nama}-{i}.docx", data) for jenis in "ab" for i in range(3)]
            placed_papers = Manifest.load(folder).place_all(papers)
            assert not any(placed.replacement for placed in placed_papers)
        successful = urut + 1
        last = urut
    except OutputError as error:
        assert "sedang menulis" in str(error) or "hilang" in str(error), error
print(successful and last)
"""


def _start(kode: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", kode, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(SOURCE_FOLDER)},
        text=True,
    )


def test_the_second_run_stops_with_one_sentence(tmp_path: Path) -> None:
    with _start(HOLDER_PROGRAM, str(tmp_path)) as other_process:
        assert other_process.stdout is not None
        assert other_process.stdout.readline() == "held\n"
        with pytest.raises(OutputError, match="sedang menulis"), sole_writer(tmp_path):
            pytest.fail("two at once")
        other_process.communicate()
    with sole_writer(tmp_path):
        assert [path.name for path in tmp_path.iterdir()] == [LOCK_NAME]
    assert list(tmp_path.iterdir()) == []


def test_the_lock_ends_with_its_process(tmp_path: Path) -> None:
    with _start(HOLDER_PROGRAM, str(tmp_path)) as other_process:
        assert other_process.stdout is not None
        other_process.stdout.readline()
        other_process.kill()
    assert [path.name for path in tmp_path.iterdir()] == [LOCK_NAME]
    with sole_writer(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_runs_at_once_do_not_mix(tmp_path: Path) -> None:
    process = {nama: _start(CONTENDER_PROGRAM, str(tmp_path), nama) for nama in ("satu", "dua", "tiga")}
    end = {nama: process.communicate()[0].strip() for nama, process in process.items()}
    assert {process.returncode for process in process.values()} == {0}
    file = {p.relative_to(tmp_path).as_posix(): p for p in tmp_path.rglob("*") if p.is_file()}
    recorded = Manifest.load(tmp_path).output
    # Nobody's papers are lost from the manifest, nothing is set aside as a hand's work, nothing is left over.
    assert set(file) == {NAME, *recorded}
    for nama, urut in end.items():
        own_paths = [path for key, path in file.items() if f"/{nama}-" in key]
        assert {path.read_text() for path in own_paths} <= {f"{nama} {urut}"}
    assert len(recorded) >= 6


def test_leftovers_go_and_nothing_else(tmp_path: Path) -> None:
    inside, other_day = tmp_path / "07-petikan", tmp_path / "hari-lain"
    for folder in (inside, other_day):
        folder.mkdir()
    (other_day / NAME).write_bytes(b"")
    rest = [_temporary(folder / "a.docx") for folder in (tmp_path, inside)]
    unchanged = [
        tmp_path / ".a.sementara",
        inside / "konsep.docx",
        _temporary(other_day / "a.docx"),
        other_day / NAME,
    ]
    for path in (*rest, *unchanged):
        path.write_bytes(b"x")
    leftover_folder = _temporary(tmp_path / "folder")
    leftover_folder.mkdir()
    with sole_writer(tmp_path, folders_below=True):
        pass
    assert not any(path.exists() for path in rest)
    assert all(path.exists() for path in unchanged)
    assert leftover_folder.is_dir()


def test_a_folder_made_for_nothing_goes_again(tmp_path: Path) -> None:
    def failed() -> None:
        with sole_writer(tmp_path / "a" / "b"):
            raise OutputError("")

    with pytest.raises(OutputError):
        failed()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="rights and links of POSIX")
def test_a_planted_link_is_not_followed(tmp_path: Path) -> None:
    victim = tmp_path / "korban"
    victim.write_bytes(b"milik orang")
    for nama in (LOCK_NAME, "surat.docx"):
        (tmp_path / nama).symlink_to(victim)
    with pytest.raises(OutputError, match="tautan"), sole_writer(tmp_path):
        pytest.fail("the lock follows a link")
    with pytest.raises(OutputError, match="tautan"):
        write_whole(tmp_path / "surat.docx", b"baru")
    assert victim.read_bytes() == b"milik orang"
    assert (tmp_path / "surat.docx").is_symlink()


@pytest.mark.skipif(os.name == "nt", reason="rights and links of POSIX")
def test_outputs_are_for_their_owner_only(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        Manifest.load(tmp_path / "hari").place("07-petikan/a.docx", b"a")
    finally:
        os.umask(old)
    for path in (tmp_path / "hari").rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path
    assert stat.S_IMODE((tmp_path / "hari").stat().st_mode) == 0o700
    # What somebody opened to colleagues by hand stays open when it is written anew.
    (tmp_path / "hari/07-petikan/a.docx").chmod(0o640)
    Manifest.load(tmp_path / "hari").place("07-petikan/a.docx", b"b")
    assert stat.S_IMODE((tmp_path / "hari/07-petikan/a.docx").stat().st_mode) == 0o640


def test_what_somebody_saves_meanwhile_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    manifest = Manifest.load(tmp_path)
    manifest.place("a.docx", b"1")
    save = manifest.save

    def interrupt() -> None:
        save()
        (tmp_path / "a.docx").write_bytes(b"tangan")

    monkeypatch.setattr(manifest, "save", interrupt)
    with pytest.raises(OutputError, match="diubah orang atau program lain"):
        manifest.place("a.docx", b"2")
    assert (tmp_path / "a.docx").read_bytes() == b"tangan"
    assert Manifest.load(tmp_path).place("a.docx", b"2").replacement == "a.baru.docx"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.baru.docx", "a.docx", NAME]


def test_what_another_run_noted_is_not_wiped_out(tmp_path: Path) -> None:
    """Where the disk knows no locks, two runs may have loaded one manifest: only one of them saves."""
    first_manifest, second_manifest = Manifest.load(tmp_path), Manifest.load(tmp_path)
    first_manifest.place("a.docx", b"1")
    with pytest.raises(OutputError, match="diubah orang atau program lain"):
        second_manifest.place("b.docx", b"2")
    assert set(Manifest.load(tmp_path).output) == {"a.docx"}
    assert not (tmp_path / "b.docx").exists()


def test_only_missing_ones_are_written(tmp_path: Path) -> None:
    (tmp_path / "ada").write_bytes(b"lama")
    files_to_write = {tmp_path / nama: b"baru" for nama in ("ada", "x/kurang")}
    assert write_missing(files_to_write, suggestion="") == ((tmp_path / "x/kurang",), (tmp_path / "ada",))
    assert (tmp_path / "ada").read_bytes() == b"lama"


def test_an_old_pdf_of_a_killed_run_does_not_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Noted as made from the present paper, but the one on the disk is still that of the former."""
    manifest_of_run = Manifest.load(tmp_path)
    manifest_of_run.place("1/a.docx", b"lama")
    manifest_of_run.place_all([("1/a.pdf", b"pdf lama")], source={"1/a.pdf": fingerprint(b"lama")})
    manifest_of_run.place("1/a.docx", b"baru")

    def break_off(files_to_write: list[tuple[Path, bytes]], **keywords: object) -> None:
        if files_to_write[0][0].suffix == ".pdf":
            raise KeyboardInterrupt
        write_many(files_to_write, **keywords)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "write_many", break_off)
    with pytest.raises(KeyboardInterrupt):
        manifest_of_run.place_all([("1/a.pdf", b"pdf baru")], source={"1/a.pdf": fingerprint(b"baru")})
    monkeypatch.undo()
    assert Manifest.load(tmp_path).retire(["1"], ["1/a.docx"]) == (StalePaper("1/a.pdf", "usang/1/a.pdf"),)


@pytest.mark.parametrize("with_lock", [True, False])
def test_papers_left_for_libreoffice_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, with_lock: bool) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    rest = tmp_path / "mutasi-pdf-lama"
    (rest / "kerja").mkdir(parents=True)
    (rest / "kerja/0000.docx").write_bytes(b"data orang")
    if with_lock:
        (rest / LOCK_NAME).touch()
    newly_started = tmp_path / "mutasi-pdf-mulai"
    newly_started.mkdir()
    with pdf._temporary_folder() as living:
        # Nobody takes away what a living run holds.
        with pdf._temporary_folder() as other_temporary:
            assert living.is_dir()
            assert other_temporary != living
        assert not rest.exists()
        assert newly_started.is_dir()
    assert list(tmp_path.iterdir()) == [newly_started]
