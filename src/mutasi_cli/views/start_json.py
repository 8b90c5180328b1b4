"""``mutasi init`` and ``mutasi template copy`` as JSON: what was written, and what stays as it was."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from mutasi_cli.domain.office_folder import FolderPlan

VERSION = 1


def start_as_json(
    folder: Path, written: Sequence[Path], already_there: Sequence[Path], office: Path | None = None
) -> str:
    """Return the files as JSON text; ``office`` are the settings in a folder above that hold for the new one."""
    return _text(folder, written, already_there, office, {}, ())


def named_files_as_json(target: Path, toml_file: Path, plan: FolderPlan, *, new: bool) -> str:
    """Return what ``--dari`` wrote as JSON text; ``new``: there was no ``mutasi.toml`` before."""
    tables = {table: [file.written for file in files] for table, files in plan.chosen.items()}
    return _text(target, [toml_file] if new else [], [] if new else [toml_file], None, tables, plan.missing)


def _text(
    folder: Path,
    written: Sequence[Path],
    already_there: Sequence[Path],
    office: Path | None,
    tables: Mapping[str, Sequence[str]],
    missing: Sequence[str],
) -> str:
    data = {
        "version": VERSION,
        "folder": folder.as_posix(),
        "ditulis": [file.as_posix() for file in written],
        "sudah_ada": [file.as_posix() for file in already_there],
        "pengaturan_kantor": None if office is None else office.as_posix(),
        "tabel": {table: list(files) for table, files in tables.items()},
        "tabel_tidak_ada": list(missing),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
