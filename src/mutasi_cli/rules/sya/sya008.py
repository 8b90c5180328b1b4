"""SYA008 uji-kompetensi-tak-ada."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import add_months, duration_words, long_date
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule


class UjiKompetensiTakAda(Rule):
    """Promosi tanpa hasil uji kompetensi yang memenuhi syarat dan masih berlaku.

    ## Mengapa

    Uji kompetensi menunjukkan apakah seseorang sanggup di jenjang yang lebih tinggi. Promosi tanpa uji
    hanya bersandar pada pendapat.

    ## Dasar

    Calon dievaluasi oleh tim penilai kinerja, dan kompetensinya diuji secara berkala; lulus uji kompetensi
    menjadi syarat untuk beralih ke jabatan fungsional. Lama berlakunya tiga tahun hanyalah kebiasaan dan dapat
    diubah di mutasi.toml. Tepat tiga tahun masih berlaku.

    ## Contoh

    Hasil uji Memenuhi Syarat bertanggal 1 Februari 2022 untuk promosi pada 6 Februari 2026.

    ## Perbaikan

    Ikutkan dalam uji kompetensi, isi kolom uji_kompetensi dan tanggal_uji_kompetensi, atau buat
    pengecualian dengan alasan tertulis.
    """

    code = "SYA008"
    name = "uji-kompetensi-tak-ada"
    severity = Severity.PERINGATAN
    unknown_without = ("pegawai.uji_kompetensi", "pegawai.tanggal_uji_kompetensi")
    basis = (
        Dasar(
            "PP 11/2017 (naskah 2017)",
            "Pasal 54 ayat (1) huruf f, ayat (3) huruf f, Pasal 76, Pasal 79, dan Pasal 171 ayat (2) dan (5)",
            TERVERIFIKASI,
        ),
    )
    column = ("pegawai.uji_kompetensi", "pegawai.tanggal_uji_kompetensi")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on promotions without a result, with a failed one, or with one that is too old."""
        del batch
        if move.pegawai is None or move.target is None or not move.promosi:
            return
        fault = self._fault(move.pegawai, move, law)
        if fault is None:
            return
        cell, words = fault
        yield self.finding(
            cell,
            f"{move.who} dipromosikan menjadi {move.new_jabatan}, tetapi {words}.",
            "Ikutkan dalam uji kompetensi, lengkapi kolom uji_kompetensi dan tanggal_uji_kompetensi, atau "
            "buat pengecualian dengan alasan tertulis.",
            nip=move.nip,
            kode=move.target.kode,
        )

    @staticmethod
    def _fault(pegawai: Pegawai, move: Move, law: Law) -> tuple[Cell, str] | None:
        test_result, tanggal = pegawai.uji_kompetensi, pegawai.tanggal_uji_kompetensi
        cell, date_cell = pegawai.origin["uji_kompetensi"], pegawai.origin["tanggal_uji_kompetensi"]
        if test_result is None:
            return (cell, "hasil uji kompetensinya tidak ada") if cell.blank else None
        if not test_result.passed:
            return cell, f"hasil uji kompetensinya {test_result.value}"
        if tanggal is None:
            words = "tanggal uji kompetensinya tidak diketahui"
            return (date_cell, words) if date_cell.blank else None
        if tanggal > move.tmt:
            return date_cell, f"uji kompetensinya baru pada {long_date(tanggal)}, sesudah TMT"
        validity = law.whole_number("masa_berlaku_uji_kompetensi")
        if add_months(tanggal, validity) < move.tmt:
            return date_cell, (
                f"hasil uji kompetensinya bertanggal {long_date(tanggal)}, lebih dari "
                f"{duration_words(validity)} sebelum TMT {long_date(move.tmt)}"
            )
        return None
