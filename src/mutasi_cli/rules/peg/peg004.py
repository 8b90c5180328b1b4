"""PEG004 menjalani-hukuman-berat."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import TingkatHukuman
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import tanggal_panjang
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.jenjang import blank_for_new_level, blank_for_present_level, level_goes_down
from mutasi_cli.rules.peg.hukuman import running_penalty


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
    basis = (Dasar("PP 94/2021", "Pasal 8", TERVERIFIKASI),)
    kolom = ("pegawai.hukuman_disiplin", "pegawai.hukuman_mulai", "pegawai.hukuman_selesai")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on a running heavy penalty of an appointee who does not move down."""
        del batch
        pegawai = move.pegawai
        if pegawai is None or move.tujuan is None:
            return
        if pegawai.hukuman_disiplin is not TingkatHukuman.BERAT or level_goes_down(move):
            return
        if move.jenis is None and blank_for_new_level(move) is None and blank_for_present_level(move) is None:
            return
        masa = running_penalty(pegawai, move.tmt, law.bulat("lama_hukuman_berat"))
        if masa is None:
            return
        yield self.finding(
            masa.sel,
            f"{move.siapa} menjalani hukuman disiplin berat {masa.kata}, tetapi diusulkan menjadi "
            f"{move.jabatan_baru} dengan TMT {tanggal_panjang(move.tmt)}.",
            "Isi hukuman_mulai dan hukuman_selesai di tabel pegawai, atau keluarkan baris ini dari usulan."
            if masa.sampai is None
            else f"Tunda sampai sesudah {tanggal_panjang(masa.sampai)}, atau keluarkan baris ini dari "
            f"usulan.",
            nip=move.nip,
            kode=move.tujuan.kode,
        )
