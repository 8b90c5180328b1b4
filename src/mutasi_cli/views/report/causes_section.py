"""The causes on the first page, numbered and worded as on the screen of ``mutasi validate``."""

from collections.abc import Sequence
from itertools import groupby

from mutasi_cli.domain.cause import Cause, Diagnosis
from mutasi_cli.domain.finding import Severity
from mutasi_cli.views.report.findings_section import Placement
from mutasi_cli.views.report.template_data import CauseGroup, ReportedCause

_WARNINGS, _INFOS = "Peringatan: boleh dilantik, dengan alasan tertulis", "Info: perlu diketahui"


def cause_groups(diagnosis: Diagnosis, placement: Placement) -> tuple[CauseGroup, ...]:
    """Return the causes by heading: what forbids the batch by what is to be done, then warnings, then the rest."""
    groups = [
        CauseGroup(section.value, Severity.GALAT.value, _causes(tuple(causes), placement))
        for section, causes in groupby(diagnosis.of_severity(Severity.GALAT), key=lambda cause: cause.section)
    ]
    for severity, title in ((Severity.PERINGATAN, _WARNINGS), (Severity.INFO, _INFOS)):
        causes = _causes(diagnosis.of_severity(severity), placement)
        if causes:
            groups.append(CauseGroup(title, severity.value, causes, lipat=severity is Severity.INFO))
    return tuple(groups)


def _causes(causes: Sequence[Cause], placement: Placement) -> tuple[ReportedCause, ...]:
    return tuple(
        ReportedCause(
            nomor=cause.nomor,
            judul=f"{cause.title}{cause.place}",
            tindakan=cause.action,
            kena=cause.rows,
            akibat=len(cause.consequences),
            kode=", ".join(cause.rule_codes),
            tautan=f"#{placement.anchor(cause.findings[0])}",
        )
        for cause in causes
    )
