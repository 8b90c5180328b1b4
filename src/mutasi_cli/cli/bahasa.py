"""Indonesian for what typer prints by itself: headings of the help."""

from __future__ import annotations

import os
from copy import copy
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

VARIABEL = "_MUTASI_COMPLETE"
"""Set in the environment while a shell asks for completions."""

if TYPE_CHECKING:
    _Dasar = TyperCommand
else:
    _Dasar = object


class _BerbahasaIndonesia(_Dasar):
    """What commands and the group of commands share. Contexts are Any: click moved house in typer 0.26."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - see the class
        """Write the line ``Pemakaian: …``."""
        kata = " ".join(isi.strip("{}") for isi in self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, kata, prefix="Pemakaian: ")

    def get_help_option(self, ctx: Any) -> Any:  # noqa: ANN401 - see the class
        """Return the option ``--help`` with an Indonesian text."""
        pilihan = super().get_help_option(ctx)
        if pilihan is not None:
            pilihan.help = "Tampilkan bantuan ini."
        return pilihan

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - see the class
        """Print the help under Indonesian headings; rich is loaded only now."""
        from typer import rich_utils  # noqa: PLC0415 - loads rich

        rich_utils.ARGUMENTS_PANEL_TITLE = "Sasaran"
        rich_utils.OPTIONS_PANEL_TITLE = "Pilihan"
        rich_utils.COMMANDS_PANEL_TITLE = "Perintah"
        rich_utils.DEFAULT_STRING = "[bawaan: {}]"
        rich_utils.REQUIRED_LONG_STRING = "[wajib]"
        # Mathematical signs say nothing to an officer; a number out of range is told in words.
        rich_utils.RANGE_STRING = ""
        for param in self.params:
            if param.param_type_name == "argument":
                param.type = _tanpa_jenis(param.type)
        super().format_help(ctx, formatter)


def _tanpa_jenis(jenis: Any) -> Any:  # noqa: ANN401 - a type of click, see above
    """Return a type that does not print its English name (``<path>``) beside an argument."""
    hasil = copy(jenis)
    hasil.get_metavar = lambda **_: ""
    return hasil


class Perintah(_BerbahasaIndonesia, TyperCommand):
    """A command with Indonesian help."""


class KumpulanPerintah(_BerbahasaIndonesia, TyperGroup):
    """The group of all commands, with Indonesian help."""

    def main(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401 - handed on as it comes
        """Run; when a shell asks for completions, options first learn the words that fit them."""
        if VARIABEL in os.environ:
            from mutasi_cli.cli.pelengkap import prepare  # noqa: PLC0415 - only for TAB

            prepare(self)
        return super().main(*args, **extra)
