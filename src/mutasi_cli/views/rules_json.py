"""``mutasi rules`` and ``mutasi rule CODE`` as JSON."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from mutasi_cli.domain.office import RuleSettings
from mutasi_cli.domain.rule_page import RulePage
from mutasi_cli.law import articles_of
from mutasi_cli.views.findings_json import basis_as_data

VERSION = 1


def rules_as_json(rules: Sequence[RulePage], settings: Mapping[str, RuleSettings] | None = None) -> str:
    """Return the catalogue as JSON text; ``settings`` are the office's own severities."""
    by_office = {} if settings is None else settings
    return _text({"version": VERSION, "aturan": [_rule(rule, by_office.get(rule.code)) for rule in rules]})


def rule_as_json(rule: RulePage, settings: RuleSettings | None = None, *, articles: bool = False) -> str:
    """Return one rule as JSON text, with the keys that it has in the catalogue.

    ``articles`` fills ``naskah``: the words of every article that the rule cites, as far as they are here.
    """
    document = {"version": VERSION, **_rule(rule, settings), "naskah": []}
    if articles:
        found = {article: None for dasar in rule.basis for article in articles_of(dasar)}
        document["naskah"] = [
            {"peraturan": article.peraturan, "pasal": article.heading, "bunyi": article.text} for article in found
        ]
    return _text(document)


def _rule(rule: RulePage, settings: RuleSettings | None) -> dict[str, Any]:
    office = None
    if settings is not None:
        severity = "mati" if settings.severity is None else settings.severity.value
        office = {"keparahan": severity, "alasan": settings.alasan}
    return {
        "aturan": rule.code,
        "nama": rule.name,
        "keparahan": rule.severity.value,
        "ringkasan": " ".join(rule.summary.split()),
        "dasar": [basis_as_data(dasar) for dasar in rule.basis],
        "kolom": list(rule.column),
        "dapat_dikecualikan": rule.waivable,
        "kantor": office,
        "bagian": dict(rule.part),
    }


def _text(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
