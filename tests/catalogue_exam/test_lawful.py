"""Lawful batches made from other seeds: nothing forbids them, nothing needs a reason.

``pytest tests/catalogue_exam/test_lawful.py --sah 50`` judges fifty of them.
"""

from __future__ import annotations

import pytest

from catalogue_exam.example_world import SEED, World, hard, make


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    count = metafunc.config.getoption("--sah")
    metafunc.parametrize("seed", [SEED, *range(1, count)])


def test_lawful_batch_is_silent(seed: int) -> None:
    findings = World.source(make(seed)).value()
    assert not hard(findings), "\n".join(
        f"{finding.rule_code} {finding.cell.address}: {finding.message}"
        for finding in findings
        if finding.severity.value != "info"
    )
