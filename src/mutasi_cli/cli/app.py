"""All commands, in the order in which an officer uses them."""

from typing import Annotated

import typer

from mutasi_cli.cli import (
    calon,
    keadaan,
    kolom,
    laporan,
    perbandingan,
    periksa,
    persiapan,
    rujukan,
    templat,
    tulis,
)
from mutasi_cli.cli.bahasa import KumpulanPerintah, Perintah

app = typer.Typer(
    name="mutasi",
    cls=KumpulanPerintah,
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
    versi: Annotated[
        bool, typer.Option("--version", "--versi", help="Tampilkan versi program dan tanggal aturannya.")
    ] = False,
    pasang: Annotated[
        bool,
        typer.Option("--install-completion", help="Pasang pelengkap perintah (tombol Tab) di terminal ini."),
    ] = False,
    tampil: Annotated[
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
) -> None:
    if versi:
        typer.echo(keadaan.version_line())
    elif pasang or tampil:
        _pelengkap(shell, pasang=pasang)
    elif ctx.invoked_subcommand is None:
        keadaan.show_standing()
    else:
        return
    raise typer.Exit


def _pelengkap(shell: str | None, *, pasang: bool) -> None:
    from mutasi_cli.cli import pelengkap  # noqa: PLC0415 - rarely needed

    if not pasang:
        typer.echo(pelengkap.script(shell))
        return
    nama, berkas = pelengkap.install(shell)
    typer.echo(f"Pelengkap perintah untuk {nama} ditulis ke {berkas}. Buka terminal baru, lalu tekan Tab.")


_SEMUA = (
    ("demo", persiapan.demo),
    ("init", persiapan.init),
    ("columns", kolom.columns),
    ("validate", periksa.validate),
    ("impact", periksa.impact),
    ("diff", perbandingan.diff),
    ("candidates", calon.candidates),
    ("roster", tulis.roster),
    ("decree", tulis.decree),
    ("verify", tulis.verify),
    ("report", laporan.report),
    ("rules", rujukan.rules),
    ("rule", rujukan.rule),
    ("law", rujukan.law),
)
PERINTAH = tuple(nama for nama, _ in _SEMUA)

for _nama, _fungsi in _SEMUA:
    app.command(_nama, cls=Perintah, options_metavar="[PILIHAN]")(_fungsi)

_TEMPLAT = typer.Typer(
    cls=KumpulanPerintah,
    no_args_is_help=True,
    options_metavar="[PILIHAN]",
    subcommand_metavar="PERINTAH …",
    help="Templat naskah: daftar, periksa yang sudah disunting, salin yang bawaan.",
)
for _nama, _fungsi in (("list", templat.list_templates), ("check", templat.check), ("copy", templat.copy)):
    _TEMPLAT.command(_nama, cls=Perintah, options_metavar="[PILIHAN]")(_fungsi)
app.add_typer(_TEMPLAT, name="template")
PERINTAH = (*PERINTAH, "template")
