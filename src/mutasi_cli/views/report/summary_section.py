"""The first page: the verdict, the numbers, and what those who decide must know before they sign."""

from collections import Counter
from collections.abc import Sequence

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.vocabulary import Group
from mutasi_cli.views.report.report_words import SOON_MONTHS, kind_words, segera
from mutasi_cli.views.report.template_data import Concern, Figure
from mutasi_cli.words.impact_words import GROUP_NAMES, next_retirements, person_name, plt_words

MOST_NAMES = 8
"""So many names stand under one point; the rest is counted."""


def nada_putusan(findings: Sequence[Finding]) -> str:
    """Return the worst severity that is open and matters for the verdict, ``safe`` without any."""
    still_open = {entry.severity for entry in findings if entry.pengecualian is None}
    open_grave = (entry for entry in (Severity.GALAT, Severity.PERINGATAN) if entry in still_open)
    return next((entry.value for entry in open_grave), "aman")


def hitungan(batch: Batch) -> tuple[str, ...]:
    """Return the counts of the batch as two sentences: by group (they add up), by kind, the most first."""
    group = Counter(move.group for move in batch.moves)
    jenis = Counter(kind_words(move) for move in batch.moves)
    sum_words = " + ".join(f"{group[entry]} {GROUP_NAMES[entry]}" for entry in Group)
    details = ", ".join(f"{n} {nama}" for nama, n in sorted(jenis.items(), key=lambda entry: (-entry[1], entry[0])))
    sentences = (f"{len(batch.moves)} usulan = {sum_words}.",)
    return (*sentences, f"Menurut jenis: {details}.") if details else sentences


def angka(batch: Batch, findings: Sequence[Finding], filled_count: int) -> tuple[Figure, ...]:
    """Return the numbers of the summary; ``filled`` posts that were empty are filled by the batch."""
    group = Counter(move.group for move in batch.moves)
    by_severity = Counter(entry.severity for entry in findings if entry.pengecualian is None)
    waived_count = sum(entry.pengecualian is not None for entry in findings)
    newly_empty = sum(entry.was_filled for entry in batch.vacancies)
    figures = [
        Figure(len(batch.moves), "usulan", "#kartu"),
        Figure(group[Group.STRUKTURAL], "jabatan struktural", "#kelompok-struktural"),
        Figure(group[Group.TUGAS_TAMBAHAN], "tugas tambahan", "#kelompok-tugas_tambahan"),
        Figure(by_severity[Severity.GALAT], "galat", "#temuan", "galat"),
        Figure(by_severity[Severity.PERINGATAN], "peringatan", "#temuan", "peringatan"),
        Figure(by_severity[Severity.INFO], "info", "#temuan", "info"),
        Figure(waived_count, "dikecualikan", "#temuan"),
        Figure(filled_count, "jabatan kosong terisi", "#kosong"),
        Figure(newly_empty, "jabatan menjadi kosong", "#kosong", "peringatan"),
        Figure(len(batch.vacancies) - newly_empty, "jabatan tetap kosong", "#kosong"),
        Figure(len(batch.without_post), "pegawai tanpa jabatan", "#kosong", "galat"),
    ]
    return tuple(entry if entry.nilai else Figure(0, entry.label) for entry in figures)


def perhatian(batch: Batch, findings: Sequence[Finding]) -> tuple[Concern, ...]:
    """Return what must be known before signing, the gravest first; empty where there is nothing."""
    open_findings = [entry for entry in findings if entry.pengecualian is None]
    errors = [entry for entry in open_findings if entry.severity is Severity.GALAT]
    warning_findings = [entry for entry in open_findings if entry.severity is Severity.PERINGATAN]
    vital_vacancies = [entry for entry in batch.vacancies if entry.jabatan.layanan_vital is not None]
    with_plt = [
        f"{entry.jabatan.full_name}: {plt_words(batch, entry.plt)}"
        for entry in vital_vacancies
        if entry.plt is not None
    ]
    without_plt = [entry.jabatan.full_name for entry in vital_vacancies if entry.plt is None]
    other_vacancies = [
        entry.jabatan.full_name for entry in batch.vacancies if entry.was_filled and entry.jabatan.layanan_vital is None
    ]
    retirements = [
        f"{long_date(entry.tanggal)}: {person_name(batch, entry.nip)}, {entry.jabatan.full_name}"
        for entry in next_retirements(batch, len(batch.holders_after))
        if segera(batch, entry.tanggal)
    ]
    possible_concerns = (
        ("galat", "{} galat menghalangi pelantikan.", [entry.message for entry in errors], "#temuan"),
        (
            "galat",
            "{} pegawai kehilangan jabatan tanpa jabatan baru.",
            [person_name(batch, nip) for nip in batch.without_post],
            "#kosong",
        ),
        ("galat", "{} jabatan layanan vital kosong dan belum ada Plt.", without_plt, "#layanan"),
        (
            "peringatan",
            "{} peringatan memerlukan alasan tertulis.",
            [entry.message for entry in warning_findings],
            "#temuan",
        ),
        ("peringatan", "{} jabatan layanan vital dijabat Plt.", with_plt, "#layanan"),
        (
            "peringatan",
            "{} jabatan di luar layanan vital menjadi kosong karena batch ini.",
            other_vacancies,
            "#kosong",
        ),
        (
            "info",
            f"{{}} pejabat di layanan vital atau di jabatan barunya pensiun dalam {SOON_MONTHS} bulan.",
            retirements,
            "#layanan",
        ),
    )
    return tuple(
        Concern(nada, sentence.format(len(entry)), _few(entry), link)
        for nada, sentence, entry, link in possible_concerns
        if entry
    )


def _few(names: Sequence[str]) -> tuple[str, ...]:
    if len(names) <= MOST_NAMES:
        return tuple(names)
    return (*names[: MOST_NAMES - 1], f"dan {len(names) - MOST_NAMES + 1} lainnya")
