"""The published roster as a workbook, without a word about who or what made it."""

from mutasi_cli.books.plain_book import PlainBook
from mutasi_cli.books.roster.sheet_writer import CENTRED_CELL, Column
from mutasi_cli.words.publication_words import COLUMNS, Publication

_WIDTHS = (6, 40, 60, 60)
_SHEETS = ("Pejabat", "Tugas tambahan")


def build_publication(content: Publication) -> bytes:
    """Return the workbook as an .xlsx; the same content gives the same bytes."""
    columns = [Column(heading, width) for heading, width in zip(COLUMNS, _WIDTHS, strict=True)]
    columns[0] = Column(COLUMNS[0], _WIDTHS[0], CENTRED_CELL)
    book = PlainBook("", content.title, draft=False)
    above = "\n".join((content.title.upper(), *content.lines))
    if not content.lists:
        book.sheet(_SHEETS[0], columns, above)
    for number, listed in enumerate(content.lists):
        sheet = book.sheet(_SHEETS[number], columns, f"{above}\n{listed.heading}")
        for row in listed.rows:
            sheet.add((row.nomor, row.nama, row.dari, row.ke))
    return book.to_bytes()
