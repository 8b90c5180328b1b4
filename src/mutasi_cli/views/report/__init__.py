"""The report for the meeting: one HTML file, for a projector and for A4.

``compose`` gathers plain words and numbers (``form``) from the batch, ``picture`` draws chains and rings,
``page`` fills ``templates/laporan.html.j2``, ``write`` puts the file in place. What the page looks like is
in ``templates/laporan*``.
"""

from mutasi_cli.views.report.page import ReportPage, build_report, report_file_name
from mutasi_cli.views.report.report_file import write_report

__all__ = ["ReportPage", "build_report", "report_file_name", "write_report"]
