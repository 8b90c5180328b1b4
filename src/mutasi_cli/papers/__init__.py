"""The papers of a batch as Word documents.

A new paper is one line in :mod:`~mutasi_cli.papers.register` (key, number of its folder, scope,
template, the function that gathers its data), one such function in ``konteks_*.py``, and one template in
``templates/`` with its source in ``templates/source/``. Nothing else knows the papers by name.
"""

from mutasi_cli.papers.register import PAPERS, PaperKind, Scope
from mutasi_cli.papers.write_papers import write_papers

__all__ = ["PAPERS", "PaperKind", "Scope", "write_papers"]
