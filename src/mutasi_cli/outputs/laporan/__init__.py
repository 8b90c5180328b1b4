"""The report for the meeting: one HTML file, for a projector and for A4.

``susun`` gathers plain words and numbers (``bentuk``) from the batch, ``gambar`` draws chains and rings,
``halaman`` fills ``templates/laporan.html.j2``, ``tulis`` puts the file in place. What the page looks like is
in ``templates/laporan*``.
"""

from mutasi_cli.outputs.laporan.halaman import Halaman, build_report, nama_laporan
from mutasi_cli.outputs.laporan.tulis import write_report

__all__ = ["Halaman", "build_report", "nama_laporan", "write_report"]
