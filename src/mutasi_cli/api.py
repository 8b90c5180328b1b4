"""The front door: everything that a Python program may ask of mutasi.

A request names a batch, :func:`read` reads it, :func:`judge` says what the rules find, ``write_…`` put something on
the disk, :func:`verify` reads it back. No function prints. Wrong data is never an exception: it stands in the findings.
What stops a run is a :class:`MutasiError` with one Indonesian sentence.

Results that are tables have ``to_dataframe()``.
"""

from mutasi_cli.disk.placed_papers import PapersResult
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.initial_answers import InitialAnswers
from mutasi_cli.domain.paper_request import PaperRequest, ReportProgress
from mutasi_cli.errors import MutasiError
from mutasi_cli.front.handing_over import (
    before_approval,
    prepare_siasn,
    propose_imut,
    reconcile,
    scan,
    write_imut,
    write_reconciliation,
    write_siasn,
)
from mutasi_cli.front.reading import approved_now, describe_file, diagnose, judge, read
from mutasi_cli.front.reference import known_codes, law, office_settings, paper_kinds, rule, rules
from mutasi_cli.front.results import (
    Candidates,
    Changes,
    Explained,
    FindingFilter,
    Judgement,
    LawTable,
    Proposal,
    Reading,
    Reconciled,
    Rules,
    StartResult,
    Study,
    Verification,
)
from mutasi_cli.front.starting import (
    check_templates,
    copy_templates,
    save_columns,
    settings_above,
    start_batch,
    start_from_folder,
    templates_in_force,
    write_example,
)
from mutasi_cli.front.studying import candidates, diff, fill_vacancies, standing, study, why_not
from mutasi_cli.front.writing import (
    find_office,
    read_as_written,
    verify,
    write_annotated,
    write_changes,
    write_decree,
    write_masked_report,
    write_pdf,
    write_proposal,
    write_publication,
    write_report,
    write_roster,
)
from mutasi_cli.read.locations import TEMPLATES, Locations, Request, locate, shipped

__all__ = [
    "TEMPLATES",
    "Candidates",
    "Changes",
    "Explained",
    "Finding",
    "FindingFilter",
    "InitialAnswers",
    "Judgement",
    "LawTable",
    "Locations",
    "MutasiError",
    "PaperRequest",
    "PapersResult",
    "Proposal",
    "Reading",
    "Reconciled",
    "ReportProgress",
    "Request",
    "Rules",
    "Severity",
    "StartResult",
    "Study",
    "Verification",
    "approved_now",
    "before_approval",
    "candidates",
    "check_templates",
    "copy_templates",
    "describe_file",
    "diagnose",
    "diff",
    "fill_vacancies",
    "find_office",
    "judge",
    "known_codes",
    "law",
    "locate",
    "office_settings",
    "paper_kinds",
    "prepare_siasn",
    "propose_imut",
    "read",
    "read_as_written",
    "reconcile",
    "rule",
    "rules",
    "save_columns",
    "scan",
    "settings_above",
    "shipped",
    "standing",
    "start_batch",
    "start_from_folder",
    "study",
    "templates_in_force",
    "verify",
    "why_not",
    "write_annotated",
    "write_changes",
    "write_decree",
    "write_example",
    "write_imut",
    "write_masked_report",
    "write_pdf",
    "write_proposal",
    "write_publication",
    "write_reconciliation",
    "write_report",
    "write_roster",
    "write_siasn",
]
