"""Near words: only ever told, never taken."""

from collections.abc import Iterable

BATAS_KATA = 60.0
"""Likeness in per cent from which a word is worth naming."""


def terdekat(
    kata: str, pilihan: Iterable[str], *, batas: float = BATAS_KATA, jumlah: int = 3
) -> tuple[str, ...]:
    """Return the nearest of ``pilihan``, best first; equal likeness in the order given."""
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - needed only when something is wrong

    hasil = process.extract(
        kata,
        list(pilihan),
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        limit=jumlah,
        score_cutoff=batas,
    )
    return tuple(isi for isi, _, _ in hasil)
