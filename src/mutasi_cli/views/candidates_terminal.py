"""``mutasi candidates`` for the terminal: each person with the reasons for the place, none with a score."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from mutasi_cli.disk.manifest import Result
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
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
from mutasi_cli.words.candidate_words import alasan, left_posts, needing_reason, present_jabatan
from mutasi_cli.words.impact_words import plt_words
from mutasi_cli.words.terminal_text import blank, print_heading, print_labelled, print_text, text

_LABEL_WIDTH = 16
_INDENT = 6


def print_candidates(console: Console, batch: Batch, result: CandidateResult, shown: int) -> None:
    """Print the candidates of a post, the first ``count`` of each list."""
    jabatan = result.jabatan
    print_text(console, text(f"CALON {jabatan.full_name} [{jabatan.kode}]", "bold"))
    details = [detail for detail in (_rank(result), f"TMT {long_date(result.tmt)}") if detail]
    if jabatan.layanan_vital is not None:
        details.append(f"layanan vital {jabatan.layanan_vital.value}")
    print_text(console, text("; ".join(details) + "."))
    plt = batch.acting(jabatan.kode)
    if plt is not None and not result.hindrances:
        print_text(console, text(f"Sekarang {plt_words(batch, plt)}."))
    if result.hindrances:
        blank(console)
        for sentence in result.hindrances:
            print_text(console, text(sentence, "yellow"))
        return
    print_text(
        console,
        text(
            f"Diperiksa {result.checked} pegawai dengan aturan «mutasi validate»: {len(result.candidate)} tanpa "
            f"galat, {len(result.near_misses)} hanya kurang satu syarat, {result.other_levels} jenjangnya terlalu "
            f"rendah atau lebih tinggi daripada jabatan ini."
        ),
    )
    _criteria(console)
    print_heading(console, f"MEMENUHI SYARAT ({len(result.candidate)})")
    if not result.candidate:
        print_text(console, text("Tidak ada."))
    for nomor, candidate in enumerate(result.candidate[:shown], start=1):
        _candidate(console, batch, result, nomor, candidate)
    _rest(console, len(result.candidate), shown)
    print_heading(console, f"HANYA KURANG SATU SYARAT ({len(result.near_misses)})")
    if not result.near_misses:
        print_text(console, text("Tidak ada."))
    for person in result.near_misses[:shown]:
        _almost(console, person)
    _rest(console, len(result.near_misses), shown)
    _papers(console, result.surat)


def print_assignment(
    console: Console, batch: Batch, result: AssignmentResult, folder: Path | None, file: Result | None
) -> None:
    """Print the assignment for all vacancies, and where its sheet lies."""
    filled = [filling for filling in result.fillings if filling.candidate is not None]
    print_text(console, text("USUL PENGISIAN SEMUA JABATAN KOSONG", "bold"))
    print_text(
        console,
        text(
            f"{len(result.fillings)} jabatan pimpinan atau layanan vital kosong sesudah pelantikan; "
            f"{len(filled)} dapat diisi tanpa mengosongkan jabatan pimpinan atau layanan vital lain."
        ),
    )
    print_text(
        console,
        text(
            "Layanan vital didahulukan, lalu jenjang dan eselon yang tertinggi. Setiap jabatan mendapat "
            "calon pertama menurut urutan merit yang tidak membuat jabatan lain di daftar ini tidak dapat "
            "diisi."
        ),
    )
    _criteria(console)
    for filling in result.fillings:
        _filled(console, batch, filling)
    _papers(console, result.surat)
    if file is not None and folder is not None:
        blank(console)
        print_text(
            console,
            text(f"Lembar usulan untuk disunting: {(folder / (file.replacement or file.file)).as_posix()}"),
        )
        if file.replacement is not None:
            print_text(console, text(f"{file.file} sudah disunting dengan tangan dan tidak ditimpa.", "yellow"))


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


def _rest(console: Console, total: int, shown: int) -> None:
    if total > shown:
        blank(console)
        print_text(console, text(f"… dan {total - shown} orang lagi (--banyak {total}, atau --format json).", "dim"))


def _rank(result: CandidateResult) -> str:
    jabatan = result.jabatan
    if jabatan.eselon is not None:
        return f"Eselon {jabatan.eselon}"
    return "" if jabatan.jenis is None else jabatan.jenis.value.capitalize()


def _line(console: Console, label: str, words: str, style: str = "") -> None:
    print_labelled(console, label, text(words, style), left=_INDENT, label_width=_LABEL_WIDTH)
