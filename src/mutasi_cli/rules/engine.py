"""Judge a batch: every rule on every move, then the office's severities, then the waivers."""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.office import OfficeSettings
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.errors import SettingsError
from mutasi_cli.law import LawBook
from mutasi_cli.rules import BY_CODE, RULES
from mutasi_cli.rules.base import Rule, with_severity
from mutasi_cli.rules.dat.dat027 import KolomTidakAda
from mutasi_cli.rules.missing_columns import without_blanks_of_all
from mutasi_cli.rules.waivers import WaiverOutcome, WaiverRule, apply_waivers
from mutasi_cli.words.sentence_words import perhaps_meant

_UNCHANGEABLE = {rule.code for rule in RULES if not (rule.waivable and rule.may_be_softened)}
"""Rules that ``[aturan]`` may neither switch off nor soften: what cannot be waived for one case cannot be
waived for all. Some that guard against the dead and the retired are waived for single cases only."""


class Judge:
    """The catalogue as a judge, for those who study batches and name no rule."""

    def __init__(self, rules: Sequence[Rule] = RULES):
        self.rules = tuple(rules)
        self._by_code = {rule.code: rule for rule in self.rules}
        # Asked for everybody in the staff table: only the few rules that compare levels have an answer.
        self._about_levels = [rule for rule in self.rules if type(rule).forbids_levels is not Rule.forbids_levels]

    def __call__(self, batch: Batch, aspects: Sequence[Aspect] = ()) -> tuple[Finding, ...]:
        """Return what the rules of some aspects say of a batch (none named: all rules), worst first."""
        chosen = [rule for rule in self.rules if not aspects or rule.aspect in aspects]
        return judge(batch, batch.law.book, chosen)

    def rule(self, code: str) -> Rule:
        """Return the rule that made a finding."""
        return self._by_code[code]

    def out_of_reach(self, move: Move) -> bool:
        """Tell whether a rule forbids a row that states no ground, by its levels alone."""
        return self.forbidding(move) is not None

    def forbidding(self, move: Move) -> Rule | None:
        """Return the rule that forbids a row without ground by its levels alone, None where none does."""
        return next((rule for rule in self._about_levels if rule.forbids_levels(move)), None)

    def in_force(self, batch: Batch) -> "Judge":
        """Return the judge with the rules that hold for everybody: not set otherwise, waived for nobody."""
        waived = {waiver.rule_code for waiver in batch.material.pengecualian}
        return Judge(
            [rule for rule in self.rules if rule.code not in batch.office_settings.aturan and rule.code not in waived]
        )


def judge(batch: Batch, lawbook: LawBook, rules: Sequence[Rule] = RULES) -> tuple[Finding, ...]:
    """Return all findings of a batch, worst first; the order of rows in the sheets does not matter.

    Raises PengaturanError when ``[aturan]`` names an unknown rule or softens one that must hold.
    """
    refuse_overrides(batch.office_settings)
    about_data: list[Finding] = []
    for rule in rules:
        about_data += _as_set(rule, _findings(rule, batch, lawbook), batch.office_settings)
    about_data = _columns_once(about_data, batch, rules)
    outcome = apply_waivers(about_data, batch, BY_CODE)

    # Rules about waivers come last. A waiver of such a rule can only be used in this second round.
    waiver_rules = [rule for rule in rules if isinstance(rule, WaiverRule)]
    of_waivers = {rule.code for rule in waiver_rules}
    judged = {rule.code for rule in rules}
    unused = [w for w in outcome.unused if w.rule_code in judged]
    ordinary = replace(outcome, unused=tuple(w for w in unused if w.rule_code not in of_waivers))
    about_waivers = _about_waivers(waiver_rules, ordinary, batch)
    second_outcome = apply_waivers(about_waivers, batch, BY_CODE)
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
    kept, columns = without_blanks_of_all(findings, batch, rules)
    return [*kept, *_as_set(rule, rule.of_columns(columns, batch), batch.office_settings)]


def refuse_overrides(office_settings: OfficeSettings) -> None:
    """Stop on ``[aturan.CODE]`` for a rule that does not exist, or that may not be softened."""
    for kode, settings in office_settings.aturan.items():
        if kode not in BY_CODE:
            near = difflib.get_close_matches(kode.upper(), BY_CODE, n=1, cutoff=0.5)
            suggestion = perhaps_meant(
                *(f"«{code}»" for code in near), otherwise=" Lihat daftarnya dengan: mutasi rules."
            )
            raise SettingsError(f"{office_settings.file}: [aturan.{kode}] menyebut aturan yang tidak ada.{suggestion}")
        if kode in _UNCHANGEABLE and settings.severity is not Severity.GALAT:
            suggestion = (
                "buat pengecualian untuk orangnya di lembar pengecualian"
                if BY_CODE[kode].waivable
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
