"""What one batch has and another has not: findings and vacancies that are new."""

from collections import Counter
from collections.abc import Hashable, Sequence

from mutasi_cli.domain.batch import Batch, Vacancy
from mutasi_cli.domain.finding import Finding


def new_vacancies(old: Batch, new: Batch) -> tuple[Vacancy, ...]:
    """Return the posts that are empty after ``new`` and not after ``old``, in order of their codes."""
    known = {vacancy.jabatan.kode for vacancy in old.vacancies}
    return tuple(vacancy for vacancy in new.vacancies if vacancy.jabatan.kode not in known)


def new_findings(old: Sequence[Finding], new: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings that have no equal among others, in their order.

    Two are equal when they say the same of the same person and post; that a row has moved to another line
    of the sheet makes nothing new.
    """
    rest = Counter(finding_key(finding) for finding in old)
    fresh = []
    for finding in new:
        key = finding_key(finding)
        if rest[key] > 0:
            rest[key] -= 1
        else:
            fresh.append(finding)
    return tuple(fresh)


def finding_key(finding: Finding) -> Hashable:
    """Return what a finding is about, without its place and its words.

    Where it names neither a person nor a post, what is written in its cell stands in.
    """
    about = (finding.nip, finding.kode_jabatan)
    cell = finding.cell
    place = (cell.file, cell.sheet, cell.content) if about == (None, None) else ()
    return (finding.rule_code, finding.severity, finding.pengecualian is not None, *about, *place)
