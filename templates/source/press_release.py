"""The press release."""

from source.letter_blocks import data, kop
from source.word_blocks import document, p, when


def press_release() -> str:
    """Return the release: counts of both groups, and open places for words that only people can say."""
    return document(
        kop()
        + p("SIARAN PERS", "Judul", before=6)
        + p("NOMOR : {{ nomor_surat }}", "Judul", after=10)
        + p("{{ judul }}", "JudulBerita", after=10)
        + p(
            "{{ instansi.tempat | upper }}, {{ pelantikan.tanggal }} — {% if jumlah_struktural %}{{ "
            "pelantik }} melantik {{ jumlah_struktural }} {{ sebutan_struktural }}{% if jumlah_tugas %}{% "
            "if menerima %} serta menyerahkan keputusan kepada {% else %} serta {% endif %}{{ jumlah_tugas "
            "}} {{ sebutan_tugas }}{% endif %}{% elif menerima %}{{ pelantik }} menyerahkan keputusan "
            "kepada {{ jumlah_tugas }} {{ sebutan_tugas }}{% else %}{{ pelantik }} melantik {{ jumlah_tugas "
            "}} {{ sebutan_tugas }}{% endif %} di lingkungan {{ instansi.nama }} pada {{ "
            "pelantikan.hari_tanggal }}, bertempat di {{ pelantikan.tempat }}.",
            "Isi",
        )
        + when(
            "rincian",
            p("Kelompok pertama, {{ jumlah_struktural }} orang, terdiri atas {{ rincian }}.", "Isi"),
        )
        + when(
            "jumlah_tugas",
            p(
                "{{ sebutan_tugas }}, {{ jumlah_tugas }} orang, adalah {{ pejabat_tugas }} yang "
                "diberi tugas tambahan. Jabatan tersebut bukan jabatan struktural, sehingga dihitung dan "
                "ditetapkan dengan keputusan tersendiri.",
                "Isi",
            ),
        )
        + p(
            "Seluruhnya berjumlah {{ jumlah }}{% if perempuan %}, {{ perempuan }}{% endif %}.{% if "
            "jenis_struktural %} Menurut jenis perpindahannya, kelompok pertama meliputi {{ "
            "jenis_struktural }}.{% endif %}{% if jenis_tugas %} Bagi {{ sebutan_tugas }}: {{ jenis_tugas "
            "}}.{% endif %}",
            "Isi",
        )
        + when(
            "dari_kosong",
            p(
                "Sebanyak {{ dari_kosong }} jabatan yang sebelumnya belum mempunyai pejabat definitif kini "
                "terisi.{% if layanan %} Di antara seluruh jabatan yang diberikan terdapat {{ layanan }}.{% "
                "endif %}",
                "Isi",
            ),
        )
        + when(
            "tak_hadir",
            p(
                "{{ tak_hadir }} tidak hadir dan akan mengikuti acara susulan; {{ kata_ganti }} tidak "
                "termasuk jumlah di atas.",
                "Isi",
            ),
        )
        + p("“{{ kutipan }}”", "Kutipan")
        + p("Untuk keterangan lebih lanjut:", "Isi", before=10, keep_next=True)
        + data(
            (
                ("Narahubung", "{{ narahubung }}"),
                ("Instansi", "{{ instansi.perangkat_kepegawaian }} {{ instansi.wilayah }}"),
            )
        )
        + p("", "Penutup")
    )
