"""The report for the meeting: one HTML file, for a projector and for A4.

``susun`` gathers plain words and numbers (``bentuk``) from the batch, ``gambar`` draws chains and rings,
``halaman`` fills ``templates/laporan.html.j2``. What the page looks like is in ``templates/laporan*``.
"""

from mutasi_cli.outputs.laporan.halaman import build_report, nama_laporan

__all__ = ["build_report", "nama_laporan"]
