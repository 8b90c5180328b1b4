"""Who could lawfully fill an empty post: judged by the very rules of ``mutasi validate``."""

from mutasi_cli.calon.cari import find_candidates
from mutasi_cli.calon.penugasan import fill_all

__all__ = ["fill_all", "find_candidates"]
