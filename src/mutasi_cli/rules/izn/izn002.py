"""IZN002 menjelang-pilkada."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import add_months, duration_words, long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Document, Subject
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.decrees import capitalised
from mutasi_cli.rules.izn.windows import approval_fault, inside


class MenjelangPilkada(Rule):
    """Keputusan atau pelantikan jatuh dalam masa larangan menjelang pilkada, tanpa persetujuan Mendagri.

    ## Mengapa

    Pada 22 Maret 2024 sebanyak 51 orang dilantik tepat pada hari pertama masa larangan: satu hari saja, dan
    semuanya kehilangan jabatannya lagi.

    ## Dasar

    Kepala daerah dilarang mengganti pejabat enam bulan sebelum penetapan pasangan calon sampai dengan akhir
    masa jabatannya, kecuali dengan persetujuan tertulis Menteri Dalam Negeri. Hari pertama dan hari terakhir
    termasuk. Yang dilihat ialah tanggal keputusan tiap kelompok dan hari pelantikan. Persetujuan harus
    bernomor dan bertanggal, paling lambat pada tanggal keputusan. Bila akhir masa jabatan tidak diisi, masa
    larangan dianggap belum berakhir. Larangan ini meliputi juga Kepala Puskesmas.

    ## Contoh

    Pasangan calon ditetapkan 22 September 2024. Sejak 22 Maret 2024 setiap keputusan memerlukan persetujuan.

    ## Perbaikan

    Tunda keputusan dan pelantikan, atau isi nomor dan tanggal persetujuan Menteri Dalam Negeri di lembar
    batch.
    """

    code = "IZN002"
    name = "menjelang-pilkada"
    severity = Severity.GALAT
    aspect = Aspect.IZIN
    subject = Subject.BATCH
    document = Document.IZIN_MENDAGRI
    needed_paper = "persetujuan tertulis Menteri Dalam Negeri, karena menjelang pemilihan kepala daerah"
    asks_for_paper = True
    basis = (Dasar("UU 10/2016", "Pasal 71 ayat (2) dan (4)", TERVERIFIKASI),)
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
        """Report once for the batch; without an election there is no window."""
        head = batch.office_settings.kepala_daerah
        if head is None or head.tanggal_penetapan_paslon is None or not batch.moves:
            return
        months = law.whole_number("larangan_menjelang_pilkada")
        start = add_months(head.tanggal_penetapan_paslon, -months)
        end = head.akhir_masa_jabatan
        window = inside(batch, start, end)
        approval_gap = None if window is None else approval_fault(batch, window[2])
        if window is None or approval_gap is None:
            return
        cell, day, _ = window
        until_words = "akhir masa jabatan yang tanggalnya tidak diketahui" if end is None else long_date(end)
        yield self.finding(
            cell,
            f"{capitalised(day)} jatuh dalam masa larangan menjelang pilkada ({long_date(start)}, yaitu "
            f"{duration_words(months)} sebelum penetapan pasangan calon, sampai dengan {until_words}), padahal "
            f"{approval_gap}. Larangan ini meliputi juga Kepala Puskesmas.",
            "Tunda keputusan dan pelantikan sampai masa itu lewat, atau isi nomor_izin_mendagri dan "
            "tanggal_izin_mendagri di lembar batch; persetujuan harus terbit paling lambat pada tanggal "
            "keputusan.",
        )
