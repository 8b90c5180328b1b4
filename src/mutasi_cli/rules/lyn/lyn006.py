"""LYN006 plt-tak-setingkat."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.levels_after import damaged_level, levels_after


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
    aspect = Aspect.LAYANAN
    column = ("plt.kode_jabatan", "plt.nip_plt", "pegawai.kode_jabatan", "jabatan.eselon", "jabatan.jenjang")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on every order of the day whose official has another level than the post allows."""
        del law
        for plt in batch.material.plt:
            jabatan = batch.jabatan.get(plt.kode_jabatan or "")
            pegawai = batch.pegawai.get(plt.nip_plt or "")
            if jabatan is None or pegawai is None or not plt.in_force(batch.tanggal):
                continue
            needed = batch.level(jabatan)
            own_levels = levels_after(pegawai, batch)
            if needed is None or any(jenjang in {needed, needed - 1} for jenjang in own_levels):
                continue
            if not own_levels and damaged_level(pegawai):
                continue
            level_words = " dan ".join(jenjang.label for jenjang in sorted(own_levels))
            standing_words = "jenjangnya tidak diketahui"
            if level_words:
                standing_words = f"berjenjang {level_words}, padahal harus setingkat atau satu tingkat di bawahnya"
            yield self.finding(
                plt.origin["nip_plt"],
                f"{pegawai.name_with_gelar}, Plt. {jabatan.full_name} (jenjang {needed.label}), {standing_words}.",
                "Tunjuk Plt. yang setingkat atau satu tingkat di bawah jabatan itu."
                if level_words
                else "Lengkapi jabatan dan jenjangnya di tabel pegawai.",
                nip=pegawai.nip,
                kode=jabatan.kode,
            )
