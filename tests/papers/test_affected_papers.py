"""The papers that ``diff`` names are those that ``decree`` really writes anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from mutasi_cli.disk.manifest import Outcome
from mutasi_cli.domain.assembly import build_batch
from mutasi_cli.domain.cell import Origin
from mutasi_cli.domain.changed_paper import PaperOutcome
from mutasi_cli.domain.usulan import Pertek, Plt
from mutasi_cli.domain.vocabulary import PertekAnswer
from mutasi_cli.law import load_lawbook
from mutasi_cli.papers.affected_papers import Version, changed_papers
from mutasi_cli.plan.compare_batches import compare
from papers.small_office import CEREMONY_DAY, FILE, TEMPLATES, full, nip, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.material import Material


def pertek(nomor: str, who: int = 1) -> Pertek:
    return Pertek(
        origin=Origin(FILE, "pertek"),
        nip=nip(who),
        nomor=nomor,
        tanggal=CEREMONY_DAY,
        hasil=PertekAnswer.SETUJU,
        kode_jabatan=None,
    )


def _change_one_row(material: Material, **changes: Any) -> Material:
    return replace(material, pegawai={**material.pegawai, nip(1): replace(material.pegawai[nip(1)], **changes)})


EDITS: dict[str, Callable[[Material], Material]] = {
    "nothing": lambda material: material,
    "number of one approval": lambda material: replace(material, pertek=(pertek("BARU"), pertek("LAIN", 2))),
    "rank of one person": lambda material: _change_one_row(material, golongan="IV/a", pangkat="Pembina"),
    "birthplace of one person": lambda material: _change_one_row(material, tempat_lahir="Bogor"),
    "remark of a row": lambda material: replace(
        material, usulan=(replace(material.usulan[0], keterangan="catatan"), *material.usulan[1:])
    ),
    "number of a decree": lambda material: replace(
        material, facts=replace(material.facts, nomor_sk_struktural="800/77")
    ),
    "place of the ceremony": lambda material: replace(material, facts=replace(material.facts, tempat="Aula Baru")),
    "one who is absent": lambda material: replace(
        material, usulan=(replace(material.usulan[0], hadir=False), *material.usulan[1:])
    ),
    "one row less": lambda material: replace(material, usulan=material.usulan[1:]),
}


def compose(origin: Batch, material: Material) -> Batch:
    return build_batch(material, origin.office_settings, origin.tanggal, load_lawbook())


def start() -> Batch:
    sample_batch = full(nomor_sk_struktural="800/1", tempat="Aula")
    return compose(sample_batch, replace(sample_batch.material, pertek=(pertek("LAMA"), pertek("LAIN", 2))))


def numberless(file: str) -> str:
    """Return a paper without the running number of its person, which a row less changes for all."""
    folder, _, nama = file.partition("/")
    front, line, rest = nama.partition("_")
    return f"{folder}/{rest}" if line and front.isdigit() else file


@pytest.mark.parametrize("edits", EDITS)
def test_diff_names_what_decree_replaces(edits: str, tmp_path: Path) -> None:
    old = start()
    new = compose(old, EDITS[edits](old.material))
    folder = write(old, tmp_path).folder
    earlier = {numberless(p.relative_to(folder).as_posix()): p.read_bytes() for p in folder.rglob("*.docx")}
    result = write(new, tmp_path)
    current = {
        numberless(file_state.file): (folder / file_state.file).read_bytes()
        for file_state in result.result
        if not file_state.file.startswith("cetak/")
    }
    assert {file_state.outcome for file_state in result.result} <= {
        Outcome.UNCHANGED,
        Outcome.NEW,
        Outcome.REPLACED,
    }
    mentioned: dict[PaperOutcome, set[str]] = {outcome: set() for outcome in PaperOutcome}
    for changed in changed_papers(Version(old, TEMPLATES), Version(new, TEMPLATES)):
        mentioned[changed.outcome].add(numberless(changed.file))
    assert mentioned[PaperOutcome.NEW] == current.keys() - earlier.keys()
    assert mentioned[PaperOutcome.REPRINT] == {
        nama for nama, file_state in current.items() if nama in earlier and earlier[nama] != file_state
    }
    missing = {nama for nama in earlier.keys() - current.keys() if not nama.startswith("cetak/")}
    assert mentioned[PaperOutcome.NO_LONGER_VALID] == missing
    assert bool(current.items() ^ earlier.items()) or edits in {"nothing", "remark of a row"}


def test_a_changed_approval_and_a_changed_order_are_told() -> None:
    old = start()
    plt = Plt(
        origin=Origin(FILE, "plt"),
        kode_jabatan="LUR",
        nip_plt=nip(5),
        mulai=CEREMONY_DAY,
        selesai=None,
        nomor="1",
    )
    old = compose(old, replace(old.material, plt=(plt,)))
    material = replace(
        old.material,
        pertek=(pertek("BARU"), pertek("LAIN", 2)),
        plt=(replace(plt, nip_plt=nip(6), mulai=date(2026, 2, 7)),),
    )
    comparison = compare(old, compose(old, material), (), ())
    (row,) = comparison.changed
    assert [(difference.field, difference.old, difference.new) for difference in row.difference] == [
        ("pertek nomor", "LAMA", "BARU")
    ]
    (jabatan,) = comparison.jabatan
    assert [difference.field for difference in jabatan.difference] == ["plt nip_plt", "plt mulai"]
