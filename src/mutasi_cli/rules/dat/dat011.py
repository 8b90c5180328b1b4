"""DAT011 tanggal-tak-terbaca."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Damage
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.scope import damaged, place


class TanggalTakTerbaca(Rule):
    """Tanggal tidak terbaca, tidak ada di kalender, atau tahunnya hanya dua angka.

    ## Mengapa

    Masa jabatan, usia pensiun, dan masa hukuman dihitung dari tanggal. Tahun dua angka dapat berarti 1968
    atau 2068, dan menebaknya dapat membatalkan keputusan.

    ## Dasar

    Aturan kewajaran: yang tidak terbaca tidak boleh ditebak. Hari selalu ditulis sebelum bulan.

    ## Contoh

    `31-02-2024` tidak ada di kalender; `01/04/15` tahunnya dua angka.

    ## Perbaikan

    Tulis tanggal dengan tahun empat angka, misalnya 01-04-2015 atau 1 April 2015.
    """

    code = "DAT011"
    name = "tanggal-tak-terbaca"
    severity = Severity.GALAT
    aspect = Aspect.DATA
    column = (
        "pegawai.tanggal_lahir",
        "pegawai.tmt_golongan",
        "pegawai.tmt_cpns",
        "pegawai.tmt_jf",
        "pegawai.tmt_jabatan",
        "pegawai.tmt_tugas_tambahan",
        "pegawai.hukuman_mulai",
        "pegawai.hukuman_selesai",
        "pegawai.tanggal_uji_kompetensi",
        "usulan.tanggal_dasar",
        "usulan.tanggal_hasil_seleksi",
        "usulan.tanggal_pertek",
        "usulan.tanggal_izin_khusus",
        "usulan.tmt",
        "batch.tanggal_pelantikan",
        "batch.tmt",
        "batch.tanggal_sk_struktural",
        "batch.tanggal_sk_tugas_tambahan",
        "batch.tanggal_undangan",
        "batch.tanggal_izin_mendagri",
        "batch.tanggal_pertek",
        "batch.tanggal_ba_tpk",
        "batch.tanggal_data_pegawai",
        "riwayat.tmt_mulai",
        "riwayat.tmt_selesai",
        "pertek.tanggal",
        "izin_mendagri.tanggal",
        "plt.mulai",
        "plt.selesai",
        "pengecualian.tanggal_dokumen",
        "pengecualian.berlaku_sampai",
        "libur.tanggal",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report every judged cell in which a date cannot be read."""
        del law
        for row, field, cell in damaged(batch, Damage.DATE):
            yield self.finding(
                cell,
                f"{place(row, field)} tidak terbaca. {cell.keterangan}".strip(),
                "Tulis tanggal dengan tahun empat angka, misalnya 01-04-2015 atau 1 April 2015.",
                nip=row.nip,
                kode=row.kode,
            )
        for cell in batch.material.damaged_libur:
            yield self.finding(
                cell,
                f"Tanggal pada lembar libur tidak terbaca, sehingga hari itu tidak dihitung libur. "
                f"{cell.keterangan}".strip(),
                "Tulis tanggal dengan tahun empat angka, misalnya 01-04-2015 atau 1 April 2015.",
            )
