"""``mutasi siasn`` for the terminal: the verdict, what lacks, who waits, who must be closed first."""

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.calendar import day_name, long_date
from mutasi_cli.domain.finding import Severity
from mutasi_cli.domain.siasn_upload import HeldRow, Lack, Upload
from mutasi_cli.words.terminal_text import (
    COLOURS,
    blank,
    line_width,
    print_heading,
    print_text,
    print_title,
    shortened,
    text,
)
from mutasi_cli.words.upload_words import column_words

_MOST_LACKS = 7
_FEW = 3


def print_siasn(console: Console, upload: Upload, *, detailed: bool = False) -> None:
    """Print one screen: how many records are ready and what keeps the others; ``detailed`` names everybody."""
    print_title(console, "RIWAYAT JABATAN UNTUK SIASN", f"{day_name(upload.tanggal)}, {long_date(upload.tanggal)}")
    _verdict(console, upload)
    _lacks(console, upload, detailed=detailed)
    _waiting(console, upload, detailed=detailed)
    _preceding(console, upload, detailed=detailed)
    _plt(console, upload, detailed=detailed)
    if detailed:
        _order(console, upload)


def print_next_steps(console: Console, upload: Upload) -> None:
    """Print what comes next, below the files."""
    steps = [("mutasi siasn --rinci", "setiap orang dan urutan unggahnya")]
    if upload.ready:
        steps += [
            ("mutasi scans pindai", "periksa pindaian sebelum diunggah"),
            ("mutasi reconcile EKSPOR", "dengan ekspor baru SIASN: mana yang sudah masuk"),
        ]
    for command, purpose in steps:
        print_text(console, Text.assemble("  ", (f"{command:<26}", "bold"), purpose))


def _verdict(console: Console, upload: Upload) -> None:
    own = sum(held.because is None for held in upload.held)
    others = len(upload.held) - own
    if not upload.held:
        print_text(console, text(f"SIAP. {len(upload.ready)} orang, diunggah menurut kolom URUT.", "bold green"))
    else:
        waiting = f", dan {others} menunggu mereka" if others else ""
        words = f"BELUM LENGKAP. {len(upload.ready)} orang siap; {own} ditahan{waiting}."
        print_text(console, text(words, COLOURS[Severity.GALAT]))
    if upload.rings:
        circles = ", ".join(str(len(ring)) for ring in upload.rings)
        words = f"{len(upload.rings)} cincin ({circles} orang) diunggah berturut-turut tanpa jeda."
        print_text(console, text(words))


def _lacks(console: Console, upload: Upload, *, detailed: bool) -> None:
    """Print what lacks, the commonest first: the field, for how many, and where to fill it in."""
    groups = _by_column(upload)
    if not groups:
        return
    blank(console)
    print_text(console, text("ISI DAHULU, LALU JALANKAN LAGI", "bold"))
    for column, people, lack in groups if detailed else groups[:_MOST_LACKS]:
        who = f"{len(people)} orang" if len(people) > _FEW else ", ".join(held.row.move.who for held in people)
        words = f"{column_words(column)}: {lack.words} ({who})"
        print_text(console, text(words if detailed else shortened(words, line_width(console) - 4)), start=Text("  - "))
        for held in people if detailed and len(people) > _FEW else ():
            reason = next(reason for reason in held.reasons if reason.column == column)
            print_text(console, text(f"{held.row.move.who}: {reason.words}"), start=Text("      "))
    if not detailed and len(groups) > _MOST_LACKS:
        print_text(console, text(f"  … dan {len(groups) - _MOST_LACKS} lainnya; lihat dengan --rinci."))


def _by_column(upload: Upload) -> list[tuple[str, list[HeldRow], Lack]]:
    people: dict[str, list[HeldRow]] = {}
    first: dict[str, Lack] = {}
    for held in upload.held:
        for lack in held.reasons:
            first.setdefault(lack.column, lack)
            if held not in people.setdefault(lack.column, [])[-1:]:
                people[lack.column].append(held)
    return sorted(((column, people[column], first[column]) for column in people), key=lambda entry: -len(entry[1]))


def _waiting(console: Console, upload: Upload, *, detailed: bool) -> None:
    waiting = [held for held in upload.held if held.because is not None]
    if not waiting:
        return
    blank(console)
    print_text(console, text("MENUNGGU ORANG LAIN", "bold"))
    for held in waiting if detailed else waiting[:_FEW]:
        if held.because is not None:
            words = f"{held.row.move.who}: jabatan barunya masih dipangku {held.because.move.who}"
            print_text(console, text(words), start=Text("  - "))
    _more(console, len(waiting), detailed=detailed)


def _preceding(console: Console, upload: Upload, *, detailed: bool) -> None:
    if upload.preceding:
        blank(console)
        print_text(console, text("TUTUP DAHULU RIWAYATNYA DI SIASN", COLOURS[Severity.PERINGATAN]))
        for entry in upload.preceding if detailed else upload.preceding[:_FEW]:
            behind = f"; {len(entry.rows)} orang menunggu dan ditaruh di akhir urutan"
            print_text(console, text(f"{entry.nama}, {entry.jabatan} ({entry.reason}){behind}"), start=Text("  - "))
        _more(console, len(upload.preceding), detailed=detailed)
    if upload.doubled:
        names = [post.jabatan for post in upload.doubled]
        words = f"Sudah ganda sebelum unggahan pertama: {', '.join(names if detailed else names[:_FEW])}"
        print_text(console, text(words))


def _plt(console: Console, upload: Upload, *, detailed: bool) -> None:
    if upload.plt is None:
        return
    lacking = [record for record in upload.plt if record.reasons]
    print_text(console, text(f"Plt.: {len(upload.plt) - len(lacking)} siap, {len(lacking)} belum lengkap."))
    for record in lacking if detailed else lacking[:_FEW]:
        columns = ", ".join(dict.fromkeys(lack.column for lack in record.reasons))
        words = f"{record.nama}, Plt. {record.jabatan}: isi {columns}"
        print_text(console, text(words if detailed else shortened(words, line_width(console) - 4)), start=Text("  - "))


def _order(console: Console, upload: Upload) -> None:
    print_heading(console, f"URUTAN UNGGAH ({len(upload.ready)})")
    for number, ready in enumerate(upload.ready, start=1):
        words = f"{ready.row.move.who}: {ready.row.move.new_jabatan} ({ready.group})"
        print_text(console, text(words), start=Text(f"{number:>4}  "))


def _more(console: Console, count: int, *, detailed: bool) -> None:
    if not detailed and count > _FEW:
        print_text(console, text(f"  … dan {count - _FEW} lainnya; lihat dengan --rinci."))
