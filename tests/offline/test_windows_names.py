"""Every file name that the program makes is one that Windows takes, also in a usual folder's depth."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.api import shipped
from mutasi_cli.disk.file_names import jabatan_paper_names, person_paper_name
from mutasi_cli.disk.manifest import STALE_FOLDER, Manifest
from mutasi_cli.disk.whole_files import _temporary
from mutasi_cli.papers.register import PAPERS, Scope

OFFICE = PureWindowsPath(r"C:\Users\nama.pengguna\Documents\Mutasi\rotasi-februari-2026\keluaran\2026-02-06")
"""Where the outputs of a batch usually lie."""

LONGEST = 259
DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{nama}{figure}" for nama in ("com", "lpt") for figure in "0123456789¹²³"
}

text = st.text(max_size=200) | st.sampled_from(
    ["CON", "nul.txt", "..", "a:b", "C:\\Windows", "x" * 300, "titik...", "spasi ", "\\\\server\\x", "Ä" * 90]
)


def objection(nama: str) -> str:
    """Return why Windows refuses one part of a path; empty when it takes it."""
    stem = nama.split(".", maxsplit=1)[0].rstrip(" ").casefold()
    if not nama or stem in DEVICES:
        return "a device or nothing"
    if nama[-1] in ". ":
        return "ends in a dot or a space"
    if any(letter in '<>:"/\\|?*' or ord(letter) < 32 for letter in nama):
        return "a character that Windows keeps for itself"
    return ""


@pytest.mark.parametrize("nama", ["CON", "con.docx", "Nul .txt", "a:b", "a.", "a ", "a?b", "", "COM1.docx", "a\n"])
def test_the_measure_itself_refuses_what_windows_refuses(nama: str) -> None:
    assert objection(nama)


@pytest.mark.parametrize("nama", ["CON_a.docx", "konsep.docx", ".a.sementara", "07-petikan"])
def test_the_measure_itself_takes_what_windows_takes(nama: str) -> None:
    assert not objection(nama)


@given(nip=st.none() | text, nama=text, nomor=st.integers(1, 99999))
def test_papers_of_people(nip: str | None, nama: str, nomor: int) -> None:
    _hold(person_paper_name(nomor, nip, nama), Scope.PERSON)


@given(st.lists(st.tuples(text, text), max_size=5))
def test_papers_of_posts(jabatan: list[tuple[str, str]]) -> None:
    result = jabatan_paper_names(jabatan)
    for nama in result:
        _hold(nama, Scope.JABATAN)
    assert len({nama.casefold() for nama in result}) == len(result)


def _hold(nama: str, scope: Scope) -> None:
    """Check the name itself and the longest name that is derived from it, in the deepest folder."""
    assert objection(nama) == ""
    assert PureWindowsPath(nama).parts == (nama,)
    trail = PurePosixPath(nama)
    deepest = max((paper_kind.folder for paper_kind in PAPERS if paper_kind.scope is scope), key=len)
    neighbour = trail.with_name(f"{trail.stem}.baru99{trail.suffix}").name
    temporary = _temporary(Path(neighbour)).name
    assert objection(temporary) == ""
    assert len(str(OFFICE / STALE_FOLDER / deepest / temporary)) <= LONGEST


def test_folders_and_papers_of_the_batch() -> None:
    for paper_kind in PAPERS:
        assert objection(paper_kind.folder) == ""
        assert objection(paper_kind.file) == ""


@pytest.mark.parametrize("nama", ["C:/surat.docx", "a\\b.docx", "/a.docx", "../a.docx", "a/../../b.docx", "a:b"])
def test_the_manifest_takes_no_name_that_leads_elsewhere_on_windows(tmp_path: Path, nama: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Manifest.load(tmp_path).place(nama, b"")


def test_all_files_of_the_package_can_lie_on_windows() -> None:
    source = (Path(str(files("mutasi_cli"))), shipped("templates"), shipped("examples"))
    for root in source:
        everything = [path.relative_to(root).as_posix() for path in root.rglob("*") if "__pycache__" not in path.parts]
        assert everything
        assert [nama for nama in everything for part in nama.split("/") if objection(part)] == []
        assert len({nama.casefold() for nama in everything}) == len(everything)
