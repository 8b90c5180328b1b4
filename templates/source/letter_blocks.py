"""What all letters share: letterhead, head of a letter, data block, signature, copies.

Each block takes ``prefix``, the path to the data (``s.`` within a loop over persons). The data come from
``letter_context.py``: ``kop``, ``surat`` and ``mark``.
"""

from collections.abc import Sequence

from source.word_blocks import for_each, p, table, tc, tr, when

TEXT_WIDTH = 165.0
"""Width of the text of a letter in mm: F4 with 25 mm at the left and the right."""

_SIGNATURE_STYLE = "TandaTangan"
_LETTERHEAD_WIDTHS = (24.0, 117.0, 24.0)
_HEAD_WIDTHS = (21.0, 4.0, 62.0, 78.0)
_RIGHT_HALF = 87.0


def kop(prefix: str = "", *, new_page: bool = False) -> str:
    """Return the letterhead, with ``new_page`` at the top of a new page.

    That of the head of region is centred under the arms of the state; that of an office has the arms of the
    region at the left. Both end in the double rule. On printed paper only its height is left empty.
    """
    a = f"{prefix}kop"
    lines = for_each(f"b in {a}.baris", p("{{ b }}", "KopBaris"))
    nama = p(f"{{{{ {a}.nama }}}}", "KopNama")
    address = when(f"{a}.alamat", p(f"{{{{ {a}.alamat }}}}", "KopAlamat"))
    office_block = table(
        _LETTERHEAD_WIDTHS,
        [
            tr(
                [
                    tc(_LETTERHEAD_WIDTHS[0], p("", "LambangDaerah"), centred=True),
                    tc(_LETTERHEAD_WIDTHS[1], lines + nama + address, centred=True),
                    tc(_LETTERHEAD_WIDTHS[2], p("", "KopAlamat")),
                ]
            )
        ],
    )
    return (
        p("", "Penutup", new_page=new_page)
        + when(
            f"{a}.dicetak",
            when(f"{a}.kepala_daerah", p("", "Lambang") + nama + lines + address)
            + when(f"not {a}.kepala_daerah", office_block)
            + p("", "KopGaris"),
        )
        + when(f"not {a}.dicetak", p("", "RuangKop"))
    )


def letter_head(prefix: str = "") -> str:
    """Return the head of a letter: number, nature, enclosure, subject; date and addressee at the right."""
    a = f"{prefix}surat"
    rows = (("Nomor", "nomor"), ("Sifat", "sifat"), ("Lampiran", "lampiran"), ("Hal", "hal"))
    left = table(
        _HEAD_WIDTHS[:3],
        [
            tr(
                [
                    tc(_HEAD_WIDTHS[0], p(label, "Label")),
                    tc(_HEAD_WIDTHS[1], p(":", "Label")),
                    tc(_HEAD_WIDTHS[2], p(f"{{{{ {a}.{key} }}}}", "Label")),
                ]
            )
            for label, key in rows
        ],
    )
    right = (
        p(f"{{{{ {a}.tempat }}}}, {{{{ {a}.tanggal }}}}", "Label", after=10)
        + p("Kepada", "Label")
        + p(f"Yth.\t{{{{ {a}.kepada }}}}", "Kepada")
        + p(f"di {{{{ {a}.di }}}}", "Label", left=10)
    )
    return table(
        (_RIGHT_HALF, _HEAD_WIDTHS[3]),
        [tr([tc(_RIGHT_HALF, left + p("", "Penutup")), tc(_HEAD_WIDTHS[3], right)])],
    ) + p("", "Isi", after=2)


def nota_head(prefix: str = "", title: str = "NOTA DINAS") -> str:
    """Return the head of a nota dinas: from whom to whom, date, number, nature, enclosure, subject."""
    a = f"{prefix}surat"
    rows = (
        ("Kepada", f"Yth. {{{{ {a}.kepada }}}}"),
        ("Dari", f"{{{{ {a}.dari }}}}"),
        ("Tanggal", f"{{{{ {a}.tanggal }}}}"),
        ("Nomor", f"{{{{ {a}.nomor }}}}"),
        ("Sifat", f"{{{{ {a}.sifat }}}}"),
        ("Lampiran", f"{{{{ {a}.lampiran }}}}"),
        ("Hal", f"{{{{ {a}.hal }}}}"),
    )
    return p(title, "Judul", before=2, after=8) + data(rows, label=26) + p("", "KopGarisTipis")


def data(rows: Sequence[tuple[str, str]], *, left: float = 0, label: float = 42, width: float = TEXT_WIDTH) -> str:
    """Return a block of data: label, colon, text, ``left`` mm from the left margin."""
    widths = (label, 4.0, width - left - label - 4.0)
    return table(
        widths,
        [
            tr([tc(w, p(content, "Label")) for w, content in zip(widths, (nama, ":", text), strict=True)])
            for nama, text in rows
        ],
        left=left,
    )


def signature(path: str = "tanda", *, left: float = _RIGHT_HALF, above: Sequence[str] = (), spacing: int = 3) -> str:
    """Return a signature block whose paragraphs stay together.

    ``root`` is the path to the data (``s.mark``), ``above`` are lines before it (place and date), ``distance``
    the empty lines for the signature. ``a.n.`` stands before the post whose holder is signed for, ``u.b.``
    before a second one.
    """
    a = path
    return (
        "".join(
            p(line, _SIGNATURE_STYLE, left=left, before=10 if nomor == 0 else 0) for nomor, line in enumerate(above)
        )
        + p("", _SIGNATURE_STYLE)
        + for_each(f"b in {a}.baris", p("{{ b }}", _SIGNATURE_STYLE, left=left))
        + p("", _SIGNATURE_STYLE) * spacing
        + p(f"{{{{ {a}.nama }}}}", _SIGNATURE_STYLE, left=left, bold=True)
        + when(f"{a}.pangkat", p(f"{{{{ {a}.pangkat }}}}", _SIGNATURE_STYLE, left=left))
        + when(f"{a}.nip", p(f"NIP {{{{ {a}.nip }}}}", _SIGNATURE_STYLE, left=left))
    )


def signature_block(path: str = "tanda", *, above: Sequence[str] = (), left: float = _RIGHT_HALF) -> str:
    """Return the signature block in a row of its own that no page break cuts."""
    # The line before keeps the block from growing together with a table above it.
    return (
        p("", "Penutup", keep_next=True)
        + table((TEXT_WIDTH,), [tr([tc(TEXT_WIDTH, signature(path, above=above, left=left))], whole=True)])
        + p("", "Penutup")
    )


def tembusan(path: str = "surat.tembusan") -> str:
    """Return the list of copies, where there is one."""
    return when(
        path,
        p("Tembusan:", "Tembusan", before=14, keep_next=True)
        + for_each(f"t in {path}", p("{{ t.nomor }}\t{{ t.isi }}", "Tembusan")),
    )
