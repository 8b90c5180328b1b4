"""No order of rows in any sheet matters to what all rules together say."""

from __future__ import annotations

import random
from collections import Counter
from typing import Any

import pytest

from dunia import Dunia

SHEETS = ("usulan", "pegawai", "jabatan", "plt", "riwayat")


def _faulty() -> Dunia:
    """The world with faults of many families at once."""
    dunia = Dunia.baru()
    dunia.hapus("usulan.lurah_b")
    dunia.ubah("usulan.staf.kode_jabatan_tujuan", "KEC.SEK")
    dunia.ubah("pegawai.lurah_a.agama", None)
    dunia.ubah("pegawai.lurah_a.tmt_jabatan", "2025-06-01")
    dunia.tambah("usulan", "dua", {"no": 6, "nip": "198106062006041001", "kode_jabatan_tujuan": "KEC.SEK"})
    dunia.tambah("usulan", "asing", {"no": 7, "nip": "199901012020011001", "kode_jabatan_tujuan": "KEC"})
    dunia.tambah("usulan", "gelap", {"no": 8, "nip": "198612122011011001", "kode_jabatan_tujuan": "KEL.C"})
    dunia.tambah("usulan", "kapus_y", {"no": 9, "nip": "198411112009011001", "jenis": "pemberhentian"})
    return dunia


def _outcome(dunia: Dunia) -> Counter[Any]:
    return Counter((f.aturan, f.keparahan, f.nip, f.kode_jabatan) for f in dunia.nilai())


@pytest.mark.parametrize("benih", range(4))
def test_findings_do_not_depend_on_the_order_of_rows(benih: int) -> None:
    acak = random.Random(benih)
    dunia = _faulty()
    harapan = _outcome(dunia)
    assert {"JAB001", "JAB002", "JAB003", "JAB004", "LYN001", "DOK001", "WKT001"} <= {
        isi[0] for isi in harapan
    }
    for sheet in SHEETS:
        # The first row names the columns of a sheet, so they are set before anything is moved.
        kolom = dunia.kolom(sheet)
        baris = [(nama, dict.fromkeys(kolom) | isi) for nama, isi in dunia.tabel[sheet].items()]
        acak.shuffle(baris)
        dunia.tabel[sheet] = dict(baris)
    assert _outcome(dunia) == harapan
