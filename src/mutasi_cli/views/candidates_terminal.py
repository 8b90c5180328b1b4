"""``mutasi candidates --rinci`` for the terminal: each person with the reasons for the place, none with a score."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.candidate import (
    DUK_ORDER,
    MERIT_ORDER,
    AssignmentResult,
    Candidate,
    CandidateResult,
    Filling,
    NearCandidate,
)
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.words.candidate_words import alasan, cost_words, left_posts, needing_reason, present_jabatan
from mutasi_cli.words.terminal_text import blank, print_heading, print_labelled, print_text, text

_LABEL_WIDTH = 16
_INDENT = 6


def print_candidates(console: Console, batch: Batch, result: CandidateResult) -> None:
    """Print the cards of those found for a post, of those whom one rule keeps from it, and the papers."""
    _criteria(console)
    print_heading(console, f"MEMENUHI SYARAT ({len(result.candidate)})")
    if not result.candidate:
        print_text(console, text("Tidak ada."))
    for nomor, candidate in enumerate(result.candidate, start=1):
        _candidate(console, batch, result, nomor, candidate)
    print_heading(console, f"HANYA KURANG SATU SYARAT ({len(result.near_misses)})")
    if not result.near_misses:
        print_text(console, text("Tidak ada."))
    for person in result.near_misses:
        _almost(console, person)
    _papers(console, result.surat)


def print_assignment(console: Console, batch: Batch, result: AssignmentResult) -> None:
    """Print every vacancy with the person proposed for it and the reasons, and what each scenario empties."""
    for filling in result.fillings:
        _filled(console, batch, filling)
    for scenario in result.scenarios:
        print_heading(console, f"MENJADI KOSONG: {scenario.plan.value} ({len(scenario.newly_empty)})")
        for jabatan in scenario.newly_empty:
            vital = "" if jabatan.layanan_vital is None else f"; layanan vital {jabatan.layanan_vital.value}"
            print_text(console, text(f"{jabatan.full_name} [{jabatan.kode}]{vital}"), start=Text("  - "))
    _criteria(console)
    _papers(console, result.surat)


def _criteria(console: Console) -> None:
    print_text(
        console,
        text(
            f"Urutan: {'; '.join(MERIT_ORDER)}. Bila semuanya sama, menurut DUK: {', '.join(DUK_ORDER)}. "
            f"Yang tidak tercatat ditempatkan di belakang.",
            "dim",
        ),
    )


def _candidate(console: Console, batch: Batch, result: CandidateResult, nomor: int, candidate: Candidate) -> None:
    blank(console)
    headline = text(candidate.pegawai.name_with_gelar, "bold")
    headline.append(f", NIP {printed_nip(candidate.pegawai.nip)}", style="not bold")
    if candidate.jenis is not None:
        headline.append(f"; {candidate.jenis.value}", style="not bold")
    print_text(console, headline, start=Text(f"{nomor:>4}. "))
    _facts(console, batch, result, candidate)


def _facts(console: Console, batch: Batch, result: CandidateResult | Filling, candidate: Candidate) -> None:
    _line(console, "sekarang", present_jabatan(candidate))
    for label, words in alasan(candidate.qualities, result.jabatan):
        _line(console, label, words)
    _line(console, "meninggalkan", left_posts(batch, candidate), "yellow" if candidate.blank else "")
    cost = cost_words(candidate.cost)
    if cost:
        _line(console, "biayanya", cost, "yellow")
    for finding in needing_reason(candidate):
        label = "peringatan" if finding.pengecualian is None else "dikecualikan"
        _line(console, label, f"{finding.rule_code}: {finding.message}", "yellow")


def _almost(console: Console, near: NearCandidate) -> None:
    blank(console)
    nama = text(near.pegawai.name_with_gelar, "bold")
    nama.append(f", NIP {printed_nip(near.pegawai.nip)}; {present_jabatan(near)}", style="not bold")
    print_text(console, nama, start=Text("  - "))
    for finding in near.missing:
        _line(console, finding.rule_code, finding.message)
        _line(console, "perbaikan", finding.remedy)


def _filled(console: Console, batch: Batch, filling: Filling) -> None:
    vital = "" if filling.jabatan.layanan_vital is None else f"; layanan vital {filling.jabatan.layanan_vital.value}"
    print_heading(console, f"{filling.jabatan.full_name} [{filling.jabatan.kode}]{vital}")
    if filling.candidate is None:
        print_text(console, text(f"Belum terisi: {filling.reason}.", "yellow"))
        print_text(console, text(f"Lihat «mutasi candidates {filling.jabatan.kode}»."))
        return
    headline = text(filling.candidate.pegawai.name_with_gelar, "bold")
    headline.append(f", NIP {printed_nip(filling.candidate.pegawai.nip)}", style="not bold")
    if filling.candidate.jenis is not None:
        headline.append(f"; {filling.candidate.jenis.value}", style="not bold")
    headline.append(f"; urutan ke-{filling.order} di antara calon yang tidak meninggalkan kekosongan", style="not bold")
    print_text(console, headline, start=Text("  "))
    _facts(console, batch, filling, filling.candidate)


def _papers(console: Console, papers: Sequence[str]) -> None:
    if not papers:
        return
    print_heading(console, "MASIH DIPERLUKAN")
    for words in papers:
        print_text(console, text(words), start=Text("  - "))


def _line(console: Console, label: str, words: str, style: str = "") -> None:
    print_labelled(console, label, text(words, style), left=_INDENT, label_width=_LABEL_WIDTH)
