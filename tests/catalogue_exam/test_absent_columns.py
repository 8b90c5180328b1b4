"""The worked example with one column of the staff or the post table taken out, or left blank for everybody.

What nobody knows is said once (DAT027). Nothing becomes unlawful by it: no finding of severity galat appears that was
not there before, and none of severity peringatan but that one. The columns that a decree prints are told once more,
as DAT016 of the whole table, because no decree can be written without them.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from catalogue_exam.example_world import World, hard
from mutasi_cli.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mutasi_cli.domain.finding import Finding

STARRED = {("pegawai", "nip"), ("pegawai", "nama"), ("jabatan", "jabatan")}
"""Without these a table cannot be read at all."""
KEY = ("jabatan", "kode")
"""The codes that the other sheets of the example name: without the column they point at nothing."""
PRINTED = {("pegawai", "golongan"), ("pegawai", "kode_jabatan")}

ASKED = {
    **dict.fromkeys(("golongan", "pendidikan", "tmt_jabatan", "kode_jabatan"), "peringatan"),
    **dict.fromkeys(("agama", "status_asn", "kedudukan", "hukuman_disiplin", "status_hukum"), "peringatan"),
    **dict.fromkeys(("jurusan", "rumpun_jf", "sertifikat"), "peringatan"),
    **dict.fromkeys(("kode_tugas_tambahan", "tmt_tugas_tambahan", "predikat_2024", "predikat_2025"), "peringatan"),
    **dict.fromkeys(("uji_kompetensi", "tanggal_uji_kompetensi", "masa_kerja_puskesmas_bulan"), "peringatan"),
    **dict.fromkeys(("gelar_depan", "kotak_talenta", "diklat_kepemimpinan"), "info"),
}
"""Columns of the staff table that rules ask for on this batch, with the severity of what is said without them."""
ASKED_OF_POSTS = {"eselon": "peringatan", "jenjang": "peringatan", "unit_kerja": "peringatan"}

COLUMNS = [
    (table, column)
    for table in ("pegawai", "jabatan")
    for column in World.new(full=False).column[table]
    if (table, column) not in STARRED | {KEY}
]


def without(table: str, column: str, *, absent: bool) -> tuple[Finding, ...]:
    world = World.new(full=False)
    if absent:
        world.column[table].remove(column)
    for row in world.table[table]:
        row[column] = None
    return world.value()


def of_columns(findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.rule_code == "DAT027"]


@pytest.mark.parametrize("absent", [True, pytest.param(False, marks=pytest.mark.slow)], ids=["absent", "blank"])
@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=[".".join(entry) for entry in COLUMNS])
def test_a_column_of_nobody_is_one_statement(table: str, column: str, *, absent: bool) -> None:
    findings = without(table, column, absent=absent)
    new = hard(findings)  # the whole example has none
    told = of_columns(findings)
    of_table = Counter((key.rule_code, key.severity, key.subject) for key in new.elements())
    expected = Counter(
        ("DAT027", finding.severity.value, "") for finding in told if finding.severity.value == "peringatan"
    )
    if (table, column) in PRINTED:
        expected["DAT016", "galat", ""] = 1
    assert of_table == expected, [finding.message for finding in findings if finding.severity.value != "info"]
    asked = (ASKED if table == "pegawai" else ASKED_OF_POSTS).get(column)
    if (table, column, absent) == ("jabatan", "unit_kerja", True):
        asked = None  # the unit of a post is its office then, and nothing is blank
    assert [finding.severity.value for finding in told] == ([] if asked is None else [asked])


@pytest.mark.parametrize(("table", "column"), sorted(STARRED))
def test_a_starred_column_stops_the_run(table: str, column: str) -> None:
    with pytest.raises(FileError, match=f"Kolom wajib «{column}» tidak ada"):
        without(table, column, absent=True)


def test_a_name_that_nobody_has_is_one_fault() -> None:
    findings = without("pegawai", "nama", absent=False)
    assert [finding.rule_code for finding in findings if finding.severity.value == "galat"] == ["DAT016"]


@pytest.mark.parametrize("absent", [True, False])
def test_without_codes_of_posts_superiors_are_one_statement(*, absent: bool) -> None:
    findings = without(*KEY, absent=absent)
    assert len(of_columns(findings)) == 1
    assert not [finding for finding in findings if finding.rule_code == "DAT019"]


def test_a_fact_stays_where_no_present_post_is_known() -> None:
    """Two people for one post are two people, whoever held it before."""
    world = World.new(full=False)
    first, second = (row for row in world.table["usulan"][:2])
    second["kode_jabatan_tujuan"], second["jabatan_tujuan"] = first["kode_jabatan_tujuan"], first["jabatan_tujuan"]
    second["unit_tujuan"] = first.get("unit_tujuan")
    world.column["pegawai"].remove("kode_jabatan")
    findings = world.value()
    assert {finding.nip for finding in findings if finding.rule_code == "JAB002"} == {first["nip"], second["nip"]}


def test_losing_a_post_stays_a_fact_without_a_column_of_codes() -> None:
    """The holder of a taken post stays galat where the staff table names posts in words and nobody has a code."""
    world = World.new(full=False)
    posts = {row["kode"]: row for row in world.table["jabatan"]}
    for row in world.table["pegawai"]:
        post = posts.get(row["kode_jabatan"])
        row["jabatan"], row["unit_kerja"] = (None, None) if post is None else (post["jabatan"], post["unit_kerja"])
    world.column["pegawai"][world.column["pegawai"].index("kode_jabatan")] = "jabatan"
    world.column["pegawai"].append("unit_kerja")
    mover = next(row for row in world.table["usulan"] if world.step[str(row["nip"])].group == "struktural")
    world.remove("usulan", mover)
    assert {"JAB003", "JAB004"} & {finding.rule_code for finding in world.value()}
