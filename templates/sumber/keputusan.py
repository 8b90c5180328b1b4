"""The decrees of both groups and their annexes."""

from collections.abc import Sequence

from sumber.kerangka import dokumen, jika, p, tabel, tc, tr, ulang_baris, untuk

LEBAR = (36.0, 5.0, 124.0)
"""The three columns of a decree: label, colon, text."""

PIAS = (18, 25, 13, 25)
"""Margins of a decree: top, right, bottom, left in mm."""

_TANDA_TANGAN = 80.0
_PENUH = sum(LEBAR)


def kop(kata: str = "KEPUTUSAN", *, halaman_baru: bool = False, awalan: str = "") -> str:
    """Return the head of a decree; ``awalan`` is the path to the data (``s.`` within a loop)."""
    a = awalan
    return (
        p("", "Lambang", halaman_baru=halaman_baru)
        + jika(
            f"{a}keputusan.kop_dicetak",
            p(f"{{{{ {a}kepala.sebutan_kapital }}}}", "Judul")
            + jika(f"{a}instansi.provinsi_kapital", p(f"{{{{ {a}instansi.provinsi_kapital }}}}", "Judul")),
        )
        + p(f"{kata} {{{{ {a}kepala.sebutan_kapital }}}}", "Judul", sebelum=10)
        + p(f"NOMOR : {{{{ {a}keputusan.nomor }}}}", "Judul", sebelum=4, sesudah=6)
        + p("TENTANG", "Judul", sesudah=6)
        + p(f"{{{{ {a}keputusan.judul_kapital }}}}", "Judul", sesudah=10)
        + jika(f"{a}keputusan.frasa_rahmat", p("DENGAN RAHMAT TUHAN YANG MAHA ESA", "Judul", sesudah=10))
        + p(f"{{{{ {a}kepala.sebutan_kapital }}}},", "Judul", sesudah=10)
    )


def tiga(label: str, isi: str, *, tebal: bool = False) -> str:
    """Return a row: label, colon, text."""
    return tr(
        [
            tc(LEBAR[0], p(label, "Label", tebal=tebal)),
            tc(LEBAR[1], p(":", "Label")),
            tc(LEBAR[2], isi),
        ]
    )


def penuh(isi: str, *, utuh: bool = False) -> str:
    """Return a row over all three columns."""
    return tr([tc(_PENUH, isi, rentang=3)], utuh=utuh)


def memutuskan() -> str:
    """Return the row MEMUTUSKAN, which stays with what follows."""
    return penuh(p("MEMUTUSKAN :", "Judul", sebelum=6, sesudah=6))


def tanda_tangan(kiri: float, *, awalan: str = "", ttd: str = "") -> str:
    """Return the close: place, date, signer, space for the signature, name."""
    a = awalan
    t = "TandaTangan"
    kosong = p("", t) * 3 if not ttd else p("", t) + p(ttd, t, kiri=kiri) + p("", t)
    return (
        p(f"Ditetapkan di {{{{ {a}instansi.tempat }}}}", t, kiri=kiri, sebelum=10)
        + p(f"pada tanggal {{{{ {a}keputusan.tanggal }}}}", t, kiri=kiri, sesudah=6)
        + jika(f"{a}penandatangan.atas_nama", p(f"{{{{ {a}penandatangan.atas_nama }}}}", t, kiri=kiri))
        + p(f"{{{{ {a}penandatangan.jabatan_kapital }}}},", t, kiri=kiri)
        + kosong
        + p(f"{{{{ {a}penandatangan.nama }}}}", t, kiri=kiri, tebal=True)
    )


def tembusan(awalan: str = "") -> str:
    """Return the list of copies, where there is one."""
    return jika(
        f"{awalan}keputusan.tembusan",
        p("Tembusan:", "Tembusan", sebelum=14, tetap=True)
        + untuk(f"t in {awalan}keputusan.tembusan", p("{{ t.nomor }}\t{{ t.isi }}", "Tembusan")),
    )


def _dasar(menimbang: Sequence[str]) -> list[str]:
    """Return the rows Menimbang, Mengingat, Memperhatikan."""
    huruf = "".join(menimbang)
    return [
        tiga("Menimbang", huruf),
        tiga("Mengingat", untuk("m in keputusan.mengingat", p("{{ m.nomor }}\t{{ m.isi }}", "Butir"))),
        ulang_baris(LEBAR, "if keputusan.memperhatikan"),
        tiga(
            "Memperhatikan",
            untuk("m in keputusan.memperhatikan", p("{{ m.nomor }}\t{{ m.isi }}", "Butir")),
        ),
        ulang_baris(LEBAR, "endif"),
    ]


def _diktum(isi: Sequence[tuple[str, str]]) -> list[str]:
    return [tiga(label, teks) for label, teks in isi]


def _badan(menimbang: Sequence[str], diktum: Sequence[tuple[str, str]], *, penutup: str) -> str:
    return (
        kop()
        + tabel(
            LEBAR,
            [
                *_dasar(menimbang),
                memutuskan(),
                tiga("Menetapkan", p(_TENTANG, "Sebutan")),
                *_diktum(diktum),
                # The copies stand in the row of the signature: never alone on a page.
                penuh((penutup or tanda_tangan(_TANDA_TANGAN)) + tembusan(), utuh=True),
            ],
        )
        + p("", "Penutup")
    )


_TENTANG = "KEPUTUSAN {{ kepala.sebutan_kapital }} TENTANG {{ keputusan.judul_kapital }}."

_TMT = (
    "{% if keputusan.tmt %}Pelaksanaan Diktum KESATU terhitung mulai tanggal {{ keputusan.tmt }}.{% else %}"
    "Pelaksanaan Diktum KESATU terhitung mulai tanggal sebagaimana tercantum dalam kolom keterangan Lampiran "
    "Keputusan ini bagi masing-masing yang bersangkutan.{% endif %}"
)

_AKHIR = (
    (
        "KEEMPAT",
        p(
            "Apabila di kemudian hari ternyata terdapat kekeliruan dalam Keputusan ini, akan diadakan "
            "perbaikan sebagaimana mestinya.",
            "Isi",
        ),
    ),
    ("KELIMA", p("Keputusan ini mulai berlaku pada tanggal ditetapkan.", "Isi")),
)

_CUKUP = (
    "{% if ada.pengangkatan and ada.pengukuhan %}diangkat atau dikukuhkan{% elif ada.pengukuhan %}dikukuhkan"
)
_CUKUP += "{% else %}diangkat{% endif %}"


def keputusan() -> str:
    """Return the decree of the structural group."""
    return dokumen(isi_keputusan(), pias=PIAS, nomor=True)


def keputusan_tugas_tambahan() -> str:
    """Return the decree of the functional officials who head a Puskesmas as an additional task."""
    return dokumen(isi_keputusan_tugas_tambahan(), pias=PIAS, nomor=True)


def isi_keputusan(*, penutup: str = "") -> str:
    """Return the text of the structural decree; ``penutup`` takes the place of the signature on a copy."""
    pengangkatan_saja = "ada.pengangkatan or ada.pengukuhan"
    return _badan(
        [
            p(
                "a.\tbahwa untuk kepentingan dinas serta kelancaran penyelenggaraan pemerintahan dan "
                "pelayanan publik di lingkungan {{ instansi.nama }}, perlu dilakukan penataan {{ pegawai }} "
                "dalam {{ jabatan }};",
                "Butir",
            ),
            jika(
                pengangkatan_saja,
                p(
                    "b.\tbahwa {{ pegawai }} yang namanya tercantum dalam Lampiran Keputusan ini memenuhi "
                    "syarat "
                    f"dan telah dipertimbangkan oleh Tim Penilai Kinerja untuk {_CUKUP} dalam jabatan "
                    "sebagaimana tercantum dalam Lampiran Keputusan ini;",
                    "Butir",
                ),
            ),
            jika(
                f"not ({pengangkatan_saja})",
                p(
                    "b.\tbahwa {{ pegawai }} yang namanya tercantum dalam Lampiran Keputusan ini telah "
                    "dipertimbangkan untuk diberhentikan dari jabatannya;",
                    "Butir",
                ),
            ),
            p(
                "c.\tbahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu "
                "menetapkan Keputusan {{ kepala.sebutan }} tentang {{ keputusan.judul }};",
                "Butir",
            ),
        ],
        [
            (
                "KESATU",
                jika(
                    "ada.pengangkatan",
                    p(
                        "{{ huruf.pengangkatan }}Memberhentikan dengan hormat {{ pegawai }} yang namanya "
                        "tercantum dalam kolom 2 Lampiran Keputusan ini dari jabatan sebagaimana tercantum "
                        "dalam kolom 4, dan mengangkat yang bersangkutan dalam jabatan sebagaimana tercantum "
                        "dalam kolom 5.",
                        "Kesatu",
                    ),
                )
                + jika(
                    "ada.pengukuhan",
                    p(
                        "{{ huruf.pengukuhan }}Mengukuhkan {{ pegawai }} yang namanya tercantum dalam kolom "
                        "2 Lampiran Keputusan ini dengan keterangan “Pengukuhan”, dari jabatan sebagaimana "
                        "tercantum dalam kolom 4 ke dalam jabatan sebagaimana tercantum dalam kolom 5.",
                        "Kesatu",
                    ),
                )
                + jika(
                    "ada.pemberhentian",
                    p(
                        "{{ huruf.pemberhentian }}Memberhentikan dengan hormat {{ pegawai }} yang namanya "
                        "tercantum dalam kolom 2 Lampiran Keputusan ini dengan keterangan “Pemberhentian”, "
                        "dari jabatan sebagaimana tercantum dalam kolom 4.",
                        "Kesatu",
                    ),
                ),
            ),
            (
                "KEDUA",
                jika(
                    pengangkatan_saja,
                    p(
                        "Kepada {{ pegawai }} sebagaimana dimaksud dalam Diktum KESATU yang diangkat atau "
                        "dikukuhkan dalam jabatan struktural diberikan tunjangan jabatan sebagaimana "
                        "tercantum dalam kolom 7 Lampiran Keputusan ini sesuai dengan ketentuan peraturan "
                        "perundang-undangan.",
                        "Isi",
                    ),
                )
                + jika(
                    f"not ({pengangkatan_saja})",
                    p(
                        "Kepada {{ pegawai }} sebagaimana dimaksud dalam Diktum KESATU tidak lagi diberikan "
                        "tunjangan jabatan dari jabatan sebagaimana tercantum dalam kolom 4 Lampiran "
                        "Keputusan ini.",
                        "Isi",
                    ),
                ),
            ),
            ("KETIGA", p(_TMT, "Isi")),
            *_AKHIR,
        ],
        penutup=penutup,
    )


def isi_keputusan_tugas_tambahan(*, penutup: str = "") -> str:
    """Return the text of the decree of the second group; ``penutup`` as in :func:`isi_keputusan`."""
    return _badan(
        [
            p(
                "a.\tbahwa untuk menjamin kesinambungan pelayanan kesehatan kepada masyarakat di lingkungan "
                "{{ instansi.nama }}, perlu dilakukan penataan {{ tugas.jabatan }};",
                "Butir",
            ),
            p(
                "b.\tbahwa {{ tugas.pejabat }} yang namanya tercantum dalam Lampiran Keputusan ini "
                "{% if ada.pengangkatan or ada.pengukuhan %}memenuhi syarat dan telah dipertimbangkan oleh "
                "Tim Penilai Kinerja{% else %}telah dipertimbangkan untuk diberhentikan dari tugas "
                "tambahannya{% endif %};",
                "Butir",
            ),
            p(
                "c.\tbahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu "
                "menetapkan Keputusan {{ kepala.sebutan }} tentang {{ keputusan.judul }};",
                "Butir",
            ),
        ],
        [
            (
                "KESATU",
                jika(
                    "ada.pengangkatan",
                    p(
                        "{{ huruf.pengangkatan }}{% if ada_pelepasan %}Memberhentikan dengan hormat "
                        "{{ tugas.pejabat }} yang namanya tercantum dalam kolom 2 Lampiran Keputusan ini "
                        "dari tugas tambahan sebagaimana tercantum dalam kolom 5 bagi yang mendudukinya, dan "
                        "mengangkat yang bersangkutan{% else %}Mengangkat {{ tugas.pejabat }} yang namanya "
                        "tercantum dalam kolom 2 Lampiran Keputusan ini{% endif %}, di samping jabatan "
                        "fungsional sebagaimana tercantum dalam kolom 4, dengan tugas tambahan sebagai "
                        "{{ tugas.tugas }} sebagaimana tercantum dalam kolom 6.",
                        "Kesatu",
                    ),
                )
                + jika(
                    "ada.pengukuhan",
                    p(
                        "{{ huruf.pengukuhan }}Mengukuhkan {{ tugas.pejabat }} yang namanya tercantum dalam "
                        "kolom 2 Lampiran Keputusan ini dengan keterangan “Pengukuhan”, dari tugas tambahan "
                        "sebagaimana tercantum dalam kolom 5 ke dalam tugas tambahan sebagaimana tercantum "
                        "dalam kolom 6.",
                        "Kesatu",
                    ),
                )
                + jika(
                    "ada.pemberhentian",
                    p(
                        "{{ huruf.pemberhentian }}Memberhentikan dengan hormat {{ tugas.pejabat }} yang "
                        "namanya tercantum dalam kolom 2 Lampiran Keputusan ini dengan keterangan "
                        "“Pemberhentian”, dari tugas tambahan sebagaimana tercantum dalam kolom 5.",
                        "Kesatu",
                    ),
                ),
            ),
            (
                "KEDUA",
                p(
                    "Tugas tambahan sebagaimana dimaksud dalam Diktum KESATU bukan jabatan struktural, tidak "
                    "bereselon, dan tidak mengubah jabatan fungsional yang bersangkutan; hak keuangannya "
                    "diberikan sesuai dengan ketentuan peraturan perundang-undangan.",
                    "Isi",
                ),
            ),
            ("KETIGA", p(_TMT, "Isi")),
            *_AKHIR,
        ],
        penutup=penutup,
    )
