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
    "Bekerja tanpa internet. Tanpa perintah: tunjukkan keadaan folder ini dan langkah berikutnya.\n\n"
    "Contoh: mutasi validate batch.xlsx",
    pretty_exceptions_enable=False,
)


@app.callback(invoke_without_command=True)
def _root(
    ctx: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", "--versi", help="Versi program dan tanggal aturannya.")] = False,
    install: Annotated[
        bool,
        typer.Option("--install-completion", help="Pasang pelengkap tombol Tab."),
    ] = False,
    shown: Annotated[bool, typer.Option("--show-completion", help="Tampilkan pelengkap itu.")] = False,
    shell: Annotated[
        str | None,
        typer.Option(
            "--shell",
            metavar="NAMA",
            help="bash, zsh, fish, powershell, atau pwsh.",
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
    ("demo", start_commands.demo, "Contoh lengkap Kota Bekasi, dari pemeriksaan sampai laporan."),
    ("init", start_commands.init, "Folder batch yang baru: pengaturan, formulir Excel, templat."),
    ("columns", columns_command.columns, "Bagaimana sebuah berkas dipahami: lembar, judul, kolom."),
    ("validate", validate_command.validate, "Periksa usulan: boleh dilantik atau belum, apa dahulu."),
    ("impact", validate_command.impact, "Akibat usulan: rantai, jabatan kosong, layanan vital."),
    ("diff", diff_command.diff, "Yang berubah di antara dua versi batch, dan akibatnya."),
    ("candidates", candidates_command.candidates, "Calon untuk jabatan kosong, menurut urutan merit."),
    ("imut", imut_command.imut, "Usul pertek di I-MUT: kategori dan surat yang kurang."),
    ("roster", write_commands.roster, "Tulis daftar pelantikan dan lampiran keputusan."),
    ("decree", write_commands.decree, "Tulis semua naskah sebagai draf Word, dengan --pdf juga PDF."),
    ("verify", write_commands.verify, "Cocokkan naskah yang sudah jadi dengan usulan."),
    ("report", report_command.report, "Tulis laporan untuk rapat: satu halaman HTML."),
    ("scans", scans_command.scans, "Periksa hasil pindai sebelum diunggah."),
    ("siasn", siasn_command.siasn, "Riwayat jabatan untuk SIASN sesudah pelantikan."),
    ("reconcile", reconcile_command.reconcile, "Bandingkan usulan dengan ekspor baru SIASN."),
    ("rules", reference_commands.rules, "Daftar aturan."),
    ("rule", reference_commands.rule, "Jelaskan satu aturan: dasar, contoh, perbaikan."),
    ("law", reference_commands.law, "Parameter hukum yang berlaku pada suatu hari."),
)
"""Name, function, and what the list of all commands says of it."""

COMMANDS = tuple(nama for nama, _, _ in _ALL)

for _name, _function, _short in _ALL:
    app.command(_name, cls=Command, options_metavar="[PILIHAN]", short_help=_short)(_function)

_TEMPLATE_COMMANDS = typer.Typer(
    cls=CommandGroup,
    no_args_is_help=True,
    options_metavar="[PILIHAN]",
    subcommand_metavar="PERINTAH …",
    help="Templat naskah: daftar, periksa, salin untuk disunting.\n\nContoh: mutasi template check",
)
for _name, _function in (
    ("list", template_commands.list_templates),
    ("check", template_commands.check),
    ("copy", template_commands.copy),
):
    _TEMPLATE_COMMANDS.command(_name, cls=Command, options_metavar="[PILIHAN]")(_function)
app.add_typer(_TEMPLATE_COMMANDS, name="template")
COMMANDS = (*COMMANDS, "template")
