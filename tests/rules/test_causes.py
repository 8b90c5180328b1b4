"""Findings become causes: every open finding in exactly one of them, whatever the batch."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cause import Section
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.rules import RULES
from mutasi_cli.rules.causes import diagnose
from outputs import small_town

_CODES = [rule.code for rule in RULES]


@st.composite
def findings(draw: st.DrawFn) -> list[Finding]:
    """Findings of any rule at any cell, some of them following from others."""
    cells = st.builds(
        lambda sheet, letter, row: Cell("batch.xlsx", sheet, f"{letter}{row}", row),
        st.sampled_from(["usulan", "pegawai", "jabatan"]),
        st.sampled_from("ABCDE"),
        st.integers(2, 12),
    )
    made: list[Finding] = []
    for nomor in range(draw(st.integers(0, 12))):
        follows = (draw(cells),) if draw(st.booleans()) else ()
        made.append(
            Finding(
                draw(st.sampled_from(_CODES)),
                "nama-aturan",
                draw(st.sampled_from(list(Severity))),
                draw(cells),
                f"pesan {nomor}",
                draw(st.sampled_from(["Betulkan selnya.", "Isi kolomnya."])),
                nip=draw(st.sampled_from([None, small_town.nip(1), small_town.nip(2)])),
                follows=follows,
            )
        )
    return made


@given(findings(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_causes_partition_the_findings(made: list[Finding], random: object) -> None:
    del random
    town: Batch = small_town.batch()
    diagnosis = diagnose(town, made)
    held = [id(finding) for cause in diagnosis.causes for finding in (*cause.findings, *cause.consequences)]
    assert sorted(held) == sorted(id(finding) for finding in made)
    assert [cause.nomor for cause in diagnosis.causes] == list(range(1, len(diagnosis.causes) + 1))
    severities = [cause.severity.order for cause in diagnosis.causes]
    assert severities == sorted(severities)
    again = diagnose(town, list(reversed(made)))
    assert [(c.title, c.place, c.rows) for c in again.causes] == [(c.title, c.place, c.rows) for c in diagnosis.causes]


def test_what_follows_stands_under_its_cause() -> None:
    cell = Cell("batch.xlsx", "usulan", "B3", 3, content="1.98E+17")
    cause = Finding("DAT001", "nip-tersimpan-sebagai-angka", Severity.GALAT, cell, "Angka.", "Ketik ulang NIP.")
    target = Cell("batch.xlsx", "usulan", "C4", 4)
    effect = Finding("JAB003", "jabatan-belum-lowong", Severity.GALAT, target, "Terisi.", "Usulkan.", follows=(cell,))
    (only,) = diagnose(small_town.batch(), [effect, cause]).causes
    assert only.findings == (cause,)
    assert only.consequences == (effect,)
    assert "JAB003 ikut hilang" in only.action


def test_a_missing_letter_is_one_cause_for_all_rows() -> None:
    made = [
        Finding("IZN004", "pertek-belum-ada", Severity.GALAT, Cell("batch.xlsx", "usulan", None, row), "Belum.", "Isi.")
        for row in (2, 3, 4)
    ]
    (only,) = diagnose(small_town.batch(), made).causes
    assert only.section is Section.LETTER
    assert only.rows == 3
