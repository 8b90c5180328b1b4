"""Which posts have a law of their own: by ``syarat_khusus``, else by an unmistakable name.

The name speaks only where ``syarat_khusus`` is blank, and only for names that can mean nothing else.
"""

from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.vocabulary import JenisJabatan, SyaratKhusus
from mutasi_cli.domain.whole_words import contains, words

_HEAD_OF_PUSKESMAS = (
    ("kepala", "uptd", "puskesmas"),
    ("kepala", "upt", "puskesmas"),
    ("kepala", "puskesmas"),
)
_DUKCAPIL = ("kependudukan dan pencatatan sipil", "disdukcapil", "dukcapil")
_MEDICAL = ("medis", "medik")
_HOSPITAL = ("rsud", "rumah sakit umum daerah", "rumah sakit daerah")


def head_of_puskesmas(jabatan: Jabatan) -> bool:
    """Tell whether a post is that of a head of Puskesmas (a tugas tambahan)."""
    if jabatan.jenis is not JenisJabatan.TUGAS_TAMBAHAN:
        return False
    return _is_marked(jabatan, SyaratKhusus.PUSKESMAS, _begins_with(jabatan, *_HEAD_OF_PUSKESMAS))


def camat(jabatan: Jabatan) -> bool:
    """Tell whether a post is that of a camat."""
    return _is_marked(jabatan, SyaratKhusus.CAMAT, _begins_with(jabatan, ("camat",)))


def dukcapil_office(jabatan: Jabatan) -> bool:
    """Tell whether a leading post belongs to the office of population and civil registry.

    Functional posts there are no posts of administrator or pengawas, whatever their level.
    """
    if jabatan.jenis in {JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA}:
        return False
    nama = (jabatan.unit_kerja, jabatan.perangkat_daerah, jabatan.jabatan)
    return SyaratKhusus.DUKCAPIL in jabatan.syarat_khusus or any(contains(name, _DUKCAPIL) for name in nama)


def inspektorat(jabatan: Jabatan) -> bool:
    """Tell whether a post is that of the Inspektur or an Inspektur Pembantu (Irban)."""
    return _is_marked(jabatan, SyaratKhusus.INSPEKTORAT, _begins_with(jabatan, ("inspektur",), ("irban",)))


def sekretaris_dprd(jabatan: Jabatan) -> bool:
    """Tell whether a post is that of the Sekretaris DPRD, who needs the consent of the DPRD's leaders."""
    if not jabatan.struktural or jabatan.eselon is None or not jabatan.eselon.startswith("II."):
        return False
    names = (("sekretaris", "dprd"), ("sekretaris", "dewan", "perwakilan", "rakyat", "daerah"), ("sekwan",))
    unit = contains(jabatan.unit_kerja, ("sekretariat dprd", "sekretariat dewan perwakilan rakyat daerah"))
    return _begins_with(jabatan, *names) or (
        unit and words(jabatan.jabatan) in {("sekretaris",), ("sekretaris", "dewan")}
    )


def procurement(jabatan: Jabatan) -> bool:
    """Tell whether a post works in the procurement of goods and services."""
    return _is_marked(
        jabatan,
        SyaratKhusus.PBJ,
        contains(jabatan.jabatan, ("pengadaan barang", "ukpbj", "layanan pengadaan")),
    )


def medical_head_of_rsud(jabatan: Jabatan) -> bool:
    """Tell whether a post is that of the director of an RSUD or of a deputy for medical service."""
    hospital = SyaratKhusus.RSUD in jabatan.syarat_khusus or (
        not jabatan.syarat_khusus and any(contains(name, _HOSPITAL) for name in (jabatan.jabatan, jabatan.unit_kerja))
    )
    if not hospital:
        return False
    deputy = _begins_with(jabatan, ("wakil", "direktur")) and contains(jabatan.jabatan, _MEDICAL)
    return deputy or _begins_with(jabatan, ("direktur",), ("kepala", "rsud"), ("kepala", "rumah", "sakit"))


def _is_marked(jabatan: Jabatan, syarat: SyaratKhusus, by_name: bool) -> bool:
    return syarat in jabatan.syarat_khusus or (not jabatan.syarat_khusus and by_name)


def _begins_with(jabatan: Jabatan, *beginnings: tuple[str, ...]) -> bool:
    own_words = words(jabatan.jabatan)
    return any(own_words[: len(beginning)] == beginning for beginning in beginnings)
