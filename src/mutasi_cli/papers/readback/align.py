"""Where two long sequences of texts differ, also where the same words stand in them thousands of times.

``difflib`` alone compares every text with each of its twins: an annex of two thousand people, with two
thousand times ``III.a`` in it, would take minutes. So what is the same at both ends is taken off first, and
a long rest is cut at texts that occur once on either side (a NIP, a name), as the patience diff of Bram
Cohen does.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

Block = tuple[int, int, int, int]
"""Start and end at the left, start and end at the right."""

_SMALL = 40_000
"""Pairs of texts up to which ``difflib`` looks at all of them."""


def differing_blocks(left: Sequence[str], right: Sequence[str]) -> list[Block]:
    """Return the blocks that differ, in order; what lies between them is the same on both sides."""
    differing: list[Block] = []
    pending: list[Block] = [(0, len(left), 0, len(right))]
    while pending:
        block = _trimmed(left, right, pending.pop())
        i1, i2, j1, j2 = block
        if i1 == i2 and j1 == j2:
            continue
        if i1 == i2 or j1 == j2:
            differing.append(block)
        elif (i2 - i1) * (j2 - j1) <= _SMALL:
            differing += _diff_block(left, right, block, autojunk=False)
        elif anchors := _anchors(left, right, block):
            pending += _between(block, anchors)
        else:
            differing += _diff_block(left, right, block, autojunk=True)
    return sorted(differing)


def _trimmed(left: Sequence[str], right: Sequence[str], block: Block) -> Block:
    """Take off what is the same at both ends."""
    i1, i2, j1, j2 = block
    while i1 < i2 and j1 < j2 and left[i1] == right[j1]:
        i1, j1 = i1 + 1, j1 + 1
    while i1 < i2 and j1 < j2 and left[i2 - 1] == right[j2 - 1]:
        i2, j2 = i2 - 1, j2 - 1
    return i1, i2, j1, j2


def _diff_block(left: Sequence[str], right: Sequence[str], block: Block, *, autojunk: bool) -> Iterator[Block]:
    i1, i2, j1, j2 = block
    matcher = SequenceMatcher(None, left[i1:i2], right[j1:j2], autojunk=autojunk)
    for opcode, a1, a2, b1, b2 in matcher.get_opcodes():
        if opcode != "equal":
            yield i1 + a1, i1 + a2, j1 + b1, j1 + b2


def _anchors(left: Sequence[str], right: Sequence[str], block: Block) -> list[tuple[int, int]]:
    """Return the places of texts that occur once on either side, as many as stand in the same order."""
    i1, i2, j1, j2 = block
    once = {text for text, times in Counter(right[j1:j2]).items() if times == 1}
    right_positions = {right[j]: j for j in range(j1, j2) if right[j] in once}
    left_counts = Counter(left[i1:i2])
    pairs = [
        (i, right_positions[left[i]]) for i in range(i1, i2) if left[i] in right_positions and left_counts[left[i]] == 1
    ]
    # The longest run of pairs whose right places rise, by the ends of the best runs of each length.
    lowest_ends: list[int] = []
    run_ends: list[int] = []
    previous: list[int] = []
    for nomor, (_, j) in enumerate(pairs):
        length = bisect_left(lowest_ends, j)
        previous.append(run_ends[length - 1] if length else -1)
        lowest_ends[length : length + 1] = [j]
        run_ends[length : length + 1] = [nomor]
    longest_run = []
    nomor = run_ends[-1] if run_ends else -1
    while nomor >= 0:
        longest_run.append(pairs[nomor])
        nomor = previous[nomor]
    return longest_run[::-1]


def _between(block: Block, anchors: Sequence[tuple[int, int]]) -> Iterator[Block]:
    i1, i2, j1, j2 = block
    for i, j in (*anchors, (i2, j2)):
        yield i1, i, j1, j
        i1, j1 = i + 1, j + 1
