"""The papers of a batch as Word documents.

A new paper is one line in :mod:`~mutasi_cli.papers.register` (key, number of its folder, scope,
template, the function that gathers its data), one such function in ``konteks_*.py``, and one template in
``templates/`` with its source in ``templates/sumber/``. Nothing else knows the papers by name.
"""

from mutasi_cli.papers.register import PAPERS, Scope, PaperKind
from mutasi_cli.papers.write_papers import PapersResult, write_papers

__all__ = ["PAPERS", "PapersResult", "Scope", "PaperKind", "write_papers"]
