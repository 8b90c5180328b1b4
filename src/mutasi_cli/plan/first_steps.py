"""From an office's files to a ``mutasi.toml`` that names them: ``mutasi init --dari`` and ``columns --simpan``.

The files of the office are only read. ``mutasi.toml`` is written whole or not at all; one that is there already is
added to, and what it says already stays.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mutasi_cli.books.form.initial_settings import initial_settings
from mutasi_cli.disk.folder_lock import sole_writer
from mutasi_cli.disk.whole_files import FileMark, read_seen, write_many
from mutasi_cli.domain.office import OfficeSettings
from mutasi_cli.domain.office_folder import LARGE_TABLES, FolderPlan, FoundFile, decide
from mutasi_cli.errors import FileError, SettingsError
from mutasi_cli.law import load_lawbook
from mutasi_cli.read import reading_options, settings
from mutasi_cli.read.locations import DEFAULT_BATCH, table_file, written_from
from mutasi_cli.read.office_folder import list_folder, look_into
from mutasi_cli.words.settings_text import EditedText, Lines, with_lines

_SUGGESTION = "tutup program yang membukanya, lalu jalankan lagi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What became of a ``mutasi.toml``: ``new`` where there was none; ``text`` tells what was added."""

    file: Path
    new: bool
    text: EditedText


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstSteps:
    """What was found in a folder, and what was written because of it."""

    plan: FolderPlan
    written: Written


def start_from_folder(folder: Path, target: Path, asked: Mapping[str, Sequence[str]]) -> FirstSteps:
    """Look at the spreadsheets of ``folder`` and write ``mutasi.toml`` into ``target``.

    ``asked`` are the files that the command line names for a table. Raises FileError for a folder or a named file that
    cannot be read, SettingsError where the settings of the office stand elsewhere or cannot be added to.
    """
    toml_file = target / settings.FILE_NAME
    above = settings.find_settings(target)
    if above is not None and above != settings.resolved(toml_file):
        raise SettingsError(
            f"Pengaturan kantor untuk folder ini ada di {above}. Jalankan «mutasi init {above.parent} --dari "
            f"{folder}» supaya letak berkas ditulis di sana."
        )
    office = settings.read_settings(above)
    listed = list_folder(folder)
    options = reading_options(office, load_lawbook().with_office(office.parameter))
    files = tuple(
        look_into(listed.path / name, written_from(listed.path / name, target), options) for name in listed.names
    )
    named = _named_files(office, asked, folder, target)
    found = {
        table: tuple(look_into(path, written, options, table=table) for path, written in paths)
        for table, paths in named.items()
    }
    plan = decide(files, _with_facts(found, files), listed.below)
    lines: dict[tuple[str, ...], Mapping[str, str | tuple[str, ...]]] = {("berkas",): plan.berkas(DEFAULT_BATCH)}
    lines |= {("kolom", table): dict(added) for table, added in plan.certain_lines().items()}
    return FirstSteps(plan=plan, written=add_to_settings(toml_file, lines))


def settings_of(file: Path, folder: Path) -> Path:
    """Return the ``mutasi.toml`` that holds for a file: near the file, else near ``folder``, else a new one there."""
    return settings.find_settings(file.parent) or settings.find_settings(folder) or folder / settings.FILE_NAME


def add_to_settings(file: Path, lines: Lines) -> Written:
    """Add lines to a ``mutasi.toml``, which is written where there is none."""
    with sole_writer(file.parent, suggestion=_SUGGESTION):
        data, mark = read_seen(file)
        text, bom = _text(data)
        edited = with_lines(text, lines)
        if data is None or edited.added:
            _write(file, f"{bom}{edited.text}".encode(), mark)
    return Written(file=file, new=data is None, text=edited)


def _write(file: Path, data: bytes, mark: FileMark | None) -> None:
    write_many([(file, data)], suggestion=_SUGGESTION, seen={file: mark})


def _text(data: bytes | None) -> tuple[str, str]:
    """Return the text of the file, a new one where there is none, and the mark that Windows sets in front of it."""
    if data is None:
        return initial_settings().decode(), ""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SettingsError(
            f"{settings.FILE_NAME} tidak tersimpan sebagai UTF-8. Buka dengan Notepad, lalu simpan sebagai UTF-8."
        ) from error
    mark = "\N{ZERO WIDTH NO-BREAK SPACE}"
    return text.removeprefix(mark), mark if text.startswith(mark) else ""


def _named_files(
    office: OfficeSettings, asked: Mapping[str, Sequence[str]], folder: Path, target: Path
) -> dict[str, list[tuple[Path, str]]]:
    """Return the files that somebody named for a table, with how ``mutasi.toml`` calls them."""
    result: dict[str, list[tuple[Path, str]]] = {}
    for table in LARGE_TABLES:
        for name in asked.get(table, ()):
            path = _found(name, folder)
            file = table_file(str(path), Path())
            sheet = f"#{file.sheet}" if file.sheet is not None else ""
            result.setdefault(table, []).append((path, f"{written_from(file.path, target)}{sheet}"))
        if table not in result and office.table_files.get(table):
            result[table] = [(target / name, name) for name in office.table_files[table]]
    return result


def _found(name: str, folder: Path) -> Path:
    """Return a file named on the command line: from here, else from the folder of the office's files."""
    for path in (Path(name), folder / name):
        if table_file(str(path), Path()).path.is_file():
            return path
    raise FileError(f"Berkas «{name}» tidak ada, di sini maupun di folder {folder}. Periksa namanya.")


def _with_facts(found: Mapping[str, Sequence[FoundFile]], files: Sequence[FoundFile]) -> dict[str, list[FoundFile]]:
    """Return named files as the folder knows them, where the whole file was named and holds more than one table."""
    whole = {file.written: file for file in files}
    return {
        table: [
            whole[file.written] if file.written in whole and whole[file.written].table(table) is not None else file
            for file in named
        ]
        for table, named in found.items()
    }
