"""Sheets that were not read, and days of the sheet libur that cannot be read, are told once."""

from __future__ import annotations

from dataclasses import replace

from mutasi_cli.domain.assembly import build_batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.material import UnknownColumn
from mutasi_cli.law import load_lawbook
from mutasi_cli.rules.engine import judge
from rule_world import World


def test_a_sheet_with_nearly_a_tables_name() -> None:
    batch = World.new().compose()
    unknown_columns = (
        UnknownColumn(table="lembar", cell=Cell("batch.xlsx", "pertex", content="pertex"), suggestion="pertek"),
        UnknownColumn(table="lembar", cell=Cell("batch.xlsx", "x", content="x")),
    )
    material = replace(batch.material, unknown_columns=unknown_columns)
    batch = build_batch(material, batch.office_settings, batch.tanggal, load_lawbook())
    first_finding, second_finding = [f for f in judge(batch, load_lawbook()) if f.rule_code == "DAT020"]
    assert first_finding.cell.address == "pertex"
    assert first_finding.message == (
        "Lembar «pertex» tidak dibaca, karena namanya bukan nama tabel. Mungkin yang dimaksud tabel pertek."
    )
    assert first_finding.remedy == "Ganti nama lembarnya menjadi pertek. Bila tidak diperlukan, biarkan saja."
    assert second_finding.message == "Lembar «x» tidak dibaca, karena namanya bukan nama tabel."


def test_a_day_of_libur_that_cannot_be_read() -> None:
    world = World.new()
    world.add("libur", "satu", {"tanggal": "31-02-2026", "keterangan": "cuti bersama"})
    world.add("libur", "dua", {"tanggal": "16-02-2026", "keterangan": "cuti bersama"})
    world.add("libur", "tiga", {"tanggal": "-", "keterangan": "cuti bersama"})
    findings = [f for f in world.value() if f.rule_code == "DAT011"]
    assert [f.cell.address for f in findings] == [world.cell("libur.satu.tanggal")]
    assert "lembar libur" in findings[0].message
    assert findings[0].nip is None
