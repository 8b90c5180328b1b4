"""Rules as people ask for them: by code, by name, or by some words of the title."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from mutasi_cli.errors import SettingsError, StopKind
from mutasi_cli.rules import BY_CODE
from mutasi_cli.words.sentence_words import perhaps_meant

_MOST_NAMES = 6
"""So many rules are listed where the words fit several."""


def asked_codes(asked: Iterable[str]) -> frozenset[str]:
    """Return the codes of the rules asked for.

    Raises :class:`SettingsError` for words that fit no rule or several, with those named.
    """
    return frozenset(_code(words) for words in asked)


def _code(asked: str) -> str:
    code = asked.strip().upper()
    if code in BY_CODE:
        return code
    wanted = _words(asked)
    exact = [code for code, rule in BY_CODE.items() if wanted in (_words(rule.name), _words(rule.heading()))]
    fitting = exact or [
        code
        for code, rule in BY_CODE.items()
        if wanted and {*wanted} <= {*_words(rule.name), *_words(rule.heading()), code.casefold()}
    ]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        listed = ", ".join(f"{code} {BY_CODE[code].heading()}" for code in fitting[:_MOST_NAMES])
        more = f", dan {len(fitting) - _MOST_NAMES} lainnya" if len(fitting) > _MOST_NAMES else ""
        raise SettingsError(f"«{asked}» cocok dengan beberapa aturan: {listed}{more}. Tulis kodenya.", StopKind.CHOICE)
    close = get_close_matches(code, BY_CODE, n=1)
    if not close:
        by_name = {rule.name: code for code, rule in BY_CODE.items()}
        close = [by_name[name] for name in get_close_matches("-".join(wanted), by_name, n=1)]
    suggestion = perhaps_meant(*(f"{code} {BY_CODE[code].heading()}" for code in close))
    raise SettingsError(f"Aturan «{asked}» tidak ada.{suggestion} Lihat «mutasi rules».", StopKind.CHOICE)


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W_]+", text.casefold()))
