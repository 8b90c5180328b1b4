"""DAT003 nip-tak-cocok-tanggal-lahir."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.nip import tanggal_lahir_of_nip
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, Rule
from mutasi_cli.rules.dat.scope import name_or_row, touched_people


class NipTakCocokTanggalLahir(Rule):
    """Delapan angka pertama NIP bukan tanggal lahir orangnya.

    ## Mengapa

    Bila NIP dan tanggal lahir berbeda, salah satunya keliru, atau baris itu mencampur data dua orang. Usia
    pensiun dihitung dari tanggal lahir, dan keduanya tercetak di keputusan.

    ## Dasar

    Delapan angka pertama NIP adalah tanggal lahir. Sebagian kecil NIP yang sah memang memuat kekeliruan
    lama; untuk itu tersedia pengecualian.

    ## Contoh

    NIP 19810606 200604 1 001, sedangkan tanggal lahirnya tertulis 6 Juli 1981.

    ## Perbaikan

    Cocokkan dengan surat keputusan pengangkatan, lalu betulkan NIP atau tanggal lahirnya. Bila NIP itu
    memang terbit dengan kekeliruan, catat di lembar pengecualian beserta alasannya.
    """

    code = "DAT003"
    name = "nip-tak-cocok-tanggal-lahir"
    severity = Severity.GALAT
    aspect = Aspect.DATA
    basis = (Dasar("Perka BKN 22/2007", None, SEKUNDER),)
    column = ("pegawai.nip", "pegawai.tanggal_lahir")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on touched people; a blank birth date leaves only the digits themselves to judge."""
        del law
        for pegawai in touched_people(batch):
            stated = tanggal_lahir_of_nip(pegawai.nip)
            if stated is None:
                reason = f"memuat {pegawai.nip[:8]} sebagai tanggal lahir, dan itu bukan tanggal"
            elif pegawai.tanggal_lahir is not None and pegawai.tanggal_lahir != stated:
                reason = (
                    f"menyatakan lahir {long_date(stated)}, sedangkan tanggal lahirnya tertulis "
                    f"{long_date(pegawai.tanggal_lahir)}"
                )
            else:
                continue
            yield self.finding(
                pegawai.origin["nip"],
                f"NIP {name_or_row(pegawai)} {reason}.",
                "Cocokkan dengan keputusan pengangkatannya, lalu betulkan NIP atau tanggal lahirnya. Bila "
                "NIP memang terbit demikian, catat di lembar pengecualian.",
                nip=pegawai.nip,
            )
