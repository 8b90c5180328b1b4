"""Which posts have a law of their own: by ``syarat_khusus``, else by an unmistakable name.

The name speaks only where ``syarat_khusus`` is blank, and only for names that can mean nothing else.
"""

from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.kosakata import JenisJabatan, SyaratKhusus
from mutasi_cli.rules.khu.kata_utuh import kata, memuat

_KEPALA_PUSKESMAS = (
    ("kepala", "uptd", "puskesmas"),
    ("kepala", "upt", "puskesmas"),
    ("kepala", "puskesmas"),
)
_DUKCAPIL = ("kependudukan dan pencatatan sipil", "disdukcapil", "dukcapil")
_MEDIS = ("medis", "medik")
_RUMAH_SAKIT = ("rsud", "rumah sakit umum daerah", "rumah sakit daerah")


def kepala_puskesmas(jabatan: Jabatan) -> bool:
    """Tell whether a post is that of a head of Puskesmas (a tugas tambahan)."""
    if jabatan.jenis is not JenisJabatan.TUGAS_TAMBAHAN:
        return False
    return _ditandai(jabatan, SyaratKhusus.PUSKESMAS, _berawal(jabatan, *_KEPALA_PUSKESMAS))


def camat(jabatan: Jabatan) -> bool:
    """Tell whether a post is that of a camat."""
    return _ditandai(jabatan, SyaratKhusus.CAMAT, _berawal(jabatan, ("camat",)))


def kantor_dukcapil(jabatan: Jabatan) -> bool:
    """Tell whether a leading post belongs to the office of population and civil registry.

    Functional posts there are no posts of administrator or pengawas, whatever their level.
    """
    if jabatan.jenis in {JenisJabatan.FUNGSIONAL, JenisJabatan.PELAKSANA}:
        return False
    nama = (jabatan.unit_kerja, jabatan.perangkat_daerah, jabatan.jabatan)
    return SyaratKhusus.DUKCAPIL in jabatan.syarat_khusus or any(memuat(isi, _DUKCAPIL) for isi in nama)


def inspektorat(jabatan: Jabatan) -> bool:
    """Tell whether a post is that of the Inspektur or an Inspektur Pembantu (Irban)."""
    return _ditandai(jabatan, SyaratKhusus.INSPEKTORAT, _berawal(jabatan, ("inspektur",), ("irban",)))


def pengadaan(jabatan: Jabatan) -> bool:
    """Tell whether a post works in the procurement of goods and services."""
    return _ditandai(
        jabatan,
        SyaratKhusus.PBJ,
        memuat(jabatan.jabatan, ("pengadaan barang", "ukpbj", "layanan pengadaan")),
    )


def pimpinan_medis_rsud(jabatan: Jabatan) -> bool:
    """Tell whether a post is that of the director of an RSUD or of a deputy for medical service."""
    rumah_sakit = SyaratKhusus.RSUD in jabatan.syarat_khusus or (
        not jabatan.syarat_khusus
        and any(memuat(isi, _RUMAH_SAKIT) for isi in (jabatan.jabatan, jabatan.unit_kerja))
    )
    if not rumah_sakit:
        return False
    wakil = _berawal(jabatan, ("wakil", "direktur")) and memuat(jabatan.jabatan, _MEDIS)
    return wakil or _berawal(jabatan, ("direktur",), ("kepala", "rsud"), ("kepala", "rumah", "sakit"))


def _ditandai(jabatan: Jabatan, syarat: SyaratKhusus, menurut_nama: bool) -> bool:
    return syarat in jabatan.syarat_khusus or (not jabatan.syarat_khusus and menurut_nama)


def _berawal(jabatan: Jabatan, *awal: tuple[str, ...]) -> bool:
    isi = kata(jabatan.jabatan)
    return any(isi[: len(satu)] == satu for satu in awal)
