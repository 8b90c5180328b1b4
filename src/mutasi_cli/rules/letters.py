"""The letters that a batch leans on: approvals, permissions, minutes, grounds, each with its number and its date."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.usulan import Pertek
from mutasi_cli.rules.decrees import Keputusan, decree_of, decrees


class LetterKind(StrEnum):
    """What a letter is; the value names it in messages."""

    PERTEK = "pertek"
    MENDAGRI = "persetujuan Menteri Dalam Negeri"
    TPK = "berita acara Tim Penilai Kinerja"
    IZIN_KHUSUS = "izin khusus"
    SELEKSI = "hasil seleksi"
    DASAR = "surat dasar"


@dataclass(frozen=True, slots=True)
class Letter:
    """One mention of a letter. ``who`` is the person whose row mentions it, empty where it holds for everybody.

    ``keputusan`` are the decrees that lean on it.
    """

    kind: LetterKind
    nomor: Cell
    tanggal: Cell
    day: date | None
    keputusan: tuple[Keputusan, ...]
    who: str = ""
    nip: str | None = None
    kode: str | None = None

    @property
    def plain_number(self) -> str:
        """The number without case, spaces and dots: two spellings of one number are equal here."""
        return plain_number(self.nomor.content)


def plain_number(text: str) -> str:
    """Return a number without case, spaces and dots."""
    return "".join(letter for letter in text.casefold() if not letter.isspace() and letter != ".")


def has_digit(text: str) -> bool:
    """Tell whether a written number holds a digit at all: ``menyusul`` and ``proses`` do not."""
    return any(letter.isdigit() for letter in text)


def letters(batch: Batch) -> tuple[Letter, ...]:
    """Return every mention of a letter: of the batch, of the rows, of the sheets of approvals."""
    return (*_of_batch(batch), *(letter for move in batch.moves for letter in _of_row(move, batch)), *_of_sheets(batch))


def once(mentions: Iterable[Letter]) -> tuple[tuple[Letter, ...], ...]:
    """Return the mentions of one letter together: same kind, number and date, in the order of the first."""
    by_letter: dict[tuple[LetterKind, str, date | None], list[Letter]] = {}
    for letter in mentions:
        by_letter.setdefault((letter.kind, letter.plain_number, letter.day), []).append(letter)
    return tuple(tuple(group) for group in by_letter.values())


def name_of(group: Sequence[Letter]) -> str:
    """Return a letter as messages name it: for whom, where it is one person's, else for how many."""
    people = {letter.nip or letter.who for letter in group if letter.who}
    if not people:
        return group[0].kind.value
    if len(people) == 1:
        return f"{group[0].kind.value} untuk {next(letter.who for letter in group if letter.who)}"
    return f"{group[0].kind.value} untuk {len(people)} orang"


def only_nip(group: Sequence[Letter]) -> str | None:
    """Return the NIP of the one person whom a letter concerns, None where it holds for several or for all."""
    nips = {letter.nip for letter in group}
    return next(iter(nips)) if len(nips) == 1 else None


def _of_batch(batch: Batch) -> Iterator[Letter]:
    facts, all_decrees = batch.facts, decrees(batch)
    for kind, key, day in (
        (LetterKind.PERTEK, "pertek", facts.tanggal_pertek),
        (LetterKind.MENDAGRI, "izin_mendagri", facts.tanggal_izin_mendagri),
        (LetterKind.TPK, "ba_tpk", facts.tanggal_ba_tpk),
    ):
        nomor, tanggal = facts.origin[f"nomor_{key}"], facts.origin[f"tanggal_{key}"]
        if not nomor.blank or not tanggal.blank:
            yield Letter(kind, nomor, tanggal, day, all_decrees)


def _of_row(move: Move, batch: Batch) -> Iterator[Letter]:
    usulan = move.usulan
    for kind, key, day in (
        (LetterKind.PERTEK, "pertek", usulan.tanggal_pertek),
        (LetterKind.IZIN_KHUSUS, "izin_khusus", usulan.tanggal_izin_khusus),
        (LetterKind.SELEKSI, "hasil_seleksi", usulan.tanggal_hasil_seleksi),
        (LetterKind.DASAR, "dasar", usulan.tanggal_dasar),
    ):
        nomor, tanggal = usulan.origin[f"nomor_{key}"], usulan.origin[f"tanggal_{key}"]
        if not nomor.blank or not tanggal.blank:
            kode = None if move.target is None else move.target.kode
            yield Letter(kind, nomor, tanggal, day, (decree_of(batch, move.group),), move.who, move.nip, kode)


def _of_sheets(batch: Batch) -> Iterator[Letter]:
    for kind, rows in (
        (LetterKind.PERTEK, batch.material.pertek),
        (LetterKind.MENDAGRI, batch.material.izin_mendagri),
    ):
        for row in rows or ():
            nomor, tanggal = row.origin["nomor"], row.origin["tanggal"]
            if not nomor.blank or not tanggal.blank:
                moves = batch.moves_by_nip.get(row.nip or "", ())
                yield Letter(
                    kind,
                    nomor,
                    tanggal,
                    row.tanggal,
                    _decrees_of(row, moves, batch),
                    _who(row, batch),
                    row.nip,
                    row.kode_jabatan,
                )


def _decrees_of(row: Pertek, moves: Sequence[Move], batch: Batch) -> tuple[Keputusan, ...]:
    """Return the decree of the row that an approval is about; where that is not known, those of the person."""
    same_post = [move for move in moves if move.usulan.kode_tujuan == row.kode_jabatan]
    by_group: Mapping[str, Keputusan] = {
        move.group.value: decree_of(batch, move.group) for move in (same_post or moves)
    }
    return tuple(by_group.values())


def _who(row: Pertek, batch: Batch) -> str:
    pegawai = None if row.nip is None else batch.pegawai.get(row.nip)
    if pegawai is not None:
        return pegawai.name_with_gelar
    return row.nama or row.origin["nip"].content or f"baris {row.origin.row}"
