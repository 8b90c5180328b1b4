"""Run the cases in ``cases/*.yaml``, which a lawyer can read.

A case changes cells of the world and lists exactly what the rule of the file says about it::

    aturan: WKT001
    kasus:
      - nama: sehari kurang dari 24 bulan
        ubah: {pegawai.lurah_a.tmt_jabatan: 2024-02-07}
        tambah: {pengecualian.satu: {aturan: WKT001, nip: "...", alasan: "..."}}
        hapus: [pertek]
        tanggal: 2026-02-06
        harapan:
          - {sel: pegawai.lurah_a.tmt_jabatan, nip: lurah_a, keparahan: peringatan, memuat: 1 tahun 11 bulan}
        lain: [DAT012]      # optional: the other galat and peringatan that must come with it, and no others

``nip`` is a row of the sheet pegawai, 18 digits, or null. ``harapan: []`` means that the rule is silent.
``dikecualikan: true`` on an expectation: the finding is there, and waived.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from mutasi_cli.domain.finding import Severity
from mutasi_cli.rules import BY_CODE, RULES
from rule_world import World

CASES = Path(__file__).parent / "cases"


def _cases() -> list[Any]:
    result: list[Any] = []
    for file in sorted(CASES.glob("*.yaml")):
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
        assert data["aturan"] == file.stem
        result.extend(
            pytest.param(data["aturan"], rule_case, id=f"{data['aturan']}: {rule_case['nama']}")
            for rule_case in data["kasus"]
        )
    return result


def _world(rule_case: dict[str, Any]) -> World:
    assert rule_case.keys() <= {"nama", "ubah", "tambah", "hapus", "tanggal", "harapan", "lain"}, rule_case
    world = World.new()
    if "tanggal" in rule_case:
        world.tanggal = rule_case["tanggal"]
    for route in rule_case.get("hapus", ()):
        world.remove(route)
    for route, added_row in rule_case.get("tambah", {}).items():
        sheet, _, nama = route.partition(".")
        world.add(sheet, nama, added_row)
    for route, value in rule_case.get("ubah", {}).items():
        world.change(route, value)
    return world


@pytest.mark.parametrize(("kode", "rule_case"), _cases())
def test_case(kode: str, rule_case: dict[str, Any]) -> None:
    world = _world(rule_case)
    everything = world.value()
    findings = [finding for finding in everything if finding.rule_code == kode]
    obtained = sorted((f.cell.address, f.nip or "", f.severity.value, f.pengecualian is not None) for f in findings)
    expected = sorted(
        (
            world.cell(expectation["sel"]),
            _nip(world, expectation["nip"]),
            expectation.get("keparahan", BY_CODE[kode].severity.value),
            expectation.get("dikecualikan", False),
        )
        for expectation in rule_case["harapan"]
    )
    assert obtained == expected, "\n".join(f.message for f in findings)
    for expectation in rule_case["harapan"]:
        match = [f for f in findings if f.cell.address == world.cell(expectation["sel"])]
        for words in (
            [expectation["memuat"]] if isinstance(expectation.get("memuat"), str) else expectation.get("memuat", ())
        ):
            assert any(words in f"{f.message} {f.remedy}" for f in match), [f.message for f in match]
    if "lain" in rule_case:
        other_rules = {f.rule_code for f in everything if f.severity is not Severity.INFO} - {kode}
        assert other_rules == set(rule_case["lain"])


def _nip(world: World, label: str | None) -> str:
    if label is None:
        return ""
    row = world.table["pegawai"].get(label)
    return str(label if row is None else row["nip"])


def test_world_is_silent() -> None:
    hard = [f for f in World.new().value() if f.severity is not Severity.INFO]
    assert not hard, "\n".join(f"{f.rule_code} {f.cell.address}: {f.message}" for f in hard)


@pytest.mark.parametrize("kode", [rule.code for rule in RULES])
def test_rule_has_cases_on_both_sides(kode: str) -> None:
    """Every rule has a case in which it fires and one in which it just does not."""
    file = CASES / f"{kode}.yaml"
    assert file.is_file(), f"{kode} has no cases"
    rule_cases = yaml.safe_load(file.read_text(encoding="utf-8"))["kasus"]
    assert any(rule_case["harapan"] for rule_case in rule_cases)
    assert any(not rule_case["harapan"] for rule_case in rule_cases)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rule_is_a_page(rule: Any) -> None:
    """The docstring has a summary and the four headings, none of them empty."""
    page = rule.page()
    assert page.summary
    assert list(page.part) == ["Mengapa", "Dasar", "Contoh", "Perbaikan"]
    assert all(page.part.values())
