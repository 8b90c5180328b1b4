"""Judge a batch: every rule on every move, then the office's severities, then the waivers."""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.office import OfficeSettings
from mutasi_cli.errors import SettingsError
from mutasi_cli.law import LawBook
from mutasi_cli.rules import BY_CODE, RULES
from mutasi_cli.rules.base import Rule, with_severity
from mutasi_cli.rules.dat.dat027 import KolomTidakAda
from mutasi_cli.rules.missing_columns import without_blanks_of_all
from mutasi_cli.rules.waivers import WaiverOutcome, WaiverRule, apply_waivers

_WAIVABLE = {rule.code: rule.waivable for rule in RULES}
_UNCHANGEABLE = {kode for kode, waivable in _WAIVABLE.items() if not waivable} | {"PEG001"}
"""Rules that ``[aturan]`` may neither switch off nor soften: what cannot be waived for one case cannot be
waived for all. PEG001 also guards against the dead and the retired, so the office waives single cases."""


def judge(batch: Batch, lawbook: LawBook, rules: Sequence[Rule] = RULES) -> tuple[Finding, ...]:
    """Return all findings of a batch, worst first; the order of rows in the sheets does not matter.

    Raises PengaturanError when ``[aturan]`` names an unknown rule or softens one that must hold.
    """
    refuse_overrides(batch.office_settings)
    about_data: list[Finding] = []
    for rule in rules:
        about_data += _as_set(rule, _findings(rule, batch, lawbook), batch.office_settings)
    about_data = _columns_once(about_data, batch, rules)
    outcome = apply_waivers(about_data, batch, _WAIVABLE)

    # Rules about waivers come last. A waiver of such a rule can only be used in this second round.
    waiver_rules = [rule for rule in rules if isinstance(rule, WaiverRule)]
    of_waivers = {rule.code for rule in waiver_rules}
    judged = {rule.code for rule in rules}
    unused = [w for w in outcome.unused if w.rule_code in judged]
    ordinary = replace(outcome, unused=tuple(w for w in unused if w.rule_code not in of_waivers))
    about_waivers = _about_waivers(waiver_rules, ordinary, batch)
    second_outcome = apply_waivers(about_waivers, batch, _WAIVABLE)
    rest = tuple(w for w in second_outcome.unused if w.rule_code in of_waivers)
    last = _about_waivers(waiver_rules, replace(second_outcome, unused=rest, invalid=()), batch)
    all_findings = (*outcome.findings, *second_outcome.findings, *last)
    return tuple(sorted(all_findings, key=lambda finding: finding.sort_key))


def _columns_once(findings: list[Finding], batch: Batch, rules: Sequence[Rule]) -> list[Finding]:
    """Return the findings with one statement for each column that says nothing of anybody.

    Where that rule is not judged, or the office has switched it off, the blanks stay findings of their people.
    """
    rule = next((rule for rule in rules if isinstance(rule, KolomTidakAda)), None)
    settings = batch.office_settings.aturan.get(KolomTidakAda.code)
    if rule is None or (settings is not None and settings.severity is None):
        return findings
    kept, columns = without_blanks_of_all(findings, batch)
    return [*kept, *_as_set(rule, rule.of_columns(columns, batch), batch.office_settings)]


def refuse_overrides(office_settings: OfficeSettings) -> None:
    """Stop on ``[aturan.CODE]`` for a rule that does not exist, or that may not be softened."""
    for kode, settings in office_settings.aturan.items():
        if kode not in BY_CODE:
            near = difflib.get_close_matches(kode.upper(), BY_CODE, n=1, cutoff=0.5)
            suggestion = f" Mungkin maksudnya «{near[0]}»." if near else " Lihat daftarnya dengan: mutasi rules."
            raise SettingsError(f"{office_settings.file}: [aturan.{kode}] menyebut aturan yang tidak ada.{suggestion}")
        if kode in _UNCHANGEABLE and settings.severity is not Severity.GALAT:
            suggestion = (
                "buat pengecualian untuk orangnya di lembar pengecualian"
                if _WAIVABLE[kode]
                else "betulkan kesalahannya"
            )
            raise SettingsError(
                f"{office_settings.file}: [aturan.{kode}] tidak boleh mematikan atau melunakkan aturan "
                f"{BY_CODE[kode].name}; hapus bagian itu dan {suggestion}."
            )


def _findings(rule: Rule, batch: Batch, lawbook: LawBook) -> Iterator[Finding]:
    for move in batch.moves:
        yield from rule.check(move, batch, lawbook.on(move.tmt))
    yield from rule.check_batch(batch, batch.law)


def _about_waivers(rules: Iterable[WaiverRule], outcome: WaiverOutcome, batch: Batch) -> list[Finding]:
    findings: list[Finding] = []
    for rule in rules:
        findings += _as_set(rule, rule.check_waivers(outcome, batch), batch.office_settings)
    return findings


def _as_set(rule: Rule, findings: Iterable[Finding], office_settings: OfficeSettings) -> Iterator[Finding]:
    """Yield the findings with the severity that the office has set for the rule; none when it is off."""
    settings = office_settings.aturan.get(rule.code)
    if settings is None:
        yield from findings
    elif settings.severity is not None:
        severity = settings.severity
        yield from (with_severity(finding, severity) for finding in findings)
