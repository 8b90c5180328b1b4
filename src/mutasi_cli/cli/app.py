"""All commands, in the order in which an officer uses them."""

from typing import Annotated

import typer

from mutasi_cli.cli import (
    candidates_command,
    columns_command,
    diff_command,
    imut_command,
    reconcile_command,
    reference_commands,
    report_command,
    scans_command,
    siasn_command,
    standing_command,
    start_commands,
    template_commands,
    validate_command,
    write_commands,
)
from mutasi_cli.cli.help_language import Command, CommandGroup
from mutasi_cli.cli.options import FormatOption
from mutasi_cli.errors import SettingsError, StopKind

app = typer.Typer(
    name="mutasi",
    cls=CommandGroup,
    # Typer's own options for completion are English and change more of the system than they should.
    add_completion=False,
    options_metavar="[PILIHAN]",
    subcommand_metavar="[PERINTAH …]",
    rich_markup_mode="rich",
    help="Menyiapkan usulan mutasi, rotasi, dan pelantikan PNS: periksa, lihat akibatnya, cetak naskahnya. "
    "Bekerja tanpa internet. Tanpa perintah: tunjukkan keadaan folder ini dan langkah berikutnya.",
    pretty_exceptions_enable=False,
)


@app.callback(invoke_without_command=True)
def _root(
    ctx: typer.Context,
    *,
    version: Annotated[
        bool, typer.Option("--version", "--versi", help="Tampilkan versi program dan tanggal aturannya.")
    ] = False,
    install: Annotated[
        bool,
        typer.Option("--install-completion", help="Pasang pelengkap perintah (tombol Tab) di terminal ini."),
    ] = False,
    shown: Annotated[
        bool, typer.Option("--show-completion", help="Tampilkan pelengkap itu, untuk dipasang sendiri.")
    ] = False,
    shell: Annotated[
        str | None,
        typer.Option(
            "--shell",
            metavar="NAMA",
            help="Terminal untuk pelengkap itu: bash, zsh, fish, powershell, atau pwsh. Bawaan: yang ini.",
            show_default=False,
        ),
    ] = None,
    form: FormatOption = "",
) -> None:
    if form and (version or install or shown or ctx.invoked_subcommand is not None):
        command = ctx.invoked_subcommand or "validate"
        raise SettingsError(
            f"--format ditulis sesudah nama perintah: «mutasi {command} --format {form}».", StopKind.COMMAND_LINE
        )
    if version:
        typer.echo(standing_command.version_line())
    elif install or shown:
        _completion(shell, install=install)
    elif ctx.invoked_subcommand is None:
        standing_command.show_standing(form or "tabel")
    else:
        return
    raise typer.Exit


def _completion(shell: str | None, *, install: bool) -> None:
    from mutasi_cli.cli import completion  # noqa: PLC0415 - rarely needed

    if not install:
        typer.echo(completion.script(shell))
        return
    nama, file = completion.install(shell)
    typer.echo(f"Pelengkap perintah untuk {nama} ditulis ke {file}. Buka terminal baru, lalu tekan Tab.")


_ALL = (
    ("demo", start_commands.demo),
    ("init", start_commands.init),
    ("columns", columns_command.columns),
    ("validate", validate_command.validate),
    ("impact", validate_command.impact),
    ("diff", diff_command.diff),
    ("candidates", candidates_command.candidates),
    ("imut", imut_command.imut),
    ("roster", write_commands.roster),
    ("decree", write_commands.decree),
    ("verify", write_commands.verify),
    ("report", report_command.report),
    ("scans", scans_command.scans),
    ("siasn", siasn_command.siasn),
    ("reconcile", reconcile_command.reconcile),
    ("rules", reference_commands.rules),
    ("rule", reference_commands.rule),
    ("law", reference_commands.law),
)
COMMANDS = tuple(nama for nama, _ in _ALL)

for _name, _function in _ALL:
    app.command(_name, cls=Command, options_metavar="[PILIHAN]")(_function)

_TEMPLATE_COMMANDS = typer.Typer(
    cls=CommandGroup,
    no_args_is_help=True,
    options_metavar="[PILIHAN]",
    subcommand_metavar="PERINTAH …",
    help="Templat naskah: daftar, periksa yang sudah disunting, salin yang bawaan.",
)
for _name, _function in (
    ("list", template_commands.list_templates),
    ("check", template_commands.check),
    ("copy", template_commands.copy),
):
    _TEMPLATE_COMMANDS.command(_name, cls=Command, options_metavar="[PILIHAN]")(_function)
app.add_typer(_TEMPLATE_COMMANDS, name="template")
COMMANDS = (*COMMANDS, "template")
