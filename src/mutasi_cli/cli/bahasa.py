"""Indonesian for what typer prints by itself: headings of the help, and faults of the command line."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    _Dasar = TyperCommand
else:
    _Dasar = object


class _BerbahasaIndonesia(_Dasar):
    """What commands and the group of commands share. Contexts are Any: click moved house in typer 0.26."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - see the class
        """Write the line ``Pemakaian: …``."""
        kata = " ".join(self.collect_usage_pieces(ctx))
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
        super().format_help(ctx, formatter)


class Perintah(_BerbahasaIndonesia, TyperCommand):
    """A command with Indonesian help."""


class KumpulanPerintah(_BerbahasaIndonesia, TyperGroup):
    """The group of all commands, with Indonesian help."""


def usage_sentence(error: BaseException, perintah: Sequence[str]) -> str:
    """Return a fault of the command line as one Indonesian sentence.

    ``perintah`` are the names of all commands. Faults are told apart by the names of their classes, since
    click's classes moved into typer with version 0.26.
    """
    nama = {kelas.__name__ for kelas in type(error).__mro__}
    ctx = getattr(error, "ctx", None)
    jalan = "mutasi" if ctx is None else ctx.command_path
    bantuan = f"Lihat «{jalan} --help»."
    if "NoSuchOption" in nama:
        pilihan = str(getattr(error, "option_name", ""))
        dekat = getattr(error, "possibilities", None) or ()
        saran = f" Mungkin maksudnya {' atau '.join(sorted(dekat))}." if dekat else ""
        return f"Pilihan {pilihan} tidak dikenal.{saran} {bantuan}"
    if "MissingParameter" in nama:
        param = getattr(error, "param", None)
        sebut = "" if param is None else f" {param.make_metavar(ctx)}"
        return f"Sasaran atau pilihan{sebut} wajib diisi. {bantuan}"
    if "BadOptionUsage" in nama:
        return f"Pilihan {getattr(error, 'option_name', '')} butuh nilai. {bantuan}"
    if "UsageError" in nama and jalan == "mutasi":
        return _unknown_command(str(getattr(error, "message", "")), perintah, bantuan)
    dalam = getattr(getattr(ctx, "command", None), "commands", None)
    if "UsageError" in nama and dalam:
        return _unknown_command(str(getattr(error, "message", "")), tuple(dalam), bantuan, jalan)
    return f"Perintah tidak terbaca: ada kata yang berlebih atau nilai yang tidak cocok. {bantuan}"


def _unknown_command(pesan: str, perintah: Sequence[str], bantuan: str, jalan: str = "mutasi") -> str:
    bagian = pesan.split("'")
    if len(bagian) < 3:  # noqa: PLR2004 - the name stands between two quotes
        return f"Perintah belum disebut. {bantuan}"
    dekat = difflib.get_close_matches(bagian[1], perintah, n=1, cutoff=0.5)
    saran = f" Mungkin maksudnya «{jalan} {dekat[0]}»." if dekat else ""
    return f"Perintah «{bagian[1]}» tidak ada.{saran} {bantuan}"
