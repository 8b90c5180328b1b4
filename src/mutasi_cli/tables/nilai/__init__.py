"""Values in cells: one module for each family of forms.

A parser takes a raw cell (as the reader of spreadsheets hands it) and returns an :class:`Hasil`: the value,
or what is wrong with it. It never raises and never guesses.
"""

from mutasi_cli.tables.nilai.hasil import Hasil, Penilai
from mutasi_cli.tables.nilai.mentah import kosong, teks_sel

__all__ = ["Hasil", "Penilai", "kosong", "teks_sel"]
