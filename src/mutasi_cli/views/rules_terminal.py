"""``mutasi rules`` and ``mutasi rule CODE`` for the terminal."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.finding import Severity
from mutasi_cli.domain.office import RuleSettings
from mutasi_cli.domain.rule_page import RulePage
from mutasi_cli.law import StatusDasar, articles_of
from mutasi_cli.words.rule_words import rule_title
from mutasi_cli.words.terminal_text import COLOURS, blank, print_heading, print_labelled, print_text, print_title, text

RULE_FAMILIES: Mapping[str, str] = {
    "DAT": "data yang belum dapat dipercaya",
    "PEG": "pegawai",
    "SYA": "syarat jabatan",
    "JAB": "jabatan dan batch seluruhnya",
    "WKT": "waktu",
    "IZN": "izin dan kewenangan",
    "KHU": "jabatan dengan aturan khusus",
    "LYN": "layanan yang tidak boleh berhenti",
    "DOK": "surat dan upacara",
}
"""The families of the catalogue, in reading order."""

_SEVERITY_WIDTH = 11
_LABEL_WIDTH = 16


def print_rules(
    console: Console, rules: Sequence[RulePage], settings: Mapping[str, RuleSettings] | None = None
) -> None:
    """Print the catalogue, one rule a line or two; ``settings`` are the office's own severities."""
    by_office = {} if settings is None else settings
    print_text(console, text(f"KATALOG ATURAN ({len(rules)})", "bold"))
    for family, members in groupby(rules, key=lambda rule: rule.code[:3]):
        family_rules = list(members)
        nama = RULE_FAMILIES.get(family)
        print_heading(console, f"{family} ({len(family_rules)})" + (f": {nama}" if nama else ""))
        for rule in family_rules:
            _line(console, rule, by_office.get(rule.code))
    blank(console)
    print_text(console, text("Penjelasan satu aturan: mutasi rule KODE", "dim"))


def print_rules_summary(console: Console, rules: Sequence[RulePage]) -> None:
    """Print the families of the catalogue with their counts, and how far the citations were checked."""
    print_title(console, f"KATALOG ATURAN ({len(rules)})")
    blank(console)
    for family, members in groupby(rules, key=lambda rule: rule.code[:3]):
        family_rules = list(members)
        severities = Counter(rule.severity for rule in family_rules)
        counts = ", ".join(f"{severities[severity]} {severity.value}" for severity in Severity if severities[severity])
        words = f"{RULE_FAMILIES.get(family, '')}: {counts}"
        print_labelled(console, f"{family} {len(family_rules)}", text(words), left=2, label_width=8)
    statuses = Counter(dasar.status for rule in rules for dasar in rule.basis)
    total = statuses.total()
    blank(console)
    if total:
        shares = ", ".join(
            f"{statuses[status] * 100 // total} % {status.value}" for status in StatusDasar if statuses[status]
        )
        print_text(console, text(f"Dasar yang disebut: {total}; {shares}."))
        blank(console)
    for command, what in (
        ("mutasi rules --rinci", "setiap aturan dengan kode dan dasarnya"),
        ("mutasi rule JAB002", "penjelasan satu aturan"),
    ):
        print_text(console, Text.assemble("  ", (command.ljust(22), "bold"), " ", what))


def print_rule(console: Console, rule: RulePage, settings: RuleSettings | None = None) -> None:
    """Print the whole page of one rule, and how it is waived."""
    title = Text(rule.code, style="bold")
    title.append(f" {rule.title or rule_title(rule.name)}", style="bold")
    print_text(console, title)
    print_text(console, text(rule.severity.value.upper(), COLOURS[rule.severity]))
    if settings is not None:
        _office(console, settings)
    blank(console)
    _paragraphs(console, rule.summary)
    for nama, prose in rule.part.items():
        print_heading(console, nama)
        _paragraphs(console, prose)
        if nama == "Dasar":
            for dasar in rule.basis:
                print_text(console, text(str(dasar)), start=Text("  - "))
    if rule.basis and "Dasar" not in rule.part:
        print_heading(console, "Dasar")
        for dasar in rule.basis:
            print_text(console, text(str(dasar)), start=Text("  - "))
    if rule.column:
        print_heading(console, "Kolom yang dibaca")
        print_text(console, text(", ".join(rule.column)))
    print_heading(console, "Pengecualian")
    for label, prose in how_to_waive(rule):
        if label:
            print_labelled(console, label, text(prose), left=2, label_width=_LABEL_WIDTH)
        else:
            print_text(console, text(prose))


def print_articles(console: Console, rule: RulePage) -> None:
    """Print the words of every article that a rule cites, as far as they are here, and which are not."""
    articles = {article: None for dasar in rule.basis for article in articles_of(dasar)}
    for article in articles:
        print_heading(console, f"{article.peraturan} {article.heading}")
        print_text(console, text(article.title, "dim"))
        for line in article.text.splitlines():
            if line.strip():
                print_text(console, text(line.strip()))
    without = [str(dasar) for dasar in rule.basis if not articles_of(dasar)]
    if without:
        print_heading(console, "TANPA NASKAH DI SINI")
        for citation in without:
            print_text(console, text(citation), start=Text("  - "))
    if articles:
        blank(console)
        print_text(
            console,
            text(
                "Salinan dari naskah yang dipindai; perubahan sesudahnya belum tentu terbaca. Bandingkan dengan naskah "
                "resmi sebelum dikutip dalam surat."
            ),
        )
    elif not rule.basis:
        print_text(console, text("Aturan ini tidak mengutip peraturan: aturan kewajaran."))


def how_to_waive(rule: RulePage) -> tuple[tuple[str, str], ...]:
    """Return how a rule is waived: sentences (label empty) and the cells of the row to write."""
    if not rule.waivable:
        return (("", "Aturan ini tidak dapat dikecualikan; datanya atau usulannya harus diperbaiki."),)
    return (
        ("", "Tulis satu baris di lembar «pengecualian»:"),
        ("aturan", rule.code),
        ("nip", "NIP pegawai yang bersangkutan (18 angka, sebagai teks), dan/atau"),
        ("kode_jabatan", "kode jabatannya; keduanya kosong hanya bila temuannya tentang batch seluruhnya"),
        ("alasan", "alasan tertulis (wajib)"),
        ("nomor_dokumen", "nomor surat yang mendasarinya"),
        ("tanggal_dokumen", "tanggal surat itu"),
        ("berlaku_sampai", "hari terakhir berlakunya; kosong berarti tanpa batas"),
        ("", "Temuan tetap ditampilkan beserta alasannya, tetapi tidak lagi menghalangi."),
    )


def _line(console: Console, rule: RulePage, settings: RuleSettings | None) -> None:
    start = Text(f"  {rule.code} ")
    start.append(rule.severity.value.ljust(_SEVERITY_WIDTH), style=COLOURS[rule.severity])
    print_text(console, text(rule.title or rule_title(rule.name), "bold"), start=start)
    hanging = " " * start.cell_len
    print_text(console, text(rule.summary), start=Text(hanging))
    if not rule.waivable:
        print_text(console, text("tidak dapat dikecualikan", "dim"), start=Text(hanging))
    if settings is not None:
        print_text(console, text(_office_sentence(settings), "magenta"), start=Text(hanging))


def _office(console: Console, settings: RuleSettings) -> None:
    print_text(console, text(_office_sentence(settings), "magenta"))


def _office_sentence(settings: RuleSettings) -> str:
    becomes = "dimatikan" if settings.severity is None else f"dijadikan {settings.severity.value}"
    return f"Di kantor ini {becomes}: {settings.alasan}"


def _paragraphs(console: Console, prose: str) -> None:
    """Print prose: lines of a paragraph run together, a list keeps its lines."""
    for nomor, paragraph in enumerate(prose.strip().split("\n\n")):
        if nomor:
            blank(console)
        for bullet in _items(paragraph):
            start = Text("  - ") if bullet.startswith(("- ", "* ")) else None
            print_text(console, text(bullet[2:] if start is not None else bullet), start=start)


def _items(paragraph: str) -> list[str]:
    """Return the items of a list, or the paragraph as one item."""
    bullets: list[str] = []
    for line in paragraph.splitlines():
        tidy = line.strip()
        if bullets and not tidy.startswith(("- ", "* ")):
            bullets[-1] = f"{bullets[-1]} {tidy}"
        elif tidy:
            bullets.append(tidy)
    return bullets
