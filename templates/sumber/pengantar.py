"""The letters on the way to the decree: proposal to BKN and nota dinas."""

from sumber.daftar_orang import (
    NAMA_NIP_LAHIR,
    NOMOR,
    PANGKAT,
    isi,
    kepala_lampiran,
    tabel_orang,
)
from sumber.kerangka import akhir_bagian, dokumen, jika, p, untuk
from sumber.kop import (
    blok_tanda_tangan,
    data,
    kepala_nota,
    kepala_surat,
    kop,
    tanda_tangan,
    tembusan,
)

_REBAH = 290.0
_PIAS_SURAT = (15, 25, 15, 25)
_PIAS_REBAH = (18, 20, 15, 20)


def usulan_bkn() -> str:
    """Return the letter of proposal to BKN and its list of people."""
    surat = (
        kop()
        + kepala_surat()
        + p(
            "Dalam rangka pengisian dan penataan jabatan di lingkungan {{ instansi.nama }}, bersama ini "
            "kami sampaikan usul pertimbangan teknis {{ tindakan }} dalam jabatan bagi {{ jumlah }} "
            "pegawai, dengan rincian sebagai berikut:",
            "Isi",
            sebelum=6,
        )
        + untuk(
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
            sebelum=4,
        )
        + p("Sebagai bahan pertimbangan, kami lampirkan:", "Isi", tetap=True)
        + untuk("k in berkas", p("{{ k.nomor }}\t{{ k.isi }}", "Daftar"))
        + p(
            "Sehubungan dengan hal tersebut, kami mohon kiranya Saudara dapat memberikan pertimbangan teknis "
            "terhadap usulan tersebut.",
            "Isi",
            sebelum=4,
        )
        + p(
            "Demikian disampaikan. Atas perhatian dan kerja sama Saudara diucapkan terima kasih.",
            "Isi",
            tetap=True,
        )
        + blok_tanda_tangan()
        + tembusan()
        + akhir_bagian(pias=_PIAS_SURAT)
    )
    lampiran = (
        kepala_lampiran(
            "LAMPIRAN SURAT {{ tanda.jabatan_kapital }}",
            (("NOMOR", "{{ surat.nomor }}"), ("TANGGAL", "{{ surat.tanggal }}")),
            penuh=_REBAH,
        )
        + p("DAFTAR NOMINATIF PEGAWAI YANG DIUSULKAN", "Judul")
        + p("DI LINGKUNGAN {{ instansi.nama | upper }}", "Judul", sesudah=4)
        + untuk("b in bagian", _bagian_bkn())
        + p("", "Penutup")
    )
    return dokumen(surat + lampiran, rebah=True, pias=_PIAS_REBAH)


def _bagian_bkn() -> str:
    struktural = tabel_orang(
        (
            (10, "NO", NOMOR),
            (56, "NAMA\nNIP\nTANGGAL LAHIR", NAMA_NIP_LAHIR),
            (34, "PANGKAT\nGOL. RUANG", PANGKAT),
            (54, "JABATAN LAMA", isi("jabatan_lama")),
            (28, "TMT\nJABATAN LAMA", isi("tmt_lama", "SelTengah")),
            (54, "JABATAN YANG DIUSULKAN", isi("jabatan_baru")),
            (20, "ESELON", isi("eselon", "SelTengah")),
            (34, "JENIS", isi("keterangan", "SelTengah")),
        ),
        "b.daftar",
        bernomor=True,
        penutup=tanda_tangan(kiri=190.0),
        bila="b.terakhir",
    )
    tambahan = tabel_orang(
        (
            (10, "NO", NOMOR),
            (56, "NAMA\nNIP\nTANGGAL LAHIR", NAMA_NIP_LAHIR),
            (34, "PANGKAT\nGOL. RUANG", PANGKAT),
            (42, "JABATAN FUNGSIONAL", isi("jabatan_fungsional")),
            (44, "TUGAS TAMBAHAN LAMA", isi("tugas_lama")),
            (28, "TMT TUGAS\nTAMBAHAN LAMA", isi("tmt_lama", "SelTengah")),
            (44, "TUGAS TAMBAHAN\nYANG DIUSULKAN", isi("jabatan_baru")),
            (32, "JENIS", isi("keterangan", "SelTengah")),
        ),
        "b.daftar",
        bernomor=True,
        penutup=tanda_tangan(kiri=190.0),
        bila="b.terakhir",
    )
    return (
        p("{{ b.huruf }} {{ b.judul | upper }}", "Label", tebal=True, tetap=True, sebelum=8, sesudah=4)
        + jika("not b.tugas_tambahan", struktural)
        + jika("b.tugas_tambahan", tambahan)
    )


def nota_dinas() -> str:
    """Return the nota dinas that goes with the drafts of the decrees."""
    return dokumen(
        kop()
        + kepala_nota()
        + p(
            "Dengan hormat kami sampaikan konsep Keputusan {{ kepala.sebutan }} untuk mendapat persetujuan "
            "dan tanda tangan, yaitu:",
            "Isi",
            sebelum=4,
        )
        + untuk(
            "k in konsep",
            p("{{ k.urut }}\tKeputusan {{ kepala.sebutan }} tentang {{ k.judul }}:", "Butir", tetap=True)
            + data(
                (
                    ("Nomor konsep", "{{ k.nomor }}"),
                    ("Jumlah", "{{ k.jumlah }}"),
                    (
                        "TMT",
                        "{% if k.tmt %}{{ k.tmt }}{% else %}sebagaimana tercantum dalam Lampiran{% endif %}",
                    ),
                ),
                kiri=8,
                label=34,
            )
            + p("", "Penutup", sesudah=4),
        )
        + jika(
            "bahan",
            p("Konsep tersebut disusun dengan memperhatikan:", "Isi", sebelum=4, tetap=True)
            + untuk("k in bahan", p("{{ k.nomor }}\t{{ k.isi }}", "Daftar")),
        )
        + p(
            "Pelantikan direncanakan pada hari {{ hari_tanggal }} pukul {{ pelantikan.jam }}, bertempat di "
            "{{ pelantikan.tempat }}.",
            "Isi",
            sebelum=4,
        )
        + p(
            "Demikian disampaikan. Apabila {{ kepala.sebutan }} berkenan, mohon kiranya konsep tersebut "
            "dapat ditandatangani. Atas perkenan {{ kepala.sebutan }} diucapkan terima kasih.",
            "Isi",
            tetap=True,
        )
        + blok_tanda_tangan(),
        pias=_PIAS_SURAT,
        nomor=True,
    )
