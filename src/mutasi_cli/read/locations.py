"""Where everything of a batch lies: found from what the command line asks for and ``mutasi.toml``."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mutasi_cli.errors import FileError, StopKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from mutasi_cli.domain.office import OfficeSettings

DEFAULT_BATCH = "batch.xlsx"
DEFAULT_OUTPUT = "keluaran"
TEMPLATES = "templates"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the command line asks for. None means: as ``mutasi.toml`` and the workbook say.

    ``batch`` is a workbook or a batch folder; left out, it is the batch of ``folder_kerja``. ``office_settings``
    is a ``mutasi.toml`` instead of the one beside the batch.
    """

    batch: Path | None = None
    tanggal: date | None = None
    pegawai: Path | None = None
    jabatan: Path | None = None
    output: Path | None = None
    nomor_sk: str | None = None
    nomor_sk_tugas_tambahan: str | None = None
    folder_kerja: Path = Path()
    office_settings: Path | None = None

    @property
    def nomor(self) -> dict[str, str]:
        """The numbers of decrees that are given here, by the key of the sheet ``batch`` that they beat."""
        numbers = {
            "nomor_sk_struktural": self.nomor_sk,
            "nomor_sk_tugas_tambahan": self.nomor_sk_tugas_tambahan,
        }
        return {key: value.strip() for key, value in numbers.items() if value is not None and value.strip()}


@dataclass(frozen=True, slots=True)
class TableFile:
    """A file in which a table lies, and the one sheet of it that was picked; None: the reader finds the sheets."""

    path: Path
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class Locations:
    """Where everything of a batch lies: its workbook, tables kept outside it, templates, outputs.

    ``tables`` maps a table to the files in which it lies; one that is not in it lies in the workbook.
    """

    workbook: Path
    tables: Mapping[str, tuple[TableFile, ...]]
    templates: Path
    output: Path

    @property
    def files(self) -> tuple[Path, ...]:
        """Every file that is read, each once: the workbook first."""
        others = (file.path for files in self.tables.values() for file in files)
        return tuple(dict.fromkeys((self.workbook, *others)))


TABLES_IN_FILES = ("usulan", "pegawai", "jabatan")
"""Tables that may lie in files of their own."""


def table_file(written: str, folder: Path) -> TableFile:
    """Return what ``file.xlsx`` or ``file.xlsx#Sheet`` names; a file whose own name has a ``#`` is found as well."""
    whole = folder / written
    name, mark, sheet = written.rpartition("#")
    if not mark or not name or whole.exists():
        return TableFile(whole)
    return TableFile(folder / name, sheet.strip() or None)


def written_from(path: Path, folder: Path) -> str:
    """Return a file as a ``mutasi.toml`` in ``folder`` names it: relative where it lies in or beside it."""
    resolved, base = path.resolve(), folder.resolve()
    if resolved.is_relative_to(base):
        return resolved.relative_to(base).as_posix()
    if resolved.is_relative_to(base.parent):
        return f"../{resolved.relative_to(base.parent).as_posix()}"
    return resolved.as_posix()


def shipped(nama: str) -> Path:
    """Return the folder ``templates`` or ``examples``: of the installed package, else of the checkout.

    Raises nothing.
    """
    package = Path(__file__).parents[1]
    installed = package / "_data" / nama
    return installed if installed.is_dir() else package.parents[1] / nama


@contextmanager
def reachable() -> Iterator[None]:
    """Turn a folder that nobody may look into, or a name that no disk knows, into one sentence."""
    try:
        yield
    except OSError as error:
        raise FileError(f"{error.filename} tidak dapat diperiksa; periksa namanya dan hak akses foldernya.") from error


@reachable()
def locate(request: Request) -> tuple[Locations, OfficeSettings]:
    """Find the workbook, its settings and its neighbours; nothing is opened but ``mutasi.toml``.

    Raises :class:`FileError` when there is no workbook, or it cannot be looked for.
    """
    from mutasi_cli.read import settings  # noqa: PLC0415 - keeps --help quick

    target = request.batch if request.batch is not None else request.folder_kerja
    folder = target if target.is_dir() else target.parent
    toml_file = request.office_settings or settings.find_settings(folder)
    office_settings = settings.read_settings(toml_file)
    parent = folder if toml_file is None else toml_file.parent
    workbook = _default_workbook(target, parent, office_settings) if target.is_dir() else target
    if not workbook.exists():
        raise FileError(
            f"Buku kerja {workbook} tidak ditemukan. Sebutkan berkasnya (mutasi validate batch.xlsx) atau "
            f"jalankan perintah ini di dalam folder batch.",
            StopKind.FILE_MISSING,
        )

    asked = {"pegawai": request.pegawai, "jabatan": request.jabatan}
    tables = {table: _table_files(office_settings, table, asked.get(table), parent) for table in TABLES_IN_FILES}
    if request.batch is not None and not request.batch.is_dir() and not _is_default(workbook, office_settings):
        # A workbook that is named on the command line holds its own moves.
        tables["usulan"] = ()
    tables["usulan"] = tuple(file for file in tables["usulan"] if file != TableFile(workbook))
    template_name = office_settings.berkas.get(TEMPLATES)
    templates = parent / template_name if template_name else None
    locations = Locations(
        workbook=workbook,
        tables={table: files for table, files in tables.items() if files},
        templates=templates if templates is not None and templates.is_dir() else shipped(TEMPLATES),
        output=request.output or workbook.parent / (office_settings.berkas.get("keluaran") or DEFAULT_OUTPUT),
    )
    return locations, office_settings


def _default_workbook(folder: Path, parent: Path, office_settings: OfficeSettings) -> Path:
    """Return the workbook of a batch folder: the one that mutasi.toml names, else ``batch.xlsx``.

    One ``mutasi.toml`` may stand above several batch folders; then the folder's own workbook comes first.
    """
    nama = office_settings.berkas.get("batch") or DEFAULT_BATCH
    proposals = _table_files(office_settings, "usulan", None, parent)
    candidates = (folder / nama, folder / DEFAULT_BATCH, parent / nama, *(file.path for file in proposals))
    return next((workbook for workbook in candidates if workbook.exists()), candidates[0])


def _is_default(workbook: Path, office_settings: OfficeSettings) -> bool:
    return workbook.name in {DEFAULT_BATCH, Path(office_settings.berkas.get("batch") or DEFAULT_BATCH).name}


def _table_files(
    office_settings: OfficeSettings, table: str, asked: Path | None, folder: Path
) -> tuple[TableFile, ...]:
    """Return the files of a table: what the command line asks for, else what ``[berkas]`` names."""
    if asked is not None:
        return (table_file(str(asked), Path()),)
    return tuple(table_file(written, folder) for written in office_settings.table_files.get(table, ()))
