"""``--hanya-pertek`` for the terminal: which part of the batch can go, which rows wait and why."""

from rich.console import Console

from mutasi_cli.domain.approved_part import ApprovedPart, WaitingReason, WaitingRow
from mutasi_cli.views.withdrawal_terminal import print_move
from mutasi_cli.words.impact_words import person_name
from mutasi_cli.words.terminal_text import print_heading, print_text, text


def print_partial(console: Console, approved_part: ApprovedPart) -> None:
    """Print how many rows go, and each row that waits with its reason."""
    going, waiting = approved_part.batch.moves, approved_part.waiting
    print_text(console, text("BAGIAN YANG SUDAH MENDAPAT PERTEK", "bold"))
    print_text(
        console,
        text(f"{len(going)} dari {len(approved_part.full.moves)} usulan dapat jalan; {len(waiting)} menunggu."),
    )
    if not approved_part.smallest:
        print_text(console, text("Mungkin ada bagian yang lebih besar, tetapi terlalu banyak untuk dicoba."))
    elif not approved_part.forced:
        print_text(console, text("Bagian terbesar; pilihan lain yang sama besarnya mungkin juga ada."))
    print_heading(console, f"HARUS MENUNGGU ({len(waiting)})")
    if not waiting:
        print_text(console, text("Tidak ada."))
    for waiting_row in waiting:
        print_move(console, waiting_row.move, *reasons(approved_part, waiting_row))


def reasons(approved_part: ApprovedPart, waiting_row: WaitingRow) -> tuple[str, ...]:
    """Return why a row waits, in sentences."""
    if waiting_row.reason is WaitingReason.UNCLEAR:
        return ("Orang atau jabatan tujuannya belum dikenal, jadi tidak dapat dicocokkan dengan pertek.",)
    if not waiting_row.pemangku or waiting_row.move.target is None:
        return tuple(f"{finding.rule_code}: {finding.message}" for finding in waiting_row.findings)
    nama = ", ".join(_holder(approved_part, nip) for nip in waiting_row.pemangku)
    return (f"{waiting_row.move.target.full_name} belum lowong: {nama}",)


def _holder(approved_part: ApprovedPart, nip: str) -> str:
    nama = person_name(approved_part.full, nip)
    if nip in approved_part.batch.moves_by_nip:
        return f"diberikan kepada {nama}"
    if nip in approved_part.full.moves_by_nip:
        return f"{nama} sendiri harus menunggu"
    return f"{nama} tidak diusulkan pindah"
