"""DAT023 pengecualian-tidak-sah."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.nip import nip_tercetak
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.rules.waivers import Penerapan, WaiverRule


class PengecualianTidakSah(WaiverRule):
    """Pengecualian tidak beralasan, lewat masanya, atau aturannya tidak ada atau tidak boleh dikecualikan.

    ## Mengapa

    Pengecualian adalah keputusan tertulis yang kelak diperiksa. Yang tidak lengkap tidak menutup temuan apa
    pun, dan itu harus diketahui sebelum pelantikan.

    ## Dasar

    Aturan kewajaran: mengecualikan berarti memberi alasan. Beberapa aturan tidak pernah dapat dikecualikan,
    misalnya NIP yang rusak, satu jabatan untuk dua orang, dan pegawai yang sudah meninggal.

    ## Contoh

    Baris pengecualian untuk SYA006 tanpa alasan, atau yang berlaku sampai 31 Desember 2025.

    ## Perbaikan

    Isi alasan, NIP atau kode jabatan, dan perpanjang batas berlakunya; atau hapus barisnya dan betulkan
    kesalahan yang hendak dikecualikan.
    """

    code = "DAT023"
    name = "pengecualian-tidak-sah"
    severity = Severity.GALAT
    kolom = (
        "pengecualian.aturan",
        "pengecualian.nip",
        "pengecualian.kode_jabatan",
        "pengecualian.alasan",
        "pengecualian.berlaku_sampai",
    )

    def check_waivers(self, penerapan: Penerapan, batch: Batch) -> Iterator[Finding]:
        """Report each invalid waiver at its guilty cell, unless DAT has reported that cell as unreadable."""
        for waiver, cacat in penerapan.tak_sah:
            if cacat.sudah_dilaporkan:
                continue
            pegawai = None if waiver.nip is None else batch.pegawai.get(waiver.nip)
            untuk = "" if waiver.nip is None else f" untuk NIP {nip_tercetak(waiver.nip)}"
            if pegawai is not None:
                untuk = f" untuk {pegawai.nama_bergelar}"
            yield self.finding(
                waiver.asal[cacat.kolom],
                f"Pengecualian pada baris {waiver.asal.baris}{untuk} tidak sah: {cacat.sebab}. "
                f"Tidak ada temuan yang dikecualikannya.",
                cacat.perbaikan,
                nip=waiver.nip,
                kode=waiver.kode_jabatan,
            )
