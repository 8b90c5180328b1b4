"""``columns``: how a file was understood; nothing is judged."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mutasi_cli.cli import masking, open_files, screen
from mutasi_cli.cli.options import DetailedOption, FormatOption, pick
from mutasi_cli.errors import SettingsError, StopKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mutasi_cli.domain.understanding import Understanding


def columns(
    file: Annotated[Path, typer.Argument(metavar="BERKAS", help="Buku kerja atau CSV yang ingin dilihat.")],
    table: Annotated[
        str | None,
        typer.Option(
            "--tabel",
            metavar="TABEL",
            help="Tabel di berkas ini, bila tidak dikenali program: usulan, pegawai, jabatan, …",
            show_default=False,
        ),
    ] = None,
    form: FormatOption = "tabel",
    *,
    detailed: DetailedOption = False,
    save: Annotated[
        bool,
        typer.Option(
            "--simpan",
            help="Tanyakan arti judul yang belum dikenal, lalu tulis jawabannya ke mutasi.toml.",
        ),
    ] = False,
    mask_people: masking.MaskOption = False,
) -> int:
    """Tunjukkan bagaimana berkas dipahami: lembar, baris judul, arti tiap kolom, dan yang tidak dikenal.

    Contoh: mutasi columns pegawai.xlsx
    """
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    form = pick("--format", form, ("tabel", "json"))
    if save and form == "json":
        raise SettingsError("--simpan menulis ke mutasi.toml; jalankan tanpa --format json.", StopKind.COMMAND_LINE)
    open_files.tell_of([file])
    if table is not None:
        from mutasi_cli.domain.canonical_sheets import SHEETS  # noqa: PLC0415 - keeps --help quick

        table = pick("--tabel", table, tuple(canonical_sheet.nama for canonical_sheet in SHEETS))
    understood_sheets = api.describe_file(file, table=table, folder_kerja=Path.cwd())
    if save:
        return _save(file, table, understood_sheets)
    if mask_people:
        understood_sheets = masking.understood(understood_sheets)
    if form == "json":
        from mutasi_cli.views.columns_json import columns_as_json  # noqa: PLC0415 - one output of two

        screen.write(columns_as_json(file.name, understood_sheets))
    elif detailed:
        from mutasi_cli.views.columns_detail import print_details  # noqa: PLC0415 - loads rich

        print_details(screen.result(), file.name, understood_sheets)
    else:
        from mutasi_cli.views.columns_terminal import print_columns  # noqa: PLC0415 - loads rich

        print_columns(screen.result(), file.name, understood_sheets, _command(file, table))
    return 0


def _save(file: Path, table: str | None, sheets: Sequence[Understanding]) -> int:
    """Write what was confirmed, or what is certain, into ``mutasi.toml``."""
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.cli.columns_saving import lines_to_save  # noqa: PLC0415 - only --simpan needs it
    from mutasi_cli.views.folder_terminal import written_lines  # noqa: PLC0415 - loads rich

    lines = lines_to_save(sheets)
    out = screen.result()
    if not lines:
        out.print("Tidak ada yang ditulis: tidak ada judul yang dipastikan.", markup=False, soft_wrap=True)
    else:
        written = api.save_columns(file, lines, Path.cwd())
        for line in written_lines(written.file, written.text, new=written.new):
            out.print(line, markup=False, soft_wrap=True)
    out.print(f"Berikutnya: {_command(file, table)}", markup=False, soft_wrap=True)
    return 0


def _command(file: Path, table: str | None) -> str:
    """Return the command that shows this file again."""
    from mutasi_cli.words.terminal_text import quoted  # noqa: PLC0415 - loads rich

    return f"mutasi columns {quoted(file.as_posix())}{'' if table is None else f' --tabel {table}'}"
