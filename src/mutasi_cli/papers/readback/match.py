"""Compare the paragraphs of a paper with those that it should have, fact by fact.

Only facts count: whoever rewords a sentence, moves a block or splits a paragraph changes nothing. The
paragraphs are aligned first; a fact is looked for where it belongs, then among the paragraphs that found no
partner. Where it is nowhere, what stands in its place is named.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from mutasi_cli.papers.readback.align import differing_blocks
from mutasi_cli.papers.readback.facts import FactSpan

NIP = "nip"
_NIP = re.compile(r"(?<!\d)\d{8} ?\d{6} ?\d ?\d{3}(?!\d)")
_WORD_OR_SIGN = re.compile(r"\w+|[^\w\s]")
_MOST_PAIRS = 40_000
"""Pairs of paragraphs up to which the best partners are searched for; beyond, they are paired in order."""

_USED_MARK = "\u25a0"
"""Stands where a fact was found, so that no other fact is found there again."""

_LEAST_LIKENESS = 0.35
"""Paragraphs less alike than this are no partners while there is a choice."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it should be, and where its facts stand."""

    text: str
    facts: tuple[FactSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class FactDifference:
    """A fact that differs; ``written`` None: nothing stands there; ``expected`` None: it is too much."""

    field: str
    nip: str
    written: str | None
    expected: str | None


@dataclass(slots=True)
class _Unmatched:
    """The paragraphs of the paper without an equal partner, and what of them is used up by a fact."""

    text: dict[int, str]
    taken_up: set[int] = field(default_factory=set)

    def take(self, nomor: Sequence[int], text: str, field: str) -> bool:
        """Take a fact out of the first of these paragraphs that holds it; tell whether one did."""
        for number in nomor:
            span = _find(self.text[number], text, field)
            if span is not None:
                start, end = span
                self.text[number] = self.text[number][:start] + _USED_MARK + self.text[number][end:]
                return True
        return False


def compare(expected: Sequence[Paragraph], written: Sequence[str], nips: Collection[str]) -> list[FactDifference]:
    """Return what differs, in the order of the paper. ``nips`` are the NIPs of the batch, as printed."""
    blocks = differing_blocks([expected_paragraph.text for expected_paragraph in expected], written)
    if not blocks:
        return []
    unmatched = _Unmatched({nomor: written[nomor] for _, _, j1, j2 in blocks for nomor in range(j1, j2)})
    missing: list[tuple[Paragraph, FactSpan, int | None]] = []
    for i1, i2, j1, j2 in blocks:
        partners = _pair([expected_paragraph.text for expected_paragraph in expected[i1:i2]], written[j1:j2])
        for nomor, paragraph in enumerate(expected[i1:i2]):
            partner = partners.get(nomor)
            nearby = [] if partner is None else [j1 + partner]
            missing += [
                (paragraph, span, None if partner is None else j1 + partner)
                for span in paragraph.facts
                if not unmatched.take(nearby, paragraph.text[span.start : span.end], span.field)
            ]
    # Whole blocks can be moved, paragraphs joined or split: look anywhere before calling a fact missing.
    numbers = sorted(unmatched.text)
    differences = [
        FactDifference(span.field, span.nip, _instead(paragraph, span, written, partner), _of(paragraph, span))
        for paragraph, span, partner in missing
        if not unmatched.take(numbers, _of(paragraph, span), span.field)
    ]
    return [*differences, *_too_many(expected, written, nips, differences)]


def _of(paragraph: Paragraph, span: FactSpan) -> str:
    return paragraph.text[span.start : span.end]


def _find(text: str, fact: str, field: str) -> tuple[int, int] | None:
    """Return where a fact stands in a text. A NIP is the same with other spaces between its digits."""
    if field == NIP and fact.replace(" ", "").isdigit():
        digits = r" ?".join(fact.replace(" ", ""))
        match = re.search(rf"(?<!\d){digits}(?!\d)", text)
        return None if match is None else match.span()
    if fact not in text:
        return None
    # A dash that says «none» is not the one within a date.
    standalone = not any(letter.isalnum() for letter in fact)
    left_edge = r"(?<!\S)" if standalone else r"(?<!\w)" if fact[:1].isalnum() else ""
    right_edge = r"(?!\S)" if standalone else r"(?!\w)" if fact[-1:].isalnum() else ""
    match = re.search(f"{left_edge}{re.escape(fact)}{right_edge}", text)
    return None if match is None else match.span()


def _pair(left: Sequence[str], right: Sequence[str]) -> dict[int, int]:
    """Return the partner of each paragraph at the left, in order, as alike as can be in sum."""
    if len(left) == len(right):
        return {nomor: nomor for nomor in range(len(left))}
    if not left or not right:
        return {}
    if len(left) * len(right) > _MOST_PAIRS:
        return {nomor: min(nomor, len(right) - 1) for nomor in range(len(left))}
    likeness = [[_alike(a, b) for b in right] for a in left]
    # The best sum over the first i and first j paragraphs, as for a longest common subsequence.
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i, likeness_row in enumerate(likeness):
        for j, alike in enumerate(likeness_row):
            best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], best[i][j] + alike)
    partners: dict[int, int] = {}
    i, j = len(left), len(right)
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            partners[i] = j
    return partners


def _alike(left: str, right: str) -> float:
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    if matcher.real_quick_ratio() < _LEAST_LIKENESS or matcher.quick_ratio() < _LEAST_LIKENESS:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= _LEAST_LIKENESS else 0.0


def _instead(paragraph: Paragraph, span: FactSpan, written: Sequence[str], partner: int | None) -> str | None:
    """Return what stands where a fact should stand, None when nothing does."""
    if partner is None:
        return None
    written_text = written[partner]
    word_spans = [match.span() for match in _WORD_OR_SIGN.finditer(paragraph.text)]
    written_spans = [match.span() for match in _WORD_OR_SIGN.finditer(written_text)]
    matcher = SequenceMatcher(
        None,
        [paragraph.text[start:end] for start, end in word_spans],
        [written_text[start:end] for start, end in written_spans],
        autojunk=False,
    )
    own_words = [nomor for nomor, (start, end) in enumerate(word_spans) if start < span.end and end > span.start]
    if not own_words:
        return None
    first, last = own_words[0], own_words[-1] + 1
    start_word, end_word = len(written_spans), 0
    for opcode, i1, i2, j1, j2 in matcher.get_opcodes():
        if i2 < first or i1 > last or (opcode != "insert" and (i2 == first or i1 == last)):
            continue
        if opcode == "insert" and i1 in (first, last) and not first < i1 < last:
            continue
        a, b = (max(i1, first) - i1, min(i2, last) - i1) if opcode == "equal" else (0, j2 - j1)
        if a < b:
            start_word, end_word = min(start_word, j1 + a), max(end_word, j1 + b)
    if start_word >= end_word:
        return None
    return written_text[written_spans[start_word][0] : written_spans[end_word - 1][1]]


def _too_many(
    expected: Sequence[Paragraph],
    written: Sequence[str],
    nips: Collection[str],
    differences: Sequence[FactDifference],
) -> Iterator[FactDifference]:
    """Yield the NIPs that the paper names more often than it should, and those that it should not name."""
    present = Counter(_digits(entry) for text in written for entry in _NIP.findall(text))
    needed = Counter(_digits(entry) for paragraph in expected for entry in _NIP.findall(paragraph.text))
    told = {_digits(entry.written) for entry in differences if entry.written is not None}
    known = {_digits(entry) for entry in nips}
    for nip in sorted((present - needed).keys() - told):
        printed = f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"
        found_text = f"{printed} ({present[nip]} kali)" if needed[nip] else printed
        expected_text = f"{printed} ({needed[nip]} kali)" if needed[nip] else None
        yield FactDifference(NIP, printed if nip in known else "", found_text, expected_text)


def _digits(text: str) -> str:
    return text.replace(" ", "")
