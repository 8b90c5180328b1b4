"""DAT004 nip-tak-cocok-tmt-cpns."""

from collections.abc import Iterator
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import MONTH_NAMES
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.nip import cpns_year_and_month
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.domain.vocabulary import StatusAsn
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, Rule
from mutasi_cli.rules.dat.scope import name_or_row, touched_people

_PPPK_MARK = 21


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
    aspect = Aspect.DATA
    basis = (Dasar("Perka BKN 22/2007", None, SEKUNDER),)
    column = ("pegawai.nip", "pegawai.tmt_cpns", "pegawai.status_asn")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on touched people; "in the future" is judged on the day of their move."""
        del law
        for pegawai in touched_people(batch):
            day = max((move.tmt for move in batch.moves_by_nip.get(pegawai.nip, ())), default=batch.tanggal)
            reason = _fault(pegawai, day)
            if reason is not None:
                yield self.finding(
                    pegawai.origin["nip"],
                    f"NIP {name_or_row(pegawai)} {reason}.",
                    "Cocokkan dengan keputusan pengangkatannya, lalu betulkan NIP atau TMT CPNS-nya.",
                    nip=pegawai.nip,
                )


def _fault(pegawai: Pegawai, day: date) -> str | None:
    year, month = cpns_year_and_month(pegawai.nip)
    # Where the status is blank (PEG010 tells), 21 may still be right.
    pppk_mark = month == _PPPK_MARK and pegawai.status_asn in {None, StatusAsn.PPPK}
    if not pppk_mark and not 1 <= month <= len(MONTH_NAMES):
        return f"memuat {month:02d} sebagai bulan pengangkatan, dan itu bukan bulan"
    year_only = pppk_mark or pegawai.status_asn is StatusAsn.PPPK
    stated = (year,) if year_only else (year, month)
    if stated > ((day.year,) if year_only else (day.year, day.month)):
        return f"menyatakan pengangkatan {_words(stated)}, yang masih akan datang"
    if pegawai.tmt_cpns is None:
        return None
    recorded = (pegawai.tmt_cpns.year,) if year_only else (pegawai.tmt_cpns.year, pegawai.tmt_cpns.month)
    if stated == recorded:
        return None
    return f"menyatakan pengangkatan {_words(stated)}, sedangkan TMT CPNS-nya {_words(recorded)}"


def _words(moment: tuple[int, ...]) -> str:
    """Return ``April 2006``, or the year alone."""
    year, *months = moment
    return f"{MONTH_NAMES[months[0] - 1]} {year}" if months else f"tahun {year}"
