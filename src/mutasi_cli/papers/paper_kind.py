"""What one kind of paper is: for whom it is made, what it wears, who gathers its data."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.roster_order import Row
from mutasi_cli.domain.vocabulary import Group
from mutasi_cli.papers.contexts.common_context import Context


class Scope(StrEnum):
    """For whom a paper is made: once for the batch, once for a group, once for a person, once for a post."""

    BATCH = "batch"
    GROUP = "kelompok"
    PERSON = "orang"
    JABATAN = "jabatan"


class HouseStyle(StrEnum):
    """Which house style of ``[gaya]`` a paper wears."""

    KEPUTUSAN = "keputusan"
    PAPERS = "surat"


def everybody(_batch: Batch, _row: Row) -> bool:
    """Everybody on the roster."""
    return True


def takes_sumpah(batch: Batch, row: Row) -> bool:
    """Those who take the oath on the day."""
    return batch.is_sworn(row.move)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperKind:
    """One kind of paper.

    ``key`` is the key of the command line and of the files, ``nomor`` that of the folder. ``susun(batch,
    baris, draf=…)`` gathers the data from the lines concerned (never none): for a batch or group paper one
    table of names; for a person's paper one table a person, in the order of ``row``. The template of the
    latter loops over them as ``daftar_surat``, so that it serves the single paper and the print file.
    ``group`` limits a group paper to one group; ``who`` chooses the people. A paper of a post has
    ``jabatan``, which chooses the posts; ``compose`` is then given these instead of lines and returns one table
    a post.
    """

    key: str
    nomor: int
    heading: str
    scope: Scope
    template: str
    style: HouseStyle
    compose: Callable[..., Context | list[Context]]
    group: Group | None = None
    who: Callable[[Batch, Row], bool] = everybody
    jabatan: Callable[[Batch], Sequence[Jabatan]] | None = None

    @property
    def folder(self) -> str:
        """The folder of this kind: ``07-petikan``."""
        return f"{self.nomor:02d}-{self.key}"

    @property
    def file(self) -> str:
        """The file of a batch or group paper: a kind that both groups share carries the group in its name."""
        if self.group is None or self.key.endswith(self.group.value):
            return f"{self.key}.docx"
        return f"{self.key}-{self.group.value}.docx"
