"""Whether a folder of wheels suffices is judged as the target would judge it, not as this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from completeness import TARGETS, Answer, Target, Wheel, resolve

from offline.made_wheels import make_wheel

if TYPE_CHECKING:
    from pathlib import Path

WINDOWS = Target("windows", (3, 12))
LINUX = Target("linux", (3, 12))


def complete(folder: Path, target: Target, root: str = "akar") -> Answer:
    return resolve([Wheel.read(path) for path in sorted(folder.glob("*.whl"))], [root], target)


def lacking(folder: Path, target: Target, root: str = "akar") -> list[str]:
    return [requirement.name for requirement, _ in complete(folder, target, root).lacking]


def used(folder: Path, target: Target) -> list[str]:
    return [wheel.file for wheel in complete(folder, target).used]


def test_targets_are_windows_and_linux_with_three_pythons() -> None:
    assert [str(target) for target in TARGETS] == [
        "windows x64, Python 3.11",
        "windows x64, Python 3.12",
        "windows x64, Python 3.13",
        "linux x64, Python 3.11",
        "linux x64, Python 3.12",
        "linux x64, Python 3.13",
    ]


@pytest.mark.parametrize(
    "marker",
    ["sys_platform == 'win32'", "platform_system == 'Windows'", "os_name == 'nt'", "sys_platform != 'linux'"],
)
def test_what_windows_alone_needs_is_missing_there_alone(tmp_path: Path, marker: str) -> None:
    make_wheel(tmp_path, "akar", requirement=[f"tzdata; {marker}"])
    assert lacking(tmp_path, WINDOWS) == ["tzdata"]
    assert lacking(tmp_path, LINUX) == []
    make_wheel(tmp_path, "tzdata")
    assert lacking(tmp_path, WINDOWS) == []


def test_a_requirement_of_a_requirement_counts(tmp_path: Path) -> None:
    make_wheel(tmp_path, "akar", requirement=["tengah>=1"])
    make_wheel(tmp_path, "tengah", requirement=["Ujung.Jauh"])
    assert [oleh for _, oleh in complete(tmp_path, LINUX).lacking] == ["tengah-1.0-py3-none-any.whl"]
    make_wheel(tmp_path, "ujung-jauh")
    assert lacking(tmp_path, LINUX) == []


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
def test_a_wheel_counts_only_where_its_tag_fits(tmp_path: Path, tag: str, *, windows: bool, linux: bool) -> None:
    make_wheel(tmp_path, "akar", tag=tag)
    assert (lacking(tmp_path, WINDOWS) == []) is windows
    assert (lacking(tmp_path, LINUX) == []) is linux


def test_each_python_has_its_own_markers_and_bounds(tmp_path: Path) -> None:
    make_wheel(tmp_path, "akar", requirement=["lama; python_version < '3.12'", "bilangan>=1"])
    make_wheel(tmp_path, "bilangan", version="2.0", python=">=3.12")
    assert lacking(tmp_path, Target("linux", (3, 11))) == ["bilangan", "lama"]
    assert lacking(tmp_path, LINUX) == []
    make_wheel(tmp_path, "bilangan", version="1.0")
    make_wheel(tmp_path, "lama")
    assert lacking(tmp_path, Target("linux", (3, 11))) == []
    assert "bilangan-2.0-py3-none-any.whl" in used(tmp_path, LINUX)


def test_a_version_outside_the_bounds_is_no_wheel(tmp_path: Path) -> None:
    make_wheel(tmp_path, "akar", requirement=["typer>=0.26,<0.29"])
    make_wheel(tmp_path, "typer", version="0.29.0")
    assert lacking(tmp_path, LINUX) == ["typer"]


def test_two_that_ask_for_the_same_must_agree(tmp_path: Path) -> None:
    make_wheel(tmp_path, "akar", requirement=["a", "b"])
    make_wheel(tmp_path, "a", requirement=["bersama>=2"])
    make_wheel(tmp_path, "b", requirement=["bersama<2"])
    make_wheel(tmp_path, "bersama", version="1.0")
    make_wheel(tmp_path, "bersama", version="2.0")
    assert set(lacking(tmp_path, LINUX)) == {"bersama"}


def test_the_newest_that_suits_all_is_taken(tmp_path: Path) -> None:
    make_wheel(tmp_path, "akar", requirement=["bersama", "b"])
    make_wheel(tmp_path, "b", requirement=["bersama<2"])
    for version in ("1.0", "1.10", "1.9", "2.0"):
        make_wheel(tmp_path, "bersama", version=version)
    assert "bersama-1.10-py3-none-any.whl" in used(tmp_path, LINUX)
    assert "bersama-2.0-py3-none-any.whl" not in used(tmp_path, LINUX)


def test_extras_are_followed_where_asked_for_and_only_there(tmp_path: Path) -> None:
    make_wheel(tmp_path, "akar", requirement=["tabel[cepat]"])
    make_wheel(tmp_path, "tabel", requirement=["panah; extra == 'cepat'", "lain; extra == 'lain'"])
    assert lacking(tmp_path, LINUX) == ["panah"]


def test_circles_end(tmp_path: Path) -> None:
    make_wheel(tmp_path, "akar", requirement=["a"])
    make_wheel(tmp_path, "a", requirement=["akar"])
    assert lacking(tmp_path, LINUX) == []
