"""What became of the papers, for the terminal: counted by kind, named where a hand is needed."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from mutasi_cli.disk.file_names import NOT_PAPERS, nip_of_file
from mutasi_cli.disk.manifest import STALE_FOLDER, Outcome
from mutasi_cli.words.terminal_text import print_flowing, print_heading, print_some, print_text, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from mutasi_cli.disk.manifest import Result
    from mutasi_cli.disk.placed_papers import PapersResult

PRINT_FOLDER = "cetak"

_FEW = 3
"""So many lines of each list stand on the first screen."""

_LABELS = {
    Outcome.NEW: "baru",
    Outcome.REPLACED: "diganti",
    Outcome.UNCHANGED: "tidak berubah",
    Outcome.SET_ASIDE: "disisihkan",
}


def print_papers(console: Console, result: PapersResult, *, detailed: bool = False) -> None:
    """Print what became of the papers: counts and what needs a hand first; ``detailed``: every kind and every file."""
    if detailed:
        _print_everything(console, result)
        return
    counts = Counter(placed.outcome for placed in result.result)
    details = ", ".join(f"{counts[outcome]} {label}" for outcome, label in _LABELS.items() if counts[outcome])
    print_text(console, text(f"{counts.total()} BERKAS DI {result.folder.as_posix()}", "bold"))
    read_back = [placed for placed in result.result if _is_read_back(_kind(placed.file))]
    matching = f"; dibaca kembali: {_match_words(len(read_back), len(result.mismatches))}" if read_back else ""
    print_text(console, text(f"{details or 'tidak ada yang ditulis'}{matching}.", "" if result.mismatches else "green"))
    for title, lines in _lists(result):
        if lines:
            print_text(console, text(f"{title} ({len(lines)})", "bold"))
            print_some(console, lines, _FEW)
    kinds = Counter(_kind(placed.file).rstrip("/") for placed in result.result)
    print_flowing(console, [f"{kind} {count}" if count > 1 else kind for kind, count in sorted(kinds.items())])


def _match_words(checked: int, mismatched: int) -> str:
    return f"{mismatched} nilai tidak cocok" if mismatched else f"{checked} dari {checked} cocok"


def _lists(result: PapersResult) -> tuple[tuple[str, list[str]], ...]:
    """Return what needs a hand or an eye, the most urgent first."""
    return (
        (
            "TIDAK COCOK DENGAN USULAN SESUDAH DIBACA KEMBALI",
            [f"{file}: tidak memuat «{value}»" for file, value in result.mismatches],
        ),
        (
            "DISUNTING DENGAN TANGAN, TIDAK DITIMPA",
            [f"{old}; yang baru ada di {new}" for old, new in result.left_alone],
        ),
        (
            "BERKAS CETAK TIDAK MEMUAT SUNTINGAN ITU (cetak naskah yang disunting dari berkasnya sendiri)",
            _without_edits(result),
        ),
        *_retired_lists(result),
        ("CATATAN", list(result.catatan)),
    )


def _print_everything(console: Console, result: PapersResult) -> None:
    """Print where the papers lie, how many of each kind, and those that need a hand or an eye."""
    print_heading(console, f"NASKAH DI {result.folder.as_posix()}")
    by_kind: dict[str, Counter[Outcome]] = {}
    for placed in result.result:
        by_kind.setdefault(_kind(placed.file), Counter())[placed.outcome] += 1
    mismatched = Counter(_kind(file) for file, _ in result.mismatches)
    for jenis in sorted(by_kind):
        counts = by_kind[jenis]
        details = ", ".join(f"{counts[outcome]} {label}" for outcome, label in _LABELS.items() if counts[outcome])
        total = counts.total()
        matching = f"; dibaca kembali: {total - mismatched[jenis]} dari {total} cocok" if _is_read_back(jenis) else ""
        print_text(console, text(f"  {jenis}: {details}{matching}"), hang=4)
    for title, lines in _lists(result):
        _print_list(console, title, lines)


def _without_edits(result: PapersResult) -> list[str]:
    """Return the print files of this run that lack what a hand changed, each with the papers it is about."""
    placed_names = {placed.file: placed.replacement or placed.file for placed in result.result}
    edited_by_print: dict[str, list[str]] = {}
    for file, _ in result.left_alone:
        printed_file = placed_names.get(result.print_files.get(file.partition("/")[0], ""))
        if printed_file is not None:
            edited_by_print.setdefault(printed_file, []).append(file)
    return [f"{printed_file}: {', '.join(edited_papers)}" for printed_file, edited_papers in edited_by_print.items()]


def _retired_lists(result: PapersResult) -> tuple[tuple[str, list[str]], ...]:
    """Return the papers of former runs: renumbered ones apart from those that are over."""
    present: dict[tuple[str, str, str], list[str]] = {}
    for placed in result.result:
        present.setdefault(_owner(placed.file), []).append(placed.replacement or placed.file)
    renumbered = Counter[str]()
    renumbered_edited: list[str] = []
    no_longer_valid_edited: list[str] = []
    no_longer_valid: list[str] = []
    for stale in result.stale:
        paper_owner = _owner(stale.file)
        new_names = present.get(paper_owner, []) if paper_owner[1] else []
        if stale.moved_to is not None and new_names:
            renumbered[_kind(stale.file)] += 1
        elif stale.moved_to is not None:
            no_longer_valid.append(stale.file)
        elif new_names:
            renumbered_edited.append(f"{stale.file}; yang baru ada di {' dan '.join(new_names)}")
        else:
            no_longer_valid_edited.append(stale.file)
    return (
        (
            "NOMOR URUT BERUBAH, TETAPI DISUNTING DENGAN TANGAN (dibiarkan; pindahkan suntingannya, lalu hapus)",
            renumbered_edited,
        ),
        (
            "TIDAK LAGI TERMASUK USULAN, TETAPI DISUNTING DENGAN TANGAN (dibiarkan; jangan ikut dicetak)",
            no_longer_valid_edited,
        ),
        (f"TIDAK LAGI TERMASUK USULAN, DIPINDAHKAN KE FOLDER {STALE_FOLDER}", no_longer_valid),
        (
            f"NOMOR URUT BERUBAH, YANG BERNOMOR LAMA DIPINDAHKAN KE FOLDER {STALE_FOLDER}",
            [f"{jenis}: {number} naskah" for jenis, number in sorted(renumbered.items())],
        ),
    )


def _owner(file: str) -> tuple[str, str, str]:
    """Return kind, NIP (an empty text: nobody's) and ending of a paper."""
    return _kind(file), nip_of_file(file), PurePosixPath(file).suffix


def print_pdf(console: Console, result: Sequence[Result]) -> None:
    """Print how many PDFs were made, and those that lie beside one that was changed by hand."""
    counts = Counter(placed.outcome for placed in result)
    details = ", ".join(f"{counts[outcome]} {label}" for outcome, label in _LABELS.items() if counts[outcome])
    print_heading(console, f"PDF: {len(result)}" + (f" ({details})" if details else ""))
    for placed in result:
        if placed.replacement is not None:
            print_text(
                console,
                text(f"  {placed.file} bukan buatan program; yang baru ada di {placed.replacement}"),
                hang=4,
            )


def _is_read_back(jenis: str) -> bool:
    """Papers of Word are read back; the roster workbook and what goes to BKN or to the public are not."""
    return jenis.rstrip("/") not in NOT_PAPERS and jenis.endswith(("/", ".docx"))


def _kind(file: str) -> str:
    folder, slash, _ = file.partition("/")
    return f"{folder}/" if slash and folder != PRINT_FOLDER else file


def _print_list(console: Console, title: str, lines: list[str] | tuple[str, ...]) -> None:
    if not lines:
        return
    print_heading(console, title)
    for line in lines:
        print_text(console, text(f"  {line}"), hang=4)
