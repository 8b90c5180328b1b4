"""SYA005 pangkat-melampaui."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.sya.golongan_range import golongan_range


class PangkatMelampaui(Rule):
    """Golongan di atas rentang golongan eselon jabatan yang baru.

    ## Mengapa

    Pegawai berpangkat tinggi di jabatan yang rendah tidak lagi dapat naik pangkat, dan kemampuannya mungkin
    tidak terpakai. Ini bukan kesalahan, hanya patut diketahui.

    ## Dasar

    Tabel pangkat terendah dan tertinggi tiap eselon sudah dicabut oleh PP 11/2017; tabel itu masih dipakai
    menurut kebiasaan.

    ## Contoh

    Pembina (IV/a) diusulkan menjadi Kepala Seksi (IV.a), yang rentangnya III/c sampai III/d.

    ## Perbaikan

    Pertimbangkan jabatan yang lebih sesuai. Tidak harus diubah.
    """

    code = "SYA005"
    name = "pangkat-melampaui"
    severity = Severity.INFO
    silent_without = ("pegawai.golongan", "jabatan.eselon")
    basis = (
        Dasar("PP 13/2002 (sudah dicabut)", "Lampiran", TERVERIFIKASI),
        Dasar("PP 11/2017 (naskah 2017)", "Pasal 362 angka 11", TERVERIFIKASI),
    )
    column = ("pegawai.golongan", "jabatan.eselon")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on a golongan above the range of the new eselon."""
        del batch
        pangkat_range = golongan_range(move, law)
        if pangkat_range is None or not pangkat_range.extra or move.pegawai is None or move.target is None:
            return
        yield self.finding(
            move.pegawai.origin["golongan"],
            f"{move.who} bergolongan {move.pegawai.golongan}, {pangkat_range.extra} tingkat di atas rentang "
            f"eselon {pangkat_range.eselon} ({pangkat_range.lowest} sampai {pangkat_range.highest}) untuk "
            f"{move.new_jabatan}.",
            "Pertimbangkan jabatan yang lebih sesuai dengan pangkatnya; tidak harus diubah.",
            nip=move.nip,
            kode=move.target.kode,
        )
