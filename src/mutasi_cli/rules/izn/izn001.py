"""IZN001 enam-bulan-pertama-kepala-daerah."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import add_months, duration_words, long_date
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Document, Subject
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.decrees import capitalised
from mutasi_cli.rules.izn.windows import approval_fault, inside


class EnamBulanPertamaKepalaDaerah(Rule):
    """Keputusan atau pelantikan dalam enam bulan sejak kepala daerah dilantik, tanpa persetujuan Mendagri.

    ## Mengapa

    Pada tahun 2019 mutasi dalam enam bulan pertama kepala daerah dibatalkan, dan semua orang yang sudah
    dilantik kembali ke jabatan lamanya.

    ## Dasar

    Kepala daerah dilarang mengganti pejabat dalam enam bulan terhitung sejak ia dilantik, kecuali dengan
    persetujuan tertulis Menteri Dalam Negeri. Hari pertama dan hari terakhir termasuk. Yang dilihat ialah
    tanggal keputusan tiap kelompok dan hari pelantikan. Persetujuan harus bernomor dan bertanggal, paling
    lambat pada tanggal keputusan. Larangan ini meliputi juga Kepala Puskesmas.

    ## Contoh

    Wali Kota dilantik 20 Februari 2025. Sampai dengan 20 Agustus 2025 setiap keputusan memerlukan
    persetujuan.

    ## Perbaikan

    Tunda keputusan dan pelantikan sampai masa itu lewat, atau isi nomor dan tanggal persetujuan Menteri
    Dalam Negeri di lembar batch.
    """

    code = "IZN001"
    name = "enam-bulan-pertama-kepala-daerah"
    severity = Severity.GALAT
    aspect = Aspect.IZIN
    subject = Subject.BATCH
    document = Document.IZIN_MENDAGRI
    needed_paper = "persetujuan tertulis Menteri Dalam Negeri, karena kepala daerah belum enam bulan menjabat"
    asks_for_paper = True
    basis = (Dasar("UU 10/2016", "Pasal 162 ayat (3)", TERVERIFIKASI),)
    column = (
        "batch.tanggal_pelantikan",
        "batch.tanggal_sk_struktural",
        "batch.tanggal_sk_tugas_tambahan",
        "batch.nomor_izin_mendagri",
        "batch.tanggal_izin_mendagri",
        "izin_mendagri.nomor",
        "izin_mendagri.tanggal",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once for the batch; a head whose inauguration is not known is a finding too."""
        head = batch.office_settings.kepala_daerah
        if head is None or not batch.moves:
            return
        sebutan = head.sebutan or "kepala daerah"
        months = law.whole_number("larangan_awal_masa_jabatan")
        if head.tanggal_pelantikan is None:
            yield self.finding(
                Cell(batch.office_settings.file),
                f"Tanggal pelantikan {sebutan} tidak diketahui, sehingga tidak dapat dipastikan apakah "
                f"mutasi ini jatuh dalam {duration_words(months)} pertama masa jabatannya.",
                "Isi tanggal_pelantikan pada [kepala_daerah] di mutasi.toml.",
            )
            return
        end = add_months(head.tanggal_pelantikan, months)
        window = inside(batch, head.tanggal_pelantikan, end)
        approval_gap = None if window is None else approval_fault(batch, window[2])
        if window is None or approval_gap is None:
            return
        cell, day, _ = window
        yield self.finding(
            cell,
            f"{capitalised(day)} jatuh dalam {duration_words(months)} pertama sejak {sebutan} dilantik "
            f"({long_date(head.tanggal_pelantikan)} sampai dengan {long_date(end)}), padahal "
            f"{approval_gap}. Larangan ini meliputi juga Kepala Puskesmas.",
            f"Tetapkan keputusan dan pelantikan sesudah {long_date(end)}, atau isi "
            f"nomor_izin_mendagri dan tanggal_izin_mendagri di lembar batch; persetujuan harus terbit paling "
            f"lambat pada tanggal keputusan.",
        )
