"""Who could lawfully fill an empty post: judged by the very rules of ``mutasi validate``."""

from mutasi_cli.calon.cari import find_candidates


__all__ = ["find_candidates"]
