"""Stacked values: a name over its NIP over a birth date, a golongan over its TMT, in one cell.

Only NIP, name, golongan and their dates are ever stacked; everywhere else a line break is part of the text.
A cell is cut at its line breaks; where there are not as many lines as the heading names values, each line
goes to the value whose form it has.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache

from mutasi_cli.tables.letak.kunci import kunci_rapat
from mutasi_cli.tables.letak.model import Bagian
from mutasi_cli.tables.nilai.bertumpuk import bertanggal, mirip_nip
from mutasi_cli.tables.nilai.mentah import kosong, teks_sel

NAMA, NIP, TANGGAL, GOLONGAN, TEMPAT, LAHIR = (
    "nama",
    "nip",
    "tanggal",
    "golongan",
    "tempat",
    "lahir",
)

_JENIS: Mapping[str, tuple[str, str | None]] = {
    **dict.fromkeys(
        ("nama", "namalengkap", "namapegawai", "namapns", "namaasn", "namadangelar"), (NAMA, "nama")
    ),
    **dict.fromkeys(("nip", "nipbaru", "nippegawai", "nomorindukpegawai"), (NIP, "nip")),
    **dict.fromkeys(("tanggallahir", "tgllahir", "lahir"), (TANGGAL, "tanggal_lahir")),
    **dict.fromkeys(("tempattanggallahir", "tempattgllahir", "tmptgllahir", "ttl"), (LAHIR, "tanggal_lahir")),
    "tempatlahir": (TEMPAT, "tempat_lahir"),
    "pangkat": (GOLONGAN, "pangkat"),
    **dict.fromkeys(
        ("gol", "golongan", "golruang", "golonganruang", "golru", "ruang"), (GOLONGAN, "golongan")
    ),
    **dict.fromkeys(("tmtgol", "tmtgolongan", "tmtpangkat", "tmtgolruang"), (TANGGAL, "tmt_golongan")),
}
"""Heading of a stacked value -> its form and its field."""

_PEMISAH = re.compile(r"\s*(?:\n|/|,|;|\bdan\b)\s*", re.IGNORECASE)
_LAHIR_UTUH = re.compile(
    r"(?:tempat|tmpt|tmp)\.?\s*(?:/|,|dan|&|\s)\s*(?:tanggal|tgl)\.?\s*lahir", re.IGNORECASE
)
_GOL_UTUH = re.compile(r"gol(?:ongan)?\.?\s*/\s*ruang", re.IGNORECASE)
_NIP_SEBARIS = re.compile(
    r"^(?P<depan>.*?)[\s,/(\-–]*(?:NIP\s*[.:]*\s*)?(?P<nip>'?\d[\d \u00a0.]{13,}\d)\)?(?P<belakang>.*)$",
    re.IGNORECASE,
)
_TANGGAL_SEBARIS = re.compile(
    r"^(?P<depan>.*?)[\s,/(]*(?P<tanggal>\d{1,2}[-/. ]+\w+[-/. ]+\d{2,4}|\d{4}-\d{1,2}-\d{1,2})\)?\s*$"
)
_TERSIMPAN = 8192


def baca_judul_bertumpuk(judul: str, tabel: str) -> tuple[Bagian, ...] | None:
    """Return the parts that a heading of stacked values names, None when it names none or not only such.

    ``PANGKAT⏎GOL. RUANG`` is one value in two words: both fields read the whole cell.
    """
    isi = _GOL_UTUH.sub("golongan ruang", _LAHIR_UTUH.sub("tempat tanggal lahir", judul))
    kata = [kunci_rapat(satu) for satu in _PEMISAH.split(isi) if kunci_rapat(satu)]
    jenis: list[tuple[str, str | None]] = []
    for satu in kata:
        if satu == "tmt" and any(bidang in {"golongan", "pangkat"} for _, bidang in jenis):
            jenis.append((TANGGAL, "tmt_golongan"))
        elif satu in _JENIS:
            jenis.append(_JENIS[satu])
        else:
            return None
    if not jenis or (len(jenis) == 1 and jenis[0][0] != LAHIR):
        return None
    urutan = tuple(dict.fromkeys(isi for isi, _ in jenis)) if _satu_pangkat(jenis) else _urutan(jenis)
    bagian = {}
    for nomor, (bentuk, bidang) in enumerate(jenis):
        if bidang is None or bidang in bagian:
            continue
        ke = urutan.index(bentuk) if bentuk != TANGGAL else _nomor_tanggal(jenis, nomor, urutan)
        if bentuk == LAHIR:
            bagian["tempat_lahir"] = Bagian("tempat_lahir", _tempat_dari(urutan, ke))
        bagian[bidang] = Bagian(bidang, None if len(urutan) == 1 and bentuk != LAHIR else _potong(urutan, ke))
    boleh = _BIDANG_STAF if tabel == "pegawai" else _BIDANG_LAIN.get(tabel, frozenset())
    return tuple(isi for isi in bagian.values() if isi.bidang in boleh)


_BIDANG_STAF = frozenset(
    ("nama", "nip", "tanggal_lahir", "tempat_lahir", "pangkat", "golongan", "tmt_golongan")
)
_BIDANG_LAIN: Mapping[str, frozenset[str]] = {
    "usulan": frozenset(("nama", "nip")),
    "pertek": frozenset(("nama", "nip")),
}


def _satu_pangkat(jenis: Sequence[tuple[str, str | None]]) -> bool:
    return all(bentuk == GOLONGAN for bentuk, _ in jenis)


def _urutan(jenis: Sequence[tuple[str, str | None]]) -> tuple[str, ...]:
    """Return the forms in the order of the lines; pangkat and golongan beside each other are one value."""
    hasil: list[str] = []
    for bentuk, _ in jenis:
        if bentuk == GOLONGAN and hasil[-1:] == [GOLONGAN]:
            continue
        hasil.append(bentuk)
    return tuple(hasil)


def _nomor_tanggal(jenis: Sequence[tuple[str, str | None]], nomor: int, urutan: Sequence[str]) -> int:
    ke = sum(1 for bentuk, _ in jenis[:nomor] if bentuk == TANGGAL)
    return [i for i, bentuk in enumerate(urutan) if bentuk == TANGGAL][ke]


def _potong(urutan: tuple[str, ...], ke: int) -> Callable[[object], object]:
    def potong(mentah: object) -> object:
        if urutan[ke] == LAHIR:
            return pisah_lahir(_ambil(mentah, urutan, ke))[1]
        return _ambil(mentah, urutan, ke)

    return potong


def potong_nip(mentah: object) -> object:
    """Return the NIP of a cell in which a name stands over it."""
    return _ambil(mentah, (NAMA, NIP), 1)


def _tempat_dari(urutan: tuple[str, ...], ke: int) -> Callable[[object], object]:
    return lambda mentah: pisah_lahir(_ambil(mentah, urutan, ke))[0]


def _ambil(mentah: object, urutan: tuple[str, ...], ke: int) -> object:
    if len(urutan) == 1:
        # Nothing else is stacked here; half of a value (a place of birth without a day) must not get lost.
        return mentah
    if not isinstance(mentah, str):
        return mentah if _penerima(mentah, urutan) == ke else None
    return pisah_bertumpuk(mentah, urutan)[ke]


def _penerima(mentah: object, urutan: Sequence[str]) -> int:
    """Return which value a cell that is no text holds: a date is a date, a number a (damaged) NIP."""
    dicari = {TANGGAL, LAHIR} if isinstance(mentah, date | datetime) else {NIP}
    return next((i for i, bentuk in enumerate(urutan) if bentuk in dicari), 0)


def pisah_lahir(mentah: object) -> tuple[object, object]:
    """Part ``Bekasi, 12 Januari 1980`` into place and date; a cell that is a date has no place."""
    if not isinstance(mentah, str):
        return None, mentah
    teks = teks_sel(mentah)
    angka = re.search(r"\d", teks)
    if angka is None:
        return (teks.strip(" ,/\n") or None), None
    return (teks[: angka.start()].strip(" ,/'\n(") or None), teks[angka.start() :].strip()


@lru_cache(maxsize=_TERSIMPAN)
def pisah_bertumpuk(teks: str, urutan: tuple[str, ...]) -> tuple[str | None, ...]:
    """Part the text of a cell into the values of its heading, in their order; None where one lacks."""
    baris = [isi.strip() for isi in teks_sel(teks).split("\n") if isi.strip()]
    if len(baris) == 1 and len(urutan) > 1:
        baris = _pisah_sebaris(baris[0], urutan)
    if len(baris) == len(urutan) and all(map(_serasi, baris, urutan)):
        return tuple(None if kosong(isi) else isi for isi in baris)
    return _menurut_bentuk(baris, urutan)


def _pisah_sebaris(teks: str, urutan: Sequence[str]) -> list[str]:
    """Cut a single line where a NIP or a date in it leaves no doubt."""
    if NIP in urutan and (cocok := _NIP_SEBARIS.match(teks)):
        return [
            isi.strip(" ,/") for isi in (cocok["depan"], cocok["nip"], cocok["belakang"]) if isi.strip(" ,/")
        ]
    if GOLONGAN in urutan and TANGGAL in urutan and (cocok := _TANGGAL_SEBARIS.match(teks)):
        return [isi for isi in (cocok["depan"].strip(" ,/"), cocok["tanggal"]) if isi]
    return [teks]


def _serasi(baris: str, bentuk: str) -> bool:
    """Tell whether a line can be a value of this form; signs for nothing fit everywhere."""
    if kosong(baris):
        return True
    if bentuk == NIP:
        return mirip_nip(baris)
    if bentuk in {TANGGAL, LAHIR}:
        return bertanggal(baris) and not mirip_nip(baris)
    return not mirip_nip(baris) and not bertanggal(baris)


def _menurut_bentuk(baris: Sequence[str], urutan: Sequence[str]) -> tuple[str | None, ...]:
    sisa = [isi for isi in baris if not kosong(isi)]
    hasil: list[str | None] = [None] * len(urutan)
    for ke, bentuk in enumerate(urutan):
        if bentuk in {NIP, TANGGAL, LAHIR}:
            cocok = next((isi for isi in sisa if _serasi(isi, bentuk)), None)
            if cocok is not None:
                hasil[ke] = cocok
                sisa.remove(cocok)
    bebas = [ke for ke, bentuk in enumerate(urutan) if bentuk not in {NIP, TANGGAL, LAHIR}]
    if bebas and sisa:
        # A name that wraps over two lines is still one name.
        kosongkan = len(bebas) > 1 and len(sisa) == len(bebas)
        for nomor, ke in enumerate(bebas):
            hasil[ke] = sisa[nomor] if kosongkan else (" ".join(sisa) if nomor == 0 else None)
        sisa = []
    if sisa and NIP in urutan and hasil[urutan.index(NIP)] is None:
        # What stands where the NIP should be must be seen as the damaged NIP it is.
        hasil[urutan.index(NIP)] = " ".join(sisa)
    elif NIP in urutan and hasil[urutan.index(NIP)] is None and len(baris) == len(urutan):
        return tuple(None if kosong(isi) else isi for isi in baris)
    return tuple(hasil)
