"""Where one stands in a batch folder, for ``mutasi`` alone: nothing is written, nothing stops the answer."""

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from mutasi_cli.disk.file_names import roster_file_name
from mutasi_cli.disk.manifest import NAME, PART_NOTE, STALE_FOLDER, Manifest, fingerprint
from mutasi_cli.disk.whole_files import read_plain
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.standing import DayResult, ReadSheet, Standing
from mutasi_cli.errors import MutasiError
from mutasi_cli.read import settings
from mutasi_cli.read.locations import DEFAULT_BATCH, Locations, Request, locate

Judged = Callable[[Request], tuple[Batch, Sequence[Finding]]]
"""Reads and judges the batch of a request."""

_AT_A_GLANCE = 40_000_000
"""Bytes of tables that are judged at once; more would keep somebody waiting who only wants to look."""
_LAMPIRAN = "05-lampiran/"
"""Folder of the annexes: ``mutasi roster`` writes them already."""
_LOCKED = ""
"""Stands for the fingerprint of a file that is there and cannot be read: open elsewhere, or a pipe."""
_TABLE = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".parquet"})


def look(folder: Path, judged: Judged) -> Standing:
    """Return where one stands in ``folder``; faults of files are told in it, never raised."""
    toml_file = settings.find_settings(folder)
    standing = Standing(
        folder=folder.resolve().name,
        office_settings=None if toml_file is None else _shown_name(toml_file, folder),
    )
    try:
        sought = settings.read_settings(toml_file).berkas.get("batch") or DEFAULT_BATCH
    except MutasiError as error:
        return replace(standing, problem=_sentence(error, folder))
    try:
        locations, _ = locate(Request(folder_kerja=folder))
    except MutasiError:
        # Only the workbook can be missing: a folder to begin in, or one that holds several batches.
        return replace(
            standing,
            sought=sought,
            other_tables=_tables(folder),
            other_folders=_batches(folder, sought),
        )
    return _told(folder, standing, locations, judged)


def _told(folder: Path, standing: Standing, locations: Locations, judged: Judged) -> Standing:
    known = replace(standing, workbook=_shown_name(locations.workbook, folder))
    tables = locations.files
    if sum(_size(table) for table in tables) > _AT_A_GLANCE:
        return replace(known, too_large=True, result=tuple(_days(folder, locations, None)))
    try:
        batch, findings = judged(Request(folder_kerja=folder))
    except MutasiError as error:
        fingerprints = {table.name: _fingerprint(table) for table in tables}
        return replace(known, problem=_sentence(error, folder), result=tuple(_days(folder, locations, fingerprints)))
    material = batch.material
    return replace(
        known,
        sheet=tuple(
            ReadSheet(file=Path(table.file).name, sheet=table.sheet, row=table.row) for table in material.source
        ),
        tanggal=batch.tanggal,
        usulan=len(batch.moves),
        findings=Counter(finding.severity for finding in findings if finding.pengecualian is None),
        waived=sum(finding.pengecualian is not None for finding in findings),
        result=tuple(_days(folder, locations, {Path(table.file).name: table.sha256 for table in material.source})),
    )


def _days(folder: Path, locations: Locations, fingerprints: Mapping[str, str | None] | None) -> Iterator[DayResult]:
    """Yield the papers of each day; ``fingerprint`` are the fingerprints of the tables as they are now."""
    try:
        day_folders = sorted(entry for entry in locations.output.iterdir() if (entry / NAME).is_file())
    except OSError:
        return
    for day_folder in day_folders:
        try:
            day = date.fromisoformat(day_folder.name)
        except ValueError:
            continue
        nama = _shown_name(day_folder, folder)
        try:
            yield _day(nama, day, Manifest.load(day_folder), fingerprints)
        except MutasiError as error:
            yield DayResult(folder=nama, day=day, problem=_sentence(error, folder))


def _day(nama: str, day: date, manifest: Manifest, fingerprints: Mapping[str, str | None] | None) -> DayResult:
    in_force = {
        file: sha
        for file, sha in manifest.output.items()
        if not file.startswith(f"{STALE_FOLDER}/") and file.endswith(".docx")
    }
    on_disk = {file: _fingerprint(manifest.folder.joinpath(*file.split("/"))) for file in in_force}
    present = [file for file, sha in on_disk.items() if sha is not None]
    listed = roster_file_name(day)
    has_roster = listed in manifest.output and (manifest.folder / listed).is_file()
    roster_files = [file for file in present if file.startswith(_LAMPIRAN)]
    changed = {
        file: _changed(manifest.inputs(file), fingerprints) for file in (*present, *([listed] if has_roster else ()))
    }
    # Nothing but a report or a proposal lies there.
    states = set(changed.values()) or {_changed(manifest.inputs(), fingerprints)}
    return DayResult(
        folder=nama,
        day=day,
        listed=has_roster,
        paper=len(present) - len(roster_files),
        edited=sum(on_disk[file] not in {None, _LOCKED, sha} for file, sha in in_force.items()),
        # One that was set beside a changed paper is thrown away once it has been looked at.
        missing=sum(sha is None and ".baru" not in file for file, sha in on_disk.items()),
        changed=None
        if None in states
        else tuple(sorted({nama for changed_files in states for nama in changed_files or ()})),
        partial=() in states,
        outdated_roster=any(changed.get(file) for file in (listed, *roster_files)),
        only_pertek=manifest.noted(PART_NOTE) is True,
    )


def _changed(noted: Mapping[str, str] | None, fingerprints: Mapping[str, str | None] | None) -> tuple[str, ...] | None:
    """Return the inputs that differ from those noted; None where one of both is not known."""
    if fingerprints is None or noted is None or not {None, _LOCKED}.isdisjoint(fingerprints.values()):
        return None
    return tuple(sorted(nama for nama in {*noted, *fingerprints} if noted.get(nama) != fingerprints.get(nama)))


def _tables(folder: Path) -> tuple[str, ...]:
    try:
        names = sorted(entry.name for entry in folder.iterdir() if entry.is_file())
    except OSError:
        return ()
    return tuple(nama for nama in names if Path(nama).suffix.casefold() in _TABLE and nama[0] not in "~.")


def _batches(folder: Path, workbook: str) -> tuple[str, ...]:
    """Return the folders in this one that hold a batch."""
    try:
        return tuple(sorted(entry.name for entry in folder.iterdir() if (entry / workbook).is_file()))
    except OSError:
        return ()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        # The reader says later, and better, what is wrong with it.
        return 0


def _fingerprint(path: Path) -> str | None:
    """Return the fingerprint of a file, ``_LOCKED`` where it cannot be read, None where there is none."""
    try:
        return fingerprint(read_plain(path))
    except FileNotFoundError:
        return None
    except OSError:
        return _LOCKED


def _sentence(error: MutasiError, folder: Path) -> str:
    """Return the sentence of a fault with files named as one sees them in this folder."""
    return str(error).replace(f"{folder.resolve()}{os.sep}", "")


def _shown_name(path: Path, folder: Path) -> str:
    """Return a path as one types it in ``folder``: relative where it lies in it."""
    resolved, parent = path.resolve(), folder.resolve()
    return resolved.relative_to(parent).as_posix() if resolved.is_relative_to(parent) else str(resolved)
