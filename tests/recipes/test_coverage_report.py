"""``tools/coverage_report.py`` counts branches by package and fails when one of them falls short."""

from __future__ import annotations

import json
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import coverage_report
import pytest


def coverage_json(**branches: tuple[int, int]) -> dict[str, Any]:
    return {
        "files": {
            f"src/mutasi_cli/{nama.replace('__', '/')}.py": {
                "summary": {"covered_branches": taken, "num_branches": everything}
            }
            for nama, (taken, everything) in branches.items()
        }
    }


def test_files_are_summed_by_package() -> None:
    measured = coverage_json(rules__jab__jab001=(3, 4), rules__engine=(5, 6), law__loader=(1, 1), cli__app=(0, 9))
    measured["files"]["C:\\kerja\\src\\mutasi_cli\\read\\raw_sheet.py"] = {
        "summary": {"covered_branches": 2, "num_branches": 8}
    }
    assert coverage_report.rates(measured) == {
        "domain": (0, 0),
        "rules": (8, 10),
        "law": (1, 1),
        "read": (2, 8),
    }


@pytest.mark.parametrize(
    ("rule_branches", "pytest_exit_code", "removed"),
    [((95, 100), 0, 0), ((94, 100), 0, 1), ((100, 100), 2, 2), ((0, 0), 0, 1)],
)
def test_too_few_branches_in_one_package_fail(
    rule_branches: tuple[int, int], pytest_exit_code: int, removed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured = coverage_json(
        domain__batch=(99, 100), rules__engine=rule_branches, law__model=(2, 2), read__read_batch=(19, 20)
    )

    def run_command(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        (destination,) = [argument.removeprefix("--cov-report=json:") for argument in command if "json:" in argument]
        Path(destination).write_text(json.dumps(measured), encoding="utf-8")
        return subprocess.CompletedProcess(command, pytest_exit_code)

    monkeypatch.setattr("coverage_report.subprocess.run", run_command)
    assert coverage_report.main([]) == removed


def test_what_is_measured_are_these_packages() -> None:
    project_file: Path = coverage_report.ROOT / "pyproject.toml"
    measure = tomllib.loads(project_file.read_text(encoding="utf-8"))["tool"]["coverage"]["run"]
    assert measure["branch"] is True
    assert {nama.removeprefix("mutasi_cli.") for nama in measure["source_pkgs"]} == set(coverage_report.PACKAGES)


def test_help_runs_no_test(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("coverage_report.subprocess.run", lambda *_, **__: pytest.fail("pytest was started"))
    assert coverage_report.main(["--help"]) == 0
    assert "Arguments go to pytest" in capsys.readouterr().out
