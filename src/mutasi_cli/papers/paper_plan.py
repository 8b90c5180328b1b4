"""Which papers a batch needs: where each lies, whom it concerns, and the data it is filled with.

Writing, checking and the trial of an edited template all start from here, so that they can never disagree
about what a paper is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mutasi_cli.disk.file_names import jabatan_paper_names, person_paper_name
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.office import LetterStyle
from mutasi_cli.domain.roster_order import Row
from mutasi_cli.papers.contexts.common_context import Context
from mutasi_cli.papers.register import HouseStyle, PaperKind

PRINT_FOLDER = "cetak"
"""Folder of the print files: one a kind, with all persons in printing order."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper to be.

    ``file`` is relative to the folder of the day, with ``/``; ``context`` is what the template is filled
    with; ``nip`` is the person of a person's paper, None for a paper of many (also the print file).
    """

    paper_kind: PaperKind
    file: str
    context: Context
    nip: str | None = None

    @property
    def print_text(self) -> bool:
        """True for the print file of a kind, which holds the papers of all persons."""
        return self.file.startswith(f"{PRINT_FOLDER}/")


def plan_papers(paper_kind: PaperKind, batch: Batch, rows: Sequence[Row], *, draft: bool) -> Iterator[Paper]:
    """Yield the papers of one kind, for a person's kind each person's and then the print file.

    ``row`` is the whole roster. Nothing is yielded where the kind concerns nobody.
    """
    if paper_kind.jabatan is not None:
        yield from _of_posts(paper_kind, paper_kind.jabatan(batch), batch, draft=draft)
        return
    concerned = lines_of(paper_kind, batch, rows)
    if not concerned:
        return
    contexts = paper_kind.compose(batch, concerned, draft=draft)
    if not isinstance(contexts, list):
        yield Paper(paper_kind, f"{paper_kind.folder}/{paper_kind.file}", contexts)
        return
    for row, context in zip(concerned, contexts, strict=True):
        yield Paper(paper_kind, person_file(paper_kind, row), _looped([context]), row.move.nip)
    yield Paper(paper_kind, print_file(paper_kind), _looped(contexts))


def _of_posts(paper_kind: PaperKind, jabatan: Sequence[Jabatan], batch: Batch, *, draft: bool) -> Iterator[Paper]:
    """Yield the papers of a kind that is made for a post, each post's and then the print file."""
    if not jabatan:
        return
    contexts = paper_kind.compose(batch, jabatan, draft=draft)
    if not isinstance(contexts, list):
        raise TypeError(paper_kind.key)
    nama = jabatan_paper_names([(post.kode, post.jabatan) for post in jabatan])
    for file, context in zip(nama, contexts, strict=True):
        yield Paper(paper_kind, f"{paper_kind.folder}/{file}", _looped([context]))
    yield Paper(paper_kind, print_file(paper_kind), _looped(contexts))


def person_file(paper_kind: PaperKind, row: Row) -> str:
    """Return where the paper of one person lies."""
    pegawai = row.move.pegawai
    nama = person_paper_name(row.nomor, row.move.nip, row.move.who if pegawai is None else pegawai.nama)
    return f"{paper_kind.folder}/{nama}"


def lines_of(paper_kind: PaperKind, batch: Batch, rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return the people whom a kind of paper concerns."""
    return tuple(
        row
        for row in rows
        if (paper_kind.group is None or row.group is paper_kind.group) and paper_kind.who(batch, row)
    )


def print_file(paper_kind: PaperKind) -> str:
    """Return where the print file of a person's kind lies."""
    return f"{PRINT_FOLDER}/{paper_kind.file}"


def house_style(paper_kind: PaperKind, batch: Batch) -> LetterStyle:
    """Return the style of ``[gaya]`` that a kind of paper wears."""
    if paper_kind.style is HouseStyle.KEPUTUSAN:
        return batch.office_settings.decree_style
    return batch.office_settings.paper_style


def _looped(contexts: list[Context]) -> Context:
    return {"draf": contexts[0]["draf"], "daftar_surat": contexts}
