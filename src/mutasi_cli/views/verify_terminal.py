"""What ``mutasi verify`` found, for the terminal: counts by kind, and only what differs by name."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from mutasi_cli.domain.verification import PAPER_FIELD, field_label
from mutasi_cli.words.terminal_text import print_heading, print_some, print_text, text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import Console

    from mutasi_cli.domain.verification import Difference, Kind, VerificationResult

_FEW_LINES = 5
"""So many lines of each list stand on the first screen."""

_NAMED_FILES = 10
"""More files than these of one kind are counted, not named."""


def print_check_summary(console: Console, result: VerificationResult, nama: Mapping[str, str]) -> None:
    """Print whether the papers agree with the batch, and the first differences; ``--rinci`` prints every kind."""
    checked = sum(kind.checked for kind in result.jenis)
    matching = sum(kind.match for kind in result.jenis)
    closing = "Semua naskah cocok dengan usulan." if result.match else "Perbaiki naskah di bawah ini, atau usulannya."
    print_text(
        console, text(f"{matching} DARI {checked} COCOK. {closing}", "bold green" if result.match else "bold red")
    )
    print_text(console, text(f"Naskah di {result.folder.as_posix()}"))
    lacking = [kind.nama for kind in result.jenis if kind.not_made]
    lists = (
        ("BERBEDA DARI USULAN", [f"{entry.file}: {_sentence(entry, nama)}" for entry in result.differences]),
        ("BELUM DIBUAT", lacking),
        ("NOMOR MASIH TERBUKA (___)", list(result.still_open)),
        ("TIDAK TERCATAT DI manifest.json (bukan buatan program)", list(result.unrecorded)),
    )
    for title, lines in lists:
        if lines:
            print_text(console, text(f"{title} ({len(lines)})", "bold"))
            print_some(console, lines, _FEW_LINES)


def print_check(console: Console, result: VerificationResult, nama: Mapping[str, str]) -> None:
    """Print the result. ``nama`` maps a NIP as printed to the person's name."""
    print_heading(console, f"NASKAH DI {result.folder.as_posix()}")
    for kind in result.jenis:
        if not kind.not_made:
            print_text(console, text(f"  {_line(kind)}"), hang=4)
    lacking = [kind.nama for kind in result.jenis if kind.not_made]
    if lacking:
        print_text(console, text(f"  Belum dibuat: {', '.join(lacking)}"), hang=4)
    if result.differences:
        print_heading(console, f"BERBEDA DARI USULAN: {len(result.differences)}")
        for file, file_differences in groupby(result.differences, key=lambda difference: difference.file):
            print_text(console, text(f"  {file}"), hang=4)
            for difference in file_differences:
                print_text(console, text(f"    {_sentence(difference, nama)}"), hang=6)
    _print_files(console, "NOMOR MASIH TERBUKA (___)", result.still_open)
    _print_files(console, "TIDAK TERCATAT DI manifest.json (bukan buatan program)", result.unrecorded)
    closing = "Semua naskah cocok dengan usulan." if result.match else "Perbaiki naskah di atas, atau usulannya."
    print_heading(console, closing)


def _line(kind: Kind) -> str:
    other = f"; {kind.other} hal lain berbeda" if kind.other else ""
    return f"{kind.nama}: {kind.match} dari {kind.checked} cocok{other}"


def _sentence(difference: Difference, nama: Mapping[str, str]) -> str:
    person = (
        f"NIP {difference.nip} ({nama[difference.nip]}), "
        if difference.nip in nama
        else f"NIP {difference.nip}, "
        if difference.nip
        else ""
    )
    if difference.field == PAPER_FIELD:
        return f"{person}{_about_paper(difference)}"
    field = field_label(difference.field)
    if difference.expected is None:
        return f"{person}{field}: tertulis «{difference.written}», seharusnya tidak ada di sini"
    written = "tidak tertulis" if difference.written is None else f"tertulis «{difference.written}»"
    return f"{person}{field}: {written}, seharusnya «{difference.expected}»"


def _about_paper(difference: Difference) -> str:
    if difference.written is None:
        return "naskah tidak ada; buat lagi dengan «mutasi decree»"
    if difference.expected is None:
        return "naskah ini tidak termasuk usulan; singkirkan sebelum mencetak"
    if difference.written == difference.file:
        return f"naskah ganda: ada juga {difference.expected}; sisakan satu"
    if difference.file.endswith(".pdf"):
        return f"{difference.written}; buat lagi dengan «mutasi decree --pdf»"
    return f"berkas {difference.written} sebagai {difference.expected}"


def _print_files(console: Console, title: str, files: Sequence[str]) -> None:
    if not files:
        return
    print_heading(console, f"{title}: {len(files)}")
    for folder, folder_files in groupby(files, key=lambda path: path.rpartition("/")[0]):
        paths = list(folder_files)
        if len(paths) > _NAMED_FILES:
            print_text(console, text(f"  {folder}/: {len(paths)} berkas"), hang=4)
            continue
        for path in paths:
            print_text(console, text(f"  {path}"), hang=4)
