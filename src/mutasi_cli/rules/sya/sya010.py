"""SYA010 demosi-tanpa-dasar."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import DasarUsulan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.jenjang import level_goes_down

_DISIPLIN = Dasar("PP 94/2021", "Pasal 8", TERVERIFIKASI)
_LAIN = Dasar("PP 11/2017")

_ISI = {"dasar": "dasar", "nomor_dasar": "nomor dasar", "tanggal_dasar": "tanggal dasar"}


class DemosiTanpaDasar(Rule):
    """Jenjang turun tanpa dasar, nomor, dan tanggal yang lengkap.

    ## Mengapa

    Pada tahun 2021 seorang kepala dinas dipindahkan menjadi perawat tanpa perkara apa pun. Penurunan tanpa
    dasar yang tertulis kalah di pengadilan, dan jabatannya harus dikembalikan.

    ## Dasar

    Penurunan jabatan ialah hukuman disiplin berat dan memerlukan keputusan hukuman. Dasar lain, yaitu
    pengunduran diri, kinerja, reorganisasi, tidak memenuhi syarat, atau permintaan sendiri, belum diperiksa
    ke naskah. Pengukuhan dalam jabatan baru yang jenjangnya lebih rendah juga memerlukan dasar.

    ## Contoh

    Kepala Dinas (pimpinan tinggi pratama) diusulkan menjadi Perawat Terampil; kolom dasar kosong.

    ## Perbaikan

    Isi kolom dasar, nomor_dasar, dan tanggal_dasar menurut keputusan atau suratnya, atau ubah tujuannya.
    """

    code = "SYA010"
    name = "demosi-tanpa-dasar"
    severity = Severity.GALAT
    basis = (_DISIPLIN, _LAIN)
    kolom = ("usulan.dasar", "usulan.nomor_dasar", "usulan.tanggal_dasar")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on a level that goes down, naming which of ground, number and date is missing."""
        del batch, law
        if move.pegawai is None or move.tujuan is None or not level_goes_down(move):
            return
        if move.jenjang_lama is None or move.jenjang_baru is None:
            return
        asal = move.usulan.asal
        kurang = [bidang for bidang in _ISI if asal[bidang].kosong]
        if not kurang:
            return
        dasar = move.usulan.dasar
        basis: tuple[Dasar, ...] = self.basis
        if dasar is not None:
            basis = (_DISIPLIN,) if dasar is DasarUsulan.HUKUMAN_DISIPLIN else (_LAIN,)
        daftar = [_ISI[bidang] for bidang in kurang]
        tanpa = daftar[0] if len(daftar) == 1 else f"{', '.join(daftar[:-1])} dan {daftar[-1]}"
        yield self.finding(
            asal[kurang[0]],
            f"{move.siapa} turun dari jenjang {move.jenjang_lama.label} ke jenjang {move.jenjang_baru.label} "
            f"({move.jabatan_baru}), tetapi {tanpa} belum diisi.",
            f"Isi kolom {', '.join(kurang)} di lembar usulan menurut keputusan atau suratnya, atau ubah "
            f"tujuannya.",
            nip=move.nip,
            kode=move.tujuan.kode,
            basis=basis,
        )
