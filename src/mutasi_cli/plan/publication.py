"""The roster for publication, from a judged batch to its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mutasi_cli.api import Judgement
    from mutasi_cli.disk.placed_papers import PapersResult


def write_publication(judgement: Judgement) -> PapersResult:
    """Write the published roster as workbook and page; the caller has refused galat before."""
    from mutasi_cli.books.publication_workbook import build_publication  # noqa: PLC0415 - loads openpyxl
    from mutasi_cli.disk.day_files import place_day_files  # noqa: PLC0415 - few commands need it
    from mutasi_cli.disk.file_names import PUBLICATION_FOLDER  # noqa: PLC0415 - few commands need it
    from mutasi_cli.views.publication_html import publication_as_html  # noqa: PLC0415 - few commands need it
    from mutasi_cli.words.publication_words import publication  # noqa: PLC0415 - few commands need it

    batch = judgement.batch
    content = publication(batch)
    base = f"{PUBLICATION_FOLDER}/daftar-pelantikan-{batch.tanggal:%Y-%m-%d}"
    files = [
        (f"{base}.html", publication_as_html(content).encode("utf-8")),
        (f"{base}.xlsx", build_publication(content)),
    ]
    output = judgement.locations.output
    return place_day_files(batch, judgement.findings, output, files, instead_of=(PUBLICATION_FOLDER,))
