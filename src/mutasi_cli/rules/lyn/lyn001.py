"""LYN001 layanan-vital-ditinggalkan."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.lyn.vacancies import acting_elsewhen, departure, judged, place


class LayananVitalDitinggalkan(Rule):
    """Jabatan layanan vital yang tadinya terisi menjadi kosong oleh pelantikan ini, tanpa Plt.

    ## Mengapa

    Puskesmas, kelurahan, kecamatan, sekolah, kependudukan, dan kedaruratan melayani setiap hari. Tanpa
    pimpinan atau Plt., tidak ada yang berwenang menandatangani surat, rujukan, dan pencairan dana keesokan
    harinya.

    ## Dasar

    Aturan kewajaran: pelayanan kepada warga tidak boleh terhenti karena perpindahan pejabat. Plt. dihitung
    hanya pada hari mulai sampai hari selesai perintahnya.

    ## Contoh

    Kepala Puskesmas Jatikarya pindah, calon penggantinya dihapus dari usulan, dan tidak ada Plt.

    ## Perbaikan

    Usulkan penggantinya, tunjuk Plt. pada lembar plt dengan tanggal mulai dan selesai yang mencakup hari
    pelantikan, atau tunda perpindahan pemangkunya.
    """

    code = "LYN001"
    name = "layanan-vital-ditinggalkan"
    severity = Severity.GALAT
    silent_without = ("pegawai.kode_jabatan", "pegawai.kode_tugas_tambahan")
    aspect = Aspect.LAYANAN
    column = ("usulan.nip", "usulan.kode_jabatan_tujuan", "jabatan.layanan_vital", "plt.mulai", "plt.selesai")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on every vital post that the batch empties and for which nobody acts."""
        del law
        for vacancy in judged(batch):
            jabatan = vacancy.jabatan
            if jabatan.layanan_vital is None or not vacancy.was_filled or vacancy.plt is not None:
                continue
            cell, nip = place(batch, jabatan)
            yield self.finding(
                cell,
                f"{jabatan.full_name} (layanan {jabatan.layanan_vital.value}) "
                f"{departure(batch, jabatan)}; tidak ada pengganti dan tidak ada Plt."
                f"{acting_elsewhen(batch, jabatan)}",
                f"Usulkan pengganti untuk {jabatan.kode}, tunjuk Plt. pada lembar plt yang mencakup hari "
                f"pelantikan, atau tunda perpindahan ini.",
                nip=nip,
                kode=jabatan.kode,
            )
