"""Write the papers of a batch: fill each template, put each paper in place, tell what became of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from mutasi_cli.disk.file_names import IMUT_FOLDER
from mutasi_cli.disk.folder_lock import sole_writer
from mutasi_cli.disk.manifest import (
    NUMBER_NOTE,
    PART_NOTE,
    STALE_FOLDER,
    Manifest,
    Result,
)
from mutasi_cli.disk.origin_note import note_origin
from mutasi_cli.disk.placed_papers import PapersResult
from mutasi_cli.disk.refusals import changed
from mutasi_cli.disk.whole_files import read_if_there
from mutasi_cli.domain.asked_people import proposed_nips
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.domain.paper_request import PaperFolders, PaperRequest
from mutasi_cli.domain.roster_order import Row, roster_order
from mutasi_cli.errors import OutputError, SettingsError, StopKind
from mutasi_cli.papers.contexts.oath_context import sumpah_remarks
from mutasi_cli.papers.paper_plan import Paper, house_style, plan_papers, print_file
from mutasi_cli.papers.prepared_parts import PartCache
from mutasi_cli.papers.proofreading import ValueRecorder, lost_value
from mutasi_cli.papers.register import PAPERS, PaperKind, Scope
from mutasi_cli.papers.word_template import WordTemplate


@dataclass(frozen=True, slots=True)
class _Choice:
    """What is asked for: keys (none: all) and people (none: all, and the papers of the batch)."""

    jenis: frozenset[str]
    nip: frozenset[str]

    def contains(self, paper_kind: PaperKind) -> bool:
        """Tell whether a kind is asked for; one person's papers are only those of persons."""
        if self.jenis and paper_kind.key not in self.jenis:
            return False
        return not self.nip or paper_kind.scope is Scope.PERSON

    def covers(self, paper: Paper) -> bool:
        """Tell whether a paper of such a kind is asked for; the print file holds everybody, so never some."""
        return not self.nip or paper.nip in self.nip


def write_papers(
    batch: Batch, findings: Sequence[Finding], folders: PaperFolders, request: PaperRequest
) -> PapersResult:
    """Write the papers of a batch into ``<output>/<date of the inauguration>``.

    Without ``request.draft`` a batch with an unwaived galat among ``findings`` is refused. A template that
    lacks in the office's folder is the shipped one, and ``catatan`` of the result says so. A paper that was
    changed by hand is never overwritten.

    Raises :class:`TemplateError`, :class:`SettingsError` (unknown kind, NIP, paper, pattern of numbers) and
    :class:`OutputError`.
    """
    hindrances = sorted({entry.rule_code for entry in findings if entry.blocking})
    if hindrances and not request.draft:
        raise OutputError(
            f"Naskah tidak dibuat karena masih ada galat: {', '.join(hindrances)}. Perbaiki dahulu, atau buat "
            f"draf dengan --draf."
        )
    choice = _Choice(_kinds(request.jenis), frozenset(proposed_nips(batch, request.nip)))
    not_personal = _not_personal(choice)
    day_folder = folders.output / f"{batch.tanggal:%Y-%m-%d}"
    # From the first look at the folder on: what is decided about it must still hold when papers are placed.
    with sole_writer(day_folder, folders_below=True):
        manifest = Manifest.load(day_folder)
        note_origin(manifest, batch, findings)
        if request.nomor or not (request.jenis or request.nip):
            manifest.note(NUMBER_NOTE, dict(request.nomor) or None)
        rows = roster_order(batch)
        asked = [paper_kind for paper_kind in PAPERS if choice.contains(paper_kind)]
        _same_part(manifest, only_pertek=request.only_pertek, replaced=() if request.nip else _places(asked))
        manifest.note(PART_NOTE, True if request.only_pertek else None)
        plans = [
            (paper_kind, papers)
            for paper_kind in asked
            if (
                papers := [
                    entry for entry in plan_papers(paper_kind, batch, rows, draft=request.draft) if choice.covers(entry)
                ]
            )
        ]
        if choice.nip and not plans:
            raise SettingsError(
                f"Tidak ada naskah {', '.join(dict.fromkeys(paper_kind.key for paper_kind in asked))} untuk NIP "
                f"{', '.join(map(printed_nip, sorted(choice.nip)))}, jadi tidak ada yang ditulis. Periksa "
                f"--jenis dan --nip."
            )
        total = sum(len(papers) for _, papers in plans)
        template: list[WordTemplate] = []
        filled: list[tuple[str, bytes]] = list(request.additional.items())
        values: dict[str, tuple[str, ...]] = {}
        recorder = ValueRecorder()
        part_cache = PartCache.load()
        for paper_kind, papers in plans:
            style = house_style(paper_kind, batch)
            word_template = WordTemplate.load(
                folders.templates, paper_kind.template, style, folders.shipped, write=recorder, part_cache=part_cache
            )
            template.append(word_template)
            for entry in papers:
                filled.append((entry.file, word_template.render(entry.context)))
                values[entry.file] = recorder.take()
                if request.report_progress is not None:
                    request.report_progress(len(values), total)
        part_cache.save()
        manifest.note_merged(
            "templat", ({"berkas": entry.nama, "sha256": entry.fingerprint} for entry in template), ["berkas"]
        )
        # All are filled before the first is put in place: a faulty template leaves the folder as it was.
        result = manifest.place_all(filled)
        stale = () if choice.nip else manifest.retire(*_scope(asked, result))
        catatan = (*not_personal, *_borrowed(template), *_remarks(batch, rows, asked))
        return PapersResult(
            day_folder,
            result,
            stale=stale,
            catatan=catatan,
            read_back=len(values),
            mismatches=tuple(_read_back(day_folder, result, values)),
            print_files={paper_kind.folder: print_file(paper_kind) for paper_kind in PAPERS},
        )


def _same_part(manifest: Manifest, *, only_pertek: bool, replaced: Sequence[str]) -> None:
    """Refuse to add papers of the whole batch to those of its approved part, or the other way round.

    ``replaced`` are the places whose papers this run writes anew.
    """
    own_starts = (*(f"{place}/" for place in replaced), f"{STALE_FOLDER}/", f"{IMUT_FOLDER}/")
    present = any(
        file.endswith(".docx") and not file.startswith(own_starts) and file not in replaced for file in manifest.output
    )
    before = manifest.noted(PART_NOTE) is True
    if not present or before == only_pertek:
        return
    there, wanted, command = "bagian yang disetujui (--hanya-pertek)", "seluruh batch", "mutasi decree"
    if not before:
        there, wanted, command = wanted, there, "mutasi decree --hanya-pertek"
    raise OutputError(
        f"Folder {manifest.folder} berisi naskah {there}, sedangkan yang diminta sekarang naskah {wanted}; "
        f"keduanya tidak boleh bercampur. "
        f"{'Tambahkan' if before else 'Hilangkan'} --hanya-pertek, atau tulis ulang "
        f"semua naskah dengan {command} tanpa --jenis dan --nip, lalu ulangi perintah ini."
    )


def _read_back(
    day_folder: Path, result: Iterable[Result], values: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, str]]:
    """Yield each paper just written that lacks a value, with the value."""
    for placed in result:
        if placed.file not in values:
            continue
        file = placed.replacement or placed.file
        path = day_folder.joinpath(*file.split("/"))
        data = read_if_there(path)
        if data is None:
            raise OutputError(changed(path))
        lost = lost_value(data, values[placed.file])
        if lost is not None:
            yield file, lost


def _scope(asked: Sequence[PaperKind], result: Iterable[Result]) -> tuple[list[str], list[str]]:
    """Return the places this run speaks for, and the papers in them that hold."""
    in_force = [nama for placed in result for nama in (placed.file, placed.replacement) if nama is not None]
    return _places(asked), in_force


def _places(asked: Iterable[PaperKind]) -> list[str]:
    """Return where the papers of some kinds lie: folders, and the print files beside them."""
    asked = list(asked)
    many_papers = (Scope.PERSON, Scope.JABATAN)
    print_files = [print_file(paper_kind) for paper_kind in asked if paper_kind.scope in many_papers]
    return [*dict.fromkeys(paper_kind.folder for paper_kind in asked), *print_files]


def _borrowed(templates: Iterable[WordTemplate]) -> tuple[str, ...]:
    """Say which templates came from the program because the office's own folder lacks them."""
    nama = list(dict.fromkeys(template.nama for template in templates if template.from_fallback))
    if not nama:
        return ()
    return (f"Folder templat kantor tidak memuat {', '.join(nama)}; untuk itu dipakai templat bawaan program.",)


def _remarks(batch: Batch, rows: Sequence[Row], asked: Iterable[PaperKind]) -> tuple[str, ...]:
    if not any("sumpah" in paper_kind.key for paper_kind in asked):
        return ()
    return sumpah_remarks(batch, [row for row in rows if batch.is_sworn(row.move)])


def _kinds(jenis: Sequence[str]) -> frozenset[str]:
    known = list(dict.fromkeys(paper_kind.key for paper_kind in PAPERS))
    for key in jenis:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            suggestion = f" Maksudnya «{near[0]}»?" if near else ""
            raise SettingsError(
                f"Jenis naskah «{key}» tidak dikenal; yang ada: {', '.join(known)}.{suggestion}", StopKind.CHOICE
            )
    return frozenset(jenis)


def _not_personal(choice: _Choice) -> tuple[str, ...]:
    """Say which kinds asked for with ``--nip`` are made for nobody alone.

    Raises PengaturanError where there is no other kind to write.
    """
    if not choice.nip:
        return ()
    personal_kinds = {paper_kind.key for paper_kind in PAPERS if paper_kind.scope is Scope.PERSON}
    others = ", ".join(
        dict.fromkeys(
            paper_kind.key
            for paper_kind in PAPERS
            if paper_kind.key in choice.jenis and paper_kind.key not in personal_kinds
        )
    )
    if not others:
        return ()
    if not choice.jenis & personal_kinds:
        raise SettingsError(
            f"Jenis {others} tidak dibuat per orang, jadi tidak ada yang ditulis; jalankan tanpa --nip.",
            StopKind.CHOICE,
        )
    return (f"Jenis {others} tidak dibuat per orang, jadi tidak ditulis; jalankan tanpa --nip untuk itu.",)
