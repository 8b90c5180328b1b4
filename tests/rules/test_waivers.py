"""Waivers and ``[aturan]``: what they cover, what they can never cover, and what is left of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mutasi_cli.domain.finding import Severity
from mutasi_cli.errors import SettingsError
from mutasi_cli.law import load_lawbook
from mutasi_cli.rules import BY_CODE, RULES
from mutasi_cli.rules.engine import judge
from mutasi_cli.rules.waivers import apply_waivers, fault_of
from rule_world import World

if TYPE_CHECKING:
    from mutasi_cli.domain.finding import Finding

FAJAR = "198106062006041001"
GANI = "198207072007011002"
NEVER_WAIVED = {"DAT001", "DAT002", "DAT006", "DAT007", "DAT008", "JAB001", "JAB002"}


def _short(**waiver: Any) -> World:
    """The world with two people moved too early (WKT001), and one waiver."""
    world = World.new()
    world.change("pegawai.lurah_a.tmt_jabatan", "07-02-2025")
    world.change("pegawai.lurah_b.tmt_jabatan", "07-02-2025")
    waiver_row = {"aturan": "WKT001", "nip": None, "kode_jabatan": None, "alasan": "Mendesak"}
    world.add("pengecualian", "satu", {**waiver_row, "nomor_dokumen": None, "berlaku_sampai": None, **waiver})
    return world


def _waived(findings: tuple[Finding, ...], kode: str = "WKT001") -> dict[str | None, bool]:
    return {f.nip: f.pengecualian is not None for f in findings if f.rule_code == kode}


def test_catalogue_says_what_can_never_be_waived() -> None:
    assert {rule.code for rule in RULES if not rule.waivable} == NEVER_WAIVED & BY_CODE.keys()


def test_waiver_covers_one_person_only() -> None:
    findings = _short(nip=FAJAR).value()
    assert _waived(findings) == {FAJAR: True, GANI: False}


def test_waiver_covers_a_post() -> None:
    findings = _short(kode_jabatan="KEL.A").value()
    assert _waived(findings) == {FAJAR: True, GANI: False}


def test_waiver_of_person_and_post_needs_both() -> None:
    assert _waived(_short(nip=FAJAR, kode_jabatan="KEL.A").value())[FAJAR]
    assert not _waived(_short(nip=FAJAR, kode_jabatan="KEC").value())[FAJAR]


def test_waiver_of_person_and_post_covers_a_finding_without_post() -> None:
    world = World.new()
    world.change("pegawai.lurah_a.tanggal_lahir", "07-06-1981")
    waiver_row = {"aturan": "DAT003", "nip": FAJAR, "kode_jabatan": "KEL.B", "alasan": "NIP terbit demikian"}
    world.add("pengecualian", "satu", waiver_row)
    assert _waived(world.value(), "DAT003") == {FAJAR: True}


def test_waived_finding_stays_with_its_document_and_no_longer_forbids() -> None:
    findings = _short(nip=FAJAR, nomor_dokumen="800/12", berlaku_sampai="28-02-2026").value()
    (waived_finding,) = [f for f in findings if f.rule_code == "WKT001" and f.nip == FAJAR]
    assert waived_finding.pengecualian is not None
    assert (waived_finding.pengecualian.alasan, waived_finding.pengecualian.nomor_dokumen) == (
        "Mendesak",
        "800/12",
    )
    assert waived_finding.pengecualian.address == "pengecualian!A2"
    assert not waived_finding.blocking
    assert findings[-1].pengecualian is not None, "waived findings come last"


@pytest.mark.parametrize(
    "waiver",
    [
        {"nip": FAJAR, "alasan": None},
        {"nip": FAJAR, "berlaku_sampai": "05-02-2026"},
        {"nip": FAJAR, "berlaku_sampai": "segera"},
        {"nip": FAJAR, "aturan": "WKT999"},
        {"nip": FAJAR, "aturan": None},
        {},
    ],
)
def test_invalid_waiver_waives_nothing(waiver: dict[str, Any]) -> None:
    assert _waived(_short(**waiver).value()) == {FAJAR: False, GANI: False}


def test_damaged_nip_does_not_widen_a_waiver_to_the_post() -> None:
    world = _short(nip=int(FAJAR), kode_jabatan="KEL.A")
    findings = world.value()
    assert _waived(findings) == {FAJAR: False, GANI: False}
    assert [f.rule_code for f in findings if f.cell.sheet == "pengecualian"] == ["DAT001"]


@pytest.mark.parametrize("kode", sorted(NEVER_WAIVED))
def test_some_rules_are_beyond_waiving(kode: str) -> None:
    world = _short(nip=FAJAR, aturan=kode)
    batch = world.compose()
    fault = fault_of(batch.material.pengecualian[0], batch, BY_CODE)
    assert fault is not None
    assert "tidak dapat dikecualikan" in fault.reason


@pytest.mark.parametrize(
    ("kedudukan", "valid"),
    [("Meninggal", False), ("Pensiun", False), ("Berhenti", False), ("Tugas Belajar", True), ("MPP", True)],
)
def test_the_dead_and_the_retired_cannot_be_waived(kedudukan: str, *, valid: bool) -> None:
    world = _short(nip=FAJAR, aturan="PEG001")
    world.change("pegawai.lurah_a.kedudukan", kedudukan)
    findings = world.value()
    assert _waived(findings, "PEG001") == {FAJAR: valid}
    assert ("DAT023" in {f.rule_code for f in findings}) is not valid


def test_waiver_for_the_post_of_a_dead_person_counts_as_unused() -> None:
    world = _short(kode_jabatan="KEL.B", aturan="PEG001")
    world.change("pegawai.lurah_a.kedudukan", "Meninggal")
    findings = world.value()
    assert _waived(findings, "PEG001") == {FAJAR: False}
    assert "DAT022" in {f.rule_code for f in findings}


def test_two_waivers_for_one_finding_are_both_used() -> None:
    world = _short(nip=FAJAR)
    world.add("pengecualian", "dua", {"seperti": "satu", "nip": None, "kode_jabatan": "KEL.A"})
    assert "DAT022" not in {f.rule_code for f in world.value()}


def test_waiver_of_a_rule_that_is_not_judged_is_not_called_unused() -> None:
    batch = _short(nip=FAJAR).compose()
    picked = [rule for rule in RULES if rule.code != "WKT001"]
    assert "DAT022" not in {f.rule_code for f in judge(batch, load_lawbook(), picked)}


def test_waiver_of_an_unused_waiver_is_used_and_may_itself_be_unused() -> None:
    world = World.new()
    world.add("pengecualian", "satu", {"aturan": "WKT001", "nip": FAJAR, "alasan": "Mendesak"})
    world.add("pengecualian", "dua", {"aturan": "DAT022", "nip": FAJAR, "alasan": "Untuk bulan depan"})
    world.add("pengecualian", "tiga", {"aturan": "DAT023", "nip": FAJAR, "alasan": "Berjaga-jaga"})
    findings = {f.cell.address: f.pengecualian is not None for f in world.value() if f.rule_code == "DAT022"}
    assert findings == {"pengecualian!A2": True, "pengecualian!A4": False}


def test_application_leaves_findings_and_order_alone() -> None:
    world = _short(nip=FAJAR)
    batch = world.compose()
    findings = [f for f in world.value() if f.rule_code == "WKT001"]
    clean = apply_waivers(findings, batch, BY_CODE).findings
    assert [f.nip for f in clean] == [f.nip for f in findings]


def _set(kode: str, severity: str) -> World:
    world = _short(nip=FAJAR)
    world.change(f"pengaturan.aturan.{kode}", {"keparahan": severity, "alasan": "Kebijakan daerah"})
    return world


def test_office_may_change_a_severity_or_switch_a_rule_off() -> None:
    hard = [f for f in _set("WKT001", "galat").value() if f.rule_code == "WKT001"]
    assert {f.severity for f in hard} == {Severity.GALAT}
    assert "WKT001" not in {f.rule_code for f in _set("WKT001", "mati").value()}


@pytest.mark.parametrize("kode", ["DAT001", "DAT007", "PEG001"])
@pytest.mark.parametrize("severity", ["mati", "info", "peringatan"])
def test_office_may_not_soften_what_can_never_be_waived(kode: str, severity: str) -> None:
    with pytest.raises(SettingsError, match=rf"\[aturan\.{kode}\] tidak boleh"):
        _set(kode, severity).value()


def test_setting_such_a_rule_to_its_own_severity_is_harmless() -> None:
    assert _set("DAT001", "galat").value()


def test_unknown_rule_in_the_settings_is_refused_with_the_nearest() -> None:
    with pytest.raises(SettingsError, match="Mungkin maksudnya «WKT00"):
        _set("WKT01", "mati").value()
