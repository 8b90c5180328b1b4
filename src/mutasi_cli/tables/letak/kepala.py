"""Where the headings stand: one, two or three rows among the first thirty.

Every row, and every pair and triple of rows, is scored by the fields that its cells name. A group heading
(merged, or written above its first column) reaches over the columns under it. A row whose cells are
data rather than headings is never taken.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from mutasi_cli.tables.lembar import Lembar
from mutasi_cli.tables.letak.kamus_judul import Judul
from mutasi_cli.tables.letak.model import Arti, Kepala, KolomTerbaca
from mutasi_cli.tables.nilai.bertumpuk import bertanggal, mirip_nip
from mutasi_cli.tables.nilai.mentah import kosong, satu_baris, teks_sel

BARIS_DIPERIKSA = 30
"""So many rows from the top are looked at for the headings."""

TINGGI_TERBESAR = 3
_TAHUN = range(1900, 2200)
_ATAS_TERPANJANG = 4000


def cari_kepala(lembar: Lembar, judul: Judul) -> Kepala | None:
    """Return the heading rows with the most known fields, None when no row names one.

    Among equals the one with the fewest texts that are no heading, then the lowest, then the first.
    """
    terbaik: tuple[tuple[int, int, int, int], Kepala] | None = None
    batas = min(BARIS_DIPERIKSA, len(lembar.rows))
    teks = [[_teks(isi) for isi in lembar.rows[baris]] for baris in range(batas)]
    mungkin = [_mungkin_judul(lembar.rows[baris]) for baris in range(batas)]
    for baris in range(batas):
        for tinggi in range(1, TINGGI_TERBESAR + 1):
            if baris + tinggi > batas or not all(mungkin[baris : baris + tinggi]):
                break
            jalur = _susun_jalur(lembar, baris, teks[baris : baris + tinggi])
            if not _menyatu(lembar, judul, baris, tinggi, jalur):
                continue
            arti = {kolom: judul.arti(isi) for kolom, isi in jalur.items()}
            nilai = _nilai(lembar, judul, baris, tinggi, jalur, arti)
            if nilai is not None and (terbaik is None or nilai > terbaik[0]):
                kolom = tuple(KolomTerbaca(k, jalur[k], arti[k]) for k in sorted(jalur))
                terbaik = nilai, Kepala(baris, tinggi, kolom)
    if terbaik is None:
        return None
    kepala = terbaik[1]
    return Kepala(kepala.baris, kepala.tinggi, kepala.kolom, _teks_di_atas(lembar, kepala.baris))


def _nilai(
    lembar: Lembar,
    judul: Judul,
    baris: int,
    tinggi: int,
    jalur: Mapping[int, tuple[str, ...]],
    arti: Mapping[int, Arti | None],
) -> tuple[int, int, int, int] | None:
    """Return the rank of a candidate, None when it names no field or looks like data."""
    dikenal = [isi for isi in arti.values() if isi is not None]
    bidang = {bagian.bidang for isi in dikenal for bagian in isi.bagian}
    if not bidang:
        return None
    data = sum(
        _berupa_data(isi) for satu in lembar.rows[baris : baris + tinggi] for isi in satu if not kosong(isi)
    )
    if data >= len(dikenal):
        return None
    asing = len(jalur) - len(dikenal)
    # A group that adds nothing to the meaning is a title that stands above the headings by accident.
    asing += sum(
        1 for isi in jalur.values() if len(isi) > 1 and judul.arti(isi) == judul.arti((isi[-1],)) is not None
    )
    asing += sum(
        1
        for isi in (lembar.rows[baris + tinggi] if baris + tinggi < len(lembar.rows) else ())
        if isinstance(isi, str) and not kosong(isi) and _arti_tunggal(judul, isi)
    )
    return len(bidang), -asing, -tinggi, -baris


def _menyatu(
    lembar: Lembar, judul: Judul, baris: int, tinggi: int, jalur: Mapping[int, tuple[str, ...]]
) -> bool:
    """Tell whether rows are one heading: each upper row holds a group that changes a meaning.

    Otherwise a word in a title row above a column without heading would be taken for its heading.
    """
    berarti = {
        isi
        for kolom in jalur.values()
        if len(kolom) > 1 and judul.arti(kolom) != judul.arti(kolom[-1:])
        for isi in kolom
    }
    bawah = baris + tinggi - 1
    return all(
        any(_teks(sel) in berarti for sel in lembar.rows[satu] if isinstance(sel, str))
        or any(r0 == satu and r1 == bawah for r0, _, r1, _ in lembar.gabungan_atas)
        for satu in range(baris, bawah)
    )


def _arti_tunggal(judul: Judul, isi: str) -> bool:
    arti = judul.arti((satu_baris(isi),))
    return arti is not None and bool(arti.bagian)


def _susun_jalur(lembar: Lembar, baris: int, rows: Sequence[Sequence[str]]) -> dict[int, tuple[str, ...]]:
    """Return column -> its headings in these rows (texts from ``baris`` on), groups first, each once."""
    lebar = max((len(isi) for isi in rows), default=0)
    teks = [[*isi, *("" for _ in range(lebar - len(isi)))] for isi in rows]
    for i in range(len(rows) - 1):
        _isi_grup(lembar, baris + i, teks[i], teks[i + 1 :])
    jalur = {}
    for k in range(lebar):
        isi = tuple(dict.fromkeys(satu[k] for satu in teks if satu[k]))
        if isi:
            jalur[k] = isi
    return jalur


def _isi_grup(lembar: Lembar, baris: int, atas: list[str], bawah: Sequence[Sequence[str]]) -> None:
    """Write a group heading over every column that it reaches."""
    asli = tuple(atas)
    for r0, k0, r1, k1 in lembar.gabungan_atas:
        if r0 <= baris <= r1 and k0 < len(atas):
            isi = _teks(lembar.isi(r0, k0))
            for k in range(k0, min(k1 + 1, len(atas))):
                atas[k] = atas[k] or (isi if k > k0 or r0 == baris else "")
    kiri = -1
    for k in range(len(atas)):
        di_bawah = any(satu[k] for satu in bawah)
        if asli[k]:
            kiri = k if di_bawah else -1
        elif atas[k] or not di_bawah:
            kiri = -1
        elif kiri >= 0 and not _bergabung_sendiri(lembar, baris, kiri):
            atas[k] = atas[kiri]


def _bergabung_sendiri(lembar: Lembar, baris: int, kolom: int) -> bool:
    """Tell whether a cell is merged to the right, so that its reach is known."""
    return any(r0 <= baris <= r1 and k0 <= kolom <= k1 and k1 > k0 for r0, k0, r1, k1 in lembar.gabungan_atas)


def _teks(mentah: object) -> str:
    return teks_sel(mentah) if not kosong(mentah) else ""


def _mungkin_judul(baris: Sequence[object]) -> bool:
    """Tell whether a row holds any text at all."""
    return any(isinstance(isi, str) and not kosong(isi) for isi in baris)


def _berupa_data(mentah: object) -> bool:
    """Tell whether a cell is a value and not a heading: a number that is no year, a date, a NIP."""
    if isinstance(mentah, str):
        return mirip_nip(mentah) or (bertanggal(mentah) and len(mentah) < len("31 Desember 2026 ......"))
    if isinstance(mentah, bool):
        return True
    if isinstance(mentah, int | float):
        return mentah not in _TAHUN
    return isinstance(mentah, date | datetime | time)


def _teks_di_atas(lembar: Lembar, baris: int) -> str:
    """Return the text of the rows above the headings, in small letters."""
    isi = (teks_sel(sel) for satu in lembar.rows[:baris] for sel in satu if isinstance(sel, str))
    return satu_baris(" ".join(isi))[:_ATAS_TERPANJANG].casefold()
