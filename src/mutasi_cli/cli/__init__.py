"""The command line: parse, call one function, print, exit.

Exit codes: 0 nothing forbids the batch; 1 at least one unwaived galat (with ``--ketat`` also peringatan);
2 the command could not do its work, or its results could not be printed; 128 + the number of the signal that
stopped it: 130 Ctrl-C, 143 SIGTERM, 129 a closed terminal; 141, as of SIGPIPE, when the reader of its results
left before their end (``mutasi rules | head -1``): all files are written, but 0 and 1 would claim that the
judgement was read.
"""

import os
import sys

from mutasi_cli.cli import henti
from mutasi_cli.cli.aliran import GAGAL, Aliran
from mutasi_cli.cli.proses import siapkan_proses
from mutasi_cli.errors import MutasiError

LACAK = "MUTASI_LACAK"
"""With this set in the environment a fault of the program itself shows where it happened."""


def main() -> None:
    """Run ``mutasi`` and leave with its exit code; neither input nor Ctrl-C ever shows a traceback."""
    try:
        henti.pasang()
        aliran = Aliran()
        siapkan_proses()
        kode = aliran.tutup(run(sys.argv[1:]))
        henti.lepas()
    except BaseException as error:
        # Between the lines above, or while a complaint was being printed.
        if not henti.terhenti(error):
            raise
        kode = _interrupted(error)
        henti.lepas()
    sys.exit(kode)


def run(argumen: list[str]) -> int:
    """Run one command line and return its exit code."""
    try:
        # Ctrl-C may come while the program is still being loaded.
        from mutasi_cli.cli.app import app  # noqa: PLC0415 - as above

        hasil = app(argumen, prog_name="mutasi", standalone_mode=False)
    except (KeyboardInterrupt, henti.Dihentikan) as error:
        return _interrupted(error)
    except Exception as error:
        kode = _failed(error, argumen)
        if kode is None:
            raise
        return kode
    if hasil == henti.DIHENTIKAN:
        # What typer makes of a KeyboardInterrupt; no command returns it.
        return _interrupted()
    return hasil if isinstance(hasil, int) else 0


def _failed(error: Exception, argumen: list[str]) -> int | None:
    """Say what went wrong and return the exit code; None where the traceback is asked for."""
    if henti.terhenti(error):
        return _interrupted(error)
    if isinstance(error, MutasiError):
        return _complain(str(error))
    nama = {kelas.__name__ for kelas in type(error).__mro__}
    if "Exit" in nama:
        return int(getattr(error, "exit_code", 0))
    if "Abort" in nama:
        return henti.DIHENTIKAN
    if "NoArgsIsHelpError" in nama:
        return GAGAL
    if nama & {"ClickException", "TyperException"}:
        from mutasi_cli.cli.salah_ketik import usage_sentence  # noqa: PLC0415 - keeps --help quick

        return _complain(usage_sentence(error, argumen))
    if os.environ.get(LACAK):
        return None
    return _complain(
        f"kesalahan di dalam program ({type(error).__name__}: {error}). Berkas masukan tidak diubah. "
        f"Jalankan lagi dengan {LACAK}=1 dan kirim keluarannya kepada pembuat program."
    )


def _interrupted(error: BaseException | None = None) -> int:
    if not henti.sudah_dikatakan(error):
        if sys.stderr.isatty():
            # The terminal has put ^C on the line where the cursor stood.
            sys.stderr.write("\n")
        _complain(henti.KALIMAT)
    return henti.kode_keluar()


def _complain(kalimat: str) -> int:
    ubah = getattr(sys.stderr, "reconfigure", None)
    if ubah is not None:
        ubah(encoding="utf-8", errors="replace")
    aman = "".join(huruf if huruf.isprintable() else " " for huruf in kalimat)
    sys.stderr.write(f"mutasi: {aman}\n")
    return GAGAL
