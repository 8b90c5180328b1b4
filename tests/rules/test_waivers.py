"""Waivers and ``[aturan]``: what they cover, what they can never cover, and what is left of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from dunia import Dunia
from mutasi_cli.domain.temuan import Severity
from mutasi_cli.errors import PengaturanError
from mutasi_cli.law import load_lawbook
from mutasi_cli.rules import BY_CODE, RULES
from mutasi_cli.rules.engine import judge
from mutasi_cli.rules.waivers import apply_waivers, fault_of

if TYPE_CHECKING:
    from mutasi_cli.domain.temuan import Finding

FAJAR = "198106062006041001"
GANI = "198207072007011002"
NEVER_WAIVED = {"DAT001", "DAT002", "DAT006", "DAT007", "DAT008", "JAB001", "JAB002"}
WAIVABLE = {rule.code: rule.waivable for rule in RULES}


def _short(**waiver: Any) -> Dunia:
    """The world with two people moved too early (WKT001), and one waiver."""
    dunia = Dunia.baru()
    dunia.ubah("pegawai.lurah_a.tmt_jabatan", "07-02-2025")
    dunia.ubah("pegawai.lurah_b.tmt_jabatan", "07-02-2025")
    isi = {"aturan": "WKT001", "nip": None, "kode_jabatan": None, "alasan": "Mendesak"}
    dunia.tambah("pengecualian", "satu", {**isi, "nomor_dokumen": None, "berlaku_sampai": None, **waiver})
    return dunia


def _waived(temuan: tuple[Finding, ...], kode: str = "WKT001") -> dict[str | None, bool]:
    return {f.nip: f.pengecualian is not None for f in temuan if f.aturan == kode}


def test_catalogue_says_what_can_never_be_waived() -> None:
    assert {rule.code for rule in RULES if not rule.waivable} == NEVER_WAIVED & BY_CODE.keys()


def test_waiver_covers_one_person_only() -> None:
    temuan = _short(nip=FAJAR).nilai()
    assert _waived(temuan) == {FAJAR: True, GANI: False}


def test_waiver_covers_a_post() -> None:
    temuan = _short(kode_jabatan="KEL.A").nilai()
    assert _waived(temuan) == {FAJAR: True, GANI: False}


def test_waiver_of_person_and_post_needs_both() -> None:
    assert _waived(_short(nip=FAJAR, kode_jabatan="KEL.A").nilai())[FAJAR]
    assert not _waived(_short(nip=FAJAR, kode_jabatan="KEC").nilai())[FAJAR]


def test_waiver_of_person_and_post_covers_a_finding_without_post() -> None:
    dunia = Dunia.baru()
    dunia.ubah("pegawai.lurah_a.tanggal_lahir", "07-06-1981")
    isi = {"aturan": "DAT003", "nip": FAJAR, "kode_jabatan": "KEL.B", "alasan": "NIP terbit demikian"}
    dunia.tambah("pengecualian", "satu", isi)
    assert _waived(dunia.nilai(), "DAT003") == {FAJAR: True}


def test_waived_finding_stays_with_its_document_and_no_longer_forbids() -> None:
    temuan = _short(nip=FAJAR, nomor_dokumen="800/12", berlaku_sampai="28-02-2026").nilai()
    (satu,) = [f for f in temuan if f.aturan == "WKT001" and f.nip == FAJAR]
    assert satu.pengecualian is not None
    assert (satu.pengecualian.alasan, satu.pengecualian.nomor_dokumen) == ("Mendesak", "800/12")
    assert satu.pengecualian.alamat == "pengecualian!A2"
    assert not satu.menghalangi
    assert temuan[-1].pengecualian is not None, "waived findings come last"


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
    assert _waived(_short(**waiver).nilai()) == {FAJAR: False, GANI: False}


def test_damaged_nip_does_not_widen_a_waiver_to_the_post() -> None:
    dunia = _short(nip=int(FAJAR), kode_jabatan="KEL.A")
    temuan = dunia.nilai()
    assert _waived(temuan) == {FAJAR: False, GANI: False}
    assert [f.aturan for f in temuan if f.sel.sheet == "pengecualian"] == ["DAT001"]


@pytest.mark.parametrize("kode", sorted(NEVER_WAIVED))
def test_some_rules_are_beyond_waiving(kode: str) -> None:
    dunia = _short(nip=FAJAR, aturan=kode)
    batch = dunia.susun()
    cacat = fault_of(batch.bahan.pengecualian[0], batch, WAIVABLE | dict.fromkeys(NEVER_WAIVED, False))
    assert cacat is not None
    assert "tidak dapat dikecualikan" in cacat.sebab


@pytest.mark.parametrize(
    ("kedudukan", "sah"),
    [("Meninggal", False), ("Pensiun", False), ("Berhenti", False), ("Tugas Belajar", True), ("MPP", True)],
)
def test_the_dead_and_the_retired_cannot_be_waived(kedudukan: str, *, sah: bool) -> None:
    dunia = _short(nip=FAJAR, aturan="PEG001")
    dunia.ubah("pegawai.lurah_a.kedudukan", kedudukan)
    temuan = dunia.nilai()
    assert _waived(temuan, "PEG001") == {FAJAR: sah}
    assert ("DAT023" in {f.aturan for f in temuan}) is not sah


def test_waiver_for_the_post_of_a_dead_person_counts_as_unused() -> None:
    dunia = _short(kode_jabatan="KEL.B", aturan="PEG001")
    dunia.ubah("pegawai.lurah_a.kedudukan", "Meninggal")
    temuan = dunia.nilai()
    assert _waived(temuan, "PEG001") == {FAJAR: False}
    assert "DAT022" in {f.aturan for f in temuan}


def test_two_waivers_for_one_finding_are_both_used() -> None:
    dunia = _short(nip=FAJAR)
    dunia.tambah("pengecualian", "dua", {"seperti": "satu", "nip": None, "kode_jabatan": "KEL.A"})
    assert "DAT022" not in {f.aturan for f in dunia.nilai()}


def test_waiver_of_a_rule_that_is_not_judged_is_not_called_unused() -> None:
    batch = _short(nip=FAJAR).susun()
    terpilih = [rule for rule in RULES if rule.code != "WKT001"]
    assert "DAT022" not in {f.aturan for f in judge(batch, load_lawbook(), terpilih)}


def test_waiver_of_an_unused_waiver_is_used_and_may_itself_be_unused() -> None:
    dunia = Dunia.baru()
    dunia.tambah("pengecualian", "satu", {"aturan": "WKT001", "nip": FAJAR, "alasan": "Mendesak"})
    dunia.tambah("pengecualian", "dua", {"aturan": "DAT022", "nip": FAJAR, "alasan": "Untuk bulan depan"})
    dunia.tambah("pengecualian", "tiga", {"aturan": "DAT023", "nip": FAJAR, "alasan": "Berjaga-jaga"})
    temuan = {f.sel.alamat: f.pengecualian is not None for f in dunia.nilai() if f.aturan == "DAT022"}
    assert temuan == {"pengecualian!A2": True, "pengecualian!A4": False}


def test_application_leaves_findings_and_order_alone() -> None:
    dunia = _short(nip=FAJAR)
    batch = dunia.susun()
    temuan = [f for f in dunia.nilai() if f.aturan == "WKT001"]
    bersih = apply_waivers(temuan, batch, WAIVABLE).temuan
    assert [f.nip for f in bersih] == [f.nip for f in temuan]


def _set(kode: str, keparahan: str) -> Dunia:
    dunia = _short(nip=FAJAR)
    dunia.ubah(f"pengaturan.aturan.{kode}", {"keparahan": keparahan, "alasan": "Kebijakan daerah"})
    return dunia


def test_office_may_change_a_severity_or_switch_a_rule_off() -> None:
    keras = [f for f in _set("WKT001", "galat").nilai() if f.aturan == "WKT001"]
    assert {f.keparahan for f in keras} == {Severity.GALAT}
    assert "WKT001" not in {f.aturan for f in _set("WKT001", "mati").nilai()}


@pytest.mark.parametrize("kode", ["DAT001", "DAT007", "PEG001"])
@pytest.mark.parametrize("keparahan", ["mati", "info", "peringatan"])
def test_office_may_not_soften_what_can_never_be_waived(kode: str, keparahan: str) -> None:
    with pytest.raises(PengaturanError, match=rf"\[aturan\.{kode}\] tidak boleh"):
        _set(kode, keparahan).nilai()


def test_setting_such_a_rule_to_its_own_severity_is_harmless() -> None:
    assert _set("DAT001", "galat").nilai()


def test_unknown_rule_in_the_settings_is_refused_with_the_nearest() -> None:
    with pytest.raises(PengaturanError, match="Mungkin maksudnya «WKT00"):
        _set("WKT01", "mati").nilai()
