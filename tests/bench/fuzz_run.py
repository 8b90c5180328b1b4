# ruff: noqa: T201 - a script that prints
"""Try broken and hostile inputs by the thousand: one sentence or a judgement each, never a traceback.

Run ``python tests/bench/fuzz_run.py --banyak 10000``. The same ``--benih`` makes the same inputs; ``--mulai N
--banyak 1`` runs one of them again, and ``--simpan FOLDER`` keeps the inputs that failed. A helper process
does the work, so that a crash of the whole interpreter, more than 2 GB or more than 60 seconds are counted
like every other failure. The last lines are the counts; the exit code is 1 when anything failed.
"""

import argparse
import gc
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
# In place of this folder, in which the script itself would hide the package of its name.
sys.path[0] = str(ROOT / "tests")
sys.path.insert(0, str(ROOT / "src"))

from fuzz.mutators import inputs  # noqa: E402 - found beside this folder
from fuzz.run_input import clear_folder, command, prepare_batch, run_command  # noqa: E402 - found beside this folder

SECONDS = 60
_GARBAGE_EVERY = 20
"""Inputs after which the helper looks for garbage; to look costs a third of an input."""

MEMORY_LIMIT = 2 << 30
ADDRESS_SPACE_LIMIT = 4 << 30
"""Address space of a helper: what asks for more is stopped before the machine is."""


def child(mulai: int, end: int, seed: int, save: Path | None) -> None:
    """Try the inputs of a range, a line of JSON before and after each."""
    import resource  # noqa: PLC0415 - there is none on Windows, where only the counts of memory lack

    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE_LIMIT, ADDRESS_SPACE_LIMIT))
    with tempfile.TemporaryDirectory() as temporary_folder:
        for nomor in range(mulai, end):
            tell_parent(mulai=nomor)
            trial_input = inputs(nomor, seed)
            arguments = prepare_batch(trial_input, Path(temporary_folder) / "batch", command(trial_input, nomor, seed))
            # Made before the clock and the memory are looked at: the maker of a bomb needs some itself.
            start, jam = top(), time.perf_counter()
            tell_parent(route=nomor, way=trial_input.way, command=command(trial_input, nomor, seed))
            limit_process(SECONDS)
            answers = run_command(arguments)
            limit_process(0)
            wrong = answers.wrong
            if top() > max(start, MEMORY_LIMIT):
                wrong = wrong or f"{top() >> 20} MB"
            seconds = time.perf_counter() - jam
            tell_parent(selesai=nomor, kode=answers.kode, seconds=round(seconds, 4), wrong=wrong, top=top())
            if wrong and save is not None:
                target = save / str(nomor)
                shutil.copytree(Path(temporary_folder) / "batch", target, symlinks=True, dirs_exist_ok=True)
            clear_folder(Path(temporary_folder) / "batch")
            if top() > MEMORY_LIMIT // 2:
                # The peak of a process never falls again: the next input starts in a new one.
                return
            del trial_input, answers
            if nomor % _GARBAGE_EVERY == 0:
                gc.collect()


def limit_process(seconds: int) -> None:
    """End this process after so many seconds of work, or after many times as many without any."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.alarm(seconds * 5)


def top() -> int:
    """Return the most memory that this process has had, in bytes."""
    import resource  # noqa: PLC0415 - as above

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def tell_parent(**event: object) -> None:
    """Tell the parent."""
    sys.__stdout__.write(json.dumps(event) + "\n")  # type: ignore[union-attr]
    sys.__stdout__.flush()  # type: ignore[union-attr]


class Tally:
    """What came out so far."""

    def __init__(self) -> None:
        self.way: Counter[str] = Counter()
        self.command: Counter[str] = Counter()
        self.kode: Counter[int] = Counter()
        self.failed: dict[int, str] = {}
        self.slowest = 0.0
        self.amount = 0.0
        self.top = 0

    def mulai(self, event: dict[str, Any]) -> None:
        """Take the report of an input that is about to be tried."""
        self.way[event["cara"]] += 1
        self.command[event["perintah"][0]] += 1

    def take_finished(self, event: dict[str, Any], what: str) -> None:
        """Take the report of one finished input."""
        self.kode[event["kode"]] += 1
        self.amount += event["detik"]
        self.slowest = max(self.slowest, event["detik"])
        self.top = max(self.top, event["puncak"])
        if event["salah"]:
            self._record_failure(event["selesai"], what, event["salah"])
        if self.kode.total() % 500 == 0:
            print(f"… {self.kode.total()} masukan, {len(self.failed)} gagal", flush=True)

    def died(self, nomor: int, what: str, wrong: str) -> None:
        """Take the end of a helper that did not come to the end of an input."""
        self.kode[-1] += 1
        self._record_failure(nomor, what, wrong)

    def _record_failure(self, nomor: int, what: str, wrong: str) -> None:
        self.failed[nomor] = wrong
        print(f"--- masukan {nomor}: {what}\n{wrong.rstrip()[-1500:]}", flush=True)

    def print_text(self) -> None:
        """Print the counts."""
        print(f"perintah  : {_list(self.command)}")
        print(f"cara      : {_list(self.way)}")
        print(f"masukan   : {self.kode.total()} (ditolak {self.kode[2]}, dinilai {self.kode[0] + self.kode[1]})")
        flat = self.amount / max(1, self.kode.total())
        print(f"lama      : rata-rata {flat:.3f} s, terlama {self.slowest:.1f} s")
        print(f"ingatan   : paling banyak {self.top >> 20} MB")
        print(f"gagal     : {len(self.failed)}")


def _list(tally: Counter[str]) -> str:
    return ", ".join(f"{nama} {count}" for nama, count in sorted(tally.items()))


def without_power() -> list[str]:
    """Return what starts a helper without the power of root to read what nobody may (Linux only)."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("setpriv") is None:
        return []
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--"]


def parent(choices: argparse.Namespace) -> Tally:
    """Let each of the helpers try its share of the inputs; count what comes of them."""
    tally = Tally()
    end = choices.mulai + choices.banyak
    step = -(-choices.banyak // choices.sekaligus)
    part = [(mulai, min(mulai + step, end)) for mulai in range(choices.mulai, end, step)]
    with ThreadPoolExecutor(len(part)) as thread:
        for result in [thread.submit(_range, choices, tally, *span) for span in part]:
            result.result()
    return tally


def _range(choices: argparse.Namespace, tally: Tally, nomor: int, end: int) -> None:
    """Start helpers one after the other until every input of a range has been tried."""
    while nomor < end:
        helper_command = [*without_power(), sys.executable, __file__, "--anak", f"--mulai={nomor}"]
        helper_command += [f"--banyak={end - nomor}", f"--benih={choices.benih}"]
        if choices.simpan is not None:
            helper_command.append(f"--simpan={choices.simpan}")
        with (
            tempfile.TemporaryFile() as galat,
            subprocess.Popen(
                helper_command,
                stdout=subprocess.PIPE,
                stderr=galat,
                text=True,
                env={**os.environ, "LC_ALL": "C"},
            ) as process,
        ):
            last, what = nomor - 1, ""
            for row in process.stdout or ():
                event = json.loads(row)
                last = event.get("mulai", last)
                if "cara" in event:
                    what = f"{event['cara']}: {' '.join(event['perintah'])}"
                    tally.mulai(event)
                if "selesai" in event:
                    tally.take_finished(event, what)
                    nomor = event["selesai"] + 1
            galat.seek(0)
            reason = galat.read().decode("utf-8", "replace")
        if nomor <= last:
            tally.died(last, what, f"proses mati ({process.returncode})\n{reason[-1200:]}")
            nomor = last + 1


def main() -> None:
    """Try the inputs and print the counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--banyak", type=int, default=2_000, help="inputs to try (2000)")
    parser.add_argument("--mulai", type=int, default=0, help="number of the first (0)")
    parser.add_argument("--benih", type=int, default=1, help="seed (1)")
    parser.add_argument("--sekaligus", type=int, default=1, help="helpers at the same time (1)")
    parser.add_argument("--simpan", type=Path, help="folder in which failing inputs are kept")
    parser.add_argument("--anak", action="store_true", help=argparse.SUPPRESS)
    choices = parser.parse_args()
    if choices.anak:
        child(choices.mulai, choices.mulai + choices.banyak, choices.benih, choices.simpan)
        return
    tally = parent(choices)
    tally.print_text()
    sys.exit(bool(tally.failed))


if __name__ == "__main__":
    main()
