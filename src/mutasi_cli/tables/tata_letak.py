"""How a sheet is understood: where its headings stand and which field each column holds.

Headings are compared without case, spaces, dots and underscores. They match exactly, then through the
office's alias table; a near miss is suggested, never taken.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mutasi_cli.errors import BerkasError, PengaturanError
from mutasi_cli.tables.bidang import BIDANG, POLA_PREDIKAT, WAJIB
from mutasi_cli.tables.lembar import Lembar
from mutasi_cli.tables.nilai.mentah import satu_baris, teks_sel

BARIS_DIPERIKSA = 30
"""So many rows from the top are looked at for the headings."""

_PENGHUBUNG = re.compile(r"[\s._]+")
_PRIBADI = frozenset(
    (
        *("nik", "ktp", "kk", "npwp", "bpjs", "rekening", "email", "surel", "alamat"),
        *("telepon", "telp", "hp", "handphone", "wa", "whatsapp"),
    )
)
_NOMOR_URUT = frozenset({"no", "nourut", "nomorurut"})
_BATAS_SARAN = 75.0
_NOMOR_TERPENDEK = 3


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its index in the rows, its heading as written, and the part of a cell that it takes.

    ``potong`` is None where the whole cell is the value; layouts that stack several values in one cell
    give the function that cuts theirs out.
    """

    indeks: int
    judul: str
    potong: Callable[[object], object] | None = None


@dataclass(frozen=True, slots=True)
class TataLetak:
    """The layout of a sheet: heading row, field -> column, unknown headings, first data row (indices)."""

    nama: str
    baris_judul: int
    kolom: Mapping[str, Kolom]
    tak_dikenal: tuple[Kolom, ...]
    baris_data: int


def kunci_judul(judul: object) -> str:
    """Return a heading or the name of a sheet as it is compared."""
    return _PENGHUBUNG.sub("", teks_sel(judul).casefold())


class Judul:
    """The headings of one table: canonical names and the office's aliases."""

    def __init__(self, tabel: str, alias: Mapping[str, str]):
        self.tabel = tabel
        self._bidang = {kunci_judul(nama): nama for nama in BIDANG[tabel]}
        self._alias: dict[str, str] = {}
        for judul, bidang in alias.items():
            tujuan = self._baku(kunci_judul(bidang))
            if tujuan is None:
                dekat = self.saran(bidang)
                ada = f"; maksudnya «{dekat}»?" if dekat else "."
                raise PengaturanError(
                    f"[kolom.{tabel}] di mutasi.toml menyebut bidang «{bidang}» yang tidak ada{ada}"
                )
            self._alias[kunci_judul(judul)] = tujuan

    def bidang(self, judul: object) -> str | None:
        """Return the field that a heading names, None for an unknown one."""
        kunci = kunci_judul(judul)
        return self._baku(kunci) or self._alias.get(kunci)

    def saran(self, judul: str) -> str | None:
        """Return the nearest field, None when nothing is near."""
        from mutasi_cli.tables.nilai.saran import terdekat  # noqa: PLC0415 - only for what is not understood

        return next(
            iter(terdekat(judul.replace("_", " "), BIDANG[self.tabel], batas=_BATAS_SARAN, jumlah=1)), None
        )

    def _baku(self, kunci: str) -> str | None:
        predikat = POLA_PREDIKAT.fullmatch(kunci) if self.tabel == "pegawai" else None
        return f"predikat_{predikat[1]}" if predikat else self._bidang.get(kunci)


def pribadi(judul: str) -> bool:
    """Tell whether a heading is personal matter that is never read: NIK, telephone, address …"""
    return not _PRIBADI.isdisjoint(re.split(r"[^a-z0-9]+", judul.casefold()))


def temukan(lembar: Lembar, tabel: str, alias: Mapping[str, str]) -> TataLetak:
    """Find the headings of a canonical table.

    The heading row is the one among the first rows with the most known headings. Raises BerkasError for a
    sheet without headings, a missing required column, and two columns for one field.
    """
    judul = Judul(tabel, alias)
    terbaik, skor = -1, 0
    for baris in range(min(BARIS_DIPERIKSA, len(lembar.rows))):
        dikenal = {judul.bidang(isi) for isi in lembar.rows[baris]} - {None}
        if len(dikenal) > skor:
            terbaik, skor = baris, len(dikenal)
    if terbaik < 0:
        contoh = ", ".join(pilihan[0] for pilihan in WAJIB[tabel])
        raise BerkasError(
            f"Baris judul tabel {tabel} tidak ditemukan pada {lembar.sebutan}; "
            f"tulis judul kolom seperti {contoh} di atas datanya."
        )
    kolom, tak_dikenal = _petakan(lembar, terbaik, judul)
    _periksa_wajib(lembar, tabel, kolom)
    data = terbaik + 1
    if data < len(lembar.rows) and _baris_nomor(lembar.rows[data]):
        data += 1
    return TataLetak("baku", terbaik, kolom, tak_dikenal, data)


def _petakan(lembar: Lembar, baris: int, judul: Judul) -> tuple[dict[str, Kolom], tuple[Kolom, ...]]:
    kolom: dict[str, Kolom] = {}
    tak_dikenal = []
    for indeks, isi in enumerate(lembar.rows[baris]):
        tertulis = satu_baris(teks_sel(isi))
        if not tertulis:
            continue
        bidang = judul.bidang(isi)
        if bidang is None:
            if not pribadi(tertulis) and kunci_judul(isi) not in _NOMOR_URUT:
                tak_dikenal.append(Kolom(indeks, tertulis))
            continue
        if bidang in kolom:
            lama = kolom[bidang]
            raise BerkasError(
                f"Dua kolom pada {lembar.sebutan} sama-sama dibaca sebagai {bidang}: "
                f"«{lama.judul}» ({lembar.alamat(baris, lama.indeks)}) dan «{tertulis}» "
                f"({lembar.alamat(baris, indeks)}); hapus atau ganti judul salah satunya."
            )
        kolom[bidang] = Kolom(indeks, tertulis)
    return kolom, tuple(tak_dikenal)


def _periksa_wajib(lembar: Lembar, tabel: str, kolom: Mapping[str, Kolom]) -> None:
    hilang = [
        " atau ".join(f"«{bidang}»" for bidang in pilihan)
        for pilihan in WAJIB[tabel]
        if kolom.keys().isdisjoint(pilihan)
    ]
    if hilang:
        raise BerkasError(
            f"Kolom wajib {', '.join(hilang)} tidak ada pada {lembar.sebutan}; tambahkan kolomnya, atau "
            f"sebutkan judul yang dipakai di [kolom.{tabel}] pada mutasi.toml."
        )


def _baris_nomor(baris: object) -> bool:
    """Tell whether a row only numbers the columns: 1, 2, 3 …; it is never a person."""
    isi = [teks_sel(sel) for sel in baris] if isinstance(baris, list | tuple) else []
    nomor = [sel for sel in isi if sel]
    return len(nomor) >= _NOMOR_TERPENDEK and nomor == [str(n) for n in range(1, len(nomor) + 1)]
