"""How a file was understood, told by the code that reads it: what ``mutasi columns`` shows."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from mutasi_cli.domain.pemahaman import BarisDilewati, KolomDipahami, Pemahaman
from mutasi_cli.domain.sel import huruf_kolom
from mutasi_cli.errors import BerkasError
from mutasi_cli.tables.baca import OpsiBaca
from mutasi_cli.tables.bidang import BIDANG
from mutasi_cli.tables.lembar import Buku, Lembar, read_workbook
from mutasi_cli.tables.letak.kamus_judul import Judul
from mutasi_cli.tables.letak.kunci import kunci_judul
from mutasi_cli.tables.letak.model import Kolom, KolomTerbaca, TataLetak
from mutasi_cli.tables.letak.temukan import pahami_judul
from mutasi_cli.tables.letak.tubuh import Lewat, Tubuh, baca_tubuh, tanpa_unit
from mutasi_cli.tables.nilai import kosong, tanggal, teks_sel
from mutasi_cli.tables.nilai.mentah import satu_baris
from mutasi_cli.tables.sumber import meyakinkan

_JUMLAH_CONTOH = 3
_CONTOH_TERPANJANG = 60
_BARIS_CONTOH = 200
_MIRIP_PRIBADI = re.compile(r"@|(?:\d[\s.\-]?){9,}")
"""An address of e-mail or a long number; under a heading that nobody knows it is not shown."""

_HAMPIR_SEMUA = 0.9
"""The part of the cells from which a column is taken to be of one kind; the rest are slips."""

_DELAPAN_BELAS = re.compile(r"[0-9]{18}")
_BOLEH_ANGKA = frozenset({"baris", "teks", "cacah", "kotak", "nip", "tanggal", "banyak"})
"""Kinds of value that a bare number may be; all others are words from a list, or names."""

_LEMBAR_DITEBAK = 40
"""Sheets of a workbook whose headings are tried on every table; each takes a moment, and hundreds are no work
of an office."""

_KODE_TURUNAN = "kode jabatan disusun dari jabatan dan unit kerjanya"


def describe(path: Path, opsi: OpsiBaca, *, tabel: str | None = None) -> tuple[Pemahaman, ...]:
    """Return how each sheet of a file is read, also of those that are not read.

    ``tabel`` is the table for which an option or ``[berkas]`` names the file: any single sheet is then this
    table, among several the one with its name. Without it the names of the sheets say so, and a single sheet
    is the table that its headings fit best. Raises BerkasError for a file that cannot be opened or a table
    that is not known, PengaturanError for a fault in the aliases.
    """
    if tabel is not None and tabel not in BIDANG:
        raise BerkasError(f"Tabel «{tabel}» tidak dikenal; yang dikenal: {', '.join(BIDANG)}.")
    buku = read_workbook(path)
    lembar = [buku.lembar(nama) for nama in buku.nama_lembar]
    berisi = [isi for isi in lembar if not isi.kosong]
    tunggal = len(berisi) == 1
    return tuple(
        _terlewat(isi)
        if nomor >= _LEMBAR_DITEBAK and not isi.kosong and kunci_judul(isi.sheet or "") not in BIDANG
        else _pahami(isi, buku, opsi, tabel, tunggal=tunggal)
        for nomor, isi in enumerate(lembar)
    )


def _terlewat(lembar: Lembar) -> Pemahaman:
    sebab = (
        f"namanya bukan nama tabel, dan hanya {_LEMBAR_DITEBAK} lembar pertama yang dilihat isinya; bila "
        f"lembar ini tabel, beri nama tabel itu"
    )
    return Pemahaman(file=lembar.file, sheet=lembar.sheet, tabel=None, sebab=sebab)


def _pahami(lembar: Lembar, buku: Buku, opsi: OpsiBaca, diminta: str | None, *, tunggal: bool) -> Pemahaman:
    if lembar.kosong:
        return Pemahaman(file=lembar.file, sheet=lembar.sheet, tabel=None, sebab="lembar kosong")
    nama = kunci_judul(lembar.sheet or "")
    tabel: str | None
    sebab = ""
    if diminta is not None and (tunggal or nama == diminta):
        letak = pahami_judul(lembar, diminta, opsi.kolom.get(diminta, {}))
        tabel = diminta
    elif nama in BIDANG:
        letak = pahami_judul(lembar, nama, opsi.kolom.get(nama, {}))
        tabel = nama
    else:
        letak = _terbaik(lembar, opsi)
        tabel, sebab = _tabel(letak, buku, tunggal=tunggal)
    if diminta is not None and tabel != diminta:
        tabel, sebab = None, f"dari berkas ini hanya tabel {diminta} yang dibaca"
    if lembar.sheet in buku.lembar_tersembunyi:
        sebab = f"lembar tersembunyi; {sebab}" if sebab else "lembar tersembunyi, tetap dibaca"
    return _susun(lembar, letak, opsi.kolom.get(letak.tabel, {}), tabel, sebab)


def _terbaik(lembar: Lembar, opsi: OpsiBaca) -> TataLetak:
    """Return the layout that the headings fit best: nothing missing, nothing left over, most fields."""
    semua = [pahami_judul(lembar, tabel, opsi.kolom.get(tabel, {})) for tabel in BIDANG]
    return max(
        semua, key=lambda isi: (not isi.hilang and not isi.bentrok, -len(isi.tak_dikenal), len(isi.kolom))
    )


def _tabel(letak: TataLetak, buku: Buku, *, tunggal: bool) -> tuple[str | None, str]:
    """Return the table as which a sheet without the name of one is read, and why not where it is not."""
    if letak.kepala is None:
        return None, "tidak ada baris yang memuat judul kolom yang dikenal"
    utuh = not letak.hilang and not letak.bentrok
    separuh = len(letak.tak_dikenal) * 2 <= len(letak.kepala.kolom)
    if tunggal and utuh and separuh:
        return letak.tabel, ""
    if not utuh:
        return None, f"paling mirip tabel {letak.tabel}, tetapi belum dapat dibaca"
    if not meyakinkan(letak):
        return None, "namanya bukan nama tabel, dan isinya tidak tampak seperti salah satu tabel"
    banyak = len([nama for nama in buku.nama_lembar if not buku.lembar(nama).kosong])
    return None, (
        f"satu dari {banyak} lembar dan namanya bukan nama tabel, jadi tidak dibaca; isinya tampak seperti "
        f"tabel {letak.tabel}: bila benar, ganti nama lembarnya menjadi {letak.tabel}"
    )


def _susun(
    lembar: Lembar, letak: TataLetak, alias: Mapping[str, str], tabel: str | None, sebab: str
) -> Pemahaman:
    if letak.kepala is None:
        hilang = tuple(" atau ".join(pilihan) for pilihan in letak.hilang) if tabel else ()
        sebab = sebab or "baris judul kolom tidak ditemukan"
        return Pemahaman(file=lembar.file, sheet=lembar.sheet, tabel=tabel, sebab=sebab, hilang=hilang)
    tubuh = baca_tubuh(lembar, letak)
    sembunyi = lembar.tersembunyi.baris
    return Pemahaman(
        file=lembar.file,
        sheet=lembar.sheet,
        tabel=tabel,
        layout=letak.layout.nama,
        sebab=sebab,
        baris_judul=tuple(lembar.nomor_baris(i) for i in letak.kepala.baris_judul),
        jumlah_baris=len(tubuh.baris),
        baris_tersembunyi=sum(lembar.nomor_baris(i) in sembunyi for i in tubuh.baris),
        kolom=tuple(_kolom(lembar, letak, tubuh, Judul(letak.tabel, alias))),
        dilewati=tuple(_dilewati(lembar, letak, tubuh)),
        hilang=(
            *(" atau ".join(pilihan) for pilihan in letak.hilang),
            *(("unit_kerja",) if tanpa_unit(letak, tubuh) else ()),
        ),
    )


def _kolom(lembar: Lembar, letak: TataLetak, tubuh: Tubuh, judul: Judul) -> Iterable[KolomDipahami]:
    berjudul = {} if letak.kepala is None else {isi.indeks: isi for isi in letak.kepala.kolom}
    dilihat = tubuh.baris[:_BARIS_CONTOH]
    bentrok: dict[int, tuple[str, Kolom]] = {}
    for nama, satu, dua in letak.bentrok:
        bentrok[satu.indeks], bentrok[dua.indeks] = (nama, dua), (nama, satu)
    for indeks in range(lembar.lebar):
        huruf = huruf_kolom(lembar.kolom_awal + indeks)
        sembunyi = lembar.kolom_awal + indeks in lembar.tersembunyi.kolom
        isi = berjudul.get(indeks)
        if isi is not None:
            yield _berjudul(lembar, letak, isi, dilihat, judul, huruf, sembunyi, bentrok.get(indeks))
        elif any(not kosong(lembar.isi(baris, indeks)) for baris in dilihat):
            # What stands under no heading may be anything, so no sample of it is shown.
            yield KolomDipahami(
                huruf=huruf, judul="", sebab="tanpa judul, tidak dibaca", tersembunyi=sembunyi
            )


def _berjudul(  # noqa: PLR0917 - one column with all that is told about it
    lembar: Lembar,
    letak: TataLetak,
    isi: KolomTerbaca,
    dilihat: Sequence[int],
    judul: Judul,
    huruf: str,
    sembunyi: bool,
    bentrok: tuple[str, Kolom] | None,
) -> KolomDipahami:
    arti = isi.arti
    bidang = () if arti is None else tuple(dict.fromkeys(satu.bidang for satu in arti.bagian))
    tertulis = satu_baris(isi.judul)
    if arti is None:
        sebab = "tidak dikenal"
        saran = _saran(judul, tertulis, [lembar.isi(baris, isi.indeks) for baris in dilihat])
    else:
        sebab, saran = arti.sebab or "judul baku", None
        if "kode" in letak.layout.turunan and "jabatan" in bidang:
            sebab = f"{sebab}; {_KODE_TURUNAN}"
    if bentrok is not None:
        nama, lain = bentrok
        letaknya = huruf_kolom(lembar.kolom_awal + lain.indeks)
        sebab = f"{nama} juga dibaca dari kolom «{satu_baris(lain.judul)}» ({letaknya})"
    rahasia = arti is not None and arti.pribadi
    return KolomDipahami(
        huruf=huruf,
        judul=tertulis,
        bidang=bidang,
        sebab=sebab,
        saran=saran,
        contoh=() if rahasia else _contoh(lembar, isi.indeks, dilihat, terpetakan=bool(bidang)),
        tersembunyi=sembunyi,
    )


def _saran(judul: Judul, tertulis: str, isi: Iterable[object]) -> str | None:
    """Return the nearest field of a heading that the contents do not contradict."""
    saran = judul.saran(tertulis)
    terisi = [satu for satu in isi if not kosong(satu)]
    if saran is None or not terisi:
        return saran
    jenis = BIDANG[judul.tabel].get(saran, "")
    if _hampir_semua(terisi, _hari) and jenis != "tanggal":
        return judul.saran_hari(tertulis)
    if _hampir_semua(terisi, _delapan_belas) and jenis != "nip":
        return None
    if _hampir_semua(terisi, _angka) and jenis not in _BOLEH_ANGKA:
        return None
    if jenis in {"tanggal", "nip"} and not any(map(_berangka, terisi)):
        return None
    return saran


def _hampir_semua(terisi: Sequence[object], cocok: Callable[[object], bool]) -> bool:
    return sum(map(cocok, terisi)) >= len(terisi) * _HAMPIR_SEMUA


def _hari(mentah: object) -> bool:
    # A bare number may be the serial of a day, and just as well anything else.
    return not _angka(mentah) and tanggal.tanggal(mentah).nilai is not None


def _berangka(mentah: object) -> bool:
    return any(huruf.isdigit() for huruf in teks_sel(mentah))


def _delapan_belas(mentah: object) -> bool:
    return _DELAPAN_BELAS.fullmatch(re.sub(r"[\s.\-']", "", teks_sel(mentah))) is not None


def _angka(mentah: object) -> bool:
    teks = teks_sel(mentah)
    return teks.isascii() and teks.isdigit()


def _contoh(lembar: Lembar, kolom: int, dilihat: Sequence[int], *, terpetakan: bool) -> tuple[str, ...]:
    """Return the first different texts of a column."""
    hasil: dict[str, None] = {}
    for baris in dilihat:
        isi = lembar.isi(baris, kolom)
        if not kosong(isi) and (terpetakan or _MIRIP_PRIBADI.search(teks_sel(isi)) is None):
            hasil[satu_baris(teks_sel(isi))[:_CONTOH_TERPANJANG]] = None
        if len(hasil) == _JUMLAH_CONTOH:
            break
    return tuple(hasil)


def _dilewati(lembar: Lembar, letak: TataLetak, tubuh: Tubuh) -> Iterable[BarisDilewati]:
    """Yield the rows that are no data from the top; neighbours with one reason become one entry."""
    lewat = list(tubuh.lewat)
    atas = 0 if letak.kepala is None else letak.kepala.baris
    if any(not kosong(isi) for baris in lembar.rows[:atas] for isi in baris):
        lewat.insert(0, Lewat(0, atas - 1, "di atas judul kolom"))
    terakhir: Lewat | None = None
    for isi in sorted(lewat, key=lambda satu: satu.pertama):
        if terakhir is not None and isi.sebab == terakhir.sebab and isi.pertama == terakhir.terakhir + 1:
            terakhir = Lewat(terakhir.pertama, isi.terakhir, isi.sebab)
            continue
        if terakhir is not None:
            yield _baris(lembar, terakhir)
        terakhir = isi
    if terakhir is not None:
        yield _baris(lembar, terakhir)


def _baris(lembar: Lembar, lewat: Lewat) -> BarisDilewati:
    return BarisDilewati(
        pertama=lembar.nomor_baris(lewat.pertama),
        terakhir=lembar.nomor_baris(lewat.terakhir),
        sebab=lewat.sebab,
    )
