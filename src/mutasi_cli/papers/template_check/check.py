"""``mutasi template check`` and ``list``: what a template asks for, and what is wrong with it."""

import re
from difflib import get_close_matches
from pathlib import Path

from lxml import etree

from mutasi_cli.disk.foreign_archive import unpack
from mutasi_cli.domain.office import LetterStyle
from mutasi_cli.domain.template_result import TemplateFinding, TemplateResult
from mutasi_cli.domain.verification import field_label
from mutasi_cli.errors import OutputError, TemplateError
from mutasi_cli.papers.house_style import w
from mutasi_cli.papers.readback.facts import kind
from mutasi_cli.papers.register import PAPERS
from mutasi_cli.papers.template_check.asked_names import Usage, usage, used_leaves
from mutasi_cli.papers.template_check.known_names import known_shape, leaves, papers_of, trial_papers, written
from mutasi_cli.papers.word_template import WordTemplate

_STYLE = LetterStyle(huruf="Arial")
_REQUIRED = frozenset(("nomor", "tanggal", "nip", "nama"))
"""Kinds of facts without which a paper is none; which of them a paper needs, the shipped template shows."""

_TAG_PATTERN = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_TEXT_PART = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")


def check_folder(folder: Path, fallback: Path) -> tuple[TemplateResult, ...]:
    """Check every template of a folder; one that lacks there is taken from ``fallback`` when papers are made.

    Raises :class:`OutputError` when there is no such folder, or no template in it.
    """
    nama = list(dict.fromkeys(paper_kind.template for paper_kind in PAPERS))
    present = sorted(entry.name for entry in folder.glob("*.docx") if not entry.name.startswith(("~$", ".")))
    if not present:
        raise OutputError(
            f"Tidak ada templat .docx di {folder}. Salin dahulu dengan «mutasi template copy», atau sebutkan foldernya."
        )
    results = [check_template(folder / entry, fallback) for entry in nama if entry in present]
    for entry in present:
        if entry not in nama:
            message = f"tidak dipakai oleh naskah mana pun{_nearest(entry, nama)}"
            results.append(TemplateResult(entry, (), findings=(_remark(message),)))
    return tuple(results)


def check_template(path: Path, fallback: Path) -> TemplateResult:
    """Check one template: its tags against the names that its papers know, then a trial on a tiny batch."""
    jenis = tuple(dict.fromkeys(paper_kind.key for paper_kind in papers_of(path.name)))
    try:
        template = WordTemplate.load(path.parent, path.name, _STYLE)
    except TemplateError as error:
        return TemplateResult(path.name, jenis, findings=(_fault(str(error)),))
    shape = known_shape(path.name)
    findings: list[TemplateFinding] = []
    total_usage = Usage()
    for part, source in template.source.items():
        part_usage = usage(source, shape)
        total_usage.path |= part_usage.path
        for unknown in part_usage.unknown:
            message = f"tidak ada data untuk «{unknown.nama}»{_nearest(unknown.nama, unknown.known)}"
            findings.append(_fault(message, template.paragraph(part, unknown.line)))
        for forbidden_name in part_usage.forbidden:
            message = f"«{forbidden_name.nama}» tidak boleh dipakai dalam templat"
            findings.append(_fault(message, template.paragraph(part, forbidden_name.line)))
    if not findings:
        findings += _trial(template)
    used, rest = used_leaves(total_usage, leaves(shape))
    findings += _missing(path.name, fallback, used)
    findings += _split(path)
    return TemplateResult(
        path.name,
        jenis,
        tuple(map(written, used)),
        tuple(map(written, rest)),
        tuple(dict.fromkeys(findings)),
    )


def _fault(message: str, paragraph: str | None = None) -> TemplateFinding:
    return TemplateFinding(severe=True, message=message, paragraph=paragraph)


def _remark(message: str, paragraph: str | None = None) -> TemplateFinding:
    return TemplateFinding(severe=False, message=message, paragraph=paragraph)


def _trial(template: WordTemplate) -> list[TemplateFinding]:
    """Fill the papers of the tiny batch: finds what only happens while a template runs."""
    for paper in trial_papers(template.nama):
        try:
            template.render(paper.context)
        except TemplateError as error:
            return [_fault(str(error))]
    return []


def _missing(nama: str, fallback: Path, used: dict[tuple[str, ...], str]) -> list[TemplateFinding]:
    """Tell what the shipped template prints of number, date, NIP and name, and this one does not."""
    template = WordTemplate.load(fallback, nama, _STYLE)
    shape = known_shape(nama)
    needed: dict[tuple[tuple[str, ...], str], tuple[str, ...]] = {}
    for source in template.source.values():
        own_leaves, _ = used_leaves(usage(source, shape), leaves(shape))
        for path, example in own_leaves.items():
            field = kind(path[-1], example)
            if field in _REQUIRED:
                needed.setdefault((path[:-1], field), path)
    present = {(path[:-1], kind(path[-1], example)) for path, example in used.items()}
    return [
        _fault(f"tidak memuat {field_label(field)}: «{written(path)}»")
        for (parent, field), path in needed.items()
        if (parent, field) not in present
    ]


def _split(path: Path) -> list[TemplateFinding]:
    """Tell of tags that Word has split into pieces; they work all the same."""
    findings = []
    for _, data in unpack(path.read_bytes(), _TEXT_PART.fullmatch):
        for paragraph in etree.fromstring(data, etree.XMLParser(resolve_entities=False)).iter(w("p")):
            pieces = [element.text or "" for element in paragraph.iter(w("t"))]
            boundaries = set()
            length = 0
            for entry in pieces[:-1]:
                length += len(entry)
                boundaries.add(length)
            text = "".join(pieces)
            findings += [
                TemplateFinding(
                    severe=False,
                    message=f"{match.group()} dipecah oleh Word; tetap berfungsi",
                    paragraph=text,
                )
                for match in _TAG_PATTERN.finditer(text)
                if any(match.start() < entry < match.end() for entry in boundaries)
            ]
    return findings


def _nearest(nama: str, known: tuple[str, ...] | list[str]) -> str:
    near = get_close_matches(nama, sorted(known), n=1, cutoff=0.5)
    return f"; mungkin maksudnya «{near[0]}»" if near else ""
