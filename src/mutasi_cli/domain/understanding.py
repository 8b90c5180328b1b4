"""How a file was understood: what ``mutasi columns`` shows, and what the officer can correct."""

from dataclasses import dataclass

UNKNOWN_HEADING = "tidak dikenal"
"""``reason`` of a column whose heading is not known: the officer may have to say what it is."""

STANDARD_HEADING = "judul baku"
"""``reason`` of a column with the canonical heading."""

OTHER_NAME = "nama lain"
"""``reason`` of a column with another heading that offices are known to use."""


HARMLESS_FIELDS = frozenset(
    (
        *("no", "kode", "kode_jabatan", "kode_jabatan_tujuan", "kode_jabatan_lama", "kode_atasan", "jabatan"),
        *("jabatan_tujuan", "unit_kerja", "unit_tujuan", "perangkat_daerah", "jenis", "jenis_jabatan"),
        *("eselon", "jenjang", "kelas", "formasi", "golongan", "pangkat", "pendidikan", "status_asn"),
        *("layanan_vital", "urut", "aturan", "status"),
    )
)
"""Fields of which a sample tells of nobody who it is."""


def shape(text: str) -> str:
    """Return the form of a text without what it says: letters as x, digits as 9."""
    return "".join("x" if letter.isalpha() else "9" if letter.isdigit() else letter for letter in text)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderstoodColumn:
    """One column. ``letter`` is ``"D"``; ``heading`` the heading as written, groups first (``Pangkat / TMT``).

    ``field`` are the fields read from it (several for stacked cells, none: ignored), ``reason`` says
    why it is ignored or how it was recognised, ``suggestion`` is the nearest field of an unknown heading;
    ``certain``: heading and cells both fit it, so that the line may be written without asking. ``example`` are the
    first texts of a column that is read. Of one that is not, ``shape`` shows the form only (letters as x, digits as
    9), and of one that must not be read, such as NIK, not even that.
    """

    letter: str
    heading: str
    field: tuple[str, ...] = ()
    reason: str = ""
    suggestion: str | None = None
    certain: bool = False
    example: tuple[str, ...] = ()
    shape: tuple[str, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class FieldCount:
    """How much of a field was understood: cells that hold something, cells understood, the commonest other shapes."""

    field: str
    filled: int
    understood: int
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedRows:
    """Rows that are no data: numbers as Excel counts them (first, last) and why."""

    first: int
    last: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """One sheet. ``table`` is None when it is not read at all; ``reason`` then says why.

    ``layout`` names the form in Indonesian (``tabel baku``, ``ekspor SIASN``, ``DUK`` …). ``heading_rows`` are
    the header rows, ``row_count`` counts the rows of data, ``missing`` names required fields without a
    column. ``rival`` is another table that the sheet may be as well. ``count`` says for each field that is read how
    much of it was understood.
    """

    file: str
    sheet: str | None
    table: str | None
    layout: str = ""
    reason: str = ""
    heading_rows: tuple[int, ...] = ()
    row_count: int = 0
    hidden_rows: int = 0
    column: tuple[UnderstoodColumn, ...] = ()
    skipped: tuple[SkippedRows, ...] = ()
    missing: tuple[str, ...] = ()
    rival: str | None = None
    count: tuple[FieldCount, ...] = ()

    @property
    def readable(self) -> bool:
        """Tell whether the sheet can be read as its table: nothing required is missing, nothing stands twice."""
        return self.table is not None and not self.missing and not self.clashes

    @property
    def certain_lines(self) -> dict[str, str]:
        """Return heading -> field of the columns whose meaning is certain and not theirs yet."""
        wanted = [column for column in self.column if column.certain and column.suggestion is not None]
        fields = [column.suggestion for column in wanted]
        return {
            column.heading: column.suggestion
            for column in wanted
            if column.suggestion is not None and fields.count(column.suggestion) == 1
        }

    @property
    def clashes(self) -> dict[str, tuple[UnderstoodColumn, ...]]:
        """The fields that several columns claim, with these columns: such a sheet is refused."""
        owners: dict[str, list[UnderstoodColumn]] = {}
        for column in self.column:
            for field in column.field:
                owners.setdefault(field, []).append(column)
        return {field: tuple(columns) for field, columns in owners.items() if len(columns) > 1}
