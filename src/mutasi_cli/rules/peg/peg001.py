"""PEG001 pegawai-tidak-aktif."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import Kedudukan
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.peg.once_per_person import first_row


class PegawaiTidakAktif(Rule):
    """Yang diangkat tidak berkedudukan Aktif, misalnya meninggal, pensiun, atau diberhentikan sementara.

    ## Mengapa

    Pada tahun 2020, dalam pelantikan 641 pejabat, seorang yang sudah meninggal masih tercantum sebagai nomor
    211 pada lampiran. Keputusan tentang orang yang tidak lagi bekerja tidak dapat dijalankan, dan jabatannya
    tetap kosong.

    ## Dasar

    Jabatan hanya diberikan kepada pegawai yang berkedudukan Aktif. Pegawai yang cuti di luar tanggungan negara,
    menjalani tugas belajar lebih dari enam bulan, diberhentikan sementara, atau menjalani masa persiapan
    pensiun tidak menjalankan tugas jabatan.

    ## Contoh

    Kolom kedudukan berisi Meninggal, tetapi namanya ada di usulan sebagai calon lurah.

    ## Perbaikan

    Keluarkan barisnya dari usulan. Bila datanya yang tertinggal, perbarui kolom kedudukan di tabel pegawai.
    Untuk yang meninggal, pensiun, atau berhenti tidak ada pengecualian.
    """

    code = "PEG001"
    name = "pegawai-tidak-aktif"
    severity = Severity.GALAT
    silent_without = ("pegawai.kedudukan",)
    may_be_softened = False
    never_for_the_departed = True
    basis = (
        Dasar("UU 20/2023", "Pasal 52 ayat (3) huruf b dan c, Pasal 53 ayat (1) dan (2)", TERVERIFIKASI),
        Dasar("PP 11/2017 (naskah 2017)", "Pasal 64 ayat (1) huruf b, c, d dan Pasal 350 ayat (1)", TERVERIFIKASI),
    )
    column = ("pegawai.kedudukan",)

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on an appointee whose standing is known and not Aktif."""
        del law
        if move.pegawai is None or move.target is None or not first_row(move, batch):
            return
        kedudukan = move.pegawai.kedudukan
        if kedudukan is None or kedudukan is Kedudukan.AKTIF:
            return
        if kedudukan.has_left:
            remedy = (
                "Keluarkan baris ini dari usulan (tidak dapat dikecualikan), atau perbarui kolom "
                "kedudukan bila data pegawainya keliru."
            )
        else:
            remedy = (
                "Keluarkan baris ini dari usulan, atau perbarui kolom kedudukan bila yang bersangkutan "
                "sudah aktif kembali."
            )
        yield self.finding(
            move.pegawai.origin["kedudukan"],
            f"{move.who} berkedudukan {kedudukan.value}, bukan Aktif, tetapi diusulkan menjadi {move.new_jabatan}.",
            remedy,
            nip=move.nip,
            kode=move.target.kode,
        )
