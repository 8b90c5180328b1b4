"""What could not be judged, for whom, and which cause must be mended first.

A rule stays silent where a value that it needs is damaged, or where the person or the post of a row is not known.
Silence is not fulfilment: every result says what was not judged.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cause import Cause, Unjudged
from mutasi_cli.domain.cell import Cell, Damage
from mutasi_cli.rules import BY_CODE
from mutasi_cli.rules.dat.scope import damaged, sound

_ABOUT_THE_PERSON = ("PEG", "SYA", "KHU")
_ABOUT_BOTH = ("SYA", "KHU", "JAB")
_UNKNOWN_PERSON = "orangnya belum dapat dikenali dari NIP"
_UNKNOWN_TARGET = "jabatan tujuannya belum dapat dikenali"

_CellKey = tuple[str, str | None, str | None, int | None]


@dataclass(slots=True)
class _Gathered:
    """What is gathered for one reason, before it becomes a statement."""

    codes: dict[str, None] = field(default_factory=dict)
    people: dict[object, str | None] = field(default_factory=dict)
    causes: set[int] = field(default_factory=set)


def unjudged(batch: Batch, causes: Sequence[Cause]) -> tuple[Unjudged, ...]:
    """Return what could not be judged, one statement a reason, in the order of the causes behind them."""
    by_cell: dict[_CellKey, int] = {}
    for cause in causes:
        for finding in cause.findings:
            by_cell.setdefault(_address(finding.cell), cause.nomor)
    gathered: dict[str, _Gathered] = {}
    for cause in causes:
        for finding in cause.findings:
            for code, nips in finding.not_judged:
                entry = gathered.setdefault(finding.message.partition(", sehingga")[0], _Gathered())
                entry.codes[code] = None
                entry.people.update((nip, nip) for nip in nips)
                entry.causes.add(cause.nomor)
    for reason, codes, who, nip, cell in (*_of_rows(batch), *_of_cells(batch)):
        entry = gathered.setdefault(reason, _Gathered())
        entry.codes.update(dict.fromkeys(codes))
        entry.people[who] = nip
        nomor = by_cell.get(_address(cell))
        if nomor is not None:
            entry.causes.add(nomor)
    statements = [
        Unjudged(
            rule_codes=tuple(sorted(entry.codes, key=list(BY_CODE).index)),
            nips=tuple(sorted({nip for nip in entry.people.values() if nip is not None})),
            people=len(entry.people),
            reason=reason,
            titles=tuple(BY_CODE[code].heading() for code in sorted(entry.codes, key=list(BY_CODE).index)),
            causes=tuple(sorted(entry.causes)),
        )
        for reason, entry in gathered.items()
        if entry.codes
    ]
    return tuple(sorted(statements, key=lambda entry: (entry.causes or (len(causes) + 1,), entry.reason)))


def _of_rows(batch: Batch) -> Iterator[tuple[str, tuple[str, ...], object, str | None, Cell]]:
    """Yield the rows whose person or target is unknown."""
    for move in batch.moves:
        row = move.usulan.origin.row
        if move.pegawai is None:
            yield _UNKNOWN_PERSON, _family(*_ABOUT_THE_PERSON), row, move.nip, move.nip_cell
        if move.usulan.asks_target and move.target is None:
            yield _UNKNOWN_TARGET, _family(*_ABOUT_BOTH), row, move.nip, move.target_cell


def _of_cells(batch: Batch) -> Iterator[tuple[str, tuple[str, ...], object, str | None, Cell]]:
    """Yield the damaged cells of the appointees, with the rules that read these columns."""
    appointees = {move.nip for move in batch.moves if move.nip is not None}
    reading = _readers()
    skipped = {Damage.NIP_AS_NUMBER, Damage.NIP_LENGTH}
    for row, field_name, cell in damaged(batch, *(damage for damage in Damage if damage not in skipped)):
        nip = sound(row.nip)
        codes = reading.get(f"{row.table}.{_column(field_name)}", ())
        if row.table in {"pegawai", "usulan", "riwayat"} and nip in appointees and codes:
            words = field_name.replace("_", " ")
            yield f"{words} belum terbaca", codes, nip, nip, cell


def _readers() -> Mapping[str, tuple[str, ...]]:
    """Return, for each column, the codes of the rules that judge by it; the family DAT judges the data itself."""
    reading: dict[str, list[str]] = {}
    for code, rule in BY_CODE.items():
        for column in rule.column:
            if not code.startswith("DAT"):
                reading.setdefault(column, []).append(code)
    return {column: tuple(codes) for column, codes in reading.items()}


def _column(field_name: str) -> str:
    return "predikat" if field_name.startswith("predikat_") else field_name


def _family(*families: str) -> tuple[str, ...]:
    return tuple(code for code in BY_CODE if code.startswith(families))


def _address(cell: Cell) -> _CellKey:
    return cell.file, cell.sheet, cell.cell, cell.row
