"""The closed vocabularies of the workbook. The value of a member is the word that is printed."""

from enum import IntEnum, StrEnum


class Jenjang(IntEnum):
    """Level of a post, in the order of the career; compare with ``<`` and ``>``."""

    PELAKSANA = 1
    PENGAWAS = 2
    ADMINISTRATOR = 3
    JPT_PRATAMA = 4
    JPT_MADYA = 5
    JPT_UTAMA = 6

    @property
    def key(self) -> str:
        """The key of this level in the tables of the law: ``jpt_pratama``."""
        return self.name.lower()

    @property
    def label(self) -> str:
        """The level as it is printed: ``JPT pratama``."""
        return self.name.lower().replace("_", " ").replace("jpt", "JPT")


class JenjangJf(StrEnum):
    """Level of a functional official."""

    PEMULA = "pemula"
    TERAMPIL = "terampil"
    MAHIR = "mahir"
    PENYELIA = "penyelia"
    AHLI_PERTAMA = "ahli pertama"
    AHLI_MUDA = "ahli muda"
    AHLI_MADYA = "ahli madya"
    AHLI_UTAMA = "ahli utama"

    @property
    def key(self) -> str:
        """The key of this level in the tables of the law: ``ahli_muda``."""
        return self.name.lower()

    @property
    def order(self) -> int:
        """Rank within the functional career, 0 for pemula."""
        return tuple(JenjangJf).index(self)


class JenisJabatan(StrEnum):
    """Kind of post."""

    STRUKTURAL = "struktural"
    FUNGSIONAL = "fungsional"
    PELAKSANA = "pelaksana"
    TUGAS_TAMBAHAN = "tugas tambahan"


class StatusJabatan(StrEnum):
    """Whether a post still exists."""

    AKTIF = "aktif"
    DIHAPUS = "dihapus"


class LayananVital(StrEnum):
    """Services that may not stand still."""

    KESEHATAN = "kesehatan"
    PENDIDIKAN = "pendidikan"
    KEWILAYAHAN = "kewilayahan"
    KEPENDUDUKAN = "kependudukan"
    KEDARURATAN = "kedaruratan"


class SyaratKhusus(StrEnum):
    """Posts with a law of their own (rules of the family KHU)."""

    PUSKESMAS = "puskesmas"
    CAMAT = "camat"
    LURAH = "lurah"
    DUKCAPIL = "dukcapil"
    INSPEKTORAT = "inspektorat"
    PBJ = "pbj"
    RSUD = "rsud"
    SATPOLPP = "satpolpp"


class StatusAsn(StrEnum):
    """Kind of civil servant."""

    PNS = "PNS"
    CPNS = "CPNS"
    PPPK = "PPPK"


class Kedudukan(StrEnum):
    """Standing of the person in the service."""

    AKTIF = "Aktif"
    CLTN = "Cuti di Luar Tanggungan Negara"
    TUGAS_BELAJAR = "Tugas Belajar"
    DIBERHENTIKAN_SEMENTARA = "Diberhentikan Sementara"
    MPP = "Masa Persiapan Pensiun"
    PENSIUN = "Pensiun"
    MENINGGAL = "Meninggal"
    BERHENTI = "Berhenti"
    TIDAK_AKTIF = "Tidak Aktif"

    @property
    def has_left(self) -> bool:
        """True when the person has left the service for good and so holds no post any more."""
        return self in {Kedudukan.PENSIUN, Kedudukan.MENINGGAL, Kedudukan.BERHENTI}


class JenisKelamin(StrEnum):
    """Sex as the NIP counts it: digit 15 is 1 for L, 2 for P."""

    LAKI_LAKI = "L"
    PEREMPUAN = "P"


class Agama(StrEnum):
    """Religion; it chooses the words of the oath."""

    ISLAM = "Islam"
    KRISTEN = "Kristen"
    KATOLIK = "Katolik"
    HINDU = "Hindu"
    BUDDHA = "Buddha"
    KHONGHUCU = "Khonghucu"
    KEPERCAYAAN = "Kepercayaan"


class Pendidikan(IntEnum):
    """Level of education, in order. D-IV and S-1 count as equal: compare ``equivalent``."""

    SD = 1
    SMP = 2
    SMA = 3
    D_I = 4
    D_II = 5
    D_III = 6
    D_IV = 7
    S_1 = 8
    S_2 = 9
    S_3 = 10

    @property
    def label(self) -> str:
        """The level as it is printed: ``D-III``."""
        return self.name.replace("_", "-")

    @property
    def equivalent(self) -> int:
        """Rank for comparison: D-IV and S-1 have the same."""
        return Pendidikan.S_1.value if self is Pendidikan.D_IV else self.value


class TingkatHukuman(StrEnum):
    """Weight of a disciplinary penalty."""

    TIDAK_ADA = "Tidak Ada"
    RINGAN = "Ringan"
    SEDANG = "Sedang"
    BERAT = "Berat"


class StatusHukum(StrEnum):
    """Standing before the criminal law."""

    TIDAK_ADA = "Tidak Ada"
    TERSANGKA = "Tersangka"
    TERSANGKA_DITAHAN = "Tersangka ditahan"
    TERDAKWA = "Terdakwa"
    TERDAKWA_DITAHAN = "Terdakwa ditahan"
    TERPIDANA = "Terpidana"


class CompetencyTestResult(StrEnum):
    """Result of the competence test."""

    MEMENUHI = "Memenuhi Syarat"
    MASIH_MEMENUHI = "Masih Memenuhi Syarat"
    KURANG_MEMENUHI = "Kurang Memenuhi Syarat"
    TIDAK_MEMENUHI = "Tidak Memenuhi Syarat"

    @property
    def passed(self) -> bool:
        """True when the result counts as passed."""
        return self in {CompetencyTestResult.MEMENUHI, CompetencyTestResult.MASIH_MEMENUHI}


class DasarUsulan(StrEnum):
    """Ground of a demotion, a removal or an early move (column ``dasar`` of ``usulan``)."""

    HUKUMAN_DISIPLIN = "hukuman disiplin"
    PENGUNDURAN_DIRI = "pengunduran diri"
    KINERJA = "kinerja"
    REORGANISASI = "reorganisasi"
    TIDAK_MEMENUHI_SYARAT = "tidak memenuhi syarat"
    PERMINTAAN_SENDIRI = "permintaan sendiri"


class KindOfMove(StrEnum):
    """Kinds of move, derived by :func:`mutasi_cli.domain.kind_of_move.kind_of_move`."""

    PEMBERHENTIAN = "pemberhentian"
    PENGUKUHAN = "pengukuhan"
    TUGAS_TAMBAHAN = "tugas tambahan"
    ALIH_TUGAS_TAMBAHAN = "alih tugas tambahan"
    PROMOSI = "promosi"
    DEMOSI = "demosi"
    ALIH_JABATAN = "alih jabatan"
    KENAIKAN_ESELON = "kenaikan eselon"
    PENURUNAN_ESELON = "penurunan eselon"
    ROTASI = "rotasi"


class PertekAnswer(StrEnum):
    """Answer of BKN."""

    SETUJU = "setuju"
    TOLAK = "tolak"


class Group(StrEnum):
    """The two groups of a batch, each with a decree, annex and numbering of its own."""

    STRUKTURAL = "struktural"
    TUGAS_TAMBAHAN = "tugas_tambahan"
