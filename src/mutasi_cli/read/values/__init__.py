"""Values in cells: one module for each family of forms.

A parser takes a raw cell (as the reader of spreadsheets hands it) and returns an :class:`Result`: the value,
or what is wrong with it. It never raises and never guesses.
"""

from mutasi_cli.read.values.parsed import Parser, Result
from mutasi_cli.read.values.raw_cell import blank, cell_text

__all__ = ["Parser", "Result", "blank", "cell_text"]
