"""Begin a batch folder, the worked example, and the templates of an office."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from mutasi_cli.disk.folder_lock import sole_writer
from mutasi_cli.disk.whole_files import write_missing
from mutasi_cli.domain.initial_answers import InitialAnswers
from mutasi_cli.front.results import StartResult
from mutasi_cli.law import load_lawbook
from mutasi_cli.read import settings
from mutasi_cli.read.locations import DEFAULT_BATCH, TEMPLATES, shipped
from mutasi_cli.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mutasi_cli.domain.template_result import TemplateResult
    from mutasi_cli.plan.first_steps import FirstSteps, Written
    from mutasi_cli.words.settings_text import Lines

TEMPLATE_PATTERNS = ("*.docx", "*.html.j2")
"""What an office may edit; beside these the folder holds the source of the shipped templates."""

_EXAMPLE = "bekasi-2026-02-06"


def start_batch(folder: Path, answers: InitialAnswers | None = None) -> StartResult:
    """Write settings, form and templates of a new batch folder; what is there already stays as it is.

    ``answers`` fills in what somebody knows already. Where the office has its ``mutasi.toml`` in a folder
    above, only the form is written: empty settings nearer to the batch would hide those of the office, and
    templates are looked for beside them. Raises :class:`~mutasi_cli.errors.OutputError` where nothing can be
    written.
    """
    from mutasi_cli.books.form import build_form  # noqa: PLC0415 - loads openpyxl
    from mutasi_cli.books.form.initial_settings import initial_settings  # noqa: PLC0415 - loads openpyxl

    fillings = answers or InitialAnswers()
    kode = tuple(rule.code for rule in RULES if rule.waivable)
    files = {folder / DEFAULT_BATCH: build_form(load_lawbook(), rule_codes=kode, fillings=fillings.batch)}
    office = settings_above(folder)
    if office is None:
        files = {folder / settings.FILE_NAME: initial_settings(fillings.office_settings), **files}
        files |= {folder / TEMPLATES / template.name: template.read_bytes() for template in _shipped_templates()}
    suggestion = "pilih folder lain, misalnya «mutasi init batch-baru»"
    with ExitStack() as key:
        for folder_written in dict.fromkeys(path.parent for path in files):
            key.enter_context(sole_writer(folder_written, suggestion=suggestion))
        return StartResult(*write_missing(files, suggestion=suggestion), office=office)


def start_from_folder(folder: Path, target: Path, asked: Mapping[str, Sequence[str]]) -> FirstSteps:
    """Look at the spreadsheets of an office's folder and name them in the ``mutasi.toml`` of ``target``.

    ``asked`` are the files that somebody names for a table. Raises :class:`~mutasi_cli.errors.FileError` for a folder
    or a named file that cannot be read, and :class:`~mutasi_cli.errors.SettingsError` where the settings of the office
    stand elsewhere or cannot be added to.
    """
    from mutasi_cli.plan.first_steps import start_from_folder as start  # noqa: PLC0415 - loads openpyxl

    return start(folder, target, asked)


def save_columns(file: Path, lines: Lines, folder_kerja: Path = Path()) -> Written:
    """Write what headings of a file mean into the ``mutasi.toml`` that holds for it, a new one where there is none.

    What stands there already stays. Raises :class:`~mutasi_cli.errors.SettingsError` where lines cannot be added, and
    :class:`~mutasi_cli.errors.OutputError` where nothing can be written.
    """
    from mutasi_cli.plan.first_steps import add_to_settings, settings_of  # noqa: PLC0415 - loads openpyxl

    return add_to_settings(settings_of(file, folder_kerja), lines)


def settings_above(folder: Path) -> Path | None:
    """Return the ``mutasi.toml`` above a folder, None where it has its own or there is none; raises nothing."""
    toml_file = settings.find_settings(folder)
    return None if toml_file is None or toml_file.parent == settings.resolved(folder) else toml_file


def write_example(folder: Path) -> Path:
    """Write the worked example into a folder and return its workbook.

    Raises :class:`~mutasi_cli.errors.OutputError` where it cannot be written.
    """
    from mutasi_cli.disk.worked_example import write_example as copy_example  # noqa: PLC0415 - only demo needs it

    return copy_example(shipped("examples") / _EXAMPLE, folder)


def copy_templates(folder: Path) -> StartResult:
    """Copy the shipped templates into a folder, to be edited there; what is there already stays as it is.

    Raises :class:`~mutasi_cli.errors.OutputError` where nothing can be written.
    """
    files = {folder / template.name: template.read_bytes() for template in _shipped_templates()}
    suggestion = "sebutkan folder lain"
    with sole_writer(folder, suggestion=suggestion):
        return StartResult(*write_missing(files, suggestion=suggestion))


def templates_in_force(folder_kerja: Path = Path()) -> Path:
    """Return the folder of templates in force in a folder: the one that ``[berkas]`` names, else the shipped one.

    Raises :class:`~mutasi_cli.errors.SettingsError` where ``mutasi.toml`` cannot be read.
    """
    toml_file = settings.find_settings(folder_kerja)
    nama = settings.read_settings(toml_file).berkas.get(TEMPLATES)
    own_folder = None if toml_file is None or not nama else toml_file.parent / nama
    return own_folder if own_folder is not None and own_folder.is_dir() else shipped(TEMPLATES)


def check_templates(folder: Path) -> tuple[TemplateResult, ...]:
    """Return what is known of each Word template of a folder: the names it asks for, and what is wrong with it.

    Raises :class:`~mutasi_cli.errors.OutputError` when there is no such folder, or no template in it.
    """
    from mutasi_cli.papers.template_check import check_folder  # noqa: PLC0415 - loads docxtpl

    return check_folder(folder, shipped(TEMPLATES))


def _shipped_templates() -> list[Path]:
    return [template for pattern in TEMPLATE_PATTERNS for template in sorted(shipped(TEMPLATES).glob(pattern))]
