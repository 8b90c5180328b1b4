"""The standing facts of an office (``mutasi.toml``), as the rules and the papers need them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from mutasi_cli.domain.finding import Severity
from mutasi_cli.domain.vocabulary import Group
from mutasi_cli.law.model import OfficeValue


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

    key: str
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
    def compact_nip(self) -> str:
        """The NIP without spaces, as the staff table has it."""
        return "".join(self.nip.split())

    @property
    def name_with_gelar(self) -> str:
        """The name with its degrees, as letters print it."""
        nama = f"{self.gelar_depan} {self.nama}".strip()
        return f"{nama}, {self.gelar_belakang}" if self.gelar_belakang else nama


@dataclass(frozen=True, slots=True, kw_only=True)
class DecreeSettings:
    """``[keputusan]`` as it holds for one group (``[keputusan.<group>]`` laid over it)."""

    penandatangan: str = "kepala_daerah"
    nomor_delegasi: str = ""
    nomor: str = ""
    mengingat: tuple[str, ...] = ()
    tembusan: tuple[str, ...] = ()
    frasa_rahmat: bool = False
    pengesah_petikan: Mapping[str, str] = field(default_factory=dict)
    pengesah_salinan: str = "kabag_hukum"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterStyle:
    """``[gaya]``: font name, size in points, paper (``F4``, ``A4``, ``Legal``), margins, letterhead.

    Margins (``pias_…``) and ``ruang_kop`` are millimetres; a margin that is None is that of the template.
    With ``kertas_berkop`` the paper bears the letterhead already: ``ruang_kop``, counted from the upper edge,
    stays empty. The two images are whole paths; None leaves an empty place.
    """

    huruf: str
    ukuran: int = 12
    kertas: str = "F4"
    pias_atas: int | None = None
    pias_kanan: int | None = None
    pias_bawah: int | None = None
    pias_kiri: int | None = None
    kertas_berkop: bool = False
    ruang_kop: int = 50
    lambang_negara: Path | None = None
    lambang_daerah: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """``[kop.OFFICE]``: the lines of a letterhead (none: made from ``[instansi]``) and its address line."""

    baris: tuple[str, ...] = ()
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSettings:
    """``[surat]`` and ``[tim_penilai_kinerja]``.

    ``penandatangan`` maps a letter to keys of officials from the one with the authority down to the one who
    signs: one key signs itself, the second signs ``a.n.`` the first, the third ``u.b.`` the second. ``tamu``
    are the guests of the day, one a line.
    """

    penandatangan: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tamu: tuple[str, ...] = ()
    ketua_tpk: str = "sekda"
    sekretaris_tpk: str = "kepala_kepegawaian"
    anggota_tpk: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SiasnSettings:
    """``[siasn]``: what the office's own files leave blank, and how it names its documents.

    ``jenis_mutasi`` maps a kind of move to MJ or MU. ``nama_dokumen`` has ``{id}`` and ``{nip}`` in it; the size
    is in kilobytes of 1,024 bytes, as Explorer shows it.
    """

    instansi_id: str = ""
    instansi_induk_id: str = ""
    satuan_kerja_id: str = ""
    tugas_tambahan_jenis_jabatan: str = "1"
    jenis_mutasi: Mapping[str, str] = field(default_factory=dict)
    nama_dokumen: str = "{id}_{nip}.pdf"
    ukuran_maksimum_kb: int = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class ImutSettings:
    """``[imut]``: one letter for each ``kategori`` or ``jenis``, and the documents that each person needs."""

    surat: str = "kategori"
    berkas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSettings:
    """``[aturan.CODE]``: another severity (None: switched off) and the reason that every report prints."""

    severity: Severity | None
    alasan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSettings:
    """All of ``mutasi.toml``. A group that is missing is None (rule DAT021), never a default.

    ``file`` is the name for addresses (``mutasi.toml``). ``berkas`` are the names of files, ``table_files`` those of
    tables, several for one table where it lies in several (``file.xlsx#Sheet`` picks a sheet). ``column`` maps
    table -> heading -> field; ``nama_lain_unit`` other spelling -> name in the post table; ``kop`` office
    (``kepala_daerah``, ``sekretariat_daerah``, ``kepegawaian``) -> its letterhead, ``kop_unit`` name of a unit -> its
    letterhead.
    """

    file: str = "mutasi.toml"
    instansi: Instansi | None = None
    kepala_daerah: KepalaDaerah | None = None
    pejabat: Mapping[str, Pejabat] = field(default_factory=dict)
    berkas: Mapping[str, str] = field(default_factory=dict)
    table_files: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    keputusan: DecreeSettings | None = None
    keputusan_tugas_tambahan: DecreeSettings | None = None
    acara_puskesmas: str = "pelantikan"
    acara_urutan: str = "naskah_dulu"
    decree_style: LetterStyle = field(default_factory=lambda: LetterStyle(huruf="Bookman Old Style"))
    paper_style: LetterStyle = field(default_factory=lambda: LetterStyle(huruf="Arial"))
    kop: Mapping[str, Letterhead] = field(default_factory=dict)
    kop_unit: Mapping[str, Letterhead] = field(default_factory=dict)
    surat: LetterSettings = field(default_factory=LetterSettings)
    siasn: SiasnSettings = field(default_factory=SiasnSettings)
    imut: ImutSettings = field(default_factory=ImutSettings)
    kolom: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    nama_lain_unit: Mapping[str, str] = field(default_factory=dict)
    parameter: Mapping[str, OfficeValue] = field(default_factory=dict)
    aturan: Mapping[str, RuleSettings] = field(default_factory=dict)

    @property
    def unit_names(self) -> Mapping[str, str]:
        """Other spelling of a unit -> its name: what the office notes, and the abbreviation of its own office."""
        instansi = self.instansi
        if instansi is None or not instansi.singkatan_kepegawaian or not instansi.perangkat_kepegawaian:
            return self.nama_lain_unit
        return {instansi.singkatan_kepegawaian: instansi.perangkat_kepegawaian, **self.nama_lain_unit}

    def decree_settings_for(self, group: Group) -> DecreeSettings | None:
        """Return the settings of the decree of a group."""
        if group is Group.TUGAS_TAMBAHAN and self.keputusan_tugas_tambahan is not None:
            return self.keputusan_tugas_tambahan
        return self.keputusan
