"""WKT001 masa-jabatan-kurang."""

from collections.abc import Iterator
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import DasarUsulan, JenisPerpindahan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import bulan_penuh, lama_dalam_kata, tambah_bulan, tanggal_panjang
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule

_BEBAS = {JenisPerpindahan.PENGUKUHAN, JenisPerpindahan.TUGAS_TAMBAHAN}
_ALASAN_SAH = {
    DasarUsulan.REORGANISASI,
    DasarUsulan.HUKUMAN_DISIPLIN,
    DasarUsulan.PERMINTAAN_SENDIRI,
}


class MasaJabatanKurang(Rule):
    """Perpindahan setingkat padahal masa jabatan yang sekarang belum cukup.

    ## Mengapa

    Pejabat yang dipindahkan terlalu cepat belum sempat bekerja, dan kinerjanya tidak dapat dinilai.

    ## Dasar

    Mutasi dilakukan paling singkat dua tahun sejak pengangkatan dalam jabatan. Tidak berlaku untuk promosi,
    pengukuhan, tugas tambahan yang pertama, dan perpindahan karena reorganisasi, hukuman disiplin, atau
    permintaan sendiri. Tepat dua tahun sudah cukup. Pada alih tugas tambahan masa jabatan dihitung dari TMT
    tugas tambahan. Kurang dari enam bulan tetap peringatan, tetapi disebut sangat singkat.

    ## Contoh

    Seorang lurah menjabat sejak 1 Maret 2025 lalu dipindahkan menjadi lurah lain pada 6 Februari 2026:
    baru 11 bulan.

    ## Perbaikan

    Tunda perpindahan sampai masa jabatannya cukup, atau isi kolom dasar (reorganisasi, hukuman disiplin,
    permintaan sendiri) beserta nomor dan tanggalnya, atau buat pengecualian dengan alasan tertulis.
    """

    code = "WKT001"
    name = "masa-jabatan-kurang"
    severity = Severity.PERINGATAN
    basis = (Dasar("Peraturan BKN 5/2019", "Pasal 2 ayat (3)", TERVERIFIKASI),)
    kolom = ("pegawai.tmt_jabatan", "pegawai.tmt_tugas_tambahan", "usulan.dasar")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on lateral moves before the shortest time in the post is over."""
        del batch
        if not move.mendatar or move.jenis in _BEBAS or move.usulan.dasar in _ALASAN_SAH:
            return
        if move.usulan.asal["dasar"].kerusakan is not None:
            return
        sejak, sel = self._since(move)
        if sejak is None:
            if sel is not None and sel.kosong and move.jenis is JenisPerpindahan.ALIH_TUGAS_TAMBAHAN:
                yield self.finding(
                    sel,
                    f"TMT tugas tambahan {move.siapa} kosong, sehingga masa jabatannya tidak diketahui.",
                    "Isi tmt_tugas_tambahan di tabel pegawai.",
                    nip=move.nip,
                    kode=None if move.asal is None else move.asal.kode,
                )
            return
        minimum = law.bulat("masa_jabatan_minimum")
        boleh = tambah_bulan(sejak, minimum)
        if boleh <= move.tmt or sel is None:
            return
        lama = bulan_penuh(sejak, move.tmt)
        singkat = law.bulat("masa_jabatan_sangat_singkat")
        tambahan = f" Di bawah {lama_dalam_kata(singkat)} tergolong sangat singkat." if lama < singkat else ""
        kata = f"baru {lama_dalam_kata(lama)}" if lama else "belum sebulan"
        yield self.finding(
            sel,
            f"{move.siapa} {kata} dalam jabatan yang sekarang (sejak {tanggal_panjang(sejak)}), "
            f"padahal paling singkat {lama_dalam_kata(minimum)}.{tambahan}",
            f"Tunda sampai {tanggal_panjang(boleh)}, atau isi dasar, nomor, dan tanggalnya bila karena "
            f"reorganisasi, hukuman disiplin, atau permintaan sendiri.",
            nip=move.nip,
            kode=None if move.asal is None else move.asal.kode,
            basis=(law.dasar("masa_jabatan_minimum"),),
        )

    @staticmethod
    def _since(move: Move) -> tuple[date | None, Sel | None]:
        if move.pegawai is None:
            return None, None
        bidang = "tmt_jabatan"
        if move.jenis is JenisPerpindahan.ALIH_TUGAS_TAMBAHAN:
            bidang = "tmt_tugas_tambahan"
        nilai = move.pegawai.tmt_jabatan if bidang == "tmt_jabatan" else move.pegawai.tmt_tugas_tambahan
        return nilai, move.pegawai.asal[bidang]
