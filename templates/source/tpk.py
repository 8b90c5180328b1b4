"""The minutes of the Tim Penilai Kinerja: the meeting, the team, and the lists of those proposed."""

from source.letter_blocks import kop
from source.people_table import (
    NAMA_NIP_CELL,
    NUMBER_CELL,
    PANGKAT_CELL,
    annex_head,
    people_table,
    person_cell,
)
from source.word_blocks import document, for_each, p, section_end, table, tag_row, tc, tr, when

_SIGNATURE_STYLE = "TandaTangan"
_LANDSCAPE_WIDTH = 290.0


def ba_tpk() -> str:
    """Return the minutes of the Tim Penilai Kinerja: portrait with the signatures, then the lists."""
    body = (
        kop()
        + p("BERITA ACARA", "Judul")
        + p("RAPAT TIM PENILAI KINERJA PEGAWAI NEGERI SIPIL", "Judul")
        + p("{{ instansi.nama | upper }}", "Judul")
        + p("NOMOR : {{ ba.nomor }}", "Judul", before=4, after=12)
        + p(
            "Pada hari ini {{ ba.dalam_kata }}, bertempat di {{ ba.tempat }}, Tim Penilai Kinerja "
            "{{ instansi.nama }} telah mengadakan rapat untuk memberikan pertimbangan kepada "
            "{{ kepala.sebutan }} selaku Pejabat Pembina Kepegawaian atas usulan mutasi jabatan "
            "{{ jumlah }}, yang terdiri atas:",
            "Isi",
        )
        + for_each(
            "b in bagian",
            p(
                "{{ b.huruf }}\t{{ b.judul }}, {{ b.jumlah }}"
                "{% if b.rincian %}:{% elif loop.last %}.{% else %};{% endif %}",
                "Butir",
            )
            + for_each("r in b.rincian", p("–\t{{ r }}", "ButirDalam")),
        )
        + p("Rapat dihadiri oleh Tim Penilai Kinerja dengan susunan:", "Isi", before=6, keep_next=True)
        + _team_table()
        + p(
            "Setelah memeriksa kualifikasi, kompetensi, penilaian kinerja, rekam jejak, dan syarat jabatan, "
            "Tim Penilai Kinerja memberikan pertimbangan bahwa pegawai yang namanya tercantum dalam "
            "Lampiran Berita Acara ini dapat diusulkan kepada {{ kepala.sebutan }} sebagaimana tercantum "
            "dalam Lampiran, kecuali yang dalam kolom catatan dinyatakan lain.",
            "Isi",
            before=8,
        )
        + p(
            "Demikian Berita Acara ini dibuat dengan sebenarnya untuk dapat dipergunakan sebagaimana mestinya.",
            "Isi",
            keep_next=True,
        )
        + _team_signatures()
        + section_end(margins=(18, 25, 15, 25), nomor=True)
    )
    annex = (
        annex_head(
            "LAMPIRAN BERITA ACARA RAPAT TIM PENILAI KINERJA",
            (("NOMOR", "{{ ba.nomor }}"), ("TANGGAL", "{{ ba.tanggal }}")),
            full_width=_LANDSCAPE_WIDTH,
        )
        + for_each("b in bagian", _tpk_section())
        + p("", "Penutup")
    )
    return document(body + annex, landscape=True, margins=(18, 20, 15, 20), nomor=True)


def _team_table() -> str:
    widths = (8.0, 26.0, 58.0, 73.0)
    cells = ("{{ t.nomor }}", "{{ t.peran }}", "{{ t.nama }}", "{{ t.jabatan }}")
    return table(
        widths,
        [
            tag_row(widths, "for t in tim"),
            tr(
                [
                    # These columns bear no rules: a name that fills its own must not touch the post.
                    tc(w, p(text, "Label", left=4 if text == cells[-1] else None))
                    for w, text in zip(widths, cells, strict=True)
                ],
                whole=True,
            ),
            tag_row(widths, "endfor"),
        ],
    )


def _team_signatures() -> str:
    """Return one row for each member: number, name and post, role, line for the signature."""
    widths = (10.0, 70.0, 28.0, 57.0)
    head = ("NO", "NAMA / NIP", "KEDUDUKAN\nDALAM TIM", "TANDA TANGAN")
    return (
        p("TIM PENILAI KINERJA", "Judul", before=10, after=4)
        + table(
            widths,
            [
                tr(
                    [tc(w, p(text, "KepalaTabel"), centred=True) for w, text in zip(widths, head, strict=True)],
                    head=True,
                    whole=True,
                ),
                tag_row(widths, "for t in tim"),
                tr(
                    [
                        tc(widths[0], p("{{ t.nomor }}", "SelTengah"), centred=True),
                        tc(
                            widths[1],
                            p("{{ t.nama }}\nNIP {{ t.nip }}\n{{ t.pangkat }}", "SelTabel"),
                            centred=True,
                        ),
                        tc(widths[2], p("{{ t.peran }}", "SelTengah"), centred=True),
                        tc(widths[3], p("{{ t.nomor }} …………………………", "SelTabel", before=18), centred=True),
                    ],
                    whole=True,
                ),
                tag_row(widths, "endfor"),
            ],
            ruled=True,
        )
        + p("", "Penutup")
    )


def _tpk_section() -> str:
    struktural_table = people_table(
        (
            (10, "NO", NUMBER_CELL),
            (54, "NAMA\nNIP", NAMA_NIP_CELL),
            (30, "PANGKAT\nGOL. RUANG", PANGKAT_CELL),
            (49, "JABATAN LAMA", person_cell("jabatan_lama")),
            (49, "JABATAN YANG DIUSULKAN", person_cell("jabatan_baru")),
            (28, "PREDIKAT\nKINERJA", person_cell("predikat", "SelTengah")),
            (25, "UJI\nKOMPETENSI", person_cell("uji_kompetensi", "SelTengah")),
            (25, "JENIS", person_cell("keterangan", "SelTengah")),
            (20, "CATATAN\nTIM", p("", "SelTengah")),
        ),
        "t.daftar",
        numbered=True,
        closing=_chair_signatures(),
        condition="t.terakhir",
    )
    tugas_tambahan_table = people_table(
        (
            (10, "NO", NUMBER_CELL),
            (54, "NAMA\nNIP", NAMA_NIP_CELL),
            (30, "PANGKAT\nGOL. RUANG", PANGKAT_CELL),
            (38, "JABATAN FUNGSIONAL", person_cell("jabatan_fungsional")),
            (41, "TUGAS TAMBAHAN LAMA", person_cell("tugas_lama")),
            (41, "TUGAS TAMBAHAN\nYANG DIUSULKAN", person_cell("jabatan_baru")),
            (28, "PREDIKAT\nKINERJA", person_cell("predikat", "SelTengah")),
            (26, "JENIS", person_cell("keterangan", "SelTengah")),
            (22, "CATATAN\nTIM", p("", "SelTengah")),
        ),
        "t.daftar",
        numbered=True,
        closing=_chair_signatures(),
        condition="t.terakhir",
    )
    return (
        p("{{ b.huruf }} {{ b.judul | upper }}", "Label", bold=True, keep_next=True, before=8)
        + when("not b.tugas_tambahan", for_each("t in b.tabel", _table_heading() + struktural_table))
        + when("b.tugas_tambahan", for_each("t in b.tabel", _table_heading() + tugas_tambahan_table))
    )


def _table_heading() -> str:
    return p("{{ t.judul }} – {{ t.jumlah }}", "Label", keep_next=True, before=8, after=4)


def _chair_signatures() -> str:
    """Return the signatures of chair and secretary under the lists."""
    widths = (144.0, 144.0)

    def party(role: str, path: str) -> str:
        return (
            p(role, _SIGNATURE_STYLE, align="center", before=10)
            + p("", _SIGNATURE_STYLE) * 3
            + p(f"{{{{ {path}.nama }}}}", _SIGNATURE_STYLE, align="center", bold=True)
            + p(f"NIP {{{{ {path}.nip }}}}", _SIGNATURE_STYLE, align="center")
        )

    return table(
        widths,
        [
            tr(
                [tc(widths[0], party("Sekretaris,", "sekretaris")), tc(widths[1], party("Ketua,", "ketua"))],
                whole=True,
            )
        ],
    ) + p("", "Penutup")
