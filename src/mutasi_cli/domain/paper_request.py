"""What is asked of the papers: which ones, how, and in which folders."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

ReportProgress = Callable[[int, int], None]
"""Is told how much of a long work is done, and how much there is; it prints nothing by itself."""


@dataclass(frozen=True, slots=True)
class PaperFolders:
    """Where papers lie and what they are filled from.

    ``output`` holds one folder a day. ``templates`` is the office's folder of templates; what lacks there is
    taken from ``shipped``, the templates of the program (None: from nowhere).
    """

    output: Path
    templates: Path
    shipped: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRequest:
    """Which papers to write, and how.

    ``draft`` marks each page; without it a batch with an open galat is refused. ``jenis`` limits the run to
    some kinds (their keys), ``nip`` to the papers of some persons. ``nomor`` are numbers of decrees that were
    given beside the workbook; they are noted so that a later check knows them. ``only_pertek`` notes that the
    batch is only the approved part of what is proposed. ``additional`` are further files of the day (name ->
    bytes) that are placed and noted like papers. ``report_progress`` is told how many papers are filled.
    """

    draft: bool = False
    jenis: tuple[str, ...] = ()
    nip: tuple[str, ...] = ()
    nomor: Mapping[str, str] = field(default_factory=dict)
    only_pertek: bool = False
    additional: Mapping[str, bytes] = field(default_factory=dict)
    report_progress: ReportProgress | None = None
