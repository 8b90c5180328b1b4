"""Judge a batch: every rule on every move, then the office's severities, then the waivers."""

from collections.abc import Iterator, Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.temuan import Finding
from mutasi_cli.law import LawBook
from mutasi_cli.rules import RULES
from mutasi_cli.rules.base import Rule, with_severity
from mutasi_cli.rules.waivers import apply_waivers


def judge(batch: Batch, lawbook: LawBook, rules: Sequence[Rule] = RULES) -> tuple[Finding, ...]:
    """Return all findings of a batch, worst first; the order of rows in the sheets does not matter."""
    setelan = batch.pengaturan.aturan
    temuan: list[Finding] = []
    for rule in rules:
        keparahan = rule.severity
        if rule.code in setelan:
            baru = setelan[rule.code].keparahan
            if baru is None:
                continue
            keparahan = baru
        for finding in _findings(rule, batch, lawbook):
            ubah = rule.code in setelan
            temuan.append(with_severity(finding, keparahan) if ubah else finding)
    waivable = {rule.code: rule.waivable for rule in RULES}
    penerapan = apply_waivers(temuan, batch, waivable)
    return tuple(sorted(penerapan.temuan, key=lambda finding: finding.kunci_urut))


def _findings(rule: Rule, batch: Batch, lawbook: LawBook) -> Iterator[Finding]:
    for move in batch.moves:
        yield from rule.check(move, batch, lawbook.on(move.tmt))
    yield from rule.check_batch(batch, batch.law)
