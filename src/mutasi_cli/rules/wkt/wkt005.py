"""WKT005 undangan-terlambat."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.hari_libur import holidays_of
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import nama_hari, tanggal_panjang
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule


class UndanganTerlambat(Rule):
    """Undangan pelantikan bertanggal kurang dari satu hari kerja sebelum pelantikan.

    ## Mengapa

    Pejabat yang diundang pada hari yang sama tidak sempat datang, dan ketidakhadirannya menimbulkan sengketa.

    ## Dasar

    Undangan disampaikan paling lambat satu hari kerja sebelum pelantikan: untuk pelantikan hari Senin,
    undangan bertanggal paling lambat Jumat. Sabtu, Minggu, dan libur nasional bukan hari kerja; cuti
    bersama hanya bila tercantum di lembar libur. Selama tanggal undangan masih kosong, aturan ini hanya
    memberi tahu (info).

    ## Contoh

    Pelantikan Jumat, 6 Februari 2026, dan undangannya bertanggal 6 Februari 2026 juga.

    ## Perbaikan

    Kirim undangan lebih awal, atau undurkan pelantikan.
    """

    code = "WKT005"
    name = "undangan-terlambat"
    severity = Severity.PERINGATAN
    basis = (Dasar("Perka BKN 7/2017", None, TERVERIFIKASI),)
    kolom = ("batch.tanggal_undangan", "batch.tanggal_pelantikan", "libur.tanggal")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once for the batch."""
        sel = batch.fakta.asal["tanggal_undangan"]
        undangan = batch.fakta.tanggal_undangan
        if undangan is None:
            if sel.kosong:
                yield self.finding(
                    sel,
                    "Tanggal undangan belum diisi, sehingga tenggang undangan belum dapat diperiksa.",
                    "Isi tanggal_undangan di lembar batch begitu undangan dibuat, lalu periksa lagi.",
                    keparahan=Severity.INFO,
                )
            return
        tenggang = law.bulat("tenggang_undangan")
        libur = holidays_of(batch)
        if libur.hari_kerja_sebelum(undangan, batch.tanggal) >= tenggang:
            return
        akhir = libur.mundur(batch.tanggal, tenggang)
        yield self.finding(
            sel,
            f"Undangan bertanggal {nama_hari(undangan)}, {tanggal_panjang(undangan)} untuk pelantikan "
            f"{nama_hari(batch.tanggal)}, {tanggal_panjang(batch.tanggal)}, padahal paling lambat "
            f"{tenggang} hari kerja sebelumnya ({nama_hari(akhir)}, {tanggal_panjang(akhir)}).",
            f"Kirim undangan paling lambat {tanggal_panjang(akhir)}, atau undurkan pelantikan.",
        )
