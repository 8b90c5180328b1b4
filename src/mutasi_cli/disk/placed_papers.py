"""What became of the papers of one run: a plain value, for the terminal and for Python."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from mutasi_cli.disk.manifest import Outcome, Result, StalePaper

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, repr=False)
class PapersResult:
    """What became of the papers.

    Names are relative to ``folder`` (that of the day), with ``/``. ``result`` holds every paper of this run;
    ``stale`` are papers of an earlier run that no longer belong to the batch (moved away, or left where a
    hand changed them); ``catatan`` are sentences for the officer about what stands in the papers without
    having been checked. ``read_back`` counts the papers that were read back after writing, ``mismatches`` are
    those that lack a value of the batch (file, value). ``print_files`` maps the folder of a kind to its print
    file, which holds the papers of all persons.
    """

    folder: Path
    result: tuple[Result, ...]
    stale: tuple[StalePaper, ...] = ()
    catatan: tuple[str, ...] = ()
    read_back: int = 0
    mismatches: tuple[tuple[str, str], ...] = ()
    print_files: Mapping[str, str] = field(default_factory=dict)
    outcome: dict[Outcome, tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        by_outcome = {
            outcome: tuple(result.file for result in self.result if result.outcome is outcome) for outcome in Outcome
        }
        object.__setattr__(self, "outcome", by_outcome)

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(files)} {outcome.value}" for outcome, files in self.outcome.items() if files)
        return f"PapersResult({self.folder.as_posix()}: {counts or 'tidak ada naskah'})"

    def to_dataframe(self) -> pd.DataFrame:
        """Return what became of each paper, one a row; ``pengganti`` is the one set beside a hand's work."""
        import pandas as pd  # noqa: PLC0415 - only who asks for a frame needs it

        rows = [[placed.file, placed.outcome.value, placed.replacement] for placed in self.result]
        return pd.DataFrame(rows, columns=["berkas", "hasil", "pengganti"], dtype=object)

    @property
    def written_files(self) -> tuple[str, ...]:
        """Papers that are new or were replaced."""
        return self.outcome[Outcome.NEW] + self.outcome[Outcome.REPLACED]

    @property
    def unchanged(self) -> tuple[str, ...]:
        """Papers that were already there with the very same content."""
        return self.outcome[Outcome.UNCHANGED]

    @property
    def left_alone(self) -> tuple[tuple[str, str], ...]:
        """Papers that were changed by hand and left alone, each with the new one that lies beside it."""
        return tuple((result.file, result.replacement) for result in self.result if result.replacement is not None)
