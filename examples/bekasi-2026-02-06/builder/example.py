"""The whole example: from a seed to tables, from tables to files."""

from __future__ import annotations

from pathlib import Path
from random import Random

from builder.jabatan import JabatanTable
from builder.model import Example
from builder.office_settings import make_settings
from builder.pegawai import Population
from builder.plan import Plan, make_plan
from builder.sheets import (
    make_batch,
    make_keluarga,
    make_libur,
    make_pertek,
    make_plt,
    make_riwayat,
    make_usulan,
)
from builder.workbook import write_workbook

_DATA = Path(__file__).resolve().parent.parent / "data"

SEED = 20260206
_CERTIFICATE = "kompetensi pemerintahan"


def make(seed: int = SEED) -> Example:
    """Build the whole example in memory."""
    rng = Random(seed)
    jabatan = JabatanTable(_DATA)
    plan = make_plan(rng, jabatan)
    population = Population(rng, jabatan, plan)
    _certify(jabatan, plan, population)
    table = {
        "usulan": make_usulan(rng, jabatan, plan, population),
        "pegawai": sorted(population.row, key=lambda b: str(b["nip"])),
        "jabatan": list(jabatan.row.values()),
        "batch": make_batch(rng, population),
        "riwayat": make_riwayat(rng, jabatan, population),
        "pertek": make_pertek(rng, plan, population),
        "plt": make_plt(plan, population),
        "keluarga": make_keluarga(rng, jabatan, plan, population),
        "libur": make_libur(),
        "pengecualian": [],
    }
    return Example(
        table,
        make_settings(population),
        {str(population.movers[x.target]["nip"]): x for x in plan.step},
        {nama: [str(population.pemangku[kode]["nip"]) for kode in codes] for nama, codes in plan.figures.items()},
    )


def _certify(jabatan: JabatanTable, plan: Plan, population: Population) -> None:
    """Give everybody who moves into a structural post the certificate that the law asks for."""
    for step in plan.step:
        person = population.movers[step.target]
        if jabatan.row[step.target]["jenis"] == "struktural":
            person["sertifikat"] = ";".join(filter(None, (str(person["sertifikat"] or ""), _CERTIFICATE)))


def write(example: Example, folder: Path) -> None:
    """Write ``batch.xlsx`` and ``mutasi.toml`` into ``folder``, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    write_workbook(example.table, folder / "batch.xlsx")
    (folder / "mutasi.toml").write_bytes(example.office_settings.encode())
