"""Parameters, their dated values and the law as it stands on one day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from mutasi_cli.errors import ParameterError


class StatusDasar(StrEnum):
    """How far a citation was checked."""

    TERVERIFIKASI = "terverifikasi"
    SEKUNDER = "sekunder"
    BELUM = "belum"


@dataclass(frozen=True, slots=True)
class Dasar:
    """A citation. One that was not checked (``belum``) names the regulation and never an article."""

    peraturan: str
    pasal: str | None = None
    status: StatusDasar = StatusDasar.BELUM

    def __post_init__(self) -> None:
        if self.status is StatusDasar.BELUM and self.pasal is not None:
            raise ParameterError(
                f"Dasar «{self.peraturan}» berstatus belum diperiksa, jadi tidak boleh menyebut pasal."
            )

    def __str__(self) -> str:
        """Return the citation as every output prints it."""
        teks = self.peraturan if self.pasal is None else f"{self.peraturan} {self.pasal}"
        if self.status is StatusDasar.BELUM:
            return f"{teks} (belum diperiksa ke naskah)"
        if self.status is StatusDasar.SEKUNDER:
            return f"{teks} (menurut sumber sekunder)"
        return teks


@dataclass(frozen=True, slots=True)
class Nilai:
    """One value of a parameter, in force from ``berlaku`` up to and including ``sampai`` (None: still)."""

    berlaku: date
    nilai: Any
    dasar: Dasar
    sampai: date | None = None
    catatan: str | None = None


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number, list or table that the law can change; ``nilai`` is ordered by its first day."""

    nama: str
    keterangan: str
    satuan: str
    nilai: tuple[Nilai, ...]

    def on(self, hari: date) -> Nilai:
        """Return the value in force on ``hari``; a day on which the law is silent is an error."""
        for isi in reversed(self.nilai):
            if isi.berlaku <= hari:
                if isi.sampai is not None and hari > isi.sampai:
                    break
                return isi
        raise ParameterError(
            f"Parameter «{self.nama}» tidak mempunyai nilai pada {hari:%d-%m-%Y}: hukum pada hari itu "
            f"belum dicatat. Periksa tanggal pelantikan dan TMT, atau isi [parameter.{self.nama}] "
            f"di mutasi.toml beserta alasannya."
        )


@dataclass(frozen=True, slots=True)
class NilaiKantor:
    """An office's own value for a parameter (``[parameter.*]``); its reason is printed by every output."""

    nilai: Any
    alasan: str


class LawBook:
    """All parameters by name, with the office's own values laid over them."""

    def __init__(self, parameter: Mapping[str, Parameter], kantor: Mapping[str, NilaiKantor] | None = None):
        self.parameter = dict(parameter)
        self.kantor = dict(kantor or {})
        for nama, isi in self.kantor.items():
            if nama not in self.parameter:
                raise ParameterError(f"[parameter.{nama}] di mutasi.toml tidak dikenal.")
            resmi = self.parameter[nama]
            contoh = resmi.nilai[-1].nilai
            if not _alike(isi.nilai, contoh):
                raise ParameterError(
                    f"[parameter.{nama}] di mutasi.toml: nilai {isi.nilai!r} tidak cocok; harus berupa "
                    f"{resmi.satuan} seperti {contoh!r}."
                )

    def with_office(self, kantor: Mapping[str, NilaiKantor]) -> "LawBook":
        """Return the same law with the office's own values."""
        return LawBook(self.parameter, kantor)

    def on(self, hari: date) -> "Law":
        """Return the law as it stands on ``hari``."""
        return Law(self, hari)


class Law:
    """The law on one day. Every reader names its parameter; an unknown name is an error."""

    def __init__(self, book: LawBook, hari: date):
        self.book = book
        self.hari = hari

    def on(self, hari: date) -> "Law":
        """Return the law of another day, for the few rules that look at two days."""
        return Law(self.book, hari)

    def nilai(self, nama: str) -> Any:  # noqa: ANN401 - parameters hold numbers, lists and tables
        """Return the raw value of parameter ``nama`` on this day.

        An office's own table is laid over the official one, entry by entry; other values replace it, also
        on a day on which the law itself is silent.
        """
        kantor = self.book.kantor.get(nama)
        if kantor is None:
            return self._dated(nama).nilai
        if isinstance(kantor.nilai, dict):
            return {**self._dated(nama).nilai, **kantor.nilai}
        return kantor.nilai

    def bulat(self, nama: str) -> int:
        """Return a whole number (months, years, days, steps; the unit is the parameter's ``satuan``)."""
        nilai = self.nilai(nama)
        if not isinstance(nilai, int):
            raise ParameterError(f"Parameter «{nama}» bukan bilangan bulat.")
        return nilai

    def daftar(self, nama: str) -> tuple[str, ...]:
        """Return a list of words, in the order of its file."""
        nilai = self.nilai(nama)
        if not isinstance(nilai, list):
            raise ParameterError(f"Parameter «{nama}» bukan daftar.")
        return tuple(nilai)

    def tabel(self, nama: str) -> Mapping[str, Any]:
        """Return a table: key -> value, in the order of its file."""
        nilai = self.nilai(nama)
        if not isinstance(nilai, dict):
            raise ParameterError(f"Parameter «{nama}» bukan tabel.")
        return nilai

    def dasar(self, nama: str) -> Dasar:
        """Return the citation of the value in force."""
        return self._dated(nama).dasar

    def alasan(self, nama: str) -> str | None:
        """Return the office's reason where it has a value of its own, else None."""
        kantor = self.book.kantor.get(nama)
        return None if kantor is None else kantor.alasan

    def _dated(self, nama: str) -> Nilai:
        try:
            parameter = self.book.parameter[nama]
        except KeyError:
            raise ParameterError(f"Parameter «{nama}» tidak ada dalam catatan hukum.") from None
        return parameter.on(self.hari)


def _alike(nilai: object, contoh: object) -> bool:
    """Tell whether an office's value has the shape of the official one, down to the entries of tables."""
    if type(nilai) is not type(contoh):
        return False
    if isinstance(nilai, dict) and isinstance(contoh, dict):
        umum = next(iter(contoh.values()))
        return all(_alike(isi, contoh.get(kunci, umum)) for kunci, isi in nilai.items())
    if isinstance(nilai, list) and isinstance(contoh, list) and contoh:
        return all(type(isi) is type(contoh[0]) for isi in nilai)
    return True
