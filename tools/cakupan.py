"""Run all tests and tell which branches of the judging packages none of them takes.

    python tools/cakupan.py                        # all tests; fails below 95 % in any of the packages
    python tools/cakupan.py tests/rules tests/law  # some of them: what is told is right, the failure is not

Arguments go to pytest. What is measured stands in pyproject.toml (``[tool.coverage.run]``). Code that only
runs in processes of its own (``mutasi`` started by a test) is not counted.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

AKAR = Path(__file__).resolve().parents[1]
PAKET = ("domain", "rules", "law", "tables")
PALING_SEDIKIT = 95.0
"""Per cent of the branches of each package."""


def rates(laporan: Mapping[str, Any]) -> dict[str, tuple[int, int]]:
    """Return package -> (branches that were taken, branches), from a JSON report of coverage.

    A package without a measured file has (0, 0): nobody imported it, or the settings do not name it.
    """
    hasil = dict.fromkeys(PAKET, (0, 0))
    for berkas, isi in laporan["files"].items():
        bagian = Path(berkas.replace("\\", "/")).parts
        paket = bagian[bagian.index("mutasi_cli") + 1]
        if paket in hasil:
            diambil, semua = hasil[paket]
            ringkas = isi["summary"]
            hasil[paket] = (diambil + ringkas["covered_branches"], semua + ringkas["num_branches"])
    return hasil


def per_cent(cabang: tuple[int, int]) -> float:
    """Return the share in per cent; 0 where nothing was measured."""
    diambil, semua = cabang
    return 100 * diambil / semua if semua else 0.0


def main(argumen: Sequence[str]) -> int:
    """Run pytest with these arguments and print what it reached; 1 when that is too little."""
    if {"-h", "--help"} & set(argumen):
        sys.stdout.write(__doc__ or "")
        return 0
    with tempfile.TemporaryDirectory() as sementara:
        laporan = Path(sementara) / "cakupan.json"
        perintah = ["-m", "pytest", "--cov", "--cov-report=term", f"--cov-report=json:{laporan}", *argumen]
        lingkungan = {**os.environ, "COVERAGE_FILE": str(Path(sementara) / "data")}
        uji = subprocess.run([sys.executable, *perintah], cwd=AKAR, env=lingkungan, check=False)
        if not laporan.is_file():
            return uji.returncode or 1
        hasil = rates(json.loads(laporan.read_text(encoding="utf-8")))
    for paket, cabang in hasil.items():
        sys.stdout.write(f"{paket:<8} {cabang[0]:>5} of {cabang[1]:>5} branches  {per_cent(cabang):6.2f} %\n")
    kurang = [paket for paket, cabang in hasil.items() if per_cent(cabang) < PALING_SEDIKIT]
    if kurang:
        sys.stdout.write(f"less than {PALING_SEDIKIT:g} % of the branches: {', '.join(kurang)}\n")
    return uji.returncode or int(bool(kurang))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
