"""Every file name that the program makes is one that Windows takes, also in a usual folder's depth."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.outputs.berkas import _temporary
from mutasi_cli.outputs.manifest import FOLDER_USANG, Manifest
from mutasi_cli.outputs.surat.daftar import SURAT, Lingkup
from mutasi_cli.outputs.surat.nama_berkas import nama_surat_jabatan, nama_surat_orang
from mutasi_cli.pipeline import shipped

KANTOR = PureWindowsPath(r"C:\Users\nama.pengguna\Documents\Mutasi\rotasi-februari-2026\keluaran\2026-02-06")
"""Where the outputs of a batch usually lie."""

TERPANJANG = 259
PERANGKAT = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{nama}{angka}" for nama in ("com", "lpt") for angka in "0123456789¹²³"
}

teks = st.text(max_size=200) | st.sampled_from(
    ["CON", "nul.txt", "..", "a:b", "C:\\Windows", "x" * 300, "titik...", "spasi ", "\\\\server\\x", "Ä" * 90]
)


def keberatan(nama: str) -> str:
    """Return why Windows refuses one part of a path; empty when it takes it."""
    pangkal = nama.split(".", maxsplit=1)[0].rstrip(" ").casefold()
    if not nama or pangkal in PERANGKAT:
        return "a device or nothing"
    if nama[-1] in ". ":
        return "ends in a dot or a space"
    if any(huruf in '<>:"/\\|?*' or ord(huruf) < 32 for huruf in nama):
        return "a character that Windows keeps for itself"
    return ""


@pytest.mark.parametrize(
    "nama", ["CON", "con.docx", "Nul .txt", "a:b", "a.", "a ", "a?b", "", "COM1.docx", "a\n"]
)
def test_the_measure_itself_refuses_what_windows_refuses(nama: str) -> None:
    assert keberatan(nama)


@pytest.mark.parametrize("nama", ["CON_a.docx", "konsep.docx", ".a.sementara", "07-petikan"])
def test_the_measure_itself_takes_what_windows_takes(nama: str) -> None:
    assert not keberatan(nama)


@given(nip=st.none() | teks, nama=teks, nomor=st.integers(1, 99999))
def test_papers_of_people(nip: str | None, nama: str, nomor: int) -> None:
    _periksa(nama_surat_orang(nomor, nip, nama), Lingkup.ORANG)


@given(st.lists(st.tuples(teks, teks), max_size=5))
def test_papers_of_posts(jabatan: list[tuple[str, str]]) -> None:
    hasil = nama_surat_jabatan(jabatan)
    for nama in hasil:
        _periksa(nama, Lingkup.JABATAN)
    assert len({nama.casefold() for nama in hasil}) == len(hasil)


def _periksa(nama: str, lingkup: Lingkup) -> None:
    """Check the name itself and the longest name that is derived from it, in the deepest folder."""
    assert keberatan(nama) == ""
    assert PureWindowsPath(nama).parts == (nama,)
    jalur = PurePosixPath(nama)
    terdalam = max((surat.folder for surat in SURAT if surat.lingkup is lingkup), key=len)
    tetangga = jalur.with_name(f"{jalur.stem}.baru99{jalur.suffix}").name
    sementara = _temporary(Path(tetangga)).name
    assert keberatan(sementara) == ""
    assert len(str(KANTOR / FOLDER_USANG / terdalam / sementara)) <= TERPANJANG


def test_folders_and_papers_of_the_batch() -> None:
    for surat in SURAT:
        assert keberatan(surat.folder) == ""
        assert keberatan(surat.berkas) == ""


@pytest.mark.parametrize(
    "nama", ["C:/surat.docx", "a\\b.docx", "/a.docx", "../a.docx", "a/../../b.docx", "a:b"]
)
def test_the_manifest_takes_no_name_that_leads_elsewhere_on_windows(tmp_path: Path, nama: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Manifest.load(tmp_path).place(nama, b"")


def test_all_files_of_the_package_can_lie_on_windows() -> None:
    sumber = (Path(str(files("mutasi_cli"))), shipped("templates"), shipped("examples"))
    for akar in sumber:
        semua = [
            path.relative_to(akar).as_posix() for path in akar.rglob("*") if "__pycache__" not in path.parts
        ]
        assert semua
        assert [nama for nama in semua for bagian in nama.split("/") if keberatan(bagian)] == []
        assert len({nama.casefold() for nama in semua}) == len(semua)
