"""What the family DAT says where a whole column, sheet or file is at fault."""

from __future__ import annotations

import pytest

from mutasi_cli.rules.dat.person_names import same_name
from rule_world import World


def _codes(world: World) -> list[str]:
    return [f.rule_code for f in world.value()]


def test_numeric_nip_column_names_every_touched_person_once() -> None:
    world = World.new()
    for row in world.table["pegawai"].values():
        row["nip"] = int(row["nip"])
    findings = world.value()
    numeric_nips = [f for f in findings if f.rule_code == "DAT001"]
    touched = ("lurah_a", "lurah_b", "kasi", "staf", "dokter_x", "dokter_z", "sekda", "kaban")
    assert {f.cell.address for f in numeric_nips} == {world.cell(f"pegawai.{row_name}.nip") for row_name in touched}
    assert all(f.nip is None and f.blocking for f in numeric_nips)
    assert not [f for f in findings if f.rule_code == "DAT007"], "the root cause has been told"


def test_unknown_key_of_the_batch_is_told_with_its_nearest() -> None:
    world = World.new()
    world.change("batch.tempatnya", "Aula")
    (findings,) = [f for f in world.value() if f.rule_code == "DAT020"]
    assert findings.cell.address == world.cell("batch.tempatnya").replace("!B", "!A")
    assert "tempat." in findings.message


def test_without_batch_sheet_the_age_of_the_data_is_unknown() -> None:
    world = World.new()
    world.batch = {}
    assert _codes(world).count("DAT017") == 1


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("Jihan Dokter", True),
        ("dr. JIHAN DOKTER", True),
        ("Dr. Hj. Jihan Dokter, M.Kes., Sp.A", True),
        ("J I H A N  D O K T E R", True),
        ("Jihan Dokter SKM M.Kes", True),
        ("JihanDokter", True),
        ("Jihan Doktor", False),
        ("Jihan", False),
        ("Hj.", False),
        ("", False),
        (",", False),
    ],
)
def test_names_are_compared_without_degrees_titles_case_and_spaces(written: str, *, same: bool) -> None:
    jihan = World.new().compose().pegawai["198510102010012001"]
    assert same_name(jihan, written) is same
