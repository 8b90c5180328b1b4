"""The roster workbook ``lantikan-<tanggal>.xlsx``: one sheet a file."""

from mutasi_cli.books.roster.workbook import build_roster

__all__ = ["build_roster"]
