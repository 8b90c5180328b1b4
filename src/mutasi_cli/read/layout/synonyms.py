"""Built-in aliases: other headings that offices use for the canonical fields.

Only headings that mean one thing in every file stand here. A new one costs a word; ``test_alias.py`` holds
that none is said twice. What only one form says stands in that form's module.
"""

from collections.abc import Mapping

from mutasi_cli.read.layout.heading_key import compact_key

_SYNONYMS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "usulan": {
        "no": ("No. Urut", "Nomor Urut"),
        "nip": ("NIP Baru", "NIP Pegawai", "NIP PNS", "NIP ASN", "Nomor Induk Pegawai"),
        "nama": ("Nama Lengkap", "Nama Pegawai", "Nama PNS", "Nama ASN", "Nama Pejabat"),
        "kode_jabatan_tujuan": ("Kode Jabatan Baru", "Kode Jabatan Usulan", "Kode Tujuan"),
        "jabatan_tujuan": (
            *("Jabatan Baru", "Jabatan Usulan", "Usulan Jabatan", "Usulan Jabatan Baru"),
            *("Jabatan Yang Diusulkan", "Diangkat Dalam Jabatan", "Diusulkan Dalam Jabatan", "Menjadi"),
        ),
        "unit_tujuan": ("Unit Kerja Baru", "Unit Kerja Tujuan", "Unit Baru", "Unit Kerja Usulan"),
        "jenis": ("Jenis Perpindahan", "Jenis Mutasi"),
        "nomor_hasil_seleksi": ("No. Hasil Seleksi",),
        "nomor_pertek": ("No. Pertek",),
        "tanggal_pertek": ("Tgl Pertek",),
        "tanggal_dasar": ("Tgl Dasar",),
        "nomor_dasar": ("No. Dasar",),
        "tmt": ("Terhitung Mulai Tanggal",),
        "keterangan": ("Ket", "Keterangan/Catatan"),
    },
    "pegawai": {
        "nip": ("NIP Baru", "NIP Pegawai", "NIP PNS", "NIP ASN", "Nomor Induk Pegawai"),
        "nama": ("Nama Lengkap", "Nama Pegawai", "Nama PNS", "Nama ASN", "Nama Lengkap Pegawai"),
        "gelar_depan": ("Glr Depan", "Gelar Dpn"),
        "gelar_belakang": ("Glr Belakang", "Gelar Blk"),
        "tempat_lahir": ("Tempat Lahir Nama", "Tmpt Lahir", "Tmp Lahir", "Tempat Kelahiran"),
        "tanggal_lahir": ("Tgl Lahir", "Tanggal Kelahiran"),
        "jenis_kelamin": ("L/P", "JK", "Jenkel", "Kelamin", "Jns Kelamin"),
        "agama": ("Agama Nama",),
        "status_asn": ("Status Kepegawaian", "Status Pegawai", "Status CPNS PNS"),
        "kedudukan": ("Kedudukan Hukum", "Kedudukan Hukum Nama", "Kedudukan Pegawai"),
        "golongan": (
            *("Gol", "Gol. Ruang", "Golru", "Golongan Ruang", "Gol Akhir", "Gol Akhir Nama"),
            *("Golongan Akhir", "Golongan Terakhir"),
        ),
        "pangkat": ("Nama Pangkat", "Pangkat Terakhir"),
        "tmt_golongan": (
            *("TMT Gol", "TMT Gol. Ruang", "TMT Golongan Ruang", "TMT Gol Akhir", "TMT Golongan Akhir"),
            *("TMT Pangkat", "TMT Pangkat Terakhir", "TMT Kenaikan Pangkat"),
        ),
        "pendidikan": (
            *("Tingkat Pendidikan", "Tingkat Pendidikan Nama", "Pendidikan Terakhir", "Pendidikan Akhir"),
            *("Jenjang Pendidikan", "Tk. Pendidikan", "Tingkat Ijazah"),
        ),
        "jurusan": ("Jurusan Pendidikan", "Program Studi", "Prodi", "Bidang Studi", "Nama Jurusan"),
        "kode_jabatan": ("Kode Jabatan Sekarang",),
        "jabatan": ("Nama Jabatan", "Jabatan Nama", "Jabatan Sekarang", "Jabatan Terakhir"),
        "unit_kerja": (
            "Nama Unit Kerja",
            "Unit Kerja Nama",
            "Unor",
            "Unor Nama",
            "Nama Unor",
            "Unit Organisasi",
        ),
        "jenis_jabatan": ("Jenis Jabatan Nama", "Jns Jabatan"),
        "eselon": ("Eselon Nama", "Esl", "Eselonering"),
        "jenjang_jf": ("Jenjang Jabatan Fungsional", "Jenjang Fungsional"),
        "tmt_jabatan": ("TMT Jab", "TMT Jabatan Sekarang", "TMT Jabatan Terakhir"),
        "diklat_kepemimpinan": ("Diklatpim", "Diklat Struktural", "Pelatihan Kepemimpinan"),
        "hukuman_disiplin": ("Hukdis",),
        "kotak_talenta": ("Kotak Manajemen Talenta", "Nine Box"),
    },
    "jabatan": {
        "kode": ("Kode Jabatan", "ID Jabatan"),
        "jabatan": ("Nama Jabatan", "Jabatan Nama", "Nomenklatur Jabatan", "Nomenklatur"),
        "unit_kerja": (
            "Nama Unit Kerja",
            "Unit Kerja Nama",
            "Unor",
            "Unor Nama",
            "Nama Unor",
            "Unit Organisasi",
        ),
        "perangkat_daerah": ("OPD", "SKPD"),
        "kode_atasan": ("ID Atasan", "Kode Jabatan Atasan", "Kode Atasan Langsung"),
        "jenis": ("Jenis Jabatan", "Jenis Jabatan Nama"),
        "eselon": ("Esl", "Eselon Nama", "Eselonering"),
        "jenjang": ("Jenjang Jabatan",),
        "kelas": ("Kelas Jabatan", "Kls", "Kelas Jab", "Kls Jab"),
        "formasi": ("Jumlah Formasi", "Kebutuhan", "Jumlah Kebutuhan"),
        "pemangku_nip": ("NIP Pemangku", "NIP Pejabat", "NIP"),
    },
    "riwayat": {
        "nip": ("NIP Baru", "NIP Pegawai"),
        "jabatan": ("Nama Jabatan",),
        "unit_kerja": ("Nama Unit Kerja", "Unit Organisasi"),
        "tmt_mulai": ("TMT Jabatan", "Tanggal Mulai"),
        "tmt_selesai": ("Tanggal Selesai",),
    },
    "pertek": {
        "nip": ("NIP Baru", "NIP Pegawai"),
        "nama": ("Nama Lengkap", "Nama Pegawai"),
        "nomor": ("Nomor Pertek", "No. Pertek"),
        "tanggal": ("Tanggal Pertek", "Tgl Pertek"),
    },
    "plt": {"mulai": ("Tanggal Mulai",), "selesai": ("Tanggal Selesai",)},
    "pengecualian": {"aturan": ("Kode Aturan",)},
    "keluarga": {"hubungan": ("Hubungan Keluarga",)},
    "libur": {"tanggal": ("Tgl", "Hari Libur"), "keterangan": ("Ket", "Nama Libur")},
}
"""Table -> field -> other headings."""

_UNUSED: Mapping[str, tuple[str, ...]] = {
    "usulan": (
        *("Jabatan Lama", "Jabatan Sekarang", "Jabatan Semula", "Unit Kerja Lama", "Unit Kerja Sekarang"),
        *("Eselon", "Eselon Lama", "Eselon Baru", "Kelas Jabatan", "Pangkat", "Gol", "Gol. Ruang", "Golru"),
        *("Golongan", "Golongan Ruang", "Tanggal Lahir", "Tgl Lahir", "Tempat Lahir", "TMT Pangkat"),
        *("TMT Golongan", "TMT Gol", "Pendidikan", "Pendidikan Terakhir", "Usia", "Umur"),
    ),
    "pegawai": (
        *("NIP Lama", "Karpeg", "Nomor Karpeg", "No. Karpeg", "Usia", "Umur", "Foto", "Status Kawin"),
        *("Ket", "Keterangan", "Catatan", "Masa Kerja", "MK Tahun", "MK Bulan", "Tahun Lulus", "Lulus Tahun"),
        *("Kelas Jabatan", "Catatan Mutasi", "Catatan Mutasi Kepegawaian"),
    ),
    "jabatan": ("Ket", "Keterangan", "Catatan"),
    "pertek": ("Ket", "Keterangan"),
    "keluarga": ("Nama", "Nama Keluarga"),
}
"""Headings that are known and not read, so that nobody is asked to explain them."""

_GROUPS: Mapping[str, Mapping[tuple[str, str], str]] = {
    "pegawai": {
        **{
            (groups, heading): field
            for groups in ("Pangkat", "Golongan", "Pangkat/Golongan", "Pangkat/Gol. Ruang", "Pangkat/Gol")
            for heading, field in (
                *(("Gol Ruang", "golongan"), ("Gol", "golongan"), ("Golongan", "golongan")),
                *(("Golongan Ruang", "golongan"), ("Golru", "golongan")),
                *(("Nama", "pangkat"), ("Pangkat", "pangkat"), ("TMT", "tmt_golongan")),
            )
        },
        **{
            (groups, heading): field
            for groups in ("Jabatan", "Jabatan Terakhir", "Jabatan Sekarang")
            for heading, field in (
                *(("Nama", "jabatan"), ("Nama Jabatan", "jabatan"), ("TMT", "tmt_jabatan")),
                *(("Eselon", "eselon"), ("Unit Kerja", "unit_kerja"), ("Kode", "kode_jabatan")),
                ("Jenis", "jenis_jabatan"),
            )
        },
        **{
            (groups, heading): field
            for groups in ("Pendidikan", "Pendidikan Terakhir")
            for heading, field in (
                *(("Nama", "jurusan"), ("Jurusan", "jurusan"), ("Program Studi", "jurusan")),
                *(("Tingkat Ijazah", "pendidikan"), ("Tingkat", "pendidikan"), ("Jenjang", "pendidikan")),
            )
        },
        ("Lahir", "Tempat"): "tempat_lahir",
        ("Lahir", "Tanggal"): "tanggal_lahir",
        ("Kelahiran", "Tempat"): "tempat_lahir",
        ("Kelahiran", "Tanggal"): "tanggal_lahir",
        ("Gelar", "Depan"): "gelar_depan",
        ("Gelar", "Belakang"): "gelar_belakang",
    },
    "usulan": {
        ("Jabatan", "Baru"): "jabatan_tujuan",
        ("Unit Kerja", "Baru"): "unit_tujuan",
        ("Usulan", "Jabatan"): "jabatan_tujuan",
        ("Usulan", "Unit Kerja"): "unit_tujuan",
    },
    "jabatan": {("Pemangku", "NIP"): "pemangku_nip", ("Pejabat", "NIP"): "pemangku_nip"},
}
"""Table -> (group, heading under it) -> field."""

_UNUSED_GROUPS: Mapping[str, tuple[str, ...]] = {
    "pegawai": ("Masa Kerja", "Masa Kerja Golongan", "Masa Kerja Keseluruhan", "Latihan Jabatan", "Usia"),
    "usulan": ("Jabatan Lama", "Jabatan Sekarang", "Pangkat", "Masa Kerja"),
    "jabatan": ("Pemangku", "Pejabat"),
}
"""Groups of which no column is read unless :data:`_GROUPS` says so."""

GROUP_DEPENDENT = frozenset(
    compact_key(content)
    for content in (
        "Nama",
        "TMT",
        "Tanggal",
        "Tgl",
        "Nomor",
        "No",
        "Tahun",
        "Bulan",
        "Jenis",
        "Tingkat",
        "Kode",
    )
)
"""Headings whose meaning hangs on the group above them: under an unknown group they mean nothing."""

SYNONYMS: Mapping[str, Mapping[str, str]] = {
    table: {compact_key(heading): field for field, listed in content.items() for heading in listed}
    for table, content in _SYNONYMS.items()
}
"""Table -> heading in letters and digits -> field."""

UNUSED: Mapping[str, frozenset[str]] = {
    table: frozenset(compact_key(heading) for heading in content) for table, content in _UNUSED.items()
}

GROUPS: Mapping[str, Mapping[tuple[str, str], str]] = {
    table: {(compact_key(above), compact_key(bottom)): field for (above, bottom), field in content.items()}
    for table, content in _GROUPS.items()
}

UNUSED_GROUPS: Mapping[str, frozenset[str]] = {
    table: frozenset(compact_key(heading) for heading in content) for table, content in _UNUSED_GROUPS.items()
}
