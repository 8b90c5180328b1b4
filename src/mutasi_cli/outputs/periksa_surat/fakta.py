"""What of a paper's text comes from the batch, and what kind of fact each piece is.

The data of a paper is a tree of texts. :func:`label` gives each text its kind (``nip``, ``nama``, ``tanggal``
…), told by the name under which it stands, and the person whom it concerns. A text keeps both on its way
through the template, so that the finished paper can be asked where each fact stands. A new paper needs
nothing but names that say what they hold.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from markupsafe import Markup

from mutasi_cli.outputs.surat.isian import KOSONG, as_word, plain

_PENANDA_TANGAN = frozenset(("penandatangan", "pengesah"))
"""Tables of officials: whatever of them differs is a fault of the signer."""

_BUKAN_FAKTA = frozenset(("instansi",))
"""Tables of standing words, the same on each paper."""

_DALAM_KATA = "dalam_kata"
"""End of the name of a date that is written in words."""

_JABATAN = "jabatan"
"""A name that holds a post only beside a person's name; elsewhere it is a word of the sentence."""

_PENGENAL = ("nip", "nama", "nama_kapital")
"""Names of a person's table by which the person is known."""

Orang: TypeAlias = Mapping[str, str]
"""NIP as printed, or a name that only one person of the batch bears -> NIP as printed."""

_URUTAN = re.compile(r"\d{0,4}\.?")
"""A running number in a list; not the number of a document."""

_JENIS: tuple[tuple[str, frozenset[str]], ...] = (
    ("nip", frozenset(("nip",))),
    ("tanggal_lahir", frozenset(("lahir",))),
    ("pertek", frozenset(("pertek",))),
    ("tmt", frozenset(("tmt",))),
    ("tanggal", frozenset(("tanggal", "hari"))),
    ("nomor", frozenset(("nomor",))),
    ("pangkat", frozenset(("pangkat", "golongan"))),
    ("eselon", frozenset(("eselon",))),
    ("tunjangan", frozenset(("tunjangan",))),
    ("jabatan_lama", frozenset(("lama",))),
    ("jabatan_baru", frozenset(("baru",))),
    ("jabatan", frozenset(("jabatan", "tugas", "unit"))),
    ("rohaniwan", frozenset(("rohaniwan",))),
    ("nama", frozenset(("nama",))),
)
"""Kind of fact -> words of a name that tell it; the first that fits holds."""

_BULAN = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
_POLA: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("nip", re.compile(r"(?<!\d)\d{8} \d{6} \d \d{3}(?!\d)")),
    ("tanggal", re.compile(rf"(?<!\d)\d{{1,2}} (?:{_BULAN}) \d{{4}}")),
    ("nomor", re.compile(r"(?<=Nomor )\S*[\d_]\S*(?= )")),
)
"""Facts that are told by their form, within a sentence that the program put together."""

BUKA, BATAS, ISI, TUTUP = "\ue000", "\ue001", "\ue002", "\ue003"
"""Marks around a fact in a paper that is made to compare with; characters that no text of an office holds."""

_TANDA = re.compile(f"[{BUKA}{BATAS}{ISI}{TUTUP}]")
_BERTANDA = re.compile(f"{BUKA}([^{BATAS}]*){BATAS}([^{ISI}]*){ISI}([^{TUTUP}]*){TUTUP}")


class Fakta(str):
    """A text of the batch that knows its kind (``bidang``) and its person (``nip``, empty: nobody's)."""

    __slots__ = ("bidang", "nip")
    bidang: str
    nip: str

    @classmethod
    def of(cls, teks: str, bidang: str, nip: str) -> "Fakta":
        """Return ``teks`` with its kind and person."""
        hasil = cls(teks)
        hasil.bidang = bidang
        hasil.nip = nip
        return hasil

    def upper(self) -> "Fakta":
        """Return the same fact in capitals: a filter of the template does not take its kind away."""
        return Fakta.of(super().upper(), self.bidang, self.nip)


@dataclass(frozen=True, slots=True)
class Letak:
    """A fact within a paragraph: the characters ``awal`` to ``akhir`` of its text."""

    bidang: str
    nip: str
    awal: int
    akhir: int


@dataclass(frozen=True, slots=True)
class _Tempat:
    """Where in the tree a text stands: the person, whether the table is a signer's, whether a person's."""

    nip: str = ""
    petugas: bool = False
    berorang: bool = False


def label(isi: Mapping[str, Any], orang: Orang, nip: str = "") -> dict[str, Any]:
    """Return the data of a paper with every text a :class:`Fakta`.

    ``orang`` are the people of the batch: a table with the NIP or name of one (or whose ``orang`` has it)
    concerns that person; everything else concerns ``nip`` (empty: nobody).
    """
    return {
        kunci: _label(kunci, nilai, orang, _place(kunci, isi, orang, _Tempat(nip)))
        for kunci, nilai in isi.items()
    }


def kind(nama: str, isi: str, *, berorang: bool = True) -> str:
    """Return the kind of the fact under a name of the data, an empty text for what is none.

    ``berorang`` tells whether the name stands in a table about a person.
    """
    if nama.endswith(_DALAM_KATA):
        return "tanggal"
    kata = set(re.split(r"[\W_]+", nama))
    for bidang, tanda in _JENIS:
        if kata & tanda:
            urutan = bidang == "nomor" and _URUTAN.fullmatch(isi) is not None
            return "" if urutan or (bidang == _JABATAN and not berorang) else bidang
    return ""


def _label(nama: str, isi: Any, orang: Orang, tempat: _Tempat) -> Any:  # noqa: ANN401 - the tree holds what a template may ask for
    if isinstance(isi, Mapping):
        return {k: _label(k, nilai, orang, _place(k, isi, orang, tempat)) for k, nilai in isi.items()}
    if isinstance(isi, list | tuple):
        return [_label(nama, nilai, orang, tempat) for nilai in isi]
    if not isinstance(isi, str):
        return isi
    if tempat.petugas:
        return Fakta.of(isi, "penandatangan", tempat.nip)
    return Fakta.of(isi, kind(nama, isi, berorang=tempat.berorang), tempat.nip)


def _place(kunci: str, isi: Mapping[str, Any], orang: Orang, luar: _Tempat) -> _Tempat:
    """Return the place of what stands under ``kunci`` of a table that itself stands at ``luar``."""
    if kunci in _BUKAN_FAKTA:
        return _Tempat(luar.nip)
    return _Tempat(
        _person(isi, orang) or luar.nip,
        luar.petugas or kunci in _PENANDA_TANGAN,
        any(nama.split("_")[0] == "nama" for nama in isi),
    )


def _person(isi: Mapping[str, Any], orang: Orang) -> str:
    """Return the NIP of the person of the batch whom a table is about, an empty text for nobody."""
    dalam = isi.get("orang")
    for tabel in (isi, dalam if isinstance(dalam, Mapping) else {}):
        for nama in _PENGENAL:
            calon = tabel.get(nama)
            if isinstance(calon, str) and calon in orang:
                return orang[calon]
    return ""


def write_marked(nilai: object) -> Markup:
    """Return a value as it goes into a paper made to compare with: marked with its kind and person."""
    teks = _TANDA.sub("", plain(nilai))
    bidang, nip = (nilai.bidang, nilai.nip) if isinstance(nilai, Fakta) else ("", "")
    return Markup(f"{BUKA}{bidang}{BATAS}{nip}{ISI}{as_word(teks)}{TUTUP}")  # noqa: S704 - as_word escapes


def without_marks(teks: str) -> str:
    """Return the text of a paper as it is compared: without characters that serve as marks here."""
    return _TANDA.sub("", teks)


def read_marked(teks: str) -> tuple[str, tuple[Letak, ...]]:
    """Return the text of a marked paragraph without its marks, and where its facts stand.

    A value without a kind of its own is searched for what shows by its form: NIP, dates, numbers. What is a
    gap (nobody knows it) or says that there is nothing to say is no fact.
    """
    utuh = ""
    letak: list[Letak] = []
    sampai = 0
    for cocok in _BERTANDA.finditer(teks):
        utuh = _join(utuh, teks[sampai : cocok.start()])
        awal = len(utuh)
        utuh = _join(utuh, cocok.group(3))
        sampai = cocok.end()
        if cocok.group(1):
            letak.append(Letak(cocok.group(1), cocok.group(2), awal, len(utuh)))
        else:
            letak += by_form(utuh[awal:], cocok.group(2), geser=awal)
    utuh = _join(utuh, teks[sampai:]).rstrip()
    return utuh, tuple(isi for isi in letak if utuh[isi.awal : isi.akhir].strip().strip(KOSONG))


def by_form(teks: str, nip: str, *, geser: int = 0) -> Iterator[Letak]:
    """Yield what shows by its form to be a fact: NIP, dates, numbers of documents."""
    for bidang, pola in _POLA:
        for isi in pola.finditer(teks):
            yield Letak(bidang, nip, geser + isi.start(), geser + isi.end())


def _join(kiri: str, kanan: str) -> str:
    """Join two normalised pieces; the space at their seam stays one, and none comes first."""
    return kiri + (kanan.lstrip() if not kiri or kiri.endswith(" ") else kanan)
