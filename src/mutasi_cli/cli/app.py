"""All commands, in the order in which an officer uses them."""

from typing import Annotated

import typer

from mutasi_cli import __version__
from mutasi_cli.cli import calon, kolom, laporan, perbandingan, periksa, persiapan, rujukan, templat, tulis
from mutasi_cli.cli.bahasa import KumpulanPerintah, Perintah

app = typer.Typer(
    name="mutasi",
    cls=KumpulanPerintah,
    add_completion=False,
    no_args_is_help=True,
    options_metavar="[PILIHAN]",
    subcommand_metavar="PERINTAH …",
    rich_markup_mode="rich",
    help="Menyiapkan usulan mutasi, rotasi, dan pelantikan PNS: periksa, lihat akibatnya, cetak naskahnya. "
    "Bekerja tanpa internet.",
    pretty_exceptions_enable=False,
)


def _version(tampilkan: bool) -> None:
    if tampilkan:
        typer.echo(f"mutasi {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    _versi: Annotated[
        bool,
        typer.Option(
            "--version", "--versi", callback=_version, is_eager=True, help="Tampilkan versi program."
        ),
    ] = False,
) -> None:
    pass


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
