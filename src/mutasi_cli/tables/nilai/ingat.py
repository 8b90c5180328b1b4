"""A parser that remembers: most columns say the same few words in every row."""

from datetime import date

from mutasi_cli.tables.nilai.hasil import Hasil, Penilai

_TERBANYAK = 100_000
"""Values that are kept; a column in which every value is another must not fill the memory."""


class Teringat:
    """Wraps a parser; equal texts and equal days are worked out once. The outcome is the parser's own."""

    __slots__ = ("_kenal", "_penilai")

    def __init__(self, penilai: Penilai):
        self._penilai = penilai
        self._kenal: dict[object, Hasil] = {}

    def __call__(self, mentah: object) -> Hasil:
        """Return what the parser says about a raw cell."""
        # Numbers are left out: 1, 1.0 and True are equal as keys and not the same as cells.
        if mentah.__class__ is not str and mentah.__class__ is not date:
            return self._penilai(mentah)
        hasil = self._kenal.get(mentah)
        if hasil is None:
            if len(self._kenal) >= _TERBANYAK:
                self._kenal.clear()
            hasil = self._kenal[mentah] = self._penilai(mentah)
        return hasil
