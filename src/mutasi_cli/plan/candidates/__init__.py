"""Who could lawfully fill an empty post: the Python API behind ``mutasi candidates``.

It builds on :mod:`mutasi_cli.api` and judges by the very rules of ``mutasi validate``; there is no
second opinion about the law here.
"""

from mutasi_cli.plan.candidates.assignment import fill_all
from mutasi_cli.plan.candidates.search import find_candidates
from mutasi_cli.plan.candidates.service import Proposal, candidates, fill, write_proposal

__all__ = ["Proposal", "candidates", "fill", "fill_all", "find_candidates", "write_proposal"]
