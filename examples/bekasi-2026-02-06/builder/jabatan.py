"""The post table: structural posts from the fact files, functional and clerical posts invented."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from builder.jabatan_map import JabatanMap
from builder.offices import add_offices
from builder.regions import add_abolished, add_kecamatan, add_kelurahan, add_puskesmas, add_uptd

if TYPE_CHECKING:
    from pathlib import Path

    from builder.model import Row


class JabatanTable:
    """All posts: ``row`` maps code to row, in roster order; beside it the codes by kind of office."""

    def __init__(self, data: Path) -> None:
        """Read the three fact files in ``data`` and build every post."""
        facts, kelurahan, puskesmas = (
            _read(data / f"{nama}.csv") for nama in ("perangkat_daerah", "kelurahan", "puskesmas")
        )
        jabatan_map = JabatanMap()
        self.row: dict[str, Row] = jabatan_map.row
        self.kode_dinas = add_offices(jabatan_map, facts)
        self.kode_puskesmas = add_puskesmas(jabatan_map, facts, puskesmas)
        add_uptd(jabatan_map, facts)
        self.kode_kecamatan = add_kecamatan(jabatan_map, facts, kelurahan)
        self.kode_kelurahan = add_kelurahan(jabatan_map, facts, kelurahan)
        add_abolished(jabatan_map)


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
