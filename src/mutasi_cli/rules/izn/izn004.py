"""IZN004 pertek-belum-ada."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect, Document, Subject
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, TERVERIFIKASI, Rule
from mutasi_cli.rules.izn.pertek_of_row import half_pertek, has_pertek, judgeable


class PertekBelumAda(Rule):
    """Nomor dan tanggal pertimbangan teknis (pertek) BKN belum ada untuk satu baris usulan.

    ## Mengapa

    Mutasi tanpa pertek dicabut, dan BKN memblokir data kepegawaian daerahnya.

    ## Dasar

    Menurut surat edaran Kepala BKN, pengangkatan, pemindahan, dan pemberhentian dalam jabatan memerlukan
    pertimbangan teknis BKN lebih dahulu; naskah surat edaran itu belum dilihat. Bila pengangkatan tidak sesuai
    norma, BKN dapat memblokir layanan kepegawaiannya. Nomor dan tanggalnya dapat diisi pada baris usulan, pada
    baris orang itu di lembar pertek, atau satu kali untuk semua di lembar batch. Nomor tanpa tanggal dianggap
    belum ada.

    ## Contoh

    Baris usulan tanpa nomor_pertek, orangnya tidak ada di lembar pertek, dan lembar batch juga kosong.

    ## Perbaikan

    Isi nomor dan tanggal pertek pada salah satu dari ketiga tempat itu, atau keluarkan barisnya dari usulan
    sampai pertek terbit.
    """

    code = "IZN004"
    name = "pertek-belum-ada"
    severity = Severity.GALAT
    aspect = Aspect.IZIN
    subject = Subject.APPROVAL
    document = Document.PERTEK
    needed_paper = "nomor dan tanggal pertimbangan teknis BKN"
    asks_for_paper = True
    basis = (
        Dasar("SE Kepala BKN 7/2024", None, SEKUNDER),
        Dasar("Perpres 116/2022", "Pasal 19 ayat (2) dan Pasal 20 ayat (2) huruf d", TERVERIFIKASI),
    )
    column = (
        "usulan.nomor_pertek",
        "usulan.tanggal_pertek",
        "pertek.nomor",
        "pertek.tanggal",
        "batch.nomor_pertek",
        "batch.tanggal_pertek",
    )

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on each row that no number with a date covers."""
        del law
        if not judgeable(move) or has_pertek(move, batch):
            return
        half = half_pertek(move, batch)
        if half is None:
            cell = move.usulan.origin["nomor_pertek"]
            words = f"Untuk {move.who} belum ada nomor dan tanggal pertek BKN."
        else:
            cell, missing = half
            present = "Nomor" if missing == "tanggal" else "Tanggal"
            words = f"{present} pertek BKN untuk {move.who} ada, tetapi {missing}nya kosong."
        yield self.finding(
            cell,
            words,
            "Isi nomor dan tanggal pertek pada baris usulan, di lembar pertek, atau di lembar batch untuk semua.",
            nip=move.nip,
            kode=None if move.target is None else move.target.kode,
        )
