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

Blok = tuple[int, int, int, int]
"""Start and end at the left, start and end at the right."""

_KECIL = 40_000
"""Pairs of texts up to which ``difflib`` looks at all of them."""


def blok_beda(kiri: Sequence[str], kanan: Sequence[str]) -> list[Blok]:
    """Return the blocks that differ, in order; what lies between them is the same on both sides."""
    hasil: list[Blok] = []
    tugas: list[Blok] = [(0, len(kiri), 0, len(kanan))]
    while tugas:
        blok = _rapatkan(kiri, kanan, tugas.pop())
        i1, i2, j1, j2 = blok
        if i1 == i2 and j1 == j2:
            continue
        if i1 == i2 or j1 == j2:
            hasil.append(blok)
        elif (i2 - i1) * (j2 - j1) <= _KECIL:
            hasil += _teliti(kiri, kanan, blok, autojunk=False)
        elif jangkar := _jangkar(kiri, kanan, blok):
            tugas += _di_antara(blok, jangkar)
        else:
            hasil += _teliti(kiri, kanan, blok, autojunk=True)
    return sorted(hasil)


def _rapatkan(kiri: Sequence[str], kanan: Sequence[str], blok: Blok) -> Blok:
    """Take off what is the same at both ends."""
    i1, i2, j1, j2 = blok
    while i1 < i2 and j1 < j2 and kiri[i1] == kanan[j1]:
        i1, j1 = i1 + 1, j1 + 1
    while i1 < i2 and j1 < j2 and kiri[i2 - 1] == kanan[j2 - 1]:
        i2, j2 = i2 - 1, j2 - 1
    return i1, i2, j1, j2


def _teliti(kiri: Sequence[str], kanan: Sequence[str], blok: Blok, *, autojunk: bool) -> Iterator[Blok]:
    i1, i2, j1, j2 = blok
    pengurut = SequenceMatcher(None, kiri[i1:i2], kanan[j1:j2], autojunk=autojunk)
    for tanda, a1, a2, b1, b2 in pengurut.get_opcodes():
        if tanda != "equal":
            yield i1 + a1, i1 + a2, j1 + b1, j1 + b2


def _jangkar(kiri: Sequence[str], kanan: Sequence[str], blok: Blok) -> list[tuple[int, int]]:
    """Return the places of texts that occur once on either side, as many as stand in the same order."""
    i1, i2, j1, j2 = blok
    sekali = {isi for isi, kali in Counter(kanan[j1:j2]).items() if kali == 1}
    di_kanan = {kanan[j]: j for j in range(j1, j2) if kanan[j] in sekali}
    banyak = Counter(kiri[i1:i2])
    pasangan = [(i, di_kanan[kiri[i]]) for i in range(i1, i2) if kiri[i] in di_kanan and banyak[kiri[i]] == 1]
    # The longest run of pairs whose right places rise, by the ends of the best runs of each length.
    ujung: list[int] = []
    di_ujung: list[int] = []
    sebelum: list[int] = []
    for nomor, (_, j) in enumerate(pasangan):
        panjang = bisect_left(ujung, j)
        sebelum.append(di_ujung[panjang - 1] if panjang else -1)
        ujung[panjang : panjang + 1] = [j]
        di_ujung[panjang : panjang + 1] = [nomor]
    hasil = []
    nomor = di_ujung[-1] if di_ujung else -1
    while nomor >= 0:
        hasil.append(pasangan[nomor])
        nomor = sebelum[nomor]
    return hasil[::-1]


def _di_antara(blok: Blok, jangkar: Sequence[tuple[int, int]]) -> Iterator[Blok]:
    i1, i2, j1, j2 = blok
    for i, j in (*jangkar, (i2, j2)):
        yield i1, i, j1, j
        i1, j1 = i + 1, j + 1
