"""Nobody but the rules knows a rule by its code: what others must know, the rule says of itself."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from mutasi_cli.rules import BY_CODE, RULES
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.engine import Judge

SOURCE = Path(__file__).parents[2] / "src" / "mutasi_cli"


def codes_in(source: str) -> list[str]:
    """The literals of a text that are the code of a rule and nothing else; words around a code are a message."""
    constants = (node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant))
    return [value for value in constants if isinstance(value, str) and value in BY_CODE]


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(SOURCE.rglob("*.py")) if path.relative_to(SOURCE).parts[0] != "rules"],
    ids=lambda path: path.relative_to(SOURCE).as_posix(),
)
def test_no_code_of_a_rule_stands_outside_the_rules(path: Path) -> None:
    assert codes_in(path.read_text(encoding="utf-8")) == []


def test_a_code_would_be_found() -> None:
    assert codes_in('LIST = {"JAB002": 1}\nhelp = "misalnya JAB002"') == ["JAB002"]


def test_the_judge_chooses_rules_by_what_they_look_at() -> None:
    judge = Judge()
    assert judge.rules == RULES
    for code, rule in BY_CODE.items():
        assert judge.rule(code) is rule


def test_few_rules_say_more_than_the_default() -> None:
    """Facts that widen or narrow what an office may do are set knowingly: this list grows by hand."""
    said = {
        "may_be_softened": {rule.code for rule in RULES if rule.may_be_softened != Rule.may_be_softened},
        "never_for_the_departed": {rule.code for rule in RULES if rule.never_for_the_departed},
        "beyond_remedy": {rule.code for rule in RULES if rule.beyond_remedy},
        "before_all": {rule.code for rule in RULES if rule.before_all},
        "forbids_levels": {rule.code for rule in RULES if type(rule).forbids_levels is not Rule.forbids_levels},
    }
    assert said == {
        "may_be_softened": {"PEG001"},
        "never_for_the_departed": {"PEG001"},
        "beyond_remedy": {"JAB006", "PEG002", "SYA017"},
        "before_all": {"DAT024"},
        "forbids_levels": {"SYA003", "SYA010"},
    }
