"""What can be looked up: the rules of the catalogue, the parameters of the law, the settings of an office."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mutasi_cli.domain.rule_page import RulePage
from mutasi_cli.front.results import LawTable, Rules
from mutasi_cli.law import load_lawbook
from mutasi_cli.read import settings
from mutasi_cli.rules import RULES
from mutasi_cli.rules.named_rules import asked_codes
from mutasi_cli.words.law_words import named_parameter

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mutasi_cli.domain.office import OfficeSettings


def rules() -> Rules:
    """Return the pages of all rules, in the order of the catalogue; raises nothing."""
    pages = []
    for entry in RULES:
        page = entry.page()
        pages.append(
            RulePage(
                code=entry.code,
                name=entry.name,
                severity=entry.severity,
                basis=entry.basis,
                column=entry.column,
                waivable=entry.waivable,
                summary=page.summary,
                part=page.part,
                title=entry.heading(),
            )
        )
    return Rules(pages)


def rule(asked: str) -> RulePage:
    """Return the page of one rule, asked for by its code, its name or words of its title.

    Raises :class:`~mutasi_cli.errors.SettingsError` for words that fit no rule or several.
    """
    (known,) = known_codes([asked])
    return next(page for page in rules() if page.code == known)


def known_codes(asked: Sequence[str]) -> frozenset[str]:
    """Return the codes of rules asked for by code, name or words of the title.

    Raises :class:`~mutasi_cli.errors.SettingsError` for words that fit no rule or several.
    """
    return asked_codes(asked)


def law(nama: str | None = None, day: date | None = None, folder: Path = Path()) -> LawTable:
    """Return the parameters of the law, or the one called ``nama``, with the own values of a folder's office.

    Raises :class:`~mutasi_cli.errors.SettingsError` for a parameter that does not exist.
    """
    book = load_lawbook().with_office(office_settings(folder).parameter)
    if nama is not None:
        named_parameter(book, nama)
    return LawTable(book, nama, day)


def paper_kinds() -> tuple[str, ...]:
    """Return the kinds of papers by which a request narrows them down, in the order of the folders; raises nothing."""
    from mutasi_cli.papers import PAPERS  # noqa: PLC0415 - loads docxtpl

    return tuple(dict.fromkeys(paper_kind.key for paper_kind in PAPERS))


def office_settings(folder: Path = Path()) -> OfficeSettings:
    """Return the settings of the office whose folder this is (without a ``mutasi.toml``: none).

    Raises :class:`~mutasi_cli.errors.SettingsError` where ``mutasi.toml`` cannot be read.
    """
    return settings.read_settings(settings.find_settings(folder))
