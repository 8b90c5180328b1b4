"""Whether a folder of wheels suffices is judged as the target would judge it, not as this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from kelengkapan import SASARAN, Jawaban, Roda, Sasaran, resolve

from luring.roda_buatan import buat_roda

if TYPE_CHECKING:
    from pathlib import Path

WINDOWS = Sasaran("windows", (3, 12))
LINUX = Sasaran("linux", (3, 12))


def jawab(folder: Path, sasaran: Sasaran, akar: str = "akar") -> Jawaban:
    return resolve([Roda.read(path) for path in sorted(folder.glob("*.whl"))], [akar], sasaran)


def kurang(folder: Path, sasaran: Sasaran, akar: str = "akar") -> list[str]:
    return [syarat.name for syarat, _ in jawab(folder, sasaran, akar).kurang]


def dipakai(folder: Path, sasaran: Sasaran) -> list[str]:
    return [satu.berkas for satu in jawab(folder, sasaran).dipakai]


def test_sasaran_are_windows_and_linux_with_three_pythons() -> None:
    assert [str(satu) for satu in SASARAN] == [
        "windows x64, Python 3.11",
        "windows x64, Python 3.12",
        "windows x64, Python 3.13",
        "linux x64, Python 3.11",
        "linux x64, Python 3.12",
        "linux x64, Python 3.13",
    ]


@pytest.mark.parametrize(
    "penanda",
    ["sys_platform == 'win32'", "platform_system == 'Windows'", "os_name == 'nt'", "sys_platform != 'linux'"],
)
def test_what_windows_alone_needs_is_missing_there_alone(tmp_path: Path, penanda: str) -> None:
    buat_roda(tmp_path, "akar", syarat=[f"tzdata; {penanda}"])
    assert kurang(tmp_path, WINDOWS) == ["tzdata"]
    assert kurang(tmp_path, LINUX) == []
    buat_roda(tmp_path, "tzdata")
    assert kurang(tmp_path, WINDOWS) == []


def test_a_requirement_of_a_requirement_counts(tmp_path: Path) -> None:
    buat_roda(tmp_path, "akar", syarat=["tengah>=1"])
    buat_roda(tmp_path, "tengah", syarat=["Ujung.Jauh"])
    assert [oleh for _, oleh in jawab(tmp_path, LINUX).kurang] == ["tengah-1.0-py3-none-any.whl"]
    buat_roda(tmp_path, "ujung-jauh")
    assert kurang(tmp_path, LINUX) == []


@pytest.mark.parametrize(
    ("tag", "windows", "linux"),
    [
        ("cp312-cp312-win_amd64", True, False),
        ("cp311-cp311-win_amd64", False, False),
        ("cp312-cp312-win32", False, False),
        ("cp312-cp312-win_arm64", False, False),
        ("cp38-abi3-win_amd64", True, False),
        ("cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64", False, True),
        ("cp312-cp312-manylinux_2_28_x86_64", False, True),
        ("cp312-cp312-manylinux_2_34_x86_64", False, False),
        ("cp312-cp312-manylinux_2_17_aarch64", False, False),
        ("cp312-cp312-musllinux_1_2_x86_64", False, False),
        ("cp312-cp312-macosx_11_0_arm64", False, False),
        ("py2.py3-none-any", True, True),
        ("py2-none-any", False, False),
    ],
)
def test_a_wheel_counts_only_where_its_tag_fits(
    tmp_path: Path, tag: str, *, windows: bool, linux: bool
) -> None:
    buat_roda(tmp_path, "akar", tag=tag)
    assert (kurang(tmp_path, WINDOWS) == []) is windows
    assert (kurang(tmp_path, LINUX) == []) is linux


def test_each_python_has_its_own_markers_and_bounds(tmp_path: Path) -> None:
    buat_roda(tmp_path, "akar", syarat=["lama; python_version < '3.12'", "bilangan>=1"])
    buat_roda(tmp_path, "bilangan", versi="2.0", python=">=3.12")
    assert kurang(tmp_path, Sasaran("linux", (3, 11))) == ["bilangan", "lama"]
    assert kurang(tmp_path, LINUX) == []
    buat_roda(tmp_path, "bilangan", versi="1.0")
    buat_roda(tmp_path, "lama")
    assert kurang(tmp_path, Sasaran("linux", (3, 11))) == []
    assert "bilangan-2.0-py3-none-any.whl" in dipakai(tmp_path, LINUX)


def test_a_version_outside_the_bounds_is_no_wheel(tmp_path: Path) -> None:
    buat_roda(tmp_path, "akar", syarat=["typer>=0.26,<0.29"])
    buat_roda(tmp_path, "typer", versi="0.29.0")
    assert kurang(tmp_path, LINUX) == ["typer"]


def test_two_that_ask_for_the_same_must_agree(tmp_path: Path) -> None:
    buat_roda(tmp_path, "akar", syarat=["a", "b"])
    buat_roda(tmp_path, "a", syarat=["bersama>=2"])
    buat_roda(tmp_path, "b", syarat=["bersama<2"])
    buat_roda(tmp_path, "bersama", versi="1.0")
    buat_roda(tmp_path, "bersama", versi="2.0")
    assert set(kurang(tmp_path, LINUX)) == {"bersama"}


def test_the_newest_that_suits_all_is_taken(tmp_path: Path) -> None:
    buat_roda(tmp_path, "akar", syarat=["bersama", "b"])
    buat_roda(tmp_path, "b", syarat=["bersama<2"])
    for versi in ("1.0", "1.10", "1.9", "2.0"):
        buat_roda(tmp_path, "bersama", versi=versi)
    assert "bersama-1.10-py3-none-any.whl" in dipakai(tmp_path, LINUX)
    assert "bersama-2.0-py3-none-any.whl" not in dipakai(tmp_path, LINUX)


def test_extras_are_followed_where_asked_for_and_only_there(tmp_path: Path) -> None:
    buat_roda(tmp_path, "akar", syarat=["tabel[cepat]"])
    buat_roda(tmp_path, "tabel", syarat=["panah; extra == 'cepat'", "lain; extra == 'lain'"])
    assert kurang(tmp_path, LINUX) == ["panah"]


def test_circles_end(tmp_path: Path) -> None:
    buat_roda(tmp_path, "akar", syarat=["a"])
    buat_roda(tmp_path, "a", syarat=["akar"])
    assert kurang(tmp_path, LINUX) == []
