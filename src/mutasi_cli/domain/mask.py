"""``--samarkan``: the same batch with masks instead of people, for screenshots and for asking for help.

The mask lies over the values, after judging and before anything is laid out: whatever an output prints, it
has never seen a name or a NIP. Only people who stand somewhere in the batch, its tables or its settings can
be known by name; a number that looks like a NIP is masked whoever it belongs to.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from itertools import pairwise
from typing import Any, TypeVar

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.cell import Cell, Origin
from mutasi_cli.domain.nip import LENGTH, digits_of, tanggal_lahir_of_nip, valid_nip
from mutasi_cli.domain.office import KepalaDaerah, Pejabat
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.law import Law

T = TypeVar("T")

MASKED_DATE = "(tanggal lahir disamarkan)"

_WORD = re.compile(r"[^\W_]+")
_GELAR_STOP = re.compile(r"\.(?=[^\w\s]|\s+[a-z])")
_NUMBER = re.compile(r"(?<![0-9A-Za-z])\d(?:[\s.'’\-]{0,2}\d){11,19}(?![0-9A-Za-z])")
"""12 to 20 digits, also in groups: a NIP whole or damaged, never a hash or the number of a decree."""

_WIDEST_GAP = 3
"""Signs between two words of one name: ``M. Si``, ``Syafi'i``, a line break with spaces."""

_SHORTEST_NAME = 2


class Mask:
    """Masks for everybody in some batches: ``Pegawai 07`` and ``000000000000000007``, alike in each of them.

    People are numbered in the order of the rows of ``usulan``, then of the staff tables. A mask is the same
    wherever its person is meant; a name that several share is told as all of them (``Pegawai 07/31``).
    ``other`` are people whom the batches do not touch; a free text may name them all the same.
    """

    def __init__(self, *batch: Batch, other: Iterable[Pegawai] = ()):
        self._numbers: dict[str, int] = {}
        self._owners: dict[tuple[str, ...], dict[str, None]] = {}
        self._name: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._exact: dict[str, str] = {}
        self._dates: set[str] = set()
        self._text: dict[str, str] = {}
        self._present_faults: dict[int, tuple[object, object]] = {}
        for entry in batch:
            self._learn(entry)
        for pegawai in other:
            self._note_nip(pegawai.nip)
            for nama in (pegawai.name_with_gelar, pegawai.nama):
                self._note_name(nama, self._label_of(pegawai.nip))
        for words, owners in self._owners.items():
            self._name.setdefault(words[0], []).append((words, "/".join(owners)))
        for readings in self._name.values():
            readings.sort(key=lambda entry: -len(entry[0]))

    def __call__(self, value: T) -> T:
        """Return the same values, texts masked; shared values stay shared."""
        return self._change(value)  # type: ignore[no-any-return]  # every branch keeps the kind of its value

    def text(self, text: str) -> str:
        """Return a text with every known name, every number like a NIP and every birth date masked."""
        if not text:
            return text
        masked = self._text.get(text)
        if masked is None:
            masked = self._exact.get(text.strip())
            if masked is None:
                masked = _NUMBER.sub(self._replace_number, text)
                masked = self._replace_dates(self._replace_names(masked))
            self._text[text] = masked
        return masked

    def nip(self, nip: str) -> str:
        """Return the mask of a NIP; one that was not known gets the next number."""
        return f"{self._numbers.setdefault(nip, len(self._numbers) + 1):0{LENGTH}d}"

    def _learn(self, batch: Batch) -> None:
        material = batch.material
        for usulan in material.usulan:
            self._note_nip(usulan.nip or usulan.origin["nip"].content)
            pegawai = None if usulan.nip is None else material.pegawai.get(usulan.nip)
            if pegawai is not None:
                self._note_person(pegawai)
            # What the row says first: it may be another name.
            self._note_name(usulan.nama, self._label_of(usulan.nip or usulan.origin["nip"].content), other=True)
            self._note_name(
                usulan.origin["nama"].content,
                self._label_of(usulan.nip or usulan.origin["nip"].content),
                other=True,
            )
        for content in (*material.pegawai.values(), *material.pegawai_without_nip):
            self._note_person(content)
        for duplicates in material.duplicate_pegawai.values():
            for content in duplicates:
                self._note_person(content)
        for suggestion in material.suggested_pegawai.values():
            for suggested in suggestion:
                self._note_nip(suggested.nip)
                self._note_name(suggested.nama, self._label_of(suggested.nip))
        for pertek in (*(material.pertek or ()), *(material.izin_mendagri or ())):
            self._note_nip(pertek.nip or "")
            self._note_name(pertek.nama, self._label_of(pertek.nip or pertek.origin["nip"].content), other=True)
        self._learn_pejabat(batch)

    def _learn_pejabat(self, batch: Batch) -> None:
        settings, facts = batch.office_settings, batch.facts
        for pejabat in settings.pejabat.values():
            self._note_nip(pejabat.nip)
            for nama in (pejabat.name_with_gelar, pejabat.nama):
                self._note_name(nama, self._label_of(pejabat.nip) if pejabat.nip else f"Pejabat {pejabat.key}")
        head = settings.kepala_daerah
        if head is not None:
            name_with_gelar = f"{head.gelar_depan} {head.nama} {head.gelar_belakang}"
            for nama in (name_with_gelar, head.nama):
                self._note_name(nama, "Kepala Daerah")
        for helper_name in (facts.pembaca_sk, facts.pembaca_doa, facts.mc, *facts.rohaniwan.values()):
            self._note_name(helper_name, "Petugas")

    def _note_person(self, pegawai: Pegawai) -> None:
        written = pegawai.nip or pegawai.origin["nip"].content
        self._note_nip(written)
        label = self._label_of(written)
        if not valid_nip(pegawai.nip) and written:
            self._exact[written.strip()] = self.nip(written)
        for nama in (pegawai.name_with_gelar, pegawai.nama, pegawai.origin["nama"].content):
            self._note_name(nama, label)
        for born in (
            pegawai.tanggal_lahir,
            tanggal_lahir_of_nip(pegawai.nip) if valid_nip(pegawai.nip) else None,
        ):
            if born is not None:
                forms = (
                    *(born.isoformat(), long_date(born), f"{born:%d-%m-%Y}", f"{born:%d/%m/%Y}"),
                    f"{born:%d.%m.%Y}",
                )
                self._dates.update(forms)
        raw_date = pegawai.origin["tanggal_lahir"]
        if raw_date.damage is not None and raw_date.content.strip():
            self._exact[raw_date.content.strip()] = MASKED_DATE
            self._dates.add(raw_date.content.strip())

    def _note_nip(self, nip: str) -> None:
        if nip:
            self._numbers.setdefault(nip, len(self._numbers) + 1)

    def _label_of(self, nip: str) -> str:
        """Return the key of a mask of a name: filled in with its number when all are counted."""
        return f"Pegawai {self._numbers[nip]:02d}" if nip in self._numbers else "Pegawai tanpa NIP"

    def _note_name(self, nama: str | None, label: str, *, other: bool = False) -> None:
        words = tuple(word.casefold() for word in _WORD.findall(nama or ""))
        if sum(map(len, words)) < _SHORTEST_NAME:
            return
        owners = self._owners.get(words)
        if owners is None:
            # A row that spells a name in its own way stays another name.
            known = other and any(label in word for word in self._owners.values())
            self._owners[words] = {f"{label} (ejaan lain)" if known else label: None}
        elif not other:
            owners[label] = None

    def _replace_number(self, match: re.Match[str]) -> str:
        digits = digits_of(match[0])
        if digits.startswith("0" * (LENGTH // 2)):
            return match[0]
        return self.nip(digits)

    def _replace_names(self, text: str) -> str:
        words = [(match.start(), match.end(), match[0].casefold()) for match in _WORD.finditer(text)]
        parts: list[str] = []
        end = nomor = 0
        while nomor < len(words):
            replacement = self._name_at(words, nomor)
            if replacement is None:
                nomor += 1
                continue
            length, label = replacement
            parts += [text[end : words[nomor][0]], label]
            nomor += length
            end = words[nomor - 1][1]
            # The last full stop of a degree goes with it, unless it may end the sentence.
            if "." in text[words[nomor - length][0] : end] and _GELAR_STOP.match(text, end):
                end += 1
        parts.append(text[end:])
        return "".join(parts)

    def _name_at(self, words: list[tuple[int, int, str]], mulai: int) -> tuple[int, str] | None:
        for nama, label in self._name.get(words[mulai][2], ()):
            part = words[mulai : mulai + len(nama)]
            if tuple(word[2] for word in part) != nama:
                continue
            gaps = pairwise(part)
            if all(current[0] - previous[1] <= _WIDEST_GAP for previous, current in gaps):
                return len(nama), label
        return None

    def _replace_dates(self, text: str) -> str:
        if not any(letter.isdigit() for letter in text):
            return text
        for date_text in _date_candidates(text):
            if date_text in self._dates:
                text = text.replace(date_text, MASKED_DATE)
        return text

    def _change(self, value: Any) -> Any:  # noqa: ANN401 - whatever a batch holds
        if isinstance(value, Enum | Law) or value is None:
            return value
        if isinstance(value, str):
            return self.text(value)
        if not isinstance(value, Batch | Mapping | tuple | list | set | frozenset) and not is_dataclass(value):
            return value
        done = self._present_faults.get(id(value))
        if done is None:
            # The value is kept with its mask, so that its identity is nobody else's meanwhile.
            done = self._present_faults[id(value)] = (value, self._compose(value))
        return done[1]

    def _compose(self, value: Any) -> Any:  # noqa: ANN401 - as above
        if isinstance(value, Batch):
            return self._batch(value)
        if isinstance(value, Origin):
            return replace(value, cell=_MaskedCells(self, value.cell))
        if isinstance(value, Mapping):
            return {self._change(key): self._change(masked) for key, masked in value.items()}
        if isinstance(value, tuple | list | set | frozenset):
            return type(value)(map(self._change, value))
        changed = {
            field.name: masked
            for field in fields(value)
            if field.init and (masked := self._change(unmasked := getattr(value, field.name))) is not unmasked
        }
        if isinstance(value, Pegawai):
            changed |= self._pegawai(value)
        elif isinstance(value, Pejabat | KepalaDaerah):
            changed |= {"gelar_depan": "", "gelar_belakang": ""}
        return replace(value, **changed) if changed else value

    def _pegawai(self, content: Pegawai) -> dict[str, object]:
        """Of the birth date the month stays, on which age and pension hang; the day is gone."""
        birth_date = content.birth_date
        written = content.nip or content.origin["nip"].content
        return {
            "nip": self.nip(written) if valid_nip(content.nip) else self.text(content.nip),
            "nama": self._label_of(written),
            "gelar_depan": None,
            "gelar_belakang": None,
            "tempat_lahir": None,
            "tanggal_lahir": None if birth_date is None else birth_date.replace(day=1),
        }

    def _batch(self, batch: Batch) -> Batch:
        return Batch(
            material=self._change(batch.material),
            office_settings=self._change(batch.office_settings),
            tanggal=batch.tanggal,
            law=batch.law,
            moves=self._change(batch.moves),
            holders_before=self._change(batch.holders_before),
            holders_after=self._change(batch.holders_after),
        )


class _MaskedCells(Mapping[str, Cell]):
    """The cells of a row, each masked when it is asked for: most never are."""

    __slots__ = ("_mask", "_original")

    def __init__(self, mask: Mask, original: Mapping[str, Cell]):
        self._mask = mask
        self._original = original

    def __getitem__(self, field_name: str) -> Cell:
        cell = self._mask(self._original[field_name])
        if field_name in {"tanggal_lahir", "tempat_lahir", "gelar_depan", "gelar_belakang"} and cell.content:
            return replace(cell, content="(disamarkan)", keterangan="", suggestion=())
        return cell

    def __contains__(self, field: object) -> bool:
        return field in self._original

    def __iter__(self) -> Iterator[str]:
        return iter(self._original)

    def __len__(self) -> int:
        return len(self._original)


_DATE = re.compile(r"\d{4}-\d{2}-\d{2}|\d{2}[-/.]\d{2}[-/.]\d{2,4}|\d{1,2} [^\W\d_]+ \d{4}")


def _date_candidates(text: str) -> Iterable[str]:
    return dict.fromkeys(_DATE.findall(text))
