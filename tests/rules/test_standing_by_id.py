"""The ids of SIASN for a standing mean what the reader takes their words for."""

from __future__ import annotations

from mutasi_cli.law.siasn import load_siasn
from mutasi_cli.read.values.word_value import KEDUDUKAN
from mutasi_cli.rules.dat.dat012 import _STANDING_BY_ID


def test_ids_mean_their_words() -> None:
    read = {entry.id: KEDUDUKAN(entry.nama).value for entry in load_siasn().kedudukan_hukum}
    assert {number: standing for number, standing in read.items() if standing is not None} == _STANDING_BY_ID
