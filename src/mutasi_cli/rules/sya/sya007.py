"""SYA007 kinerja-tidak-diketahui."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.judged_years import judged_years
from mutasi_cli.domain.move import Move
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule


class KinerjaTidakDiketahui(Rule):
    """Predikat kinerja salah satu tahun yang harus dinilai tidak ada.

    ## Mengapa

    Predikat yang kosong bukan predikat Baik: tanpa penilaian, kinerjanya tidak dapat ditimbang.

    ## Dasar

    Syaratnya penilaian kinerja paling rendah baik dalam dua tahun terakhir. Pada Januari sampai Maret, bila
    tahun terbaru belum dinilai, tahun sebelumnya boleh menggantikannya; kelonggaran itu kebiasaan, bukan
    ketentuan, dan selalu disebut di sini.

    ## Contoh

    Kolom predikat_2025 kosong pada pelantikan 6 Februari 2026: yang dinilai tahun 2024 dan 2023.

    ## Perbaikan

    Isi predikat tahun itu di tabel pegawai, atau buat pengecualian dengan alasan tertulis.
    """

    code = "SYA007"
    name = "kinerja-tidak-diketahui"
    severity = Severity.PERINGATAN
    unknown_without = ("pegawai.predikat",)
    basis = (Dasar("PP 11/2017 (naskah 2017)", "Pasal 54 ayat (1) huruf e dan ayat (3) huruf e", TERVERIFIKASI),)
    column = ("pegawai.predikat",)

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on each year without a predicate, and on the newest where another year stands in."""
        del batch
        if move.pegawai is None or move.target is None or not (move.promosi or move.lateral):
            return
        origin = move.pegawai.origin
        judged = judged_years(move.pegawai, move.tmt, law)
        year_words = " dan ".join(str(year) for year in judged.year)
        if judged.replaced is not None:
            yield self.finding(
                origin[f"predikat_{judged.replaced}"],
                f"Predikat kinerja {move.who} tahun {judged.replaced} belum ada; untuk sementara yang "
                f"dinilai tahun {year_words}.",
                f"Isi predikat tahun {judged.replaced} bila penilaiannya sudah selesai.",
                nip=move.nip,
                kode=move.target.kode,
            )
        for year in judged.year:
            cell = origin[f"predikat_{year}"]
            if year in move.pegawai.predikat or not cell.blank:
                continue
            yield self.finding(
                cell,
                f"Predikat kinerja {move.who} tahun {year} kosong, sehingga kinerjanya tidak diketahui.",
                f"Isi predikat tahun {year} di tabel pegawai, atau buat pengecualian dengan alasan tertulis.",
                nip=move.nip,
                kode=move.target.kode,
            )
