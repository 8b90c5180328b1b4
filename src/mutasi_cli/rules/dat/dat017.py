"""DAT017 data-pegawai-usang."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import tanggal_panjang
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
    kolom = ("batch.tanggal_data_pegawai",)

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report staff data of no known day, or older than the parameter (days; exactly that many pass)."""
        batas = law.bulat("umur_data_pegawai_maksimum")
        sel = batch.fakta.asal["tanggal_data_pegawai"]
        tanggal = batch.fakta.tanggal_data_pegawai
        if tanggal is None:
            if sel.kosong:
                yield self.finding(
                    sel,
                    "Tanggal tabel pegawai tidak diketahui, jadi tidak jelas apakah datanya masih berlaku.",
                    "Isi tanggal_data_pegawai pada lembar batch dengan tanggal tabel pegawai diekspor.",
                )
            return
        umur = (batch.tanggal - tanggal).days
        if umur > batas:
            yield self.finding(
                sel,
                f"Tabel pegawai bertanggal {tanggal_panjang(tanggal)}, sudah {umur} hari pada hari "
                f"pelantikan; batasnya {batas} hari.",
                "Ekspor ulang tabel pegawai, lalu isi tanggal_data_pegawai dengan tanggal yang baru.",
                basis=(law.dasar("umur_data_pegawai_maksimum"),),
            )
