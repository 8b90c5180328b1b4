"""Values in cells: one module for each family of forms.

A parser takes a raw cell (as the reader of spreadsheets hands it) and returns an :class:`Result`: the value,
or what is wrong with it. It never raises and never guesses.
"""

from mutasi_cli.read.values.parsed import Result, Parser
from mutasi_cli.read.values.raw_cell import blank, cell_text

__all__ = ["Result", "Parser", "blank", "cell_text"]
