"""DAT017 data-pegawai-usang."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule


class DataPegawaiUsang(Rule):
    """Tabel pegawai lebih tua daripada batas wajar pada hari pelantikan, atau tanggalnya tidak diketahui.

    ## Mengapa

    Lima pelantikan sungguhan memuat nama orang yang sudah meninggal, karena daftarnya dibuat dari data
    lama. Orang yang pensiun atau wafat dalam beberapa minggu terakhir hanya tampak pada data yang baru.

    ## Dasar

    Kebiasaan yang sehat, bukan peraturan. Batasnya dapat diubah kantor melalui `mutasi.toml`.

    ## Contoh

    Tabel pegawai diekspor 1 Desember 2025 untuk pelantikan 6 Februari 2026: sudah 67 hari.

    ## Perbaikan

    Ekspor ulang tabel pegawai, lalu isi tanggal_data_pegawai pada lembar batch dengan tanggal ekspornya.
    """

    code = "DAT017"
    name = "data-pegawai-usang"
    severity = Severity.PERINGATAN
    aspect = Aspect.DATA
    subject = Subject.BATCH
    column = ("batch.tanggal_data_pegawai",)

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report staff data of no known day, or older than the parameter (days; exactly that many pass)."""
        limit = law.whole_number("umur_data_pegawai_maksimum")
        cell = batch.facts.origin["tanggal_data_pegawai"]
        tanggal = batch.facts.tanggal_data_pegawai
        if tanggal is None:
            if cell.blank:
                yield self.finding(
                    cell,
                    "Tanggal tabel pegawai tidak diketahui, jadi tidak jelas apakah datanya masih berlaku.",
                    "Isi tanggal_data_pegawai pada lembar batch dengan tanggal tabel pegawai diekspor.",
                )
            return
        age = (batch.tanggal - tanggal).days
        if age > limit:
            yield self.finding(
                cell,
                f"Tabel pegawai bertanggal {long_date(tanggal)}, sudah {age} hari pada hari "
                f"pelantikan; batasnya {limit} hari.",
                "Ekspor ulang tabel pegawai, lalu isi tanggal_data_pegawai dengan tanggal yang baru.",
                basis=(law.dasar("umur_data_pegawai_maksimum"),),
            )
