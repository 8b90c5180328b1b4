"""The oath: the script of the day and the minutes of each person."""

from source.word_blocks import document, for_each, p, table, tag_row, tc, tr, when

_SIGNATURE_STYLE = "TandaTangan"
_FULL_WIDTH = 165.0
_DATA_WIDTHS = (42.0, 5.0, 118.0)


def sumpah_script() -> str:
    """Return the script: one page a religion present, and one for those who make a promise instead."""
    block = (
        p("NASKAH {{ b.judul }}", "Judul", new_page=True)
        + p("DI LINGKUNGAN {{ instansi.nama | upper }}", "Judul", after=10)
        + _data(
            (
                ("Hari, tanggal", "{{ pelantikan.hari_tanggal }}"),
                ("Pukul", "{{ pelantikan.jam }}"),
                ("Tempat", "{{ pelantikan.tempat }}"),
                ("Pengambil sumpah", "{{ penandatangan.jabatan }}"),
                ("Rohaniwan", "{{ b.rohaniwan }}"),
                ("Jumlah", "{{ b.jumlah }}"),
            )
        )
        + p(
            "Diucapkan kalimat demi kalimat dan diikuti oleh yang mengangkat {{ b.sumpah.jenis }}:",
            "Isi",
            before=12,
        )
        + _words("b")
        + p("Yang mengangkat {{ b.sumpah.jenis }}:", "Isi", before=12, keep_next=True)
        + for_each("o in b.orang", p("{{ o.nomor }}\t{{ o.nama }}, {{ o.jabatan }}", "Daftar"))
    )
    return document(for_each("b in blok", block))


def sumpah_minutes() -> str:
    """Return the minutes of one person."""
    page = (
        p("BERITA ACARA", "Judul", new_page=True)
        + p("PENGAMBILAN {{ s.sumpah.jenis_kapital }} JABATAN", "Judul")
        + p("NOMOR : ……………………………", "Judul", after=12)
        + p(
            "Pada hari ini {{ s.pelantikan.dalam_kata }}, bertempat di {{ s.pelantikan.tempat }}, saya:",
            "Isi",
        )
        + _data(
            (("Nama", "{{ s.penandatangan.nama_surat }}"), ("Jabatan", "{{ s.penandatangan.jabatan }}")),
        )
        + p("dengan disaksikan oleh {{ s.jumlah_saksi }} orang saksi, masing-masing:", "Isi", before=6)
        + for_each(
            "k in s.saksi",
            p(
                "{{ k.nomor }}\t{{ k.nama }}, NIP {{ k.nip }}, {{ k.pangkat_golongan }}, {{ k.jabatan }};",
                "Butir",
            ),
        )
        + p("telah mengambil {{ s.sumpah.jenis }} jabatan:", "Isi", before=4)
        + _data(
            (
                ("Nama", "{{ s.orang.nama_kapital }}"),
                ("NIP", "{{ s.orang.nip }}"),
                ("Pangkat/Gol. Ruang", "{{ s.orang.pangkat_golongan }}"),
                ("Jabatan", "{{ s.orang.jabatan_baru }}"),
                ("Agama", "{{ s.agama }}"),
            )
        )
        + p(
            "yang dengan Keputusan {{ s.kepala.sebutan }} Nomor {{ s.keputusan.nomor }} tanggal "
            "{{ s.keputusan.tanggal }} {{ s.kata_kerja }} dalam jabatan tersebut"
            "{% if s.rohaniwan %}, dengan didampingi rohaniwan {{ s.rohaniwan }}{% endif %}. "
            "{{ s.orang.sebutan }} tersebut mengucapkan {{ s.sumpah.jenis }} sebagai berikut:",
            "Isi",
            before=6,
        )
        + _words("s")
        + p(
            "Demikian Berita Acara ini dibuat dalam rangkap 3 (tiga) untuk dapat dipergunakan sebagaimana mestinya.",
            "Isi",
            before=6,
            keep_next=True,
        )
        + _signature()
        + p("", "Penutup")
    )
    return document(for_each("s in daftar_surat", page), margins=(15, 25, 12, 25))


def _words(path: str) -> str:
    return (
        p(f"{{{{ {path}.sumpah.pembuka }}}}", "Kutipan", keep_next=True)
        + for_each(f"k in {path}.sumpah.isi", p("{{ k }}", "Kutipan"))
        + when(f"{path}.sumpah.penutup", p(f"{{{{ {path}.sumpah.penutup }}}}", "Kutipan"))
    )


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


def _signature() -> str:
    """Return the signatures in pairs: who swore and who took the oath, the witnesses, the clergy."""
    left, right = 85.0, 80.0

    def party(capacity: str, nama: str, bottom: str = "") -> str:
        return (
            p(capacity, _SIGNATURE_STYLE, align="center", before=8)
            + p("", _SIGNATURE_STYLE) * 3
            + p(nama, _SIGNATURE_STYLE, align="center", bold=True)
            + (p(bottom, _SIGNATURE_STYLE, align="center") if bottom else "")
        )

    swearing_party = party(
        "Yang mengangkat {{ s.sumpah.jenis }},\n", "{{ s.orang.nama_kapital }}", "NIP {{ s.orang.nip }}"
    )
    administering_party = party(
        "Yang mengambil {{ s.sumpah.jenis }},\n{{ s.penandatangan.jabatan_kapital }},",
        "{{ s.penandatangan.nama_surat }}",
    )
    saksi = [
        party(f"Saksi {numeral},", f"{{{{ s.saksi[{i}].nama }}}}", f"NIP {{{{ s.saksi[{i}].nip }}}}")
        for i, numeral in enumerate(("I", "II"))
    ]
    signatures = table(
        (left, right),
        [
            tr([tc(left, swearing_party), tc(right, administering_party)]),
            tr([tc(left, saksi[0]), tc(right, saksi[1])]),
            tag_row((left, right), "if s.rohaniwan"),
            tr([tc(_FULL_WIDTH, party("Rohaniwan,", "{{ s.rohaniwan }}"), span=2)]),
            tag_row((left, right), "endif"),
        ],
    )
    # One row that no page break may cut: the signatures stay together.
    return table((_FULL_WIDTH,), [tr([tc(_FULL_WIDTH, signatures + p("", "Penutup"))], whole=True)])
