"""Staff and their careers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mutasi_cli.domain.cell import Cell, Origin
from mutasi_cli.domain.nip import tanggal_lahir_of_nip, valid_nip
from mutasi_cli.domain.siasn_ids import PegawaiIds
from mutasi_cli.domain.unit_alias import UnitAlias
from mutasi_cli.domain.vocabulary import (
    Agama,
    CompetencyTestResult,
    JenisJabatan,
    JenisKelamin,
    Jenjang,
    JenjangJf,
    Kedudukan,
    Pendidikan,
    StatusAsn,
    StatusHukum,
    TingkatHukuman,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnresolvedPost:
    """A post that a row names and the post table does not have. ``field`` is the column in which it stands.

    ``suggestion`` names the nearest posts (code, words), ``ambiguous`` the codes where several match exactly, ``alias``
    the explanation of an abbreviation with which the words would name one post.
    """

    field: str
    written: str
    suggestion: tuple[tuple[str, str], ...] = ()
    ambiguous: tuple[str, ...] = ()
    alias: UnitAlias | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pegawai:
    """One row of the sheet ``pegawai``. A blank or damaged cell is None; ``asal[field]`` tells which.

    ``tugas_tambahan`` is the additional post in words, as typed; ``kode_tugas_tambahan`` is then the code of the
    post that these words name. ``nip`` is the cleaned text (18 digits where it is sound). ``eselon`` is ``"III.a"``,
    ``golongan`` ``"III/d"`` (PPPK ``"IX"``). ``predikat`` maps a year to the canonical predicate. ``unresolved`` are
    the posts that the row of a proposed person names and the post table does not have. ``remarks`` are the cells
    of columns that hold remarks and no field. ``siasn`` are the ids of the person in SIASN.
    """

    nip: str
    nama: str
    origin: Origin
    gelar_depan: str | None = None
    gelar_belakang: str | None = None
    tempat_lahir: str | None = None
    tanggal_lahir: date | None = None
    jenis_kelamin: JenisKelamin | None = None
    agama: Agama | None = None
    status_asn: StatusAsn | None = None
    kedudukan: Kedudukan | None = None
    golongan: str | None = None
    pangkat: str | None = None
    tmt_golongan: date | None = None
    tmt_cpns: date | None = None
    pendidikan: Pendidikan | None = None
    jurusan: str | None = None
    kode_jabatan: str | None = None
    jabatan: str | None = None
    unit_kerja: str | None = None
    jenis_jabatan: JenisJabatan | None = None
    eselon: str | None = None
    jenjang_jf: JenjangJf | None = None
    rumpun_jf: str | None = None
    tmt_jf: date | None = None
    tmt_jabatan: date | None = None
    kode_tugas_tambahan: str | None = None
    tugas_tambahan: str | None = None
    tmt_tugas_tambahan: date | None = None
    predikat: Mapping[int, str] = field(default_factory=dict)
    hukuman_disiplin: TingkatHukuman | None = None
    hukuman_mulai: date | None = None
    hukuman_selesai: date | None = None
    proses_disiplin: str | None = None
    status_hukum: StatusHukum | None = None
    uji_kompetensi: CompetencyTestResult | None = None
    tanggal_uji_kompetensi: date | None = None
    kotak_talenta: int | None = None
    diklat_kepemimpinan: str | None = None
    sertifikat: tuple[str, ...] = ()
    masa_kerja_puskesmas_bulan: int | None = None
    siasn: PegawaiIds = field(default_factory=PegawaiIds)
    unresolved: tuple[UnresolvedPost, ...] = ()
    remarks: tuple[Cell, ...] = ()

    @property
    def name_with_gelar(self) -> str:
        """The name as papers print it: ``dr. Tri Lestari, M.Kes.``; not a letter of a degree changes."""
        nama = f"{self.gelar_depan} {self.nama}" if self.gelar_depan else self.nama
        return f"{nama}, {self.gelar_belakang}" if self.gelar_belakang else nama

    @property
    def name_in_capitals(self) -> str:
        """The name in capitals, the degrees untouched: ``dr. TRI LESTARI, M.Kes.``."""
        nama = self.nama.upper()
        if self.gelar_depan:
            nama = f"{self.gelar_depan} {nama}"
        return f"{nama}, {self.gelar_belakang}" if self.gelar_belakang else nama

    @property
    def birth_date(self) -> date | None:
        """The birth date of the column; where that is blank, the one that the NIP itself states."""
        if self.tanggal_lahir is not None:
            return self.tanggal_lahir
        if self.origin["tanggal_lahir"].blank and valid_nip(self.nip):
            return tanggal_lahir_of_nip(self.nip)
        return None

    @property
    def sebutan(self) -> str:
        """``Saudara`` or ``Saudari``."""
        return "Saudari" if self.jenis_kelamin is JenisKelamin.PEREMPUAN else "Saudara"


@dataclass(frozen=True, slots=True, kw_only=True)
class Riwayat:
    """One row of the sheet ``riwayat``. ``jenjang`` is a level, or the level of a functional official."""

    nip: str
    origin: Origin
    jabatan: str | None = None
    unit_kerja: str | None = None
    jenjang: Jenjang | JenjangJf | None = None
    tmt_mulai: date | None = None
    tmt_selesai: date | None = None
    plt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Keluarga:
    """One row of the sheet ``keluarga``: two relatives."""

    nip: str
    nip_keluarga: str
    hubungan: str | None
    origin: Origin
