"""``mutasi verify``: read every paper of the day back and compare it with the batch."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from markupsafe import Markup

from mutasi_cli.disk.file_names import nip_of_file, roster_file_name
from mutasi_cli.disk.manifest import (
    NUMBER_NOTE,
    PART_NOTE,
    STALE_FOLDER,
    Manifest,
    fingerprint,
)
from mutasi_cli.disk.whole_files import read_if_there
from mutasi_cli.domain.assembly import build_batch
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.paper_request import PaperFolders
from mutasi_cli.domain.roster_order import roster_order
from mutasi_cli.domain.verification import PAPER_FIELD, Difference, Kind, VerificationResult, shown_nip
from mutasi_cli.errors import OutputError
from mutasi_cli.law import LawBook
from mutasi_cli.papers.contexts.common_context import Context
from mutasi_cli.papers.paper_plan import Paper, house_style, plan_papers
from mutasi_cli.papers.paper_values import write_value
from mutasi_cli.papers.prepared_parts import PartCache
from mutasi_cli.papers.readback.facts import label, read_marked, without_marks, write_marked
from mutasi_cli.papers.readback.match import FactDifference, Paragraph, compare
from mutasi_cli.papers.readback.word_text import DamagedDocumentError, paragraphs, says
from mutasi_cli.papers.readback.workbook_text import cells, expected_cells, sheets
from mutasi_cli.papers.register import PAPERS, PaperKind
from mutasi_cli.papers.word_template import WordTemplate

UNLOCKED = "___"
"""What stands in a number while its serial number is not yet given."""

_NUMBER_KEYS = ("nomor_sk_struktural", "nomor_sk_tugas_tambahan")
"""Facts of the batch that an option may set."""

_NEW = re.compile(r"baru\d*")
_PAPER_SUFFIXES = (".docx", ".xlsx", ".pdf")


@dataclass(slots=True)
class _Tallies:
    """What has been found so far. ``person`` maps a line of the result to the people looked at."""

    differences: list[Difference] = field(default_factory=list)
    still_open: set[str] = field(default_factory=set)
    jenis: dict[str, "_Tally"] = field(default_factory=dict)


@dataclass(slots=True)
class _Tally:
    heading: str
    people: set[str] = field(default_factory=set)
    wrong: set[str] = field(default_factory=set)
    other: int = 0
    present: bool = False


class _OwnCopy:
    """How the program itself writes the papers of a kind; what only papers that differ need is made late."""

    def __init__(
        self,
        paper_kind: PaperKind,
        batch: Batch,
        load_template: Callable[[PaperKind, Callable[[object], Markup]], WordTemplate],
    ):
        self._paper_kind = paper_kind
        self._batch = batch
        self._load_template = load_template
        self._drafted = False

    @cached_property
    def _plain(self) -> WordTemplate:
        return self._load_template(self._paper_kind, write_value)

    @cached_property
    def marked(self) -> WordTemplate:
        """The template that notes each value in the paper."""
        return self._load_template(self._paper_kind, write_marked)

    @cached_property
    def _drafts(self) -> dict[str, Context]:
        drafts = plan_papers(self._paper_kind, self._batch, roster_order(self._batch), draft=True)
        return {paper.file: paper.context for paper in drafts}

    def same(self, paper: Paper, data: bytes | None) -> bool:
        """Tell whether a paper is, to the byte, the one that the program writes, finished or as a draft."""
        if data is None:
            return False
        # The papers of a folder are all drafts or all finished: what the last one was is tried first.
        for as_draft in (self._drafted, not self._drafted):
            context = self._drafts.get(paper.file) if as_draft else paper.context
            if context is not None and data == self._plain.render(context):
                self._drafted = as_draft
                return True
        return False


def verify_papers(batch: Batch, folders: PaperFolders, build_roster: Callable[[], bytes]) -> VerificationResult:
    """Compare the papers in ``<output>/<date of the inauguration>`` with the batch; nothing is changed.

    ``build_roster`` makes the roster workbook of the batch anew; it is asked only where the folder has one.
    Raises :class:`OutputError` when there is nothing to look at, :class:`TemplateError` when a template cannot
    be filled.
    """
    return _Verifier(batch, folders, build_roster).run()


def with_noted_numbers(batch: Batch, output: Path, lawbook: LawBook) -> Batch:
    """Return the batch with the numbers that its papers were given by an option, where it has none."""
    recorded = Manifest.load(output / f"{batch.tanggal:%Y-%m-%d}").noted(NUMBER_NOTE) or {}
    missing = {
        key: str(nomor) for key, nomor in recorded.items() if key in _NUMBER_KEYS and getattr(batch.facts, key) is None
    }
    if not missing:
        return batch
    material = replace(batch.material, facts=batch.facts.with_numbers(missing))
    return build_batch(material, batch.office_settings, batch.tanggal, lawbook)


def noted_partial(batch: Batch, output: Path) -> bool:
    """Tell whether the papers of the day were written for the approved part of the batch only."""
    return Manifest.load(output / f"{batch.tanggal:%Y-%m-%d}").noted(PART_NOTE) is True


class _Verifier:
    """One look at one folder."""

    def __init__(self, batch: Batch, folders: PaperFolders, build_roster: Callable[[], bytes]):
        self.batch = batch
        self.folders = folders
        self.folder = folders.output / f"{batch.tanggal:%Y-%m-%d}"
        self.build_roster = build_roster
        self.part_cache = PartCache.load()
        self.manifest = Manifest.load(self.folder)
        self.on_disk = set(_files(self.folder))
        self.nips = frozenset(shown_nip(nip) for nip in batch.moves_by_nip)
        self.people = _people(batch)
        self.row = roster_order(batch)
        self.catatan = _Tallies()
        self.known: set[str] = set()

    def run(self) -> VerificationResult:
        """Look at everything and say what was found."""
        if not self.on_disk:
            raise OutputError(
                f"Belum ada naskah di {self.folder}. Buat dahulu dengan «mutasi decree», atau tunjukkan "
                f"foldernya dengan --keluaran."
            )
        for paper_kind in PAPERS:
            self._kind(paper_kind)
        self._roster()
        self._pdf()
        tallies = self.catatan.jenis
        return VerificationResult(
            folder=self.folder,
            jenis=tuple(
                Kind(
                    nama,
                    tally.heading,
                    checked=len(tally.people),
                    match=len(tally.people - tally.wrong),
                    other=tally.other,
                    not_made=not tally.present,
                )
                for nama, tally in tallies.items()
            ),
            differences=tuple(sorted(set(self.catatan.differences), key=_sort_key)),
            unrecorded=tuple(sorted(self.on_disk - set(self.manifest.output) - self.known)),
            still_open=tuple(sorted(self.catatan.still_open)),
        )

    def _kind(self, paper_kind: PaperKind) -> None:
        papers = list(plan_papers(paper_kind, self.batch, self.row, draft=False))
        folder = f"{paper_kind.folder}/"
        present = {file for file in self.on_disk if file.startswith(folder)}
        recorded = any(file.startswith(folder) for file in self.manifest.output)
        tally = self._line(paper_kind.folder, paper_kind.heading)
        if not papers:
            self._left_over(paper_kind, present, {})
            return
        if not present and not recorded:
            return
        own_copy = _OwnCopy(paper_kind, self.batch, self._template)
        for paper in papers:
            if paper.print_text and paper.file not in self.on_disk | self.manifest.output.keys():
                continue
            self._paper(paper, own_copy, self._line(paper.file, paper_kind.heading) if paper.print_text else tally)
        files_by_nip = {paper.nip: paper.file for paper in papers if paper.nip is not None}
        files = {paper.file for paper in papers}
        self._left_over(paper_kind, present - files, files_by_nip)

    def _template(self, paper_kind: PaperKind, write: Callable[[object], Markup]) -> WordTemplate:
        style = house_style(paper_kind, self.batch)
        return WordTemplate.load(
            self.folders.templates,
            paper_kind.template,
            style,
            self.folders.shipped,
            write=write,
            part_cache=self.part_cache,
        )

    def _paper(self, paper: Paper, own_copy: _OwnCopy, tally: _Tally) -> None:
        nip = shown_nip(paper.nip or "")
        tally.present = True
        data = self._read(paper.file)
        # Whom a paper of the whole batch is about, only its facts tell.
        same = bool(nip) and own_copy.same(paper, data)
        expected = [] if same else self._expected(paper, own_copy.marked)
        people = {nip} if nip else {span.nip for paragraph in expected for span in paragraph.facts} & self.nips
        tally.people |= people or {paper.file}
        if data is None:
            self._missing(paper.file, nip, tally, people)
            return
        if same:
            # It is what the program writes: nothing but its gaps is to be told.
            if says(data, UNLOCKED):
                self.catatan.still_open.add(paper.file)
            return
        try:
            written = [without_marks(paragraph) for paragraph in paragraphs(data)]
        except DamagedDocumentError:
            self._differ(tally, people, Difference(paper.file, nip, PAPER_FIELD, "tidak terbaca", "dokumen Word"))
            return
        if any(UNLOCKED in paragraph for paragraph in written):
            self.catatan.still_open.add(paper.file)
        self._compared(paper.file, tally, compare(expected, written, self.nips), nip)

    def _expected(self, paper: Paper, template: WordTemplate) -> list[Paragraph]:
        """Return the paragraphs of a paper that say anything, with their facts."""
        context = label(paper.context, self.people, shown_nip(paper.nip or ""))
        marked = (Paragraph(*read_marked(paragraph)) for paragraph in paragraphs(template.render(context)))
        return [paragraph for paragraph in marked if paragraph.text]

    def _compared(self, file: str, tally: _Tally, fact_differences: Sequence[FactDifference], nip: str) -> None:
        for found in fact_differences:
            who = found.nip or nip
            difference = Difference(file, who, found.field, found.written, found.expected)
            self._differ(tally, {who} if who else set(), difference)

    def _missing(self, file: str, nip: str, tally: _Tally, people: set[str]) -> None:
        self._differ(tally, people or {file}, Difference(file, nip, PAPER_FIELD, None, file))

    def _differ(self, tally: _Tally, people: set[str], difference: Difference) -> None:
        self.catatan.differences.append(difference)
        if people & tally.people:
            tally.wrong |= people
        else:
            tally.other += 1

    def _left_over(self, paper_kind: PaperKind, rest: set[str], files_by_nip: dict[str, str]) -> None:
        """Tell of papers in the folder of a kind that are not those of the batch."""
        kind_files = {f"{other.folder}/{other.file}" for other in PAPERS if other.folder == paper_kind.folder}
        tally = self._line(paper_kind.folder, paper_kind.heading)
        for file in sorted(rest - kind_files):
            if file in self.known or not file.endswith(".docx"):
                continue
            original = _beside(file)
            nip = nip_of_file(file)
            if original is not None and original in self.on_disk:
                self.known.add(file)
                self._differ(tally, set(), Difference(file, shown_nip(nip), PAPER_FIELD, file, original))
            elif nip in files_by_nip:
                self.known.add(file)
                difference = Difference(file, shown_nip(nip), PAPER_FIELD, file, files_by_nip[nip])
                self._differ(tally, set(), difference)
            elif nip or file in self.manifest.output:
                self.known.add(file)
                self._differ(tally, set(), Difference(file, shown_nip(nip), PAPER_FIELD, file, None))

    def _roster(self) -> None:
        file = roster_file_name(self.batch.tanggal)
        tally = self._line(file, "Daftar pelantikan")
        if file not in self.on_disk and file not in self.manifest.output:
            return
        tally.present = True
        tally.people |= self.nips
        data = self._read(file)
        if data is None:
            self._missing(file, "", tally, set(self.nips))
            return
        try:
            written = sheets(data)
        except DamagedDocumentError:
            self._differ(tally, set(self.nips), Difference(file, "", PAPER_FIELD, "tidak terbaca", "buku kerja Excel"))
            return
        if any(UNLOCKED in cell for rows in written.values() for cell in cells(rows)):
            self.catatan.still_open.add(file)
        for nama, rows in sheets(self.build_roster()).items():
            expected = expected_cells(rows, self.nips)
            fact_differences = compare(expected, cells(written.get(nama, [])), self.nips)
            self._compared(f"{file}", tally, fact_differences, "")

    def _pdf(self) -> None:
        """Tell of PDFs that were made from an earlier state of their paper."""
        for file, source in self.manifest.made_from.items():
            if file not in self.on_disk:
                continue
            paper_file = str(PurePosixPath(file).with_suffix(".docx"))
            data = self._read(paper_file)
            if data is not None and fingerprint(data) != source:
                nip = shown_nip(nip_of_file(file))
                difference = Difference(file, nip, PAPER_FIELD, "PDF dari naskah lama", paper_file)
                self.catatan.differences.append(difference)

    def _line(self, nama: str, heading: str) -> _Tally:
        return self.catatan.jenis.setdefault(nama, _Tally(heading))

    def _read(self, file: str) -> bytes | None:
        return read_if_there(self.folder.joinpath(*PurePosixPath(file).parts))


def _people(batch: Batch) -> dict[str, str]:
    """Return the people of the batch by what papers call them; a name that two of them bear tells nobody."""
    by_name: dict[str, str] = {}
    ambiguous: set[str] = set()
    for nip, moves in batch.moves_by_nip.items():
        printed = shown_nip(nip)
        pegawai = moves[0].pegawai
        nama = set() if pegawai is None else {pegawai.name_with_gelar, pegawai.name_in_capitals}
        ambiguous |= {name for name in nama if name in by_name}
        by_name |= dict.fromkeys((printed, *sorted(nama)), printed)
    return {called: nip for called, nip in by_name.items() if called not in ambiguous}


def _files(folder: Path) -> Iterator[str]:
    """Yield the papers in a folder, relative with ``/``; what programs leave beside them does not count."""
    if not folder.is_dir():
        return
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        temporary = path.name.startswith(("~$", "."))
        if relative.parts[0] != STALE_FOLDER and path.suffix in _PAPER_SUFFIXES and not temporary and path.is_file():
            yield relative.as_posix()


def _beside(file: str) -> str | None:
    """Return the paper beside which the program set a new one: ``x.baru2.docx`` lies beside ``x.docx``."""
    path = PurePosixPath(file)
    start, dot, end = path.stem.rpartition(".")
    if not dot or not end.startswith("baru") or not end.removeprefix("baru").isdigit() | (end == "baru"):
        return None
    return str(path.with_name(f"{start}{path.suffix}"))


def _sort_key(difference: Difference) -> tuple[str, ...]:
    return (
        difference.file,
        difference.nip,
        difference.field,
        difference.written or "",
        difference.expected or "",
    )
