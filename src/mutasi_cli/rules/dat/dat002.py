"""DAT002 nip-bukan-18-digit."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.sel import Kerusakan
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.dat.cakupan import BIDANG_NIP, damaged, place


class NipBukan18Digit(Rule):
    """NIP tidak terdiri atas 18 angka sesudah spasi dan tanda bacanya dibuang.

    ## Mengapa

    NIP yang kurang atau lebih satu angka tidak menunjuk siapa pun, atau menunjuk orang yang salah.

    ## Dasar

    NIP terdiri atas 18 angka: tanggal lahir, bulan pengangkatan sebagai calon pegawai, jenis kelamin, dan
    nomor urut. Nomor induk PPPK sama panjangnya.

    ## Contoh

    `19810606 200604 1 01` hanya 17 angka. `19810606 200604 1 001` benar: spasi tidak menjadi soal.

    ## Perbaikan

    Tulis NIP lengkap 18 angka dari surat keputusan atau dari SIASN, pada sel berformat Teks.
    """

    code = "DAT002"
    name = "nip-bukan-18-digit"
    severity = Severity.GALAT
    basis = (Dasar("Perka BKN 22/2007", None, TERVERIFIKASI),)
    kolom = tuple(f"{sheet}.{bidang}" for sheet, bidang in BIDANG_NIP)
    waivable = False

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report every judged NIP cell with another length; the finding has no NIP."""
        del law
        for baris, bidang, sel in damaged(batch, Kerusakan.NIP_PANJANG):
            yield self.finding(
                sel,
                f"{place(baris, bidang)} tidak dapat dipakai. {sel.keterangan}".strip(),
                "Tulis NIP lengkap 18 angka dari sumber aslinya, pada sel berformat Teks.",
                kode=baris.kode,
            )
