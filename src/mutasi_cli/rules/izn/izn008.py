"""IZN008 di-luar-masa-jabatan."""

from collections.abc import Iterator
from datetime import timedelta

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.decrees import capitalised
from mutasi_cli.rules.izn.windows import inside

_DEFINITIF = "definitif"


class DiLuarMasaJabatan(Rule):
    """Keputusan atau pelantikan jatuh sebelum kepala daerah dilantik atau sesudah masa jabatannya berakhir.

    ## Mengapa

    Yang belum dilantik belum berwenang, dan yang masa jabatannya sudah berakhir tidak berwenang lagi. Keputusan
    yang ditandatangani di luar masa jabatan tidak sah dan harus diulang oleh penggantinya.

    ## Dasar

    Pengangkatan, pemindahan, dan pemberhentian ditetapkan bupati atau wali kota selaku Pejabat Pembina
    Kepegawaian, jadi oleh orang yang pada hari itu memangku jabatannya. Yang dilihat ialah tanggal keputusan tiap
    kelompok dan hari pelantikan. Hari pertama dan hari terakhir masa jabatan termasuk. Bila akhir masa jabatan
    kepala daerah definitif tidak diisi, hal itu tidak dapat dinilai dan menjadi peringatan; hari pelantikannya
    yang kosong diberitahukan IZN001.

    ## Contoh

    Wali Kota dilantik 20 Februari 2025, sedangkan keputusannya bertanggal 19 Februari 2025.

    ## Perbaikan

    Betulkan tanggal keputusan atau pelantikan, atau data kepala daerah di mutasi.toml. Bila tanggalnya benar,
    keputusan harus ditetapkan oleh yang berwenang pada hari itu.
    """

    code = "IZN008"
    name = "di-luar-masa-jabatan"
    severity = Severity.GALAT
    aspect = Aspect.IZIN
    subject = Subject.BATCH
    needed_paper = "keputusan dan pelantikan dalam masa jabatan kepala daerah"
    basis = (Dasar("PP 11/2017 (naskah 2017)", "Pasal 3 ayat (2) huruf e", TERVERIFIKASI),)
    column = (
        "batch.tanggal_pelantikan",
        "batch.tanggal_sk_struktural",
        "batch.tanggal_sk_tugas_tambahan",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report what lies before the term and what lies after it; an unknown end is a warning."""
        del law
        head = batch.office_settings.kepala_daerah
        if head is None or not batch.moves:
            return
        sebutan = head.sebutan or "kepala daerah"
        one_day = timedelta(days=1)
        if head.tanggal_pelantikan is not None:
            early = inside(batch, None, head.tanggal_pelantikan - one_day)
            if early is not None:
                yield self.finding(
                    early[0],
                    f"{capitalised(early[1])} jatuh sebelum {sebutan} dilantik ({long_date(head.tanggal_pelantikan)}).",
                    f"Betulkan tanggalnya, atau tanggal_pelantikan pada [kepala_daerah] di mutasi.toml. Bila benar, "
                    f"keputusan harus ditetapkan lagi sesudah {sebutan} dilantik.",
                )
        if head.akhir_masa_jabatan is not None:
            late = inside(batch, head.akhir_masa_jabatan + one_day, None)
            if late is not None:
                yield self.finding(
                    late[0],
                    f"{capitalised(late[1])} jatuh sesudah masa jabatan {sebutan} berakhir "
                    f"({long_date(head.akhir_masa_jabatan)}).",
                    "Betulkan tanggalnya, atau data [kepala_daerah] di mutasi.toml bila penggantinya sudah dilantik.",
                )
        elif head.status == _DEFINITIF:
            yield self.finding(
                Cell(batch.office_settings.file, content="akhir_masa_jabatan"),
                f"Akhir masa jabatan {sebutan} tidak diketahui, sehingga tidak dapat dipastikan apakah keputusan dan "
                f"pelantikan ini masih dalam masa jabatannya.",
                "Isi akhir_masa_jabatan pada [kepala_daerah] di mutasi.toml.",
                severity=Severity.PERINGATAN,
            )
