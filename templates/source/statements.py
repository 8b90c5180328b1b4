"""What is stated about one person: integrity pact, inauguration, taking up and holding the post."""

from source.letter_blocks import TEXT_WIDTH, data, kop, signature_block, tembusan
from source.word_blocks import document, for_each, p, table, tc, tr, when

_SIGNATURE_STYLE = "TandaTangan"

_SEVEN_POINTS = (
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

_PERSON_ROWS = (
    ("Nama", "{{ s.orang.nama_kapital }}"),
    ("NIP", "{{ s.orang.nip }}"),
    ("Pangkat/Gol. Ruang", "{{ s.orang.pangkat_golongan }}"),
)

_DATE = "{{ s.instansi.tempat }}, {{ s.tanggal_surat }}"

_HOLDING = "{% if s.tugas_tambahan %}tugas tambahan sebagai{% else %}jabatan{% endif %}"

_KEPUTUSAN = (
    "Keputusan {{ s.kepala.sebutan }} Nomor {{ s.keputusan.nomor }} tanggal {{ s.keputusan.tanggal }} "
    "tentang {{ s.keputusan.judul }}"
)


def integrity_pact() -> str:
    """Return the integrity pact: seven points, duty stamp, witness."""
    left, right = 82.0, 83.0
    witness_block = (
        p("Menyaksikan,", _SIGNATURE_STYLE)
        + when("s.saksi.atas_nama", p("{{ s.saksi.atas_nama }}", _SIGNATURE_STYLE))
        + p("{{ s.saksi.jabatan_kapital }},", _SIGNATURE_STYLE)
        + p("", _SIGNATURE_STYLE) * 4
        + p("{{ s.saksi.nama_surat }}", _SIGNATURE_STYLE, bold=True)
    )
    duty_stamp = table(
        (26.0,),
        [tr([tc(26.0, p("Meterai\nRp10.000", "Meterai", before=8, after=8))])],
        ruled=True,
        left=2,
    )
    declarant_block = (
        p("{{ s.instansi.tempat }}, {{ s.pelantikan.tanggal }}", _SIGNATURE_STYLE)
        + p("Pembuat pernyataan,", _SIGNATURE_STYLE, after=4)
        + duty_stamp
        + p("", _SIGNATURE_STYLE)
        + p("{{ s.orang.nama_kapital }}", _SIGNATURE_STYLE, bold=True)
        + p("NIP {{ s.orang.nip }}", _SIGNATURE_STYLE)
    )
    page = (
        p("PAKTA INTEGRITAS", "Judul", new_page=True, after=14)
        + p("Saya yang bertanda tangan di bawah ini:", "Isi")
        + data((*_PERSON_ROWS, ("Jabatan", "{{ s.orang.jabatan_baru }}")))
        + p("menyatakan sebagai berikut:", "Isi", before=6)
        + "".join(p(f"{nomor}.\t{point}", "Butir") for nomor, point in enumerate(_SEVEN_POINTS, start=1))
        + p("", "Isi")
        + table((left, right), [tr([tc(left, witness_block), tc(right, declarant_block)], whole=True)])
        + p("", "Penutup")
    )
    return document(for_each("s in daftar_surat", page))


def spp() -> str:
    """Return the statement of the official who inaugurated."""
    statement = p(
        "{% if s.pengukuhan %}telah dikukuhkan{% else %}telah dilantik{% endif %} dan diambil {{ s.sumpah }} "
        f"jabatannya pada hari {{{{ s.pelantikan.hari_tanggal }}}}, bertempat di {{{{ s.pelantikan.tempat "
        f"}}}}, dalam {_HOLDING} {{{{ s.orang.jabatan_baru }}}}, berdasarkan {_KEPUTUSAN}.",
        "Isi",
        before=6,
        after=4,
    ) + when(
        "s.tunjangan",
        p(
            "Kepada yang bersangkutan diberikan tunjangan jabatan struktural eselon {{ s.orang.eselon }} "
            "sebesar {{ s.tunjangan }} setiap bulan sesuai dengan ketentuan peraturan perundang-undangan.",
            "Isi",
        ),
    )
    pejabat = (("Nama", "{{ s.pejabat.nama }}"), ("Jabatan", "{{ s.pejabat.jabatan }}"))
    with_nip = (
        pejabat[0],
        ("NIP", "{{ s.pejabat.nip }}"),
        ("Pangkat/Gol. Ruang", "{{ s.pejabat.pangkat_golongan }}"),
        pejabat[1],
    )
    official_block = when("not s.pejabat.nip", data(pejabat)) + when("s.pejabat.nip", data(with_nip))
    return _statement("SURAT PERNYATAAN PELANTIKAN", official_block, statement)


def spmt() -> str:
    """Return the statement of the head of the unit that somebody has taken up the work."""
    statement = p(
        f"berdasarkan {_KEPUTUSAN}, terhitung mulai tanggal {{{{ s.tanggal_surat }}}} telah nyata "
        f"melaksanakan tugas "
        "{% if s.tugas_tambahan %}tambahan {% endif %}sebagai {{ s.orang.jabatan_baru }}.",
        "Isi",
        before=6,
        after=4,
    )
    return _statement("SURAT PERNYATAAN MELAKSANAKAN TUGAS", _head(), statement)


def spmj() -> str:
    """Return the statement of the head of the unit that somebody holds the (new) post."""
    statement = p(
        f"berdasarkan {_KEPUTUSAN}, terhitung mulai tanggal {{{{ s.orang.tmt }}}} sampai dengan tanggal "
        f"surat ini masih menduduki {_HOLDING} {{{{ s.orang.jabatan_baru }}}}.",
        "Isi",
        before=6,
        after=4,
    )
    return _statement("SURAT PERNYATAAN MASIH MENDUDUKI JABATAN", _head(), statement)


def _head() -> str:
    return data(
        (
            ("Nama", "{{ s.pejabat.nama }}"),
            ("NIP", "{{ s.pejabat.nip }}"),
            ("Pangkat/Gol. Ruang", "{{ s.pejabat.pangkat_golongan }}"),
            ("Jabatan", "{{ s.pejabat.jabatan }}"),
        )
    )


def _statement(title: str, pejabat: str, statement: str) -> str:
    """Return a statement: who states, about whom, what, the clause of liability, signature, copies."""
    page = (
        kop("s.", new_page=True)
        + p(title, "Judul", before=6)
        + p("NOMOR : {{ s.nomor_surat }}", "Judul", after=10)
        + p("Yang bertanda tangan di bawah ini:", "Isi")
        + pejabat
        + p("dengan ini menyatakan dengan sesungguhnya bahwa:", "Isi", before=6)
        + data(
            (
                *_PERSON_ROWS,
                (
                    "{% if s.tugas_tambahan %}Jabatan fungsional{% else %}Jabatan{% endif %}",
                    (
                        "{% if s.tugas_tambahan %}{{ s.orang.jabatan_fungsional }}{% else %}{{ "
                        "s.orang.jabatan_baru }}{% endif %}"
                    ),
                ),
            )
        )
        + statement
        + p(
            "Demikian surat pernyataan ini saya buat dengan sesungguhnya dengan mengingat sumpah/janji "
            "jabatan. Apabila di kemudian hari isi surat pernyataan ini ternyata tidak benar dan "
            "mengakibatkan kerugian keuangan negara, saya bersedia menanggung kerugian tersebut.",
            "Isi",
            keep_next=True,
        )
        + signature_block("s.tanda", above=(_DATE,), left=TEXT_WIDTH - 83)
        + tembusan("s.tembusan")
    )
    return document(for_each("s in daftar_surat", page), margins=(13, 25, 12, 25))
