"""The papers of the stage: rundown, text of the reader, words of inauguration."""

from sumber.kerangka import dokumen, jika, p, tabel, tc, tr, ulang_baris, untuk
from sumber.kop import data

_KOLOM = (10.0, 29.0, 66.0, 60.0)


def susunan_acara() -> str:
    """Return the rundown: a table of times, items and officers."""
    return dokumen(
        p("SUSUNAN ACARA", "Judul")
        + p("{{ judul_kapital }}", "Judul", sesudah=10)
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
        + tabel(
            _KOLOM,
            [
                tr(
                    [
                        tc(lebar, p(isi, "KepalaTabel"), tengah=True)
                        for lebar, isi in zip(
                            _KOLOM,
                            (
                                "NO",
                                "PUKUL{% if zona %}\n({{ zona }}, perkiraan){% endif %}",
                                "ACARA",
                                "PETUGAS",
                            ),
                            strict=True,
                        )
                    ],
                    kepala=True,
                    utuh=True,
                ),
                ulang_baris(_KOLOM, "for a in acara"),
                tr(
                    [
                        tc(_KOLOM[0], p("{{ a.nomor }}", "SelBesarTengah")),
                        tc(_KOLOM[1], p("{{ a.pukul }}", "SelBesarTengah")),
                        tc(_KOLOM[2], p("{{ a.isi }}", "SelBesar")),
                        tc(_KOLOM[3], p("{{ a.petugas }}", "SelBesar")),
                    ],
                    utuh=True,
                ),
                ulang_baris(_KOLOM, "endfor"),
            ],
            garis=True,
        )
        + p("", "Penutup"),
        nomor=True,
    )


def ringkasan_keputusan() -> str:
    """Return the text for the reader: each decree on a page of its own, whole enough to be read aloud."""
    orang = p("{{ o.nomor }}.\t{{ o.sebutan }} {{ o.nama_kapital }}, {{ o.kalimat }}", "Daftar")
    satu = (
        p(
            "{% if b.tanpa_pelantikan %}DIBACAKAN PADA PENYERAHAN KEPUTUSAN{% else %}RINGKASAN KEPUTUSAN{% "
            "endif %}",
            "Judul",
            halaman_baru=True,
        )
        + jika("not b.tanpa_pelantikan", p("{{ judul_kapital }}", "Judul", sesudah=4))
        + p("Pembaca: {{ pembaca }}", "Judul", sesudah=14)
        + p("KEPUTUSAN {{ kepala.sebutan_kapital }}", "Judul")
        + p("NOMOR {{ b.keputusan.nomor }}", "Judul", sesudah=6)
        + p("TENTANG", "Judul", sesudah=6)
        + p("{{ b.keputusan.judul_kapital }}", "Judul", sesudah=6)
        + p("{{ kepala.sebutan_kapital }},", "Judul", sesudah=8)
        + p(
            "Menimbang dan seterusnya, Mengingat dan seterusnya"
            "{% if b.keputusan.memperhatikan %}, Memperhatikan dan seterusnya{% endif %}.",
            "Isi",
        )
        + p("MEMUTUSKAN:", "Judul", sebelum=6, sesudah=6)
        + p("Menetapkan Keputusan {{ kepala.sebutan }} tentang {{ b.keputusan.judul }}.", "Isi")
        + p(
            "{% if b.tugas_tambahan %}" + _KESATU_TUGAS + "{% else %}" + _KESATU + "{% endif %}",
            "Isi",
            tetap=True,
        )
        + untuk("o in b.daftar", orang)
        + p("KEDUA dan seterusnya.", "Isi", sebelum=6)
        + p("Keputusan ini mulai berlaku pada tanggal ditetapkan.", "Isi", tetap=True)
        + p(
            "Ditetapkan di {{ instansi.tempat }}, pada tanggal {{ b.dalam_kata }}.",
            "Isi",
            sesudah=8,
            tetap=True,
        )
        + jika("b.penandatangan.atas_nama", p("{{ b.penandatangan.atas_nama }}", "TandaTangan", kiri=87))
        + p("{{ b.penandatangan.jabatan_kapital }},", "TandaTangan", kiri=87)
        + p("ttd", "TandaTangan", kiri=87, sebelum=6, sesudah=6)
        + p("{{ b.penandatangan.nama }}", "TandaTangan", kiri=87, tebal=True)
    )
    return dokumen(untuk("b in bagian", satu), nomor=True)


_NAMA = "{{ b.jumlah }} {{ b.pegawai }} yang namanya tercantum dalam Lampiran Keputusan ini"

_KESATU = (
    "KESATU: {% if b.ada.pengangkatan %}Memberhentikan dengan hormat dari jabatan lamanya dan mengangkat "
    "dalam jabatan baru{% if b.ada.pengukuhan %}, mengukuhkan dalam jabatan{% endif %}{% if "
    "b.ada.pemberhentian %}, dan memberhentikan dengan hormat dari jabatan{% endif %}{% elif "
    "b.ada.pengukuhan %}Mengukuhkan dalam jabatan{% if b.ada.pemberhentian %} dan memberhentikan dengan "
    "hormat dari jabatan{% endif %}"
    "{% else %}Memberhentikan dengan hormat dari jabatan{% endif %} " + _NAMA + ":"
)

_KESATU_TUGAS = (
    "KESATU: {% if b.ada.pengangkatan %}{% if b.ada_pelepasan %}Memberhentikan dengan hormat dari tugas "
    "tambahan lama bagi yang mendudukinya dan memberikan{% else %}Memberikan{% endif %} tugas tambahan "
    "sebagai {{ b.tugas.tugas }} kepada{% elif b.ada.pengukuhan %}Mengukuhkan dalam tugas tambahan sebagai "
    "{{ b.tugas.tugas }}{% else %}Memberhentikan dengan hormat dari tugas tambahan sebagai {{ b.tugas.tugas "
    "}}{% endif %} {{ b.jumlah }} {{ b.tugas.pejabat }} yang namanya tercantum dalam Lampiran Keputusan "
    "ini:"
)


def naskah_pelantikan() -> str:
    """Return the words of inauguration, one paragraph a decree."""
    satu = p(
        "{% if loop.first %}Pada hari ini, {{ hari }}, tanggal {{ tanggal }}, saya, {{ siapa }}, dengan "
        "resmi {% else %}Pada kesempatan ini pula saya dengan resmi {% endif %}{{ b.kata_kerja }} {{ "
        "b.sapaan }} sebagai {{ b.sebagai }} di lingkungan {{ instansi.nama }} berdasarkan Keputusan {{ "
        "kepala.sebutan }} Nomor {{ b.nomor }} tanggal {{ b.tanggal }} tentang {{ b.judul }}.",
        "Ucapan",
    )
    return dokumen(
        p("NASKAH {% if pukuhan_saja %}PENGUKUHAN{% else %}PELANTIKAN{% endif %}", "Judul")
        + p("{{ judul_kapital }}", "Judul", sesudah=10)
        + data(
            (
                ("Hari, tanggal", "{{ pelantikan.hari_tanggal }}"),
                ("Pukul", "{{ pelantikan.jam }}"),
                ("Tempat", "{{ pelantikan.tempat }}"),
                ("Diucapkan oleh", "{{ pelantik }}"),
                ("Jumlah yang dilantik", "{{ jumlah }}"),
            )
        )
        + p("", "Isi", sesudah=8)
        + untuk("b in bagian", satu)
        + p(
            "Saya percaya bahwa {{ sapaan }} akan melaksanakan tugas dengan sebaik-baiknya sesuai dengan "
            "tanggung jawab yang diberikan.",
            "Ucapan",
        )
    )
