"""The extract of a decree for one person; the print file holds one after the other."""

from source.decree import COLUMN_WIDTHS, full_row, kop, labelled_row, memutuskan_row
from source.word_blocks import document, for_each, p, table, tc, tr, when

_SIGNATURE_STYLE = "TandaTangan"
_DATA_WIDTHS = (46.0, 4.0, 74.0)


def petikan() -> str:
    """Return the extract."""
    page = (
        kop("PETIKAN KEPUTUSAN", new_page=True, prefix="s.")
        + table(
            COLUMN_WIDTHS,
            [
                labelled_row("Menimbang", p("dst;", "Isi")),
                labelled_row("Mengingat", p("dst;", "Isi")),
                memutuskan_row(),
                labelled_row("Menetapkan", p("", "Isi")),
                labelled_row("KESATU", _first_diktum()),
                labelled_row("KEDUA", _second_diktum()),
                labelled_row("KETIGA", p("Diktum KESATU terhitung mulai tanggal {{ s.orang.tmt }}.", "Isi")),
                labelled_row("KEEMPAT", p("dst;", "Isi")),
                labelled_row("KELIMA", p("Keputusan ini mulai berlaku pada tanggal ditetapkan.", "Isi")),
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


def _data(rows: tuple[tuple[str, str], ...]) -> str:
    return table(
        _DATA_WIDTHS,
        [
            tr(
                [
                    tc(_DATA_WIDTHS[0], p(label, "Label")),
                    tc(_DATA_WIDTHS[1], p(":", "Label")),
                    tc(_DATA_WIDTHS[2], p(content, "Label")),
                ]
            )
            for label, content in rows
        ],
    )


_PERSON_ROWS = (
    ("Nama", "{{ s.orang.nama_kapital }}"),
    ("NIP", "{{ s.orang.nip }}"),
    ("Tempat, tgl. lahir", "{{ s.orang.tempat_lahir }}, {{ s.orang.tanggal_lahir }}"),
    ("Pangkat/Gol. Ruang", "{{ s.orang.pangkat_golongan }}"),
)


def _first_diktum() -> str:
    struktural_text = (
        when("s.tindakan == 'angkat'", p("Memberhentikan dengan hormat {{ s.pegawai }}:", "Isi"))
        + when("s.tindakan == 'kukuhkan'", p("Mengukuhkan {{ s.pegawai }}:", "Isi"))
        + when("s.tindakan == 'berhentikan'", p("Memberhentikan dengan hormat {{ s.pegawai }}:", "Isi"))
        + _data(_PERSON_ROWS)
        + when(
            "not s.jabatan_sama",
            p("dari jabatan:", "Isi", before=4) + p("{{ s.orang.jabatan_lama }}", "Sebutan", bold=True),
        )
        + when("s.tindakan == 'angkat'", p("dan mengangkat {{ s.orang.sebutan }} tersebut dalam jabatan:", "Isi"))
        + when(
            "s.tindakan == 'kukuhkan'",
            p("{% if s.jabatan_sama %}dalam{% else %}ke dalam{% endif %} jabatan:", "Isi"),
        )
        + when("s.tindakan != 'berhentikan'", p("{{ s.orang.jabatan_baru }}", "Sebutan", bold=True))
    )
    tugas_tambahan_text = (
        when(
            "s.tindakan == 'angkat' and s.melepas",
            p("Memberhentikan dengan hormat {{ s.tugas.pejabat }}:", "Isi"),
        )
        + when("s.tindakan == 'angkat' and not s.melepas", p("Mengangkat {{ s.tugas.pejabat }}:", "Isi"))
        + when("s.tindakan == 'kukuhkan'", p("Mengukuhkan {{ s.tugas.pejabat }}:", "Isi"))
        + when("s.tindakan == 'berhentikan'", p("Memberhentikan dengan hormat {{ s.tugas.pejabat }}:", "Isi"))
        + _data((*_PERSON_ROWS, ("Jabatan fungsional", "{{ s.orang.jabatan_fungsional }}")))
        + when(
            "s.melepas and not s.jabatan_sama",
            p("dari tugas tambahan sebagai:", "Isi", before=4) + p("{{ s.orang.tugas_lama }}", "Sebutan", bold=True),
        )
        + when(
            "s.tindakan == 'angkat' and s.melepas",
            p("dan mengangkat {{ s.orang.sebutan }} tersebut sebagai:", "Isi"),
        )
        + when(
            "s.tindakan == 'angkat' and not s.melepas",
            p("yang diberi tugas tambahan sebagai:", "Isi", before=4),
        )
        + when(
            "s.tindakan == 'kukuhkan'",
            p("{% if s.jabatan_sama %}dalam{% else %}ke dalam{% endif %} tugas tambahan sebagai:", "Isi"),
        )
        + when("s.tindakan != 'berhentikan'", p("{{ s.orang.jabatan_baru }}", "Sebutan", bold=True))
    )
    return when("not s.tugas_tambahan", struktural_text) + when("s.tugas_tambahan", tugas_tambahan_text)


def _second_diktum() -> str:
    return (
        when(
            "not s.tugas_tambahan and s.ada_eselon",
            p(
                "Kepada yang bersangkutan diberikan tunjangan jabatan struktural eselon {{ s.orang.eselon }} "
                "sebesar {{ s.orang.tunjangan }} setiap bulan sesuai dengan ketentuan peraturan "
                "perundang-undangan.",
                "Isi",
            ),
        )
        + when(
            "not s.tugas_tambahan and not s.ada_eselon and s.tindakan != 'berhentikan'",
            p(
                "Kepada yang bersangkutan diberikan tunjangan sesuai dengan ketentuan peraturan perundang-undangan.",
                "Isi",
            ),
        )
        + when(
            "not s.tugas_tambahan and s.tindakan == 'berhentikan'",
            p("Kepada yang bersangkutan tidak lagi diberikan tunjangan dari jabatan tersebut.", "Isi"),
        )
        + when(
            "s.tugas_tambahan and s.tindakan != 'berhentikan'",
            p(
                "Tugas tambahan tersebut bukan jabatan struktural, tidak bereselon, dan tidak mengubah "
                "jabatan fungsional yang bersangkutan.",
                "Isi",
            ),
        )
        + when(
            "s.tugas_tambahan and s.tindakan == 'berhentikan'",
            p("Yang bersangkutan tetap menduduki jabatan fungsional tersebut.", "Isi"),
        )
    )


def _signature() -> str:
    """Return two columns: the certifier at the left, the signer of the decree with ``ttd`` at the right."""
    left, right = 85.0, 80.0
    certifier = (
        p("Sesuai dengan aslinya,", _SIGNATURE_STYLE)
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
