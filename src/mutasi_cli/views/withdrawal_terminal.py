"""``mutasi impact --tanpa NIP`` for the terminal: what falls when rows are withdrawn."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.batch import Batch, Vacancy
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.withdrawal import Crowding, Withdrawal
from mutasi_cli.views.impact_terminal import who
from mutasi_cli.words.finding_words import usulan_route
from mutasi_cli.words.impact_words import person_name, plt_words
from mutasi_cli.words.terminal_text import blank, line_width, print_heading, print_text, shortened, text

_INDENT = Text("    ")
_FEW = 2
"""So many lines of each list stand in the summary."""


def print_withdrawal(console: Console, withdrawal: Withdrawal) -> None:
    """Print who is withdrawn, who loses the place, what is empty, the new galat, and what else must go."""
    batch = withdrawal.batch
    print_text(console, text("BILA DITARIK DARI USULAN", "bold"))
    print_text(console, text(f"Tanpa {len(withdrawal.withdrawn)} baris; tersisa {len(batch.moves)} usulan."))
    for move in withdrawal.withdrawn:
        print_move(console, move)
    _crowded(console, batch, withdrawal.crowded)
    _vacancies(console, batch, withdrawal.newly_vacant, "MENJADI KOSONG")
    if withdrawal.filled:
        print_heading(console, f"TIDAK JADI KOSONG ({len(withdrawal.filled)})")
        for jabatan in withdrawal.filled:
            print_text(console, text(f"{jabatan.full_name} [{jabatan.kode}]"), start=Text("  - "))
    _findings(console, withdrawal.new_errors, "GALAT BARU")
    _also(console, withdrawal)


def print_withdrawal_summary(console: Console, withdrawal: Withdrawal) -> None:
    """Print the same on one screen: counts, and the first of each."""
    batch = withdrawal.batch
    print_text(console, text("BILA DITARIK DARI USULAN", "bold"))
    names = ", ".join(move.who for move in withdrawal.withdrawn)
    remaining = f"Tanpa {len(withdrawal.withdrawn)} baris; tersisa {len(batch.moves)} usulan."
    print_text(console, text(shortened(f"{names}. {remaining}", line_width(console) * 2)))
    also = withdrawal.also_removed
    for title, lines in (
        ("KEHILANGAN TEMPAT", [f"{entry.move.who}: {_still_held(batch, entry)}" for entry in withdrawal.crowded]),
        ("MENJADI KOSONG", [_vacancy(entry) for entry in withdrawal.newly_vacant]),
        ("TIDAK JADI KOSONG", [jabatan.full_name for jabatan in withdrawal.filled]),
        ("GALAT BARU", [f"{finding.rule_code} {finding.message}" for finding in withdrawal.new_errors]),
        ("PERLU IKUT DITARIK AGAR SISANYA UTUH", [f"{move.who}: {usulan_route(move)}" for move in also]),
        ("KOSONG BILA SEMUA ITU DITARIK", [_vacancy(entry) for entry in withdrawal.vacant_after] if also else []),
        (
            "GALAT BARU YANG MASIH TERSISA",
            [f"{finding.rule_code} {finding.message}" for finding in withdrawal.errors_after] if also else [],
        ),
    ):
        print_text(console, text(f"{title} ({len(lines)})", "bold"))
        if also and lines and title.startswith("PERLU"):
            print_text(console, text(_certainty(withdrawal)), start=Text("  "))
        for line in lines[:_FEW]:
            print_text(console, text(shortened(line, line_width(console) - 2)), start=Text("  "))
    blank(console)
    print_text(console, Text.assemble(("  mutasi impact --tanpa NIP --rinci", "bold"), "   semuanya"))


def _still_held(batch: Batch, crowding: Crowding) -> str:
    if not crowding.pemangku:
        return f"{crowding.jabatan.full_name} tidak cukup untuk semua pendatang"
    nama = ", ".join(person_name(batch, nip) for nip in crowding.pemangku)
    return f"{crowding.jabatan.full_name} tetap dipangku {nama}"


def _vacancy(vacancy: Vacancy) -> str:
    service = vacancy.jabatan.layanan_vital
    return vacancy.jabatan.full_name + ("" if service is None else f"; layanan vital: {service.value}")


def print_move(console: Console, move: Move, *remarks: str) -> None:
    """Print a row with its person, its way, and further lines."""
    blank(console)
    print_text(console, who(move), start=Text("  - "))
    print_text(console, text(usulan_route(move)), start=_INDENT)
    for remark in remarks:
        print_text(console, text(remark, "yellow"), start=_INDENT)


def _crowded(console: Console, batch: Batch, crowded: Sequence[Crowding]) -> None:
    print_heading(console, f"KEHILANGAN TEMPAT ({len(crowded)})")
    if not crowded:
        print_text(console, text("Tidak ada: tidak seorang pun menunggu jabatan yang tidak jadi dilepas."))
    for crowding in crowded:
        print_move(console, crowding.move, _still_held(batch, crowding))


def _vacancies(console: Console, batch: Batch, vacancies: Sequence[Vacancy], title: str) -> None:
    print_heading(console, f"{title} ({len(vacancies)})")
    if not vacancies:
        print_text(console, text("Tidak ada."))
    for vacancy in vacancies:
        line = text(f"{vacancy.jabatan.full_name} [{vacancy.jabatan.kode}]")
        if vacancy.jabatan.layanan_vital is not None:
            line.append(f"; layanan vital: {vacancy.jabatan.layanan_vital.value}", style="bold")
        print_text(console, line, start=Text("  - "))
        if vacancy.plt is not None:
            print_text(console, text(plt_words(batch, vacancy.plt)), start=_INDENT)


def _findings(console: Console, findings: Sequence[Finding], title: str) -> None:
    print_heading(console, f"{title} ({len(findings)})")
    if not findings:
        print_text(console, text("Tidak ada."))
    for finding in findings:
        start = Text("  - ")
        start.append(finding.rule_code, style="bold red")
        start.append(" ")
        print_text(console, text(finding.message), start=start, hang=4)


def _certainty(withdrawal: Withdrawal) -> str:
    """Return how sure it is that just these must be withdrawn too."""
    if not withdrawal.smallest:
        return "Sudah cukup. Mungkin ada pilihan yang lebih sedikit, tetapi terlalu banyak untuk dicoba."
    if withdrawal.forced:
        return "Tidak ada pilihan lain: jabatan tujuan mereka tidak jadi lowong."
    return "Jumlah ini paling sedikit; orang lain yang sama banyaknya mungkin juga dapat dipilih."


def _also(console: Console, withdrawal: Withdrawal) -> None:
    """Say what else must be withdrawn, how sure that is, and what remains then."""
    also_removed = withdrawal.also_removed
    print_heading(console, f"PERLU IKUT DITARIK AGAR SISANYA UTUH ({len(also_removed)})")
    if not also_removed:
        print_text(console, text("Tidak ada: sisanya tidak menimbulkan galat jabatan yang baru."))
        return
    print_text(console, text(_certainty(withdrawal)))
    for move in also_removed:
        print_move(console, move)
    _vacancies(console, withdrawal.rest, withdrawal.vacant_after, "KOSONG BILA SEMUA ITU DITARIK")
    _findings(console, withdrawal.errors_after, "GALAT BARU YANG MASIH TERSISA")
