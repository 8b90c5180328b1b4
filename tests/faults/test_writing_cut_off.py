"""Killed, or refused by the disk, at every single point: all stays whole, and the next run finishes."""

from __future__ import annotations

import errno
import json
import os
import shutil
from typing import TYPE_CHECKING

import pytest

from faults.cut_off import KILLED, Ending, Fault, folder_contents, run_command
from mutasi_cli import api
from mutasi_cli.books import form, roster
from mutasi_cli.disk import worked_example
from mutasi_cli.disk.folder_lock import LOCK_NAME
from mutasi_cli.disk.manifest import NAME, fingerprint
from mutasi_cli.disk.whole_files import is_temporary
from mutasi_cli.read.locations import Locations
from papers.small_office import TEMPLATES, batch, full, nip, pegawai, usulan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mutasi_cli.domain.batch import Batch

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs fork")

DAY = "2026-02-06"
BY_HAND = b"tangan"
KINDS = ("keputusan", "petikan")


def judgement(judged_batch: Batch, folder: Path) -> api.Judgement:
    """A batch without findings that lies in ``folder``."""
    locations = Locations(folder / "batch.xlsx", {}, TEMPLATES, folder / "keluaran")
    return api.Judgement(judged_batch, (), locations)


class Stage:
    """A folder as an earlier run left it, and what a run makes of it."""

    def __init__(self, tempat: Path, prepare_batch: Callable[[Path], object], work: Callable[[Path], object]):
        self.dasar, self.folder = tempat / "dasar", tempat / "kini"
        self._work = work
        # The names of folders may stand in what is written: before and after are made in one place.
        self.folder.mkdir()
        prepare_batch(self.folder)
        self.folder.rename(self.dasar)
        self.old = folder_contents(self.dasar)
        self.count = self.start().calls
        self.new = folder_contents(self.folder)
        assert self.count > 5
        assert self.new != self.old

    def start(self, fault: Fault | None = None) -> Ending:
        """Run once, from the beginning."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.dasar, self.folder)
        result = self.again(fault)
        assert fault is not None or result.kode == 0, result.words
        return result

    def again(self, fault: Fault | None = None) -> Ending:
        """Run on what is there."""
        return run_command(lambda: self._work(self.folder), fault)

    def check(self) -> None:
        """Each file is the old one or the new one, whole; nothing is lost; the manifest is true."""
        files_now = folder_contents(self.folder)
        for nama, data in files_now.items():
            end = nama.rsplit("/", 1)[-1]
            if data is None or is_temporary(end) or end in {NAME, LOCK_NAME}:
                continue
            assert data in {self.old.get(nama), self.new.get(nama)}, nama
        for nama, data in self.old.items():
            if nama not in files_now:
                day, _, file = nama.partition(f"{DAY}/")
                assert files_now[f"{day}{DAY}/usang/{file}"] == data
        for nama in files_now:
            if nama.rsplit("/", 1)[-1] == NAME:
                self._assert_manifest_true(self.folder / nama, files_now)

    def _assert_manifest_true(self, manifest: Path, files_now: dict[str, bytes | None]) -> None:
        """What the program wrote is known to its manifest, as it was or as it was to become."""
        start = manifest.parent.relative_to(self.folder).as_posix()
        output = json.loads(manifest.read_bytes())["keluaran"]
        known = {
            output_entry["berkas"]: {output_entry["sha256"], output_entry.get("sebelumnya")} for output_entry in output
        }
        for nama, data in files_now.items():
            file = nama.removeprefix(f"{start}/")
            is_own = data is not None and nama.startswith(f"{start}/") and file in known
            if is_own and data != BY_HAND:
                assert fingerprint(data or b"") in known[file], nama


def _old_papers(folder: Path) -> None:
    api.write_decree(judgement(full(), folder), api.PaperRequest(jenis=KINDS))
    (folder / "keluaran" / DAY / f"07-petikan/001_{nip(2)}_Orang-2.docx").write_bytes(BY_HAND)


def _new_papers(folder: Path) -> None:
    later_batch = batch(
        [pegawai(2, "LUR"), pegawai(3)],
        [usulan(2, "SEK"), usulan(3, "LUR")],
        nomor_sk_struktural="800/1",
    )
    api.write_decree(judgement(later_batch, folder), api.PaperRequest(jenis=KINDS))


def _first_run(folder: Path) -> None:
    api.write_decree(judgement(full(), folder), api.PaperRequest(jenis=("lampiran", "petikan")))


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    return Stage(tmp_path_factory.mktemp("naskah"), _old_papers, _new_papers)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    return Stage(tmp_path_factory.mktemp("pertama"), lambda _: None, _first_run)


@pytest.mark.parametrize("stage_name", ["paper", "first"])
def test_killed_anywhere(stage_name: str, request: pytest.FixtureRequest) -> None:
    stage: Stage = request.getfixturevalue(stage_name)
    for nth in range(stage.count):
        assert stage.start(Fault(nth)).kode == KILLED
        stage.check()
        again = stage.again()
        assert again.kode == 0, again.words
        assert folder_contents(stage.folder) == stage.new, nth


def test_edited_by_hand_after_the_kill(paper: Stage) -> None:
    """What a person corrects between a kill and the next run is told from the killed run's own work."""
    edited = f"keluaran/{DAY}/04-keputusan/keputusan-struktural.docx"
    for nth in range(0, paper.count, 3):
        paper.start(Fault(nth))
        (paper.folder / edited).write_bytes(BY_HAND)
        assert paper.again().kode == 0
        files_now = folder_contents(paper.folder)
        assert files_now.pop(edited) == BY_HAND
        assert files_now.pop(edited.replace(".docx", ".baru.docx")) == paper.new[edited]
        without = {nama: data for nama, data in paper.new.items() if nama != edited}
        manifest = f"keluaran/{DAY}/{NAME}"
        assert {**files_now, manifest: None} == {**without, manifest: None}, nth


@pytest.mark.parametrize(
    ("nomor", "lasting", "words"),
    [
        (errno.ENOSPC, True, "ruang penyimpanan penuh"),
        (errno.EROFS, True, "hanya dapat dibaca"),
        (errno.EACCES, False, "sedang dibuka di program lain"),
    ],
)
def test_refused_anywhere(paper: Stage, nomor: int, words: str, *, lasting: bool) -> None:
    for nth in range(0, paper.count, 2 if lasting else 1):
        result = paper.start(Fault(nth, nomor, lasting))
        assert result.kode in {0, 2}, result.words
        assert result.kode == 0 or words in result.words
        paper.check()
        if nomor == errno.ENOSPC:
            assert not any(is_temporary(nama.rsplit("/", 1)[-1]) for nama in folder_contents(paper.folder))
        again = paper.again()
        assert again.kode == 0, again.words
        assert folder_contents(paper.folder) == paper.new, nth


_SINGLE_COMMANDS: dict[str, Callable[[Path], object]] = {
    "init": lambda folder: api.start_batch(folder / "batch-baru"),
    "template copy": lambda folder: api.copy_templates(folder / "templat"),
    "demo": lambda folder: worked_example.write_example(
        api.shipped("examples") / "bekasi-2026-02-06", folder / "a" / "b"
    ),
    "roster": lambda folder: api.write_roster(judgement(full(), folder), draft=True),
    "report": lambda folder: api.write_report(judgement(full(), folder)),
    "report --samarkan": lambda folder: api.write_masked_report(judgement(full(), folder)),
}
"""The other commands that write, each into an empty folder."""


@pytest.mark.parametrize("command", _SINGLE_COMMANDS)
def test_other_commands_killed_anywhere(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # What takes long to make is not what is looked at here.
    for module, nama, data in ((form, "build_form", b"formulir"), (roster, "build_roster", b"roster")):
        monkeypatch.setattr(module, nama, lambda *_, data=data, **__: data)
    stage = Stage(tmp_path, lambda _: None, _SINGLE_COMMANDS[command])
    # Of the many alike points of many files every third is enough.
    for nth in range(0, stage.count, 3 if stage.count > 40 else 1):
        assert stage.start(Fault(nth)).kode == KILLED
        stage.check()
        again = stage.again()
        assert again.kode == 0, again.words
        assert folder_contents(stage.folder) == stage.new, nth
