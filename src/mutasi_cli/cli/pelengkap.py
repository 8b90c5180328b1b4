"""Completion at the TAB key: the scripts for the shells, and the words that fit an option.

Nothing here runs unless somebody installs completion or presses TAB; typer knows how the shells ask.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mutasi_cli.cli.bahasa import VARIABEL
from mutasi_cli.errors import KeluaranError, MutasiError, PengaturanError
from mutasi_cli.outputs.sebab import reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Kata = Iterable[tuple[str, str]]

SHELL = ("bash", "zsh", "fish", "powershell", "pwsh")


def script(shell: str | None) -> str:
    """Return the script that teaches a shell to ask this program; None: the shell that runs it."""
    from typer._completion_shared import get_completion_script  # noqa: PLC0415 - rarely needed

    return get_completion_script(prog_name="mutasi", complete_var=VARIABEL, shell=_shell(shell))


def install(shell: str | None) -> tuple[str, Path]:
    """Write the script where the shell finds it, and return the shell and the file; twice is as once.

    Raises PengaturanError for a shell that is not known, KeluaranError for a file that cannot be written.
    """
    nama = _shell(shell)
    isi = f"{script(nama)}\n".encode()
    rumah = Path.home()
    if nama == "fish":
        berkas = rumah / ".config" / "fish" / "completions" / "mutasi.fish"
        _write(berkas, isi)
    elif nama == "bash":
        berkas = rumah / ".bash_completions" / "mutasi.sh"
        _write(berkas, isi)
        _append(rumah / ".bashrc", f"source '{berkas}'")
    elif nama == "zsh":
        berkas = rumah / ".zfunc" / "_mutasi"
        _write(berkas, isi)
        _append(rumah / ".zshrc", "fpath+=~/.zfunc; autoload -Uz compinit; compinit")
    else:
        profil = _powershell_profile(nama)
        berkas = profil.with_name("mutasi-pelengkap.ps1")
        _write(berkas, isi)
        # No path: PowerShell of Windows would misread letters beyond ASCII in a profile without a mark.
        _append(profil, f". (Join-Path (Split-Path $PROFILE) '{berkas.name}')")
    return nama, berkas


def prepare(akar: Any) -> None:  # noqa: ANN401 - a group of click, which moved into typer with 0.26
    """Register the shells and give the options of all commands their words; called when a shell asks."""
    from typer._completion_classes import completion_init  # noqa: PLC0415 - rarely needed

    completion_init()
    for perintah in akar.commands.values():
        anak = getattr(perintah, "commands", {"": perintah})
        for satu in anak.values():
            for param in satu.params:
                kata = _words(satu.name, param)
                if kata is not None:
                    param.shell_complete = _completer(kata)


def _completer(kata: Callable[[], Kata]) -> Callable[[Any, str], list[Any]]:
    def complete(_: object, awal: str) -> list[Any]:
        try:
            semua = list(kata())
        except MutasiError:
            # A batch that cannot be read offers nothing; the command itself says why.
            return []
        kecil = awal.casefold()
        return [
            _item()(isi.lower() if awal.islower() else isi, help=arti)
            for isi, arti in semua
            if isi.casefold().startswith(kecil)
        ]

    return complete


def _item() -> Any:  # noqa: ANN401 - as above
    """Return the class of one completion: typer's own, before typer 0.26 that of click."""
    try:
        modul = import_module("typer._click.shell_completion")
    except ImportError:
        modul = import_module("click.shell_completion")
    return modul.CompletionItem


def _words(perintah: str, param: Any) -> Callable[[], Kata] | None:  # noqa: ANN401 - as above
    """Return what gives the words for an option or argument, None where the shell offers files."""
    pilihan = next((isi for isi in param.opts if isi.startswith("--")), param.name)
    if pilihan == "--format":
        bentuk = ("tabel", "json", "xlsx") if perintah in {"validate", "diff"} else ("tabel", "json")
        return lambda: ((isi, "") for isi in bentuk)
    return {
        "--aturan": _rules,
        "kode": _rules,
        "nama": _parameters,
        "--jenis": _papers,
        "--keparahan": lambda: ((isi, "") for isi in ("galat", "peringatan", "info")),
        "--tabel": _tables,
        "--nip": _people,
        "--tanpa": _people,
    }.get(pilihan)


def _rules() -> Kata:
    from mutasi_cli.rules import RULES  # noqa: PLC0415 - only for TAB

    return ((rule.code, rule.name) for rule in RULES)


def _parameters() -> Kata:
    from mutasi_cli.law import load_lawbook  # noqa: PLC0415 - only for TAB

    return ((nama, isi.keterangan) for nama, isi in load_lawbook().parameter.items())


def _papers() -> Kata:
    from mutasi_cli.outputs.surat.daftar import SURAT  # noqa: PLC0415 - only for TAB

    return ((kunci, "") for kunci in dict.fromkeys(surat.kunci for surat in SURAT))


def _tables() -> Kata:
    from mutasi_cli.domain.lembar_kanonik import LEMBAR  # noqa: PLC0415 - only for TAB

    return ((lembar.nama, lembar.arti) for lembar in LEMBAR)


def _people() -> Kata:
    """Return the people of the batch of this folder."""
    from mutasi_cli.lokasi import Permintaan  # noqa: PLC0415 - only for TAB
    from mutasi_cli.pipeline import read_batch  # noqa: PLC0415 - only for TAB

    batch, _, _ = read_batch(Permintaan(folder_kerja=Path.cwd()))
    return ((nip, isi[0].siapa) for nip, isi in batch.moves_by_nip.items())


def _shell(nama: str | None) -> str:
    if nama is None:
        # It comes with typer and ships no types.
        shellingham = import_module("shellingham")

        try:
            nama, _ = shellingham.detect_shell()
        except shellingham.ShellDetectionFailure:
            nama = ""
    if nama.casefold() not in SHELL:
        sebut = f"Pelengkap untuk «{nama}» tidak ada" if nama else "Jenis terminal ini tidak dikenali"
        raise PengaturanError(
            f"{sebut}. Sebutkan salah satu: --shell bash, zsh, fish, powershell, atau pwsh. "
            f"Di Windows pakai PowerShell."
        )
    return nama.casefold()


def _powershell_profile(nama: str) -> Path:
    """Return the profile of PowerShell, as PowerShell itself names it."""
    import shutil  # noqa: PLC0415 - rarely needed
    import subprocess  # noqa: PLC0415 - rarely needed

    program = shutil.which(nama)
    if program is None:
        raise PengaturanError(f"{nama} tidak ada di komputer ini. Sebutkan terminal lain dengan --shell.")
    perintah = "[Console]::OutputEncoding = [Text.Encoding]::UTF8; $PROFILE"
    hasil = subprocess.run(  # noqa: S603 - the program just found, a fixed text
        [program, "-NoProfile", "-NonInteractive", "-Command", perintah], capture_output=True, check=False
    )
    profil = hasil.stdout.decode("utf-8", errors="replace").strip("\ufeff \r\n")
    if hasil.returncode or not profil:
        raise PengaturanError(
            f"Letak profil {nama} tidak diketahui. Salin keluaran «mutasi --show-completion» ke profil itu."
        )
    return Path(profil)


def _write(berkas: Path, isi: bytes) -> None:
    from mutasi_cli.outputs.berkas import write_whole  # noqa: PLC0415 - TAB writes nothing

    try:
        write_whole(berkas, isi)
    except KeluaranError as error:
        # No output of a batch: the remedy is another one.
        sebab = error.__cause__
        raise (_not_written(berkas, sebab) if isinstance(sebab, OSError) else error) from sebab


def _append(berkas: Path, baris: str) -> None:
    """Add a line to somebody's own file, once; everything else in it stays byte for byte."""
    try:
        lama = berkas.read_bytes() if berkas.exists() else b""
        if baris.encode() in lama.splitlines():
            return
        berkas.parent.mkdir(parents=True, exist_ok=True)
        with berkas.open("ab") as tujuan:
            tujuan.write(b"" if not lama or lama.endswith(b"\n") else b"\n")
            tujuan.write(f"{baris}\n".encode())
    except OSError as error:
        raise _not_written(berkas, error) from error


def _not_written(berkas: Path, error: OSError) -> KeluaranError:
    return KeluaranError(
        f"Berkas {berkas} tidak dapat ditulis: {reason(error)}. Salin keluaran «mutasi --show-completion» ke "
        f"tempat yang dibaca terminal itu."
    )
