"""SYA004 pangkat-kurang."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.sya.golongan_range import golongan_range

_RANGES = Dasar("PP 13/2002 (sudah dicabut)", "Lampiran", TERVERIFIKASI)
_PENCABUTAN = Dasar("PP 11/2017 (naskah 2017)", "Pasal 362 angka 11", TERVERIFIKASI)


class PangkatKurang(Rule):
    """Golongan di bawah rentang golongan eselon jabatan yang baru.

    ## Mengapa

    Pangkat yang terlalu rendah membuat pejabat memimpin orang yang berpangkat lebih tinggi, dan usulannya
    lazim ditolak saat pertimbangan teknis.

    ## Dasar

    Tabel pangkat terendah dan tertinggi tiap eselon sudah dicabut oleh PP 11/2017, dan syarat jabatan yang
    berlaku tidak menyebut pangkat. Tabel itu masih dipakai menurut kebiasaan; karena itu hanya berupa
    peringatan. Kantor yang peraturannya masih memakainya dapat menjadikannya galat di mutasi.toml. Tidak
    berlaku untuk PPPK, jabatan tanpa eselon, dan tugas tambahan.

    ## Contoh

    Penata Muda (III/a) diusulkan menjadi Lurah (IV.a), yang rentangnya III/c sampai III/d: kurang dua
    tingkat.

    ## Perbaikan

    Usulkan orang yang pangkatnya cukup, perbarui kolom golongan bila kenaikan pangkatnya belum dicatat, atau
    buat pengecualian dengan alasan tertulis.
    """

    code = "SYA004"
    name = "pangkat-kurang"
    severity = Severity.PERINGATAN
    silent_without = ("pegawai.golongan", "jabatan.eselon")
    basis = (_RANGES, _PENCABUTAN)
    column = ("pegawai.golongan", "jabatan.eselon")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on a golongan below the range of the eselon; the table was revoked, so it forbids nothing."""
        del batch
        pangkat_range = golongan_range(move, law)
        if pangkat_range is None or not pangkat_range.missing or move.pegawai is None or move.target is None:
            return
        yield self.finding(
            move.pegawai.origin["golongan"],
            f"{move.who} bergolongan {move.pegawai.golongan}, {pangkat_range.missing} tingkat di bawah rentang "
            f"eselon {pangkat_range.eselon} ({pangkat_range.lowest} sampai {pangkat_range.highest}) untuk "
            f"{move.new_jabatan}.",
            "Usulkan orang yang pangkatnya cukup, perbarui kolom golongan bila kenaikan pangkatnya belum "
            "dicatat, atau buat pengecualian dengan alasan tertulis.",
            nip=move.nip,
            kode=move.target.kode,
        )
