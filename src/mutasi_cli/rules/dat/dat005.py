"""DAT005 nip-tak-cocok-jenis-kelamin."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.nip import jenis_kelamin_of_nip
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.domain.vocabulary import JenisKelamin
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, Rule
from mutasi_cli.rules.dat.scope import name_or_row, touched_people

_WORD = {JenisKelamin.LAKI_LAKI: "laki-laki", JenisKelamin.PEREMPUAN: "perempuan"}


class NipTakCocokJenisKelamin(Rule):
    """Angka ke-15 NIP tidak sesuai dengan jenis kelamin orangnya.

    ## Mengapa

    Jenis kelamin menentukan sebutan Saudara atau Saudari di setiap naskah, dan bedanya dari NIP sering
    menandakan dua baris pegawai yang tertukar.

    ## Dasar

    Angka ke-15 NIP adalah 1 untuk laki-laki dan 2 untuk perempuan; angka lain tidak ada.

    ## Contoh

    NIP 19810606 200604 1 001 milik pegawai yang jenis kelaminnya tertulis P.

    ## Perbaikan

    Betulkan jenis kelamin di tabel pegawai, atau NIP-nya bila itulah yang salah.
    """

    code = "DAT005"
    name = "nip-tak-cocok-jenis-kelamin"
    severity = Severity.GALAT
    aspect = Aspect.DATA
    basis = (Dasar("Perka BKN 22/2007", None, SEKUNDER),)
    column = ("pegawai.nip", "pegawai.jenis_kelamin")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on touched people; a blank sex leaves only the digit itself to judge."""
        del law
        for pegawai in touched_people(batch):
            stated = jenis_kelamin_of_nip(pegawai.nip)
            if stated is None:
                reason = f"memuat {pegawai.nip[14]} sebagai angka ke-15, padahal hanya 1 atau 2 yang ada"
            elif pegawai.jenis_kelamin is not None and pegawai.jenis_kelamin is not stated:
                reason = (
                    f"menyatakan {_WORD[stated]} (angka ke-15 adalah {pegawai.nip[14]}), sedangkan jenis "
                    f"kelaminnya tertulis {_WORD[pegawai.jenis_kelamin]}"
                )
            else:
                continue
            yield self.finding(
                pegawai.origin["nip"],
                f"NIP {name_or_row(pegawai)} {reason}.",
                "Betulkan jenis kelamin di tabel pegawai, atau NIP-nya bila itulah yang salah.",
                nip=pegawai.nip,
            )
