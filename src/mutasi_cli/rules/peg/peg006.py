"""PEG006 status-hukum-bermasalah."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import StatusHukum
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.peg.once_per_person import first_row

_SUSPENDED = frozenset({StatusHukum.TERPIDANA, StatusHukum.TERSANGKA_DITAHAN, StatusHukum.TERDAKWA_DITAHAN})
"""Who is convicted or detained: these the law suspends or dismisses."""


class StatusHukumBermasalah(Rule):
    """Yang diangkat berstatus tersangka, terdakwa, atau terpidana.

    ## Mengapa

    Pada tahun 2025 seorang terpidana diangkat karena tidak seorang pun memegang salinan putusannya.
    Pengangkatan seperti itu harus dicabut dan merusak kepercayaan masyarakat.

    ## Dasar

    Pegawai yang ditahan karena menjadi tersangka diberhentikan sementara, dan yang dipidana dapat
    diberhentikan: keduanya galat. Tersangka atau terdakwa yang tidak diketahui ditahan tidak diberhentikan oleh
    ketentuan itu; karena itu hanya berupa peringatan. Bila ia ditahan, tulis «Tersangka ditahan» atau «Terdakwa
    ditahan».

    ## Contoh

    Kolom status_hukum berisi Terdakwa untuk calon kepala bidang.

    ## Perbaikan

    Keluarkan barisnya dari usulan sampai perkaranya selesai, atau perbarui kolom status_hukum bila sudah
    ada putusan bebas atau penghentian penyidikan.
    """

    code = "PEG006"
    name = "status-hukum-bermasalah"
    severity = Severity.GALAT
    silent_without = ("pegawai.status_hukum",)
    basis = (
        Dasar("UU 20/2023", "Pasal 53 ayat (2) dan Pasal 52 ayat (3) huruf h dan i", TERVERIFIKASI),
        Dasar("PP 11/2017 (naskah 2017)", "Pasal 276 huruf c dan Pasal 248", TERVERIFIKASI),
    )
    column = ("pegawai.status_hukum",)

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on an appointee who is a suspect, a defendant or convicted."""
        del law
        if move.pegawai is None or move.target is None or not first_row(move, batch):
            return
        status = move.pegawai.status_hukum
        if status is None or status is StatusHukum.TIDAK_ADA:
            return
        yield self.finding(
            move.pegawai.origin["status_hukum"],
            f"{move.who} berstatus {status.value.lower()}, tetapi diusulkan menjadi {move.new_jabatan}.",
            "Keluarkan baris ini dari usulan sampai perkaranya selesai, atau perbarui kolom status_hukum "
            "bila sudah ada putusan atau penghentian perkara.",
            nip=move.nip,
            kode=move.target.kode,
            severity=Severity.GALAT if status in _SUSPENDED else Severity.PERINGATAN,
        )
