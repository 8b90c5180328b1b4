"""The annotated copy: the officer's own workbook with its guilty cells marked and a sheet ``Temuan``.

Only the touched parts of the archive are rewritten, the others keep their very bytes; so charts, filters,
formulas, macros and whatever else a workbook holds come through as they were.
"""

from mutasi_cli.outputs.salinan.polos import LembarNilai
from mutasi_cli.outputs.salinan.tulis import Asli, write_copies

__all__ = ["Asli", "LembarNilai", "write_copies"]
