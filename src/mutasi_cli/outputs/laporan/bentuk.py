"""What the template of the report is filled with: plain, finished words and numbers.

Every text is as it came from the batch (not escaped); the template escapes. Only ``GambarRantai.panel`` is
markup, made and escaped by :mod:`~mutasi_cli.outputs.laporan.gambar`. ``tautan`` is an anchor within the page
(``#orang-3``) or empty.
"""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Angka:
    """A number of the summary with the word under it."""

    nilai: int
    label: str
    tautan: str = ""
    nada: str = ""


@dataclass(frozen=True, slots=True)
class Perhatian:
    """Something that those who decide must know; ``nada`` is the severity it has for the eye."""

    nada: str
    kalimat: str
    rincian: tuple[str, ...]
    tautan: str


@dataclass(frozen=True, slots=True)
class Batang:
    """One bar: ``lebar`` is its length in hundredths of the longest."""

    label: str
    jumlah: int
    lebar: int


@dataclass(frozen=True, slots=True)
class Bagan:
    """A small bar chart; ``total`` is what the bars add up to."""

    judul: str
    kolom: str
    batang: tuple[Batang, ...]
    total: int
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class GambarRantai:
    """A chain, ring or swap as it is shown; a long one has several panels."""

    id: str
    judul: str
    panel: tuple[Markup, ...]
    ujung: str


@dataclass(frozen=True, slots=True)
class Tunggal:
    """A move that is linked with no other."""

    nama: str
    tautan: str
    dari: str
    ke: str
    jenis: str
    ujung: str


@dataclass(frozen=True, slots=True)
class Kosong:
    """A post without a holder after the batch. ``nada``: how grave that is."""

    jabatan: str
    layanan: str
    sebelum: str
    sesudah: str
    nada: str


@dataclass(frozen=True, slots=True)
class Terisi:
    """A post that was empty and that the batch fills."""

    jabatan: str
    layanan: str
    oleh: str
    tautan: str


@dataclass(frozen=True, slots=True)
class Tanpa:
    """A person who held a post and holds none after the batch."""

    nama: str
    nip: str
    sebab: str


@dataclass(frozen=True, slots=True)
class RekapLayanan:
    """The posts of one vital service in numbers."""

    layanan: str
    jumlah: int
    sebelum: int
    sesudah: int
    berplt: int
    tanpa_plt: int


@dataclass(frozen=True, slots=True)
class Papan:
    """A post of a vital service before and after; ``pensiun`` is the next retirement from it."""

    jabatan: str
    layanan: str
    sebelum: str
    sesudah: str
    nada: str
    pensiun: str
    segera: bool


@dataclass(frozen=True, slots=True)
class Pensiun:
    """A retirement that comes soon."""

    tanggal: str
    nama: str
    jabatan: str
    segera: bool


@dataclass(frozen=True, slots=True)
class Layanan:
    """The board of vital services."""

    rekap: tuple[RekapLayanan, ...]
    berubah: tuple[Papan, ...]
    tetap: tuple[Papan, ...]
    pensiun: tuple[Pensiun, ...]


@dataclass(frozen=True, slots=True)
class Temuan:
    """One finding. ``perbaikan`` is empty where that of its rule speaks for it.

    ``pengecualian`` are label and text of its waiver.
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
class TemuanAturan:
    """All findings of one rule with the same basis. ``perbaikan``: where it is the same for all."""

    kode: str
    nama: str
    dasar: tuple[str, ...]
    perbaikan: str
    temuan: tuple[Temuan, ...]


@dataclass(frozen=True, slots=True)
class BagianTemuan:
    """All findings of one severity, or all that are waived."""

    kunci: str
    judul: str
    penjelasan: str
    jumlah: int
    aturan: tuple[TemuanAturan, ...]


@dataclass(frozen=True, slots=True)
class TemuanKartu:
    """A finding as its card names it; ``pesan`` is empty for an info."""

    keparahan: str
    kode: str
    nama: str
    pesan: str
    tautan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kartu:
    """One move. ``keparahan`` is that of its worst unwaived finding, ``bersih`` without any."""

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
    temuan: tuple[TemuanKartu, ...]
    keparahan: str


@dataclass(frozen=True, slots=True)
class KelompokKartu:
    """The cards of one of the two groups."""

    kunci: str
    judul: str
    kartu: tuple[Kartu, ...]


@dataclass(frozen=True, slots=True)
class Sumber:
    """A sheet that was read."""

    file: str
    sheet: str
    baris: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Ketentuan:
    """What the office set for itself, and why."""

    kalimat: str
    alasan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Laporan:
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
    hitungan: tuple[str, ...]
    angka: tuple[Angka, ...]
    jenis: Bagan
    perhatian: tuple[Perhatian, ...]
    rantai: tuple[GambarRantai, ...]
    tunggal: tuple[Tunggal, ...]
    kosong_baru: tuple[Kosong, ...]
    kosong_lama: tuple[Kosong, ...]
    terisi: tuple[Terisi, ...]
    tanpa: tuple[Tanpa, ...]
    layanan: Layanan
    temuan: tuple[BagianTemuan, ...]
    ketentuan: tuple[Ketentuan, ...]
    file_ketentuan: str
    profil: tuple[Bagan, ...]
    kartu: tuple[KelompokKartu, ...]
    pilihan_jenis: tuple[str, ...]
    sumber: tuple[Sumber, ...]
