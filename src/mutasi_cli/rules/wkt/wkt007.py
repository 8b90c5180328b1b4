"""WKT007 hari-libur."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.hari_libur import holidays_of
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import nama_hari, tanggal_panjang
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule


class HariLiburPelantikan(Rule):
    """Pelantikan jatuh pada hari Sabtu, Minggu, atau hari libur.

    ## Mengapa

    Pelantikan pada hari libur tidak dilarang, tetapi sering merupakan salah tulis tanggal, dan undangan
    serta tenggangnya dihitung lain.

    ## Dasar

    Aturan kewajaran. Yang dilihat ialah Sabtu, Minggu, libur nasional, dan hari di lembar libur. Cuti
    bersama hanya bila tercantum di lembar libur.

    ## Contoh

    Tanggal pelantikan tertulis 7 Februari 2026, hari Sabtu.

    ## Perbaikan

    Periksa tanggalnya. Bila memang disengaja, tidak ada yang perlu diubah.
    """

    code = "WKT007"
    name = "hari-libur"
    severity = Severity.INFO
    kolom = ("batch.tanggal_pelantikan", "libur.tanggal")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once for the batch."""
        del law
        libur = holidays_of(batch)
        sebab = libur.bukan_hari_kerja(batch.tanggal)
        if sebab is None:
            return
        tanggal = f"{nama_hari(batch.tanggal)}, {tanggal_panjang(batch.tanggal)}"
        tambahan = "" if libur.nama(batch.tanggal) is None else f" ({sebab})"
        yield self.finding(
            batch.fakta.asal["tanggal_pelantikan"],
            f"Pelantikan jatuh pada {tanggal}{tambahan}, bukan hari kerja.",
            "Periksa tanggal pelantikan; bila disengaja, tidak ada yang perlu diubah.",
        )
