"""The papers of a post: handing over with its memorandum, and the order to act for an empty post."""

from sumber.kerangka import dokumen, p, tabel, tc, tr, untuk
from sumber.kop import LEBAR, blok_tanda_tangan, data, kop, tembusan

_TT = "TandaTangan"

_MEMORI = (
    ("I. Tugas dan fungsi", "Ringkasan tugas, fungsi, dan dasar hukumnya"),
    ("II. Organisasi dan pegawai", "Susunan organisasi, jumlah pegawai menurut jabatan, jabatan yang kosong"),
    ("III. Pelaksanaan program dan kegiatan", "Sasaran, capaian, dan kegiatan yang sedang berjalan"),
    ("IV. Anggaran dan keuangan", "Pagu, realisasi sampai dengan tanggal serah terima, sisa kas, kewajiban"),
    ("V. Barang milik daerah", "Daftar barang, kendaraan dinas, rumah dinas, kunci, kata sandi sistem"),
    ("VI. Dokumen dan arsip", "Daftar dokumen, perjanjian, dan surat yang diserahkan"),
    ("VII. Pekerjaan yang belum selesai", "Pekerjaan, batas waktunya, dan pihak yang terkait"),
    ("VIII. Masalah dan saran", "Masalah yang dihadapi, tindak lanjut hasil pemeriksaan, saran"),
)


def serah_terima() -> str:
    """Return the minutes of the handing over and, on a page of its own, the outline of the memorandum."""
    satu = (
        kop("s.", halaman_baru=True)
        + p("BERITA ACARA SERAH TERIMA JABATAN", "Judul", sebelum=6)
        + p("{{ s.jabatan_kapital }}", "Judul")
        + p("NOMOR : {{ s.nomor_surat }}", "Judul", sesudah=10)
        + p(
            "Pada hari ini ………… tanggal ………… bulan ………… tahun …………, bertempat di …………, kami yang bertanda "
            "tangan di bawah ini:",
            "Isi",
        )
        + _pihak("lama", "1.", "PIHAK KESATU")
        + _pihak("baru", "2.", "PIHAK KEDUA")
        + p(
            "Berdasarkan Keputusan {{ s.keputusan.sebutan }} Nomor {{ s.keputusan.nomor }} tanggal {{ "
            "s.keputusan.tanggal }}, PIHAK KESATU menyerahkan kepada PIHAK KEDUA, dan PIHAK KEDUA menerima "
            "dari PIHAK KESATU, tugas, wewenang, dan tanggung jawab jabatan {{ s.jabatan }} sebagaimana "
            "diuraikan dalam memori serah terima jabatan yang merupakan bagian yang tidak terpisahkan dari "
            "Berita Acara ini.",
            "Isi",
            sebelum=6,
            sesudah=4,
        )
        + p(
            "Sejak Berita Acara ini ditandatangani, tugas, wewenang, dan tanggung jawab jabatan tersebut "
            "beralih kepada PIHAK KEDUA.",
            "Isi",
        )
        + p(
            "Demikian Berita Acara ini dibuat dalam rangkap 3 (tiga) untuk dipergunakan sebagaimana "
            "mestinya.",
            "Isi",
            tetap=True,
        )
        + _bertiga()
        + _memori()
    )
    return dokumen(untuk("s in daftar_surat", satu), pias=(13, 25, 12, 25))


def _pihak(kunci: str, nomor: str, sebutan: str) -> str:
    """Return one party: its number, its data, and how the minutes call it from there on."""
    kolom = (8.0, 42.0, 4.0, LEBAR - 54.0)
    a = f"s.{kunci}"
    isi = (
        ("Nama", f"{{{{ {a}.nama_kapital }}}}"),
        ("NIP", f"{{{{ {a}.nip }}}}"),
        ("Pangkat/Gol. Ruang", f"{{{{ {a}.pangkat_golongan }}}}"),
        ("Jabatan", f"{{{{ {a}.jabatan }}}}"),
    )
    baris = [
        tr(
            [
                tc(lebar, p(teks, "Label", tetap=True))
                for lebar, teks in zip(kolom, (nomor if urut == 0 else "", label, ":", nilai), strict=True)
            ]
        )
        for urut, (label, nilai) in enumerate(isi)
    ]
    return tabel(kolom, baris) + p(f"selanjutnya disebut {sebutan};", "Isi", kiri=8, sebelum=2, sesudah=6)


def _bertiga() -> str:
    """Return three signatures that stay together: both parties, the superior under them."""
    kiri, kanan = 83.0, 82.0

    def tanda(atas: str, nama: str, nip: str) -> str:
        return (
            p(atas, _TT, rata="center", sebelum=8)
            + p("", _TT) * 3
            + p(nama, _TT, rata="center", tebal=True)
            + p(nip, _TT, rata="center")
        )

    isi = tabel(
        (kiri, kanan),
        [
            tr(
                [
                    tc(kiri, tanda("PIHAK KEDUA,", "{{ s.baru.nama_kapital }}", "NIP {{ s.baru.nip }}")),
                    tc(kanan, tanda("PIHAK KESATU,", "{{ s.lama.nama_kapital }}", "NIP {{ s.lama.nip }}")),
                ]
            ),
            tr(
                [
                    tc(
                        LEBAR,
                        tanda(
                            "Mengetahui,\n{{ s.atasan.jabatan_kapital }},",
                            "{{ s.atasan.nama }}",
                            "{% if s.atasan.nip != '-' %}NIP {{ s.atasan.nip }}{% endif %}",
                        ),
                        rentang=2,
                    )
                ]
            ),
        ],
    )
    return tabel((LEBAR,), [tr([tc(LEBAR, isi + p("", "Penutup"))], utuh=True)]) + p("", "Penutup")


def _memori() -> str:
    lebar = (62.0, 103.0)
    return (
        p("MEMORI SERAH TERIMA JABATAN", "Judul", halaman_baru=True)
        + p("{{ s.jabatan_kapital }}", "Judul", sesudah=10)
        + p("Diisi dan diserahkan oleh PIHAK KESATU. Keterangan di kolom kanan diganti dengan isinya.", "Isi")
        + tabel(
            lebar,
            [
                tr(
                    [
                        tc(w, p(isi, "KepalaTabel"), tengah=True)
                        for w, isi in zip(lebar, ("BAB", "ISI"), strict=True)
                    ],
                    kepala=True,
                    utuh=True,
                ),
                *(
                    tr(
                        [
                            tc(lebar[0], p(judul, "SelBesar", sesudah=26)),
                            tc(lebar[1], p(f"[{isi}]", "SelBesar", sesudah=26)),
                        ],
                        utuh=True,
                    )
                    for judul, isi in _MEMORI
                ),
            ],
            garis=True,
        )
        + p("{{ s.instansi.tempat }}, {{ s.tanggal_surat }}", _TT, kiri=LEBAR - 83, sebelum=10)
        + p("PIHAK KESATU,", _TT, kiri=LEBAR - 83)
        + p("", _TT) * 3
        + p("{{ s.lama.nama_kapital }}", _TT, kiri=LEBAR - 83, tebal=True)
        + p("NIP {{ s.lama.nip }}", _TT, kiri=LEBAR - 83)
    )


def perintah_plt() -> str:
    """Return the order: grounds, who, beside which own post, from when to when, within which limits."""
    untuk_apa = (
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
    kolom = (30.0, 5.0, 130.0)

    def baris(label: str, isi: str) -> str:
        return tr([tc(kolom[0], p(label, "Label")), tc(kolom[1], p(":", "Label")), tc(kolom[2], isi)])

    kepada = data(
        (
            ("Nama", "{{ s.orang.nama_kapital }}"),
            ("NIP", "{{ s.orang.nip }}"),
            ("Pangkat/Gol. Ruang", "{{ s.orang.pangkat_golongan }}"),
            ("Jabatan", "{{ s.orang.jabatan }}"),
        ),
        lebar=kolom[2],
    ) + p("", "Label")
    satu = (
        kop("s.", halaman_baru=True)
        + p("SURAT PERINTAH", "Judul", sebelum=6)
        + p("PELAKSANA TUGAS {{ s.jabatan_kapital }}", "Judul")
        + p("NOMOR : {{ s.nomor_surat }}", "Judul", sesudah=10)
        + tabel(
            kolom,
            [
                baris(
                    "Menimbang",
                    p(
                        "{% if s.sebab %}bahwa jabatan {{ s.jabatan }} lowong karena pejabatnya {{ s.sebab "
                        "}}{% else %}bahwa jabatan {{ s.jabatan }} belum terisi pejabat definitif{% endif "
                        "%}, sehingga untuk menjamin kelancaran tugas dan pelayanan perlu menunjuk "
                        "Pelaksana Tugas;",
                        "Isi",
                    ),
                ),
                baris("Dasar", untuk("d in s.dasar", p("{{ d.nomor }}\t{{ d.isi }}", "Butir"))),
            ],
        )
        + p("MEMERINTAHKAN :", "Judul", sebelum=6, sesudah=6)
        + tabel(
            kolom,
            [
                baris("Kepada", kepada),
                baris(
                    "Untuk", "".join(p(f"{n}.\t{isi}", "Butir") for n, isi in enumerate(untuk_apa, start=1))
                ),
            ],
        )
        + p("", "Penutup")
        + blok_tanda_tangan(
            "s.tanda",
            atas=("Ditetapkan di {{ s.instansi.tempat }}", "pada tanggal {{ s.tanggal_surat }}"),
            kiri=LEBAR - 78,
        )
        + tembusan("s.tembusan")
    )
    return dokumen(untuk("s in daftar_surat", satu), pias=(13, 25, 12, 25))
