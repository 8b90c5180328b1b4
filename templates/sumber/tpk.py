"""The minutes of the Tim Penilai Kinerja: the meeting, the team, and the lists of those proposed."""

from sumber.daftar_orang import NAMA_NIP, NOMOR, PANGKAT, isi, kepala_lampiran, tabel_orang
from sumber.kerangka import akhir_bagian, dokumen, jika, p, tabel, tc, tr, ulang_baris, untuk
from sumber.kop import kop

_TT = "TandaTangan"
_REBAH = 290.0


def ba_tpk() -> str:
    """Return the minutes of the Tim Penilai Kinerja: portrait with the signatures, then the lists."""
    badan = (
        kop()
        + p("BERITA ACARA", "Judul")
        + p("RAPAT TIM PENILAI KINERJA PEGAWAI NEGERI SIPIL", "Judul")
        + p("{{ instansi.nama | upper }}", "Judul")
        + p("NOMOR : {{ ba.nomor }}", "Judul", sebelum=4, sesudah=12)
        + p(
            "Pada hari ini {{ ba.dalam_kata }}, bertempat di {{ ba.tempat }}, Tim Penilai Kinerja "
            "{{ instansi.nama }} telah mengadakan rapat untuk memberikan pertimbangan kepada "
            "{{ kepala.sebutan }} selaku Pejabat Pembina Kepegawaian atas usulan mutasi jabatan "
            "{{ jumlah }}, yang terdiri atas:",
            "Isi",
        )
        + untuk(
            "b in bagian",
            p(
                "{{ b.huruf }}\t{{ b.judul }}, {{ b.jumlah }}"
                "{% if b.rincian %}:{% elif loop.last %}.{% else %};{% endif %}",
                "Butir",
            )
            + untuk("r in b.rincian", p("–\t{{ r }}", "ButirDalam")),
        )
        + p("Rapat dihadiri oleh Tim Penilai Kinerja dengan susunan:", "Isi", sebelum=6, tetap=True)
        + _susunan()
        + p(
            "Setelah memeriksa kualifikasi, kompetensi, penilaian kinerja, rekam jejak, dan syarat jabatan, "
            "Tim Penilai Kinerja memberikan pertimbangan bahwa pegawai yang namanya tercantum dalam "
            "Lampiran Berita Acara ini dapat diusulkan kepada {{ kepala.sebutan }} sebagaimana tercantum "
            "dalam Lampiran, kecuali yang dalam kolom catatan dinyatakan lain.",
            "Isi",
            sebelum=8,
        )
        + p(
            "Demikian Berita Acara ini dibuat dengan sebenarnya untuk dapat dipergunakan sebagaimana "
            "mestinya.",
            "Isi",
            tetap=True,
        )
        + _tanda_tangan_tim()
        + akhir_bagian(pias=(18, 25, 15, 25), nomor=True)
    )
    lampiran = (
        kepala_lampiran(
            "LAMPIRAN BERITA ACARA RAPAT TIM PENILAI KINERJA",
            (("NOMOR", "{{ ba.nomor }}"), ("TANGGAL", "{{ ba.tanggal }}")),
            penuh=_REBAH,
        )
        + untuk("b in bagian", _bagian_tpk())
        + p("", "Penutup")
    )
    return dokumen(badan + lampiran, rebah=True, pias=(18, 20, 15, 20), nomor=True)


def _susunan() -> str:
    lebar = (8.0, 26.0, 58.0, 73.0)
    sel = ("{{ t.nomor }}", "{{ t.peran }}", "{{ t.nama }}", "{{ t.jabatan }}")
    return tabel(
        lebar,
        [
            ulang_baris(lebar, "for t in tim"),
            tr(
                [
                    # These columns bear no rules: a name that fills its own must not touch the post.
                    tc(w, p(teks, "Label", kiri=4 if teks == sel[-1] else None))
                    for w, teks in zip(lebar, sel, strict=True)
                ],
                utuh=True,
            ),
            ulang_baris(lebar, "endfor"),
        ],
    )


def _tanda_tangan_tim() -> str:
    """Return one row for each member: number, name and post, role, line for the signature."""
    lebar = (10.0, 70.0, 28.0, 57.0)
    kepala = ("NO", "NAMA / NIP", "KEDUDUKAN\nDALAM TIM", "TANDA TANGAN")
    return (
        p("TIM PENILAI KINERJA", "Judul", sebelum=10, sesudah=4)
        + tabel(
            lebar,
            [
                tr(
                    [
                        tc(w, p(teks, "KepalaTabel"), tengah=True)
                        for w, teks in zip(lebar, kepala, strict=True)
                    ],
                    kepala=True,
                    utuh=True,
                ),
                ulang_baris(lebar, "for t in tim"),
                tr(
                    [
                        tc(lebar[0], p("{{ t.nomor }}", "SelTengah"), tengah=True),
                        tc(
                            lebar[1],
                            p("{{ t.nama }}\nNIP {{ t.nip }}\n{{ t.pangkat }}", "SelTabel"),
                            tengah=True,
                        ),
                        tc(lebar[2], p("{{ t.peran }}", "SelTengah"), tengah=True),
                        tc(lebar[3], p("{{ t.nomor }} …………………………", "SelTabel", sebelum=18), tengah=True),
                    ],
                    utuh=True,
                ),
                ulang_baris(lebar, "endfor"),
            ],
            garis=True,
        )
        + p("", "Penutup")
    )


def _bagian_tpk() -> str:
    struktural = tabel_orang(
        (
            (10, "NO", NOMOR),
            (54, "NAMA\nNIP", NAMA_NIP),
            (30, "PANGKAT\nGOL. RUANG", PANGKAT),
            (49, "JABATAN LAMA", isi("jabatan_lama")),
            (49, "JABATAN YANG DIUSULKAN", isi("jabatan_baru")),
            (28, "PREDIKAT\nKINERJA", isi("predikat", "SelTengah")),
            (25, "UJI\nKOMPETENSI", isi("uji_kompetensi", "SelTengah")),
            (25, "JENIS", isi("keterangan", "SelTengah")),
            (20, "CATATAN\nTIM", p("", "SelTengah")),
        ),
        "t.daftar",
        bernomor=True,
        penutup=_paraf(),
        bila="t.terakhir",
    )
    tambahan = tabel_orang(
        (
            (10, "NO", NOMOR),
            (54, "NAMA\nNIP", NAMA_NIP),
            (30, "PANGKAT\nGOL. RUANG", PANGKAT),
            (38, "JABATAN FUNGSIONAL", isi("jabatan_fungsional")),
            (41, "TUGAS TAMBAHAN LAMA", isi("tugas_lama")),
            (41, "TUGAS TAMBAHAN\nYANG DIUSULKAN", isi("jabatan_baru")),
            (28, "PREDIKAT\nKINERJA", isi("predikat", "SelTengah")),
            (26, "JENIS", isi("keterangan", "SelTengah")),
            (22, "CATATAN\nTIM", p("", "SelTengah")),
        ),
        "t.daftar",
        bernomor=True,
        penutup=_paraf(),
        bila="t.terakhir",
    )
    return (
        p("{{ b.huruf }} {{ b.judul | upper }}", "Label", tebal=True, tetap=True, sebelum=8)
        + jika("not b.tugas_tambahan", untuk("t in b.tabel", _judul_tabel() + struktural))
        + jika("b.tugas_tambahan", untuk("t in b.tabel", _judul_tabel() + tambahan))
    )


def _judul_tabel() -> str:
    return p("{{ t.judul }} – {{ t.jumlah }}", "Label", tetap=True, sebelum=8, sesudah=4)


def _paraf() -> str:
    """Return the signatures of chair and secretary under the lists."""
    lebar = (144.0, 144.0)

    def pihak(kata: str, akar: str) -> str:
        return (
            p(kata, _TT, rata="center", sebelum=10)
            + p("", _TT) * 3
            + p(f"{{{{ {akar}.nama }}}}", _TT, rata="center", tebal=True)
            + p(f"NIP {{{{ {akar}.nip }}}}", _TT, rata="center")
        )

    return tabel(
        lebar,
        [
            tr(
                [tc(lebar[0], pihak("Sekretaris,", "sekretaris")), tc(lebar[1], pihak("Ketua,", "ketua"))],
                utuh=True,
            )
        ],
    ) + p("", "Penutup")
