"""The post table: structural posts from the fact files, functional and clerical posts invented."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from pembuat.perangkat import isi_perangkat
from pembuat.peta import PetaJabatan
from pembuat.wilayah import isi_dihapus, isi_kecamatan, isi_kelurahan, isi_puskesmas, isi_uptd

if TYPE_CHECKING:
    from pathlib import Path

    from pembuat.model import Baris


class TabelJabatan:
    """All posts: ``baris`` maps code to row, in roster order; beside it the codes by kind of office."""

    def __init__(self, data: Path) -> None:
        """Read the three fact files in ``data`` and build every post."""
        fakta, kelurahan, puskesmas = (
            _baca(data / f"{nama}.csv") for nama in ("perangkat_daerah", "kelurahan", "puskesmas")
        )
        peta = PetaJabatan()
        self.baris: dict[str, Baris] = peta.baris
        self.kode_dinas = isi_perangkat(peta, fakta)
        self.kode_puskesmas = isi_puskesmas(peta, fakta, puskesmas)
        isi_uptd(peta, fakta)
        self.kode_kecamatan = isi_kecamatan(peta, fakta, kelurahan)
        self.kode_kelurahan = isi_kelurahan(peta, fakta, kelurahan)
        isi_dihapus(peta)


def _baca(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))
