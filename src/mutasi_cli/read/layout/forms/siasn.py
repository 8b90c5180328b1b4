"""The export of SIASN: one heading row in capitals, 69 columns (an older form has 64)."""

from mutasi_cli.domain.vocabulary import JenisJabatan, JenjangJf
from mutasi_cli.read.layout.layout_model import FieldPart, HeadingBlock, Layout
from mutasi_cli.read.values import blank, cell_text
from mutasi_cli.read.values.pendidikan_value import split_pendidikan
from mutasi_cli.read.values.raw_cell import one_line, strip_quote
from mutasi_cli.read.values.word_value import JENIS_JABATAN


def _matches(head: HeadingBlock) -> bool:
    return head.has("nipbaru", "golakhirnama", "jabatannama")


def _pendidikan(level: object, pendidikan: object = None) -> object:
    """Return the level; where its own column is blank, the one at the head of PENDIDIKAN NAMA."""
    return pendidikan if blank(level) else level


def _jurusan(pendidikan: object) -> object:
    """Return the field of study; the level that stands before it has a column of its own."""
    if blank(pendidikan):
        return None
    text = one_line(strip_quote(cell_text(pendidikan)))
    jenjang, jurusan = split_pendidikan(text)
    return text if jenjang is None else jurusan


def _status(status: object, kedudukan: object = None) -> object:
    """Return the status: SIASN marks PPPK in the standing, and ``P`` there says nothing more."""
    if cell_text(kedudukan).casefold().lstrip("'").startswith("pppk"):
        return "PPPK"
    return status


def _jenjang_jf(jabatan: object, jenis: object = None) -> object:
    """Return the level with which the name of a functional post ends: ``Perawat Ahli Muda``."""
    if blank(jenis) or JENIS_JABATAN(jenis).value is not JenisJabatan.FUNGSIONAL:
        return None
    words = one_line(cell_text(jabatan)).casefold()
    return next((level.value for level in JenjangJf if words.endswith(f" {level.value}")), None)


LAYOUT = Layout(
    nama="ekspor SIASN",
    table="pegawai",
    match=_matches,
    heading={
        "PNS ID": "pns_id",
        "KEDUDUKAN HUKUM ID": "kedudukan_id",
        "JENIS JABATAN ID": "jenis_jabatan_id",
        "JABATAN ID": "jabatan_id",
        "UNOR ID": "unor_id",
        "INSTANSI INDUK ID": "instansi_id",
        "SATUAN KERJA KERJA ID": "satuan_kerja_id",
        "ESELON ID": "eselon_id",
        "STATUS CPNS PNS": (FieldPart("status_asn", _status, ("KEDUDUKAN HUKUM NAMA",)),),
        "TINGKAT PENDIDIKAN NAMA": (FieldPart("pendidikan", _pendidikan, ("PENDIDIKAN NAMA",)),),
        "PENDIDIKAN NAMA": (FieldPart("jurusan", _jurusan),),
        "JABATAN NAMA": (
            FieldPart("jabatan"),
            FieldPart("jenjang_jf", _jenjang_jf, ("JENIS JABATAN NAMA",), derived=True),
        ),
    },
    unused=(
        *("TEMPAT LAHIR ID", "AGAMA ID", "JENIS KAWIN ID", "JENIS KAWIN NAMA", "JENIS PEGAWAI ID"),
        *(
            "JENIS PEGAWAI NAMA",
            "KARTU ASN VIRTUAL",
            "NOMOR SK CPNS",
            "TANGGAL SK CPNS",
        ),
        *("NOMOR SK PNS", "TANGGAL SK PNS", "TMT PNS", "GOL AWAL ID", "GOL AWAL NAMA", "GOL AKHIR ID"),
        *("TINGKAT PENDIDIKAN ID", "PENDIDIKAN ID", "KPKN ID", "KPKN NAMA"),
        *("LOKASI KERJA ID", "LOKASI KERJA NAMA", "INSTANSI INDUK NAMA"),
        *("INSTANSI KERJA ID", "INSTANSI KERJA NAMA", "SATUAN KERJA INDUK ID", "SATUAN KERJA INDUK NAMA"),
        *("SATUAN KERJA KERJA NAMA", "NAMA SEKOLAH", "FLAG IKD"),
    ),
)
