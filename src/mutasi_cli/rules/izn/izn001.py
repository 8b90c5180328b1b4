"""IZN001 enam-bulan-pertama-kepala-daerah."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import lama_dalam_kata, tambah_bulan, tanggal_panjang
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.izn.jendela import approval_fault, inside
from mutasi_cli.rules.keputusan import kapital


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
    basis = (Dasar("UU 10/2016", "Pasal 162 ayat (3)", TERVERIFIKASI),)
    kolom = (
        "batch.tanggal_pelantikan",
        "batch.tanggal_sk_struktural",
        "batch.tanggal_sk_tugas_tambahan",
        "batch.nomor_izin_mendagri",
        "batch.tanggal_izin_mendagri",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once for the batch; a head whose inauguration is not known is a finding too."""
        kepala = batch.pengaturan.kepala_daerah
        if kepala is None or not batch.moves:
            return
        sebutan = kepala.sebutan or "kepala daerah"
        bulan = law.bulat("larangan_awal_masa_jabatan")
        if kepala.tanggal_pelantikan is None:
            yield self.finding(
                Sel(batch.pengaturan.file),
                f"Tanggal pelantikan {sebutan} tidak diketahui, sehingga tidak dapat dipastikan apakah "
                f"mutasi ini jatuh dalam {lama_dalam_kata(bulan)} pertama masa jabatannya.",
                "Isi tanggal_pelantikan pada [kepala_daerah] di mutasi.toml.",
            )
            return
        akhir = tambah_bulan(kepala.tanggal_pelantikan, bulan)
        kena = inside(batch, kepala.tanggal_pelantikan, akhir)
        kurang = None if kena is None else approval_fault(batch, kena[2])
        if kena is None or kurang is None:
            return
        sel, hari, _ = kena
        yield self.finding(
            sel,
            f"{kapital(hari)} jatuh dalam {lama_dalam_kata(bulan)} pertama sejak {sebutan} dilantik "
            f"({tanggal_panjang(kepala.tanggal_pelantikan)} sampai dengan {tanggal_panjang(akhir)}), padahal "
            f"{kurang}. Larangan ini meliputi juga Kepala Puskesmas.",
            f"Tetapkan keputusan dan pelantikan sesudah {tanggal_panjang(akhir)}, atau isi "
            f"nomor_izin_mendagri dan tanggal_izin_mendagri di lembar batch; persetujuan harus terbit paling "
            f"lambat pada tanggal keputusan.",
        )
