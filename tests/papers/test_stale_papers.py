"""Papers that no longer belong to the batch: out of the way, never lost, the manifest true at any moment."""

from __future__ import annotations

import io
import itertools
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from mutasi_cli.disk import manifest, whole_files
from mutasi_cli.disk.manifest import Manifest, Outcome, StalePaper, fingerprint
from mutasi_cli.errors import OutputError, SettingsError
from mutasi_cli.views.papers_terminal import print_papers
from papers.small_office import batch, full, nip, pegawai, usulan, write

OLD = f"07-petikan/003_{nip(3)}_Orang-3.docx"
NEW = f"07-petikan/001_{nip(3)}_Orang-3.docx"


def one_person() -> Any:
    return batch([pegawai(3)], [usulan(3, "LUR")])


def test_a_changed_running_number_moves_the_old_paper_away(tmp_path: Path) -> None:
    folder = write(full(), tmp_path, jenis=["petikan"]).folder
    old_bytes = (folder / OLD).read_bytes()
    result = write(one_person(), tmp_path, jenis=["petikan"])
    assert StalePaper(OLD, f"usang/{OLD}") in result.stale
    assert len(result.stale) == 5
    assert not (folder / OLD).exists()
    assert (folder / "usang" / OLD).read_bytes() == old_bytes
    assert [path.name for path in (folder / "07-petikan").iterdir()] == [Path(NEW).name]
    assert set(Manifest.load(folder).output) == {
        NEW,
        "cetak/petikan.docx",
        *(path.moved_to for path in result.stale),
    }


def test_hand_edits_stay_and_are_named(tmp_path: Path) -> None:
    folder = write(full(), tmp_path, jenis=["petikan"]).folder
    (folder / OLD).write_bytes(b"suntingan")
    result = write(one_person(), tmp_path, jenis=["petikan"])
    assert StalePaper(OLD) in result.stale
    assert (folder / OLD).read_bytes() == b"suntingan"
    # The next run tells again, and when the paper belongs to the batch once more it is treated as changed.
    assert StalePaper(OLD) in write(one_person(), tmp_path, jenis=["petikan"]).stale
    way_back = write(full(), tmp_path, jenis=["petikan"])
    assert OLD in dict(way_back.left_alone)


def test_back_and_forth_loses_nothing(tmp_path: Path) -> None:
    write(full(), tmp_path, jenis=["petikan"])
    write(one_person(), tmp_path, jenis=["petikan"])
    write(full(nomor_sk_struktural="800/1"), tmp_path, jenis=["petikan"])
    folder = write(one_person(), tmp_path, jenis=["petikan"]).folder
    stale = sorted(path.relative_to(folder).as_posix() for path in (folder / "usang").rglob("*.docx"))
    assert f"usang/{OLD}" in stale
    assert f"usang/{OLD.removesuffix('.docx')}.2.docx" in stale
    # The very same paper needs no second copy.
    assert f"usang/07-petikan/004_{nip(4)}_Orang-4.2.docx" not in stale


def test_a_narrow_run_moves_nothing_away(tmp_path: Path) -> None:
    write(full(), tmp_path, jenis=["petikan"])
    assert write(full(), tmp_path, nip=[nip(5)], jenis=["petikan"]).stale == ()
    assert write(one_person(), tmp_path, jenis=["lampiran"]).stale == ()


def test_pdf_follows_its_paper(tmp_path: Path) -> None:
    catatan = Manifest.load(tmp_path)
    catatan.place_all([("1-a/x.docx", b"x"), ("1-a/y.docx", b"y")])
    source = {"1-a/x.pdf": fingerprint(b"x"), "1-a/y.pdf": fingerprint(b"lama")}
    catatan.place_all([("1-a/x.pdf", b"px"), ("1-a/y.pdf", b"py")], source=source)
    catatan = Manifest.load(tmp_path)
    assert catatan.retire(["1-a"], ["1-a/x.docx", "1-a/y.docx"]) == (StalePaper("1-a/y.pdf", "usang/1-a/y.pdf"),)
    assert catatan.made_from == {"1-a/x.pdf": fingerprint(b"x")}
    assert (tmp_path / "1-a/x.pdf").exists()


@pytest.mark.parametrize("step", range(5))
def test_broken_off_at_any_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    """Killed before any step of clearing away: the next run knows every file as its own and finishes."""
    everything = [(f"1-a/{i}.docx", f"{i}".encode()) for i in range(3)]
    Manifest.load(tmp_path).place_all(everything)
    tally = itertools.count()

    def break_off(original: Any) -> Any:
        def replace_then_break(*arguments: Any, **options: Any) -> Any:
            if next(tally) == step:
                raise KeyboardInterrupt
            return original(*arguments, **options)

        return replace_then_break

    monkeypatch.setattr(manifest, "move_whole", break_off(whole_files.move_whole))
    monkeypatch.setattr(manifest, "write_many", break_off(whole_files.write_many))
    try:
        Manifest.load(tmp_path).retire(["1-a"], ["1-a/2.docx"])
    except KeyboardInterrupt:
        assert step < 4
    monkeypatch.undo()
    present = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.docx")}
    assert present <= set(Manifest.load(tmp_path).output)
    Manifest.load(tmp_path).retire(["1-a"], ["1-a/2.docx"])
    end = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*.docx")}
    assert end == {"1-a/2.docx": b"2", "usang/1-a/0.docx": b"0", "usang/1-a/1.docx": b"1"}
    assert set(Manifest.load(tmp_path).output) == set(end)
    assert {path.outcome for path in Manifest.load(tmp_path).place_all([everything[2]])} == {Outcome.UNCHANGED}


def test_shifted_running_numbers_are_told_per_kind(tmp_path: Path) -> None:
    """One person less: everybody after has another number; only who left and what a hand changed is named."""
    old = batch([pegawai(3), pegawai(4), pegawai(5)], [usulan(4, "BID"), usulan(3, "SEK"), usulan(5, "LUR")])
    new = batch([pegawai(3), pegawai(5)], [usulan(3, "SEK"), usulan(5, "LUR")])
    folder = write(old, tmp_path, jenis=["petikan"]).folder
    removed, renumbered, edited = sorted(path.name for path in (folder / "07-petikan").iterdir())
    assert [nip(4) in removed, nip(5) in renumbered, nip(3) in edited] == [True, True, True]
    (folder / "07-petikan" / edited).write_bytes(b"suntingan")
    writing = io.StringIO()
    print_papers(Console(file=writing, width=200), write(new, tmp_path, jenis=["petikan"]))
    part = writing.getvalue()
    assert f"DIPINDAHKAN KE FOLDER usang (1)\n  07-petikan/{removed}\n" in part
    assert "07-petikan/: 1 naskah" in part
    assert renumbered not in part
    current = edited.replace("003_", "002_", 1)
    assert f"07-petikan/{edited}; yang baru ada di 07-petikan/{current}" in part


def test_print_file_without_hand_edits_is_named(tmp_path: Path) -> None:
    folder = write(full(), tmp_path, jenis=["petikan", "undangan"]).folder
    (folder / OLD).write_bytes(b"suntingan")
    writing = io.StringIO()
    print_papers(Console(file=writing, width=200), write(full(), tmp_path, jenis=["petikan", "undangan"]))
    assert f"cetak/petikan.docx: {OLD}\n" in writing.getvalue()
    # Only what this run writes: the print file is left alone when one person's paper is asked for.
    writing = io.StringIO()
    print_papers(Console(file=writing, width=200), write(full(), tmp_path, jenis=["petikan"], nip=[nip(3)]))
    assert "BERKAS CETAK" not in writing.getvalue()


def test_kinds_not_per_person_are_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="tidak dibuat per orang"):
        write(full(), tmp_path, jenis=["serah_terima", "undangan"], nip=[nip(3)])
    assert not list(tmp_path.rglob("*.docx"))
    result = write(full(), tmp_path, jenis=["petikan", "undangan"], nip=[nip(3)])
    assert [note for note in result.catatan if "undangan tidak dibuat per orang" in note]
    assert result.written_files == (OLD,)


def test_suggestion_for_the_approved_part_can_be_followed(tmp_path: Path) -> None:
    """Whole, then the approved part, then whole again: what the refusal says works."""
    write(full(), tmp_path)
    with pytest.raises(OutputError, match="mutasi decree --hanya-pertek tanpa --jenis dan --nip"):
        write(full(), tmp_path, jenis=["petikan"], only_pertek=True)
    write(full(), tmp_path, only_pertek=True)
    assert write(full(), tmp_path, jenis=["petikan"], only_pertek=True).written_files == ()
    with pytest.raises(OutputError, match="dengan mutasi decree tanpa --jenis dan --nip"):
        write(full(), tmp_path, jenis=["petikan"])
