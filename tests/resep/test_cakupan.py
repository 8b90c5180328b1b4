"""``tools/cakupan.py`` counts branches by package and fails when one of them falls short."""

from __future__ import annotations

import json
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import cakupan
import pytest


def laporan(**cabang: tuple[int, int]) -> dict[str, Any]:
    return {
        "files": {
            f"src/mutasi_cli/{nama.replace('__', '/')}.py": {
                "summary": {"covered_branches": diambil, "num_branches": semua}
            }
            for nama, (diambil, semua) in cabang.items()
        }
    }


def test_files_are_summed_by_package() -> None:
    isi = laporan(rules__jab__jab001=(3, 4), rules__engine=(5, 6), law__loader=(1, 1), cli__app=(0, 9))
    isi["files"]["C:\\kerja\\src\\mutasi_cli\\tables\\lembar.py"] = {
        "summary": {"covered_branches": 2, "num_branches": 8}
    }
    assert cakupan.rates(isi) == {"domain": (0, 0), "rules": (8, 10), "law": (1, 1), "tables": (2, 8)}


@pytest.mark.parametrize(
    ("aturan", "pytest_keluar", "keluar"),
    [((95, 100), 0, 0), ((94, 100), 0, 1), ((100, 100), 2, 2), ((0, 0), 0, 1)],
)
def test_too_few_branches_in_one_package_fail(
    aturan: tuple[int, int], pytest_keluar: int, keluar: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    isi = laporan(domain__batch=(99, 100), rules__engine=aturan, law__model=(2, 2), tables__baca=(19, 20))

    def jalankan(perintah: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        (ke,) = [isi.removeprefix("--cov-report=json:") for isi in perintah if "json:" in isi]
        Path(ke).write_text(json.dumps(isi), encoding="utf-8")
        return subprocess.CompletedProcess(perintah, pytest_keluar)

    monkeypatch.setattr("cakupan.subprocess.run", jalankan)
    assert cakupan.main([]) == keluar


def test_what_is_measured_are_these_packages() -> None:
    isi: Path = cakupan.AKAR / "pyproject.toml"
    ukur = tomllib.loads(isi.read_text(encoding="utf-8"))["tool"]["coverage"]["run"]
    assert ukur["branch"] is True
    assert {nama.removeprefix("mutasi_cli.") for nama in ukur["source_pkgs"]} == set(cakupan.PAKET)


def test_help_runs_no_test(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("cakupan.subprocess.run", lambda *_, **__: pytest.fail("pytest was started"))
    assert cakupan.main(["--help"]) == 0
    assert "Arguments go to pytest" in capsys.readouterr().out
