"""PEG004 menjalani-hukuman-berat."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import TingkatHukuman
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.peg.hukuman import running_penalty
from mutasi_cli.rules.unknown_level import blank_for_new_level, blank_for_present_level, level_goes_down


class MenjalaniHukumanBerat(Rule):
    """Hukuman disiplin berat masih berjalan pada TMT, padahal perpindahannya bukan ke jenjang lebih rendah.

    ## Mengapa

    Orang yang sedang diturunkan atau dibebaskan dari jabatannya tidak dapat pada waktu yang sama diberi
    jabatan setingkat atau lebih tinggi: hukumannya menjadi tidak berarti.

    ## Dasar

    Hukuman disiplin berat berupa penurunan jabatan atau pembebasan dari jabatan berlaku selama 12 bulan.
    Hari terakhirnya masih termasuk. Bila tanggal selesainya kosong, dihitung 12 bulan sejak tanggal mulai;
    bila keduanya kosong, hukuman itu belum diketahui berakhir.

    ## Contoh

    Hukuman berat dari 7 Februari 2025 sampai 6 Februari 2026, dan pelantikan pada 6 Februari 2026: masih
    berjalan.

    ## Perbaikan

    Tunda sampai hukuman itu selesai, atau lengkapi kolom hukuman_mulai dan hukuman_selesai.
    """

    code = "PEG004"
    name = "menjalani-hukuman-berat"
    severity = Severity.GALAT
    silent_without = ("pegawai.hukuman_disiplin",)
    basis = (Dasar("PP 94/2021", "Pasal 8 ayat (4) huruf a dan b", TERVERIFIKASI),)
    column = ("pegawai.hukuman_disiplin", "pegawai.hukuman_mulai", "pegawai.hukuman_selesai")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on a running heavy penalty of an appointee who does not move down."""
        del batch
        pegawai = move.pegawai
        if pegawai is None or move.target is None:
            return
        if pegawai.hukuman_disiplin is not TingkatHukuman.BERAT or level_goes_down(move):
            return
        if move.jenis is None and blank_for_new_level(move) is None and blank_for_present_level(move) is None:
            return
        term = running_penalty(pegawai, move.tmt, law.whole_number("lama_hukuman_berat"))
        if term is None:
            return
        yield self.finding(
            term.cell,
            f"{move.who} menjalani hukuman disiplin berat {term.words}, tetapi diusulkan menjadi "
            f"{move.new_jabatan} dengan TMT {long_date(move.tmt)}.",
            "Isi hukuman_mulai dan hukuman_selesai di tabel pegawai, atau keluarkan baris ini dari usulan."
            if term.until is None
            else f"Tunda sampai sesudah {long_date(term.until)}, atau keluarkan baris ini dari usulan.",
            nip=move.nip,
            kode=move.target.kode,
        )
