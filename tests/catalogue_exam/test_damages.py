"""Mutation test of the rules: the lawful example, one damage, and exactly what must be found.

Each rule of the catalogue has damages of its own (``damages/*.py``). A damage changes one thing in the
sheets and says which rule must speak, about whom, with which severity, at which cell. Findings of severity
galat and peringatan are compared as a whole: what is missing lowers the recall, what is too much is a
false alarm. A rule of severity info must add its finding and nothing else may be galat or peringatan.

The normal run makes one damage for each rule, on the part of the example in which something happens.
The large run works on the whole example and prints a table::

    pytest tests/catalogue_exam/test_damages.py --kerusakan 500 -s
    pytest tests/catalogue_exam/test_damages.py --kerusakan 500 --benih 7 -s      # other damages
"""

from __future__ import annotations

import importlib
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

import pytest

from catalogue_exam.damages.base import EVERYTHING, SEVERITY_OF, expected
from catalogue_exam.example_world import World, hard, key, new_info_findings
from mutasi_cli.rules import RULES

if TYPE_CHECKING:
    from mutasi_cli.domain.finding import Finding

RULE_FAMILIES = ("dat_nip", "dat", "peg", "sya", "jab", "wkt", "izn", "khu", "lyn", "dok")
for _name in RULE_FAMILIES:
    importlib.import_module(f"catalogue_exam.damages.{_name}")

RULE_CODES = tuple(rule.code for rule in RULES)
MINIMUM = 5
"""Damages for each rule in the large run, whatever number was asked for."""


@dataclass
class Result:
    """What became of the damages of one rule."""

    made: int = 0
    found: int = 0
    wrong: list[str] = field(default_factory=list)


def _uji(rule_code: str, nomor: int, seed: int, *, full: bool) -> tuple[bool, list[str]]:
    """Make one damage; return whether it was found, and every difference in words."""
    listed = EVERYTHING[rule_code]
    damage = listed[nomor % len(listed)]
    world = World.new(full=full)
    expected_keys = expected(damage(Random(f"{seed} {rule_code} {nomor}"), world), world)
    findings = world.value()
    found = hard(findings, expected_keys)
    if SEVERITY_OF[rule_code] == "info":
        found += Counter(key(extra, expected_keys) for extra in new_info_findings(findings, rule_code, full=full))
    heading = f"{rule_code} {damage.__name__} (benih {seed}, nomor {nomor})"
    differences = [f"{heading}: tidak ditemukan {tuple(extra)}" for extra in (expected_keys - found).elements()]
    differences += [
        f"{heading}: berlebih {tuple(extra)} {_message(findings, extra.rule_code, extra.address)}"
        for extra in (found - expected_keys).elements()
    ]
    return not expected_keys - found, differences


def _message(findings: tuple[Finding, ...], rule_code: str, address: str) -> str:
    return next(
        finding.message for finding in findings if (finding.rule_code, finding.cell.address) == (rule_code, address)
    )


def test_every_rule_has_damages() -> None:
    assert set(EVERYTHING) == set(RULE_CODES)
    for rule in RULES:
        assert SEVERITY_OF[rule.code] == rule.severity.value


@pytest.mark.parametrize("rule_code", RULE_CODES)
def test_damage_is_found_and_nothing_else(rule_code: str, pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--kerusakan"):
        pytest.skip("the large run covers it")
    seed = pytestconfig.getoption("--benih")
    _, difference = _uji(rule_code, seed, seed, full=False)
    assert not difference, "\n".join(difference)


def test_recall_and_false_alarms(pytestconfig: pytest.Config) -> None:
    count, seed = pytestconfig.getoption("--kerusakan"), pytestconfig.getoption("--benih")
    if not count:
        pytest.skip("only with --kerusakan N")
    result = {rule_code: Result() for rule_code in RULE_CODES}
    for nomor in range(max(MINIMUM, -(-count // len(RULE_CODES)))):
        for rule_code in RULE_CODES:
            found, difference = _uji(rule_code, nomor, seed, full=True)
            result[rule_code].made += 1
            result[rule_code].found += found
            result[rule_code].wrong += difference
    print("\n" + "\n".join(_table(result)))  # noqa: T201 - the table is what the large run is for
    wrong = [difference for result_of_rule in result.values() for difference in result_of_rule.wrong]
    assert not wrong, "\n".join(wrong)


def _table(result: dict[str, Result]) -> list[str]:
    lines = ["aturan  dibuat  ditemukan  alarm palsu"]
    for rule_code, result_of_rule in result.items():
        fake = sum(": berlebih " in difference for difference in result_of_rule.wrong)
        lines.append(f"{rule_code:<7} {result_of_rule.made:>6} {result_of_rule.found:>10} {fake:>12}")
    made = sum(result_of_rule.made for result_of_rule in result.values())
    found = sum(result_of_rule.found for result_of_rule in result.values())
    fake = sum(": berlebih " in difference for result_of_rule in result.values() for difference in result_of_rule.wrong)
    lines.append(f"jumlah  {made:>6} {found:>10} {fake:>12}")
    lines.append(f"recall {found / made:.1%}")
    return lines
