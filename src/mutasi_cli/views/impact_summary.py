"""The first screen of ``mutasi impact``: what happens to services, what falls empty, who is left without a post."""

from collections import Counter

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.batch import Batch, Vacancy
from mutasi_cli.domain.calendar import day_name, long_date
from mutasi_cli.domain.chains import KindOfChain
from mutasi_cli.domain.pimpinan import heads_that_change_with_their_second
from mutasi_cli.domain.susulan import not_sworn_in
from mutasi_cli.views.impact_terminal import count_moves
from mutasi_cli.words.impact_words import next_retirements, person_name
from mutasi_cli.words.terminal_text import blank, line_width, print_some, print_text, print_title, shortened, text

_MOST_POSTS = 5
_MOST_PEOPLE = 3


def print_impact_summary(console: Console, batch: Batch) -> None:
    """Print the impact of a batch on one screen of at most 30 lines; ``--rinci`` prints all of it."""
    print_title(console, "DAMPAK USULAN MUTASI", f"{day_name(batch.tanggal)}, {long_date(batch.tanggal)}")
    print_text(console, text(f"{count_moves(batch)}."))
    blank(console)
    _verdict(console, batch)
    _vacancies(console, batch)
    _people(console, batch)
    _chains(console, batch)
    blank(console)
    print_text(
        console, Text.assemble("  ", ("mutasi impact --rinci", "bold"), "       setiap rantai, jabatan, layanan")
    )
    print_text(console, Text.assemble("  ", ("mutasi impact --tanpa NIP", "bold"), "   akibatnya bila ia ditarik"))


def _verdict(console: Console, batch: Batch) -> None:
    vital = [vacancy for vacancy in batch.vacancies if vacancy.jabatan.layanan_vital is not None]
    left = [vacancy for vacancy in vital if vacancy.was_filled and vacancy.plt is None]
    still = [vacancy for vacancy in vital if not vacancy.was_filled and vacancy.plt is None]
    acting = [vacancy for vacancy in vital if vacancy.plt is not None]
    if left:
        print_text(console, text(f"{len(left)} LAYANAN VITAL DITINGGALKAN tanpa pemangku dan tanpa Plt.", "bold red"))
    else:
        print_text(console, text("Tidak ada layanan vital yang ditinggalkan tanpa Plt.", "bold green"))
    parts = []
    if still:
        parts.append(f"{len(still)} sudah kosong sebelumnya dan tetap kosong")
    if acting:
        parts.append(f"{len(acting)} dijalankan Plt.")
    together = heads_that_change_with_their_second(batch)
    if together:
        parts.append(f"{len(together)} unit berganti kepala dan orang kedua sekaligus")
    if parts:
        print_text(console, text(f"Layanan vital: {'; '.join(parts)}".rstrip(".") + "."))


def _vacancies(console: Console, batch: Batch) -> None:
    new = [vacancy for vacancy in batch.vacancies if vacancy.was_filled]
    old = len(batch.vacancies) - len(new)
    blank(console)
    heading = f"MENJADI KOSONG ({len(new)})"
    print_text(console, text(f"{heading}; {old} lain sudah kosong sebelumnya" if old else heading, "bold"))
    ordered = sorted(new, key=lambda vacancy: (vacancy.jabatan.layanan_vital is None, vacancy.jabatan.kode))
    print_some(console, [_vacancy_line(vacancy) for vacancy in ordered], _MOST_POSTS)


def _vacancy_line(vacancy: Vacancy) -> str:
    words = vacancy.jabatan.full_name
    if vacancy.jabatan.layanan_vital is not None:
        words = f"{words}; layanan {vacancy.jabatan.layanan_vital.value}"
    return f"{words}; ada Plt." if vacancy.plt is not None else words


def _people(console: Console, batch: Batch) -> None:
    absentees = not_sworn_in(batch)
    if batch.without_post:
        blank(console)
        print_text(console, text(f"TANPA JABATAN SESUDAH PELANTIKAN ({len(batch.without_post)})", "bold red"))
        print_some(console, [person_name(batch, nip) for nip in batch.without_post], _MOST_PEOPLE)
    if absentees:
        blank(console)
        print_text(console, text(f"TIDAK HADIR, DILANTIK KEMUDIAN ({len(absentees)})", "bold"))
        print_some(console, [absent.move.who for absent in absentees], _MOST_PEOPLE)


def _chains(console: Console, batch: Batch) -> None:
    linked = [chain for chain in batch.chains if chain.jenis is not KindOfChain.SINGLE]
    blank(console)
    swaps = sum(chain.is_swap for chain in linked)
    rings = sum(chain.jenis is KindOfChain.CYCLE for chain in linked) - swaps
    runs = len(linked) - swaps - rings
    longest = max((len(chain.step) for chain in linked), default=0)
    counted = Counter({"rantai": runs, "tukar tempat": swaps, "lingkaran": rings})
    words = ", ".join(f"{count} {what}" for what, count in counted.items() if count) or "tidak ada"
    singles = len(batch.chains) - len(linked)
    tail = f"; terpanjang {longest} orang" if longest else ""
    print_text(console, text(f"Saling berkaitan: {words}{tail}. Pindah sendiri: {singles}."))
    retirement = next(iter(next_retirements(batch, 1)), None)
    if retirement is not None:
        words = f"{person_name(batch, retirement.nip)}, {retirement.jabatan.full_name}"
        line = f"Pensiun terdekat: {retirement.tanggal:%d-%m-%Y} {words}."
        print_text(console, text(shortened(line, line_width(console))))
