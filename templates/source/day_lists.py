"""The lists of the day: attendance, receipts, seats."""

from collections.abc import Sequence

from source.letter_blocks import data
from source.word_blocks import document, for_each, p, table, tag_row, tc, tr, when

_ATTENDANCE_WIDTHS = (11.0, 54.0, 64.0, 23.0, 23.0)
_SUSULAN_WIDTHS = (11.0, 72.0, 92.0)
_RECEIPT_WIDTHS = (11.0, 55.0, 51.0, 26.0, 32.0)
_MARGINS = (18.0, 20.0, 18.0, 20.0)
_SEATS = 8
_ROW_NAME_WIDTH = 10.0
_SEAT_WIDTH = 35.0
_SEATING_WIDTHS = (_ROW_NAME_WIDTH, *(_SEAT_WIDTH for _ in range(_SEATS)))


def attendance_list() -> str:
    """Return the attendance list: signatures in two columns, and those who are known to be absent."""
    attendance = table(
        _ATTENDANCE_WIDTHS,
        [
            tr(
                [
                    *(
                        tc(w, p(heading, "KepalaTabel"), centred=True)
                        for w, heading in zip(
                            _ATTENDANCE_WIDTHS[:3], ("NO", "NAMA\nNIP", "JABATAN SAAT INI"), strict=True
                        )
                    ),
                    tc(sum(_ATTENDANCE_WIDTHS[3:]), p("TANDA TANGAN", "KepalaTabel"), span=2, centred=True),
                ],
                head=True,
                whole=True,
            ),
            tag_row(_ATTENDANCE_WIDTHS, "for o in hadir"),
            tr(
                [
                    tc(_ATTENDANCE_WIDTHS[0], p("{{ o.nomor }}", "SelTengah")),
                    tc(_ATTENDANCE_WIDTHS[1], p("{{ o.nama_kapital }}\n{{ o.nip }}", "SelTabel")),
                    tc(_ATTENDANCE_WIDTHS[2], p("{{ o.jabatan }}", "SelTabel")),
                    tc(_ATTENDANCE_WIDTHS[3], p("{{ o.paraf_kiri }}", "SelTabel", before=4, after=8)),
                    tc(_ATTENDANCE_WIDTHS[4], p("{{ o.paraf_kanan }}", "SelTabel", before=4, after=8)),
                ],
                whole=True,
            ),
            tag_row(_ATTENDANCE_WIDTHS, "endfor"),
        ],
        ruled=True,
    )
    susulan_table = p("TIDAK HADIR; MENGIKUTI ACARA SUSULAN", "Judul", before=14, after=6) + _table(
        _SUSULAN_WIDTHS,
        ("NO", "NAMA\nNIP", "JABATAN SAAT INI"),
        ("{{ o.nomor }}", "{{ o.nama_kapital }}\n{{ o.nip }}", "{{ o.jabatan }}"),
        "susulan",
    )
    return document(
        p("DAFTAR HADIR", "Judul")
        + p(
            "{% if hanya_menerima %}PENYERAHAN KEPUTUSAN{% else %}{{ judul_kapital }}{% endif %}",
            "Judul",
            after=8,
        )
        + data(
            (
                ("Hari, tanggal", "{{ pelantikan.hari_tanggal }}"),
                ("Pukul", "{{ pelantikan.jam }}"),
                ("Tempat", "{{ pelantikan.tempat }}"),
            ),
            label=34,
            width=sum(_ATTENDANCE_WIDTHS),
        )
        + p("", "Isi")
        + when("hadir", attendance)
        + when("susulan", susulan_table)
        + p("", "Penutup"),
        margins=_MARGINS,
        nomor=True,
    )


def receipt_list() -> str:
    """Return the receipt list of the extracts of one decree."""
    return document(
        p("TANDA TERIMA PETIKAN", "Judul")
        + p("KEPUTUSAN {{ kepala.sebutan_kapital }}", "Judul")
        + p("NOMOR {{ keputusan.nomor }} TANGGAL {{ keputusan.tanggal | upper }}", "Judul", after=4)
        + p("TENTANG", "Judul", after=4)
        + p("{{ keputusan.judul_kapital }}", "Judul", after=10)
        + _table(
            _RECEIPT_WIDTHS,
            ("NO", "NAMA\nNIP", "JABATAN BARU", "TANGGAL\nDITERIMA", "TANDA TANGAN\nPENERIMA"),
            ("{{ o.nomor }}", "{{ o.nama_kapital }}\n{{ o.nip }}", "{{ o.jabatan_baru }}", "", ""),
            "daftar",
            spacing=6,
        )
        + p("", "Penutup"),
        margins=_MARGINS,
        nomor=True,
    )


def seating_plan() -> str:
    """Return the seats: the stage above, then one block a religion, the front row first."""
    seats = [
        tc(
            _SEAT_WIDTH,
            p(f"{{{{ d.kursi[{i}].tempat }}}}", "SelTengah", bold=True)
            + p(f"{{{{ d.kursi[{i}].nama }}}}", "SelTengah")
            + p(f"{{{{ d.kursi[{i}].jenjang }}}}", "KeteranganKursi"),
        )
        for i in range(_SEATS)
    ]
    seat_row = tr([tc(_ROW_NAME_WIDTH, p("{{ d.deret }}", "SelTengah", bold=True), centred=True), *seats], whole=True)
    block = p("{{ b.judul }}", "Label", bold=True, keep_next=True, before=8, after=3) + table(
        _SEATING_WIDTHS,
        [tag_row(_SEATING_WIDTHS, "for d in b.baris"), seat_row, tag_row(_SEATING_WIDTHS, "endfor")],
        ruled=True,
    )
    stage_widths = (95.0, 100.0, 95.0)
    stage = table(
        stage_widths,
        [
            tr(
                [
                    tc(
                        stage_widths[0],
                        p("SAKSI", "SelTengah", bold=True) + for_each("k in saksi", p("{{ k.nama }}", "SelTengah")),
                        centred=True,
                    ),
                    tc(
                        stage_widths[1],
                        p("PANGGUNG", "SelTengah", bold=True)
                        + p("pelantik, meja penandatanganan, mimbar", "SelTengah"),
                        centred=True,
                    ),
                    tc(
                        stage_widths[2],
                        p("ROHANIWAN", "SelTengah", bold=True)
                        + for_each("k in rohaniwan", p("{{ k.agama }}: {{ k.nama }}", "SelTengah")),
                        centred=True,
                    ),
                ],
                whole=True,
            )
        ],
        ruled=True,
    )
    return document(
        p("DENAH TEMPAT DUDUK", "Judul")
        + p("{{ judul_kapital }}", "Judul")
        + p(
            "{{ pelantikan.hari_tanggal }}, pukul {{ pelantikan.jam }}, {{ jumlah }} kursi",
            "Judul",
            after=8,
        )
        + stage
        + for_each("b in blok", block)
        + p("", "Penutup"),
        landscape=True,
        margins=(15.0, 20.0, 13.0, 20.0),
        nomor=True,
    )


def _table(
    widths: Sequence[float], head: Sequence[str], cells: Sequence[str], people: str, *, spacing: float = 0
) -> str:
    """Return a table with a repeated head and one row a person; the first column is centred."""
    styles = ["SelTengah", *("SelTabel" for _ in cells[1:])]
    return table(
        widths,
        [
            tr(
                [tc(w, p(content, "KepalaTabel"), centred=True) for w, content in zip(widths, head, strict=True)],
                head=True,
                whole=True,
            ),
            tag_row(widths, f"for o in {people}"),
            tr(
                [tc(w, p(content, g, after=spacing)) for w, content, g in zip(widths, cells, styles, strict=True)],
                whole=True,
            ),
            tag_row(widths, "endfor"),
        ],
        ruled=True,
    )
