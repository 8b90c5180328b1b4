"""The standing facts of an office (``mutasi.toml``), as the rules and the papers need them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mutasi_cli.domain.kosakata import Kelompok
from mutasi_cli.domain.temuan import Severity
from mutasi_cli.law.model import NilaiKantor


@dataclass(frozen=True, slots=True, kw_only=True)
class Instansi:
    """``[instansi]``."""

    nama: str = ""
    jenis: str = ""
    wilayah: str = ""
    provinsi: str = ""
    tempat: str = ""
    perangkat_kepegawaian: str = ""
    singkatan_kepegawaian: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KepalaDaerah:
    """``[kepala_daerah]``: an elected head has neither NIP nor rank."""

    sebutan: str = ""
    nama: str = ""
    gelar_depan: str = ""
    gelar_belakang: str = ""
    status: str = "definitif"
    tanggal_pelantikan: date | None = None
    akhir_masa_jabatan: date | None = None
    tanggal_penetapan_paslon: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pejabat:
    """``[pejabat.KEY]``: an official who signs or certifies."""

    kunci: str
    nama: str = ""
    gelar_depan: str = ""
    gelar_belakang: str = ""
    nip: str = ""
    pangkat: str = ""
    golongan: str = ""
    jabatan: str = ""
    status: str = "definitif"
    nomor_delegasi: str = ""

    @property
    def nama_bergelar(self) -> str:
        """The name with its degrees, as letters print it."""
        nama = f"{self.gelar_depan} {self.nama}".strip()
        return f"{nama}, {self.gelar_belakang}" if self.gelar_belakang else nama


@dataclass(frozen=True, slots=True, kw_only=True)
class SetelanKeputusan:
    """``[keputusan]`` as it holds for one group (``[keputusan.<group>]`` laid over it)."""

    penandatangan: str = "kepala_daerah"
    nomor_delegasi: str = ""
    nomor: str = ""
    mengingat: tuple[str, ...] = ()
    tembusan: tuple[str, ...] = ()
    frasa_rahmat: bool = False
    pengesah_petikan: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class GayaSurat:
    """``[gaya]``: font name, size in points, paper (``F4``, ``A4``, ``Legal``)."""

    huruf: str
    ukuran: int = 12
    kertas: str = "F4"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetelanAturan:
    """``[aturan.CODE]``: another severity (None: switched off) and the reason that every report prints."""

    keparahan: Severity | None
    alasan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pengaturan:
    """All of ``mutasi.toml``. A group that is missing is None (rule DAT021), never a default.

    ``file`` is the name for addresses (``mutasi.toml``). ``kolom`` maps table -> heading -> field;
    ``nama_lain_unit`` other spelling -> name in the post table.
    """

    file: str = "mutasi.toml"
    instansi: Instansi | None = None
    kepala_daerah: KepalaDaerah | None = None
    pejabat: Mapping[str, Pejabat] = field(default_factory=dict)
    berkas: Mapping[str, str] = field(default_factory=dict)
    keputusan: SetelanKeputusan | None = None
    keputusan_tugas_tambahan: SetelanKeputusan | None = None
    acara_puskesmas: str = "pelantikan"
    acara_urutan: str = "naskah_dulu"
    gaya_keputusan: GayaSurat = field(default_factory=lambda: GayaSurat(huruf="Bookman Old Style"))
    gaya_surat: GayaSurat = field(default_factory=lambda: GayaSurat(huruf="Arial"))
    kolom: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    nama_lain_unit: Mapping[str, str] = field(default_factory=dict)
    parameter: Mapping[str, NilaiKantor] = field(default_factory=dict)
    aturan: Mapping[str, SetelanAturan] = field(default_factory=dict)

    def keputusan_untuk(self, kelompok: Kelompok) -> SetelanKeputusan | None:
        """Return the settings of the decree of a group."""
        if kelompok is Kelompok.TUGAS_TAMBAHAN and self.keputusan_tugas_tambahan is not None:
            return self.keputusan_tugas_tambahan
        return self.keputusan
