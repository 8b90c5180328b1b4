"""A NIP pasted with its blanks: ``--nip 19850618 201001 1 007`` needs no quotation marks."""

from collections.abc import Sequence

_OPTIONS = ("--nip", "--tanpa")
_SIGNS = ".-'"
"""Signs with which a NIP is grouped in some lists."""


def with_whole_nips(arguments: Sequence[str]) -> list[str]:
    """Return the words of a command line, those of one NIP joined; words that make no 18 digits stay as they are."""
    words = list(arguments)
    result: list[str] = []
    place = 0
    while place < len(words):
        word = words[place]
        if word == "--":
            return [*result, *words[place:]]
        option, equals, value = word.partition("=")
        if option in _OPTIONS and equals:
            taken, joined = _groups([value, *words[place + 1 :]])
            result.append(f"{option}={joined}" if taken else word)
            place += max(taken, 1)
        elif word in _OPTIONS:
            taken, joined = _groups(words[place + 1 :])
            result += [word, joined] if taken else [word]
            place += 1 + taken
        else:
            result.append(word)
            place += 1
    return result


def _groups(words: Sequence[str]) -> tuple[int, str]:
    """Return how many of the first words make one NIP together, and that NIP; 0 where they make none."""
    from mutasi_cli.domain.nip import LENGTH  # noqa: PLC0415 - keeps --help quick

    digits = ""
    for count, word in enumerate(words, 1):
        group = word.translate(str.maketrans("", "", f"{_SIGNS} "))
        if not (group.isascii() and group.isdigit()):
            break
        digits += group
        if len(digits) >= LENGTH:
            return (count, digits) if len(digits) == LENGTH else (0, "")
    return 0, ""
