"""The papers of the stage: rundown, text of the reader, words of inauguration."""

from source import dicta
from source.letter_blocks import data
from source.word_blocks import document, for_each, p, table, tag_row, tc, tr, when

_COLUMN_WIDTHS = (10.0, 29.0, 66.0, 60.0)


def rundown() -> str:
    """Return the rundown: a table of times, items and officers."""
    return document(
        p("SUSUNAN ACARA", "Judul")
        + p("{{ judul_kapital }}", "Judul", after=10)
        + data(
            (
                ("Hari, tanggal", "{{ pelantikan.hari_tanggal }}"),
                ("Pukul", "{{ pelantikan.jam }}"),
                ("Tempat", "{{ pelantikan.tempat }}"),
                ("Pakaian", "{{ pakaian }}"),
                (
                    "Peserta",
                    "{{ jumlah }}{% if tidak_hadir %}, di antaranya {{ tidak_hadir }} tidak hadir{% endif %}",
                ),
            ),
            label=34,
        )
        + p("", "Isi")
        + table(
            _COLUMN_WIDTHS,
            [
                tr(
                    [
                        tc(width, p(heading, "KepalaTabel"), centred=True)
                        for width, heading in zip(
                            _COLUMN_WIDTHS,
                            (
                                "NO",
                                "PUKUL{% if zona %}\n({{ zona }}, perkiraan){% endif %}",
                                "ACARA",
                                "PETUGAS",
                            ),
                            strict=True,
                        )
                    ],
                    head=True,
                    whole=True,
                ),
                tag_row(_COLUMN_WIDTHS, "for a in acara"),
                tr(
                    [
                        tc(_COLUMN_WIDTHS[0], p("{{ a.nomor }}", "SelBesarTengah")),
                        tc(_COLUMN_WIDTHS[1], p("{{ a.pukul }}", "SelBesarTengah")),
                        tc(_COLUMN_WIDTHS[2], p("{{ a.isi }}", "SelBesar")),
                        tc(_COLUMN_WIDTHS[3], p("{{ a.petugas }}", "SelBesar")),
                    ],
                    whole=True,
                ),
                tag_row(_COLUMN_WIDTHS, "endfor"),
            ],
            ruled=True,
        )
        + p("", "Penutup"),
        nomor=True,
    )


def decree_summary() -> str:
    """Return the text for the reader: each decree on a page of its own, whole enough to be read aloud."""
    person_line = p("{{ o.nomor }}.\t{{ o.sebutan }} {{ o.nama_kapital }}, {{ o.kalimat }}", "Daftar")
    section = (
        p(
            "{% if b.tanpa_pelantikan %}DIBACAKAN PADA PENYERAHAN KEPUTUSAN{% else %}RINGKASAN KEPUTUSAN{% endif %}",
            "Judul",
            new_page=True,
        )
        + when("not b.tanpa_pelantikan", p("{{ judul_kapital }}", "Judul", after=4))
        + p("Pembaca: {{ pembaca }}", "Judul", after=14)
        + p("KEPUTUSAN {{ kepala.sebutan_kapital }}", "Judul")
        + p("NOMOR {{ b.keputusan.nomor }}", "Judul", after=6)
        + p("TENTANG", "Judul", after=6)
        + p("{{ b.keputusan.judul_kapital }}", "Judul", after=6)
        + p("{{ kepala.sebutan_kapital }},", "Judul", after=8)
        + p(
            "Menimbang dan seterusnya, Mengingat dan seterusnya"
            "{% if b.keputusan.memperhatikan %}, Memperhatikan dan seterusnya{% endif %}.",
            "Isi",
        )
        + p("MEMUTUSKAN :", "Judul", before=6, after=6)
        + p("Menetapkan Keputusan {{ kepala.jabatan }} tentang {{ b.keputusan.judul }}.", "Isi")
        + when("b.tugas_tambahan", dicta.aloud(dicta.tugas_tambahan()[0]))
        + when("not b.tugas_tambahan", dicta.aloud(dicta.structural()[0]))
        + for_each("o in b.daftar", person_line)
        + p("KEDUA dan seterusnya.", "Isi", before=6)
        + p(f"{dicta.IN_FORCE}.", "Isi", keep_next=True)
        + p(
            "Ditetapkan di {{ instansi.tempat }}, pada tanggal {{ b.dalam_kata }}.",
            "Isi",
            after=8,
            keep_next=True,
        )
        + when("b.penandatangan.atas_nama", p("{{ b.penandatangan.atas_nama }}", "TandaTangan", left=87))
        + p("{{ b.penandatangan.jabatan_kapital }},", "TandaTangan", left=87)
        + p("ttd", "TandaTangan", left=87, before=6, after=6)
        + p("{{ b.penandatangan.nama }}", "TandaTangan", left=87, bold=True)
    )
    return document(for_each("b in bagian", section), nomor=True)


def pelantikan_script() -> str:
    """Return the words of inauguration, one paragraph a decree."""
    paragraph = p(
        "{% if loop.first %}Pada hari ini, {{ hari }}, tanggal {{ tanggal }}, saya, {{ siapa }}, dengan "
        "resmi {% else %}Pada kesempatan ini pula saya dengan resmi {% endif %}{{ b.kata_kerja }} {{ "
        "b.sapaan }} sebagai {{ b.sebagai }} di lingkungan {{ instansi.nama }} berdasarkan Keputusan {{ "
        "kepala.sebutan }} Nomor {{ b.nomor }} tanggal {{ b.tanggal }} tentang {{ b.judul }}.",
        "Ucapan",
    )
    return document(
        p("NASKAH {% if pukuhan_saja %}PENGUKUHAN{% else %}PELANTIKAN{% endif %}", "Judul")
        + p("{{ judul_kapital }}", "Judul", after=10)
        + data(
            (
                ("Hari, tanggal", "{{ pelantikan.hari_tanggal }}"),
                ("Pukul", "{{ pelantikan.jam }}"),
                ("Tempat", "{{ pelantikan.tempat }}"),
                ("Diucapkan oleh", "{{ pelantik }}"),
                ("Jumlah yang dilantik", "{{ jumlah }}"),
            )
        )
        + p("", "Isi", after=8)
        + for_each("b in bagian", paragraph)
        + p(
            "Saya percaya bahwa {{ sapaan }} akan melaksanakan tugas dengan sebaik-baiknya sesuai dengan "
            "tanggung jawab yang diberikan.",
            "Ucapan",
        )
    )
