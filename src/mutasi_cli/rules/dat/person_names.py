"""Whether two written names are one: degrees, titles, case, spaces and signs aside.

Names are only ever a check; nothing is joined on them.
"""

import re
from collections.abc import Sequence

from mutasi_cli.domain.gelar import letters_of_gelar_after, letters_of_gelar_before
from mutasi_cli.domain.pegawai import Pegawai

_DOTTED = re.compile(r"[a-z]{1,4}(?:\.[a-z]{1,6})+(?:-[a-z]{1,6})*\.?")
"""A degree with dots inside: ``s.sos.``, ``a.ma.pd``, ``sp.pd-khom``."""


def same_name(pegawai: Pegawai, written: str) -> bool:
    """Tell whether a written name can be that of a person of the staff table."""
    official = _readings(pegawai.nama) | {
        _letters(full_reading)
        for full_reading in (
            pegawai.name_with_gelar,
            f"{pegawai.gelar_depan or ''} {pegawai.nama}",
            f"{pegawai.nama} {pegawai.gelar_belakang or ''}",
        )
    }
    return not official.isdisjoint(_readings(written))


def _readings(written: str) -> set[str]:
    """Return the letters of a name as written, and again without what may be titles and degrees."""
    lowered = written.casefold()
    words = lowered.partition(",")[0].split()
    readings = {_letters(lowered), _letters(" ".join(words))}
    while count := _degree_words(words):
        del words[-count:]
        readings.add(_letters(" ".join(words)))
    while len(words) > 1 and letters_of_gelar_before(_letters(words[0])):
        words.pop(0)
        readings.add(_letters(" ".join(words)))
    return readings


def _degree_words(words: Sequence[str]) -> int:
    """Return how many of the last words are one degree: two where a blank follows a dot (``s. kep.``)."""
    if len(words) > 1 and (letters_of_gelar_after(_letters(words[-1])) or _DOTTED.fullmatch(words[-1])):
        return 1
    separate = len(words) > 2 and words[-2].endswith(".")  # noqa: PLR2004 - a name and the two words
    return 2 if separate and letters_of_gelar_after(_letters("".join(words[-2:]))) else 0


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
