"""What is stated about one person: integrity pact, inauguration, taking up and holding the post."""

from sumber.kerangka import dokumen, jika, p, tabel, tc, tr, untuk
from sumber.kop import LEBAR, blok_tanda_tangan, data, kop, tembusan

_TT = "TandaTangan"

_TUJUH = (
    (
        "Berperan secara proaktif dalam upaya pencegahan dan pemberantasan korupsi, kolusi, dan nepotisme "
        "serta tidak melibatkan diri dalam perbuatan tercela;"
    ),
    (
        "Tidak meminta atau menerima pemberian secara langsung atau tidak langsung berupa suap, hadiah, "
        "bantuan, atau bentuk lainnya yang tidak sesuai dengan ketentuan peraturan perundang-undangan;"
    ),
    "Bersikap transparan, jujur, objektif, dan akuntabel dalam melaksanakan tugas;",
    "Menghindari pertentangan kepentingan dalam melaksanakan tugas;",
    (
        "Memberi contoh dalam kepatuhan terhadap peraturan perundang-undangan dalam melaksanakan tugas, "
        "terutama kepada pegawai yang berada di bawah pengawasan saya dan sesama pegawai di lingkungan "
        "kerja saya secara konsisten;"
    ),
    (
        "Menyampaikan informasi mengenai penyimpangan integritas di lingkungan {{ s.instansi.nama }} serta "
        "turut menjaga kerahasiaan saksi atas pelanggaran yang dilaporkannya;"
    ),
    (
        "Apabila saya melanggar hal-hal tersebut di atas, saya siap menghadapi konsekuensinya sesuai dengan "
        "ketentuan peraturan perundang-undangan."
    ),
)

_DIRI = (
    ("Nama", "{{ s.orang.nama_kapital }}"),
    ("NIP", "{{ s.orang.nip }}"),
    ("Pangkat/Gol. Ruang", "{{ s.orang.pangkat_golongan }}"),
)

_TANGGAL = "{{ s.instansi.tempat }}, {{ s.tanggal_surat }}"

_MENJABAT = "{% if s.tugas_tambahan %}tugas tambahan sebagai{% else %}jabatan{% endif %}"

_KEPUTUSAN = (
    "Keputusan {{ s.kepala.sebutan }} Nomor {{ s.keputusan.nomor }} tanggal {{ s.keputusan.tanggal }} "
    "tentang {{ s.keputusan.judul }}"
)


def pakta_integritas() -> str:
    """Return the integrity pact: seven points, duty stamp, witness."""
    kiri, kanan = 82.0, 83.0
    menyaksikan = (
        p("Menyaksikan,", _TT)
        + jika("s.saksi.atas_nama", p("{{ s.saksi.atas_nama }}", _TT))
        + p("{{ s.saksi.jabatan_kapital }},", _TT)
        + p("", _TT) * 4
        + p("{{ s.saksi.nama_surat }}", _TT, tebal=True)
    )
    meterai = tabel(
        (26.0,),
        [tr([tc(26.0, p("Meterai\nRp10.000", "Meterai", sebelum=8, sesudah=8))])],
        garis=True,
        kiri=2,
    )
    menyatakan = (
        p("{{ s.instansi.tempat }}, {{ s.pelantikan.tanggal }}", _TT)
        + p("Pembuat pernyataan,", _TT, sesudah=4)
        + meterai
        + p("", _TT)
        + p("{{ s.orang.nama_kapital }}", _TT, tebal=True)
        + p("NIP {{ s.orang.nip }}", _TT)
    )
    satu = (
        p("PAKTA INTEGRITAS", "Judul", halaman_baru=True, sesudah=14)
        + p("Saya yang bertanda tangan di bawah ini:", "Isi")
        + data((*_DIRI, ("Jabatan", "{{ s.orang.jabatan_baru }}")))
        + p("menyatakan sebagai berikut:", "Isi", sebelum=6)
        + "".join(p(f"{nomor}.\t{isi}", "Butir") for nomor, isi in enumerate(_TUJUH, start=1))
        + p("", "Isi")
        + tabel((kiri, kanan), [tr([tc(kiri, menyaksikan), tc(kanan, menyatakan)], utuh=True)])
        + p("", "Penutup")
    )
    return dokumen(untuk("s in daftar_surat", satu))


def spp() -> str:
    """Return the statement of the official who inaugurated."""
    isi = p(
        "{% if s.pengukuhan %}telah dikukuhkan{% else %}telah dilantik{% endif %} dan diambil {{ s.sumpah }} "
        f"jabatannya pada hari {{{{ s.pelantikan.hari_tanggal }}}}, bertempat di {{{{ s.pelantikan.tempat "
        f"}}}}, dalam {_MENJABAT} {{{{ s.orang.jabatan_baru }}}}, berdasarkan {_KEPUTUSAN}.",
        "Isi",
        sebelum=6,
        sesudah=4,
    ) + jika(
        "s.tunjangan",
        p(
            "Kepada yang bersangkutan diberikan tunjangan jabatan struktural eselon {{ s.orang.eselon }} "
            "sebesar {{ s.tunjangan }} setiap bulan sesuai dengan ketentuan peraturan perundang-undangan.",
            "Isi",
        ),
    )
    pejabat = (("Nama", "{{ s.pejabat.nama }}"), ("Jabatan", "{{ s.pejabat.jabatan }}"))
    bernip = (
        pejabat[0],
        ("NIP", "{{ s.pejabat.nip }}"),
        ("Pangkat/Gol. Ruang", "{{ s.pejabat.pangkat_golongan }}"),
        pejabat[1],
    )
    blok = jika("not s.pejabat.nip", data(pejabat)) + jika("s.pejabat.nip", data(bernip))
    return _statement("SURAT PERNYATAAN PELANTIKAN", blok, isi)


def spmt() -> str:
    """Return the statement of the head of the unit that somebody has taken up the work."""
    isi = p(
        f"berdasarkan {_KEPUTUSAN}, terhitung mulai tanggal {{{{ s.tanggal_surat }}}} telah nyata "
        f"melaksanakan tugas "
        "{% if s.tugas_tambahan %}tambahan {% endif %}sebagai {{ s.orang.jabatan_baru }}.",
        "Isi",
        sebelum=6,
        sesudah=4,
    )
    return _statement("SURAT PERNYATAAN MELAKSANAKAN TUGAS", _kepala(), isi)


def spmj() -> str:
    """Return the statement of the head of the unit that somebody holds the (new) post."""
    isi = p(
        f"berdasarkan {_KEPUTUSAN}, terhitung mulai tanggal {{{{ s.orang.tmt }}}} sampai dengan tanggal "
        f"surat ini masih menduduki {_MENJABAT} {{{{ s.orang.jabatan_baru }}}}.",
        "Isi",
        sebelum=6,
        sesudah=4,
    )
    return _statement("SURAT PERNYATAAN MASIH MENDUDUKI JABATAN", _kepala(), isi)


def _kepala() -> str:
    return data(
        (
            ("Nama", "{{ s.pejabat.nama }}"),
            ("NIP", "{{ s.pejabat.nip }}"),
            ("Pangkat/Gol. Ruang", "{{ s.pejabat.pangkat_golongan }}"),
            ("Jabatan", "{{ s.pejabat.jabatan }}"),
        )
    )


def _statement(judul: str, pejabat: str, isi: str) -> str:
    """Return a statement: who states, about whom, what, the clause of liability, signature, copies."""
    satu = (
        kop("s.", halaman_baru=True)
        + p(judul, "Judul", sebelum=6)
        + p("NOMOR : {{ s.nomor_surat }}", "Judul", sesudah=10)
        + p("Yang bertanda tangan di bawah ini:", "Isi")
        + pejabat
        + p("dengan ini menyatakan dengan sesungguhnya bahwa:", "Isi", sebelum=6)
        + data(
            (
                *_DIRI,
                (
                    "{% if s.tugas_tambahan %}Jabatan fungsional{% else %}Jabatan{% endif %}",
                    (
                        "{% if s.tugas_tambahan %}{{ s.orang.jabatan_fungsional }}{% else %}{{ "
                        "s.orang.jabatan_baru }}{% endif %}"
                    ),
                ),
            )
        )
        + isi
        + p(
            "Demikian surat pernyataan ini saya buat dengan sesungguhnya dengan mengingat sumpah/janji "
            "jabatan. Apabila di kemudian hari isi surat pernyataan ini ternyata tidak benar dan "
            "mengakibatkan kerugian keuangan negara, saya bersedia menanggung kerugian tersebut.",
            "Isi",
            tetap=True,
        )
        + blok_tanda_tangan("s.tanda", atas=(_TANGGAL,), kiri=LEBAR - 83)
        + tembusan("s.tembusan")
    )
    return dokumen(untuk("s in daftar_surat", satu), pias=(13, 25, 12, 25))
