"""Columns of the staff and the post table that are absent or blank for everybody: one statement each, not one a person.

Rules report a blank cell as the finding of its person. Where the whole column says nothing, these findings are taken
out again and become one DAT027 of the column, which keeps the rules that could not be judged, and for whom.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.column_state import Presence
from mutasi_cli.domain.finding import Finding, Severity

CODE = "DAT027"

_TABLES = ("pegawai", "jabatan")
_PREDIKAT = "predikat_"
_OF_SOME = frozenset({"pegawai.hukuman_mulai", "pegawai.hukuman_selesai"})
"""Columns that only some people fill: who has a penalty and no date for it has a blank of his own."""

ADDITIONAL = "pegawai.kode_tugas_tambahan"
_OF_HOLDERS = ("JAB003", "JAB004")
"""Rules that ask who holds a post now."""

SILENT_WITHOUT: Mapping[str, tuple[str, ...]] = {
    "pegawai.agama": ("DOK001", "DOK003"),
    "pegawai.golongan": ("SYA004", "SYA005", "SYA014"),
    "pegawai.hukuman_disiplin": ("PEG004", "PEG005"),
    "pegawai.kedudukan": ("PEG001",),
    "pegawai.pendidikan": ("SYA001", "KHU002"),
    "pegawai.predikat": ("SYA006",),
    "pegawai.status_asn": ("PEG003",),
    "pegawai.status_hukum": ("PEG006",),
    "pegawai.tmt_jabatan": ("SYA002", "WKT001", "WKT002"),
}
"""Rules that say nothing without a value, because another rule reports the blank cell."""


@dataclass(slots=True)
class MissingColumn:
    """A column that says nothing of anybody, with the findings that it stands for.

    ``column`` is ``pegawai.golongan``, for the predicates of all years ``pegawai.predikat``; ``fields`` are the
    columns behind it. ``silent`` are rules that said nothing of a person although they might have.
    """

    column: str
    replaced: list[Finding] = field(default_factory=list)
    fields: dict[str, None] = field(default_factory=dict)
    silent: list[tuple[str, str]] = field(default_factory=list)

    @property
    def nips(self) -> tuple[str, ...]:
        """The people concerned, sorted."""
        replaced = {finding.nip for finding in self.replaced if finding.nip is not None}
        return tuple(sorted(replaced | {nip for _, nip in self.silent}))

    @property
    def severity(self) -> Severity:
        """A warning; where only remarks hang on the column, a remark."""
        remarks = not self.silent and all(finding.severity is Severity.INFO for finding in self.replaced)
        return Severity.INFO if remarks else Severity.PERINGATAN

    @property
    def not_judged(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The rules that could not be judged, each with the people for whom it was not."""
        people: dict[str, set[str]] = {}
        for finding in self.replaced:
            people.setdefault(finding.rule_code, set()).update(() if finding.nip is None else (finding.nip,))
        rules = {code: nips for code, nips in people.items() if not code.startswith("DAT")}
        for code, nip in self.silent:
            rules.setdefault(code, set()).add(nip)
        for code in SILENT_WITHOUT.get(self.column, ()):
            rules.setdefault(code, set()).update(self.nips)
        return tuple((code, tuple(sorted(rules[code]))) for code in sorted(rules))


def missing_column(cell: Cell, batch: Batch) -> str | None:
    """Return the column of a blank cell where nobody has anything in it, None where the blank is the row's own."""
    table, _, field_name = cell.column.partition(".")
    if table not in _TABLES or cell.column in _OF_SOME or not cell.blank or table not in batch.material.columns:
        return None
    if batch.material.columns[table].known(field_name):
        return None
    return f"{table}.predikat" if field_name.startswith(_PREDIKAT) else cell.column


def without_blanks_of_all(findings: Iterable[Finding], batch: Batch) -> tuple[list[Finding], Sequence[MissingColumn]]:
    """Part the findings into those that stay and the columns that stand for the others."""
    kept: list[Finding] = []
    columns: dict[str, MissingColumn] = {}
    for finding in findings:
        column = missing_column(finding.cell, batch)
        if column is None or finding.rule_code.startswith(_STATES_A_FACT):
            kept.append(finding)
        else:
            missing = columns.setdefault(column, MissingColumn(column))
            missing.replaced.append(finding)
            missing.fields[finding.cell.column.partition(".")[2]] = None
    if additional_holders_unknown(batch):
        into_additional = [move.nip for move in batch.moves if move.to_tugas_tambahan and move.nip is not None]
        if into_additional:
            missing = columns.setdefault(ADDITIONAL, MissingColumn(ADDITIONAL))
            missing.silent += [(code, nip) for code in _OF_HOLDERS for nip in into_additional]
            missing.fields["kode_tugas_tambahan"] = None
    return kept, [columns[column] for column in sorted(columns)]


def additional_holders_unknown(batch: Batch) -> bool:
    """Tell whether nobody can say who holds a tugas tambahan: no column names one, and no present post is one."""
    state = batch.material.columns.get("pegawai")
    if state is None or any(state.known(field_name) for field_name in ("kode_tugas_tambahan", "tugas_tambahan")):
        return False
    additional = {kode for kode, jabatan in batch.jabatan.items() if not jabatan.definitif}
    return bool(additional) and not any(batch.holders_before.get(kode) for kode in additional)


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
