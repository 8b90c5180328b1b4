"""WKT004 pelantikan-lewat-30-hari-kerja."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.domain.working_days import holidays_of
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, Rule
from mutasi_cli.rules.decrees import capitalised, decrees


class PelantikanLewat30HariKerja(Rule):
    """Pelantikan lebih dari 30 hari kerja sesudah tanggal keputusan, atau tanggal keputusan belum diketahui.

    ## Mengapa

    Keputusan yang terlalu lama tidak diikuti pelantikan kehilangan pegangan: orangnya sudah diangkat di
    atas kertas, tetapi belum boleh bekerja.

    ## Dasar

    Pejabat dilantik paling lambat 30 hari kerja sejak keputusan pengangkatannya ditetapkan. Sabtu, Minggu,
    dan libur nasional tidak dihitung; cuti bersama hanya tidak dihitung bila tercantum di lembar libur.
    Hari kerja yang ketiga puluh masih boleh. Setiap kelompok dihitung dari tanggal keputusannya sendiri.
    Selama tanggal keputusan masih kosong, aturan ini hanya memberi tahu (info) apa yang belum diperiksa.

    ## Contoh

    Keputusan bertanggal 1 Desember 2025 dan pelantikan 6 Februari 2026: sudah lewat 40 hari kerja.

    ## Perbaikan

    Majukan pelantikan, atau tetapkan keputusan baru dengan tanggal yang lebih dekat. Isi tanggal keputusan
    di lembar batch begitu keputusan ditetapkan.
    """

    code = "WKT004"
    name = "pelantikan-lewat-30-hari-kerja"
    severity = Severity.GALAT
    aspect = Aspect.UPACARA
    subject = Subject.BATCH
    needed_paper = "tanggal pelantikan paling lambat 30 hari kerja sesudah keputusan"
    basis = (Dasar("Perka BKN 7/2017", None, SEKUNDER),)
    column = (
        "batch.tanggal_pelantikan",
        "batch.tanggal_sk_struktural",
        "batch.tanggal_sk_tugas_tambahan",
        "libur.tanggal",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once per group."""
        holidays = holidays_of(batch)
        for keputusan in decrees(batch):
            if keputusan.tanggal is None:
                if keputusan.cell.blank:
                    yield self.finding(
                        keputusan.cell,
                        f"Tanggal {keputusan.label} belum diisi. Karena itu tenggang pelantikan, TMT yang "
                        f"berlaku surut, dan urutan surat terhadap keputusan itu belum dapat diperiksa.",
                        f"Isi tanggal_sk_{keputusan.group.value} di lembar batch begitu keputusan "
                        f"ditetapkan, lalu periksa lagi.",
                        severity=Severity.INFO,
                    )
                continue
            limit = law.whole_number("batas_pelantikan")
            passed_days = holidays.working_days_after(keputusan.tanggal, batch.tanggal)
            if passed_days <= limit:
                continue
            last_day = holidays.forward(keputusan.tanggal, limit)
            yield self.finding(
                keputusan.cell,
                f"{capitalised(keputusan.label)} bertanggal {long_date(keputusan.tanggal)}, sedangkan "
                f"pelantikan {long_date(batch.tanggal)}: {passed_days} hari kerja sesudahnya, padahal paling "
                f"lambat {limit} hari kerja ({long_date(last_day)}).",
                "Majukan pelantikan, atau tetapkan keputusan baru dengan tanggal yang lebih dekat.",
            )
