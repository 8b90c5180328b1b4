"""Parameters, their dated values and the law as it stands on one day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from mutasi_cli.errors import ParameterError

LAST_REVIEW = date(2026, 11, 24)
"""The day on which all citations were last gone through, one by one; a later look at one of them says its own day."""


class StatusDasar(StrEnum):
    """How far a citation was checked."""

    TERVERIFIKASI = "terverifikasi"
    SEKUNDER = "sekunder"
    BELUM = "belum"


@dataclass(frozen=True, slots=True)
class Dasar:
    """A citation. One that was not checked (``belum``) names the regulation and never an article.

    ``looked_at`` is the day on which somebody last compared it with what could be read; it is no part of the law.
    """

    peraturan: str
    pasal: str | None = None
    status: StatusDasar = StatusDasar.BELUM
    looked_at: date = field(default=LAST_REVIEW, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.status is StatusDasar.BELUM and self.pasal is not None:
            raise ParameterError(
                f"Dasar «{self.peraturan}» berstatus belum diperiksa, jadi tidak boleh menyebut pasal."
            )

    def __str__(self) -> str:
        """Return the citation as every output prints it."""
        text = self.peraturan if self.pasal is None else f"{self.peraturan} {self.pasal}"
        if self.status is StatusDasar.BELUM:
            return f"{text} (belum diperiksa ke naskah)"
        if self.status is StatusDasar.SEKUNDER:
            return f"{text} (menurut sumber sekunder)"
        return text


@dataclass(frozen=True, slots=True)
class DatedValue:
    """One value of a parameter, in force from ``in_force`` up to and including ``until`` (None: still)."""

    in_force: date
    value: Any
    dasar: Dasar
    until: date | None = None
    catatan: str | None = None

    @property
    def written(self) -> str:
        """The value and its citation as one line; see :meth:`LawBook.written`."""
        return (
            f"Nilai(berlaku={self.in_force!r}, nilai={self.value!r}, dasar={self.dasar!r}, "
            f"sampai={self.until!r}, catatan={self.catatan!r})"
        )


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number, list or table that the law can change; ``value`` is ordered by its first day."""

    nama: str
    keterangan: str
    unit: str
    value: tuple[DatedValue, ...]

    def on(self, day: date) -> DatedValue:
        """Return the value in force on ``day``; a day on which the law is silent is an error."""
        for dated in reversed(self.value):
            if dated.in_force <= day:
                if dated.until is not None and day > dated.until:
                    break
                return dated
        raise ParameterError(
            f"Parameter «{self.nama}» tidak mempunyai nilai pada {day:%d-%m-%Y}: hukum pada hari itu "
            f"belum dicatat. Periksa tanggal pelantikan dan TMT, atau isi [parameter.{self.nama}] "
            f"di mutasi.toml beserta alasannya."
        )

    @property
    def written(self) -> str:
        """The parameter with all its values as one line; see :meth:`LawBook.written`."""
        values = ", ".join(dated.written for dated in self.value) + ("," if len(self.value) == 1 else "")
        return f"Parameter(nama={self.nama!r}, keterangan={self.keterangan!r}, satuan={self.unit!r}, nilai=({values}))"


@dataclass(frozen=True, slots=True)
class OfficeValue:
    """An office's own value for a parameter (``[parameter.*]``); its reason is printed by every output."""

    value: Any
    alasan: str

    @property
    def written(self) -> str:
        """The value and its reason as one line; see :meth:`LawBook.written`."""
        return f"NilaiKantor(nilai={self.value!r}, alasan={self.alasan!r})"


class LawBook:
    """All parameters by name, with the office's own values laid over them."""

    def __init__(self, parameter: Mapping[str, Parameter], office: Mapping[str, OfficeValue] | None = None):
        self.parameter = dict(parameter)
        self.office = dict(office or {})
        for nama, override in self.office.items():
            if nama not in self.parameter:
                raise ParameterError(f"[parameter.{nama}] di mutasi.toml tidak dikenal.")
            official = self.parameter[nama]
            sample = official.value[-1].value
            if not _alike(override.value, sample):
                raise ParameterError(
                    f"[parameter.{nama}] di mutasi.toml: nilai {override.value!r} tidak cocok; harus berupa "
                    f"{official.unit} seperti {sample!r}."
                )

    def with_office(self, office: Mapping[str, OfficeValue]) -> "LawBook":
        """Return the same law with the office's own values."""
        return LawBook(self.parameter, office)

    @property
    def written(self) -> str:
        """All parameters and all values of the office in a fixed order, for a fingerprint of the law.

        The keys are those of the data files, so that the fingerprint changes with the law alone and not with
        the names that this program gives to its classes and fields.
        """
        entries = [f"({nama!r}, {self.parameter[nama].written})" for nama in sorted(self.parameter)]
        entries += [f"({nama!r}, {self.office[nama].written})" for nama in sorted(self.office)]
        return f"[{', '.join(entries)}]"

    def on(self, day: date) -> "Law":
        """Return the law as it stands on ``day``."""
        return Law(self, day)


class Law:
    """The law on one day. Every reader names its parameter; an unknown name is an error."""

    def __init__(self, book: LawBook, day: date):
        self.book = book
        self.day = day

    def on(self, day: date) -> "Law":
        """Return the law of another day, for the few rules that look at two days."""
        return Law(self.book, day)

    def value(self, nama: str) -> Any:  # noqa: ANN401 - parameters hold numbers, lists and tables
        """Return the raw value of parameter ``nama`` on this day.

        An office's own table is laid over the official one, entry by entry; other values replace it, also
        on a day on which the law itself is silent.
        """
        office = self.book.office.get(nama)
        if office is None:
            return self._dated(nama).value
        if isinstance(office.value, dict):
            return {**self._dated(nama).value, **office.value}
        return office.value

    def whole_number(self, nama: str) -> int:
        """Return a whole number (months, years, days, steps; the unit is the parameter's ``unit``)."""
        value = self.value(nama)
        if not isinstance(value, int):
            raise ParameterError(f"Parameter «{nama}» bukan bilangan bulat.")
        return value

    def listed(self, nama: str) -> tuple[str, ...]:
        """Return a list of words, in the order of its file."""
        value = self.value(nama)
        if not isinstance(value, list):
            raise ParameterError(f"Parameter «{nama}» bukan daftar.")
        return tuple(value)

    def table(self, nama: str) -> Mapping[str, Any]:
        """Return a table: key -> value, in the order of its file."""
        value = self.value(nama)
        if not isinstance(value, dict):
            raise ParameterError(f"Parameter «{nama}» bukan tabel.")
        return value

    def dasar(self, nama: str) -> Dasar:
        """Return the citation of the value in force."""
        return self._dated(nama).dasar

    def alasan(self, nama: str) -> str | None:
        """Return the office's reason where it has a value of its own, else None."""
        office = self.book.office.get(nama)
        return None if office is None else office.alasan

    def _dated(self, nama: str) -> DatedValue:
        try:
            parameter = self.book.parameter[nama]
        except KeyError:
            raise ParameterError(f"Parameter «{nama}» tidak ada dalam catatan hukum.") from None
        return parameter.on(self.day)


def _alike(value: object, sample: object) -> bool:
    """Tell whether an office's value has the shape of the official one, down to the entries of tables."""
    if type(value) is not type(sample):
        return False
    if isinstance(value, dict) and isinstance(sample, dict):
        default_sample = next(iter(sample.values()))
        return all(_alike(part, sample.get(key, default_sample)) for key, part in value.items())
    if isinstance(value, list) and isinstance(sample, list) and sample:
        return all(type(part) is type(sample[0]) for part in value)
    return True
