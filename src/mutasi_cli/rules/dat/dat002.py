"""DAT002 nip-bukan-18-digit."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Damage
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, Rule
from mutasi_cli.rules.dat.scope import NIP_FIELDS, damaged, place


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
    aspect = Aspect.DATA
    basis = (Dasar("Perka BKN 22/2007", None, SEKUNDER),)
    column = tuple(f"{sheet}.{field}" for sheet, field in NIP_FIELDS)
    waivable = False

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report every judged NIP cell with another length; the finding has no NIP."""
        del law
        for row, field, cell in damaged(batch, Damage.NIP_LENGTH):
            yield self.finding(
                cell,
                f"{place(row, field)} tidak dapat dipakai. {cell.keterangan}".strip(),
                "Tulis NIP lengkap 18 angka dari sumber aslinya, pada sel berformat Teks.",
                kode=row.kode,
            )
