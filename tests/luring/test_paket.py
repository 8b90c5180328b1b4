"""The install folder: collected until complete, sealed, and silent about where it came from."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import paket_luring
import pytest
from kelengkapan import SASARAN, Sasaran

from luring.roda_buatan import buat_roda

ALAT = Path(paket_luring.__file__).parent
WINDOWS = Sasaran("windows", (3, 13))


@pytest.fixture
def toko(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A shop of wheels; like pip on Linux it hands over what is asked for by name, and no Windows extras."""
    rak = tmp_path / "toko"
    buat_roda(rak, "tzdata")
    buat_roda(rak, "colorama")

    def pip(*perintah: str) -> None:
        tujuan = Path(perintah[perintah.index("--dest") + 1])
        for path in rak.glob("*.whl"):
            if path.name.split("-")[0] in {isi.split(">")[0] for isi in perintah}:
                shutil.copyfile(path, tujuan / path.name)

    monkeypatch.setattr(paket_luring, "_pip", pip)
    return rak


def test_what_pip_left_out_is_fetched_by_name_until_nothing_is_missing(toko: Path, tmp_path: Path) -> None:
    buat_roda(toko, "tabel", syarat=["tzdata; sys_platform == 'win32'"])
    buat_roda(toko, "tzdata", syarat=["colorama>=0.4; os_name == 'nt'"])
    buat_roda(toko, "tak-perlu")
    ada = paket_luring.collect(_folder(tmp_path), ["tabel"], WINDOWS)
    assert ada == (
        "colorama-1.0-py3-none-any.whl",
        "tabel-1.0-py3-none-any.whl",
        "tzdata-1.0-py3-none-any.whl",
    )


def test_what_cannot_be_had_is_named_with_who_needs_it(toko: Path, tmp_path: Path) -> None:
    buat_roda(toko, "tabel", syarat=["hilang>=2; sys_platform == 'win32'"])
    with pytest.raises(paket_luring.GagalError, match=r"windows x64, Python 3\.13: hilang>=2.*diminta tabel"):
        paket_luring.collect(_folder(tmp_path), ["tabel"], WINDOWS)


def test_the_finished_folder_is_checked_for_every_target(tmp_path: Path) -> None:
    buat_roda(tmp_path, "tabel", tag="cp311.cp312-none-win_amd64")
    paket_luring.check(tmp_path, ["tabel"], [satu for satu in SASARAN if satu == Sasaran("windows", (3, 12))])
    with pytest.raises(paket_luring.GagalError, match=r"windows x64, Python 3\.13: tabel"):
        paket_luring.check(tmp_path, ["tabel"])


def test_seal_names_every_file_and_forgets_the_day(tmp_path: Path) -> None:
    (tmp_path / "roda").mkdir()
    for nama in ("roda/b.whl", "roda/a.whl", "pasang.sh"):
        (tmp_path / nama).write_bytes(nama.encode())
    paket_luring.seal(tmp_path)
    isi = (tmp_path / "SHA256SUMS").read_bytes()
    assert isi == b"".join(
        f"{hashlib.sha256(nama.encode()).hexdigest()}  {nama}\n".encode()
        for nama in ("pasang.sh", "roda/a.whl", "roda/b.whl")
    )
    assert {path.stat().st_mtime for path in tmp_path.rglob("*") if path.is_file()} == {315532800.0}


def test_an_existing_folder_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert paket_luring.main([str(tmp_path)]) == 2
    assert "sudah ada" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("nama", ["pasang.cmd", "BACA-SAYA.txt"])
def test_windows_texts_end_lines_with_crlf_whatever_a_checkout_does(nama: str) -> None:
    asli = (ALAT / "pemasang" / nama).read_bytes()
    for isi in (asli, asli.replace(b"\r\n", b"\n")):
        jadi = paket_luring.line_ends(nama, isi)
        assert jadi.count(b"\r\n") == jadi.count(b"\n") == jadi.count(b"\r") > 10
    assert b"\r" not in paket_luring.line_ends("pasang.sh", b"#!/bin/sh\r\n")


def test_no_tool_names_a_place_to_fetch_from() -> None:
    for path in (*ALAT.rglob("*.py"), *ALAT.rglob("*.cmd"), *ALAT.rglob("*.sh"), *ALAT.rglob("*.txt")):
        teks = path.read_text(encoding="utf-8")
        assert "://" not in teks, path
        assert "index-url" not in teks, path


def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "unduhan"
    folder.mkdir()
    return folder
