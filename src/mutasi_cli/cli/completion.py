"""Completion at the TAB key: the scripts for the shells, and the words that fit an option.

Nothing here runs unless somebody installs completion or presses TAB; typer knows how the shells ask.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mutasi_cli.cli.shell_question import VARIABLE
from mutasi_cli.disk.refusals import reason
from mutasi_cli.errors import MutasiError, OutputError, SettingsError, StopKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Words = Iterable[tuple[str, str]]

SHELL = ("bash", "zsh", "fish", "powershell", "pwsh")


def script(shell: str | None) -> str:
    """Return the script that teaches a shell to ask this program; None: the shell that runs it."""
    from typer._completion_shared import get_completion_script  # noqa: PLC0415 - rarely needed

    return get_completion_script(prog_name="mutasi", complete_var=VARIABLE, shell=_shell(shell))


def install(shell: str | None) -> tuple[str, Path]:
    """Write the script where the shell finds it, and return the shell and the file; twice is as once.

    Raises PengaturanError for a shell that is not known, KeluaranError for a file that cannot be written.
    """
    nama = _shell(shell)
    script_bytes = f"{script(nama)}\n".encode()
    home = Path.home()
    if nama == "fish":
        file = home / ".config" / "fish" / "completions" / "mutasi.fish"
        _write(file, script_bytes)
    elif nama == "bash":
        file = home / ".bash_completions" / "mutasi.sh"
        _write(file, script_bytes)
        _append(home / ".bashrc", f"source '{file}'")
    elif nama == "zsh":
        file = home / ".zfunc" / "_mutasi"
        _write(file, script_bytes)
        _append(home / ".zshrc", "fpath+=~/.zfunc; autoload -Uz compinit; compinit")
    else:
        shell_profile = _powershell_profile(nama)
        file = shell_profile.with_name("mutasi-pelengkap.ps1")
        _write(file, script_bytes)
        # No path: PowerShell of Windows would misread letters beyond ASCII in a profile without a mark.
        _append(shell_profile, f". (Join-Path (Split-Path $PROFILE) '{file.name}')")
    return nama, file


def prepare(root: Any) -> None:  # noqa: ANN401 - a group of click, which moved into typer with 0.26
    """Register the shells and give the options of all commands their words; called when a shell asks."""
    from typer._completion_classes import completion_init  # noqa: PLC0415 - rarely needed

    completion_init()
    for command in root.commands.values():
        subcommands = getattr(command, "commands", {"": command})
        for leaf_command in subcommands.values():
            for param in leaf_command.params:
                words_for = _words(leaf_command.name, param)
                if words_for is not None:
                    param.shell_complete = _completer(words_for)


def _completer(words_for: Callable[[], Words]) -> Callable[[Any, str], list[Any]]:
    def complete(_: object, typed: str) -> list[Any]:
        try:
            known_words = list(words_for())
        except MutasiError:
            # A batch that cannot be read offers nothing; the command itself says why.
            return []
        folded = typed.casefold()
        return [
            _item()(word.lower() if typed.islower() else word, help=meaning)
            for word, meaning in known_words
            if word.casefold().startswith(folded)
        ]

    return complete


def _item() -> Any:  # noqa: ANN401 - as above
    """Return the class of one completion: typer's own, before typer 0.26 that of click."""
    try:
        module = import_module("typer._click.shell_completion")
    except ImportError:
        module = import_module("click.shell_completion")
    return module.CompletionItem


def _words(command: str, param: Any) -> Callable[[], Words] | None:  # noqa: ANN401 - as above
    """Return what gives the words for an option or argument, None where the shell offers files."""
    option = next((word for word in param.opts if word.startswith("--")), param.name)
    if option == "--format":
        form = ("tabel", "json", "xlsx") if command in {"validate", "diff"} else ("tabel", "json")
        return lambda: ((word, "") for word in form)
    return {
        "--aturan": _rules,
        "kode": _rules,
        "nama": _parameters,
        "--jenis": _papers,
        "--keparahan": lambda: ((word, "") for word in ("galat", "peringatan", "info")),
        "--tabel": _tables,
        "--untuk": lambda: ((word, "") for word in ("siasn", "usulan")),
        "--nip": _people,
        "--tanpa": _people,
    }.get(option)


def _rules() -> Words:
    from mutasi_cli.rules import RULES  # noqa: PLC0415 - only for TAB

    return ((rule.code, rule.heading()) for rule in RULES)


def _parameters() -> Words:
    from mutasi_cli.law import load_lawbook  # noqa: PLC0415 - only for TAB

    return ((nama, parameter.keterangan) for nama, parameter in load_lawbook().parameter.items())


def _papers() -> Words:
    from mutasi_cli import api  # noqa: PLC0415 - only for TAB

    return ((key, "") for key in api.paper_kinds())


def _tables() -> Words:
    from mutasi_cli.domain.canonical_sheets import SHEETS  # noqa: PLC0415 - only for TAB

    return ((sheet.nama, sheet.meaning) for sheet in SHEETS)


def _people() -> Words:
    """Return the people of the batch of this folder."""
    from mutasi_cli import api  # noqa: PLC0415 - only for TAB

    batch = api.read(api.Request(folder_kerja=Path.cwd())).batch
    return ((nip, moves[0].who) for nip, moves in batch.moves_by_nip.items())


def _shell(nama: str | None) -> str:
    if nama is None:
        # It comes with typer and ships no types.
        shellingham = import_module("shellingham")

        try:
            nama, _ = shellingham.detect_shell()
        except shellingham.ShellDetectionFailure:
            nama = ""
    if nama.casefold() not in SHELL:
        trouble = f"Pelengkap untuk «{nama}» tidak ada" if nama else "Jenis terminal ini tidak dikenali"
        raise SettingsError(
            f"{trouble}. Sebutkan salah satu: --shell bash, zsh, fish, powershell, atau pwsh. "
            f"Di Windows pakai PowerShell."
        )
    return nama.casefold()


def _powershell_profile(nama: str) -> Path:
    """Return the profile of PowerShell, as PowerShell itself names it."""
    import shutil  # noqa: PLC0415 - rarely needed
    import subprocess  # noqa: PLC0415 - rarely needed

    program = shutil.which(nama)
    if program is None:
        raise SettingsError(
            f"{nama} tidak ada di komputer ini. Sebutkan terminal lain dengan --shell.", StopKind.CHOICE
        )
    command = "[Console]::OutputEncoding = [Text.Encoding]::UTF8; $PROFILE"
    completed = subprocess.run(  # noqa: S603 - the program just found, a fixed text
        [program, "-NoProfile", "-NonInteractive", "-Command", command], capture_output=True, check=False
    )
    shell_profile = completed.stdout.decode("utf-8", errors="replace").strip("\ufeff \r\n")
    if completed.returncode or not shell_profile:
        raise SettingsError(
            f"Letak profil {nama} tidak diketahui. Salin keluaran «mutasi --show-completion» ke profil itu."
        )
    return Path(shell_profile)


def _write(file: Path, script_bytes: bytes) -> None:
    from mutasi_cli.disk.whole_files import write_whole  # noqa: PLC0415 - TAB writes nothing

    try:
        write_whole(file, script_bytes)
    except OutputError as error:
        # No output of a batch: the remedy is another one.
        cause = error.__cause__
        raise (_not_written(file, cause) if isinstance(cause, OSError) else error) from cause


def _append(file: Path, line: str) -> None:
    """Add a line to somebody's own file, once; everything else in it stays byte for byte."""
    try:
        old_bytes = file.read_bytes() if file.exists() else b""
        if line.encode() in old_bytes.splitlines():
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("ab") as profile_file:
            profile_file.write(b"" if not old_bytes or old_bytes.endswith(b"\n") else b"\n")
            profile_file.write(f"{line}\n".encode())
    except OSError as error:
        raise _not_written(file, error) from error


def _not_written(file: Path, error: OSError) -> OutputError:
    return OutputError(
        f"Berkas {file} tidak dapat ditulis: {reason(error)}. Salin keluaran «mutasi --show-completion» ke "
        f"tempat yang dibaca terminal itu."
    )
