"""LYN002 layanan-vital-tetap-kosong."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.lyn.vacancies import acting_elsewhen, judged
from mutasi_cli.rules.missing_columns import column_cell, column_of_holders, columns_of_unknown_holders


class LayananVitalTetapKosong(Rule):
    """Jabatan layanan vital yang sudah kosong tetap kosong sesudah pelantikan, tanpa Plt.

    ## Mengapa

    Pelantikan adalah kesempatan mengisi jabatan yang kosong. Jabatan layanan vital yang terlewat akan kosong
    sampai pelantikan berikutnya, sering berbulan-bulan.

    ## Dasar

    Aturan kewajaran: pelayanan kepada warga memerlukan pejabat yang berwenang. Plt. dihitung hanya pada hari
    mulai sampai hari selesai perintahnya.

    ## Contoh

    Lurah yang meninggal dua bulan lalu belum diganti, dan usulan ini pun tidak menyebut kelurahannya.

    ## Perbaikan

    Usulkan seseorang untuk jabatan itu, tunjuk Plt. pada lembar plt, atau perbaiki tabel pegawai bila
    jabatannya sebenarnya terisi.
    """

    code = "LYN002"
    name = "layanan-vital-tetap-kosong"
    severity = Severity.PERINGATAN
    unknown_without = ("pegawai.kode_jabatan", "pegawai.kode_tugas_tambahan")
    aspect = Aspect.LAYANAN
    subject = Subject.JABATAN
    column = ("jabatan.layanan_vital", "pegawai.kode_jabatan", "pegawai.kode_tugas_tambahan", "plt.selesai")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on every vital post that was empty and stays so, without anybody acting."""
        del law
        unknown = columns_of_unknown_holders(batch)
        for vacancy in judged(batch):
            jabatan = vacancy.jabatan
            if jabatan.layanan_vital is None or vacancy.was_filled or vacancy.plt is not None:
                continue
            column = column_of_holders(jabatan)
            yield self.finding(
                column_cell(batch, column) if column in unknown else jabatan.origin["kode"],
                f"{jabatan.full_name} (layanan {jabatan.layanan_vital.value}) kosong sebelum dan sesudah "
                f"pelantikan, dan tidak ada Plt.{acting_elsewhen(batch, jabatan)}",
                f"Usulkan seseorang untuk {jabatan.kode}, atau tunjuk Plt. pada lembar plt.",
                kode=jabatan.kode,
            )
