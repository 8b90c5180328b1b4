"""SYA008 uji-kompetensi-tak-ada."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import add_months, duration_words, long_date
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.levels import jenis_jabatan, present_jenis
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.vocabulary import JenisJabatan, KindOfMove
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule


class UjiKompetensiTakAda(Rule):
    """Promosi, atau pindah ke jabatan fungsional, tanpa hasil uji kompetensi yang memenuhi syarat.

    ## Mengapa

    Uji kompetensi menunjukkan apakah seseorang sanggup di jenjang yang lebih tinggi. Promosi tanpa uji
    hanya bersandar pada pendapat.

    ## Dasar

    Calon dievaluasi oleh tim penilai kinerja, dan kompetensinya diuji secara berkala: promosi tanpa hasil uji menjadi
    peringatan. Untuk pindah dari jabatan struktural ke jabatan fungsional, mengikuti dan lulus uji kompetensi ialah
    syarat, jadi tanpa itu galat; pengukuhan tidak termasuk. Lama berlakunya tiga tahun hanyalah kebiasaan dan dapat
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
        """Report on promotions and on moves to a functional post without a result, a failed or an old one."""
        del batch
        if move.pegawai is None or move.target is None:
            return
        into_jf = _from_structural_to_functional(move)
        fault = self._fault(move.pegawai, move, law) if move.promosi or into_jf else None
        if fault is None:
            return
        cell, words = fault
        result = move.pegawai.uji_kompetensi
        without_test = into_jf and (result is None or not result.passed)
        movement = "dipindahkan dari jabatan struktural menjadi" if into_jf else "dipromosikan menjadi"
        yield self.finding(
            cell,
            f"{move.who} {movement} {move.new_jabatan}, tetapi {words}.",
            "Ikutkan dalam uji kompetensi, lengkapi kolom uji_kompetensi dan tanggal_uji_kompetensi, atau "
            "buat pengecualian dengan alasan tertulis.",
            nip=move.nip,
            kode=move.target.kode,
            severity=Severity.GALAT if without_test else None,
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


def _from_structural_to_functional(move: Move) -> bool:
    """Tell whether a structural official becomes a functional one; a confirmation in the same post does not count."""
    if move.pegawai is None or move.target is None or move.jenis is KindOfMove.PENGUKUHAN:
        return False
    return (
        present_jenis(move.pegawai, move.definitif) is JenisJabatan.STRUKTURAL
        and jenis_jabatan(move.target) is JenisJabatan.FUNGSIONAL
    )
