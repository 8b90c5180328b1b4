"""Indonesian for what typer prints by itself: headings of the help."""

from __future__ import annotations

import os
from copy import copy
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

from mutasi_cli.cli.shell_question import VARIABLE

_EXAMPLE = "Contoh: "
"""What the example in the docstring of a command begins with; it is its last paragraph."""

if TYPE_CHECKING:
    _Base = TyperCommand
else:
    _Base = object


class _InIndonesian(_Base):
    """What commands and the group of commands share. Contexts are Any: click moved house in typer 0.26."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - see the class
        """Write the line ``Pemakaian: …``."""
        usage = " ".join(piece.strip("{}") for piece in self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, usage, prefix="Pemakaian: ")

    def get_help_option(self, ctx: Any) -> Any:  # noqa: ANN401 - see the class
        """Return the option ``--help`` with an Indonesian text."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Tampilkan bantuan ini."
        return option

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - see the class
        """Print the help under Indonesian headings; rich is loaded only now."""
        from typer import rich_utils  # noqa: PLC0415 - loads rich

        rich_utils.ARGUMENTS_PANEL_TITLE = "Kata sesudah perintah"
        rich_utils.OPTIONS_PANEL_TITLE = "Pilihan"
        rich_utils.COMMANDS_PANEL_TITLE = "Perintah"
        rich_utils.DEFAULT_STRING = "[bawaan: {}]"
        rich_utils.REQUIRED_LONG_STRING = "[wajib]"
        # Mathematical signs say nothing to an officer; a number out of range is told in words.
        rich_utils.RANGE_STRING = ""
        for param in self.params:
            if param.param_type_name == "argument":
                param.type = _without_kind(param.type)
        # The example is the last thing that is read.
        text, mark, example = (self.help or "").rpartition(_EXAMPLE)
        if mark:
            self.help, self.epilog = text.rstrip(), f"{_EXAMPLE}{example}"
        super().format_help(ctx, formatter)


def _without_kind(jenis: Any) -> Any:  # noqa: ANN401 - a type of click, see above
    """Return a type that does not print its English name (``<path>``) beside an argument."""
    nameless = copy(jenis)
    nameless.get_metavar = lambda **_: ""
    return nameless


class Command(_InIndonesian, TyperCommand):
    """A command with Indonesian help."""


class CommandGroup(_InIndonesian, TyperGroup):
    """The group of all commands, with Indonesian help."""

    def main(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401 - handed on as it comes
        """Run; when a shell asks for completions, options first learn the words that fit them."""
        if VARIABLE in os.environ:
            from mutasi_cli.cli.completion import prepare  # noqa: PLC0415 - only for TAB

            prepare(self)
        return super().main(*args, **extra)
