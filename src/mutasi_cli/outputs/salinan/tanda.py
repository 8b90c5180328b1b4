"""What a guilty cell shows: one colour, that of its worst finding, and a note with all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from mutasi_cli.domain.temuan import Finding, Severity, Waiver
from mutasi_cli.domain.waktu import tanggal_panjang

PENULIS = "Pemeriksaan mutasi"
"""The author of the notes, as Excel shows it."""


class Warna(Enum):
    """Colours of marks, the worst first: name for the legend, RGB of the fill.

    All are light, so that the officer's own dark letters stay readable on them.
    """

    GALAT = ("Galat", "FFB3AE")
    PERINGATAN = ("Peringatan", "FFE08A")
    INFO = ("Info", "BFDDF5")
    DIKECUALIKAN = ("Dikecualikan", "D9D9D9")

    @property
    def sebutan(self) -> str:
        """The word for the legend."""
        return self.value[0]

    @property
    def rgb(self) -> str:
        """The colour of the fill, six hexadecimal digits."""
        return self.value[1]


_MENURUT = {
    Severity.GALAT: Warna.GALAT,
    Severity.PERINGATAN: Warna.PERINGATAN,
    Severity.INFO: Warna.INFO,
}


@dataclass(frozen=True, slots=True)
class Potongan:
    """A piece of a note, bold or not."""

    teks: str
    tebal: bool = False


@dataclass(frozen=True, slots=True)
class Tanda:
    """The mark of one cell."""

    warna: Warna
    catatan: tuple[Potongan, ...]

    @property
    def teks(self) -> str:
        """The note without bold letters."""
        return "".join(isi.teks for isi in self.catatan)


def warna(temuan: Finding) -> Warna:
    """Return the colour of one finding; a waived one warns nobody any more."""
    return Warna.DIKECUALIKAN if temuan.pengecualian is not None else _MENURUT[temuan.keparahan]


def tandai(temuan: Sequence[Finding]) -> Tanda:
    """Return the mark of a cell from all its findings, in their order; at least one."""
    urutan = tuple(Warna)
    terburuk = min((warna(isi) for isi in temuan), key=urutan.index)
    catatan: list[Potongan] = []
    for nomor, isi in enumerate(temuan):
        jarak = "" if nomor == 0 else "\n\n"
        waiver = isi.pengecualian
        sifat = "" if waiver is None else " (dikecualikan)"
        catatan.append(
            Potongan(f"{jarak}{isi.keparahan.value.upper()} {isi.aturan} {isi.nama}{sifat}", tebal=True)
        )
        catatan.append(Potongan(f"\n{isi.pesan}\nPerbaikan: {isi.perbaikan}"))
        if waiver is not None:
            catatan.append(Potongan(f"\nPengecualian: {kalimat_pengecualian(waiver)}"))
    return Tanda(terburuk, tuple(catatan))


def kalimat_pengecualian(waiver: Waiver) -> str:
    """Return reason, document and last day of a waiver, and the row that grants it, in one line."""
    bagian = [waiver.alasan]
    dokumen = waiver.nomor_dokumen or ""
    if waiver.tanggal_dokumen is not None:
        dokumen = f"{dokumen} tanggal {tanggal_panjang(waiver.tanggal_dokumen)}".strip()
    if dokumen:
        bagian.append(dokumen)
    if waiver.berlaku_sampai is not None:
        bagian.append(f"berlaku sampai {tanggal_panjang(waiver.berlaku_sampai)}")
    return f"{'; '.join(isi for isi in bagian if isi)} ({waiver.alamat})"
