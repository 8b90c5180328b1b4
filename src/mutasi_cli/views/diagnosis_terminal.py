"""The first screen of ``mutasi validate``: may the batch go out, what is to be done, how to see more.

One line names a cause and one says what to do; everything else is asked for by number. The screen has at most 40
lines at 80 columns for up to seven causes, and at most 60 for any batch.
"""

from collections.abc import Sequence
from itertools import groupby

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import day_name, long_date
from mutasi_cli.domain.cause import Cause, Diagnosis, Unjudged
from mutasi_cli.domain.finding import Severity
from mutasi_cli.words.law_words import office_provisions
from mutasi_cli.words.numbers import grouped
from mutasi_cli.words.reading_words import reading_notes
from mutasi_cli.words.terminal_text import (
    COLOURS,
    blank,
    flowing,
    joined,
    line_width,
    print_text,
    print_title,
    shortened,
    text,
)
from mutasi_cli.words.unjudged_words import unjudged_sentence

MOST_GALAT = 11
"""So many causes of the severity galat stand on the screen; the others are reached by a range of numbers."""

_FEW = 4
_MOST_UNJUDGED = 3
_COMPACT_LINES = 5
_NUMBER_WIDTH = 3
_COUNT_WIDTH = 5
_CODE_WIDTH = 8


def print_diagnosis(console: Console, batch: Batch, diagnosis: Diagnosis, *, waived: int, strict: bool) -> None:
    """Print the first screen of a judged batch.

    ``waived`` counts the findings that a waiver covers; ``strict``: warnings forbid the batch too (``--ketat``).
    """
    _head(console, batch)
    _verdict(console, batch, diagnosis, waived=waived, strict=strict)
    galat = diagnosis.of_severity(Severity.GALAT)
    if galat:
        _galat(console, galat)
    _unjudged(console, diagnosis.unjudged)
    for severity in (Severity.PERINGATAN, Severity.INFO):
        _compact(console, diagnosis.of_severity(severity), severity)
    if office_provisions(batch):
        blank(console)
        print_text(console, text("Kantor memakai ketentuan sendiri (mutasi.toml); lihat dengan --rinci."))
    for place, note in enumerate(reading_notes(batch)):
        if not place:
            blank(console)
        print_text(console, text(note))
    _more(console, diagnosis)


def print_refusal(
    console: Console, batch: Batch, diagnosis: Diagnosis, *, approved: int = 0, drafts: bool = True
) -> None:
    """Print why no papers are written: the causes that forbid the batch, and what to do.

    ``approved`` is how many moves could go without the others, where only approvals are lacking; ``drafts``: with
    --draf they are written all the same.
    """
    print_text(console, text("BELUM DITULIS: usulan masih mengandung galat.", COLOURS[Severity.GALAT]))
    print_text(console, text(verdict_line(batch, diagnosis)))
    _galat(console, diagnosis.of_severity(Severity.GALAT))
    blank(console)
    draft_words = " Dengan --draf, naskah tetap ditulis dan bertanda DRAF." if drafts else ""
    print_text(console, text(f"Perbaiki, lalu jalankan lagi.{draft_words}"))
    if approved:
        print_text(
            console,
            text(
                f"Yang kurang hanya pertek: dengan --hanya-pertek, naskah untuk {approved} dari "
                f"{len(batch.moves)} usulan sudah dapat dibuat sekarang; yang lain menunggu."
            ),
        )


def verdict_line(batch: Batch, diagnosis: Diagnosis, *, waived: int = 0, strict: bool = False) -> str:
    """Return the verdict and the counts in one sentence."""
    counts = {severity: diagnosis.of_severity(severity) for severity in Severity}
    numbers = {severity: sum(_findings(cause) for cause in causes) for severity, causes in counts.items()}
    galat = counts[Severity.GALAT]
    if galat:
        verdict = "BELUM BOLEH DILANTIK."
    elif strict and counts[Severity.PERINGATAN]:
        verdict = "BELUM SELESAI: dengan --ketat setiap peringatan harus selesai atau dikecualikan."
    elif counts[Severity.PERINGATAN]:
        verdict = "BOLEH DILANTIK; setiap peringatan perlu alasan tertulis."
    else:
        verdict = "BOLEH DILANTIK. Tidak ada yang menghalangi."
    parts = []
    if galat:
        parts.append(f"{grouped(numbers[Severity.GALAT])} galat dari {len(galat)} sebab")
    parts += [
        f"{grouped(numbers[severity])} {severity.value}"
        for severity in (Severity.PERINGATAN, Severity.INFO)
        if numbers[severity]
    ]
    if waived:
        parts.append(f"{waived} dikecualikan")
    return f"{verdict} {'; '.join(parts) if parts else f'{len(batch.moves)} usulan tanpa temuan'}."


def _findings(cause: Cause) -> int:
    return cause.rows + sum(1 for finding in cause.consequences if finding.severity is cause.severity)


def _head(console: Console, batch: Batch) -> None:
    print_title(console, "PEMERIKSAAN USULAN MUTASI", f"{day_name(batch.tanggal)}, {long_date(batch.tanggal)}")
    counted = [f"{grouped(len(batch.moves))} usulan"]
    tables: dict[str, int] = {}
    for sheet in batch.material.source:
        table = sheet.table
        if table in {"pegawai", "jabatan"}:
            tables[table] = tables.get(table, 0) + sheet.row
    numbers = ", ".join(f"{table} {grouped(tables[table])}" for table in ("pegawai", "jabatan") if table in tables)
    print_text(console, text(f"{joined((counted[0], numbers))}."))


def _verdict(console: Console, batch: Batch, diagnosis: Diagnosis, *, waived: int, strict: bool) -> None:
    worst = min((cause.severity for cause in diagnosis.causes), key=lambda entry: entry.order, default=Severity.INFO)
    style = "bold green" if worst is Severity.INFO else COLOURS[worst]
    blank(console)
    line = verdict_line(batch, diagnosis, waived=waived, strict=strict)
    if diagnosis.of_severity(Severity.GALAT):
        line = f"{line} Mulai dari nomor {diagnosis.causes[0].nomor}."
    print_text(console, text(line, style))


def _galat(console: Console, causes: Sequence[Cause]) -> None:
    width = line_width(console)
    blank(console)
    heading = "HARUS DIPERBAIKI"
    columns = "kena".rjust(_COUNT_WIDTH) + "  " + "kode".ljust(_CODE_WIDTH - 2)
    print_text(console, Text.assemble((heading, "bold"), " " * max(width - len(heading) - len(columns), 2), columns))
    shown = causes[:MOST_GALAT]
    for section, of_section in groupby(shown, key=lambda cause: cause.section):
        print_text(console, text(f" {section.value}", "italic"))
        for cause in of_section:
            _cause(console, cause, width, lines=2 if len(causes) <= _FEW else 1)
    if len(causes) > len(shown):
        first, last = causes[len(shown)].nomor, causes[-1].nomor
        print_text(console, text(f" … dan {last - first + 1} sebab lain: mutasi validate {first}-{last}"))


def _cause(console: Console, cause: Cause, width: int, *, lines: int) -> None:
    codes = cause.rule_codes[0] + ("+" if len(cause.rule_codes) > 1 else "")
    right = str(cause.rows).rjust(_COUNT_WIDTH) + "  " + codes
    available = width - _NUMBER_WIDTH - 1 - len(right) - 1
    words = shortened(f"{cause.title}{cause.place}", available)
    print_text(
        console,
        Text.assemble(
            (str(cause.nomor).rjust(_NUMBER_WIDTH), COLOURS[cause.severity]),
            " ",
            words.ljust(available),
            " ",
            right,
        ),
    )
    indentation = _NUMBER_WIDTH + 3
    action = shortened(cause.action, (width - indentation) * lines - (12 if lines > 1 else 0))
    print_text(console, text(action), start=Text(" " * indentation))


def _unjudged(console: Console, statements: Sequence[Unjudged]) -> None:
    if not statements:
        return
    blank(console)
    print_text(console, text("BELUM DAPAT DIPERIKSA", "bold"))
    for statement in statements[:_MOST_UNJUDGED]:
        print_text(console, text(shortened(unjudged_sentence(statement), line_width(console) - 2)), start=Text("  "))
    if len(statements) > _MOST_UNJUDGED:
        rest = len(statements) - _MOST_UNJUDGED
        print_text(console, text(f"… dan {rest} hal lain; lihat dengan --rinci."), start=Text("  "))


def _compact(console: Console, causes: Sequence[Cause], severity: Severity) -> None:
    """Print the causes of a lower severity as number, name and count, side by side."""
    if not causes:
        return
    total = sum(_findings(cause) for cause in causes)
    start = Text(f"{severity.value.upper()} ({total})  ", style=COLOURS[severity])
    width = line_width(console) - start.cell_len
    pieces = [f"{cause.nomor} {_lowered(cause.title)} {cause.rows}" for cause in causes]
    shown = _fitting(pieces, width, _COMPACT_LINES)
    if len(shown) < len(pieces):
        first, last = causes[len(shown) - 1].nomor, causes[-1].nomor
        shown[-1] = f"{first}-{last} lain-lain {sum(_findings(cause) for cause in causes[len(shown) - 1 :])}"
    if severity is Severity.PERINGATAN or not any(cause.severity is Severity.PERINGATAN for cause in causes):
        blank(console)
    lines = flowing(shown, width)
    for nomor, line in enumerate(lines):
        print_text(console, text(line), start=start if nomor == 0 else Text(" " * start.cell_len))


def _fitting(pieces: Sequence[str], width: int, most_lines: int) -> list[str]:
    """Return the first pieces that fit on so many lines; the last place is kept for the rest where some are left."""
    for count in range(len(pieces), 0, -1):
        if len(flowing(pieces[:count], width)) <= most_lines:
            return list(pieces[:count])
    return list(pieces[:1])


def _more(console: Console, diagnosis: Diagnosis) -> None:
    if not diagnosis.causes:
        return
    blank(console)
    first = diagnosis.causes[0].nomor
    for command, what in (
        (f"mutasi validate {first}", f"rincian sebab nomor {first}: sel, dasar, perbaikan"),
        ("mutasi validate --rinci", "semua temuan"),
        ("mutasi validate --format xlsx", "salinan Excel dengan sel berwarna"),
    ):
        print_text(console, Text.assemble("  ", (command.ljust(31), "bold"), " ", what))


def _lowered(title: str) -> str:
    first = title.split(" ", 1)[0]
    return title if first.isupper() or first.endswith(".") else f"{title[:1].lower()}{title[1:]}"
