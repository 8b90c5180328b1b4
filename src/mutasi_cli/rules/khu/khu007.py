"""KHU007 inspektorat-tanpa-konsultasi-gubernur."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, Rule
from mutasi_cli.rules.khu.izin_khusus import permit_fault
from mutasi_cli.rules.khu.jabatan_khusus import inspektorat


class InspektoratTanpaKonsultasiGubernur(Rule):
    """Inspektur atau Inspektur Pembantu diangkat tanpa surat hasil konsultasi gubernur.

    ## Mengapa

    Pengawas tidak boleh bergantung pada yang diawasi; karena itu gubernur didengar lebih dahulu.

    ## Dasar

    Pengangkatan Inspektur dan Inspektur Pembantu (Irban) dikonsultasikan secara tertulis dengan gubernur
    (di tingkat provinsi: dengan Menteri Dalam Negeri). Ini menurut sumber sekunder. Nomor tanpa tanggal
    dianggap belum ada.

    ## Contoh

    Seorang kepala bagian diusulkan menjadi Inspektur Pembantu I, sedangkan kolom nomor_izin_khusus kosong.

    ## Perbaikan

    Isi nomor dan tanggal surat gubernur pada kolom nomor_izin_khusus dan tanggal_izin_khusus, atau keluarkan
    barisnya dari usulan.
    """

    code = "KHU007"
    name = "inspektorat-tanpa-konsultasi-gubernur"
    severity = Severity.GALAT
    asks_for_paper = True
    basis = (Dasar("PP 72/2019", None, SEKUNDER),)
    column = (
        "usulan.nomor_izin_khusus",
        "usulan.tanggal_izin_khusus",
        "jabatan.syarat_khusus",
        "jabatan.jabatan",
    )

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on appointees to Inspektur or Irban without the letter."""
        del law
        if move.pegawai is None or move.target is None or not inspektorat(move.target):
            return
        permit_gap = permit_fault(move)
        if permit_gap is None:
            return
        cell, words = permit_gap
        instansi = batch.office_settings.instansi
        provinsi = instansi is not None and instansi.jenis == "provinsi"
        who = "Menteri Dalam Negeri" if provinsi else "gubernur"
        yield self.finding(
            cell,
            f"{move.who} diusulkan menjadi {move.target.full_name}, tetapi {words} surat hasil "
            f"konsultasi dengan {who} belum diisi.",
            "Isi nomor_izin_khusus dan tanggal_izin_khusus pada baris usulan, atau keluarkan barisnya.",
            nip=move.nip,
            kode=move.target.kode,
        )
