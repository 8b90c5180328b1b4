"""How a file was understood: what ``mutasi columns`` shows, and what the officer can correct."""

from dataclasses import dataclass

TAK_DIKENAL = "tidak dikenal"
"""``sebab`` of a column whose heading is not known: the officer may have to say what it is."""

JUDUL_BAKU = "judul baku"
"""``sebab`` of a column with the canonical heading."""

NAMA_LAIN = "nama lain"
"""``sebab`` of a column with another heading that offices are known to use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KolomDipahami:
    """One column. ``huruf`` is ``"D"``; ``judul`` the heading as written, groups first (``Pangkat / TMT``).

    ``bidang`` are the fields read from it (several for stacked cells, none: ignored), ``sebab`` says
    why it is ignored or how it was recognised, ``saran`` is the nearest field of an unknown heading, and
    ``contoh`` are the first texts in it (never of a column that must not be read, such as NIK).
    """

    huruf: str
    judul: str
    bidang: tuple[str, ...] = ()
    sebab: str = ""
    saran: str | None = None
    contoh: tuple[str, ...] = ()
    tersembunyi: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisDilewati:
    """Rows that are no data: numbers as Excel counts them (first, last) and why."""

    pertama: int
    terakhir: int
    sebab: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pemahaman:
    """One sheet. ``tabel`` is None when it is not read at all; ``sebab`` then says why.

    ``layout`` names the form in Indonesian (``tabel baku``, ``ekspor SIASN``, ``DUK`` …). ``baris_judul`` are
    the header rows, ``jumlah_baris`` counts the rows of data, ``hilang`` names required fields without a
    column.
    """

    file: str
    sheet: str | None
    tabel: str | None
    layout: str = ""
    sebab: str = ""
    baris_judul: tuple[int, ...] = ()
    jumlah_baris: int = 0
    baris_tersembunyi: int = 0
    kolom: tuple[KolomDipahami, ...] = ()
    dilewati: tuple[BarisDilewati, ...] = ()
    hilang: tuple[str, ...] = ()

    @property
    def bentrok(self) -> dict[str, tuple[KolomDipahami, ...]]:
        """The fields that several columns claim, with these columns: such a sheet is refused."""
        pemilik: dict[str, list[KolomDipahami]] = {}
        for kolom in self.kolom:
            for bidang in kolom.bidang:
                pemilik.setdefault(bidang, []).append(kolom)
        return {bidang: tuple(isi) for bidang, isi in pemilik.items() if len(isi) > 1}
