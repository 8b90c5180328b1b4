"""The catalogue: one rule a file, in a folder a family; ``RULES`` is written by hand, in reading order."""

from mutasi_cli.rules import dat, dok, izn, jab, khu, lyn, peg, sya, wkt
from mutasi_cli.rules.base import Rule

RULES: tuple[Rule, ...] = (
    *dat.RULES,
    *peg.RULES,
    *sya.RULES,
    *jab.RULES,
    *wkt.RULES,
    *izn.RULES,
    *khu.RULES,
    *lyn.RULES,
    *dok.RULES,
)
"""All rules, in the order of the catalogue."""

BY_CODE: dict[str, Rule] = {rule.code: rule for rule in RULES}
"""The same rules by code."""
