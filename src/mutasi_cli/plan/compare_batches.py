"""Compare two versions of a batch.

Rows are matched by NIP and group, never by name or by their line in the sheet.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from enum import Enum
from itertools import zip_longest

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.cell import Origin
from mutasi_cli.domain.comparison import ChangedRecord, ChangedRow, Comparison, Difference
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.usulan import BatchFacts, Pertek, Plt, Usulan
from mutasi_cli.domain.vocabulary import Jenjang
from mutasi_cli.plan.what_is_new import new_findings, new_vacancies

_Record = Usulan | Pegawai | Jabatan | BatchFacts | Pertek | Plt

_NOT_CONTENT = frozenset(
    {
        *("origin", "target_cell", "suggested_targets", "ambiguous_targets", "from_words", "asks_target"),
        *("target_alias", "unresolved"),
    }
)
"""Fields that say where a value stands or how it was understood, not what it is."""

_IDENTIFIERS = frozenset({"nip", "nama", "asks_jabatan"})
"""Fields of an approval that only say whose it is."""

_TARGET = frozenset({"no", "nip", "kode_tujuan", "written_target"})
"""Fields of a row that are told otherwise (the target), or that say nothing (the running number)."""


_COLUMNS = {"result": "hasil"}
"""Fields that are not named after their column."""


def compare(old: Batch, new: Batch, old_findings: Sequence[Finding], fresh_findings: Sequence[Finding]) -> Comparison:
    """Return what changed between two versions; the findings are those of all rules on each."""
    pairs, removed, added = _match(old.moves, new.moves)
    kode = {post.kode for batch in (old, new) for post in batch.touched_posts}
    without_before, without_after = set(old.without_post), set(new.without_post)
    old_weighty, new_weighty = _weighty(old_findings), _weighty(fresh_findings)
    return Comparison(
        old=old,
        new=new,
        added=added,
        removed=removed,
        changed=tuple(_changed_rows(pairs, old, new)),
        pegawai=tuple(_changed(_people(old) | _people(new), old.pegawai, new.pegawai)),
        jabatan=tuple(_changed_posts(kode, old, new)),
        facts=tuple(_differences(old.facts, new.facts)),
        newly_vacant=new_vacancies(old, new),
        filled=new_vacancies(new, old),
        without_jabatan=tuple(sorted(without_after - without_before)),
        regained_post=tuple(sorted(without_before - without_after)),
        fresh_findings=new_findings(old_weighty, new_weighty),
        gone_findings=new_findings(new_weighty, old_weighty),
    )


def _weighty(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.severity is not Severity.INFO)


def _match(
    old: Sequence[Move], new: Sequence[Move]
) -> tuple[list[tuple[Move, Move]], tuple[Move, ...], tuple[Move, ...]]:
    """Return the rows that are in both (in the order of the new), those only in the old, only in the new.

    Several rows of one person and group are matched by target first, then as they stand.
    """
    unmatched: dict[Hashable, list[Move]] = {}
    for move in old:
        unmatched.setdefault(_key(move), []).append(move)
    partners: dict[int, Move] = {}
    for exact in (True, False):
        for i, move in enumerate(new):
            candidates = unmatched.get(_key(move), [])
            match = next((candidate for candidate in candidates if not exact or _goal(candidate) == _goal(move)), None)
            if i not in partners and match is not None:
                partners[i] = match
                candidates.remove(match)
    used = {id(candidate) for candidate in partners.values()}
    return (
        [(partners[i], move) for i, move in enumerate(new) if i in partners],
        tuple(move for move in old if id(move) not in used),
        tuple(move for i, move in enumerate(new) if i not in partners),
    )


def _key(move: Move) -> Hashable:
    """A damaged NIP is matched by what is written there."""
    return (move.nip or move.nip_cell.content, move.group)


def _goal(move: Move) -> str:
    if move.target is not None:
        return move.target.kode
    return move.usulan.target_cell.content if move.usulan.asks_target else ""


def _changed_rows(pairs: Iterable[tuple[Move, Move]], before: Batch, after: Batch) -> Iterator[ChangedRow]:
    seen: set[str | None] = {None}
    for old, new in pairs:
        differences = tuple(
            difference for difference in _differences(old.usulan, new.usulan) if difference.field not in _TARGET
        )
        if new.nip is not None and new.nip not in seen:
            seen.add(new.nip)
            for sheet, old_list, new_list in (
                ("pertek", before.pertek_by_nip, after.pertek_by_nip),
                ("izin_mendagri", before.izin_by_nip, after.izin_by_nip),
            ):
                permits = old_list.get(new.nip, ()), new_list.get(new.nip, ())
                differences += tuple(_entries(sheet, *permits, _IDENTIFIERS))
        target = _goal(old) != _goal(new)
        if target or differences:
            yield ChangedRow(old, new, target, differences)


def _people(batch: Batch) -> set[str]:
    """Everybody whom the papers name: appointees, witnesses, acting officials."""
    plt = {plt_row.nip_plt for plt_row in batch.material.plt if plt_row.nip_plt is not None}
    return {*batch.moves_by_nip, *batch.facts.saksi, *plt}


def _changed(
    keys: Iterable[str],
    old: Mapping[str, Pegawai] | Mapping[str, Jabatan],
    new: Mapping[str, Pegawai] | Mapping[str, Jabatan],
) -> Iterator[ChangedRecord]:
    for key in sorted(keys):
        before, after = old.get(key), new.get(key)
        if before is None or after is None:
            continue
        differences = tuple(_differences(before, after))
        if differences:
            nama = after.name_with_gelar if isinstance(after, Pegawai) else after.full_name
            yield ChangedRecord(key, nama, differences)


def _changed_posts(kode: Iterable[str], old: Batch, new: Batch) -> Iterator[ChangedRecord]:
    """Yield the posts whose own data or whose acting officials differ."""
    plt = _orders(old), _orders(new)
    changed = {record.key: record for record in _changed(kode, old.jabatan, new.jabatan)}
    for code in sorted({*changed, *plt[0], *plt[1]}):
        jabatan = new.jabatan.get(code) or old.jabatan.get(code)
        own_differences = changed[code].difference if code in changed else ()
        orders = _entries("plt", plt[0].get(code, ()), plt[1].get(code, ()), frozenset({"kode_jabatan"}))
        differences = (*own_differences, *orders)
        if differences:
            yield ChangedRecord(code, code if jabatan is None else jabatan.full_name, differences)


def _orders(batch: Batch) -> Mapping[str, Sequence[Plt]]:
    by_jabatan: dict[str, list[Plt]] = {}
    for content in batch.material.plt:
        by_jabatan.setdefault(content.kode_jabatan or content.origin["kode_jabatan"].content, []).append(content)
    return by_jabatan


def _entries(
    sheet_name: str, old: Sequence[Pertek | Plt], new: Sequence[Pertek | Plt], excluded: frozenset[str]
) -> Iterator[Difference]:
    """Yield what differs between the entries of a sheet for one person or post.

    Entries that are in both are put aside; the others are compared in the order in which they stand.
    """
    rest = [_values(entry, excluded) for entry in old]
    arrived = []
    for entry_values in (_values(entry, excluded) for entry in new):
        if entry_values in rest:
            rest.remove(entry_values)
        else:
            arrived.append(entry_values)
    blank: dict[str, str] = {}
    for gone, come in zip_longest(rest, arrived, fillvalue=blank):
        for field in gone or come:
            words = gone.get(field, ""), come.get(field, "")
            if words[0] != words[1]:
                yield Difference(f"{sheet_name} {field}", *words)


def _values(entry: Pertek | Plt, excluded: frozenset[str]) -> dict[str, str]:
    columns = {
        field.name: _COLUMNS.get(field.name, field.name)
        for field in fields(entry)
        if field.name not in _NOT_CONTENT | excluded
    }
    return {column: _shown(getattr(entry, name), entry.origin, column) for name, column in columns.items()}


def _differences(old: _Record, new: _Record) -> Iterator[Difference]:
    """Yield the fields of two records that differ; a value that cannot be read is compared as written."""
    for field in fields(new):
        if field.name in _NOT_CONTENT:
            continue
        before, after = getattr(old, field.name), getattr(new, field.name)
        if isinstance(before, Mapping) and isinstance(after, Mapping):
            for key in sorted({*before, *after}, key=str):
                words = _words(before.get(key)), _words(after.get(key))
                if words[0] != words[1]:
                    yield Difference(f"{field.name} {key}", *words)
            continue
        words = _shown(before, old.origin, field.name), _shown(after, new.origin, field.name)
        if words[0] != words[1]:
            yield Difference(field.name, *words)


def _shown(value: object, origin: Origin, field: str) -> str:
    return origin[field].content if value is None else _words(value)


def _words(value: object) -> str:
    """Return a value as an officer would write it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, date):
        return long_date(value)
    if isinstance(value, Jenjang):
        return value.label
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple):
        return "; ".join(_words(part) for part in value)
    return str(value)
