"""LYN008 layanan-vital-dijabat-plt."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.lyn.vacancies import acting_name, judged


class LayananVitalDijabatPlt(Rule):
    """Jabatan layanan vital tidak berpejabat definitif sesudah pelantikan dan dijabat Plt.

    ## Mengapa

    Layanan tetap berjalan, tetapi Plt. terbatas wewenang dan waktunya. Yang menyusun usulan perlu tahu sampai
    kapan.

    ## Dasar

    Aturan kewajaran. Plt. dihitung hanya pada hari mulai sampai hari selesai perintahnya.

    ## Contoh

    Puskesmas Jatikarya dijabat Plt. sampai 30 April 2026 dan tidak diisi oleh pelantikan ini.

    ## Perbaikan

    Tidak harus diperbaiki. Siapkan pejabat definitif sebelum masa Plt. berakhir.
    """

    code = "LYN008"
    name = "layanan-vital-dijabat-plt"
    severity = Severity.INFO
    aspect = Aspect.LAYANAN
    column = ("jabatan.layanan_vital", "plt.kode_jabatan", "plt.nip_plt", "plt.mulai", "plt.selesai")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on every vital post that is without a holder after the batch and has a Plt on the day."""
        del law
        for vacancy in judged(batch):
            jabatan, plt = vacancy.jabatan, vacancy.plt
            if jabatan.layanan_vital is None or plt is None or plt.selesai is None:
                continue
            yield self.finding(
                plt.origin["selesai"],
                f"{jabatan.full_name} (layanan {jabatan.layanan_vital.value}) dijabat Plt. "
                f"{acting_name(batch, vacancy)} sampai {long_date(plt.selesai)}.",
                "Siapkan pejabat definitif sebelum masa Plt. berakhir.",
                nip=plt.nip_plt,
                kode=jabatan.kode,
            )
