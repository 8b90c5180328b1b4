"""The canonical workbook as an officer sees it: its sheets, their headings, and what each of them means.

The texts are Indonesian: they stand in the form that ``mutasi init`` writes. What the reader understands is
said in ``tables/bidang.py``; a test holds that both name the same columns, kinds and required fields.
"""

from dataclasses import dataclass
from enum import Enum, auto

from mutasi_cli.domain.siasn_ids import JABATAN_IDS, PEGAWAI_IDS


class Requirement(Enum):
    """Whether a column must be there: yes, one of several, no."""

    REQUIRED = auto()
    ONE_OF = auto()
    OPTIONAL = auto()


_REQUIRED, _ONE_OF = Requirement.REQUIRED, Requirement.ONE_OF


@dataclass(frozen=True, slots=True)
class CanonicalColumn:
    """A column, or a key of the sheet ``batch``.

    ``jenis`` is the kind of value as the reader names it (``nip``, ``tanggal``, ``agama`` …). ``choices``
    names a list of words to choose from where the kind alone does not.
    """

    nama: str
    jenis: str
    meaning: str
    requirement: Requirement = Requirement.OPTIONAL
    choices: str | None = None


@dataclass(frozen=True, slots=True)
class CanonicalSheet:
    """A sheet with its columns in order; ``unchanged`` so many columns at the left stay in sight."""

    nama: str
    meaning: str
    column: tuple[CanonicalColumn, ...]
    required: bool = False
    unchanged: int = 0


K = CanonicalColumn

PREDIKAT_YEARS = (2024, 2025)
"""The years of the worked example; the program reads no clock, and an office may add any year."""

_USULAN = CanonicalSheet(
    "usulan",
    "Siapa diusulkan ke jabatan apa, satu baris untuk satu perpindahan.",
    (
        K("no", "baris", "Nomor urut menurut kantor. Baris yang hanya berisi nomor dilewati."),
        K("nip", "nip", "NIP pegawai yang diusulkan.", _REQUIRED),
        K("nama", "baris", "Nama pegawai, untuk dicocokkan dengan lembar pegawai. Gelar boleh ditulis."),
        K(
            "kode_jabatan_tujuan",
            "baris",
            "Kode jabatan baru, sama dengan kolom kode di lembar jabatan. Bila tidak ada kodenya, isi "
            "jabatan_tujuan dan unit_tujuan. Kosongkan ketiganya bila pegawai diberhentikan dari jabatannya.",
            _ONE_OF,
        ),
        K("jabatan_tujuan", "teks", "Nama jabatan baru, bila kodenya tidak diisi.", _ONE_OF),
        K("unit_tujuan", "teks", "Unit kerja jabatan baru, bila kodenya tidak diisi."),
        K(
            "jenis",
            "jenis_perpindahan",
            "Jenis perpindahan menurut kantor. Boleh kosong: program menetapkannya sendiri, lalu "
            "mencocokkannya dengan isian ini.",
        ),
        K("dasar", "dasar_usulan", "Dasar demosi, pemberhentian, atau perpindahan sebelum waktunya."),
        K("nomor_dasar", "teks", "Nomor surat yang menjadi dasar itu."),
        K("tanggal_dasar", "tanggal", "Tanggal surat yang menjadi dasar itu."),
        K(
            "kode_jabatan_lama",
            "baris",
            "Kode jabatan yang dilepas, bila pegawai memegang dua jabatan (jabatan fungsional dan tugas tambahan).",
        ),
        K("nomor_hasil_seleksi", "teks", "Nomor hasil seleksi terbuka atau manajemen talenta, untuk JPT."),
        K("tanggal_hasil_seleksi", "tanggal", "Tanggal hasil seleksi itu."),
        K("nomor_pertek", "teks", "Nomor pertimbangan teknis BKN untuk baris ini."),
        K("tanggal_pertek", "tanggal", "Tanggal pertimbangan teknis itu."),
        K(
            "nomor_izin_khusus",
            "teks",
            "Nomor keputusan Menteri Dalam Negeri (jabatan di Dukcapil) atau surat gubernur (jabatan di Inspektorat).",
        ),
        K("tanggal_izin_khusus", "tanggal", "Tanggal keputusan atau surat itu."),
        K("tmt", "tanggal", "TMT jabatan baru. Kosong berarti hari pelantikan."),
        K("janji", "ya_tidak", "Isi ya bila pegawai mengucapkan janji, bukan sumpah. Kosong berarti sumpah."),
        K("hadir", "ya_tidak", "Isi tidak bila pegawai ternyata berhalangan. Kosong berarti hadir."),
        K("alasan", "teks", "Alasan perpindahan, ditulis bebas."),
        K("keterangan", "teks", "Catatan lain, ditulis bebas."),
        K(
            "kategori_imut",
            "baris",
            "Nomor kategori I-MUT pilihan kantor, misalnya 501. Kosong berarti ditetapkan program dari perpindahannya.",
        ),
    ),
    required=True,
    unchanged=3,
)

_PEGAWAI = CanonicalSheet(
    "pegawai",
    "Semua pegawai, satu baris untuk satu orang. Ekspor SIASN boleh dipakai sebagai gantinya.",
    (
        K("nip", "nip", "NIP pegawai.", _REQUIRED),
        K("nama", "nama", "Nama tanpa gelar, huruf besar hanya di awal kata.", _REQUIRED),
        K("gelar_depan", "gelar", "Gelar di depan nama, misalnya drg. atau Dr. (dr. berarti dokter)."),
        K("gelar_belakang", "gelar", "Gelar di belakang nama, misalnya S.Sos., M.Si."),
        K("tempat_lahir", "baris", "Tempat lahir."),
        K("tanggal_lahir", "tanggal", "Tanggal lahir, dicocokkan dengan NIP."),
        K("jenis_kelamin", "jenis_kelamin", "L untuk laki-laki, P untuk perempuan."),
        K("agama", "agama", "Agama, untuk memilih kata-kata sumpah."),
        K("status_asn", "status_asn", "Status kepegawaian."),
        K("kedudukan", "kedudukan", "Kedudukan hukum pegawai pada hari pelantikan."),
        K("golongan", "golongan", "Golongan ruang, misalnya III/d. Untuk PPPK misalnya IX."),
        K("pangkat", "pangkat", "Nama pangkat, misalnya Penata Tingkat I. Dicocokkan dengan golongan."),
        K("tmt_golongan", "tanggal", "TMT golongan terakhir."),
        K("tmt_cpns", "tanggal", "TMT CPNS, dicocokkan dengan NIP."),
        K("pendidikan", "pendidikan", "Jenjang pendidikan terakhir."),
        K("jurusan", "teks", "Jurusan atau program studi, misalnya Ilmu Pemerintahan."),
        K(
            "kode_jabatan",
            "baris",
            "Kode jabatan sekarang, sama dengan kolom kode di lembar jabatan. Bila tidak ada kodenya, isi "
            "jabatan dan unit_kerja.",
        ),
        K("jabatan", "teks", "Nama jabatan sekarang, bila kodenya tidak diisi."),
        K("unit_kerja", "teks", "Unit kerja sekarang, bila kode jabatannya tidak diisi."),
        K("jenis_jabatan", "jenis_jabatan", "Jenis jabatan sekarang.", choices="jenis_jabatan_pegawai"),
        K("eselon", "eselon", "Eselon jabatan sekarang. Kosongkan bila bukan jabatan struktural."),
        K("jenjang_jf", "jenjang_jf", "Jenjang jabatan fungsional."),
        K("rumpun_jf", "rumpun", "Rumpun jabatan fungsional. Kata lain boleh ditulis."),
        K("tmt_jf", "tanggal", "Sejak kapan menjadi pejabat fungsional."),
        K("tmt_jabatan", "tanggal", "TMT jabatan sekarang."),
        K("kode_tugas_tambahan", "baris", "Kode jabatan tugas tambahan, misalnya Kepala UPTD Puskesmas."),
        K("tugas_tambahan", "teks", "Nama jabatan tugas tambahan, bila kodenya tidak diisi."),
        K("tmt_tugas_tambahan", "tanggal", "TMT tugas tambahan itu."),
        *(
            K(
                f"predikat_{year}",
                "predikat",
                f"Predikat kinerja tahun {year}. Satu kolom untuk satu tahun; untuk tahun lain tambahkan "
                f"kolom, misalnya predikat_{year + 1}.",
            )
            for year in PREDIKAT_YEARS
        ),
        K(
            "hukuman_disiplin",
            "hukuman",
            "Hukuman disiplin yang sedang dijalani. Tulis Tidak Ada bila sudah diperiksa; kosong berarti "
            "belum diketahui. Keterangan boleh ditulis sesudah titik dua.",
        ),
        K("hukuman_mulai", "tanggal", "Hari pertama hukuman itu."),
        K("hukuman_selesai", "tanggal", "Hari terakhir hukuman itu."),
        K("proses_disiplin", "teks_atau_tidak_ada", "Pemeriksaan disiplin yang sedang berjalan, bila ada."),
        K(
            "status_hukum",
            "status_hukum",
            "Status dalam perkara pidana. Tulis Tidak Ada bila sudah diperiksa; kosong berarti belum diketahui.",
        ),
        K("uji_kompetensi", "hasil_uji", "Hasil uji kompetensi terakhir."),
        K("tanggal_uji_kompetensi", "tanggal", "Tanggal uji kompetensi itu."),
        K("kotak_talenta", "kotak", "Kotak manajemen talenta, 1 sampai 9."),
        K(
            "diklat_kepemimpinan",
            "teks",
            "Pelatihan kepemimpinan yang sudah lulus. Nama lama seperti Diklatpim IV juga dikenal.",
            choices="diklat",
        ),
        K(
            "sertifikat",
            "banyak",
            "Sertifikat yang dimiliki. Bila lebih dari satu, pisahkan dengan titik koma (;).",
            choices="sertifikat",
        ),
        K("masa_kerja_puskesmas_bulan", "cacah", "Lama bekerja di Puskesmas, dalam bulan."),
    ),
    required=True,
    unchanged=2,
)

_JABATAN = CanonicalSheet(
    "jabatan",
    "Semua jabatan (peta jabatan), satu baris untuk satu jabatan.",
    (
        K(
            "kode",
            "baris",
            "Kode jabatan yang tidak dipakai jabatan lain, misalnya KEC.03.CAMAT. Tanpa kolom ini program "
            "menyusunnya dari jabatan dan unit kerjanya.",
        ),
        K("jabatan", "teks", "Nama jabatan tanpa nama unitnya, misalnya Kepala Bidang Mutasi.", _REQUIRED),
        K("unit_kerja", "teks", "Unit kerja tempat jabatan itu."),
        K("perangkat_daerah", "teks", "Perangkat daerah yang membawahkan unit kerja itu."),
        K("kode_atasan", "baris", "Kode jabatan atasan langsung."),
        K("jenis", "jenis_jabatan", "Jenis jabatan."),
        K("eselon", "eselon", "Eselon jabatan. Kosongkan bila bukan jabatan struktural."),
        K("jenjang", "jenjang", "Jenjang jabatan. Kosong berarti menurut eselonnya."),
        K("kelas", "cacah", "Kelas jabatan."),
        K("formasi", "cacah", "Banyaknya orang yang boleh memangku jabatan ini. Kosong berarti 1."),
        K(
            "layanan_vital",
            "layanan_vital",
            "Layanan yang tidak boleh terputus. Kosongkan untuk jabatan lain.",
        ),
        K("pendidikan_min", "pendidikan", "Pendidikan paling rendah, bila melampaui aturan umum."),
        K(
            "jurusan_syarat",
            "banyak",
            "Jurusan yang disyaratkan. Bila beberapa, pisahkan dengan titik koma (;).",
        ),
        K(
            "syarat_khusus",
            "syarat_khusus",
            "Jabatan yang mempunyai aturan sendiri. Bila beberapa, pisahkan dengan titik koma (;).",
        ),
        K("status", "status_jabatan", "Apakah jabatan masih ada. Kosong berarti aktif."),
        K("kode_pengganti", "baris", "Kode jabatan yang menggantikan jabatan ini, bila dihapus."),
        K("urut", "cacah", "Urutan unit pada daftar pelantikan."),
        K("pemangku_nip", "nip", "NIP pemangku sekarang, untuk dicocokkan dengan lembar pegawai."),
    ),
    required=True,
    unchanged=2,
)

_BATCH = CanonicalSheet(
    "batch",
    "Data pelantikan ini: tanggal, tempat, nomor surat, saksi, petugas.",
    (
        K("kunci", "baris", "Nama isian. Jangan diubah; penjelasannya ada pada setiap sel.", _REQUIRED),
        K("nilai", "teks", "Isinya. Yang belum diketahui boleh dikosongkan.", _REQUIRED),
    ),
    unchanged=1,
)

_RIWAYAT = CanonicalSheet(
    "riwayat",
    "Jabatan terdahulu pegawai yang diusulkan, untuk menghitung pengalaman.",
    (
        K("nip", "nip", "NIP pegawai.", _REQUIRED),
        K("jabatan", "teks", "Nama jabatan terdahulu."),
        K("unit_kerja", "teks", "Unit kerja jabatan itu."),
        K("jenjang", "jenjang", "Jenjang jabatan itu."),
        K("tmt_mulai", "tanggal", "Hari pertama menjabat."),
        K("tmt_selesai", "tanggal", "Hari terakhir menjabat."),
        K("plt", "ya_tidak", "Isi ya bila hanya sebagai Plt. Masa Plt. tidak dihitung sebagai pengalaman."),
    ),
)

_PERTEK = CanonicalSheet(
    "pertek",
    "Pertimbangan teknis BKN, satu baris untuk satu orang. Biarkan kosong bila tidak diperinci.",
    (
        K("nip", "nip", "NIP pegawai.", _REQUIRED),
        K("nama", "baris", "Nama menurut pertimbangan teknis."),
        K("kode_jabatan", "baris", "Kode jabatan yang disetujui. Kosongkan untuk pemberhentian."),
        K("jabatan", "teks", "Nama jabatan yang disetujui, bila kodenya tidak diisi."),
        K("unit_kerja", "teks", "Unit kerja jabatan itu, bila kodenya tidak diisi."),
        K("nomor", "teks", "Nomor pertimbangan teknis."),
        K("tanggal", "tanggal", "Tanggal pertimbangan teknis."),
        K("hasil", "hasil_pertek", "Jawaban BKN."),
    ),
)

_IZIN_MENDAGRI = CanonicalSheet(
    "izin_mendagri",
    "Daftar yang disetujui Menteri Dalam Negeri, satu baris untuk satu orang. Biarkan kosong bila tidak diperlukan.",
    (
        K("nip", "nip", "NIP pegawai.", _REQUIRED),
        K("nama", "baris", "Nama menurut persetujuan Menteri."),
        K("kode_jabatan", "baris", "Kode jabatan yang disetujui. Kosongkan untuk pemberhentian."),
        K("jabatan", "teks", "Nama jabatan yang disetujui, bila kodenya tidak diisi."),
        K("unit_kerja", "teks", "Unit kerja jabatan itu, bila kodenya tidak diisi."),
        K("nomor", "teks", "Nomor persetujuan Menteri Dalam Negeri."),
        K("tanggal", "tanggal", "Tanggal persetujuan itu."),
        K("hasil", "hasil_pertek", "Jawaban Menteri Dalam Negeri."),
    ),
)

_PLT = CanonicalSheet(
    "plt",
    "Pelaksana tugas bagi jabatan yang kosong.",
    (
        K("kode_jabatan", "baris", "Kode jabatan yang kosong.", _REQUIRED),
        K("nip_plt", "nip", "NIP pelaksana tugas.", _REQUIRED),
        K("mulai", "tanggal", "Hari pertama sebagai Plt."),
        K("selesai", "tanggal", "Hari terakhir sebagai Plt."),
        K("nomor", "teks", "Nomor surat perintah."),
        K("tanggal", "tanggal", "Tanggal surat perintah."),
    ),
)

_PENGECUALIAN = CanonicalSheet(
    "pengecualian",
    "Temuan yang sengaja diterima, dengan alasan dan dokumennya.",
    (
        K(
            "aturan",
            "baris",
            "Kode aturan, misalnya WKT001. Penjelasannya: mutasi rule WKT001.",
            _REQUIRED,
            choices="aturan",
        ),
        K("nip", "nip", "NIP pegawai yang dikecualikan. Isi ini atau kode_jabatan."),
        K("kode_jabatan", "baris", "Kode jabatan yang dikecualikan. Isi ini atau nip."),
        K("alasan", "teks", "Alasan tertulis; ikut dicetak dalam laporan.", _REQUIRED),
        K("nomor_dokumen", "teks", "Nomor dokumen yang mendukung alasan itu."),
        K("tanggal_dokumen", "tanggal", "Tanggal dokumen itu."),
        K("berlaku_sampai", "tanggal", "Hari terakhir pengecualian berlaku. Kosong berarti tidak dibatasi."),
    ),
)

_KELUARGA = CanonicalSheet(
    "keluarga",
    "Hubungan keluarga antarpegawai.",
    (
        K("nip", "nip", "NIP pegawai.", _REQUIRED),
        K("nip_keluarga", "nip", "NIP keluarganya.", _REQUIRED),
        K("hubungan", "teks", "Hubungan, misalnya suami, istri, kakak."),
    ),
)

_LIBUR = CanonicalSheet(
    "libur",
    "Cuti bersama dan libur daerah. Libur nasional sudah dikenal program.",
    (
        K("tanggal", "tanggal", "Hari libur.", _REQUIRED),
        K("keterangan", "teks", "Nama hari libur."),
    ),
)

SHEETS = (
    _USULAN,
    _PEGAWAI,
    _JABATAN,
    _BATCH,
    _RIWAYAT,
    _PERTEK,
    _IZIN_MENDAGRI,
    _PLT,
    _PENGECUALIAN,
    _KELUARGA,
    _LIBUR,
)
"""All sheets in the order of the workbook; the keys of ``batch`` are in ``kunci_batch.py``."""

FROM_SIASN = {"pegawai": PEGAWAI_IDS, "jabatan": JABATAN_IDS}
"""Sheet -> further columns that are read and that no form offers: ids that only files of SIASN have."""
