"""LYN006 plt-tak-setingkat."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.tingkat_orang import damaged_level, levels_after


class PltTakSetingkat(Rule):
    """Plt. tidak setingkat dengan jabatan yang dijalankannya dan tidak pula satu tingkat di bawahnya.

    ## Mengapa

    Plt. harus memahami tugasnya dan diterima bawahannya. Orang yang dua tingkat lebih rendah tidak dapat
    memimpin, dan yang lebih tinggi turun mengerjakan tugas bawahan.

    ## Dasar

    Aturan kewajaran yang lazim dipakai: Plt. diambil dari pejabat setingkat atau satu tingkat di bawah.
    Jabatan fungsional dihitung menurut kesetaraannya, dan Kepala Puskesmas dihitung setingkat pengawas.

    ## Contoh

    Seorang pengadministrasi menjadi Plt. Camat.

    ## Perbaikan

    Tunjuk Plt. lain yang setingkat atau satu tingkat di bawah jabatan itu.
    """

    code = "LYN006"
    name = "plt-tak-setingkat"
    severity = Severity.PERINGATAN
    kolom = ("plt.kode_jabatan", "plt.nip_plt", "pegawai.kode_jabatan", "jabatan.eselon", "jabatan.jenjang")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on every order of the day whose official has another level than the post allows."""
        del law
        for plt in batch.bahan.plt:
            jabatan = batch.jabatan.get(plt.kode_jabatan or "")
            pegawai = batch.pegawai.get(plt.nip_plt or "")
            if jabatan is None or pegawai is None or not plt.berlaku(batch.tanggal):
                continue
            perlu = batch.level(jabatan)
            punya = levels_after(pegawai, batch)
            if perlu is None or any(jenjang in {perlu, perlu - 1} for jenjang in punya):
                continue
            if not punya and damaged_level(pegawai):
                continue
            tingkat = " dan ".join(jenjang.label for jenjang in sorted(punya))
            keadaan = "jenjangnya tidak diketahui"
            if tingkat:
                keadaan = f"berjenjang {tingkat}, padahal harus setingkat atau satu tingkat di bawahnya"
            yield self.finding(
                plt.asal["nip_plt"],
                f"{pegawai.nama_bergelar}, Plt. {jabatan.nama_lengkap} (jenjang {perlu.label}), {keadaan}.",
                "Tunjuk Plt. yang setingkat atau satu tingkat di bawah jabatan itu."
                if tingkat
                else "Lengkapi jabatan dan jenjangnya di tabel pegawai.",
                nip=pegawai.nip,
                kode=jabatan.kode,
            )
