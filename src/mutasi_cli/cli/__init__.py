"""The command line: parse, call one function, print, exit.

Exit codes: 0 nothing forbids the batch; 1 at least one unwaived galat (with ``--ketat`` also peringatan);
2 the command could not do its work; 130 interrupted.
"""

import os
import sys

from mutasi_cli.cli.app import app
from mutasi_cli.cli.proses import siapkan_proses
from mutasi_cli.errors import MutasiError

GAGAL = 2
DIHENTIKAN = 130
LACAK = "MUTASI_LACAK"
"""With this set in the environment a fault of the program itself shows where it happened."""


def main() -> None:
    """Run ``mutasi`` and leave with its exit code; no fault of the input ever shows a traceback."""
    siapkan_proses()
    sys.exit(run(sys.argv[1:]))


def run(argumen: list[str]) -> int:
    """Run one command line and return its exit code."""
    try:
        hasil = app(argumen, prog_name="mutasi", standalone_mode=False)
    except MutasiError as error:
        return _complain(str(error))
    except KeyboardInterrupt:
        _complain("dihentikan.")
        return DIHENTIKAN
    except BrokenPipeError:
        return 0
    except Exception as error:
        nama = {kelas.__name__ for kelas in type(error).__mro__}
        if "Exit" in nama:
            return int(getattr(error, "exit_code", 0))
        if "Abort" in nama:
            return DIHENTIKAN
        if "NoArgsIsHelpError" in nama:
            return GAGAL
        if nama & {"ClickException", "TyperException"}:
            from mutasi_cli.cli.salah_ketik import usage_sentence  # noqa: PLC0415 - keeps --help quick

            return _complain(usage_sentence(error, argumen))
        if os.environ.get(LACAK):
            raise
        return _complain(
            f"kesalahan di dalam program ({type(error).__name__}: {error}). Tidak ada masukan yang diubah. "
            f"Jalankan lagi dengan {LACAK}=1 dan kirim keluarannya kepada pembuat program."
        )
    return hasil if isinstance(hasil, int) else 0


def _complain(kalimat: str) -> int:
    ubah = getattr(sys.stderr, "reconfigure", None)
    if ubah is not None:
        ubah(encoding="utf-8", errors="replace")
    aman = "".join(huruf if huruf.isprintable() else " " for huruf in kalimat)
    sys.stderr.write(f"mutasi: {aman}\n")
    return GAGAL
