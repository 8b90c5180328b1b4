"""The proposal for I-MUT: each row under its category, with the letters that the program knows of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mutasi_cli.domain.roster_order import Row
from mutasi_cli.domain.rule_facts import Document
from mutasi_cli.law.siasn_values import ImutCategory

ASKED_FOR = frozenset({Document.PERTEK, Document.NOMOR_KEPUTUSAN})
"""What may lack when the proposal is made: the approval is what is being asked for."""


class LetterState(StrEnum):
    """Whether a letter is there, by what the workbook says."""

    ADA = "ada"
    KURANG = "kurang"
    TIDAK_PERLU = "tidak_perlu"


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of one person.

    ``counted`` is False for one that the workbook cannot tell of: it is only to be ticked by hand.
    """

    nama: str
    title: str
    state: LetterState
    nomor: str | None = None
    tanggal: date | None = None
    counted: bool = True


@dataclass(frozen=True, slots=True)
class FiledRow:
    """A row of the roster under a leaf of the tree. ``why`` is the middle of a sentence.

    ``by_office``: the office chose the leaf itself, whatever the program would have derived.
    """

    row: Row
    category: ImutCategory
    why: str
    letters: tuple[Letter, ...]
    verify: tuple[str, ...]
    by_office: bool = False

    @property
    def missing(self) -> tuple[Letter, ...]:
        """The letters that the workbook lacks."""
        return tuple(letter for letter in self.letters if letter.counted and letter.state is LetterState.KURANG)


@dataclass(frozen=True, slots=True)
class UnfiledRow:
    """A row that fits under no leaf, with the nodes of the tree that come into question."""

    row: Row
    why: str
    candidates: tuple[ImutCategory, ...]


@dataclass(frozen=True, slots=True)
class ImutProposal:
    """What is proposed to BKN: in the order of the roster; ``approved`` rows are left out.

    ``acuan`` is the day of the tree, ``tanggal`` that of the inauguration.
    """

    tanggal: date
    acuan: date
    leaves: tuple[ImutCategory, ...]
    rows: tuple[FiledRow, ...]
    unfiled: tuple[UnfiledRow, ...]
    approved: tuple[Row, ...]

    @property
    def complete(self) -> bool:
        """True where every row has a leaf and no letter is missing."""
        return not self.unfiled and not any(row.missing for row in self.rows)

    def by_leaf(self) -> tuple[tuple[ImutCategory, tuple[FiledRow, ...]], ...]:
        """Return the leaves that have rows, in the order of the tree."""
        groups = ((leaf, tuple(row for row in self.rows if row.category.id == leaf.id)) for leaf in self.leaves)
        return tuple((leaf, rows) for leaf, rows in groups if rows)

    def by_letter(self, kind: str) -> dict[tuple[str, ...], Sequence[Row]]:
        """Return the rows of each letter of proposal: one for a ``kategori``, or for a ``jenis`` within it."""
        depth = 1 if kind == "kategori" else 2
        letters: dict[tuple[str, ...], list[Row]] = {}
        for leaf, rows in self.by_leaf():
            letters.setdefault(leaf.path[:depth], []).extend(row.row for row in rows)
        return {path: sorted(rows, key=lambda row: row.nomor) for path, rows in letters.items()}
