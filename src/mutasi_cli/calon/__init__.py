"""Who could lawfully fill an empty post: the Python API behind ``mutasi candidates``.

It builds on :mod:`mutasi_cli.pipeline` and judges by the very rules of ``mutasi validate``; there is no
second opinion about the law here.
"""

from mutasi_cli.calon.cari import find_candidates
from mutasi_cli.calon.layanan import Usul, candidates, fill, write_proposal
from mutasi_cli.calon.penugasan import fill_all

__all__ = ["Usul", "candidates", "fill", "fill_all", "find_candidates", "write_proposal"]
