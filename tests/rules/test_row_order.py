"""No order of rows in any sheet matters to what all rules together say."""

from __future__ import annotations

import random
from collections import Counter
from typing import Any

import pytest

from rule_world import World

SHEETS = ("usulan", "pegawai", "jabatan", "plt", "riwayat")


def _faulty() -> World:
    """The world with faults of many families at once."""
    world = World.new()
    world.remove("usulan.lurah_b")
    world.change("usulan.staf.kode_jabatan_tujuan", "KEC.SEK")
    world.change("pegawai.lurah_a.agama", None)
    world.change("pegawai.lurah_a.tmt_jabatan", "2025-06-01")
    world.add("usulan", "dua", {"no": 6, "nip": "198106062006041001", "kode_jabatan_tujuan": "KEC.SEK"})
    world.add("usulan", "asing", {"no": 7, "nip": "199901012020011001", "kode_jabatan_tujuan": "KEC"})
    world.add("usulan", "gelap", {"no": 8, "nip": "198612122011011001", "kode_jabatan_tujuan": "KEL.C"})
    world.add("usulan", "kapus_y", {"no": 9, "nip": "198411112009011001", "jenis": "pemberhentian"})
    return world


def _outcome(world: World) -> Counter[Any]:
    return Counter((f.rule_code, f.severity, f.nip, f.kode_jabatan) for f in world.value())


@pytest.mark.parametrize("seed", range(4))
def test_findings_do_not_depend_on_the_order_of_rows(seed: int) -> None:
    rng = random.Random(seed)
    world = _faulty()
    expected = _outcome(world)
    assert {"JAB001", "JAB002", "JAB003", "JAB004", "LYN001", "DOK001", "WKT001"} <= {
        expectation[0] for expectation in expected
    }
    for sheet in SHEETS:
        # The first row names the columns of a sheet, so they are set before anything is moved.
        columns = world.column(sheet)
        rows = [(nama, dict.fromkeys(columns) | row) for nama, row in world.table[sheet].items()]
        rng.shuffle(rows)
        world.table[sheet] = dict(rows)
    assert _outcome(world) == expected
