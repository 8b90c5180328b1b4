"""Where one stands in a batch folder, on the terminal: a few lines, and the next command to type."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.calendar import day_name, long_date
from mutasi_cli.domain.finding import Severity
from mutasi_cli.domain.standing import DayResult, Standing, Step
from mutasi_cli.words.standing_words import next_commands
from mutasi_cli.words.terminal_text import (
    COLOURS,
    blank,
    harmless,
    print_labelled,
    print_text,
    print_unbroken,
    text,
)

_LABEL_WIDTH = 13


def print_standing(console: Console, standing: Standing) -> None:
    """Print what was found, read and judged, the papers that exist, and what is next."""
    title = "FOLDER BATCH" if standing.workbook is not None else "FOLDER"
    print_text(console, text(f"{title} {standing.folder}", "bold"))
    blank(console)
    _line(console, "Pengaturan", _settings_state(standing))
    _line(console, "Buku kerja", _workbook_state(standing))
    if standing.other_folders:
        _line(console, "Folder batch", text(_listed(standing.other_folders)))
    if standing.sheet:
        _line(console, "Yang dibaca", text(_sheets_read(standing)))
    if standing.tanggal is not None:
        day_words = f"{day_name(standing.tanggal)}, {long_date(standing.tanggal)}; {standing.usulan} usulan"
        _line(console, "Pelantikan", text(day_words))
    if standing.workbook is not None:
        _line(console, "Pemeriksaan", _check_state(standing))
        for nomor, day_result in enumerate(standing.result):
            _line(console, "" if nomor else "Naskah", _papers_state(day_result))
        if not standing.result:
            _line(console, "Naskah", text("belum ada"))
    blank(console)
    _next(console, standing)


def _settings_state(standing: Standing) -> Text:
    if standing.office_settings is not None:
        return text(standing.office_settings)
    return text("mutasi.toml belum ada di folder ini maupun di folder di atasnya")


def _workbook_state(standing: Standing) -> Text:
    if standing.workbook is not None:
        return text(standing.workbook)
    others = f"; tabel lain di sini: {_listed(standing.other_tables)}" if standing.other_tables else ""
    return text(f"{standing.sought or 'batch.xlsx'} belum ada di folder ini{others}")


def _sheets_read(standing: Standing) -> str:
    """Return the sheets with their rows; files are named where there are several."""
    several_files = len({read_sheet.file for read_sheet in standing.sheet}) > 1
    counted = []
    for read_sheet in standing.sheet:
        nama = read_sheet.sheet or read_sheet.file
        if several_files and read_sheet.sheet is not None and read_sheet.file != standing.workbook:
            nama = f"{read_sheet.sheet} ({read_sheet.file})"
        if read_sheet.row:
            counted.append(f"{nama} {_with_points(read_sheet.row)}")
    return f"{'; '.join(counted)} baris"


def _check_state(standing: Standing) -> Text:
    if standing.problem:
        return Text.assemble(("tidak dapat dijalankan. ", COLOURS[Severity.GALAT]), text(standing.problem))
    if standing.findings is None:
        return text("belum dijalankan: tabelnya besar, jadi tidak diperiksa setiap kali folder dilihat")
    line = Text()
    for severity in Severity:
        number = standing.findings.get(severity, 0)
        style = COLOURS[severity] if number and severity is not Severity.INFO else ""
        line.append(f"{number} {severity.value}", style=style)
        line.append("" if severity is list(Severity)[-1] else ", ")
    if standing.waived:
        line.append(f"; {standing.waived} dikecualikan")
    if not standing.findings.get(Severity.GALAT):
        line.append("; tidak ada yang menghalangi pelantikan")
    return line


def _papers_state(day_result: DayResult) -> Text:
    line = text(f"{day_result.folder}: ")
    if day_result.problem:
        return Text.assemble(line, text(day_result.problem))
    counted = [*(["daftar pelantikan"] if day_result.listed else []), f"{day_result.paper} naskah"]
    line.append(", ".join(counted))
    if day_result.only_pertek:
        line.append("; hanya bagian yang disetujui (--hanya-pertek)")
    if day_result.edited:
        line.append(f"; {day_result.edited} disunting dengan tangan")
    if day_result.missing:
        line.append(f"; {day_result.missing} sudah dihapus")
    if day_result.changed is None:
        line.append("; belum dibandingkan dengan batch")
    elif day_result.stale:
        line.append("; sebagian " if day_result.partial else "; ")
        line.append("lebih lama daripada batch", style=COLOURS[Severity.PERINGATAN])
        line.append(harmless(f" ({_listed(day_result.changed)} sudah berubah)"))
    else:
        line.append("; dibuat dari batch yang sekarang")
    return line


def _next(console: Console, standing: Standing) -> None:
    if standing.step is Step.COMPLETE:
        if standing.workbook is None:
            print_text(console, text(standing.problem, COLOURS[Severity.GALAT]))
            blank(console)
        print_text(console, text("Berikutnya: perbaiki hal itu, simpan, lalu jalankan lagi:"))
    else:
        print_text(console, Text("Berikutnya:"))
    _print_commands(console, next_commands(standing))
    blank(console)
    print_text(console, text("Semua perintah: mutasi --help", "dim"))


def _print_commands(console: Console, commands: Iterable[tuple[str, str]]) -> None:
    """Print commands with what they do beside them; where one does not fit, beneath them."""
    harmless_commands = [(harmless(command_line), meaning) for command_line, meaning in commands]
    width = max(len(command_line) for command_line, _ in harmless_commands)
    fits = all(width + len(meaning) + 4 <= console.width for _, meaning in harmless_commands)
    for command_line, meaning in harmless_commands:
        start = Text.assemble("  ", (command_line.ljust(width), "bold"), "  ")
        if fits:
            print_text(console, text(meaning), start=start)
        else:
            print_unbroken(console, start)
            print_text(console, text(meaning), start=Text("      "))


def _line(console: Console, label: str, words: Text) -> None:
    print_labelled(console, label, words, left=2, label_width=_LABEL_WIDTH)


def _listed(nama: Iterable[str]) -> str:
    """Return names in a row; of many only the first ones."""
    all_names = list(nama)
    shown = ", ".join(all_names[:3])
    return shown if len(all_names) <= 3 else f"{shown}, dan {len(all_names) - 3} lainnya"  # noqa: PLR2004 - a line's worth


def _with_points(count: int) -> str:
    return f"{count:,}".replace(",", ".")
