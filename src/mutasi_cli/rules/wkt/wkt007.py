"""WKT007 hari-libur."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import day_name, long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.domain.working_days import holidays_of
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule

_CUTI = "cuti bersama"


class HariLiburPelantikan(Rule):
    """Pelantikan jatuh pada hari Sabtu, Minggu, atau hari libur.

    ## Mengapa

    Pelantikan pada hari libur tidak dilarang, tetapi sering merupakan salah tulis tanggal, dan undangan
    serta tenggangnya dihitung lain.

    ## Dasar

    Aturan kewajaran. Yang dilihat ialah Sabtu, Minggu, libur nasional, dan hari di lembar libur. Cuti
    bersama hanya bila tercantum di lembar libur; bila tidak ada satu pun untuk tahun itu, aturan ini memberitahukan
    bahwa hal itu tidak dapat dinilai.

    ## Contoh

    Tanggal pelantikan tertulis 7 Februari 2026, hari Sabtu.

    ## Perbaikan

    Periksa tanggalnya. Bila memang disengaja, tidak ada yang perlu diubah.
    """

    code = "WKT007"
    name = "hari-libur"
    severity = Severity.INFO
    aspect = Aspect.UPACARA
    subject = Subject.BATCH
    needed_paper = "hari pelantikan yang bukan hari libur"
    column = ("batch.tanggal_pelantikan", "libur.tanggal")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once for the batch."""
        del law
        holidays = holidays_of(batch)
        reason = holidays.why_not_working_day(batch.tanggal)
        if reason is None:
            yield from self._cuti_bersama_unknown(batch)
            return
        tanggal = f"{day_name(batch.tanggal)}, {long_date(batch.tanggal)}"
        addition = "" if holidays.nama(batch.tanggal) is None else f" ({reason})"
        yield self.finding(
            batch.facts.origin["tanggal_pelantikan"],
            f"Pelantikan jatuh pada {tanggal}{addition}, bukan hari kerja.",
            "Periksa tanggal pelantikan; bila disengaja, tidak ada yang perlu diubah.",
        )

    def _cuti_bersama_unknown(self, batch: Batch) -> Iterator[Finding]:
        """Say that a day may be one of joint leave where the sheet ``libur`` names none of that year."""
        year = batch.tanggal.year
        if any(day.year == year and _CUTI in name.casefold() for day, name in batch.material.libur.items()):
            return
        yield self.finding(
            batch.facts.origin["tanggal_pelantikan"],
            f"Cuti bersama tahun {year} tidak ada di lembar libur, jadi tidak dapat dipastikan apakah pelantikan jatuh "
            f"pada hari cuti bersama.",
            f"Isi hari-hari cuti bersama tahun {year} di lembar libur.",
        )
