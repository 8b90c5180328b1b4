"""Tables of people: a repeated head, a row of column numbers, one row for each person."""

from collections.abc import Sequence

from source.word_blocks import p, table, tag_row, tc, tr

NUMBER_CELL = p("{{ o.nomor }}", "SelTengah")
NAMA_NIP_CELL = p("{{ o.nama_kapital }}\n{{ o.nip }}", "SelTabel")
NAMA_NIP_BIRTH_CELL = p("{{ o.nama_kapital }}\n{{ o.nip }}\n{{ o.tanggal_lahir }}", "SelTabel")
PANGKAT_CELL = p("{{ o.pangkat }}\n{{ o.golongan }}", "SelTengah")


def person_cell(nama: str, style: str = "SelTabel") -> str:
    """Return a cell that holds one value of the person."""
    return p(f"{{{{ o.{nama} }}}}", style)


def people_table(
    columns: Sequence[tuple[float, str, str]],
    people: str,
    *,
    numbered: bool = False,
    closing: str = "",
    condition: str = "",
) -> str:
    """Return the table. ``column`` are width (mm), heading, cell; ``listed`` is the path to the people.

    ``numbered`` prints the numbers of the columns under the head. ``closing`` is a signature block in the
    last row, so that it never stands alone on a page; ``condition`` is the condition under which it is printed.
    """
    widths = [w for w, _, _ in columns]
    head = [
        tr(
            [tc(w, p(heading, "KepalaTabel"), centred=True) for w, heading, _ in columns],
            head=True,
            whole=True,
        )
    ]
    if numbered:
        head.append(
            tr(
                [tc(w, p(str(nomor), "KepalaTabel")) for nomor, w in enumerate(widths, start=1)],
                head=True,
                whole=True,
            )
        )
    return table(
        widths,
        [
            *head,
            tag_row(widths, f"for o in {people}"),
            tr([tc(w, cell) for w, _, cell in columns], whole=True),
            tag_row(widths, "endfor"),
            *([tag_row(widths, f"if {condition}")] if condition else []),
            *([tr([tc(sum(widths), closing, span=len(widths), unruled=True)], whole=True)] if closing else []),
            *([tag_row(widths, "endif")] if condition else []),
        ],
        ruled=True,
    )


def annex_head(title: str, rows: Sequence[tuple[str, str]], *, full_width: float) -> str:
    """Return the block at the right that says whose enclosure this is."""
    widths = (22.0, 4.0, 74.0)
    return table(
        widths,
        [
            tr([tc(sum(widths), p(title, "SelTabel", bold=True), span=3)]),
            *(
                tr([tc(w, p(text, "SelTabel")) for w, text in zip(widths, (nama, ":", value), strict=True)])
                for nama, value in rows
            ),
        ],
        left=full_width - sum(widths),
    ) + p("", "SelTabel")
