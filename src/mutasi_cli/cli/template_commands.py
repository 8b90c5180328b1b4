"""``template list``, ``check`` and ``copy``: the Word templates, which an office may change."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mutasi_cli.cli import screen
from mutasi_cli.cli.options import DetailedOption, FormatOption, pick

FolderOption = Annotated[
    Path | None,
    typer.Argument(
        metavar="[FOLDER]",
        help="Folder templat. Bila tidak disebut: milik kantor menurut mutasi.toml, atau bawaan program.",
        show_default=False,
    ),
]
COPY_FOLDER = Path("templates")


def list_templates(
    folder: FolderOption = None, form: FormatOption = "tabel", *, detailed: DetailedOption = False
) -> int:
    """Daftar templat: untuk naskah apa, dan nama data apa saja yang dapat ditulis di dalamnya.

    Contoh: mutasi template list --rinci
    """
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    form = pick("--format", form, ("tabel", "json"))
    from mutasi_cli.views import templates_terminal  # noqa: PLC0415 - loads docxtpl

    folder_checked = folder or api.templates_in_force(Path.cwd())
    result = api.check_templates(folder_checked)
    if form == "json":
        screen.write(templates_terminal.templates_as_json(folder_checked, result))
    elif detailed:
        templates_terminal.print_templates(screen.result(), folder_checked, result)
    else:
        templates_terminal.print_templates_summary(screen.result(), folder_checked, result)
    return 0


def check(folder: FolderOption = None, form: FormatOption = "tabel") -> int:
    """Periksa templat yang sudah disunting: nama yang tidak dikenal, yang kurang, dan tanda yang rusak.

    Contoh: mutasi template check templates
    """
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    form = pick("--format", form, ("tabel", "json"))
    from mutasi_cli.views import templates_terminal  # noqa: PLC0415 - loads docxtpl

    folder_checked = folder or api.templates_in_force(Path.cwd())
    result = api.check_templates(folder_checked)
    if form == "json":
        screen.write(templates_terminal.templates_as_json(folder_checked, result))
    else:
        templates_terminal.print_faults(screen.result(), folder_checked, result)
    return int(any(checked_template.failed for checked_template in result))


def copy(
    folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Folder tujuan salinan.")] = COPY_FOLDER,
    form: FormatOption = "tabel",
) -> int:
    """Salin templat bawaan untuk disunting di Word; yang sudah ada tidak pernah ditimpa.

    Contoh: mutasi template copy templates
    """
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    form = pick("--format", form, ("tabel", "json"))
    result = api.copy_templates(folder)
    if form == "json":
        from mutasi_cli.views.start_json import start_as_json  # noqa: PLC0415 - one output of two

        screen.write(start_as_json(folder, result.written_files, result.already_there))
        return 0
    out = screen.result()
    for file in result.written_files:
        out.print(f"Ditulis: {file.as_posix()}", markup=False, soft_wrap=True)
    for file in result.already_there:
        out.print(f"Sudah ada, tidak diubah: {file.as_posix()}", markup=False, soft_wrap=True)
    out.print(
        f'Berikutnya: tulis templates = "{folder.as_posix()}" pada [berkas] di mutasi.toml, sunting di Word, '
        "lalu jalankan «mutasi template check».",
        markup=False,
        soft_wrap=True,
    )
    return 0
