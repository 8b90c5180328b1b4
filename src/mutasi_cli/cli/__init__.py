"""The command line: parse, call one function, print, exit.

Exit codes: 0 nothing forbids the batch; 1 at least one unwaived galat (with ``--ketat`` also peringatan);
2 the command could not do its work, or its results could not be printed; 128 + the number of the signal that
stopped it: 130 Ctrl-C, 143 SIGTERM, 129 a closed terminal; 141, as of SIGPIPE, when the reader of its results
left before their end (``mutasi rules | head -1``): all files are written, but 0 and 1 would claim that the
judgement was read.
"""

import os
import sys

from mutasi_cli.cli import interruption, open_files
from mutasi_cli.cli.pasted_nips import with_whole_nips
from mutasi_cli.cli.process import prepare_process
from mutasi_cli.cli.stops import complain, stop
from mutasi_cli.cli.streams import FAILED, Streams
from mutasi_cli.disk.native_errors import own_terminal
from mutasi_cli.errors import MutasiError, StopKind

TRACE = "MUTASI_LACAK"
"""With this set in the environment a fault of the program itself shows where it happened."""


def main() -> None:
    """Run ``mutasi`` and leave with its exit code; neither input nor Ctrl-C ever shows a traceback."""
    try:
        interruption.install()
        streams = Streams()
        prepare_process()
        kode = streams.closed(run(sys.argv[1:]))
        interruption.loose()
    except BaseException as error:
        # Between the lines above, or while a complaint was being printed.
        if not interruption.is_interrupted(error):
            raise
        kode = _interrupted(error)
        interruption.loose()
    sys.exit(kode)


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit code."""
    open_files.forget()
    with own_terminal():
        return _run(with_whole_nips(arguments))


def _run(arguments: list[str]) -> int:
    try:
        # Ctrl-C may come while the program is still being loaded.
        from mutasi_cli.cli.app import app  # noqa: PLC0415 - as above

        result = app(arguments, prog_name="mutasi", standalone_mode=False)
    except (KeyboardInterrupt, interruption.Interrupted) as error:
        return _interrupted(error)
    except Exception as error:
        kode = _failed(error, arguments)
        if kode is None:
            raise
        return kode
    if result == interruption.INTERRUPTED:
        # What typer makes of a KeyboardInterrupt; no command returns it.
        return _interrupted()
    return result if isinstance(result, int) else 0


def _failed(error: Exception, arguments: list[str]) -> int | None:
    """Say what went wrong and return the exit code; None where the traceback is asked for."""
    if interruption.is_interrupted(error):
        return _interrupted(error)
    if isinstance(error, MutasiError):
        return stop(str(error), error.kind, arguments)
    nama = {base.__name__ for base in type(error).__mro__}
    if "Exit" in nama:
        return int(getattr(error, "exit_code", 0))
    if "Abort" in nama:
        return interruption.INTERRUPTED
    if "NoArgsIsHelpError" in nama:
        return FAILED
    if nama & {"ClickException", "TyperException"}:
        from mutasi_cli.cli.mistypes import usage_sentence  # noqa: PLC0415 - keeps --help quick

        return stop(usage_sentence(error, arguments), StopKind.COMMAND_LINE, arguments)
    if os.environ.get(TRACE):
        return None
    sentence = (
        f"kesalahan di dalam program ({type(error).__name__}: {error}). Berkas masukan tidak diubah. "
        f"Jalankan lagi dengan {TRACE}=1 dan kirim keluarannya kepada pembuat program."
    )
    return stop(sentence, StopKind.PROGRAM, arguments)


def _interrupted(error: BaseException | None = None) -> int:
    if not interruption.already_told(error):
        if sys.stderr.isatty():
            # The terminal has put ^C on the line where the cursor stood.
            sys.stderr.write("\n")
        complain(interruption.SENTENCE)
    return interruption.exit_code()
