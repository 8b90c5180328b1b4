"""LYN003 jabatan-ditinggalkan."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.lyn.vacancies import acting_name, departure, judged, place


class JabatanDitinggalkan(Rule):
    """Jabatan di luar layanan vital menjadi kosong oleh pelantikan ini.

    ## Mengapa

    Setiap perpindahan meninggalkan sebuah jabatan. Yang menyusun usulan perlu tahu jabatan mana yang
    sesudahnya harus diisi atau diberi Plt.

    ## Dasar

    Aturan kewajaran. Jabatan dihitung kosong bila tidak seorang pun memangkunya lagi; jabatan yang sudah
    dihapus tidak dihitung.

    ## Contoh

    Kepala Seksi naik menjadi Sekretaris Kecamatan, dan tidak ada yang diusulkan menjadi Kepala Seksi.

    ## Perbaikan

    Tidak harus diperbaiki. Usulkan penggantinya atau siapkan surat perintah Plt.
    """

    code = "LYN003"
    name = "jabatan-ditinggalkan"
    severity = Severity.INFO
    silent_without = ("pegawai.kode_jabatan", "pegawai.kode_tugas_tambahan")
    aspect = Aspect.LAYANAN
    column = ("usulan.nip", "usulan.kode_jabatan_tujuan", "pegawai.kode_jabatan")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on every other post that the batch empties."""
        del law
        for vacancy in judged(batch):
            jabatan = vacancy.jabatan
            if jabatan.layanan_vital is not None or not vacancy.was_filled:
                continue
            cell, nip = place(batch, jabatan)
            plt = acting_name(batch, vacancy)
            yield self.finding(
                cell,
                f"{jabatan.full_name} {departure(batch, jabatan)}"
                f"{'; belum ada pengganti' if plt is None else f'; dijabat Plt. {plt}'}.",
                "Usulkan penggantinya atau siapkan surat perintah Plt."
                if plt is None
                else "Siapkan pengisian jabatan definitif sebelum masa Plt. berakhir.",
                nip=nip,
                kode=jabatan.kode,
            )
