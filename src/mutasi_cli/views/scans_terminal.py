"""``mutasi scans`` for the terminal: the verdict first, then what to do; at most 30 lines at 80 columns."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.calendar import day_name, long_date
from mutasi_cli.domain.finding import Severity
from mutasi_cli.domain.scan import ScanFault, ScannedFile, ScanResult
from mutasi_cli.words.scan_words import COUNTED, TITLES, person_words, waiting_sentences
from mutasi_cli.words.terminal_text import COLOURS, blank, line_width, print_heading, print_text, print_unbroken, text

_FAULTS_WITH_REMEDY = 4
"""With more kinds of galat than these each gets one line, and its remedy only with ``--rinci``."""

_WAITING_LINES = 6
_FEWER_WAITING_LINES = 4
"""Lines that the sentences about who waits may take, with few and with many kinds of galat."""

_NAMED = 3
"""Files that are named in a line; more of them are counted."""

_COUNT_WIDTH = 5
_KILOBYTE = 1024


def print_scans(console: Console, result: ScanResult, *, strict: bool = False) -> None:
    """Print one screen: who is ready, what must be mended, who waits, what is only counted."""
    _head(console, result, strict=strict)
    faults = _galat(result)
    if faults:
        blank(console)
        print_text(console, text("HARUS DIPERBAIKI", COLOURS[Severity.GALAT]))
        for nomor, (title, remedy, names) in enumerate(faults, start=1):
            _one_line(console, f"  {nomor} {title}: {', '.join(names)}", len(names))
            if len(faults) <= _FAULTS_WITH_REMEDY:
                print_text(console, text(f"      {remedy}"), hang=6)
    _waiting(console, result, _WAITING_LINES if len(faults) <= _FAULTS_WITH_REMEDY else _FEWER_WAITING_LINES)
    _counts(console, result)
    blank(console)
    print_unbroken(console, text(f"  mutasi scans {result.folder} --rinci  setiap berkas dan setiap orang"))


def print_every_scan(console: Console, result: ScanResult, *, strict: bool = False) -> None:
    """Print everything: each file with findings, each missing document, each person who waits."""
    _head(console, result, strict=strict)
    _every_file(console, result)
    for document in result.documents:
        names = [person_words(result, scan.nip) for scan in result.missing if scan.document == document]
        if names:
            wish = "wajib" if document.mandatory else "tidak wajib"
            print_heading(console, f"BELUM ADA: {document.title} ({document.id}, {wish}): {len(names)} orang")
            print_text(console, text(", ".join(names)))
    sentences = waiting_sentences(result)
    if sentences:
        print_heading(console, f"MENUNGGU ({len(result.waiting)})")
        for sentence in sentences:
            print_text(console, text(sentence), start=Text("  - "))
    if result.ready:
        print_heading(console, f"SIAP ({len(result.ready)})")
        print_text(console, text(", ".join(person_words(result, nip) for nip in result.ready)))


def _every_file(console: Console, result: ScanResult) -> None:
    """Print each file with findings, then those whose names say too little."""
    concerned = [file for file in result.files if file.findings]
    if concerned:
        print_heading(console, f"BERKAS DENGAN TEMUAN ({len(concerned)})")
    for file in concerned:
        print_text(console, text(_file_words(result, file), "bold"), hang=2)
        for finding in file.findings:
            start = text(f"  {finding.severity.value} ", COLOURS[finding.severity])
            print_text(console, text(f"{finding.fault.value}: {finding.message}"), start=start, hang=4)
    unknown = _unknown(result)
    if unknown:
        print_heading(console, f"TIDAK DIKENALI DARI NAMANYA ({len(unknown)})")
        for file in unknown:
            print_text(console, text(f"{file.nama}: {file.reason}"), start=Text("  - "))
        print_text(console, text(f"Beri nama seperti {_example_name(result)}."))


def _head(console: Console, result: ScanResult, *, strict: bool) -> None:
    day = f"{day_name(result.tanggal)}, {long_date(result.tanggal)}"
    title = "PEMERIKSAAN HASIL PINDAI"
    gap = max(line_width(console) - len(title) - len(day), 2)
    print_text(console, Text.assemble((title, "bold"), " " * gap, day))
    wanted = "untuk usul I-MUT" if result.purpose == "usulan" else "untuk SIASN"
    counts = f"{len(result.files)} berkas; {len(result.people)} orang dalam usulan"
    _one_line(console, f"{counts}; diperiksa {wanted}; folder {result.folder}")
    blank(console)
    print_text(console, _verdict(result, strict=strict))


def _verdict(result: ScanResult, *, strict: bool) -> Text:
    own = sum(person.because is None for person in result.waiting)
    others = len(result.waiting) - own
    ready = f"{len(result.ready)} orang siap diunggah"
    if result.has_galat:
        waiting = f"; {own} belum dapat" if own else ""
        because = f", dan {others} menunggu mereka" if others else ""
        return text(f"BELUM LENGKAP. {ready}{waiting}{because}.", COLOURS[Severity.GALAT])
    if result.has_peringatan:
        fails = "; dengan --ketat peringatan dihitung gagal" if strict else ""
        return text(f"DAPAT DIUNGGAH, sesudah peringatannya dilihat. {ready}{fails}.", COLOURS[Severity.PERINGATAN])
    return text(f"SIAP. {ready}.", "bold green")


def _galat(result: ScanResult) -> list[tuple[str, str, list[str]]]:
    """Return each kind of galat: what it is called, what to do, and whom or which files it concerns."""
    concerned: dict[ScanFault, list[str]] = {}
    for file in result.files:
        for finding in file.findings:
            if finding.severity is Severity.GALAT:
                known = file.nip is not None and file.nip in result.people
                name = person_words(result, file.nip) if known and file.nip else file.nama
                concerned.setdefault(finding.fault, []).append(name)
    rows = [(*TITLES[fault], list(dict.fromkeys(concerned[fault]))) for fault in ScanFault if fault in concerned]
    for document in result.documents:
        names = [person_words(result, scan.nip) for scan in result.missing if scan.document == document]
        if document.mandatory and names:
            remedy = f"pindai, lalu beri nama seperti {_example_name(result, document.id)}"
            rows.append((f"{document.title} belum ada", remedy, names))
    return rows


def _waiting(console: Console, result: ScanResult, room: int) -> None:
    """Print who holds up others, in ``room`` lines at most; those who hold up nobody stand above."""
    sentences = waiting_sentences(result, only_with_followers=True)
    if not sentences:
        return
    blank(console)
    print_text(console, text("MENUNGGU ORANG LAIN", "bold"))
    wrapped = [text(sentence).wrap(console, line_width(console) - 2, overflow="fold") for sentence in sentences]
    if sum(map(len, wrapped)) > room:
        # The last line says that there is more; a first sentence too long for the screen is cut.
        lines, shown = list(wrapped[0])[: room - 1], 1
        while len(lines) + len(wrapped[shown]) < room:
            lines += wrapped[shown]
            shown += 1
        left = len(sentences) - shown
        more = f"dan {left} orang lain yang ditunggu; " if left else ""
        lines.append(text(f"… {more}semuanya dengan --rinci"))
    else:
        lines = [line for sentence in wrapped for line in sentence]
    for line in lines:
        print_text(console, line, start=Text("  "))


def _counts(console: Console, result: ScanResult) -> None:
    """Print what forbids nothing: one line for each severity, and the files whose names say too little."""
    counts = {severity: Counter(_counted(result, severity)) for severity in (Severity.PERINGATAN, Severity.INFO)}
    for document in result.documents:
        missing = sum(scan.document == document for scan in result.missing)
        if not document.mandatory and missing:
            counts[Severity.INFO][f"{document.short} belum ada"] = missing
    unknown = _unknown(result)
    if unknown or any(counts.values()):
        blank(console)
    for severity, words in counts.items():
        if words:
            line = " · ".join(f"{word} {count}" for word, count in words.items())
            _one_line(console, f"{severity.value.upper()} ({sum(words.values())})  {line}", style=COLOURS[severity])
    if unknown:
        names = ", ".join(file.nama for file in unknown[:_NAMED])
        more = f" dan {len(unknown) - _NAMED} lagi" if len(unknown) > _NAMED else ""
        _one_line(console, f"TIDAK DIKENALI ({len(unknown)})  {names}{more}")
        print_text(console, text(f"  beri nama seperti {_example_name(result)}"))


def _counted(result: ScanResult, severity: Severity) -> Iterator[str]:
    for file in result.files:
        for finding in file.findings:
            if finding.severity is severity:
                yield COUNTED[finding.fault]


def _unknown(result: ScanResult) -> Sequence[ScannedFile]:
    return [file for file in result.files if file.nip is None or (file.document is None and result.documents)]


def _file_words(result: ScanResult, file: ScannedFile) -> str:
    """Return a file with its owner, pages and size."""
    owner = f"  {person_words(result, file.nip)}" if file.nip is not None and file.nip in result.people else ""
    pages = "" if file.pages is None else f"{file.pages} halaman, "
    return f"{file.nama}{owner}  ({pages}{-(-file.size // _KILOBYTE)} KB)"


def _example_name(result: ScanResult, document: str | None = None) -> str:
    """Return how a file is to be named, with the NIP left open."""
    first = document or next((wanted.id for wanted in result.documents), "dokumen")
    return result.pattern.replace("{id}", first).replace("{nip}", "NIP")


def _one_line(console: Console, words: str, count: int | None = None, style: str = "") -> None:
    """Print one line, cut to the width; a count stands at its right edge."""
    width = line_width(console) - (0 if count is None else _COUNT_WIDTH)
    line = text(words, style)
    line.truncate(width, overflow="ellipsis", pad=count is not None)
    if count is not None:
        line.append(str(count).rjust(_COUNT_WIDTH))
    print_text(console, line)
