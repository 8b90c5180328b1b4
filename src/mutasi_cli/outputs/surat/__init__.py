"""The papers of a batch as Word documents.

A new paper is one line in :mod:`~mutasi_cli.outputs.surat.daftar` (key, number of its folder, scope,
template, the function that gathers its data), one such function in ``konteks_*.py``, and one template in
``templates/`` with its source in ``templates/sumber/``. Nothing else knows the papers by name.
"""

from mutasi_cli.outputs.surat.daftar import SURAT, Lingkup, Surat
from mutasi_cli.outputs.surat.tulis import HasilSurat, write_papers

__all__ = ["SURAT", "HasilSurat", "Lingkup", "Surat", "write_papers"]
