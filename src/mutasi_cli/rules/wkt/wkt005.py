"""WKT005 undangan-terlambat."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import day_name, long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.domain.working_days import holidays_of
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, Rule


class UndanganTerlambat(Rule):
    """Undangan pelantikan bertanggal kurang dari satu hari kerja sebelum pelantikan.

    ## Mengapa

    Pejabat yang diundang pada hari yang sama tidak sempat datang, dan ketidakhadirannya menimbulkan sengketa.

    ## Dasar

    Undangan disampaikan paling lambat satu hari kerja sebelum pelantikan: untuk pelantikan hari Senin,
    undangan bertanggal paling lambat Jumat. Sabtu, Minggu, dan libur nasional bukan hari kerja; cuti
    bersama hanya bila tercantum di lembar libur. Selama tanggal undangan masih kosong, aturan ini hanya
    memberi tahu (info).

    ## Contoh

    Pelantikan Jumat, 6 Februari 2026, dan undangannya bertanggal 6 Februari 2026 juga.

    ## Perbaikan

    Kirim undangan lebih awal, atau undurkan pelantikan.
    """

    code = "WKT005"
    name = "undangan-terlambat"
    severity = Severity.PERINGATAN
    aspect = Aspect.UPACARA
    subject = Subject.BATCH
    needed_paper = "undangan paling lambat satu hari kerja sebelum pelantikan"
    basis = (Dasar("Perka BKN 7/2017", None, SEKUNDER),)
    column = ("batch.tanggal_undangan", "batch.tanggal_pelantikan", "libur.tanggal")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once for the batch."""
        cell = batch.facts.origin["tanggal_undangan"]
        undangan = batch.facts.tanggal_undangan
        if undangan is None:
            if cell.blank:
                yield self.finding(
                    cell,
                    "Tanggal undangan belum diisi, sehingga tenggang undangan belum dapat diperiksa.",
                    "Isi tanggal_undangan di lembar batch begitu undangan dibuat, lalu periksa lagi.",
                    severity=Severity.INFO,
                )
            return
        lead_time = law.whole_number("tenggang_undangan")
        holidays = holidays_of(batch)
        if holidays.working_days_before(undangan, batch.tanggal) >= lead_time:
            return
        last_day = holidays.backward(batch.tanggal, lead_time)
        yield self.finding(
            cell,
            f"Undangan bertanggal {day_name(undangan)}, {long_date(undangan)} untuk pelantikan "
            f"{day_name(batch.tanggal)}, {long_date(batch.tanggal)}, padahal paling lambat "
            f"{lead_time} hari kerja sebelumnya ({day_name(last_day)}, {long_date(last_day)}).",
            f"Kirim undangan paling lambat {long_date(last_day)}, atau undurkan pelantikan.",
        )
