"""Where one stands in a batch folder: what was found, what the last look at it says, which papers exist."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto

from mutasi_cli.domain.finding import Severity


class Step(Enum):
    """What comes next."""

    START = auto()
    """Nothing is here: begin a batch, or try the example."""
    RECOGNISE = auto()
    """There are tables, but none that the batch is named after: see how they are understood."""
    COMPLETE = auto()
    """Something is missing or cannot be read; the sentence says what."""
    VALIDATE = auto()
    """There is galat: see the findings."""
    LIST = auto()
    """The roster is to be written (again)."""
    PAPERS = auto()
    """The papers are to be written (again)."""
    VERIFY = auto()
    """Everything is written: read the papers back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSheet:
    """A sheet that was read: its file, its name (None: the file has no sheets), its rows of data."""

    file: str
    sheet: str | None
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayResult:
    """The papers of one day.

    ``folder`` is relative to the batch folder where it lies in it. ``changed`` are the inputs that are no
    longer those that the papers were made from; None where that cannot be told. ``partial`` tells that other
    papers were made from the inputs as they are now, ``outdated_roster`` that the roster or an annex was not.
    ``listed`` tells whether the roster is there, ``paper`` how many other papers there are; ``edited``
    were changed by hand, ``missing`` are gone from the disk. ``only_pertek``: they are those of the approved
    part of the batch. ``problem`` is the sentence of a folder that
    cannot be read.
    """

    folder: str
    day: date
    listed: bool = False
    paper: int = 0
    edited: int = 0
    missing: int = 0
    changed: tuple[str, ...] | None = ()
    partial: bool = False
    outdated_roster: bool = False
    only_pertek: bool = False
    problem: str = ""

    @property
    def stale(self) -> bool:
        """Whether papers are older than the batch."""
        return bool(self.changed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What ``mutasi`` alone has to tell.

    ``office_settings`` and ``workbook`` are the files in use, None where there are none; then ``sought`` is the
    workbook looked for, ``other_tables`` are tables in the folder and ``other_folders`` the batch folders in it.
    ``problem`` is the sentence of what could not be read or judged. ``findings`` counts unwaived findings; it
    is None where nothing was judged, and ``too_large`` says that this was to save time.
    """

    folder: str
    office_settings: str | None = None
    workbook: str | None = None
    sought: str = ""
    other_tables: tuple[str, ...] = ()
    other_folders: tuple[str, ...] = ()
    sheet: tuple[ReadSheet, ...] = ()
    tanggal: date | None = None
    usulan: int | None = None
    findings: Mapping[Severity, int] | None = None
    waived: int = 0
    problem: str = ""
    too_large: bool = False
    result: tuple[DayResult, ...] = field(default=())

    @property
    def today(self) -> DayResult | None:
        """The papers of the day of this batch, None where there are none."""
        return next((result for result in self.result if result.day == self.tanggal), None)

    @property
    def step(self) -> Step:
        """What comes next."""
        if self.workbook is None and not self.problem:
            return Step.RECOGNISE if self.other_tables else Step.START
        if self.problem or (self.today is not None and self.today.problem):
            return Step.COMPLETE
        if self.findings is None or self.findings.get(Severity.GALAT):
            return Step.VALIDATE
        day = self.today
        if day is None or not day.listed or day.outdated_roster:
            return Step.LIST
        return Step.PAPERS if day.stale or not day.paper else Step.VERIFY
