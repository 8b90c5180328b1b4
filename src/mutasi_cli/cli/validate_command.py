"""``validate`` and ``impact``: look at a batch; only ``validate --format xlsx`` writes, a marked copy."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mutasi_cli.cli import masking, screen
from mutasi_cli.cli.options import (
    BatchOption,
    DateOption,
    DetailedOption,
    FormatOption,
    JabatanOption,
    OnlyPertekOption,
    OutputOption,
    PegawaiOption,
    pick,
    request,
)
from mutasi_cli.errors import SettingsError, StopKind

if TYPE_CHECKING:
    from mutasi_cli import api
    from mutasi_cli.domain.asked_people import AskedPeople
    from mutasi_cli.domain.cause import Cause, Diagnosis
    from mutasi_cli.domain.finding import Finding, Severity


ValidateFormatOption = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="BENTUK",
        help="tabel (bawaan), json, atau xlsx (sel berwarna).",
        show_default=False,
    ),
]


RuleOption = Annotated[
    list[str] | None,
    typer.Option(
        "--aturan",
        metavar="KODE",
        help="Hanya aturan ini (boleh beberapa kali).",
        show_default=False,
    ),
]
NipOption = Annotated[
    list[str] | None,
    typer.Option("--nip", metavar="NIP", help="Hanya orang ini: NIP, atau sebagian nama.", show_default=False),
]
SeverityOption = Annotated[
    list[str] | None,
    typer.Option(
        "--keparahan",
        metavar="KEPARAHAN",
        help="Hanya galat, peringatan, atau info.",
        show_default=False,
    ),
]


WithoutOption = Annotated[
    list[str] | None,
    typer.Option(
        "--tanpa",
        metavar="NIP",
        help="Akibatnya bila orang ini ditarik dari usulan.",
        show_default=False,
    ),
]


NumberOption = Annotated[
    str | None,
    typer.Argument(
        metavar="[NOMOR]",
        help="Nomor sebab yang ingin dirinci, misalnya 2 atau 5-8.",
        show_default=False,
    ),
]
_NUMBERS = re.compile(r"(\d{1,4})(?:-(\d{1,4}))?")


def validate(
    batch: BatchOption = None,
    nomor: NumberOption = None,
    tanggal: DateOption = None,
    pegawai: PegawaiOption = None,
    jabatan: JabatanOption = None,
    output: OutputOption = None,
    *,
    form: ValidateFormatOption = "tabel",
    rule_code: RuleOption = None,
    nip: NipOption = None,
    severity: SeverityOption = None,
    strict: Annotated[bool, typer.Option("--ketat", help="Peringatan juga dihitung gagal.")] = False,
    detailed: DetailedOption = False,
    mask_people: masking.MaskOption = False,
) -> int:
    """Periksa usulan: boleh dilantik atau belum, apa yang diperbaiki dahulu, dan rinciannya.

    Contoh: mutasi validate batch.xlsx
    """
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    form = pick("--format", form, ("tabel", "json", "xlsx"))
    masking.refuse(form, mask_people=mask_people)
    rules, severities = _rules_and_severities(rule_code, severity)
    batch, nomor = _batch_or_number(batch, nomor)
    asked = request(batch, tanggal, pegawai, jabatan, output)
    judgement = api.judge(asked)
    shown = api.FindingFilter(rules, _people(judgement, nip), severities).pick(judgement.findings)
    if nomor is not None:
        of_causes = _numbered(api.diagnose(judgement), nomor)
        shown = tuple(finding for finding in shown if finding in of_causes)
    if mask_people:
        # Who is asked for is asked for by the real NIP, so the mask comes last.
        judgement, shown = masking.masked((judgement, shown), asked, judgement.batch)
    if form == "json":
        from mutasi_cli.views.findings_json import findings_as_json  # noqa: PLC0415 - one output of three

        diagnosis = api.diagnose(judgement)
        screen.write(findings_as_json(judgement.batch, shown, judgement.findings, diagnosis=diagnosis))
    elif form == "xlsx":
        from mutasi_cli.views.annotated_terminal import print_copies  # noqa: PLC0415 - loads rich

        salinan = api.write_annotated(judgement, strict=strict)
        print_copies(screen.result(), judgement.batch, judgement.findings, salinan, strict=strict)
    elif nomor is not None:
        from mutasi_cli.views.cause_terminal import print_causes  # noqa: PLC0415 - loads rich

        print_causes(screen.result(), judgement.batch, _asked_causes(api.diagnose(judgement), nomor))
    elif detailed or rules or nip or severities:
        from mutasi_cli.views.findings_terminal import print_findings  # noqa: PLC0415 - loads rich

        print_findings(screen.result(), judgement.batch, shown, everything=judgement.findings, strict=strict)
    else:
        from mutasi_cli.views.diagnosis_terminal import print_diagnosis  # noqa: PLC0415 - loads rich

        waived = sum(finding.pengecualian is not None for finding in judgement.findings)
        diagnosis = api.diagnose(judgement)
        print_diagnosis(screen.result(), judgement.batch, diagnosis, waived=waived, strict=strict)
    from mutasi_cli.domain.finding import Severity  # noqa: PLC0415 - keeps --help quick

    failing = {Severity.GALAT, Severity.PERINGATAN} if strict else {Severity.GALAT}
    return int(any(f.severity in failing and f.pengecualian is None for f in judgement.findings))


def _batch_or_number(batch: Path | None, nomor: str | None) -> tuple[Path | None, str | None]:
    """Return the batch and the number of a cause: ``mutasi validate 2`` names a cause, not a file called 2."""
    if batch is not None and nomor is None and _NUMBERS.fullmatch(str(batch)) and not batch.exists():
        return None, str(batch)
    if nomor is not None and not _NUMBERS.fullmatch(nomor):
        raise SettingsError(
            f"Kata «{nomor}» berlebih pada «mutasi validate»: sesudah nama batch hanya nomor sebab, misalnya 2 atau "
            f"5-8. Hapus, atau beri tanda kutip bila ada spasi.",
            StopKind.COMMAND_LINE,
        )
    return batch, nomor


def _asked_causes(diagnosis: Diagnosis, nomor: str) -> tuple[Cause, ...]:
    """Return the causes of a number (``2``) or of a range (``5-8``); stop where there is none."""
    causes = diagnosis.causes
    match = _NUMBERS.fullmatch(nomor)
    first = int(match[1]) if match else 0
    last = int(match[2] or match[1]) if match else 0
    asked = tuple(cause for cause in causes if first <= cause.nomor <= last)
    if not asked:
        there = f"nomor sebab yang ada: 1 sampai {len(causes)}" if causes else "batch ini tidak mempunyai temuan"
        raise SettingsError(f"Sebab nomor «{nomor}» tidak ada; {there}.", StopKind.CHOICE)
    return asked


def _numbered(diagnosis: Diagnosis, nomor: str) -> set[Finding]:
    """Return the findings of the causes asked for, with their consequences."""
    return {finding for cause in _asked_causes(diagnosis, nomor) for finding in (*cause.findings, *cause.consequences)}


def _people(judgement: api.Judgement, asked: list[str] | None) -> AskedPeople | None:
    """Return the people asked for; None where nobody in particular is."""
    if not asked:
        return None
    from mutasi_cli.domain.asked_people import people_asked  # noqa: PLC0415 - only --nip needs it

    return people_asked(judgement.batch, asked, (finding.nip for finding in judgement.findings if finding.nip))


def _rules_and_severities(
    rule_code: list[str] | None, severity: list[str] | None
) -> tuple[frozenset[str], frozenset[Severity]]:
    """Return the rules and severities asked for; the exit code always speaks of the whole batch."""
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.domain.finding import Severity  # noqa: PLC0415 - keeps --help quick

    severities = frozenset(Severity(pick("--keparahan", typed, tuple(Severity))) for typed in severity or ())
    return api.known_codes(rule_code or ()), severities


def impact(
    batch: BatchOption = None,
    tanggal: DateOption = None,
    pegawai: PegawaiOption = None,
    jabatan: JabatanOption = None,
    *,
    form: FormatOption = "tabel",
    without: WithoutOption = None,
    only_pertek: OnlyPertekOption = False,
    detailed: DetailedOption = False,
    mask_people: masking.MaskOption = False,
) -> int:
    """Tunjukkan akibat usulan: rantai perpindahan, jabatan yang kosong, layanan vital.

    Contoh: mutasi impact --tanpa 198506182010011007
    """
    from mutasi_cli import api  # noqa: PLC0415 - keeps --help quick

    form = pick("--format", form, ("tabel", "json"))
    asked = request(batch, tanggal, pegawai, jabatan)
    result = api.study(asked, without=tuple(without or ()), only_pertek=only_pertek)
    if mask_people:
        result = masking.masked(result, asked, *result.batches)
    if form == "json":
        from mutasi_cli.views.impact_json import impact_as_json  # noqa: PLC0415 - one output of two

        screen.write(impact_as_json(result.batch, result.withdrawal, result.partial))
    else:
        _print_impact(result, detailed=detailed)
    return 0


def _print_impact(result: api.Study, *, detailed: bool) -> None:
    """Print the rows that wait first; a withdrawal is a question of its own, answered by itself."""
    from mutasi_cli.views import withdrawal_terminal  # noqa: PLC0415 - as above
    from mutasi_cli.views.approved_part_terminal import print_partial  # noqa: PLC0415 - as above
    from mutasi_cli.views.impact_summary import print_impact_summary  # noqa: PLC0415 - loads rich
    from mutasi_cli.views.impact_terminal import print_impact  # noqa: PLC0415 - loads rich
    from mutasi_cli.words.terminal_text import blank  # noqa: PLC0415 - as above

    console = screen.result()
    if result.partial is not None:
        print_partial(console, result.partial)
        blank(console)
    if result.withdrawal is not None:
        print_answer = (
            withdrawal_terminal.print_withdrawal if detailed else withdrawal_terminal.print_withdrawal_summary
        )
        print_answer(console, result.withdrawal)
    elif detailed:
        print_impact(console, result.batch)
    else:
        print_impact_summary(console, result.batch)
