"""The papers of a post: handing over with its memorandum, and the order to act for an empty post."""

from source.letter_blocks import TEXT_WIDTH, data, kop, signature_block, tembusan
from source.word_blocks import document, for_each, p, table, tc, tr

_SIGNATURE_STYLE = "TandaTangan"

_MEMORANDUM = (
    ("I. Tugas dan fungsi", "Ringkasan tugas, fungsi, dan dasar hukumnya"),
    ("II. Organisasi dan pegawai", "Susunan organisasi, jumlah pegawai menurut jabatan, jabatan yang kosong"),
    ("III. Pelaksanaan program dan kegiatan", "Sasaran, capaian, dan kegiatan yang sedang berjalan"),
    ("IV. Anggaran dan keuangan", "Pagu, realisasi sampai dengan tanggal serah terima, sisa kas, kewajiban"),
    ("V. Barang milik daerah", "Daftar barang, kendaraan dinas, rumah dinas, kunci, kata sandi sistem"),
    ("VI. Dokumen dan arsip", "Daftar dokumen, perjanjian, dan surat yang diserahkan"),
    ("VII. Pekerjaan yang belum selesai", "Pekerjaan, batas waktunya, dan pihak yang terkait"),
    ("VIII. Masalah dan saran", "Masalah yang dihadapi, tindak lanjut hasil pemeriksaan, saran"),
)


def handover() -> str:
    """Return the minutes of the handing over and, on a page of its own, the outline of the memorandum."""
    page = (
        kop("s.", new_page=True)
        + p("BERITA ACARA SERAH TERIMA JABATAN", "Judul", before=6)
        + p("{{ s.jabatan_kapital }}", "Judul")
        + p("NOMOR : {{ s.nomor_surat }}", "Judul", after=10)
        + p(
            "Pada hari ini ………… tanggal ………… bulan ………… tahun …………, bertempat di …………, kami yang bertanda "
            "tangan di bawah ini:",
            "Isi",
        )
        + _party("lama", "1.", "PIHAK KESATU")
        + _party("baru", "2.", "PIHAK KEDUA")
        + p(
            "Berdasarkan Keputusan {{ s.keputusan.sebutan }} Nomor {{ s.keputusan.nomor }} tanggal {{ "
            "s.keputusan.tanggal }}, PIHAK KESATU menyerahkan kepada PIHAK KEDUA, dan PIHAK KEDUA menerima "
            "dari PIHAK KESATU, tugas, wewenang, dan tanggung jawab jabatan {{ s.jabatan }} sebagaimana "
            "diuraikan dalam memori serah terima jabatan yang merupakan bagian yang tidak terpisahkan dari "
            "Berita Acara ini.",
            "Isi",
            before=6,
            after=4,
        )
        + p(
            "Sejak Berita Acara ini ditandatangani, tugas, wewenang, dan tanggung jawab jabatan tersebut "
            "beralih kepada PIHAK KEDUA.",
            "Isi",
        )
        + p(
            "Demikian Berita Acara ini dibuat dalam rangkap 3 (tiga) untuk dipergunakan sebagaimana mestinya.",
            "Isi",
            keep_next=True,
        )
        + _three_signatures()
        + _memori()
    )
    return document(for_each("s in daftar_surat", page), margins=(13, 25, 12, 25))


def _party(key: str, nomor: str, called_as: str) -> str:
    """Return one party: its number, its data, and how the minutes call it from there on."""
    widths = (8.0, 42.0, 4.0, TEXT_WIDTH - 54.0)
    a = f"s.{key}"
    facts = (
        ("Nama", f"{{{{ {a}.nama_kapital }}}}"),
        ("NIP", f"{{{{ {a}.nip }}}}"),
        ("Pangkat/Gol. Ruang", f"{{{{ {a}.pangkat_golongan }}}}"),
        ("Jabatan", f"{{{{ {a}.jabatan }}}}"),
    )
    table_rows = [
        tr(
            [
                tc(width, p(text, "Label", keep_next=True))
                for width, text in zip(widths, (nomor if index == 0 else "", label, ":", value), strict=True)
            ]
        )
        for index, (label, value) in enumerate(facts)
    ]
    return table(widths, table_rows) + p(f"selanjutnya disebut {called_as};", "Isi", left=8, before=2, after=6)


def _three_signatures() -> str:
    """Return three signatures that stay together: both parties, the superior under them."""
    left, right = 83.0, 82.0

    def signature_cell(above: str, nama: str, nip: str) -> str:
        return (
            p(above, _SIGNATURE_STYLE, align="center", before=8)
            + p("", _SIGNATURE_STYLE) * 3
            + p(nama, _SIGNATURE_STYLE, align="center", bold=True)
            + p(nip, _SIGNATURE_STYLE, align="center")
        )

    signatures = table(
        (left, right),
        [
            tr(
                [
                    tc(
                        left,
                        signature_cell("PIHAK KEDUA,", "{{ s.baru.nama_kapital }}", "NIP {{ s.baru.nip }}"),
                    ),
                    tc(
                        right,
                        signature_cell("PIHAK KESATU,", "{{ s.lama.nama_kapital }}", "NIP {{ s.lama.nip }}"),
                    ),
                ]
            ),
            tr(
                [
                    tc(
                        TEXT_WIDTH,
                        signature_cell(
                            "Mengetahui,\n{{ s.atasan.jabatan_kapital }},",
                            "{{ s.atasan.nama }}",
                            "{% if s.atasan.nip != '-' %}NIP {{ s.atasan.nip }}{% endif %}",
                        ),
                        span=2,
                    )
                ]
            ),
        ],
    )
    return table((TEXT_WIDTH,), [tr([tc(TEXT_WIDTH, signatures + p("", "Penutup"))], whole=True)]) + p("", "Penutup")


def _memori() -> str:
    widths = (62.0, 103.0)
    return (
        p("MEMORI SERAH TERIMA JABATAN", "Judul", new_page=True)
        + p("{{ s.jabatan_kapital }}", "Judul", after=10)
        + p("Diisi dan diserahkan oleh PIHAK KESATU. Keterangan di kolom kanan diganti dengan isinya.", "Isi")
        + table(
            widths,
            [
                tr(
                    [
                        tc(w, p(text, "KepalaTabel"), centred=True)
                        for w, text in zip(widths, ("BAB", "ISI"), strict=True)
                    ],
                    head=True,
                    whole=True,
                ),
                *(
                    tr(
                        [
                            tc(widths[0], p(title, "SelBesar", after=26)),
                            tc(widths[1], p(f"[{text}]", "SelBesar", after=26)),
                        ],
                        whole=True,
                    )
                    for title, text in _MEMORANDUM
                ),
            ],
            ruled=True,
        )
        + p(
            "{{ s.instansi.tempat }}, {{ s.tanggal_surat }}",
            _SIGNATURE_STYLE,
            left=TEXT_WIDTH - 83,
            before=10,
        )
        + p("PIHAK KESATU,", _SIGNATURE_STYLE, left=TEXT_WIDTH - 83)
        + p("", _SIGNATURE_STYLE) * 3
        + p("{{ s.lama.nama_kapital }}", _SIGNATURE_STYLE, left=TEXT_WIDTH - 83, bold=True)
        + p("NIP {{ s.lama.nip }}", _SIGNATURE_STYLE, left=TEXT_WIDTH - 83)
    )


def plt_order() -> str:
    """Return the order: grounds, who, beside which own post, from when to when, within which limits."""
    instructions = (
        (
            "Di samping jabatannya sebagai {{ s.orang.jabatan }} juga sebagai Pelaksana Tugas (Plt.) {{ "
            "s.jabatan }} terhitung mulai tanggal {{ s.mulai }} sampai dengan tanggal {{ s.selesai }}{% if "
            "s.lama %} (paling lama {{ s.lama }}){% endif %} atau sampai dengan dilantiknya pejabat "
            "definitif apabila lebih dahulu;"
        ),
        (
            "Melaksanakan tugas rutin jabatan tersebut dan tidak mengambil keputusan atau tindakan yang "
            "bersifat strategis yang berdampak pada perubahan status hukum dalam aspek organisasi, "
            "kepegawaian, dan alokasi anggaran;"
        ),
        (
            "Tetap menduduki dan melaksanakan tugas jabatan definitifnya; sebagai Pelaksana Tugas yang "
            "bersangkutan tidak dilantik dan tidak diambil sumpah/janji jabatan;"
        ),
        "Melaporkan pelaksanaan tugasnya kepada {{ s.atasan }};",
        "Melaksanakan perintah ini dengan penuh tanggung jawab.",
    )
    widths = (30.0, 5.0, 130.0)

    def labelled_row(label: str, content: str) -> str:
        return tr([tc(widths[0], p(label, "Label")), tc(widths[1], p(":", "Label")), tc(widths[2], content)])

    addressee = data(
        (
            ("Nama", "{{ s.orang.nama_kapital }}"),
            ("NIP", "{{ s.orang.nip }}"),
            ("Pangkat/Gol. Ruang", "{{ s.orang.pangkat_golongan }}"),
            ("Jabatan", "{{ s.orang.jabatan }}"),
        ),
        width=widths[2],
    ) + p("", "Label")
    page = (
        kop("s.", new_page=True)
        + p("SURAT PERINTAH", "Judul", before=6)
        + p("PELAKSANA TUGAS {{ s.jabatan_kapital }}", "Judul")
        + p("NOMOR : {{ s.nomor_surat }}", "Judul", after=10)
        + table(
            widths,
            [
                labelled_row(
                    "Menimbang",
                    p(
                        "{% if s.sebab %}bahwa jabatan {{ s.jabatan }} lowong karena pejabatnya {{ s.sebab "
                        "}}{% else %}bahwa jabatan {{ s.jabatan }} belum terisi pejabat definitif{% endif "
                        "%}, sehingga untuk menjamin kelancaran tugas dan pelayanan perlu menunjuk "
                        "Pelaksana Tugas;",
                        "Isi",
                    ),
                ),
                labelled_row("Dasar", for_each("d in s.dasar", p("{{ d.nomor }}\t{{ d.isi }}", "Butir"))),
            ],
        )
        + p("MEMERINTAHKAN :", "Judul", before=6, after=6)
        + table(
            widths,
            [
                labelled_row("Kepada", addressee),
                labelled_row(
                    "Untuk",
                    "".join(p(f"{n}.\t{content}", "Butir") for n, content in enumerate(instructions, start=1)),
                ),
            ],
        )
        + p("", "Penutup")
        + signature_block(
            "s.tanda",
            above=("Ditetapkan di {{ s.instansi.tempat }}", "pada tanggal {{ s.tanggal_surat }}"),
            left=TEXT_WIDTH - 78,
        )
        + tembusan("s.tembusan")
    )
    return document(for_each("s in daftar_surat", page), margins=(13, 25, 12, 25))
