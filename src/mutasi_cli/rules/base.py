"""What a rule is: a page for the officer with a function under it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from inspect import cleandoc

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect, Document, Subject
from mutasi_cli.law import Dasar, Law, StatusDasar
from mutasi_cli.words.rule_words import rule_title

TERVERIFIKASI = StatusDasar.TERVERIFIKASI
SEKUNDER = StatusDasar.SEKUNDER
BELUM = StatusDasar.BELUM

_DOUBLE_STOP = re.compile(r"(?<!\.)\.\.(?!\.)")
"""A sentence that ends in a degree (``S.IP.``) has one full stop, not two; ``...`` stays."""


@dataclass(frozen=True, slots=True)
class Page:
    """The docstring of a rule, taken apart: the first paragraph, then one text per heading.

    The headings are Mengapa, Dasar, Contoh and Perbaikan, in this order.
    """

    summary: str
    part: dict[str, str]


class Rule:
    """One rule of the catalogue. Subclasses implement ``check`` or ``check_batch``, never both.

    ``check`` is called for every move with the law on the day that the move takes effect; ``check_batch``
    once, with the law on the day of the inauguration, for rules about posts, tables and settings that no
    single row owns. ``column`` names the columns (``"pegawai.golongan"``) that the rule reads. A rule whose
    needed value is damaged stays silent: the family DAT has reported it. ``title`` names the rule on the screen where
    its name in words reads badly. ``asks_for_paper`` is true where a finding is mended by a letter that somebody else
    must write.

    ``unknown_without`` are the columns (``pegawai.predikat`` for all years) whose blank cell the rule reports as
    «not known»: where nobody fills the column, the column is told instead. Without those of ``silent_without`` the
    rule says nothing, because another one reports the blank cell.

    What others must know of a rule stands here, so that nobody else needs a list of codes. ``aspect`` says what the
    rule looks at, ``subject`` what its findings are about. ``needed_paper`` names the paper or fact of the batch that
    a proposed row still needs, whoever the person is; ``document`` is the letter or number whose absence the rule
    reports. ``may_be_softened`` is false where ``[aturan]`` may not switch the rule off although single cases can be
    waived; ``never_for_the_departed`` is true where no waiver holds for those who have left the service;
    ``beyond_remedy`` where nothing could make the person fit for the post; ``before_all`` where its finding must be
    mended before anything else is worth reading. ``compares_people``
    is true where what is said of one person depends on whom else the batch touches.
    """

    code: str
    name: str
    severity: Severity
    basis: tuple[Dasar, ...] = ()
    column: tuple[str, ...] = ()
    unknown_without: tuple[str, ...] = ()
    silent_without: tuple[str, ...] = ()
    waivable: bool = True
    asks_for_paper: bool = False
    aspect: Aspect = Aspect.PERSON
    subject: Subject = Subject.PERSON
    needed_paper: str = ""
    document: Document | None = None
    may_be_softened: bool = True
    never_for_the_departed: bool = False
    beyond_remedy: bool = False
    compares_people: bool = False
    before_all: bool = False
    title: str = ""

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Yield the findings about one move; ``batch`` is the state after all moves."""
        del move, batch, law
        return iter(())

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Yield the findings about the batch as a whole, each with an address of its own."""
        del batch, law
        return iter(())

    def forbids_levels(self, move: Move) -> bool:
        """Tell whether the levels alone, old and new, make the rule forbid a row that states no ground."""
        del move
        return False

    def finding(
        self,
        cell: Cell,
        message: str,
        remedy: str,
        *,
        nip: str | None = None,
        kode: str | None = None,
        severity: Severity | None = None,
        basis: tuple[Dasar, ...] | None = None,
    ) -> Finding:
        """Return a finding of this rule; ``severity`` and ``basis`` default to those of the rule."""
        return Finding(
            rule_code=self.code,
            nama=self.name,
            severity=self.severity if severity is None else severity,
            cell=cell,
            message=_DOUBLE_STOP.sub(".", message),
            remedy=_DOUBLE_STOP.sub(".", remedy),
            nip=nip,
            kode_jabatan=kode,
            dasar=self.basis if basis is None else basis,
            title=self.heading(),
            # A remark asks for no letter.
            document=None if (severity or self.severity) is Severity.INFO else self.document,
            before_all=self.before_all,
        )

    @classmethod
    def heading(cls) -> str:
        """Return the rule in plain words: its title, else its name read as words."""
        return cls.title or rule_title(cls.name)

    @classmethod
    def page(cls) -> Page:
        """Return the page of the rule: ``mutasi rule CODE``, the docs and reviews all read this."""
        text = cleandoc(cls.__doc__ or "")
        summary, *rest = re.split(r"^## +(.+)$", text, flags=re.MULTILINE)
        return Page(
            summary.strip(),
            {title.strip(): section.strip() for title, section in zip(rest[::2], rest[1::2], strict=True)},
        )


def with_severity(finding: Finding, severity: Severity) -> Finding:
    """Return the same finding with another severity (``[aturan]`` of ``mutasi.toml``)."""
    return replace(finding, severity=severity)
