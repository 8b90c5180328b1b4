"""The roster workbook ``lantikan-<tanggal>.xlsx``: one sheet a file."""

from mutasi_cli.outputs.roster.buku import build_roster, nama_buku

__all__ = ["build_roster", "nama_buku"]
