"""Waivers: which are valid, which finding each covers, and which cover nothing."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.finding import Finding, Waiver
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.domain.usulan import WaiverRow
from mutasi_cli.rules.base import Rule

_DELETE = "hapus baris pengecualian ini"
_CORRECT = f"Betulkan kesalahan yang hendak dikecualikan, lalu {_DELETE}."


@dataclass(frozen=True, slots=True)
class WaiverFault:
    """Why a waiver is not valid: the guilty column, an Indonesian clause, the remedy.

    ``already_reported``: the cell cannot be read, and another rule of the family DAT has said so.
    """

    column: str
    reason: str
    remedy: str
    already_reported: bool = False


@dataclass(frozen=True, slots=True)
class WaiverOutcome:
    """What the waivers did: all findings, the valid waivers that met none, and the invalid ones."""

    findings: tuple[Finding, ...]
    unused: tuple[WaiverRow, ...]
    invalid: tuple[tuple[WaiverRow, WaiverFault], ...]


class WaiverRule(Rule):
    """A rule about the waivers themselves: judged after they have been applied to all other findings."""

    aspect = Aspect.WAIVER

    def check_waivers(self, outcome: WaiverOutcome, batch: Batch) -> Iterator[Finding]:
        """Yield the findings about waivers that are invalid or unused."""
        raise NotImplementedError


def fault_of(waiver: WaiverRow, batch: Batch, rules: Mapping[str, Rule]) -> WaiverFault | None:
    """Return why a waiver is not valid, or None when it is; ``rules`` is the catalogue by code."""
    return (
        _fault_of_rule(waiver, rules)
        or _fault_of_reason(waiver, batch)
        or (_fault_of_gone(waiver, batch) if _not_for_the_departed(waiver.rule_code, rules) else None)
    )


def _fault_of_rule(waiver: WaiverRow, rules: Mapping[str, Rule]) -> WaiverFault | None:
    rule_code = waiver.rule_code
    if rule_code is None:
        return WaiverFault("aturan", "tidak menyebut aturan", f"Isi kode aturannya, atau {_DELETE}.")
    if rule_code not in rules:
        near = difflib.get_close_matches(rule_code, rules, n=1, cutoff=0.5)
        suggestion = f" (mungkin {near[0]})" if near else ""
        remedy = f"Betulkan kode aturannya{suggestion}, atau {_DELETE}."
        return WaiverFault("aturan", f"menyebut aturan {rule_code} yang tidak ada", remedy)
    if not rules[rule_code].waivable:
        return WaiverFault("aturan", f"menyangkut aturan {rule_code} yang tidak dapat dikecualikan", _CORRECT)
    return None


def _fault_of_reason(waiver: WaiverRow, batch: Batch) -> WaiverFault | None:
    if not waiver.alasan:
        return WaiverFault("alasan", "tidak beralasan", f"Isi alasannya, atau {_DELETE}.")
    nip_remedy = f"Isi NIP orangnya atau kode jabatannya, atau {_DELETE}."
    if waiver.origin["nip"].damage is not None:
        # Without this the waiver would widen to everybody in the post.
        return WaiverFault("nip", "memuat NIP yang tidak dapat dipakai", nip_remedy, already_reported=True)
    limit = waiver.berlaku_sampai
    extension_remedy = f"Perpanjang batas berlakunya dengan dokumen yang baru, atau {_DELETE}."
    if limit is None and not waiver.origin["berlaku_sampai"].blank:
        return WaiverFault("berlaku_sampai", "batas berlakunya tidak terbaca", extension_remedy, already_reported=True)
    if limit is not None and limit < batch.tanggal:
        reason = f"hanya berlaku sampai {long_date(limit)}, sebelum hari pelantikan"
        return WaiverFault("berlaku_sampai", reason, extension_remedy)
    return None


def _fault_of_gone(waiver: WaiverRow, batch: Batch) -> WaiverFault | None:
    if not _gone(waiver.nip, batch):
        return None
    reason = "menyangkut pegawai yang pensiun, berhenti, atau meninggal; itu tidak dapat dikecualikan"
    return WaiverFault("aturan", reason, _CORRECT)


def apply_waivers(findings: Sequence[Finding], batch: Batch, rules: Mapping[str, Rule]) -> WaiverOutcome:
    """Mark each finding that a valid waiver covers; a waived finding stays in the list."""
    lawful: list[WaiverRow] = []
    invalid: list[tuple[WaiverRow, WaiverFault]] = []
    for waiver in batch.material.pengecualian:
        fault = fault_of(waiver, batch, rules)
        if fault is None:
            lawful.append(waiver)
        else:
            invalid.append((waiver, fault))
    used: set[int] = set()
    findings_after = []
    for finding in findings:
        covering = (
            []
            if _beyond_waiving(finding, batch, rules)
            else [candidate for candidate in lawful if _covers(candidate, finding)]
        )
        used.update(id(waiver) for waiver in covering)
        findings_after.append(replace(finding, pengecualian=_as_waiver(covering[0])) if covering else finding)
    return WaiverOutcome(
        tuple(findings_after),
        tuple(candidate for candidate in lawful if id(candidate) not in used),
        tuple(invalid),
    )


def _gone(nip: str | None, batch: Batch) -> bool:
    """Tell whether somebody has left the service for good."""
    pegawai = None if nip is None else batch.pegawai.get(nip)
    return pegawai is not None and pegawai.kedudukan is not None and pegawai.kedudukan.has_left


def _not_for_the_departed(rule_code: str | None, rules: Mapping[str, Rule]) -> bool:
    rule = None if rule_code is None else rules.get(rule_code)
    return rule is not None and rule.never_for_the_departed


def _beyond_waiving(finding: Finding, batch: Batch, rules: Mapping[str, Rule]) -> bool:
    return _not_for_the_departed(finding.rule_code, rules) and _gone(finding.nip, batch)


def _covers(waiver: WaiverRow, finding: Finding) -> bool:
    """Tell whether rule, person and post agree.

    A waiver that names only a person or only a post covers all that the rule says of it; one that names a
    person also covers findings about that person that name no post. A waiver that names neither covers only
    what the rule says of the batch as a whole.
    """
    if waiver.nip is None and waiver.kode_jabatan is None:
        return waiver.rule_code == finding.rule_code and finding.nip is None and finding.kode_jabatan is None
    if waiver.rule_code != finding.rule_code or (waiver.nip is not None and waiver.nip != finding.nip):
        return False
    if waiver.kode_jabatan is None or waiver.kode_jabatan == finding.kode_jabatan:
        return True
    return waiver.nip is not None and finding.kode_jabatan is None


def _as_waiver(waiver: WaiverRow) -> Waiver:
    return Waiver(
        alasan=waiver.alasan or "",
        nomor_dokumen=waiver.nomor_dokumen,
        tanggal_dokumen=waiver.tanggal_dokumen,
        berlaku_sampai=waiver.berlaku_sampai,
        address=waiver.origin["aturan"].address,
    )
