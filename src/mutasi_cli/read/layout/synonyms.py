"""Built-in aliases: other headings that offices use for the canonical fields.

Only headings that mean one thing in every file stand here. A new one costs a word; ``test_alias.py`` holds
that none is said twice. What only one form says stands in that form's module.
"""

from collections.abc import Mapping

from mutasi_cli.read.layout.heading_key import compact_key
from mutasi_cli.read.layout.layout_model import Strength

_SYNONYMS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "usulan": {
        "no": ("No. Urut", "Nomor Urut"),
        "nip": ("NIP Baru", "NIP Pegawai", "NIP PNS", "NIP ASN", "Nomor Induk Pegawai", "NIP/NRP"),
        "nama": ("Nama Lengkap", "Nama Pegawai", "Nama PNS", "Nama ASN", "Nama Pejabat", "Nama Calon"),
        "kode_jabatan_tujuan": ("Kode Jabatan Baru", "Kode Jabatan Usulan", "Kode Tujuan"),
        "jabatan_tujuan": (
            *("Jabatan Baru", "Jabatan Usulan", "Usulan Jabatan", "Usulan Jabatan Baru"),
            *("Jabatan Yang Diusulkan", "Diangkat Dalam Jabatan", "Diusulkan Dalam Jabatan", "Menjadi"),
            *("Diusulkan", "Diusulkan Menjadi", "Usulan", "Usul Jabatan", "Jabatan Yang Dituju"),
            *("Jabatan Diusulkan", "Usulan Dalam Jabatan", "Nama Jabatan Baru", "Diangkat Menjadi"),
            *("Rencana Jabatan", "Jabatan Rencana", "Rencana Penempatan", "Penempatan Baru"),
        ),
        "unit_tujuan": (
            *("Unit Kerja Baru", "Unit Kerja Tujuan", "Unit Baru", "Unit Kerja Usulan", "OPD Baru", "OPD Tujuan"),
            *("Unit Kerja Yang Diusulkan", "Satuan Kerja Baru", "Satuan Kerja Tujuan", "Perangkat Daerah Baru"),
            *("Perangkat Daerah Tujuan", "SKPD Baru", "Satker Baru", "Unor Baru", "Instansi Baru"),
            *("Pada", "Pada Unit", "Pada Unit Kerja"),
        ),
        "jenis": ("Jenis Perpindahan", "Jenis Mutasi", "Jenis Usulan"),
        "nomor_hasil_seleksi": ("No. Hasil Seleksi",),
        "nomor_pertek": ("No. Pertek",),
        "tanggal_pertek": ("Tgl Pertek",),
        "tanggal_dasar": ("Tgl Dasar",),
        "nomor_dasar": ("No. Dasar",),
        "tmt": ("Terhitung Mulai Tanggal",),
        "keterangan": ("Ket", "Keterangan/Catatan"),
    },
    "pegawai": {
        "nip": (
            *("NIP Baru", "NIP Pegawai", "NIP PNS", "NIP ASN", "Nomor Induk Pegawai", "NIP/NRP", "NIP/NI PPPK"),
            *("NIP/NI P3K", "Nomor Induk Pegawai (NIP)", "NIP 18 Digit"),
        ),
        "nama": (
            *("Nama Lengkap", "Nama Pegawai", "Nama PNS", "Nama ASN", "Nama Lengkap Pegawai", "Nama Pejabat"),
            *("Nama dan Gelar", "Nama Lengkap dan Gelar", "Nama (Gelar)", "Nama Dengan Gelar"),
        ),
        "gelar_depan": ("Glr Depan", "Gelar Dpn"),
        "gelar_belakang": ("Glr Belakang", "Gelar Blk"),
        "tempat_lahir": ("Tempat Lahir Nama", "Tmpt Lahir", "Tmp Lahir", "Tempat Kelahiran"),
        "tanggal_lahir": ("Tgl Lahir", "Tanggal Kelahiran"),
        "jenis_kelamin": ("L/P", "JK", "Jenkel", "Kelamin", "Jns Kelamin", "Gender", "Sex", "Pria/Wanita"),
        "agama": ("Agama Nama",),
        "status_asn": ("Status Kepegawaian", "Status Pegawai", "Status CPNS PNS"),
        "kedudukan": ("Kedudukan Hukum", "Kedudukan Hukum Nama", "Kedudukan Pegawai"),
        "golongan": (
            *("Gol", "Gol. Ruang", "Golru", "Golongan Ruang", "Gol Akhir", "Gol Akhir Nama"),
            *("Golongan Akhir", "Golongan Terakhir", "GR", "Panggol", "Ruang"),
        ),
        "pangkat": ("Nama Pangkat", "Pangkat Terakhir"),
        "tmt_golongan": (
            *("TMT Gol", "TMT Gol. Ruang", "TMT Golongan Ruang", "TMT Gol Akhir", "TMT Golongan Akhir"),
            *("TMT Pangkat", "TMT Pangkat Terakhir", "TMT Kenaikan Pangkat", "TMT KP", "TMT Golru"),
            *("TMT Pangkat/Gol", "TMT Pangkat/Golongan", "TMT GR", "TMT Panggol"),
        ),
        "pendidikan": (
            *("Tingkat Pendidikan", "Tingkat Pendidikan Nama", "Pendidikan Terakhir", "Pendidikan Akhir"),
            *("Jenjang Pendidikan", "Tk. Pendidikan", "Tingkat Ijazah", "Pendidikan / Diklat Terakhir"),
            *("Ijazah", "Ijazah Terakhir", "Strata Pendidikan", "Kualifikasi Pendidikan", "Pendidikan Formal"),
        ),
        "jurusan": (
            *("Jurusan Pendidikan", "Program Studi", "Prodi", "Bidang Studi", "Nama Jurusan", "Jurusan/Prodi"),
            *("Jurusan / Program Studi", "Fakultas/Jurusan", "Jurusan Pendidikan Terakhir"),
        ),
        "kode_jabatan": ("Kode Jabatan Sekarang",),
        "jabatan": (
            *("Nama Jabatan", "Jabatan Nama", "Jabatan Sekarang", "Jabatan Terakhir", "Jabatan Saat Ini"),
            *("Jabatan Definitif", "Jabatan Struktural/Fungsional", "Nama Jabatan Terakhir"),
        ),
        "unit_kerja": (
            *("Nama Unit Kerja", "Unit Kerja Nama", "Unor", "Unor Nama", "Nama Unor", "Unit Organisasi"),
            *("Unker", "Unit", "Tempat Tugas", "Tempat Bekerja", "Penempatan", "Lokasi Tugas", "Sub Jabatan"),
            *("Sub Unit Kerja", "Sub Unit", "Unit Kerja/Instansi", "Satuan Kerja", "Satker", "Nama Satker"),
            *("OPD", "SKPD", "Nama OPD", "Perangkat Daerah", "Instansi", "Instansi Kerja", "Dinas/Instansi"),
            *("Unit Kerja Sekarang", "Unit Kerja/OPD", "OPD/Unit Kerja", "Nama Instansi"),
        ),
        "jenis_jabatan": ("Jenis Jabatan Nama", "Jns Jabatan"),
        "eselon": ("Eselon Nama", "Esl", "Eselonering", "Ess", "Eselon/Jenjang", "Eselon Jabatan"),
        "jenjang_jf": ("Jenjang Jabatan Fungsional", "Jenjang Fungsional", "Jenjang Jabatan"),
        "tmt_jabatan": (
            *("TMT Jab", "TMT Jabatan Sekarang", "TMT Jabatan Terakhir", "Tanggal TMT Jabatan"),
            "TMT Menjabat",
        ),
        "tugas_tambahan": ("Nama Tugas Tambahan", "Jabatan Tambahan", "Jabatan Tugas Tambahan", "Tugas Tambahan Nama"),
        "diklat_kepemimpinan": ("Diklatpim", "Diklat Struktural", "Pelatihan Kepemimpinan"),
        "hukuman_disiplin": ("Hukdis",),
        "kotak_talenta": ("Kotak Manajemen Talenta", "Nine Box"),
    },
    "jabatan": {
        "kode": ("Kode Jabatan", "ID Jabatan"),
        "jabatan": (
            *("Nama Jabatan", "Jabatan Nama", "Nomenklatur Jabatan", "Nomenklatur", "Uraian Jabatan"),
            *("Jabatan Struktural", "Nama Jabatan Struktural", "Daftar Jabatan", "Jabatan Tersedia"),
        ),
        "unit_kerja": (
            *("Nama Unit Kerja", "Unit Kerja Nama", "Unor", "Unor Nama", "Nama Unor", "Unit Organisasi"),
            *("Unker", "Unit", "Sub Unit", "Sub Unit Kerja", "Satuan Kerja", "Satker", "Nama Satker", "Instansi"),
            *("Unit Kerja/OPD", "OPD/Unit Kerja"),
        ),
        "perangkat_daerah": ("OPD", "SKPD", "Nama OPD", "Nama Perangkat Daerah", "Dinas/Badan"),
        "kode_atasan": ("ID Atasan", "Kode Jabatan Atasan", "Kode Atasan Langsung"),
        "jenis": ("Jenis Jabatan", "Jenis Jabatan Nama"),
        "eselon": (
            "Esl",
            "Eselon Nama",
            "Eselonering",
            "Ess",
            "Eselon/Jenjang",
            "Eselon Jabatan",
            "Eselon/Jenjang Jabatan",
        ),
        "jenjang": ("Jenjang Jabatan",),
        "kelas": ("Kelas Jabatan", "Kls", "Kelas Jab", "Kls Jab", "Grade", "Kelas Jabatan (Grade)"),
        "formasi": ("Jumlah Formasi", "Kebutuhan", "Jumlah Kebutuhan", "Kebutuhan Pegawai", "ABK", "Jumlah Jabatan"),
        "pemangku_nip": ("NIP Pemangku", "NIP Pejabat", "NIP", "NIP Pemangku Jabatan"),
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
    "izin_mendagri": {
        "nip": ("NIP Baru", "NIP Pegawai"),
        "nama": ("Nama Lengkap", "Nama Pegawai"),
        "nomor": ("Nomor Izin", "No. Izin", "Nomor Persetujuan", "Nomor Surat"),
        "tanggal": ("Tanggal Izin", "Tgl Izin", "Tanggal Persetujuan", "Tanggal Surat"),
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
        *("TMT Golongan", "TMT Gol", "Pendidikan", "Pendidikan Terakhir", "Usia", "Umur", "Pangkat/Gol"),
        *("Pangkat/Gol. Ruang", "Pangkat/Golongan", "Pangkat/Golongan Ruang", "GR", "Panggol", "TMT Jabatan"),
        *("OPD Lama", "Satuan Kerja Lama", "Perangkat Daerah Lama", "Jabatan Asal", "Unit Kerja Asal", "Jabatan"),
        *("Unit Kerja", "OPD", "Satuan Kerja", "Perangkat Daerah", "Jenis Kelamin", "L/P", "Jabatan Saat Ini"),
        *("Tempat Tanggal Lahir", "Tempat, Tgl Lahir", "TTL", "Masa Kerja", "Eselon Jabatan Baru", "Kls Jabatan"),
    ),
    "pegawai": (
        *("NIP Lama", "Karpeg", "Nomor Karpeg", "No. Karpeg", "Usia", "Umur", "Foto", "Status Kawin"),
        *("Ket", "Keterangan", "Catatan", "Masa Kerja", "MK Tahun", "MK Bulan", "Tahun Lulus", "Lulus Tahun"),
        *("Kelas Jabatan", "Catatan Mutasi", "Catatan Mutasi Kepegawaian", "Lulus", "Lulus Thn", "Thn Lulus"),
        *("Tahun Lulus Pendidikan", "TMT Pensiun", "Tanggal Pensiun", "BUP", "Golongan Darah", "Gol. Darah"),
        *("No Karpeg", "Nomor SK", "No SK", "Tanggal SK", "Tgl SK", "Jenis Pegawai", "MKG", "Masa Kerja Golongan"),
    ),
    "jabatan": (
        *("Ket", "Keterangan", "Catatan", "Selisih", "Kekurangan", "Kelebihan", "Bezetting", "Jumlah Pegawai"),
        *("Keterangan Jabatan", "Status Jabatan", "Terisi/Kosong", "Isi", "Eksisting", "Jumlah Bezetting"),
        *("Bezetting Pegawai", "+/-"),
    ),
    "pertek": ("Ket", "Keterangan"),
    "izin_mendagri": ("Ket", "Keterangan"),
    "keluarga": ("Nama", "Nama Keluarga"),
}
"""Headings that are known and not read, so that nobody is asked to explain them."""

_NEW = ("Baru", "Usulan", "Usul", "Diusulkan", "Tujuan", "Menjadi", "Rencana")
_NEW_GROUPS = (
    *(
        "Jabatan Baru",
        "Usulan",
        "Diusulkan",
        "Menjadi",
        "Usulan Jabatan Baru",
        "Jabatan Yang Diusulkan",
        "Baru",
        "Tujuan",
    ),
    *("Usulan Jabatan", "Jabatan Usulan", "Jabatan Tujuan", "Diusulkan Menjadi", "Rencana", "Penempatan Baru"),
)

_GROUPS: Mapping[str, Mapping[tuple[str, str], str]] = {
    "pegawai": {
        **{
            (groups, heading): field
            for groups in (
                *("Pangkat", "Golongan", "Pangkat/Golongan", "Pangkat/Gol. Ruang", "Pangkat/Gol", "Kepangkatan"),
                *("Pangkat Terakhir", "Pangkat Golongan Ruang", "Gol/Ruang", "Golongan Ruang"),
            )
            for heading, field in (
                *(("Gol Ruang", "golongan"), ("Gol", "golongan"), ("Golongan", "golongan")),
                *(("Golongan Ruang", "golongan"), ("Golru", "golongan"), ("GR", "golongan"), ("Ruang", "golongan")),
                *(("Nama", "pangkat"), ("Tanggal", "tmt_golongan"), ("Tgl", "tmt_golongan"), ("Uraian", "pangkat")),
                *(("Pangkat", "pangkat"), ("TMT", "tmt_golongan")),
            )
        },
        **{
            (groups, heading): field
            for groups in ("Jabatan", "Jabatan Terakhir", "Jabatan Sekarang", "Jabatan Saat Ini", "Jabatan Struktural")
            for heading, field in (
                *(("Nama", "jabatan"), ("Nama Jabatan", "jabatan"), ("TMT", "tmt_jabatan")),
                *(("Eselon", "eselon"), ("Unit Kerja", "unit_kerja"), ("Kode", "kode_jabatan")),
                *(("Jenis", "jenis_jabatan"), ("Tanggal", "tmt_jabatan"), ("Unit", "unit_kerja"), ("Esl", "eselon")),
            )
        },
        **{
            (groups, heading): field
            for groups in ("Pendidikan", "Pendidikan Terakhir")
            for heading, field in (
                *(("Nama", "jurusan"), ("Jurusan", "jurusan"), ("Program Studi", "jurusan")),
                *(("Tingkat Ijazah", "pendidikan"), ("Tingkat", "pendidikan"), ("Jenjang", "pendidikan")),
                *(("TK Ijazah", "pendidikan"), ("TK", "pendidikan"), ("Tkt", "pendidikan"), ("Ijazah", "pendidikan")),
                *(("Strata", "pendidikan"), ("Jur", "jurusan"), ("Prodi", "jurusan"), ("Nama Jurusan", "jurusan")),
            )
        },
        **{
            ("Tugas Tambahan", heading): field
            for heading, field in (
                *(("Nama", "tugas_tambahan"), ("Jabatan", "tugas_tambahan"), ("TMT", "tmt_tugas_tambahan")),
                ("Kode", "kode_tugas_tambahan"),
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
        **{
            (groups, heading): field
            for groups, heading, field in (
                *((group, heading, "jabatan_tujuan") for group in ("Jabatan", "Nama Jabatan") for heading in _NEW),
                *(
                    (group, heading, "unit_tujuan")
                    for group in ("Unit Kerja", "OPD", "Satuan Kerja")
                    for heading in _NEW
                ),
                *(
                    (group, heading, "jabatan_tujuan")
                    for group in _NEW_GROUPS
                    for heading in ("Jabatan", "Nama Jabatan", "Nama")
                ),
                *(
                    (group, heading, "unit_tujuan")
                    for group in _NEW_GROUPS
                    for heading in ("Unit Kerja", "OPD", "Satuan Kerja", "Unit", "Perangkat Daerah", "SKPD", "Instansi")
                ),
                *(
                    (group, heading, "kode_jabatan_tujuan")
                    for group in _NEW_GROUPS
                    for heading in ("Kode", "Kode Jabatan")
                ),
            )
        },
    },
    "jabatan": {
        **{(group, "NIP"): "pemangku_nip" for group in ("Pemangku", "Pejabat", "Pemangku Jabatan", "Pejabat Saat Ini")},
        **{
            (group, heading): "formasi"
            for group in ("Jumlah Pegawai", "Jumlah", "Pegawai", "Jumlah Pemangku")
            for heading in ("Kebutuhan", "Formasi", "ABK", "Keb")
        },
        ("Jabatan", "Nama"): "jabatan",
        ("Jabatan", "Kelas"): "kelas",
        ("Jabatan", "Eselon"): "eselon",
    },
}
"""Table -> (group, heading under it) -> field."""

_UNUSED_GROUPS: Mapping[str, tuple[str, ...]] = {
    "pegawai": (
        *("Masa Kerja", "Masa Kerja Golongan", "Masa Kerja Keseluruhan", "Latihan Jabatan", "Usia", "Diklat", "CPNS"),
        *("Orang Tua", "Ayah", "Ibu", "Suami", "Istri", "Suami/Istri", "Pasangan", "Anak", "Keluarga", "SK Terakhir"),
    ),
    "usulan": (
        *("Jabatan Lama", "Jabatan Sekarang", "Pangkat", "Masa Kerja", "Lama", "Jabatan Saat Ini", "Semula", "Asal"),
        *("Jabatan Asal", "Jabatan Semula", "Pendidikan", "Sekarang", "Saat Ini"),
    ),
    "jabatan": ("Pemangku", "Pejabat", "Pemangku Jabatan", "Pejabat Saat Ini"),
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

SPELLED = _SYNONYMS
"""The same as they are written, for the comparison by words."""

AMBIGUOUS: Mapping[str, Mapping[tuple[str, ...], tuple[str, ...]]] = {
    "pegawai": {("status",): ("status_asn", "kedudukan"), ("jenjang",): ("jenjang_jf", "pendidikan")},
    "jabatan": {("jenjang",): ("jenjang",)},
}
"""Table -> words of a heading -> fields that it may mean: the first that the contents fit."""

_BROADER: Mapping[str, Mapping[Strength, tuple[str, ...]]] = {
    "pegawai": {
        Strength.UNIT_ABOVE: ("Satuan Kerja", "Satker", "Nama Satker"),
        Strength.BROAD_UNIT: ("OPD", "SKPD", "Nama OPD", "Perangkat Daerah", "Dinas/Instansi"),
        Strength.BROADEST_UNIT: ("Instansi", "Instansi Kerja", "Nama Instansi"),
    },
    "jabatan": {
        Strength.UNIT_ABOVE: ("Satuan Kerja", "Satker", "Nama Satker"),
        Strength.BROAD_UNIT: ("OPD", "SKPD", "Nama OPD", "Nama Perangkat Daerah"),
        Strength.BROADEST_UNIT: ("Instansi",),
    },
    "usulan": {Strength.BROAD_UNIT: ("Instansi Baru", "Diusulkan", "Usulan")},
}

BROADER: Mapping[str, Mapping[str, Strength]] = {
    table: {compact_key(heading): strength for strength, listed in content.items() for heading in listed}
    for table, content in _BROADER.items()
}
"""Table -> heading in letters and digits -> how surely it means its field, where that is less than others."""

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
