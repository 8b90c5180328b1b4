"""What the office proposes and holds beside the two large tables: the small sheets of the workbook."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from mutasi_cli.domain.cell import Cell, Origin
from mutasi_cli.domain.unit_alias import UnitAlias
from mutasi_cli.domain.vocabulary import DasarUsulan, Group, KindOfMove, PertekAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class Usulan:
    """One row of the sheet ``usulan``.

    ``kode_tujuan`` is the code of the target after resolving, None when there is none or it could not be
    resolved; ``asks_target`` tells whether the row must have a target: it names one (code or words), or
    it is not typed as a pemberhentian. ``target_cell`` is the cell in which the target is written.
    ``suggested_targets`` names the nearest posts (code, words) when it could not be resolved; ``ambiguous_targets``
    holds the codes when several posts matched exactly. ``target_alias`` explains the one abbreviation that keeps the
    words from naming a post.
    """

    origin: Origin
    nip: str | None
    asks_target: bool
    target_cell: Cell
    no: str | None = None
    nama: str | None = None
    kode_tujuan: str | None = None
    written_target: str | None = None
    from_words: bool = False
    suggested_targets: tuple[tuple[str, str], ...] = ()
    ambiguous_targets: tuple[str, ...] = ()
    target_alias: UnitAlias | None = None
    jenis: KindOfMove | None = None
    dasar: DasarUsulan | None = None
    nomor_dasar: str | None = None
    tanggal_dasar: date | None = None
    kode_jabatan_lama: str | None = None
    nomor_hasil_seleksi: str | None = None
    tanggal_hasil_seleksi: date | None = None
    nomor_pertek: str | None = None
    tanggal_pertek: date | None = None
    nomor_izin_khusus: str | None = None
    tanggal_izin_khusus: date | None = None
    tmt: date | None = None
    janji: bool = False
    hadir: bool = True
    alasan: str | None = None
    keterangan: str | None = None
    kategori_imut: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pertek:
    """One row of the sheet ``pertek`` (BKN) or ``izin_mendagri`` (the Minister): one person approved for one post.

    ``kode_jabatan`` is resolved as a target is; None: pemberhentian, or not resolved (``asks_jabatan``
    tells which).
    """

    origin: Origin
    nip: str | None
    nama: str | None = None
    kode_jabatan: str | None = None
    asks_jabatan: bool = False
    nomor: str | None = None
    tanggal: date | None = None
    hasil: PertekAnswer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plt:
    """One row of the sheet ``plt``: who acts for a post, from and to (both days included), by which order."""

    origin: Origin
    kode_jabatan: str | None
    nip_plt: str | None
    mulai: date | None = None
    selesai: date | None = None
    nomor: str | None = None
    tanggal: date | None = None

    def in_force(self, day: date) -> bool:
        """Tell whether the order holds on a day; without both dates it never does."""
        return self.mulai is not None and self.selesai is not None and self.mulai <= day <= self.selesai


@dataclass(frozen=True, slots=True, kw_only=True)
class WaiverRow:
    """One row of the sheet ``waiver``: a waiver of one rule for one NIP or post."""

    origin: Origin
    rule_code: str | None
    nip: str | None = None
    kode_jabatan: str | None = None
    alasan: str | None = None
    nomor_dokumen: str | None = None
    tanggal_dokumen: date | None = None
    berlaku_sampai: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchFacts:
    """The sheet ``batch``: facts of this batch and this day. ``asal[key]`` is the cell of a value.

    ``tanggal_pelantikan`` already follows the order: option, then sheet. ``rohaniwan`` maps the name of a
    religion to the person named. ``day`` is the weekday that somebody typed (``"Jumat"``).
    """

    origin: Origin
    tanggal_pelantikan: date | None = None
    nama: str | None = None
    jam: str | None = None
    tempat: str | None = None
    pakaian: str | None = None
    tmt: date | None = None
    nomor_sk_struktural: str | None = None
    tanggal_sk_struktural: date | None = None
    nomor_sk_tugas_tambahan: str | None = None
    tanggal_sk_tugas_tambahan: date | None = None
    nomor_undangan: str | None = None
    tanggal_undangan: date | None = None
    nomor_izin_mendagri: str | None = None
    tanggal_izin_mendagri: date | None = None
    nomor_pertek: str | None = None
    tanggal_pertek: date | None = None
    nomor_ba_tpk: str | None = None
    tanggal_ba_tpk: date | None = None
    tanggal_data_pegawai: date | None = None
    hari: str | None = None
    saksi_1_nip: str | None = None
    saksi_2_nip: str | None = None
    frasa_kepercayaan: str | None = None
    pembaca_sk: str | None = None
    pembaca_doa: str | None = None
    mc: str | None = None
    catatan: str | None = None
    rohaniwan: Mapping[str, str] = field(default_factory=dict)

    def with_numbers(self, nomor: Mapping[str, str]) -> "BatchFacts":
        """Return the same facts with other numbers of decrees, named by their keys of the sheet."""
        return replace(
            self,
            nomor_sk_struktural=nomor.get("nomor_sk_struktural", self.nomor_sk_struktural),
            nomor_sk_tugas_tambahan=nomor.get("nomor_sk_tugas_tambahan", self.nomor_sk_tugas_tambahan),
        )

    def nomor_sk(self, group: Group) -> str | None:
        """Return the number of the decree of a group, None while it is open."""
        return self.nomor_sk_struktural if group is Group.STRUKTURAL else self.nomor_sk_tugas_tambahan

    def tanggal_sk(self, group: Group) -> date | None:
        """Return the date of the decree of a group, None while it is open."""
        return self.tanggal_sk_struktural if group is Group.STRUKTURAL else self.tanggal_sk_tugas_tambahan

    @property
    def saksi(self) -> tuple[str, ...]:
        """The NIPs of the witnesses that are named, in order."""
        return tuple(nip for nip in (self.saksi_1_nip, self.saksi_2_nip) if nip is not None)
