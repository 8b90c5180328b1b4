"""SYA012 jpt-di-luar-lingkup."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import Jenjang
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import Rule

_ISI = {"nomor_hasil_seleksi": "nomor", "tanggal_hasil_seleksi": "tanggal"}


class JptDiLuarLingkup(Rule):
    """Jabatan pimpinan tinggi diisi tanpa nomor dan tanggal hasil seleksi terbuka atau manajemen talenta.

    ## Mengapa

    Jabatan pimpinan tinggi tidak diisi lewat rotasi biasa. Pengangkatan tanpa hasil seleksi dibatalkan dan
    data kepegawaiannya dapat diblokir.

    ## Dasar

    Pengisian jabatan pimpinan tinggi dilakukan melalui seleksi terbuka, uji kompetensi, atau manajemen
    talenta yang hasilnya tertulis. Ketentuannya belum diperiksa ke naskah.

    ## Contoh

    Camat (III.a) diusulkan menjadi Kepala Dinas (II.b); kolom nomor_hasil_seleksi kosong.

    ## Perbaikan

    Isi nomor_hasil_seleksi dan tanggal_hasil_seleksi di lembar usulan, atau keluarkan barisnya dari usulan.
    """

    code = "SYA012"
    name = "jpt-di-luar-lingkup"
    severity = Severity.GALAT
    basis = (Dasar("PermenPANRB 15/2019"),)
    kolom = ("usulan.nomor_hasil_seleksi", "usulan.tanggal_hasil_seleksi", "jabatan.eselon")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on a structural target of level JPT without the result of a selection."""
        del batch, law
        if move.pegawai is None or move.tujuan is None or not move.tujuan.struktural:
            return
        if move.jenjang_baru is None or move.jenjang_baru < Jenjang.JPT_PRATAMA:
            return
        asal = move.usulan.asal
        kurang = [bidang for bidang in _ISI if asal[bidang].kosong]
        if not kurang:
            return
        yield self.finding(
            asal[kurang[0]],
            f"{move.siapa} diusulkan menjadi {move.jabatan_baru} (jabatan pimpinan tinggi), tetapi "
            f"{' dan '.join(_ISI[bidang] for bidang in kurang)} hasil seleksi belum diisi.",
            f"Isi kolom {' dan '.join(kurang)} di lembar usulan, atau keluarkan baris ini dari usulan.",
            nip=move.nip,
            kode=move.tujuan.kode,
        )
