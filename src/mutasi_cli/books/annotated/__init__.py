"""The annotated copy: the officer's own workbook with its guilty cells marked and a sheet ``ReportedFinding``.

Only the touched parts of the archive are rewritten, the others keep their very bytes; so charts, filters,
formulas, macros and whatever else a workbook holds come through as they were.
"""

from mutasi_cli.books.annotated.annotated_files import Original, write_copies
from mutasi_cli.books.annotated.plain_workbook import ValueSheet

__all__ = ["Original", "ValueSheet", "write_copies"]
