"""``mutasi impact`` for the terminal: who follows whom, what falls empty, what happens to vital services."""

from collections import Counter
from datetime import date
from itertools import groupby

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.batch import Batch, Vacancy
from mutasi_cli.domain.calendar import day_name, long_date
from mutasi_cli.domain.chains import Chain, KindOfChain, Step
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.domain.susulan import NotSwornIn, not_sworn_in
from mutasi_cli.domain.vocabulary import Group, KindOfMove
from mutasi_cli.domain.working_days import holidays_of
from mutasi_cli.views.vital_board_terminal import print_board
from mutasi_cli.words.impact_words import (
    ARROW,
    GROUP_NAMES,
    chain_title,
    next_retirements,
    origin_name,
    person_name,
    plt_words,
    target_name,
    vacancy_state,
    where_room_began,
)
from mutasi_cli.words.terminal_text import blank, print_heading, print_text, text

RETIREMENTS_SHOWN = 10
"""How many of the next retirements are listed."""

_INDENT = Text("  ")


def print_impact(console: Console, batch: Batch) -> None:
    """Print the whole impact of a batch."""
    _overview(console, batch)
    _chains(console, batch)
    _vacancies(console, batch)
    _people(console, batch)
    print_board(console, batch)
    _absent(console, batch)
    _retirements(console, batch)


def count_moves(batch: Batch) -> str:
    """Return the counts of a batch: ``61 usulan: 44 jabatan struktural, 17 tugas tambahan``."""
    counts = Counter(move.group for move in batch.moves)
    counted = [f"{counts[group]} {GROUP_NAMES[group]}" for group in Group if counts[group]]
    return f"{len(batch.moves)} usulan" + (f": {', '.join(counted)}" if counted else "")


def _overview(console: Console, batch: Batch) -> None:
    print_text(console, text("DAMPAK USULAN MUTASI", "bold"))
    print_text(
        console,
        text(f"Pelantikan {day_name(batch.tanggal)}, {long_date(batch.tanggal)}; {count_moves(batch)}."),
    )
    jenis = Counter("tidak dapat ditentukan" if m.jenis is None else m.jenis.value for m in batch.moves)
    details = ", ".join(f"{amount} {nama}" for nama, amount in sorted(jenis.items(), key=lambda i: (-i[1], i[0])))
    if details:
        print_text(console, text(f"Menurut jenis: {details}."))


def _chains(console: Console, batch: Batch) -> None:
    linked = [one_chain for one_chain in batch.chains if one_chain.jenis is not KindOfChain.SINGLE]
    singles = [one_chain for one_chain in batch.chains if one_chain.jenis is KindOfChain.SINGLE]
    print_heading(console, f"PERPINDAHAN YANG BERKAITAN ({len(linked)})")
    if not linked:
        print_text(console, text("Tidak ada: tidak seorang pun menggantikan orang lain dalam batch ini."))
    for chain in linked:
        _chain(console, batch, chain)
    if singles:
        print_heading(console, f"PERPINDAHAN TUNGGAL ({len(singles)})")
        for chain in singles:
            _single(console, chain)


def _chain(console: Console, batch: Batch, chain: Chain) -> None:
    blank(console)
    print_text(console, text(chain_title(chain), "bold"))
    print_text(console, text(origin_name(chain.step[0])), start=_INDENT)
    for step in chain.step:
        print_text(console, text(target_name(step)), start=Text(f"  {ARROW.strip()} "))
        print_text(console, _who(step), start=Text(" " * 7))
    _open_end(console, chain)
    room_origin = where_room_began(batch, chain)
    if room_origin is not None:
        print_text(console, text(f"bermula dari: {room_origin}"), start=_INDENT)


def _single(console: Console, chain: Chain) -> None:
    step = chain.step[0]
    print_text(console, text(f"{origin_name(step)}{ARROW}{target_name(step)}"), start=Text("  - "))
    print_text(console, _who(step), start=Text(" " * 7))
    _open_end(console, chain)


def _open_end(console: Console, chain: Chain) -> None:
    if chain.open_end is not None:
        print_text(console, text(f"menjadi kosong: {chain.open_end.full_name}", "yellow"), start=_INDENT)


def _who(step: Step) -> Text:
    return who(step.move)


def who(move: Move) -> Text:
    """Return the person of a row with NIP and kind of move, for the terminal."""
    line = text(move.who, "bold")
    if move.nip is not None:
        line.append(f", NIP {printed_nip(move.nip)}", style="not bold")
    if move.jenis is not KindOfMove.PEMBERHENTIAN:
        line.append(f"; {'jenis belum jelas' if move.jenis is None else move.jenis.value}", style="not bold")
    return line


def _vacancies(console: Console, batch: Batch) -> None:
    print_heading(console, f"JABATAN KOSONG SESUDAH PELANTIKAN ({len(batch.vacancies)})")
    if not batch.vacancies:
        print_text(console, text("Tidak ada."))
    # A new vacancy is the work of this batch, so it stands first; a vital service before any other post.
    in_order = sorted(
        batch.vacancies,
        key=lambda one_vacancy: (
            not one_vacancy.was_filled,
            one_vacancy.jabatan.layanan_vital is None,
            one_vacancy.jabatan.kode,
        ),
    )
    for is_new, part in groupby(in_order, key=lambda one_vacancy: one_vacancy.was_filled):
        group_vacancies = list(part)
        blank(console)
        print_text(
            console,
            text(
                f"{vacancy_state(group_vacancies[0]).capitalize()} ({len(group_vacancies)})",
                "bold" if is_new else "dim",
            ),
        )
        for vacancy in group_vacancies:
            _vacancy(console, batch, vacancy)


def _vacancy(console: Console, batch: Batch, vacancy: Vacancy) -> None:
    jabatan = vacancy.jabatan
    line = text(f"{jabatan.full_name} [{jabatan.kode}]")
    if jabatan.layanan_vital is not None:
        line.append(f"; layanan vital: {jabatan.layanan_vital.value}", style="bold")
    print_text(console, line, start=Text("  - "))
    if vacancy.plt is not None:
        print_text(console, text(plt_words(batch, vacancy.plt)), start=Text("    "))
    elif jabatan.layanan_vital is not None:
        print_text(console, text("belum ada Plt.", "bold red"), start=Text("    "))


def _people(console: Console, batch: Batch) -> None:
    print_heading(console, f"PEGAWAI TANPA JABATAN SESUDAH PELANTIKAN ({len(batch.without_post)})")
    if not batch.without_post:
        print_text(console, text("Tidak ada."))
    for nip in batch.without_post:
        line = text(person_name(batch, nip), "bold")
        line.append(f", NIP {printed_nip(nip)}", style="not bold")
        print_text(console, line, start=Text("  - "))
        print_text(console, text(_why_without(batch, nip)), start=Text("    "))


def _why_without(batch: Batch, nip: str) -> str:
    jabatan = batch.displaced.get(nip)
    if jabatan is not None:
        successors = ", ".join(move.who for move in batch.moves_by_target.get(jabatan.kode, ()))
        return f"{jabatan.full_name} diberikan kepada {successors}, sedangkan ia tidak ada dalam usulan."
    former_kode = [kode for kode, nips in batch.holders_before.items() if nip in nips]
    nama = ", ".join(batch.jabatan[kode].full_name for kode in former_kode)
    return f"Meninggalkan {nama} tanpa jabatan baru."


def _absent(console: Console, batch: Batch) -> None:
    """Who was absent keeps the decree; the section says what stays open until the oath."""
    absentees = not_sworn_in(batch)
    if not absentees:
        return
    print_heading(console, f"BELUM DILANTIK KARENA TIDAK HADIR ({len(absentees)})")
    limit_days = batch.law.whole_number("batas_pelantikan")
    print_text(
        console,
        text(
            f"Keputusannya tetap berlaku, tetapi jabatannya belum dijalankan sebelum pelantikan susulan, "
            f"paling lambat {limit_days} hari kerja sesudah keputusan. Bila keputusannya dicabut, lihat akibatnya "
            f"dengan pilihan --tanpa NIP."
        ),
    )
    for absent in absentees:
        _absent_person(console, batch, absent)


def _last_day(batch: Batch, move: Move) -> date | None:
    """Return the last day on which somebody can be inaugurated by the decree; None while it bears no date."""
    decreed_on = batch.facts.tanggal_sk(move.group)
    if decreed_on is None:
        return None
    return holidays_of(batch).forward(decreed_on, batch.law.whole_number("batas_pelantikan"))


def _absent_person(console: Console, batch: Batch, absent: NotSwornIn) -> None:
    blank(console)
    print_text(console, who(absent.move), start=Text("  - "))
    vital = absent.target.layanan_vital
    words = f"belum dijalankan: {absent.target.full_name}"
    if vital is not None:
        words = f"{words}; layanan vital: {vital.value}"
    print_text(console, text(words, "yellow"), start=Text("    "))
    if absent.plt is not None:
        print_text(console, text(f"sementara dijalankan {plt_words(batch, absent.plt)}"), start=Text("    "))
    else:
        print_text(console, text("belum ada Plt.", "" if vital is None else "bold red"), start=Text("    "))
    last_day = _last_day(batch, absent.move)
    if last_day is not None:
        words = f"pelantikan susulan paling lambat {day_name(last_day)}, {long_date(last_day)}"
        print_text(console, text(words), start=Text("    "))
    if absent.predecessors:
        nama = ", ".join(person_name(batch, nip) for nip in absent.predecessors)
        print_text(console, text(f"pemangku lama yang sudah melepasnya: {nama}"), start=Text("    "))
    for jabatan in absent.left_posts:
        print_text(
            console,
            text(f"jabatan lamanya belum dijalankan penggantinya: {jabatan.full_name}"),
            start=Text("    "),
        )


def _retirements(console: Console, batch: Batch) -> None:
    retirements = next_retirements(batch, RETIREMENTS_SHOWN)
    if not retirements:
        return
    print_heading(console, f"PENSIUN TERDEKAT ({len(retirements)})")
    for retirement in retirements:
        print_text(
            console,
            text(f"{person_name(batch, retirement.nip)}, {retirement.jabatan.full_name}"),
            start=Text(f"  {retirement.tanggal:%d-%m-%Y}  "),
        )
