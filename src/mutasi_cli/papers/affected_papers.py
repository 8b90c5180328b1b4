"""Which papers a change concerns: what would be written before and after, compared.

Values that a template does not print do not count, nor does another number in the name of a file.
"""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from pathlib import Path

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.changed_paper import ChangedPaper, PaperOutcome
from mutasi_cli.domain.roster_order import roster_order
from mutasi_cli.papers.paper_plan import Paper, house_style, plan_papers
from mutasi_cli.papers.prepared_parts import PartCache
from mutasi_cli.papers.register import PAPERS, PaperKind
from mutasi_cli.papers.word_template import WordTemplate


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a batch with the folder of its templates."""

    batch: Batch
    templates: Path


class _Templates:
    """The templates of both versions, each read and compiled once."""

    def __init__(self, old: Version, new: Version, fallback: Path | None):
        self._versions = (old, new)
        self._shipped = fallback
        self._cache = PartCache.load()
        self._pair: dict[PaperKind, tuple[WordTemplate, WordTemplate]] = {}

    def pair(self, paper_kind: PaperKind) -> tuple[WordTemplate, WordTemplate]:
        """Return the template of a kind before and after; the same one twice where nothing of it differs."""
        if paper_kind not in self._pair:
            old, new = self._versions
            before, after = self._load(paper_kind, old), self._load(paper_kind, new)
            styles = house_style(paper_kind, old.batch), house_style(paper_kind, new.batch)
            if styles[0] == styles[1] and before.fingerprint == after.fingerprint:
                before = after
            self._pair[paper_kind] = before, after
        return self._pair[paper_kind]

    def _load(self, paper_kind: PaperKind, version: Version) -> WordTemplate:
        style = house_style(paper_kind, version.batch)
        return WordTemplate.load(version.templates, paper_kind.template, style, self._shipped, part_cache=self._cache)

    def differs(self, old: Paper, new: Paper) -> bool:
        """Tell whether a paper would be written otherwise."""
        before, after = self.pair(new.paper_kind)
        if before is after and old.context == new.context:
            return False
        return before.render(old.context) != after.render(new.context)


def changed_papers(old: Version, new: Version, fallback: Path | None = None) -> tuple[ChangedPaper, ...]:
    """Return the papers that differ between two versions, in the order of their kinds.

    ``fallback`` is the folder of the shipped templates, for those that an office does not have. A paper whose
    file only gets another number is the same paper. The print files are left out: they hold the papers that
    are named here anyhow. Raises PengaturanError where the settings leave a paper unfillable, TemplateError
    where a template is faulty.
    """
    templates_of_both = _Templates(old, new, fallback)
    papers_before, papers_after = _papers(old.batch), _papers(new.batch)
    results = []
    for key, paper in papers_after.items():
        former = papers_before.get(key)
        if former is None:
            results.append(_told(paper, PaperOutcome.NEW))
        elif templates_of_both.differs(former, paper):
            results.append(_told(paper, PaperOutcome.REPRINT))
    results += [
        _told(paper, PaperOutcome.NO_LONGER_VALID) for key, paper in papers_before.items() if key not in papers_after
    ]
    positions = {paper_kind.key: nomor for nomor, paper_kind in reversed(list(enumerate(PAPERS)))}
    return tuple(sorted(results, key=lambda changed_paper: (positions[changed_paper.jenis], changed_paper.file)))


def _papers(batch: Batch) -> Mapping[Hashable, Paper]:
    rows = roster_order(batch)
    planned: dict[Hashable, Paper] = {}
    seen: Counter[Hashable] = Counter()
    for paper_kind in PAPERS:
        for paper in plan_papers(paper_kind, batch, rows, draft=False):
            if paper.print_text:
                continue
            key = (paper_kind.key, paper_kind.group, paper.nip or paper.file)
            seen[key] += 1
            planned[key, seen[key]] = paper
    return planned


def _told(paper: Paper, outcome: PaperOutcome) -> ChangedPaper:
    return ChangedPaper(paper.paper_kind.key, paper.paper_kind.heading, outcome, paper.nip, paper.file)
