"""A faulty command line as one Indonesian sentence that says what was probably meant.

Faults are told apart by the names of their classes, since click's classes moved into typer with version 0.26.
"""

from __future__ import annotations

import difflib
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_LEAST_LIKENESS = 0.55
_UNKNOWN_COMMAND = re.compile(r"No such command (['\"])(?P<nama>.*?)\1\.?(?:\s*\(?Did you mean.*)?$", re.DOTALL)
_EXTRA_WORDS = re.compile(r"unexpected extra argument(?:s|\(s\))? \((?P<kata>.*)\)", re.DOTALL)
_VALUE = re.compile(r"^(['\"]?)(?P<isi>.+)\1 is not ", re.DOTALL)
_TABLE = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})

COMMAND_WORDS: Mapping[str, str] = {
    "aturan": "rules",
    "bandingkan": "diff",
    "bantuan": "--help",
    "beda": "diff",
    "buat": "init",
    "calon": "candidates",
    "cek": "validate",
    "cetak": "decree",
    "cocokkan": "verify",
    "contoh": "demo",
    "daftar": "roster",
    "dampak": "impact",
    "help": "--help",
    "hukum": "law",
    "kandidat": "candidates",
    "keputusan": "decree",
    "kolom": "columns",
    "lampiran": "roster",
    "laporan": "report",
    "mulai": "init",
    "naskah": "decree",
    "perbedaan": "diff",
    "periksa": "validate",
    "petikan": "decree",
    "sk": "decree",
    "surat": "decree",
    "templat": "template",
    "validasi": "validate",
    "verifikasi": "verify",
    "versi": "--version",
}
"""What an officer may type -> the command."""
_OPTION_WORDS: Mapping[str, str] = {
    "--date": "--tanggal",
    "--draft": "--draf",
    "--folder": "--keluaran",
    "--hari": "--tanggal",
    "--json": "--format",
    "--out": "--keluaran",
    "--output": "--keluaran",
    "--rule": "--aturan",
    "--severity": "--keparahan",
    "--staff": "--pegawai",
    "--strict": "--ketat",
    "--tgl": "--tanggal",
    "-h": "--help",
    "-o": "--keluaran",
    "-v": "--version",
}


def usage_sentence(error: BaseException, arguments: Sequence[str] = ()) -> str:
    """Return a fault of the command line as one Indonesian sentence; ``arguments`` are its words."""
    nama = {base.__name__ for base in type(error).__mro__}
    ctx = getattr(error, "ctx", None)
    command_path = _path(arguments) if ctx is None else ctx.command_path
    help_hint = f"Lihat «{command_path} --help»."
    message = str(getattr(error, "message", ""))
    if "NoSuchOption" in nama:
        return f"{_unknown_option(str(getattr(error, 'option_name', '')), ctx)} {help_hint}"
    if "MissingParameter" in nama:
        return f"{_missing(getattr(error, 'param', None), ctx)} {help_hint}"
    if "BadOptionUsage" in nama:
        option = getattr(error, "option_name", "")
        if "does not take" in message:
            return f"Pilihan {option} tidak memakai nilai; tulis {option} saja. {help_hint}"
        return f"Nilai untuk pilihan {option} belum ditulis. {help_hint}"
    if "BadParameter" in nama:
        return f"{_bad_value(error)} {help_hint}"
    unknown = _UNKNOWN_COMMAND.search(message)
    if unknown is not None:
        return f"{_unknown_command(unknown['nama'], ctx)} {help_hint}"
    extra_words = _EXTRA_WORDS.search(message)
    if extra_words is not None:
        words = extra_words["kata"]
        return (
            f"Kata «{words}» berlebih pada «{command_path}»: hapus, atau beri tanda kutip bila ada spasi. {help_hint}"
        )
    if getattr(getattr(ctx, "command", None), "commands", None):
        return f"Perintah belum disebut. {help_hint}"
    return f"Perintah tidak terbaca: ada nilai yang tidak cocok. {help_hint}"


def _unknown_command(nama: str, ctx: Any) -> str:  # noqa: ANN401 - a context of click, see the module
    command_path = ctx.command_path
    opening = f"Perintah «{nama}» tidak dikenal."
    if command_path == "mutasi":
        if Path(nama).suffix.casefold() in _TABLE:
            return f"{opening} Maksudnya «mutasi validate {nama}»?"
        if nama.casefold() in COMMAND_WORDS:
            return f"{opening} Maksudnya «mutasi {COMMAND_WORDS[nama.casefold()]}»?"
    close = difflib.get_close_matches(nama.casefold(), list(ctx.command.commands), n=1, cutoff=_LEAST_LIKENESS)
    return f"{opening} Maksudnya «{command_path} {close[0]}»?" if close else opening


def _unknown_option(option: str, ctx: Any) -> str:  # noqa: ANN401 - as above
    opening = f"Pilihan {option} tidak dikenal."
    if ctx is None:
        return opening
    known = sorted(_options(ctx.command))
    exact = _OPTION_WORDS.get(option.casefold(), "")
    if option.casefold() == "--json" and exact in known:
        return f"{opening} Maksudnya --format json?"
    if exact in known:
        return f"{opening} Maksudnya {exact}?"
    close = difflib.get_close_matches(option.casefold(), known, n=1, cutoff=_LEAST_LIKENESS)
    if close:
        return f"{opening} Maksudnya {close[0]}?"
    subcommands: Mapping[str, Any] = getattr(ctx.command, "commands", {})
    owner = next((nama for nama, subcommand in subcommands.items() if option in _options(subcommand)), None)
    if owner is not None:
        return f"{opening} Tulis pilihan sesudah nama perintah, misalnya «mutasi {owner} {option} …»."
    return opening


def _options(command: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    yield "--help"
    for param in command.params:
        if param.param_type_name == "option":
            yield from (name for name in param.opts if name.startswith("-"))


def _missing(param: Any, ctx: Any) -> str:  # noqa: ANN401 - as above
    if param is None:
        return "Masih ada yang belum disebut."
    if param.param_type_name == "option":
        return f"Pilihan {max(param.opts, key=len)} wajib diisi."
    label = (param.metavar or str(param.name)).strip("[]")
    return f"{label} belum disebut; wajib diisi: «{ctx.command_path} {label}»."


def _bad_value(error: BaseException) -> str:
    param = getattr(error, "param", None)
    if param is None:
        return "Ada nilai yang tidak cocok."
    label = _longest(param.opts) or (param.metavar or str(param.name)).strip("[]")
    written = _VALUE.search(str(getattr(error, "message", "")))
    quoted = f" «{written['isi']}»" if written is not None else ""
    smallest = getattr(param.type, "min", None)
    if smallest is not None:
        return f"Nilai{quoted} untuk {label} tidak cocok: tulis bilangan bulat, paling kecil {smallest}."
    return f"Nilai{quoted} untuk {label} tidak cocok."


def _path(arguments: Sequence[str]) -> str:
    """Return the command of a fault that does not know its own: ``mutasi validate``."""
    opening = [word for word in arguments[:1] if word.isalpha()]
    return " ".join(["mutasi", *opening])


def _longest(names: Sequence[str]) -> str:
    return max((name for name in names if name.startswith("--")), key=len, default="")
