"""Names of rules in plain words: ``nip-bukan-18-digit`` is read as «NIP bukan 18 digit»."""

_CAPITALS = frozenset(
    {
        *("ba", "bkn", "bup", "cpns", "dprd", "jf", "jpt", "nip", "opd", "pbj", "plh", "plt"),
        *("pns", "ppk", "pppk", "rsud", "sk", "tmt", "tpk", "uptd"),
    }
)
_SPECIAL = {"digit": "angka", "plt": "Plt.", "plh": "Plh.", "kapus": "Kepala Puskesmas", "dukcapil": "Dukcapil"}


def rule_title(name: str) -> str:
    """Return the name of a rule as words of a heading, the first letter in capitals."""
    words = [_SPECIAL.get(word, word.upper() if word in _CAPITALS else word) for word in name.casefold().split("-")]
    title = " ".join(words)
    return f"{title[:1].upper()}{title[1:]}"
