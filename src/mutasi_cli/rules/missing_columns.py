"""Columns of the staff and the post table that are absent or blank for everybody: one statement each, not one a person.

Rules report a blank cell as the finding of its person. Where the whole column says nothing, these findings are taken
out again and become one DAT027 of the column, which keeps the rules that could not be judged, and for whom.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.column_state import Presence
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.vocabulary import JenisJabatan
from mutasi_cli.rules.base import Rule

CODE = "DAT027"

_TABLES = ("pegawai", "jabatan")
_PREDIKAT = "predikat_"
_OF_SOME = frozenset({"pegawai.hukuman_mulai", "pegawai.hukuman_selesai"})
"""Columns that only some people fill: who has a penalty and no date for it has a blank of his own."""

DEFINITIVE = "pegawai.kode_jabatan"
ADDITIONAL = "pegawai.kode_tugas_tambahan"
_IN_WORDS = {"pegawai.jabatan": DEFINITIVE, "pegawai.tugas_tambahan": ADDITIONAL}
"""Columns that hold in words what another one holds by code: one statement for both."""
_ESELON = "jabatan.eselon"


@dataclass(slots=True)
class MissingColumn:
    """A column that says nothing of anybody, with the findings that it stands for.

    ``column`` is ``pegawai.golongan``, for the predicates of all years ``pegawai.predikat``; ``fields`` are the
    columns behind it. ``silent`` are the codes of rules that said nothing without it, ``people`` further ones of whom
    they said nothing.
    """

    column: str
    replaced: list[Finding] = field(default_factory=list)
    fields: dict[str, None] = field(default_factory=dict)
    silent: tuple[str, ...] = ()
    people: tuple[str, ...] = ()

    @property
    def nips(self) -> tuple[str, ...]:
        """The people concerned, sorted."""
        replaced = {finding.nip for finding in self.replaced if finding.nip is not None}
        return tuple(sorted({*replaced, *self.people}))

    @property
    def severity(self) -> Severity:
        """A warning; where only remarks hang on the column, a remark."""
        remarks = not self.people and all(finding.severity is Severity.INFO for finding in self.replaced)
        return Severity.INFO if remarks else Severity.PERINGATAN

    @property
    def not_judged(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The rules that could not be judged, each with the people for whom it was not."""
        people: dict[str, set[str]] = {}
        for finding in self.replaced:
            people.setdefault(finding.rule_code, set()).update(() if finding.nip is None else (finding.nip,))
        rules = {code: nips for code, nips in people.items() if not code.startswith("DAT")}
        for code in self.silent:
            rules.setdefault(code, set()).update(self.nips)
        return tuple((code, tuple(sorted(rules[code]))) for code in sorted(rules))


def missing_column(cell: Cell, batch: Batch) -> str | None:
    """Return the column of a blank cell where nobody has anything in it, None where the blank is the row's own."""
    table, _, field_name = cell.column.partition(".")
    if table not in _TABLES or cell.column in _OF_SOME or not cell.blank or table not in batch.material.columns:
        return None
    if batch.material.columns[table].known(field_name):
        return None
    return f"{table}.predikat" if field_name.startswith(_PREDIKAT) else _IN_WORDS.get(cell.column, cell.column)


def without_blanks_of_all(
    findings: Iterable[Finding], batch: Batch, rules: Iterable[Rule]
) -> tuple[list[Finding], Sequence[MissingColumn]]:
    """Part the findings into those that stay and the columns that stand for the others.

    A finding goes only where its rule says that a blank cell of this column means «not known»: many a finding points
    at a blank cell and still states a fact.
    """
    by_code = {rule.code: rule for rule in rules}
    kept: list[Finding] = []
    columns: dict[str, MissingColumn] = {}

    def of(column: str) -> MissingColumn:
        if column not in columns:
            silent = (code for code, rule in by_code.items() if column in rule.silent_without)
            columns[column] = MissingColumn(column, silent=tuple(silent))
        return columns[column]

    for finding in findings:
        column = missing_column(finding.cell, batch)
        if column is None or column not in by_code[finding.rule_code].unknown_without:
            kept.append(finding)
        else:
            of(column).replaced.append(finding)
            of(column).fields[finding.cell.column.partition(".")[2]] = None
    for column, people in _of_silence(batch):
        of(column).people = people
        of(column).fields[column.partition(".")[2]] = None
    return kept, [columns[column] for column in sorted(columns)]


def _of_silence(batch: Batch) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the columns without which rules say nothing although no cell is reported, with the people concerned."""
    unknown = columns_of_unknown_holders(batch)
    for column, moves in (
        (ADDITIONAL, [move for move in batch.moves if move.to_tugas_tambahan]),
        (DEFINITIVE, [move for move in batch.moves if move.pegawai is not None and not move.to_tugas_tambahan]),
        (_ESELON, [move for move in batch.moves if move.target is not None and _asks_eselon(move.target)]),
    ):
        people = tuple(move.nip for move in moves if move.nip is not None)
        if people and (column in unknown or (column == _ESELON and _nobody_fills(batch, _ESELON))):
            yield column, people


def _asks_eselon(jabatan: Jabatan) -> bool:
    return jabatan.eselon is None and jabatan.jenis in {None, JenisJabatan.STRUKTURAL}


def _nobody_fills(batch: Batch, *columns: str) -> bool:
    """Tell whether a table was read in which none of these columns of it is filled."""
    for column in columns:
        table, _, field_name = column.partition(".")
        if table not in batch.material.columns or batch.material.columns[table].known(field_name):
            return False
    return True


def columns_of_unknown_holders(batch: Batch) -> frozenset[str]:
    """Return the columns whose absence hides who holds a post: of all definitive posts, of all tugas tambahan."""
    unknown = set()
    for column, words in ((DEFINITIVE, "pegawai.jabatan"), (ADDITIONAL, "pegawai.tugas_tambahan")):
        if not _nobody_fills(batch, column, words):
            continue
        posts = [kode for kode, jabatan in batch.jabatan.items() if column_of_holders(jabatan) == column]
        if posts and not any(batch.holders_before.get(kode) for kode in posts):
            unknown.add(column)
    return frozenset(unknown)


def column_of_holders(jabatan: Jabatan) -> str:
    """Return the column of the staff table that says who holds a post."""
    return DEFINITIVE if jabatan.definitif else ADDITIONAL


def column_cell(batch: Batch, column: str) -> Cell:
    """Return the address of a whole column that the table does not have."""
    return replace(table_cell(batch, column.partition(".")[0]), column=column)


def table_cell(batch: Batch, table: str) -> Cell:
    """Return the address of a table as a whole."""
    records = batch.pegawai if table == "pegawai" else batch.jabatan
    origin = next((record.origin for record in records.values() if record.origin.table == table), None)
    return Cell(batch.facts.origin.file) if origin is None else Cell(origin.file, origin.sheet)


def is_absent(batch: Batch, table: str, field_name: str) -> bool:
    """Tell whether the table has no column for a field at all."""
    return batch.material.columns[table].of(field_name) is Presence.ABSENT
