"""Two tiers of tests.

``pytest`` without a path runs what an engineer needs while working, in parallel on all cores. ``pytest
--all-tiers`` runs everything; naming a folder or a file runs whatever is named, in one process.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SLOW_FOLDERS = frozenset(
    {"catalogue_exam", "examples", "faults", "fuzz", "kantor", "offline", "recipes", "report", "safety"}
)
"""Folders whose tests start many processes or run for minutes: killed runs, broken inputs, copies of the repository,
every command with hostile data."""

SLOW_FILES = frozenset(
    {
        "candidates/test_appraiser.py",
        "candidates/test_assignment.py",
        "candidates/test_candidates_command.py",
        "candidates/test_crowd.py",
        "cli/test_screen_lines.py",
        "cli/test_standing.py",
        "handover/test_imut.py",
        "impact/test_impact_commands.py",
        "outputs/test_annotated_command.py",
        "report/test_causes_first.py",
    }
)
"""Files of tests that read or write whole worked examples again and again."""


# Parallel workers are told the width of the terminal; what is printed where no width is known is tested as such.
os.environ.pop("COLUMNS", None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all-tiers", action="store_true", help="run the slow tests too, where no path is named")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes minutes; left out where no path is named")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Stay in one process where somebody names what to run: workers cost more than a few tests."""
    return None if _whole_suite(config) else 0


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    tests = Path(__file__).parent
    slow: list[pytest.Item] = []
    quick: list[pytest.Item] = []
    for item in items:
        path = item.path.relative_to(tests)
        is_slow = path.parts[0] in SLOW_FOLDERS or path.as_posix() in SLOW_FILES
        is_slow = is_slow or path.parts[:2] == ("read", "large") or item.get_closest_marker("slow") is not None
        if is_slow and item.get_closest_marker("slow") is None:
            item.add_marker("slow")
        (slow if is_slow else quick).append(item)
    if slow and _whole_suite(config) and not config.getoption("--all-tiers") and not config.getoption("-m"):
        config.hook.pytest_deselected(items=slow)
        items[:] = quick


def _whole_suite(config: pytest.Config) -> bool:
    return config.args_source is not pytest.Config.ArgsSource.ARGS
