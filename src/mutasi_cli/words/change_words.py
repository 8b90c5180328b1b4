"""What changed between two versions of a batch, in words: shared by the terminal and the sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.changed_paper import ChangedPaper, PaperOutcome
from mutasi_cli.domain.comparison import ChangedRow, Comparison, Difference
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.words.finding_words import usulan_route
from mutasi_cli.words.impact_words import person_name, plt_words

_BLANK = "(kosong)"


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One thing that changed: what it is about, its number (NIP or code, else empty), and what changed."""

    subject: str
    nomor: str
    content: str


@dataclass(frozen=True, slots=True)
class ChangeSection:
    """A section of what changed; ``consequence``: it follows from the changes of the other sections."""

    heading: str
    row: tuple[ChangeLine, ...]
    consequence: bool = False


def sections(
    comparison: Comparison,
    papers: Sequence[ChangedPaper] | None,
    reason: str,
    *,
    names_shown: int | None = None,
) -> tuple[ChangeSection, ...]:
    """Return every section that has something to tell: first what changed, then what follows.

    ``names_shown``: how many people a kind of paper names before it only counts them (None: all).
    """
    old, new = comparison.old, comparison.new
    all_sections = [
        ChangeSection(
            "Baris masuk",
            tuple(ChangeLine(m.who, printed_nip(m.nip or ""), usulan_route(m)) for m in comparison.added),
        ),
        ChangeSection(
            "Baris keluar",
            tuple(ChangeLine(m.who, printed_nip(m.nip or ""), usulan_route(m)) for m in comparison.removed),
        ),
        ChangeSection("Baris berubah", tuple(_row(section) for section in comparison.changed)),
        ChangeSection(
            "Data pegawai berubah",
            tuple(ChangeLine(p.nama, printed_nip(p.key), differences(p.difference)) for p in comparison.pegawai),
        ),
        ChangeSection(
            "Data jabatan berubah",
            tuple(ChangeLine(j.nama, j.key, differences(j.difference)) for j in comparison.jabatan),
        ),
        ChangeSection("Data batch berubah", tuple(ChangeLine(b.field, "", f"{_old_new(b)}") for b in comparison.facts)),
        ChangeSection(
            "Menjadi kosong",
            tuple(
                ChangeLine(
                    v.jabatan.full_name,
                    v.jabatan.kode,
                    _vital(v.jabatan.layanan_vital) + ("" if v.plt is None else plt_words(new, v.plt)),
                )
                for v in comparison.newly_vacant
            ),
            consequence=True,
        ),
        ChangeSection(
            "Tidak lagi kosong",
            tuple(
                ChangeLine(
                    v.jabatan.full_name,
                    v.jabatan.kode,
                    ", ".join(person_name(new, nip) for nip in new.holders_after.get(v.jabatan.kode, ())),
                )
                for v in comparison.filled
            ),
            consequence=True,
        ),
        ChangeSection(
            "Menjadi tanpa jabatan",
            tuple(ChangeLine(person_name(new, n), printed_nip(n), "") for n in comparison.without_jabatan),
            consequence=True,
        ),
        ChangeSection(
            "Tidak lagi tanpa jabatan",
            tuple(ChangeLine(person_name(old, n), printed_nip(n), "") for n in comparison.regained_post),
            consequence=True,
        ),
        ChangeSection("Temuan baru", tuple(_finding(f) for f in comparison.fresh_findings), consequence=True),
        ChangeSection("Temuan yang hilang", tuple(_finding(f) for f in comparison.gone_findings), consequence=True),
        *_papers(comparison, papers, reason, names_shown),
    ]
    return tuple(section for section in all_sections if section.row)


def headline(comparison: Comparison) -> str:
    """Return the counts in one sentence."""
    retargeted = sum(changed_row.target for changed_row in comparison.changed)
    return (
        f"{len(comparison.old.moves)} menjadi {len(comparison.new.moves)} usulan: {len(comparison.added)} masuk, "
        f"{len(comparison.removed)} keluar, {retargeted} berganti tujuan, "
        f"{len(comparison.changed) - retargeted} berubah isinya"
    )


def days(comparison: Comparison) -> str:
    """Return the day of the inauguration, both where it changed."""
    present_day = long_date(comparison.new.tanggal)
    if comparison.old.tanggal == comparison.new.tanggal:
        return f"Pelantikan {present_day}"
    return f"Pelantikan {present_day}, sebelumnya {long_date(comparison.old.tanggal)}"


def differences(beda: Sequence[Difference]) -> str:
    """Return fields with their old and new values: ``golongan: III/c -> III/d; …``."""
    return "; ".join(f"{difference.field}: {_old_new(difference)}" for difference in beda)


def _old_new(difference: Difference) -> str:
    return f"{difference.old or _BLANK} -> {difference.new or _BLANK}"


def _row(changed_row: ChangedRow) -> ChangeLine:
    changes = []
    if changed_row.target:
        former_words = changed_row.old.new_jabatan or changed_row.old.usulan.target_cell.content or _BLANK
        present_words = changed_row.new.new_jabatan or changed_row.new.usulan.target_cell.content or _BLANK
        changes.append(f"tujuan: {former_words} -> {present_words}")
    if changed_row.difference:
        changes.append(differences(changed_row.difference))
    return ChangeLine(changed_row.new.who, printed_nip(changed_row.new.nip or ""), "; ".join(changes))


def _vital(service: object) -> str:
    return "" if service is None else f"layanan vital: {service}; "


def _finding(finding: Finding) -> ChangeLine:
    mark = " (dikecualikan)" if finding.pengecualian is not None else ""
    return ChangeLine(f"{finding.severity.value} {finding.rule_code}{mark}", finding.cell.address, finding.message)


def _papers(
    comparison: Comparison, papers: Sequence[ChangedPaper] | None, reason: str, names_shown: int | None
) -> tuple[ChangeSection, ...]:
    """A kind of paper that concerns many people is one line with its number of papers."""
    if papers is None:
        undetermined = (ChangeLine("Belum dapat ditentukan", "", reason),)
        return (ChangeSection("Naskah", undetermined, consequence=True),)
    all_sections = []
    for outcome, heading in (
        (PaperOutcome.REPRINT, "Naskah dicetak ulang"),
        (PaperOutcome.NEW, "Naskah baru"),
        (PaperOutcome.NO_LONGER_VALID, "Naskah tidak berlaku lagi"),
    ):
        by_title: dict[str, list[ChangedPaper]] = {}
        for changed_paper in papers:
            if changed_paper.outcome is outcome:
                by_title.setdefault(changed_paper.heading, []).append(changed_paper)
        batch = comparison.old if outcome is PaperOutcome.NO_LONGER_VALID else comparison.new
        lines = tuple(
            ChangeLine(
                paper_title,
                f"{len(papers_of_title)} naskah",
                _names(
                    [person_name(batch, changed_paper.nip) for changed_paper in papers_of_title if changed_paper.nip],
                    names_shown,
                ),
            )
            for paper_title, papers_of_title in by_title.items()
        )
        all_sections.append(ChangeSection(heading, lines, consequence=True))
    return tuple(all_sections)


def _names(nama: Sequence[str], shown: int | None) -> str:
    if shown is None or len(nama) <= shown:
        return "; ".join(nama)
    return f"{'; '.join(nama[:shown])}; dan {len(nama) - shown} orang lain"
