"""WKT009 keputusan-di-hari-libur."""

from collections.abc import Iterator
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import day_name, long_date
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.domain.working_days import Holidays, holidays_of
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.decrees import capitalised, decrees
from mutasi_cli.rules.letters import LetterKind, letters, name_of, once, only_nip

_JUDGED = (LetterKind.PERTEK, LetterKind.TPK)


class KeputusanDiHariLibur(Rule):
    """Keputusan, pertek, atau berita acara bertanggal hari Sabtu, Minggu, atau hari libur.

    ## Mengapa

    Surat jarang ditandatangani pada hari libur. Tanggal seperti itu sering salah tulis, atau diisi belakangan.

    ## Dasar

    Aturan kewajaran, hanya info: tidak ada larangan. Yang dilihat ialah Sabtu, Minggu, libur nasional, dan hari di
    lembar libur.

    ## Contoh

    Pertek bertanggal 1 Februari 2026, hari Minggu.

    ## Perbaikan

    Cocokkan tanggalnya dengan surat yang asli. Bila benar, tidak ada yang perlu diubah.
    """

    code = "WKT009"
    name = "keputusan-di-hari-libur"
    severity = Severity.INFO
    aspect = Aspect.UPACARA
    subject = Subject.BATCH
    needed_paper = "keputusan dan surat yang bertanggal hari kerja"
    column = (
        "batch.tanggal_sk_struktural",
        "batch.tanggal_sk_tugas_tambahan",
        "batch.tanggal_pertek",
        "batch.tanggal_ba_tpk",
        "usulan.tanggal_pertek",
        "pertek.tanggal",
        "libur.tanggal",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once per decree and letter."""
        del law
        holidays = holidays_of(batch)
        for decree in decrees(batch):
            yield from self._judge(decree.cell, decree.tanggal, decree.label, None, holidays)
        for group in once(letter for letter in letters(batch) if letter.kind in _JUDGED):
            yield from self._judge(group[0].tanggal, group[0].day, name_of(group), only_nip(group), holidays)

    def _judge(
        self, cell: Cell, day: date | None, label: str, nip: str | None, holidays: Holidays
    ) -> Iterator[Finding]:
        if day is None or holidays.why_not_working_day(day) is None:
            return
        name = holidays.nama(day)
        addition = "" if name is None else f" ({name})"
        yield self.finding(
            cell,
            f"{capitalised(label)} bertanggal {day_name(day)}, {long_date(day)}{addition}, bukan hari kerja.",
            "Cocokkan dengan surat yang asli; bila benar, tidak ada yang perlu diubah.",
            nip=nip,
        )
