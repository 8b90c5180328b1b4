"""One run at a time in a folder, with real processes; what killed ones leave goes."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from mutasi_cli.errors import KeluaranError
from mutasi_cli.outputs import manifest as modul
from mutasi_cli.outputs import pdf
from mutasi_cli.outputs.berkas import _temporary, write_many, write_missing, write_whole
from mutasi_cli.outputs.kunci import NAMA_KUNCI, sole_writer
from mutasi_cli.outputs.manifest import NAMA, Manifest, Usang, sidik

SUMBER = Path(__file__).parents[2] / "src"

PEMEGANG = """
import sys
from pathlib import Path
from mutasi_cli.outputs import manifest as modul
from mutasi_cli.outputs import pdf
from mutasi_cli.outputs.kunci import sole_writer
with sole_writer(Path(sys.argv[1])):
    print("pegang", flush=True)
    sys.stdin.read()
"""

PEREBUT = """
import sys
from pathlib import Path
from mutasi_cli.errors import KeluaranError
from mutasi_cli.outputs import manifest as modul
from mutasi_cli.outputs import pdf
from mutasi_cli.outputs.kunci import sole_writer
from mutasi_cli.outputs.manifest import Manifest
folder, nama = Path(sys.argv[1]), sys.argv[2]
berhasil = 0
for urut in range(20):
    try:
        with sole_writer(folder, di_bawahnya=True):
            data = f"{nama} {urut}".encode()
            isi = [(f"{jenis}/{nama}-{i}.docx", data) for jenis in "ab" for i in range(3)]
            hasil = Manifest.load(folder).place_all(isi)
            assert not any(satu.pengganti for satu in hasil)
        berhasil = urut + 1
        akhir = urut
    except KeluaranError as error:
        assert "sedang menulis" in str(error) or "hilang" in str(error), error
print(berhasil and akhir)
"""


def _mulai(kode: str, *isi: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", kode, *isi],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(SUMBER)},
        text=True,
    )


def test_the_second_run_stops_with_one_sentence(tmp_path: Path) -> None:
    with _mulai(PEMEGANG, str(tmp_path)) as lain:
        assert lain.stdout is not None
        assert lain.stdout.readline() == "pegang\n"
        with pytest.raises(KeluaranError, match="sedang menulis"), sole_writer(tmp_path):
            pytest.fail("two at once")
        lain.communicate()
    with sole_writer(tmp_path):
        assert [isi.name for isi in tmp_path.iterdir()] == [NAMA_KUNCI]
    assert list(tmp_path.iterdir()) == []


def test_the_lock_ends_with_its_process(tmp_path: Path) -> None:
    with _mulai(PEMEGANG, str(tmp_path)) as lain:
        assert lain.stdout is not None
        lain.stdout.readline()
        lain.kill()
    assert [isi.name for isi in tmp_path.iterdir()] == [NAMA_KUNCI]
    with sole_writer(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_runs_at_once_do_not_mix(tmp_path: Path) -> None:
    proses = {nama: _mulai(PEREBUT, str(tmp_path), nama) for nama in ("satu", "dua", "tiga")}
    akhir = {nama: satu.communicate()[0].strip() for nama, satu in proses.items()}
    assert {satu.returncode for satu in proses.values()} == {0}
    berkas = {p.relative_to(tmp_path).as_posix(): p for p in tmp_path.rglob("*") if p.is_file()}
    tercatat = Manifest.load(tmp_path).keluaran
    # Nobody's papers are lost from the manifest, nothing is set aside as a hand's work, nothing is left over.
    assert set(berkas) == {NAMA, *tercatat}
    for nama, urut in akhir.items():
        milik = [path for kunci, path in berkas.items() if f"/{nama}-" in kunci]
        assert {path.read_text() for path in milik} <= {f"{nama} {urut}"}
    assert len(tercatat) >= 6


def test_leftovers_go_and_nothing_else(tmp_path: Path) -> None:
    dalam, lain = tmp_path / "07-petikan", tmp_path / "hari-lain"
    for folder in (dalam, lain):
        folder.mkdir()
    (lain / NAMA).write_bytes(b"")
    sisa = [_temporary(folder / "a.docx") for folder in (tmp_path, dalam)]
    tetap = [
        tmp_path / ".a.sementara",
        dalam / "konsep.docx",
        _temporary(lain / "a.docx"),
        lain / NAMA,
    ]
    for path in (*sisa, *tetap):
        path.write_bytes(b"x")
    folder_sisa = _temporary(tmp_path / "folder")
    folder_sisa.mkdir()
    with sole_writer(tmp_path, di_bawahnya=True):
        pass
    assert not any(path.exists() for path in sisa)
    assert all(path.exists() for path in tetap)
    assert folder_sisa.is_dir()


def test_a_folder_made_for_nothing_goes_again(tmp_path: Path) -> None:
    def gagal() -> None:
        with sole_writer(tmp_path / "a" / "b"):
            raise KeluaranError("")

    with pytest.raises(KeluaranError):
        gagal()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="rights and links of POSIX")
def test_a_planted_link_is_not_followed(tmp_path: Path) -> None:
    korban = tmp_path / "korban"
    korban.write_bytes(b"milik orang")
    for nama in (NAMA_KUNCI, "surat.docx"):
        (tmp_path / nama).symlink_to(korban)
    with pytest.raises(KeluaranError, match="tautan"), sole_writer(tmp_path):
        pytest.fail("the lock follows a link")
    with pytest.raises(KeluaranError, match="tautan"):
        write_whole(tmp_path / "surat.docx", b"baru")
    assert korban.read_bytes() == b"milik orang"
    assert (tmp_path / "surat.docx").is_symlink()


@pytest.mark.skipif(os.name == "nt", reason="rights and links of POSIX")
def test_outputs_are_for_their_owner_only(tmp_path: Path) -> None:
    lama = os.umask(0)
    try:
        Manifest.load(tmp_path / "hari").place("07-petikan/a.docx", b"a")
    finally:
        os.umask(lama)
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
    simpan = manifest.save

    def menyela() -> None:
        simpan()
        (tmp_path / "a.docx").write_bytes(b"tangan")

    monkeypatch.setattr(manifest, "save", menyela)
    with pytest.raises(KeluaranError, match="diubah orang atau program lain"):
        manifest.place("a.docx", b"2")
    assert (tmp_path / "a.docx").read_bytes() == b"tangan"
    assert Manifest.load(tmp_path).place("a.docx", b"2").pengganti == "a.baru.docx"
    assert sorted(isi.name for isi in tmp_path.iterdir()) == ["a.baru.docx", "a.docx", NAMA]


def test_what_another_run_noted_is_not_wiped_out(tmp_path: Path) -> None:
    """Where the disk knows no locks, two runs may have loaded one manifest: only one of them saves."""
    satu, dua = Manifest.load(tmp_path), Manifest.load(tmp_path)
    satu.place("a.docx", b"1")
    with pytest.raises(KeluaranError, match="diubah orang atau program lain"):
        dua.place("b.docx", b"2")
    assert set(Manifest.load(tmp_path).keluaran) == {"a.docx"}
    assert not (tmp_path / "b.docx").exists()


def test_only_missing_ones_are_written(tmp_path: Path) -> None:
    (tmp_path / "ada").write_bytes(b"lama")
    isi = {tmp_path / nama: b"baru" for nama in ("ada", "x/kurang")}
    assert write_missing(isi, saran="") == ((tmp_path / "x/kurang",), (tmp_path / "ada",))
    assert (tmp_path / "ada").read_bytes() == b"lama"


def test_an_old_pdf_of_a_killed_run_does_not_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Noted as made from the present paper, but the one on the disk is still that of the former."""
    satu = Manifest.load(tmp_path)
    satu.place("1/a.docx", b"lama")
    satu.place_all([("1/a.pdf", b"pdf lama")], dari={"1/a.pdf": sidik(b"lama")})
    satu.place("1/a.docx", b"baru")

    def putus(isi: list[tuple[Path, bytes]], **lain: object) -> None:
        if isi[0][0].suffix == ".pdf":
            raise KeyboardInterrupt
        write_many(isi, **lain)  # type: ignore[arg-type]

    monkeypatch.setattr(modul, "write_many", putus)
    with pytest.raises(KeyboardInterrupt):
        satu.place_all([("1/a.pdf", b"pdf baru")], dari={"1/a.pdf": sidik(b"baru")})
    monkeypatch.undo()
    assert Manifest.load(tmp_path).retire(["1"], ["1/a.docx"]) == (Usang("1/a.pdf", "usang/1/a.pdf"),)


@pytest.mark.parametrize("dengan_kunci", [True, False])
def test_papers_left_for_libreoffice_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, dengan_kunci: bool
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    sisa = tmp_path / "mutasi-pdf-lama"
    (sisa / "kerja").mkdir(parents=True)
    (sisa / "kerja/0000.docx").write_bytes(b"data orang")
    if dengan_kunci:
        (sisa / NAMA_KUNCI).touch()
    baru_mulai = tmp_path / "mutasi-pdf-mulai"
    baru_mulai.mkdir()
    with pdf._sementara() as hidup:
        # Nobody takes away what a living run holds.
        with pdf._sementara() as lain:
            assert hidup.is_dir()
            assert lain != hidup
        assert not sisa.exists()
        assert baru_mulai.is_dir()
    assert list(tmp_path.iterdir()) == [baru_mulai]
