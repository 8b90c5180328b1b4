"""The words in which a layout is described, and what was found in a sheet."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from mutasi_cli.read.field_column import Column, Cut
from mutasi_cli.read.layout.heading_key import compact_key
from mutasi_cli.read.table import Substitute, Table


class Strength(IntEnum):
    """How surely a heading names a field: the stronger claim wins without a word, two equal ones are a fault."""

    DERIVED = 1
    """A part of another field's cell: the JF level in the name of a post."""
    BROADEST_UNIT = 2
    """A word for a unit that may mean the whole government: Instansi."""
    BROAD_UNIT = 3
    """A word for the unit above the one sought: OPD, SKPD."""
    UNIT_ABOVE = 4
    """A word for a unit that may be the one above: Satuan Kerja."""
    LOOSE = 5
    """A synonym with other words around it; its contents must fit."""
    SYNONYM = 6
    CANONICAL = 7
    OFFICE = 8


@dataclass(frozen=True, slots=True)
class FieldPart:
    """A field that is read from a column.

    ``cut`` is None where the whole cell is the value. ``other`` are headings of other columns whose cells
    ``cut`` gets as further arguments (None where that column is missing). ``derived``: the column is another
    field's, and every other column for this one comes first.
    """

    field: str
    cut: Cut | None = None
    other: tuple[str, ...] = ()
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading means. Without ``part`` the column is known and not used; ``reason`` says why.

    ``otherwise`` are the fields that it may mean as well: the first one that the contents fit is taken.
    """

    part: tuple[FieldPart, ...] = ()
    reason: str = ""
    personal: bool = False
    strength: Strength = Strength.SYNONYM
    otherwise: tuple[str, ...] = ()

    def strength_of(self, part: FieldPart) -> Strength:
        """Return how surely the heading names the field of one of its parts."""
        return Strength.DERIVED if part.derived else self.strength


@dataclass(frozen=True, slots=True)
class HeadedColumn:
    """A column: ``trail`` are its headings from the top group down, ``meaning`` None means unknown."""

    index: int
    trail: tuple[str, ...]
    meaning: Meaning | None

    @property
    def heading(self) -> str:
        """The heading as sentences name it: groups first."""
        return " / ".join(self.trail)


@dataclass(frozen=True, slots=True)
class HeadingBlock:
    """The heading rows of a sheet (indices, first and how many), its columns, and the text above them."""

    row: int
    height: int
    column: tuple[HeadedColumn, ...]
    above: str = ""

    @property
    def heading_rows(self) -> range:
        """The indices of the heading rows."""
        return range(self.row, self.row + self.height)

    @property
    def field(self) -> frozenset[str]:
        """The fields that the columns hold."""
        return frozenset(
            part.field for column in self.column if column.meaning is not None for part in column.meaning.part
        )

    def has(self, *compact: str) -> bool:
        """Tell whether there is a column under each of these headings (letters and digits only)."""
        present = {compact_key(" ".join(column.trail)) for column in self.column}
        return present.issuperset(compact)

    @property
    def stacked(self) -> bool:
        """True when a column holds several stacked values."""
        return any(column.meaning is not None and len(column.meaning.part) > 1 for column in self.column)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A form in which a table comes.

    ``nama`` is told to the officer. ``match`` looks at the headings and tells whether they are this form; the
    first layout of a table that says yes is taken. ``heading`` maps headings to fields (or to parts of a cell),
    ``unused`` names headings that are known and not read. ``required`` are the fields that must have a
    column (None: as in the canonical table), each a group of which one will do. ``complete`` fills in what follows
    from the whole sheet (the heads of units …); its fields stand in ``derived`` with the field whose column they
    point at.
    """

    nama: str
    table: str
    match: Callable[[HeadingBlock], bool]
    heading: Mapping[str, str | tuple[FieldPart, ...]] = field(default_factory=dict)
    unused: tuple[str, ...] = ()
    required: tuple[tuple[str, ...], ...] | None = None
    derived: Mapping[str, str] = field(default_factory=dict)
    complete: Callable[[Table], Mapping[str, Mapping[int, Substitute]]] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLayout:
    """The layout of a sheet.

    ``head`` is None when no headings were found; ``column`` maps fields to columns, ``clashes`` holds two
    columns for one field, ``yielded`` maps the index of a column to (field, column) of a stronger one that holds
    its field, ``derived`` the fields whose values follow from another field, ``misfits`` the index of a column
    whose contents are not what its heading says to that field, ``missing`` the groups of required fields without a
    column, ``first_data_row`` the index of the first row below the headings and a numbering row.
    """

    table: str
    layout: Layout
    head: HeadingBlock | None
    column: Mapping[str, Column]
    clashes: tuple[tuple[str, Column, Column], ...] = ()
    yielded: Mapping[int, tuple[str, Column]] = field(default_factory=dict)
    derived: Mapping[str, str] = field(default_factory=dict)
    misfits: Mapping[int, str] = field(default_factory=dict)
    missing: tuple[tuple[str, ...], ...] = ()
    first_data_row: int = 0
    numbering_row: int | None = None

    @property
    def unknown(self) -> tuple[Column, ...]:
        """The columns whose headings were not understood."""
        headed_columns = () if self.head is None else self.head.column
        return tuple(
            Column(headed.index, headed.heading)
            for headed in headed_columns
            if headed.meaning is None or headed.index in self.misfits
        )

    @property
    def personal(self) -> frozenset[int]:
        """The columns of personal matter that nothing may hold on to: NIK, telephone, address …"""
        headed_columns = () if self.head is None else self.head.column
        return frozenset(
            headed.index for headed in headed_columns if headed.meaning is not None and headed.meaning.personal
        )
