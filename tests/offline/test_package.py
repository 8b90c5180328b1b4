"""The install folder: collected until complete, sealed, and silent about where it came from."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import offline_package
import pytest
from completeness import TARGETS, Target

from offline.made_wheels import make_wheel

TOOLS = Path(offline_package.__file__).parent
WINDOWS = Target("windows", (3, 13))


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A shop of wheels; like pip on Linux it hands over what is asked for by name, and no Windows extras."""
    shelf = tmp_path / "toko"
    make_wheel(shelf, "tzdata")
    make_wheel(shelf, "colorama")

    def pip(*command: str) -> None:
        target = Path(command[command.index("--dest") + 1])
        for path in shelf.glob("*.whl"):
            if path.name.split("-")[0] in {requirement.split(">")[0] for requirement in command}:
                shutil.copyfile(path, target / path.name)

    monkeypatch.setattr(offline_package, "_pip", pip)
    return shelf


def test_what_pip_left_out_is_fetched_by_name_until_nothing_is_missing(shop: Path, tmp_path: Path) -> None:
    make_wheel(shop, "tabel", requirement=["tzdata; sys_platform == 'win32'"])
    make_wheel(shop, "tzdata", requirement=["colorama>=0.4; os_name == 'nt'"])
    make_wheel(shop, "tak-perlu")
    present = offline_package.collect(_folder(tmp_path), ["tabel"], WINDOWS)
    assert present == (
        "colorama-1.0-py3-none-any.whl",
        "tabel-1.0-py3-none-any.whl",
        "tzdata-1.0-py3-none-any.whl",
    )


def test_what_cannot_be_had_is_named_with_who_needs_it(shop: Path, tmp_path: Path) -> None:
    make_wheel(shop, "tabel", requirement=["hilang>=2; sys_platform == 'win32'"])
    with pytest.raises(offline_package.FailedError, match=r"windows x64, Python 3\.13: hilang>=2.*diminta tabel"):
        offline_package.collect(_folder(tmp_path), ["tabel"], WINDOWS)


def test_the_finished_folder_is_checked_for_every_target(tmp_path: Path) -> None:
    make_wheel(tmp_path, "tabel", tag="cp311.cp312-none-win_amd64")
    offline_package.check(tmp_path, ["tabel"], [target for target in TARGETS if target == Target("windows", (3, 12))])
    with pytest.raises(offline_package.FailedError, match=r"windows x64, Python 3\.13: tabel"):
        offline_package.check(tmp_path, ["tabel"])


def test_seal_names_every_file_and_forgets_the_day(tmp_path: Path) -> None:
    (tmp_path / "roda").mkdir()
    for nama in ("roda/b.whl", "roda/a.whl", "pasang.sh"):
        (tmp_path / nama).write_bytes(nama.encode())
    offline_package.seal(tmp_path)
    sums = (tmp_path / "SHA256SUMS").read_bytes()
    assert sums == b"".join(
        f"{hashlib.sha256(nama.encode()).hexdigest()}  {nama}\n".encode()
        for nama in ("pasang.sh", "roda/a.whl", "roda/b.whl")
    )
    assert {path.stat().st_mtime for path in tmp_path.rglob("*") if path.is_file()} == {315532800.0}


def test_an_existing_folder_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert offline_package.main([str(tmp_path)]) == 2
    assert "sudah ada" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("nama", ["pasang.cmd", "BACA-SAYA.txt"])
def test_windows_texts_end_lines_with_crlf_whatever_a_checkout_does(nama: str) -> None:
    original = (TOOLS / "pemasang" / nama).read_bytes()
    for text in (original, original.replace(b"\r\n", b"\n")):
        finished = offline_package.line_ends(nama, text)
        assert finished.count(b"\r\n") == finished.count(b"\n") == finished.count(b"\r") > 10
    assert b"\r" not in offline_package.line_ends("pasang.sh", b"#!/bin/sh\r\n")


def test_no_tool_names_a_place_to_fetch_from() -> None:
    for path in (*TOOLS.rglob("*.py"), *TOOLS.rglob("*.cmd"), *TOOLS.rglob("*.sh"), *TOOLS.rglob("*.txt")):
        text = path.read_text(encoding="utf-8")
        assert "://" not in text, path
        assert "index-url" not in text, path


def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "unduhan"
    folder.mkdir()
    return folder
