"""The extract of a decree for one person; the print file holds one after the other."""

from source import dicta
from source.decree import full_row, kop, labelled_row, memutuskan_row, title_line
from source.dicta import COLUMN_WIDTHS
from source.word_blocks import document, for_each, p, table, tag_row, tc, tr, when

_SIGNATURE_STYLE = "TandaTangan"


def petikan() -> str:
    """Return the extract."""
    page = (
        kop("PETIKAN KEPUTUSAN", new_page=True, prefix="s.")
        + table(
            COLUMN_WIDTHS,
            [
                labelled_row("Menimbang", p("dst;", "Isi")),
                labelled_row("Mengingat", p("dst;", "Isi")),
                tag_row(COLUMN_WIDTHS, "if s.keputusan.memperhatikan"),
                labelled_row("Memperhatikan", p("dst;", "Isi")),
                tag_row(COLUMN_WIDTHS, "endif"),
                memutuskan_row(),
                labelled_row("Menetapkan", p(title_line("s."), "Sebutan")),
                tag_row(COLUMN_WIDTHS, "if s.tugas_tambahan"),
                *dicta.personal_rows(dicta.tugas_tambahan()),
                tag_row(COLUMN_WIDTHS, "else"),
                *dicta.personal_rows(dicta.structural()),
                tag_row(COLUMN_WIDTHS, "endif"),
                full_row(
                    p(
                        "PETIKAN Keputusan ini disampaikan kepada yang bersangkutan untuk diketahui dan "
                        "dilaksanakan sebagaimana mestinya.",
                        "Isi",
                        before=4,
                        after=14,
                    )
                ),
                full_row(_signature(), whole=True),
            ],
        )
        + p("", "Penutup")
    )
    return document(for_each("s in daftar_surat", page), margins=(13, 25, 10, 25))


def _signature() -> str:
    """Return two columns: the certifier at the left, the signer of the decree with ``ttd`` at the right."""
    left, right = 85.0, 80.0
    certifier = (
        p("Petikan sesuai dengan aslinya,", _SIGNATURE_STYLE)
        + p("{{ s.pengesah.jabatan_kapital }},", _SIGNATURE_STYLE)
        + p("", _SIGNATURE_STYLE) * 3
        + p("{{ s.pengesah.nama }}", _SIGNATURE_STYLE, bold=True)
        + p("{{ s.pengesah.pangkat }}", _SIGNATURE_STYLE)
        + p("NIP {{ s.pengesah.nip }}", _SIGNATURE_STYLE)
    )
    issuer_block = (
        p("Ditetapkan di {{ s.instansi.tempat }}", _SIGNATURE_STYLE)
        + p("pada tanggal {{ s.keputusan.tanggal }}", _SIGNATURE_STYLE)
        + when("s.penandatangan.atas_nama", p("{{ s.penandatangan.atas_nama }}", _SIGNATURE_STYLE))
        + p("{{ s.penandatangan.jabatan_kapital }},", _SIGNATURE_STYLE)
        + p("", _SIGNATURE_STYLE)
        + p("ttd", _SIGNATURE_STYLE)
        + p("", _SIGNATURE_STYLE)
        + p("{{ s.penandatangan.nama }}", _SIGNATURE_STYLE, bold=True)
    )
    return table((left, right), [tr([tc(left, certifier), tc(right, issuer_block)], whole=True)]) + p("", "Penutup")
