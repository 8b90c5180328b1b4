"""SYA006 kinerja-kurang."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.judged_years import judged_years
from mutasi_cli.domain.move import Move
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule


class KinerjaKurang(Rule):
    """Predikat kinerja di bawah Baik dalam salah satu dari dua tahun terakhir.

    ## Mengapa

    Jabatan diberikan menurut prestasi. Promosi orang yang kinerjanya kurang membatalkan arti penilaian bagi
    semua pegawai.

    ## Dasar

    Setiap unsur penilaian kinerja paling rendah bernilai baik dalam dua tahun terakhir. Untuk promosi berupa
    galat, untuk perpindahan setingkat dan tugas tambahan berupa peringatan. Yang dinilai ialah dua tahun
    terakhir yang sudah berakhir sebelum TMT; pada Januari sampai Maret, bila tahun terbaru belum dinilai,
    dipakai tahun sebelumnya.

    ## Contoh

    Predikat 2024 Butuh Perbaikan, sedangkan promosinya ber-TMT 6 Februari 2026.

    ## Perbaikan

    Tunda promosinya, atau perbaiki predikat yang keliru dicatat. Untuk perpindahan setingkat dapat dibuat
    pengecualian dengan alasan tertulis.
    """

    code = "SYA006"
    name = "kinerja-kurang"
    severity = Severity.GALAT
    silent_without = ("pegawai.predikat",)
    basis = (Dasar("PP 11/2017 (naskah 2017)", "Pasal 54 ayat (1) huruf e dan ayat (3) huruf e", TERVERIFIKASI),)
    column = ("pegawai.predikat",)

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on each judged year below Baik, in promotions and lateral moves."""
        del batch
        if move.pegawai is None or move.target is None or not (move.promosi or move.lateral):
            return
        passed = law.listed("predikat_lulus")
        for year in judged_years(move.pegawai, move.tmt, law).year:
            predikat = move.pegawai.predikat.get(year)
            if predikat is None or predikat in passed:
                continue
            yield self.finding(
                move.pegawai.origin[f"predikat_{year}"],
                f"Predikat kinerja {move.who} tahun {year} ialah {predikat}, di bawah {passed[-1]}, tetapi "
                f"diusulkan menjadi {move.new_jabatan}.",
                "Tunda promosinya, atau perbaiki predikat di tabel pegawai bila keliru dicatat."
                if move.promosi
                else "Pertimbangkan kembali, atau buat pengecualian dengan alasan tertulis.",
                nip=move.nip,
                kode=move.target.kode,
                severity=Severity.GALAT if move.promosi else Severity.PERINGATAN,
                basis=(law.dasar("predikat_lulus"),),
            )
