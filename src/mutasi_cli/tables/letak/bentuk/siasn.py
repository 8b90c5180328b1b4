"""The export of SIASN: one heading row in capitals, 69 columns (an older form has 64)."""

from mutasi_cli.domain.kosakata import JenisJabatan, JenjangJf
from mutasi_cli.tables.letak.model import Bagian, Kepala, Layout
from mutasi_cli.tables.nilai import kosong, teks_sel
from mutasi_cli.tables.nilai.kosakata import JENIS_JABATAN
from mutasi_cli.tables.nilai.mentah import lepas_petik, satu_baris
from mutasi_cli.tables.nilai.pendidikan import pisah_pendidikan


def _cocok(kepala: Kepala) -> bool:
    return kepala.punya("nipbaru", "golakhirnama", "jabatannama")


def _pendidikan(tingkat: object, pendidikan: object = None) -> object:
    """Return the level; where its own column is blank, the one at the head of PENDIDIKAN NAMA."""
    return pendidikan if kosong(tingkat) else tingkat


def _jurusan(pendidikan: object) -> object:
    """Return the field of study; the level that stands before it has a column of its own."""
    if kosong(pendidikan):
        return None
    teks = satu_baris(lepas_petik(teks_sel(pendidikan)))
    jenjang, jurusan = pisah_pendidikan(teks)
    return teks if jenjang is None else jurusan


def _status(status: object, kedudukan: object = None) -> object:
    """Return the status: SIASN marks PPPK in the standing, and ``P`` there says nothing more."""
    if teks_sel(kedudukan).casefold().lstrip("'").startswith("pppk"):
        return "PPPK"
    return status


def _jenjang_jf(jabatan: object, jenis: object = None) -> object:
    """Return the level with which the name of a functional post ends: ``Perawat Ahli Muda``."""
    if kosong(jenis) or JENIS_JABATAN(jenis).nilai is not JenisJabatan.FUNGSIONAL:
        return None
    kata = satu_baris(teks_sel(jabatan)).casefold()
    return next((isi.value for isi in JenjangJf if kata.endswith(f" {isi.value}")), None)


LAYOUT = Layout(
    nama="ekspor SIASN",
    tabel="pegawai",
    cocok=_cocok,
    judul={
        "STATUS CPNS PNS": (Bagian("status_asn", _status, ("KEDUDUKAN HUKUM NAMA",)),),
        "TINGKAT PENDIDIKAN NAMA": (Bagian("pendidikan", _pendidikan, ("PENDIDIKAN NAMA",)),),
        "PENDIDIKAN NAMA": (Bagian("jurusan", _jurusan),),
        "JABATAN NAMA": (
            Bagian("jabatan"),
            Bagian("jenjang_jf", _jenjang_jf, ("JENIS JABATAN NAMA",)),
        ),
    },
    tak_dipakai=(
        *("PNS ID", "TEMPAT LAHIR ID", "AGAMA ID", "JENIS KAWIN ID", "JENIS KAWIN NAMA", "JENIS PEGAWAI ID"),
        *(
            "JENIS PEGAWAI NAMA",
            "KEDUDUKAN HUKUM ID",
            "KARTU ASN VIRTUAL",
            "NOMOR SK CPNS",
            "TANGGAL SK CPNS",
        ),
        *("NOMOR SK PNS", "TANGGAL SK PNS", "TMT PNS", "GOL AWAL ID", "GOL AWAL NAMA", "GOL AKHIR ID"),
        *("JENIS JABATAN ID", "JABATAN ID", "TINGKAT PENDIDIKAN ID", "PENDIDIKAN ID", "KPKN ID", "KPKN NAMA"),
        *("LOKASI KERJA ID", "LOKASI KERJA NAMA", "UNOR ID", "INSTANSI INDUK ID", "INSTANSI INDUK NAMA"),
        *("INSTANSI KERJA ID", "INSTANSI KERJA NAMA", "SATUAN KERJA INDUK ID", "SATUAN KERJA INDUK NAMA"),
        *("SATUAN KERJA KERJA ID", "SATUAN KERJA KERJA NAMA", "NAMA SEKOLAH", "FLAG IKD", "ESELON ID"),
    ),
)
