"""WKT001 masa-jabatan-kurang."""

from collections.abc import Iterator
from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import add_months, duration_words, full_months, long_date
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import DasarUsulan, KindOfMove
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, TERVERIFIKASI, Rule

_EXEMPT = {KindOfMove.PENGUKUHAN, KindOfMove.TUGAS_TAMBAHAN}
_LAWFUL_REASONS = {
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
    unknown_without = ("pegawai.tmt_tugas_tambahan",)
    silent_without = ("pegawai.tmt_jabatan",)
    basis = (
        Dasar(
            "PP 11/2017 (naskah 2017)",
            "Pasal 190 ayat (3), Pasal 131 ayat (2) huruf c, dan Pasal 132 ayat (2) huruf b",
            TERVERIFIKASI,
        ),
        Dasar("Peraturan BKN 5/2019", None, SEKUNDER),
    )
    column = ("pegawai.tmt_jabatan", "pegawai.tmt_tugas_tambahan", "usulan.dasar")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on lateral moves before the shortest time in the post is over."""
        del batch
        if not move.lateral or move.jenis in _EXEMPT or move.usulan.dasar in _LAWFUL_REASONS:
            return
        if move.usulan.origin["dasar"].damage is not None:
            return
        since, cell = self._since(move)
        if since is None:
            if cell is not None and cell.blank and move.jenis is KindOfMove.ALIH_TUGAS_TAMBAHAN:
                yield self.finding(
                    cell,
                    f"TMT tugas tambahan {move.who} kosong, sehingga masa jabatannya tidak diketahui.",
                    "Isi tmt_tugas_tambahan di tabel pegawai.",
                    nip=move.nip,
                    kode=None if move.origin is None else move.origin.kode,
                )
            return
        minimum = law.whole_number("masa_jabatan_minimum")
        allowed_from = add_months(since, minimum)
        if allowed_from <= move.tmt or cell is None:
            return
        length = full_months(since, move.tmt)
        very_short = law.whole_number("masa_jabatan_sangat_singkat")
        addition = f" Di bawah {duration_words(very_short)} tergolong sangat singkat." if length < very_short else ""
        words = f"baru {duration_words(length)}" if length else "belum sebulan"
        yield self.finding(
            cell,
            f"{move.who} {words} dalam jabatan yang sekarang (sejak {long_date(since)}), "
            f"padahal paling singkat {duration_words(minimum)}.{addition}",
            f"Tunda sampai {long_date(allowed_from)}, atau isi dasar, nomor, dan tanggalnya bila karena "
            f"reorganisasi, hukuman disiplin, atau permintaan sendiri.",
            nip=move.nip,
            kode=None if move.origin is None else move.origin.kode,
            basis=(law.dasar("masa_jabatan_minimum"),),
        )

    @staticmethod
    def _since(move: Move) -> tuple[date | None, Cell | None]:
        if move.pegawai is None:
            return None, None
        field_name = "tmt_jabatan"
        if move.jenis is KindOfMove.ALIH_TUGAS_TAMBAHAN:
            field_name = "tmt_tugas_tambahan"
        start = move.pegawai.tmt_jabatan if field_name == "tmt_jabatan" else move.pegawai.tmt_tugas_tambahan
        return start, move.pegawai.origin[field_name]
