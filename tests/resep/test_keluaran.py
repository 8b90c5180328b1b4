"""The recipe «Add an output» suffices."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from resep.langkah import Salinan

_PERINTAH = ("participants", "examples/bekasi-2026-02-06", "--keluaran", "keluaran/coba")


def test_add_an_output(salinan: Salinan) -> None:
    tampil = salinan.ikuti("Add an output")
    for nama in (
        "test_satu_baris_per_orang",
        "test_yang_disunting_dengan_tangan_dibiarkan",
        "test_other_commands_killed_anywhere[participants]",
    ):
        assert f"{nama} PASSED" in tampil, nama
    assert "FAILED" not in tampil
    assert "peserta-2026-02-06.csv: 1 baru" in tampil
    # The command stands in the help, and its file holds everybody of the example.
    assert "penerima tamu" in salinan.jalankan("mutasi", "participants", "--help")
    berkas = salinan.akar / "keluaran" / "coba" / "2026-02-06" / "peserta-2026-02-06.csv"
    with berkas.open(encoding="utf-8-sig", newline="") as isi:
        baris = list(csv.reader(isi, delimiter=";"))
    assert len(baris) == 1 + 61
    assert all(len(satu) == len(baris[0]) and all(satu) for satu in baris)
    # Once more gives the same bytes; what a hand has changed stays.
    assert "1 tidak berubah" in salinan.jalankan("mutasi", *_PERINTAH)
    berkas.write_text("milik kantor", encoding="utf-8")
    assert "peserta-2026-02-06.baru.csv" in salinan.jalankan("mutasi", *_PERINTAH)
    assert berkas.read_text(encoding="utf-8") == "milik kantor"
