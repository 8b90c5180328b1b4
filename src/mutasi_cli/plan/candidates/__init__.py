"""Who could lawfully fill an empty post: judged by the very rules of ``mutasi validate``, which are handed in."""

from mutasi_cli.plan.candidates.assignment import fill_all
from mutasi_cli.plan.candidates.named_post import named_post
from mutasi_cli.plan.candidates.search import explain, find_candidates

__all__ = ["explain", "fill_all", "find_candidates", "named_post"]
