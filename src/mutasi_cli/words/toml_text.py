"""A text as TOML writes it, for what an officer pastes into ``mutasi.toml`` or finds there."""

import unicodedata

_ESCAPES = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_INVISIBLE = frozenset(("Cc", "Cf", "Co", "Cn", "Zl", "Zp"))
_LARGEST_FOUR_DIGITS = 0xFFFF


def toml_text(plain_text: str) -> str:
    """Return a TOML basic string, quotes included, that stands on one line and reads back as ``content``.

    Everything invisible is written as an escape, so that what is pasted is what is seen.
    """
    return '"' + "".join(_letter(letter) for letter in plain_text) + '"'


def _letter(letter: str) -> str:
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    category = unicodedata.category(letter)
    if category == "Cs":
        # Half of a surrogate pair is no character; TOML has no way to write it.
        return _REPLACEMENT
    if category in _INVISIBLE:
        nomor = ord(letter)
        return f"\\u{nomor:04X}" if nomor <= _LARGEST_FOUR_DIGITS else f"\\U{nomor:08X}"
    return letter
