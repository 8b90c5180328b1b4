"""The published roster as a page: it opens without the internet, loads nothing and says nothing about its making."""

from html import escape

from mutasi_cli.words.publication_words import COLUMNS, Publication
from mutasi_cli.words.terminal_text import harmless

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE = """\
body { font: 16px/1.45 system-ui, "Segoe UI", Arial, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
h1, h2, .redup { text-align: center }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #777; padding: .4rem .6rem; text-align: left; vertical-align: top }
thead th { background: #eee }
@media print { body { font-size: 10pt; margin: 0 } thead { display: table-header-group } tr { break-inside: avoid } }
"""


def publication_as_html(content: Publication) -> str:
    """Return the page as HTML text; every text is escaped."""
    parts = [
        '<!DOCTYPE html>\n<html lang="id">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_text(content.title)}</title>\n<style>\n{_STYLE}</style>\n</head>\n<body>",
        f"<h1>{_text(content.title)}</h1>",
        *(f'<p class="redup">{_text(line)}</p>' for line in content.lines),
    ]
    head = "".join(f'<th scope="col">{_text(heading)}</th>' for heading in COLUMNS)
    for listed in content.lists:
        parts.append(f"<h2>{_text(listed.heading)}</h2>\n<table>\n<thead><tr>{head}</tr></thead>\n<tbody>")
        for row in listed.rows:
            cells = "".join(f"<td>{_text(words)}</td>" for words in (row.dari, row.ke))
            parts.append(f'<tr><td>{row.nomor}</td><th scope="row">{_text(row.nama)}</th>{cells}</tr>')
        parts.append("</tbody>\n</table>")
    return "\n".join([*parts, "</body>\n</html>\n"])


def _text(words: str) -> str:
    return escape(harmless(words))
