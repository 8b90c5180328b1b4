"""The standing facts of the office: text of mutasi.toml."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.model import Row
    from builder.pegawai import Population

_PEJABAT: tuple[tuple[str, str, str], ...] = (
    ("sekda", "SETDA.SEKDA", "Sekretaris Daerah Kota Bekasi"),
    (
        "kepala_kepegawaian",
        "BKPSDM.KEPALA",
        "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kota Bekasi",
    ),
    ("kabag_hukum", "SETDA.BAG.03", "Kepala Bagian Hukum Sekretariat Daerah Kota Bekasi"),
    ("kepala_dinkes", "DINKES.KEPALA", "Kepala Dinas Kesehatan Kota Bekasi"),
)

_UU_BEKASI = (
    "Undang-Undang Nomor 9 Tahun 1996 tentang Pembentukan Kotamadya Daerah Tingkat II Bekasi"
    " (Lembaran Negara Republik Indonesia Tahun 1996 Nomor 111,"
    " Tambahan Lembaran Negara Republik Indonesia Nomor 3663)"
)
_UU_PEMDA = (
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"
    " (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244,"
    " Tambahan Lembaran Negara Republik Indonesia Nomor 5587)"
    " sebagaimana telah beberapa kali diubah"
)
_UU_ADPEM = (
    "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan"
    " (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 292,"
    " Tambahan Lembaran Negara Republik Indonesia Nomor 5601)"
)
_UU_KESEHATAN = "Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan"
_UU_ASN = "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara"
_PP_PERANGKAT = (
    "Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah"
    " sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 72 Tahun 2019"
    " tentang Perubahan atas Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah"
)
_PP_PNS = (
    "Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil"
    " (Lembaran Negara Republik Indonesia Tahun 2017 Nomor 63,"
    " Tambahan Lembaran Negara Republik Indonesia Nomor 6037)"
    " sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020"
    " tentang Perubahan atas Peraturan Pemerintah Nomor 11 Tahun 2017"
    " tentang Manajemen Pegawai Negeri Sipil"
    " (Lembaran Negara Republik Indonesia Tahun 2020 Nomor 68,"
    " Tambahan Lembaran Negara Republik Indonesia Nomor 6477)"
)
_BKN = (
    "Peraturan Badan Kepegawaian Negara Nomor 5 Tahun 2019 tentang Tata Cara Pelaksanaan Mutasi"
    " (Berita Negara Republik Indonesia Tahun 2019 Nomor 391)"
)
_PERMENKES = "Peraturan Menteri Kesehatan Nomor 19 Tahun 2024 tentang Penyelenggaraan Pusat Kesehatan Masyarakat"
_PERWAL = "Peraturan Wali Kota Bekasi Nomor 2 Tahun 2023 (Berita Daerah Kota Bekasi Tahun 2023 Nomor 2 Seri E)"

_NUMBER = "800.1.3.3/Kep.{{ urut or '___' }}-{{ singkatan_kepegawaian }}/{{ bulan_romawi }}/{{ tahun }}"

_STRUKTURAL = (_UU_BEKASI, _UU_PEMDA, _UU_ADPEM, _UU_ASN, _PP_PNS, _BKN, _PERWAL)
_PUSKESMAS = (
    _UU_BEKASI,
    _UU_PEMDA,
    _UU_ADPEM,
    _UU_KESEHATAN,
    _UU_ASN,
    _PP_PERANGKAT,
    _PP_PNS,
    _BKN,
    _PERMENKES,
    _PERWAL,
)

_TEMBUSAN = (
    "Menteri Dalam Negeri Republik Indonesia",
    "Kepala Badan Kepegawaian Negara",
    "Gubernur Jawa Barat",
    "Kepala Kantor Regional III Badan Kepegawaian Negara",
    "Inspektur Kota Bekasi",
    "Kepala Badan Pengelolaan Keuangan dan Aset Daerah Kota Bekasi",
)


def make_settings(population: Population) -> str:
    """Return the text of ``mutasi.toml``; the signers are the holders in the staff table."""
    pejabat = "\n".join(_pejabat(key, population.pemangku[kode], jabatan) for key, kode, jabatan in _PEJABAT)
    return f"""\
# Pengaturan tetap kantor. Data satu pelantikan (tanggal, tempat, nomor) ada di lembar "batch".
# Selain Wali Kota, semua orang dalam contoh ini rekaan.

[instansi]
nama = "Pemerintah Kota Bekasi"
jenis = "kota"
wilayah = "Kota Bekasi"
provinsi = "Jawa Barat"
tempat = "Bekasi"
perangkat_kepegawaian = "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"
singkatan_kepegawaian = "BKPSDM"

[kepala_daerah]
sebutan = "Wali Kota Bekasi"
nama = "Tri Adhianto"
gelar_depan = ""                        # hanya untuk surat; keputusan tidak memuat gelar
gelar_belakang = ""
status = "definitif"
tanggal_pelantikan = 2025-02-20
akhir_masa_jabatan = 2030-02-20

# Pejabat yang menandatangani atau mengesahkan. Samakan dengan tabel pegawai.
{pejabat}
[berkas]
batch = "batch.xlsx"
keluaran = "keluaran"

[keputusan]
penandatangan = "kepala_daerah"
# Nomor urut dibiarkan terbuka dalam draf.
nomor = "{_NUMBER}"
# Judul Peraturan Wali Kota pada butir terakhir: lengkapi dari Bagian Hukum.
mengingat = [
{_listed(_STRUKTURAL)}
]
tembusan = [
{_listed(_TEMBUSAN)}
]
frasa_rahmat = false
pengesah_petikan = {{ jpt = "sekda", lainnya = "kepala_kepegawaian" }}

# Keputusan bagi Kepala UPTD Puskesmas: dasar hukumnya lebih panjang.
[keputusan.tugas_tambahan]
penandatangan = "kepala_daerah"
mengingat = [
{_listed(_PUSKESMAS)}
]
tembusan = [
{_listed((*_TEMBUSAN, "Kepala Dinas Kesehatan Kota Bekasi"))}
]

[acara]
puskesmas = "pelantikan"                # atau "penyerahan_sk"
urutan = "naskah_dulu"                  # atau "sumpah_dulu"

[gaya]
keputusan = {{ huruf = "Bookman Old Style", ukuran = 12, kertas = "F4" }}
surat = {{ huruf = "Arial", ukuran = 12, kertas = "F4" }}

# Ejaan lain yang dipakai kantor = nama dalam tabel jabatan.
[nama_lain.unit]
"Bappelitbangda" = "Badan Perencanaan Pembangunan, Riset, dan Inovasi Daerah"
"Dinkes" = "Dinas Kesehatan"
"Disdukcapil" = "Dinas Kependudukan dan Pencatatan Sipil"
"Satpol PP" = "Satuan Polisi Pamong Praja"
"""


def _pejabat(key: str, person: Row, jabatan: str) -> str:
    return f"""\
[pejabat.{key}]
nama = "{person["nama"]}"
gelar_depan = "{person["gelar_depan"] or ""}"
gelar_belakang = "{person["gelar_belakang"] or ""}"
nip = "{person["nip"]}"
pangkat = "{person["pangkat"]}"
golongan = "{person["golongan"]}"
jabatan = "{jabatan}"
status = "definitif"
"""


def _listed(entries: tuple[str, ...]) -> str:
    return "\n".join(f'    "{entry}",' for entry in entries)
