# ruff: noqa: T201 - a script that prints
"""How long each command takes that writes or shows something, at 61 and at 2,000 moves; whole processes.

Run ``python tests/bench/keluaran.py``. The office has 12,000 staff in one workbook; the 2,000 moves are one
ring of 2,000 more posts. Wanted: the marked copy of the 12,000 rows within 1.5 s more than judging alone.
"""

import shutil
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from bench.kantor_besar import tulis_buku
from bench.ukur import MUTASI, Sasaran, Ukuran, bandingkan, jalankan

PEGAWAI = 12_000
BATAS_SALINAN = 1.5
NILAI = "validate --format json"
SALINAN = "validate --format xlsx (salinan bertanda)"


def perintah(buku: Path) -> dict[str, tuple[str | Path, ...]]:
    """Return the commands by what they do; each finds the folder as the one before left it."""
    return {
        NILAI: (*MUTASI, "validate", buku, "--format", "json"),
        SALINAN: (*MUTASI, "validate", buku, "--format", "xlsx"),
        "impact": (*MUTASI, "impact", buku, "--format", "json"),
        "report": (*MUTASI, "report", buku),
        "roster": (*MUTASI, "roster", buku, "--draf"),
        "decree": (*MUTASI, "decree", buku, "--draf"),
        "verify": (*MUTASI, "verify", buku),
    }


def ukur(buku: Path, ulang: int) -> dict[str, Ukuran]:
    """Measure all commands on a workbook."""
    if ulang > 1:
        return bandingkan(perintah(buku), ulang)
    hasil = {}
    for nama, argumen in perintah(buku).items():
        hasil[nama] = jalankan(*argumen)
        print(f"{nama:52} {hasil[nama].detik:7.3f} s {hasil[nama].puncak:7.0f} MB", flush=True)
    return hasil


def utama() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as sementara:
        kecil, besar = Path(sementara) / "kecil", Path(sementara) / "besar"
        for folder in (kecil, besar):
            folder.mkdir()
        print("61 usulan, 12.000 pegawai")
        hasil = ukur(tulis_buku(kecil, pegawai=PEGAWAI), 3)
        shutil.rmtree(kecil)
        salinan = hasil[SALINAN].detik - hasil[NILAI].detik
        print("\n2.000 usulan, 12.000 pegawai")
        ukur(tulis_buku(besar, pegawai=PEGAWAI, usulan=2_000), 1)
    Sasaran("salinan bertanda 12.000 baris, di atas validate", BATAS_SALINAN, salinan, "s").cetak()


if __name__ == "__main__":
    utama()
