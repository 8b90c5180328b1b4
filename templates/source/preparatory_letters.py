"""The letters on the way to the decree: proposal to BKN and nota dinas."""

from source.letter_blocks import (
    data,
    kop,
    letter_head,
    nota_head,
    signature,
    signature_block,
    tembusan,
)
from source.people_table import (
    NAMA_NIP_BIRTH_CELL,
    NUMBER_CELL,
    PANGKAT_CELL,
    annex_head,
    people_table,
    person_cell,
)
from source.word_blocks import document, for_each, p, section_end, when

_LANDSCAPE_WIDTH = 290.0
_LETTER_MARGINS = (15, 25, 15, 25)
_LANDSCAPE_MARGINS = (18, 20, 15, 20)


def usulan_bkn() -> str:
    """Return the letter of proposal to BKN and its list of people."""
    letter = (
        kop()
        + letter_head()
        + p(
            "Dalam rangka pengisian dan penataan jabatan di lingkungan {{ instansi.nama }}, bersama ini "
            "kami sampaikan usul pertimbangan teknis {{ tindakan }} dalam jabatan bagi {{ jumlah }} "
            "pegawai, dengan rincian sebagai berikut:",
            "Isi",
            before=6,
        )
        + for_each(
            "b in bagian",
            p(
                "{{ b.huruf }}\t{{ b.judul }}, {{ b.jumlah }}{% if loop.last %}.{% else %};{% endif %}",
                "Butir",
            ),
        )
        + p(
            "Pegawai tersebut telah dibahas dalam rapat Tim Penilai Kinerja {{ instansi.nama }} sebagaimana "
            "dituangkan dalam Berita Acara Nomor {{ ba.nomor }} tanggal {{ ba.tanggal }}.",
            "Isi",
            before=4,
        )
        + p("Sebagai bahan pertimbangan, kami lampirkan:", "Isi", keep_next=True)
        + for_each("k in berkas", p("{{ k.nomor }}\t{{ k.isi }}", "Daftar"))
        + p(
            "Sehubungan dengan hal tersebut, kami mohon kiranya Saudara dapat memberikan pertimbangan teknis "
            "terhadap usulan tersebut.",
            "Isi",
            before=4,
        )
        + p(
            "Demikian disampaikan. Atas perhatian dan kerja sama Saudara diucapkan terima kasih.",
            "Isi",
            keep_next=True,
        )
        + signature_block()
        + tembusan()
        + section_end(margins=_LETTER_MARGINS)
    )
    annex = (
        annex_head(
            "LAMPIRAN SURAT {{ tanda.jabatan_kapital }}",
            (("NOMOR", "{{ surat.nomor }}"), ("TANGGAL", "{{ surat.tanggal }}")),
            full_width=_LANDSCAPE_WIDTH,
        )
        + p("DAFTAR NOMINATIF PEGAWAI YANG DIUSULKAN", "Judul")
        + p("DI LINGKUNGAN {{ instansi.nama | upper }}", "Judul", after=4)
        + for_each("b in bagian", _bkn_section())
        + p("", "Penutup")
    )
    return document(letter + annex, landscape=True, margins=_LANDSCAPE_MARGINS)


def _bkn_section() -> str:
    struktural_table = people_table(
        (
            (10, "NO", NUMBER_CELL),
            (56, "NAMA\nNIP\nTANGGAL LAHIR", NAMA_NIP_BIRTH_CELL),
            (34, "PANGKAT\nGOL. RUANG", PANGKAT_CELL),
            (54, "JABATAN LAMA", person_cell("jabatan_lama")),
            (28, "TMT\nJABATAN LAMA", person_cell("tmt_lama", "SelTengah")),
            (54, "JABATAN YANG DIUSULKAN", person_cell("jabatan_baru")),
            (20, "ESELON", person_cell("eselon", "SelTengah")),
            (34, "JENIS", person_cell("keterangan", "SelTengah")),
        ),
        "b.daftar",
        numbered=True,
        closing=signature(left=190.0),
        condition="b.terakhir",
    )
    tugas_tambahan_table = people_table(
        (
            (10, "NO", NUMBER_CELL),
            (56, "NAMA\nNIP\nTANGGAL LAHIR", NAMA_NIP_BIRTH_CELL),
            (34, "PANGKAT\nGOL. RUANG", PANGKAT_CELL),
            (42, "JABATAN FUNGSIONAL", person_cell("jabatan_fungsional")),
            (44, "TUGAS TAMBAHAN LAMA", person_cell("tugas_lama")),
            (28, "TMT TUGAS\nTAMBAHAN LAMA", person_cell("tmt_lama", "SelTengah")),
            (44, "TUGAS TAMBAHAN\nYANG DIUSULKAN", person_cell("jabatan_baru")),
            (32, "JENIS", person_cell("keterangan", "SelTengah")),
        ),
        "b.daftar",
        numbered=True,
        closing=signature(left=190.0),
        condition="b.terakhir",
    )
    return (
        p("{{ b.huruf }} {{ b.judul | upper }}", "Label", bold=True, keep_next=True, before=8, after=4)
        + when("not b.tugas_tambahan", struktural_table)
        + when("b.tugas_tambahan", tugas_tambahan_table)
    )


def nota_dinas() -> str:
    """Return the nota dinas that goes with the drafts of the decrees."""
    return document(
        kop()
        + nota_head()
        + p(
            "Dengan hormat kami sampaikan konsep Keputusan {{ kepala.sebutan }} untuk mendapat persetujuan "
            "dan tanda tangan, yaitu:",
            "Isi",
            before=4,
        )
        + for_each(
            "k in konsep",
            p("{{ k.urut }}\tKeputusan {{ kepala.sebutan }} tentang {{ k.judul }}:", "Butir", keep_next=True)
            + data(
                (
                    ("Nomor konsep", "{{ k.nomor }}"),
                    ("Jumlah", "{{ k.jumlah }}"),
                    (
                        "TMT",
                        "{% if k.tmt %}{{ k.tmt }}{% else %}sebagaimana tercantum dalam Lampiran{% endif %}",
                    ),
                ),
                left=8,
                label=34,
            )
            + p("", "Penutup", after=4),
        )
        + when(
            "bahan",
            p("Konsep tersebut disusun dengan memperhatikan:", "Isi", before=4, keep_next=True)
            + for_each("k in bahan", p("{{ k.nomor }}\t{{ k.isi }}", "Daftar")),
        )
        + p(
            "Pelantikan direncanakan pada hari {{ hari_tanggal }} pukul {{ pelantikan.jam }}, bertempat di "
            "{{ pelantikan.tempat }}.",
            "Isi",
            before=4,
        )
        + p(
            "Demikian disampaikan. Apabila {{ kepala.sebutan }} berkenan, mohon kiranya konsep tersebut "
            "dapat ditandatangani. Atas perkenan {{ kepala.sebutan }} diucapkan terima kasih.",
            "Isi",
            keep_next=True,
        )
        + signature_block(),
        margins=_LETTER_MARGINS,
        nomor=True,
    )
