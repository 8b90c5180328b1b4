"""``docs/rules.md`` and ``docs/parameters.md``: the same text as ``mutasi rule`` and ``mutasi law``."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from mutasi_cli.domain.rule_page import RulePage
from mutasi_cli.law import DatedValue, LawBook
from mutasi_cli.views.rules_terminal import RULE_FAMILIES, how_to_waive

_GENERATED_NOTE = "<!-- Dibuat oleh docs/generate_pages.py; jangan disunting dengan tangan. -->"


def rules_as_markdown(rules: Sequence[RulePage]) -> str:
    """Return the whole catalogue as one Markdown page, in the order of the catalogue."""
    blocks = [_GENERATED_NOTE, "# Katalog aturan"]
    for family, family_rules in groupby(rules, key=lambda rule: rule.code[:3]):
        blocks.append(f"## {family}: {RULE_FAMILIES.get(family, '')}")
        for rule in family_rules:
            blocks += _rule(rule)
    return _page(blocks)


def parameters_as_markdown(lawbook: LawBook) -> str:
    """Return every parameter with all its dated values as one Markdown page."""
    blocks = [_GENERATED_NOTE, "# Parameter hukum"]
    for nama in sorted(lawbook.parameter):
        parameter = lawbook.parameter[nama]
        blocks += [f"## {nama}", f"{parameter.keterangan}. Satuan: {parameter.unit}."]
        for value in parameter.value:
            blocks += _value(value)
    return _page(blocks)


def _rule(rule: RulePage) -> list[str]:
    part = [f"### {rule.code} {rule.name}", f"**{rule.severity.value}**. {rule.summary}"]
    for section_name, prose in rule.part.items():
        part += [f"#### {section_name}", prose]
        if section_name == "Dasar" and rule.basis:
            part.append("\n".join(f"- {dasar}" for dasar in rule.basis))
    if rule.column:
        column = ", ".join(f"`{nama}`" for nama in rule.column)
        part.append(f"Kolom yang dibaca: {column}.")
    if not rule.waivable:
        part.append(how_to_waive(rule)[0][1])
    return part


def _value(value: DatedValue) -> list[str]:
    until = "" if value.until is None else f" sampai {value.until:%d-%m-%Y}"
    blocks = [f"Berlaku sejak {value.in_force:%d-%m-%Y}{until}. Dasar: {value.dasar}."]
    dated_value = value.value
    if isinstance(dated_value, dict):
        blocks.append("\n".join(f"- {key}: {_inline(entry)}" for key, entry in dated_value.items()))
    else:
        blocks.append(f"Nilai: {_inline(dated_value)}.")
    if value.catatan:
        blocks.append(f"Catatan: {value.catatan}")
    return blocks


def _inline(value: object) -> str:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, list):
        return ", ".join(str(entry) for entry in value)
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_inline(entry)}" for key, entry in value.items())
    return str(value)


def _page(blocks: Sequence[str]) -> str:
    return "\n\n".join(blocks) + "\n"
