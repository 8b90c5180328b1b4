"""What the template of the report is filled with: plain, finished words and numbers.

Every text is as it came from the batch (not escaped); the template escapes. Only ``ChainDrawing.panel`` is
markup, made and escaped by :mod:`~mutasi_cli.views.report.chain_drawing`. ``link`` is an anchor within the page
(``#orang-3``) or empty.
"""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the summary with the word under it."""

    nilai: int
    label: str
    tautan: str = ""
    nada: str = ""


@dataclass(frozen=True, slots=True)
class Concern:
    """Something that those who decide must know; ``nada`` is the severity it has for the eye."""

    nada: str
    kalimat: str
    rincian: tuple[str, ...]
    tautan: str


@dataclass(frozen=True, slots=True)
class ReportedCause:
    """Findings that one act mends; ``kena`` counts them, ``akibat`` those that go with them."""

    nomor: int
    judul: str
    tindakan: str
    kena: int
    akibat: int
    kode: str
    tautan: str


@dataclass(frozen=True, slots=True)
class CauseGroup:
    """Causes under one heading of the first page; ``lipat``: shown only when asked for."""

    judul: str
    nada: str
    sebab: tuple[ReportedCause, ...]
    lipat: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: ``width`` is its length in hundredths of the longest."""

    label: str
    jumlah: int
    lebar: int


@dataclass(frozen=True, slots=True)
class Chart:
    """A small bar chart; ``total`` is what the bars add up to."""

    judul: str
    kolom: str
    batang: tuple[Bar, ...]
    total: int
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class ChainDrawing:
    """A chain, ring or swap as it is shown; a long one has several panels."""

    id: str
    judul: str
    panel: tuple[Markup, ...]
    ujung: str


@dataclass(frozen=True, slots=True)
class SingleMove:
    """A move that is linked with no other."""

    nama: str
    tautan: str
    dari: str
    ke: str
    jenis: str
    ujung: str


@dataclass(frozen=True, slots=True)
class VacantPost:
    """A post without a holder after the batch. ``nada``: how grave that is."""

    jabatan: str
    layanan: str
    sebelum: str
    sesudah: str
    nada: str


@dataclass(frozen=True, slots=True)
class FilledPost:
    """A post that was empty and that the batch fills."""

    jabatan: str
    layanan: str
    oleh: str
    tautan: str


@dataclass(frozen=True, slots=True)
class WithoutPost:
    """A person who held a post and holds none after the batch."""

    nama: str
    nip: str
    sebab: str


@dataclass(frozen=True, slots=True)
class ServiceCount:
    """The posts of one vital service in numbers."""

    layanan: str
    jumlah: int
    sebelum: int
    sesudah: int
    berplt: int
    tanpa_plt: int


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A post of a vital service before and after; ``pensiun`` is the next retirement from it."""

    jabatan: str
    layanan: str
    sebelum: str
    sesudah: str
    nada: str
    pensiun: str
    segera: bool


@dataclass(frozen=True, slots=True)
class Retirement:
    """A retirement that comes soon."""

    tanggal: str
    nama: str
    jabatan: str
    segera: bool


@dataclass(frozen=True, slots=True)
class ServiceBoard:
    """The board of vital services."""

    rekap: tuple[ServiceCount, ...]
    berubah: tuple[BoardRow, ...]
    tetap: tuple[BoardRow, ...]
    pensiun: tuple[Retirement, ...]


@dataclass(frozen=True, slots=True)
class ClosedFirst:
    """Somebody outside the batch whose record is closed before the successor's goes up; ``menunggu`` are names."""

    nama: str
    jabatan: str
    sebab: str
    menunggu: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UploadLine:
    """One record in the order of upload."""

    urut: int
    nama: str
    tautan: str
    ke: str
    kelompok: str


@dataclass(frozen=True, slots=True)
class AfterCeremony:
    """What follows the ceremony: sentences, what lacks, whom to close first, rings, the order of upload."""

    kalimat: tuple[str, ...]
    kurang: tuple[str, ...]
    didahului: tuple[ClosedFirst, ...]
    cincin: tuple[str, ...]
    urutan: tuple[UploadLine, ...]


@dataclass(frozen=True, slots=True)
class ReportedFinding:
    """One finding. ``remedy`` is empty where that of its rule speaks for it.

    ``waiver`` are label and text of its waiver.
    """

    id: str
    pokok: str
    tautan: str
    sel: str
    isi: str
    pesan: str
    perbaikan: str
    pengecualian: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RuleFindings:
    """All findings of one rule with the same basis. ``remedy``: where it is the same for all."""

    kode: str
    nama: str
    dasar: tuple[str, ...]
    perbaikan: str
    temuan: tuple[ReportedFinding, ...]


@dataclass(frozen=True, slots=True)
class FindingsSection:
    """All findings of one severity, or all that are waived."""

    kunci: str
    judul: str
    penjelasan: str
    jumlah: int
    aturan: tuple[RuleFindings, ...]


@dataclass(frozen=True, slots=True)
class CardFinding:
    """A finding as its card names it; ``message`` is empty for an info."""

    keparahan: str
    kode: str
    nama: str
    pesan: str
    tautan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One move. ``severity`` is that of its worst unwaived finding, ``clean`` without any."""

    nomor: int
    nama: str
    nip: str
    jenis: str
    pangkat: str
    dari: str
    tingkat_lama: str
    ke: str
    tingkat_baru: str
    layanan: str
    rincian: tuple[tuple[str, str], ...]
    rantai: str
    tautan_rantai: str
    temuan: tuple[CardFinding, ...]
    keparahan: str


@dataclass(frozen=True, slots=True)
class CardGroup:
    """The cards of one of the two groups."""

    kunci: str
    judul: str
    kartu: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A sheet that was read."""

    file: str
    sheet: str
    baris: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Provision:
    """What the office set for itself, and why."""

    kalimat: str
    alasan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The whole report, in the order of the page."""

    instansi: str
    judul: str
    nama: str
    hari: str
    tempat: str
    data_pegawai: str
    program: str
    putusan: str
    nada_putusan: str
    ringkas: str
    sebab: tuple[CauseGroup, ...]
    belum_diperiksa: tuple[str, ...]
    hitungan: tuple[str, ...]
    angka: tuple[Figure, ...]
    jenis: Chart
    perhatian: tuple[Concern, ...]
    rantai: tuple[ChainDrawing, ...]
    tunggal: tuple[SingleMove, ...]
    kosong_baru: tuple[VacantPost, ...]
    kosong_lama: tuple[VacantPost, ...]
    terisi: tuple[FilledPost, ...]
    tanpa: tuple[WithoutPost, ...]
    layanan: ServiceBoard
    temuan: tuple[FindingsSection, ...]
    ketentuan: tuple[Provision, ...]
    file_ketentuan: str
    profil: tuple[Chart, ...]
    kartu: tuple[CardGroup, ...]
    pilihan_jenis: tuple[str, ...]
    sumber: tuple[Source, ...]
    sesudah: AfterCeremony | None = None
