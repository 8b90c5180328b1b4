"""The annexes: the list of people, landscape, one row a person."""

from collections.abc import Sequence

from source.word_blocks import document, p, table, tag_row, tc, tr, when

_FULL_WIDTH = 290.0
_SIGNATURE_LEFT = 190.0
_SIGNATURE_STYLE = "TandaTangan"


MARGINS = (18, 20, 15, 20)
"""Margins of an annex: top, right, bottom, left in mm."""


def annex() -> str:
    """Return the annex of the structural decree: nine columns."""
    return document(annex_body(), landscape=True, margins=MARGINS, nomor=True)


def tugas_tambahan_annex() -> str:
    """Return the annex of the second decree: seven columns, no eselon, no allowance."""
    return document(tugas_tambahan_annex_body(), landscape=True, margins=MARGINS, nomor=True)


def annex_body(*, closing: str = "") -> str:
    """Return the text of the structural annex; ``closing`` takes the place of the signature on a copy."""
    return _lampiran(
        (11, 49, 32, 45, 45, 18, 30, 32, 28),
        (
            "NO",
            "NAMA\nNIP\nTANGGAL LAHIR",
            "PANGKAT\nGOL. RUANG",
            "JABATAN LAMA",
            "JABATAN BARU",
            "ESELON",
            "TUNJANGAN",
            "PERTEK\n(NOMOR, TANGGAL)",
            "KETERANGAN",
        ),
        (
            p("{{ o.nomor }}", "SelTengah"),
            p("{{ o.nama_kapital }}\n{{ o.nip }}\n{{ o.tanggal_lahir }}", "SelTabel"),
            p("{{ o.pangkat }}\n{{ o.golongan }}", "SelTengah"),
            p("{{ o.jabatan_lama }}", "SelTabel"),
            p("{{ o.jabatan_baru }}", "SelTabel"),
            p("{{ o.eselon }}", "SelTengah"),
            p("{{ o.tunjangan }}", "SelTengah"),
            p("{{ o.pertek_nomor }}\n{{ o.pertek_tanggal }}", "SelTengah"),
            p("{{ o.keterangan }}", "SelTengah"),
        ),
        closing=closing,
    )


def tugas_tambahan_annex_body(*, closing: str = "") -> str:
    """Return the text of the annex of the second group; ``closing`` as in :func:`annex_body`."""
    return _lampiran(
        (11, 58, 32, 53, 52, 52, 32),
        (
            "NO",
            "NAMA\nNIP",
            "PANGKAT\nGOL. RUANG",
            "JABATAN FUNGSIONAL",
            "TUGAS TAMBAHAN LAMA",
            "TUGAS TAMBAHAN BARU",
            "KETERANGAN",
        ),
        (
            p("{{ o.nomor }}", "SelTengah"),
            p("{{ o.nama_kapital }}\n{{ o.nip }}", "SelTabel"),
            p("{{ o.pangkat }}\n{{ o.golongan }}", "SelTengah"),
            p("{{ o.jabatan_fungsional }}", "SelTabel"),
            p("{{ o.tugas_lama }}", "SelTabel"),
            p("{{ o.jabatan_baru }}", "SelTabel"),
            p("{{ o.keterangan }}", "SelTengah"),
        ),
        closing=closing,
    )


def _lampiran(widths: Sequence[float], head: Sequence[str], cells: Sequence[str], *, closing: str) -> str:
    return (
        _kop()
        + table(
            widths,
            [
                tr(
                    [tc(w, p(content, "KepalaTabel"), centred=True) for w, content in zip(widths, head, strict=True)],
                    head=True,
                    whole=True,
                ),
                tr(
                    [tc(w, p(str(nomor), "KepalaTabel")) for nomor, w in enumerate(widths, start=1)],
                    head=True,
                    whole=True,
                ),
                tag_row(widths, "for o in daftar"),
                tr([tc(w, content) for w, content in zip(widths, cells, strict=True)], whole=True),
                tag_row(widths, "endfor"),
                tr(
                    [
                        tc(
                            sum(widths),
                            closing or signature(_SIGNATURE_LEFT),
                            span=len(widths),
                            unruled=True,
                        )
                    ],
                    whole=True,
                ),
            ],
            ruled=True,
        )
        + p("", "Penutup")
    )


def _kop() -> str:
    """Return the heading block at the right: whose annex, its number, date and subject."""
    widths = (24.0, 5.0, 101.0)
    rows = (
        ("NOMOR", "{{ keputusan.nomor }}"),
        ("TANGGAL", "{{ keputusan.tanggal }}"),
        ("TENTANG", "{{ keputusan.judul_kapital }}"),
    )
    return table(
        widths,
        [
            tr([tc(sum(widths), p("LAMPIRAN", "SelTabel", bold=True), span=3)]),
            tr([tc(sum(widths), p("KEPUTUSAN {{ kepala.sebutan_kapital }}", "SelTabel"), span=3)]),
            *(
                tr(
                    [
                        tc(widths[0], p(label, "SelTabel")),
                        tc(widths[1], p(":", "SelTabel")),
                        tc(widths[2], p(content, "SelTabel")),
                    ]
                )
                for label, content in rows
            ),
        ],
        left=_FULL_WIDTH - sum(widths),
    ) + p("", "SelTabel")


def signature(left: float, *, ttd: str = "") -> str:
    """Return the close of an annex: signer, space for the signature (on a copy ``ttd``), name."""
    gap = (
        p("", _SIGNATURE_STYLE) + p(ttd, _SIGNATURE_STYLE, left=left) + p("", _SIGNATURE_STYLE)
        if ttd
        else p("", _SIGNATURE_STYLE) * 3
    )
    return (
        p("", _SIGNATURE_STYLE)
        + when("penandatangan.atas_nama", p("{{ penandatangan.atas_nama }}", _SIGNATURE_STYLE, left=left))
        + p("{{ penandatangan.jabatan_kapital }},", _SIGNATURE_STYLE, left=left)
        + gap
        + p("{{ penandatangan.nama }}", _SIGNATURE_STYLE, left=left, bold=True)
    )
