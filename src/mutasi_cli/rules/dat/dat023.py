"""DAT023 pengecualian-tidak-sah."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.rules.waivers import WaiverOutcome, WaiverRule


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
    column = (
        "pengecualian.aturan",
        "pengecualian.nip",
        "pengecualian.kode_jabatan",
        "pengecualian.alasan",
        "pengecualian.berlaku_sampai",
    )

    def check_waivers(self, outcome: WaiverOutcome, batch: Batch) -> Iterator[Finding]:
        """Report each invalid waiver at its guilty cell, unless DAT has reported that cell as unreadable."""
        for waiver, fault in outcome.invalid:
            if fault.already_reported:
                continue
            pegawai = None if waiver.nip is None else batch.pegawai.get(waiver.nip)
            for_whom = "" if waiver.nip is None else f" untuk NIP {printed_nip(waiver.nip)}"
            if pegawai is not None:
                for_whom = f" untuk {pegawai.name_with_gelar}"
            yield self.finding(
                waiver.origin[fault.column],
                f"Pengecualian pada baris {waiver.origin.row}{for_whom} tidak sah: {fault.reason}. "
                f"Tidak ada temuan yang dikecualikannya.",
                fault.remedy,
                nip=waiver.nip,
                kode=waiver.kode_jabatan,
            )
