"""IZN002 menjelang-pilkada."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import lama_dalam_kata, tambah_bulan, tanggal_panjang
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.izn.jendela import approval_fault, inside
from mutasi_cli.rules.keputusan import kapital


class MenjelangPilkada(Rule):
    """Keputusan atau pelantikan jatuh dalam masa larangan menjelang pilkada, tanpa persetujuan Mendagri.

    ## Mengapa

    Pada 22 Maret 2024 sebanyak 51 orang dilantik tepat pada hari pertama masa larangan: satu hari saja, dan
    semuanya kehilangan jabatannya lagi.

    ## Dasar

    Kepala daerah dilarang mengganti pejabat enam bulan sebelum penetapan pasangan calon sampai dengan akhir
    masa jabatannya, kecuali dengan persetujuan tertulis Menteri Dalam Negeri. Hari pertama dan hari terakhir
    termasuk. Yang dilihat ialah tanggal keputusan tiap kelompok dan hari pelantikan. Persetujuan harus
    bernomor dan bertanggal, paling lambat pada tanggal keputusan. Bila akhir masa jabatan tidak diisi, masa
    larangan dianggap belum berakhir. Larangan ini meliputi juga Kepala Puskesmas.

    ## Contoh

    Pasangan calon ditetapkan 22 September 2024. Sejak 22 Maret 2024 setiap keputusan memerlukan persetujuan.

    ## Perbaikan

    Tunda keputusan dan pelantikan, atau isi nomor dan tanggal persetujuan Menteri Dalam Negeri di lembar
    batch.
    """

    code = "IZN002"
    name = "menjelang-pilkada"
    severity = Severity.GALAT
    basis = (Dasar("UU 10/2016", "Pasal 71 ayat (2)", TERVERIFIKASI),)
    kolom = (
        "batch.tanggal_pelantikan",
        "batch.tanggal_sk_struktural",
        "batch.tanggal_sk_tugas_tambahan",
        "batch.nomor_izin_mendagri",
        "batch.tanggal_izin_mendagri",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once for the batch; without an election there is no window."""
        kepala = batch.pengaturan.kepala_daerah
        if kepala is None or kepala.tanggal_penetapan_paslon is None or not batch.moves:
            return
        bulan = law.bulat("larangan_menjelang_pilkada")
        awal = tambah_bulan(kepala.tanggal_penetapan_paslon, -bulan)
        akhir = kepala.akhir_masa_jabatan
        kena = inside(batch, awal, akhir)
        kurang = None if kena is None else approval_fault(batch, kena[2])
        if kena is None or kurang is None:
            return
        sel, hari, _ = kena
        sampai = (
            "akhir masa jabatan yang tanggalnya tidak diketahui" if akhir is None else tanggal_panjang(akhir)
        )
        yield self.finding(
            sel,
            f"{kapital(hari)} jatuh dalam masa larangan menjelang pilkada ({tanggal_panjang(awal)}, yaitu "
            f"{lama_dalam_kata(bulan)} sebelum penetapan pasangan calon, sampai dengan {sampai}), padahal "
            f"{kurang}. Larangan ini meliputi juga Kepala Puskesmas.",
            "Tunda keputusan dan pelantikan sampai masa itu lewat, atau isi nomor_izin_mendagri dan "
            "tanggal_izin_mendagri di lembar batch; persetujuan harus terbit paling lambat pada tanggal "
            "keputusan.",
        )
