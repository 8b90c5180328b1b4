"""DAT004 nip-tak-cocok-tmt-cpns."""

from collections.abc import Iterator
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import StatusAsn
from mutasi_cli.domain.nip import tahun_bulan_cpns
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import BULAN
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.dat.cakupan import touched_people, who

_TANDA_PPPK = 21


class NipTakCocokTmtCpns(Rule):
    """Angka ke-9 sampai ke-14 NIP bukan tahun dan bulan pengangkatan orangnya sebagai calon pegawai.

    ## Mengapa

    Angka yang bukan bulan, yang masih akan datang, atau yang berbeda dari TMT CPNS menunjukkan salah ketik
    atau tertukarnya dua orang.

    ## Dasar

    Angka ke-9 sampai ke-14 NIP adalah tahun dan bulan pengangkatan sebagai calon pegawai negeri sipil. Pada
    PPPK angka ke-13 dan ke-14 berisi 21, bukan bulan, sehingga hanya tahunnya yang dibandingkan; tentang
    angka 21 itu naskahnya belum diperiksa.

    ## Contoh

    NIP 19810606 200613 1 001 memuat bulan 13. NIP 19810606 200604 1 001 dengan TMT CPNS 1 Maret 2006 juga
    tidak cocok.

    ## Perbaikan

    Cocokkan dengan keputusan pengangkatan, lalu betulkan NIP atau TMT CPNS-nya.
    """

    code = "DAT004"
    name = "nip-tak-cocok-tmt-cpns"
    severity = Severity.GALAT
    basis = (Dasar("Perka BKN 22/2007", None, TERVERIFIKASI),)
    kolom = ("pegawai.nip", "pegawai.tmt_cpns", "pegawai.status_asn")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on touched people; "in the future" is judged on the day of their move."""
        del law
        for pegawai in touched_people(batch):
            hari = max((move.tmt for move in batch.moves_by_nip.get(pegawai.nip, ())), default=batch.tanggal)
            sebab = _fault(pegawai, hari)
            if sebab is not None:
                yield self.finding(
                    pegawai.asal["nip"],
                    f"NIP {who(pegawai)} {sebab}.",
                    "Cocokkan dengan keputusan pengangkatannya, lalu betulkan NIP atau TMT CPNS-nya.",
                    nip=pegawai.nip,
                )


def _fault(pegawai: Pegawai, hari: date) -> str | None:
    tahun, bulan = tahun_bulan_cpns(pegawai.nip)
    # Where the status is blank (PEG010 tells), 21 may still be right.
    tanda_pppk = bulan == _TANDA_PPPK and pegawai.status_asn in {None, StatusAsn.PPPK}
    if not tanda_pppk and not 1 <= bulan <= len(BULAN):
        return f"memuat {bulan:02d} sebagai bulan pengangkatan, dan itu bukan bulan"
    hanya_tahun = tanda_pppk or pegawai.status_asn is StatusAsn.PPPK
    tertera = (tahun,) if hanya_tahun else (tahun, bulan)
    if tertera > ((hari.year,) if hanya_tahun else (hari.year, hari.month)):
        return f"menyatakan pengangkatan {_words(tertera)}, yang masih akan datang"
    if pegawai.tmt_cpns is None:
        return None
    tercatat = (pegawai.tmt_cpns.year,) if hanya_tahun else (pegawai.tmt_cpns.year, pegawai.tmt_cpns.month)
    if tertera == tercatat:
        return None
    return f"menyatakan pengangkatan {_words(tertera)}, sedangkan TMT CPNS-nya {_words(tercatat)}"


def _words(saat: tuple[int, ...]) -> str:
    """Return ``April 2006``, or the year alone."""
    tahun, *bulan = saat
    return f"{BULAN[bulan[0] - 1]} {tahun}" if bulan else f"tahun {tahun}"
