"""DOK007 nomor-tak-cocok-tanggal."""

import re
from collections.abc import Iterator
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.decrees import decrees
from mutasi_cli.rules.letters import letters, name_of, once, only_nip

_YEAR = re.compile(r"(?:19|20)\d{2}")
_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


class NomorTakCocokTanggal(Rule):
    """Bulan atau tahun di dalam nomor surat bukan bulan atau tahun tanggal surat itu.

    ## Mengapa

    Nomor /XI/2025 dengan tanggal 5 Februari 2026 menunjukkan bahwa nomor atau tanggalnya disalin dari surat lain.
    Pemeriksa akan bertanya surat mana yang sebenarnya dipakai.

    ## Dasar

    Kebiasaan tata naskah dinas: bagian terakhir nomor ialah tahun, dan angka Romawi di depannya ialah bulan. Bagian
    nomor yang lain tidak ditafsirkan; nomor tanpa tahun di ujungnya tidak dinilai, begitu pula yang belum bertanggal.

    ## Contoh

    Keputusan bernomor 800.1.3.3/Kep.17-BKPSDM/XI/2025, bertanggal 5 Februari 2026.

    ## Perbaikan

    Cocokkan dengan suratnya, lalu betulkan nomor atau tanggal yang keliru.
    """

    code = "DOK007"
    name = "nomor-tak-cocok-tanggal"
    severity = Severity.PERINGATAN
    aspect = Aspect.UPACARA
    subject = Subject.BATCH
    needed_paper = "nomor surat yang sesuai dengan tanggalnya"
    column = (
        "batch.nomor_sk_struktural",
        "batch.nomor_sk_tugas_tambahan",
        "batch.nomor_undangan",
        "batch.nomor_pertek",
        "batch.nomor_izin_mendagri",
        "batch.nomor_ba_tpk",
        "usulan.nomor_pertek",
        "usulan.nomor_izin_khusus",
        "usulan.nomor_hasil_seleksi",
        "usulan.nomor_dasar",
        "pertek.nomor",
        "izin_mendagri.nomor",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once per letter: decrees, the invitation, then all that the batch leans on."""
        del law
        facts = batch.facts
        for decree in decrees(batch):
            cell = facts.origin[f"nomor_sk_{decree.group.value}"]
            yield from self._compare(cell, decree.tanggal, decree.label, None)
        yield from self._compare(facts.origin["nomor_undangan"], facts.tanggal_undangan, "undangan", None)
        for group in once(letters(batch)):
            yield from self._compare(group[0].nomor, group[0].day, name_of(group), only_nip(group))

    def _compare(self, cell: Cell, day: date | None, label: str, nip: str | None) -> Iterator[Finding]:
        stated = None if day is None else _other_than(cell.content, day)
        if day is None or stated is None:
            return
        yield self.finding(
            cell,
            f"Nomor {label}, {cell.content}, menyebut {stated}, padahal tanggalnya {long_date(day)}.",
            "Cocokkan dengan suratnya, lalu betulkan nomor atau tanggal yang keliru.",
            nip=nip,
        )


def _other_than(nomor: str, day: date) -> str | None:
    """Return what a number states of its date and its date contradicts: ``bulan XI``, ``tahun 2025``."""
    *rest, last = [part.strip() for part in nomor.split("/")]
    if not rest or not _YEAR.fullmatch(last):
        return None
    if int(last) != day.year:
        return f"tahun {last}"
    month = rest[-1].upper()
    return f"bulan {rest[-1]}" if month in _MONTHS and _MONTHS.index(month) + 1 != day.month else None
