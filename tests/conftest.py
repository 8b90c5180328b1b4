"""Two tiers of tests.

``pytest`` without a path runs what an engineer needs while working, in parallel on all cores. ``pytest
--all-tiers`` runs everything; naming a folder or a file runs whatever is named, in one process.
"""

from __future__ import annotations

from pathlib import Path

import pytest

SLOW_FOLDERS = frozenset({"faults", "fuzz", "offline", "recipes"})
"""Folders whose tests start many processes or run for minutes: killed runs, broken inputs, copies of the repository."""


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
        is_slow = item.path.relative_to(tests).parts[0] in SLOW_FOLDERS or item.get_closest_marker("slow") is not None
        if is_slow and item.get_closest_marker("slow") is None:
            item.add_marker("slow")
        (slow if is_slow else quick).append(item)
    if slow and _whole_suite(config) and not config.getoption("--all-tiers") and not config.getoption("-m"):
        config.hook.pytest_deselected(items=slow)
        items[:] = quick


def _whole_suite(config: pytest.Config) -> bool:
    return config.args_source is not pytest.Config.ArgsSource.ARGS
