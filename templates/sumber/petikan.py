"""The extract of a decree for one person; the print file holds one after the other."""

from sumber.keputusan import LEBAR, kop, memutuskan, penuh, tiga
from sumber.kerangka import dokumen, jika, p, tabel, tc, tr, untuk

_TT = "TandaTangan"
_DATA = (46.0, 4.0, 74.0)


def petikan() -> str:
    """Return the extract."""
    satu = (
        kop("PETIKAN KEPUTUSAN", halaman_baru=True, awalan="s.")
        + tabel(
            LEBAR,
            [
                tiga("Menimbang", p("dst;", "Isi")),
                tiga("Mengingat", p("dst;", "Isi")),
                memutuskan(),
                tiga("Menetapkan", p("", "Isi")),
                tiga("KESATU", _kesatu()),
                tiga("KEDUA", _kedua()),
                tiga("KETIGA", p("Diktum KESATU terhitung mulai tanggal {{ s.orang.tmt }}.", "Isi")),
                tiga("KEEMPAT", p("dst;", "Isi")),
                tiga("KELIMA", p("Keputusan ini mulai berlaku pada tanggal ditetapkan.", "Isi")),
                penuh(
                    p(
                        "PETIKAN Keputusan ini disampaikan kepada yang bersangkutan untuk diketahui dan "
                        "dilaksanakan sebagaimana mestinya.",
                        "Isi",
                        sebelum=4,
                        sesudah=14,
                    )
                ),
                penuh(_tanda_tangan(), utuh=True),
            ],
        )
        + p("", "Penutup")
    )
    return dokumen(untuk("s in daftar_surat", satu), pias=(13, 25, 10, 25))


def _data(baris: tuple[tuple[str, str], ...]) -> str:
    return tabel(
        _DATA,
        [
            tr(
                [
                    tc(_DATA[0], p(label, "Label")),
                    tc(_DATA[1], p(":", "Label")),
                    tc(_DATA[2], p(isi, "Label")),
                ]
            )
            for label, isi in baris
        ],
    )


_DIRI = (
    ("Nama", "{{ s.orang.nama_kapital }}"),
    ("NIP", "{{ s.orang.nip }}"),
    ("Tempat, tgl. lahir", "{{ s.orang.tempat_lahir }}, {{ s.orang.tanggal_lahir }}"),
    ("Pangkat/Gol. Ruang", "{{ s.orang.pangkat_golongan }}"),
)


def _kesatu() -> str:
    struktural = (
        jika("s.tindakan == 'angkat'", p("Memberhentikan dengan hormat {{ s.pegawai }}:", "Isi"))
        + jika("s.tindakan == 'kukuhkan'", p("Mengukuhkan {{ s.pegawai }}:", "Isi"))
        + jika("s.tindakan == 'berhentikan'", p("Memberhentikan dengan hormat {{ s.pegawai }}:", "Isi"))
        + _data(_DIRI)
        + jika(
            "not s.jabatan_sama",
            p("dari jabatan:", "Isi", sebelum=4) + p("{{ s.orang.jabatan_lama }}", "Sebutan", tebal=True),
        )
        + jika(
            "s.tindakan == 'angkat'", p("dan mengangkat {{ s.orang.sebutan }} tersebut dalam jabatan:", "Isi")
        )
        + jika(
            "s.tindakan == 'kukuhkan'",
            p("{% if s.jabatan_sama %}dalam{% else %}ke dalam{% endif %} jabatan:", "Isi"),
        )
        + jika("s.tindakan != 'berhentikan'", p("{{ s.orang.jabatan_baru }}", "Sebutan", tebal=True))
    )
    tambahan = (
        jika(
            "s.tindakan == 'angkat' and s.melepas",
            p("Memberhentikan dengan hormat {{ s.tugas.pejabat }}:", "Isi"),
        )
        + jika("s.tindakan == 'angkat' and not s.melepas", p("Mengangkat {{ s.tugas.pejabat }}:", "Isi"))
        + jika("s.tindakan == 'kukuhkan'", p("Mengukuhkan {{ s.tugas.pejabat }}:", "Isi"))
        + jika("s.tindakan == 'berhentikan'", p("Memberhentikan dengan hormat {{ s.tugas.pejabat }}:", "Isi"))
        + _data((*_DIRI, ("Jabatan fungsional", "{{ s.orang.jabatan_fungsional }}")))
        + jika(
            "s.melepas and not s.jabatan_sama",
            p("dari tugas tambahan sebagai:", "Isi", sebelum=4)
            + p("{{ s.orang.tugas_lama }}", "Sebutan", tebal=True),
        )
        + jika(
            "s.tindakan == 'angkat' and s.melepas",
            p("dan mengangkat {{ s.orang.sebutan }} tersebut sebagai:", "Isi"),
        )
        + jika(
            "s.tindakan == 'angkat' and not s.melepas",
            p("yang diberi tugas tambahan sebagai:", "Isi", sebelum=4),
        )
        + jika(
            "s.tindakan == 'kukuhkan'",
            p("{% if s.jabatan_sama %}dalam{% else %}ke dalam{% endif %} tugas tambahan sebagai:", "Isi"),
        )
        + jika("s.tindakan != 'berhentikan'", p("{{ s.orang.jabatan_baru }}", "Sebutan", tebal=True))
    )
    return jika("not s.tugas_tambahan", struktural) + jika("s.tugas_tambahan", tambahan)


def _kedua() -> str:
    return (
        jika(
            "not s.tugas_tambahan and s.ada_eselon",
            p(
                "Kepada yang bersangkutan diberikan tunjangan jabatan struktural eselon {{ s.orang.eselon }} "
                "sebesar {{ s.orang.tunjangan }} setiap bulan sesuai dengan ketentuan peraturan "
                "perundang-undangan.",
                "Isi",
            ),
        )
        + jika(
            "not s.tugas_tambahan and not s.ada_eselon and s.tindakan != 'berhentikan'",
            p(
                "Kepada yang bersangkutan diberikan tunjangan sesuai dengan ketentuan peraturan "
                "perundang-undangan.",
                "Isi",
            ),
        )
        + jika(
            "not s.tugas_tambahan and s.tindakan == 'berhentikan'",
            p("Kepada yang bersangkutan tidak lagi diberikan tunjangan dari jabatan tersebut.", "Isi"),
        )
        + jika(
            "s.tugas_tambahan and s.tindakan != 'berhentikan'",
            p(
                "Tugas tambahan tersebut bukan jabatan struktural, tidak bereselon, dan tidak mengubah "
                "jabatan fungsional yang bersangkutan.",
                "Isi",
            ),
        )
        + jika(
            "s.tugas_tambahan and s.tindakan == 'berhentikan'",
            p("Yang bersangkutan tetap menduduki jabatan fungsional tersebut.", "Isi"),
        )
    )


def _tanda_tangan() -> str:
    """Return two columns: the certifier at the left, the signer of the decree with ``ttd`` at the right."""
    kiri, kanan = 85.0, 80.0
    pengesah = (
        p("Sesuai dengan aslinya,", _TT)
        + p("{{ s.pengesah.jabatan_kapital }},", _TT)
        + p("", _TT) * 3
        + p("{{ s.pengesah.nama }}", _TT, tebal=True)
        + p("{{ s.pengesah.pangkat }}", _TT)
        + p("NIP {{ s.pengesah.nip }}", _TT)
    )
    penetap = (
        p("Ditetapkan di {{ s.instansi.tempat }}", _TT)
        + p("pada tanggal {{ s.keputusan.tanggal }}", _TT)
        + jika("s.penandatangan.atas_nama", p("{{ s.penandatangan.atas_nama }}", _TT))
        + p("{{ s.penandatangan.jabatan_kapital }},", _TT)
        + p("", _TT)
        + p("ttd", _TT)
        + p("", _TT)
        + p("{{ s.penandatangan.nama }}", _TT, tebal=True)
    )
    return tabel((kiri, kanan), [tr([tc(kiri, pengesah), tc(kanan, penetap)], utuh=True)]) + p("", "Penutup")
