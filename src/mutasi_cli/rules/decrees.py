"""The decrees of a batch as rules look at them: one for each group that has rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import Group
from mutasi_cli.words.sentence_words import join_words

_GROUP_WORDS = {
    Group.STRUKTURAL: "kelompok struktural",
    Group.TUGAS_TAMBAHAN: "kelompok tugas tambahan",
}


@dataclass(frozen=True, slots=True)
class Keputusan:
    """The decree of one group. ``tanggal`` is None while it is open or unreadable; ``cell`` tells which."""

    group: Group
    moves: tuple[Move, ...]
    tanggal: date | None
    cell: Cell

    @property
    def label(self) -> str:
        """The decree as messages name it: ``keputusan kelompok struktural``."""
        return f"keputusan {_GROUP_WORDS[self.group]}"

    @property
    def dated(self) -> str:
        """The decree with its date: ``keputusan kelompok struktural (5 Februari 2026)``."""
        return self.label if self.tanggal is None else f"{self.label} ({long_date(self.tanggal)})"


def decree_of(batch: Batch, group: Group) -> Keputusan:
    """Return the decree of a group."""
    facts = batch.facts
    return Keputusan(
        group,
        batch.group(group),
        facts.tanggal_sk(group),
        facts.origin[f"tanggal_sk_{group.value}"],
    )


def decrees(batch: Batch) -> tuple[Keputusan, ...]:
    """Return the decrees of the groups that have rows, structural first."""
    all_decrees = (decree_of(batch, group) for group in Group)
    return tuple(keputusan for keputusan in all_decrees if keputusan.moves)


def dated_words(keputusan: Sequence[Keputusan]) -> list[str]:
    """Return the decrees with their dates, those of one day named together."""
    by_day: dict[date | None, list[str]] = {}
    for decree in keputusan:
        by_day.setdefault(decree.tanggal, []).append(_GROUP_WORDS[decree.group])
    return [
        f"keputusan {join_words(group)}" + ("" if day is None else f" ({long_date(day)})")
        for day, group in by_day.items()
    ]


def capitalised(text: str) -> str:
    """Return a sentence with a capital at its head, the rest untouched."""
    return text[:1].upper() + text[1:]
