"""Who gets a field that several headings name: the stronger one, without a word; two equal ones are a fault.

From strong to weak: the office's own line, a canonical name, a synonym, a synonym with other words around it, a
part of another field's cell. A column that nobody filled never stands in the way of one that somebody did.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mutasi_cli.read.field_column import Column
from mutasi_cli.read.layout.contents import (
    cells,
    eighteen_digits,
    filled,
    fits_field,
    has_nip_line,
    has_words_line,
    mostly,
)
from mutasi_cli.read.layout.heading_key import compact_key
from mutasi_cli.read.layout.layout_model import FieldPart, HeadedColumn, HeadingBlock, Strength
from mutasi_cli.read.raw_sheet import Sheet


@dataclass(frozen=True, slots=True)
class Claim:
    """A column that may hold a field, and how surely."""

    field: str
    column: Column
    strength: Strength


@dataclass(frozen=True, slots=True)
class Settlement:
    """Field -> column; two columns with equal claims; columns that yielded, and those whose contents do not fit."""

    column: dict[str, Column]
    clashes: tuple[tuple[str, Column, Column], ...]
    yielded: Mapping[int, tuple[str, Column]]
    misfits: Mapping[int, str]


def settle(sheet: Sheet, table: str, head: HeadingBlock, first_row: int) -> Settlement:
    """Decide which column holds which field."""
    claims: dict[str, list[Claim]] = {}
    misfits: dict[int, str] = {}
    index_by_heading = {compact_key(" ".join(headed.trail)): headed.index for headed in reversed(head.column)}
    for headed in head.column:
        for claim in _claims(sheet, table, headed, first_row, index_by_heading):
            if claim.strength is Strength.LOOSE and not _fits(sheet, table, claim, first_row):
                misfits[headed.index] = claim.field
            else:
                claims.setdefault(claim.field, []).append(claim)
    column: dict[str, Column] = {}
    clashes: list[tuple[str, Column, Column]] = []
    yielded: dict[int, tuple[str, Column]] = {}
    for field, listed in claims.items():
        winner, equal = _winner(sheet, field, listed, first_row)
        column[field] = winner.column
        if equal is not None:
            clashes.append((field, winner.column, equal.column))
        yielded.update(
            {
                claim.column.index: (field, winner.column)
                for claim in listed
                if claim not in {winner, equal} and claim.column.index != winner.column.index
            }
        )
    return Settlement(column, tuple(clashes), yielded, misfits)


def _claims(
    sheet: Sheet, table: str, headed: HeadedColumn, first_row: int, index_by_heading: Mapping[str, int]
) -> Iterable[Claim]:
    if headed.meaning is None:
        return
    meaning = headed.meaning
    parts = meaning.part
    if meaning.otherwise:
        found = cells(sheet, headed.index, first_row)
        fields = (parts[0].field, *meaning.otherwise)
        parts = (FieldPart(next((field for field in fields if fits_field(table, field, found)), fields[0])),)
    if len(headed.trail) > 1 and {part.field for part in parts} == {"nama", "nip"}:
        parts = _of_two_lines(parts, cells(sheet, headed.index, first_row))
    for part in parts:
        other = tuple(index_by_heading.get(compact_key(heading)) for heading in part.other)
        yield Claim(part.field, Column(headed.index, headed.heading, part.cut, other), meaning.strength_of(part))


def _of_two_lines(parts: Sequence[FieldPart], found: Sequence[object]) -> tuple[FieldPart, ...]:
    """Return what a column under ``NAMA`` over ``NIP`` holds: both, or only one where the other is a title's word."""
    with_nip = sum(map(has_nip_line, found))
    with_words = sum(map(has_words_line, found))
    if with_nip and with_words:
        return tuple(parts)
    return (FieldPart("nip" if with_nip else "nama"),)


def _fits(sheet: Sheet, table: str, claim: Claim, first_row: int) -> bool:
    return fits_field(table, claim.field, cells(sheet, claim.column.index, first_row))


def _winner(sheet: Sheet, field: str, listed: Sequence[Claim], first_row: int) -> tuple[Claim, Claim | None]:
    """Return the claim that gets the field, and one that is as strong, None where there is none."""
    if len(listed) == 1:
        return listed[0], None
    strongest = max(claim.strength for claim in listed)
    candidates = list(listed)
    if strongest is not Strength.OFFICE:
        candidates = [claim for claim in listed if filled(sheet, claim.column.index, first_row)] or list(listed)
        if field == "nip":
            candidates = _with_all_digits(sheet, candidates, first_row)
    strongest = max(claim.strength for claim in candidates)
    first, *others = [claim for claim in candidates if claim.strength is strongest]
    return first, others[0] if others else None


def _with_all_digits(sheet: Sheet, listed: Sequence[Claim], first_row: int) -> list[Claim]:
    """Return the columns whose cells have the 18 digits of a NIP; all of them where none or each one has."""
    whole = [claim for claim in listed if mostly(eighteen_digits, cells(sheet, claim.column.index, first_row))]
    return whole or list(listed)
