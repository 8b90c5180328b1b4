"""Whom somebody means who types a NIP or a part of a name; never guessed, never the nearest one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.nip import digits_of, printed_nip
from mutasi_cli.errors import SettingsError, StopKind

RowAddress = tuple[str, str | None, int | None]
"""File, sheet and row."""

_MOST_NAMES = 5
"""So many names are listed where a part of a name fits several people."""


@dataclass(frozen=True, slots=True)
class AskedPeople:
    """The people asked for: by their NIP, or by the row of ``usulan`` where no sound NIP stands."""

    nips: frozenset[str] = frozenset()
    rows: frozenset[RowAddress] = frozenset()

    def concerned_by(self, finding: Finding) -> bool:
        """Tell whether a finding is about one of them."""
        cell = finding.cell
        return finding.nip in self.nips or (cell.file, cell.sheet, cell.row) in self.rows


@dataclass(frozen=True, slots=True)
class _Person:
    nama: str
    nip: str | None
    row: RowAddress | None = None


def proposed_nips(batch: Batch, asked: Sequence[str]) -> tuple[str, ...]:
    """Return the NIPs of people in ``usulan``, one for each text asked for.

    Raises :class:`SettingsError` where a text fits nobody, several people, or a row without a sound NIP.
    """
    people = list(_proposed(batch))
    found = [_one(words, people, "dalam usulan") for words in asked]
    for words, person in zip(asked, found, strict=True):
        if person.nip is None:
            raise SettingsError(
                f"NIP {person.nama} («{words}») di lembar usulan belum sah; perbaiki dahulu.", StopKind.NOBODY
            )
    return tuple(person.nip for person in found if person.nip is not None)


def people_asked(batch: Batch, asked: Sequence[str], other_nips: Iterable[str] = ()) -> AskedPeople:
    """Return the people whom a batch knows by these texts: proposed, touched, or of ``other_nips``.

    Raises :class:`SettingsError` where a text fits nobody or several people.
    """
    people = [*_proposed(batch), *(_Person(pegawai.nama, nip) for nip, pegawai in batch.pegawai.items())]
    known = {person.nip for person in people}
    people += [_Person("", nip) for nip in dict.fromkeys(other_nips) if nip not in known]
    found = [_one(words, people, "di batch ini") for words in asked]
    return AskedPeople(
        frozenset(person.nip for person in found if person.nip is not None),
        frozenset(person.row for person in found if person.nip is None and person.row is not None),
    )


def _proposed(batch: Batch) -> Iterator[_Person]:
    for move in batch.moves:
        origin = move.usulan.origin
        nama = (move.usulan.nama or "") if move.pegawai is None else move.pegawai.nama
        yield _Person(nama or move.who, move.nip, (origin.file, origin.sheet, origin.row))


def _one(words: str, people: Sequence[_Person], where: str) -> _Person:
    """Return the one person whom the words fit."""
    if not any(letter.isalpha() for letter in words):
        digits = digits_of(words)
        fitting = [person for person in people if digits and person.nip == digits]
        if not fitting:
            raise SettingsError(
                f"NIP «{words}» tidak ada {where}. Periksa angkanya pada kolom nip di lembar usulan.", StopKind.NOBODY
            )
        return fitting[0]
    wanted = _key(words)
    fitting = [person for person in people if wanted and wanted in _key(person.nama)]
    exact = [person for person in fitting if _key(person.nama) == wanted]
    different = {person.nip or person.row: person for person in reversed(exact or fitting)}
    if not different:
        raise SettingsError(
            f"Tidak ada orang bernama «{words}» {where}. Tulis NIP-nya, atau sebagian namanya.", StopKind.NOBODY
        )
    if len(different) > 1:
        listed = [f"{person.nama} ({_number(person)})" for person in reversed(different.values())]
        more = f", dan {len(listed) - _MOST_NAMES} lainnya" if len(listed) > _MOST_NAMES else ""
        raise SettingsError(
            f"«{words}» cocok dengan {len(listed)} orang: {', '.join(listed[:_MOST_NAMES])}{more}. Tulis NIP-nya, atau "
            f"namanya yang lebih lengkap.",
            StopKind.SEVERAL_PEOPLE,
        )
    return next(iter(different.values()))


def _number(person: _Person) -> str:
    if person.nip is not None:
        return printed_nip(person.nip)
    return "NIP belum sah" if person.row is None else f"NIP belum sah, baris {person.row[2]}"


def _key(nama: str) -> str:
    """Return a name without capitals, signs and doubled blanks."""
    return " ".join(re.findall(r"[^\W_]+", nama.casefold()))
