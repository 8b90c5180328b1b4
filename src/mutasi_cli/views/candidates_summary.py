"""``mutasi candidates`` on one screen: the first few with the steps of the order, scenarios side by side."""

from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.text import Text

from mutasi_cli.disk.manifest import Result
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.candidate import AssignmentResult, Candidate, CandidateResult, Explanation, Scenario
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.domain.urusan import field_of_post
from mutasi_cli.words.candidate_words import leaving_in_short, short_steps
from mutasi_cli.words.impact_words import plt_words
from mutasi_cli.words.numbers import grouped
from mutasi_cli.words.terminal_text import blank, flowing, line_width, print_text, shortened, text

_SHOWN = 5
"""Candidates on the first screen."""

_VACANCIES_SHOWN = 9
_LABEL = 27
_COLUMN = 17


def print_summary(console: Console, batch: Batch, result: CandidateResult) -> None:
    """Print the head, the first candidates of a post, and how to see the rest."""
    print_head(console, batch, result)
    if result.hindrances:
        blank(console)
        for sentence in result.hindrances:
            print_text(console, text(sentence, "yellow"))
        return
    for place, candidate in enumerate(result.candidate[:_SHOWN], start=1):
        _candidate(console, place, candidate)
    if not result.candidate:
        print_text(console, text("Tidak ada yang memenuhi syarat.", "yellow"))
    near, papers = len(result.near_misses), len(result.surat)
    print_text(console, text(f"{near} orang kurang satu syarat; {papers} surat atau izin masih diperlukan."))
    kode = result.jabatan.kode
    blank(console)
    print_text(console, text(f"  mutasi candidates {kode} --rinci     alasan lengkap dan suratnya"))
    print_text(console, text(f"  mutasi candidates {kode} --nip NIP   mengapa seseorang tidak diusulkan"))


def print_head(console: Console, batch: Batch, result: CandidateResult) -> None:
    """Print which post it is and how many people were looked at."""
    jabatan = result.jabatan
    print_text(console, text(shortened(f"CALON {jabatan.full_name} [{jabatan.kode}]", line_width(console)), "bold"))
    details = [detail for detail in (_rank(result), f"TMT {long_date(result.tmt)}") if detail]
    details.append(f"urusan {field_of_post(jabatan)}")
    if jabatan.layanan_vital is not None:
        details.append(f"layanan vital {jabatan.layanan_vital.value}")
    print_text(console, text("; ".join(details) + "."))
    plt = batch.acting(jabatan.kode)
    if plt is not None and not result.hindrances:
        print_text(console, text(f"Sekarang {plt_words(batch, plt)}."))
    if not result.hindrances:
        print_text(console, text(_counts(result)))


def print_explanation(console: Console, explanation: Explanation) -> None:
    """Print why somebody is not proposed, or which place he or she has."""
    jabatan = explanation.jabatan
    name = f"{explanation.pegawai.name_with_gelar} untuk {jabatan.full_name} [{jabatan.kode}]"
    print_text(console, text(name, "bold"))
    print_text(console, text(f"NIP {printed_nip(explanation.pegawai.nip)}; {explanation.present or 'tanpa jabatan'}."))
    for sentence in explanation.hindrances:
        print_text(console, text(sentence, "yellow"), start=Text("  - "))
    if explanation.from_health:
        print_text(
            console,
            text("Pejabat fungsional kesehatan tidak diusulkan untuk jabatan di luar urusan kesehatan (--semua)."),
            start=Text("  - "),
        )
    for finding in explanation.missing:
        print_text(console, text(f"{finding.rule_code}: {finding.message}", "red"), start=Text("  - "))
        print_text(console, text(finding.remedy), start=Text("    "))
    for finding in explanation.catatan:
        print_text(
            console, text(f"{finding.severity.value} {finding.rule_code}: {finding.message}"), start=Text("  - ")
        )
    if not explanation.missing and explanation.place:
        print_text(
            console,
            text(
                f"Tidak ada galat. Urutannya ke-{grouped(explanation.place)} di antara yang jenjangnya tepat; yang "
                f"tanpa peringatan didahulukan."
            ),
        )


def print_scenarios(console: Console, result: AssignmentResult, folder: Path | None, file: Result | None) -> None:
    """Print the scenarios side by side, the proposed people in one line each, and where the sheet lies."""
    print_text(console, text("USUL PENGISIAN SEMUA JABATAN KOSONG", "bold"))
    total = len(result.fillings)
    print_text(console, text(f"{total} jabatan pimpinan atau layanan vital kosong sesudah pelantikan."))
    blank(console)
    _row(console, "", *(f"{'ABC'[place]}" for place in range(len(result.scenarios))))
    lines: tuple[tuple[str, Callable[[Scenario], str]], ...] = (
        ("jabatan kosong terisi", lambda scenario: f"{len(scenario.chosen)} dari {total}"),
        ("jabatan menjadi kosong", lambda scenario: str(len(scenario.newly_empty))),
        ("  di antaranya layanan vital", lambda scenario: str(scenario.vital)),
        ("orang dengan peringatan", lambda scenario: str(scenario.warned)),
        ("mengurangi fungsional", lambda scenario: str(scenario.specialists)),
        ("sisa di bawah formasi", lambda scenario: str(scenario.short)),
    )
    for label, value in lines:
        _row(console, label, *(value(scenario) for scenario in result.scenarios))
    named = (f"{'ABC'[place]}: {scenario.plan.value}" for place, scenario in enumerate(result.scenarios))
    for line in flowing(named, line_width(console), "; "):
        print_text(console, text(line))
    blank(console)
    print_text(console, text("Usul A, layanan vital dan eselon tertinggi didahulukan:"))
    for filling in result.fillings[:_VACANCIES_SHOWN]:
        name = filling.reason if filling.candidate is None else filling.candidate.pegawai.name_with_gelar
        line = f"{filling.jabatan.kode}: {name}"
        print_text(console, text(shortened(line, line_width(console) - 2)), start=Text("  "))
    if total > _VACANCIES_SHOWN:
        print_text(console, text(f"  … dan {total - _VACANCIES_SHOWN} jabatan lain."))
    blank(console)
    if file is not None and folder is not None:
        place = (folder / (file.replacement or file.file)).as_posix()
        print_text(console, text(f"Lembar usulan untuk disunting: {place}"))
        if file.replacement is not None:
            print_text(console, text(f"{file.file} sudah disunting dengan tangan dan tidak ditimpa.", "yellow"))
    print_text(console, text("  mutasi candidates --semua-kosong --rinci   tiap orang dengan alasannya"))


def _row(console: Console, label: str, *values: str) -> None:
    print_text(console, text(label.ljust(_LABEL) + "".join(value.rjust(_COLUMN) for value in values)))


def _counts(result: CandidateResult) -> str:
    left_out = [f"{grouped(result.other_levels)} beda jenjang"] if result.other_levels else []
    if result.from_health:
        left_out.append(f"{grouped(result.from_health)} fungsional kesehatan (--semua)")
    words = f"{grouped(result.checked)} pegawai"
    words += f"; di luar {', '.join(left_out)}," if left_out else ";"
    if result.complete:
        return f"{words} semua {grouped(result.judged)} dinilai dengan aturan «mutasi validate»."
    return f"{words} {grouped(result.judged)} teratas dinilai dengan aturan «mutasi validate»."


def _candidate(console: Console, place: int, candidate: Candidate) -> None:
    kind = "" if candidate.jenis is None else f"; {candidate.jenis.value}"
    width = line_width(console)
    head = f"{candidate.pegawai.name_with_gelar}, {printed_nip(candidate.pegawai.nip)}{kind}"
    print_text(console, text(shortened(head, width - 4), "bold"), start=Text(f"{place:>3} "))
    for line in flowing(short_steps(candidate), width - 4):
        print_text(console, text(line), start=Text("    "))
    style = "yellow" if candidate.blank else ""
    print_text(console, text(shortened(leaving_in_short(candidate), width - 4), style), start=Text("    "))


def _rank(result: CandidateResult) -> str:
    jabatan = result.jabatan
    if jabatan.eselon is not None:
        return f"Eselon {jabatan.eselon}"
    return "" if jabatan.jenis is None else jabatan.jenis.value.capitalize()
