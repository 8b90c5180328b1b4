"""KHU007 inspektorat-tanpa-konsultasi-gubernur."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect, Document
from mutasi_cli.domain.special_posts import inspektorat
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.khu.izin_khusus import permit_fault


class InspektoratTanpaKonsultasiGubernur(Rule):
    """Inspektur atau Inspektur Pembantu diangkat tanpa surat hasil konsultasi gubernur.

    ## Mengapa

    Pengawas tidak boleh bergantung pada yang diawasi; karena itu gubernur didengar lebih dahulu.

    ## Dasar

    Pemberhentian atau pemindahan Inspektur dan Inspektur Pembantu (Irban) dikonsultasikan secara tertulis
    dengan gubernur (di tingkat provinsi: dengan Menteri Dalam Negeri). Karena itu yang dilihat ialah jabatan
    yang ditinggalkan. Pengisian jabatan itu diawasi Menteri dan hanya berupa info. Nomor tanpa tanggal dianggap
    belum ada.

    ## Contoh

    Seorang kepala bagian diusulkan menjadi Inspektur Pembantu I, sedangkan kolom nomor_izin_khusus kosong.

    ## Perbaikan

    Isi nomor dan tanggal surat gubernur pada kolom nomor_izin_khusus dan tanggal_izin_khusus, atau keluarkan
    barisnya dari usulan.
    """

    code = "KHU007"
    name = "inspektorat-tanpa-konsultasi-gubernur"
    severity = Severity.GALAT
    aspect = Aspect.IZIN
    document = Document.IZIN_KHUSUS
    needed_paper = "surat konsultasi gubernur (nomor dan tanggal izin khusus; jabatan di inspektorat)"
    asks_for_paper = True
    basis = (
        Dasar(
            "PP 18/2016 sebagaimana diubah dengan PP 72/2019",
            "Pasal 99A ayat (1) dan (2) dan Pasal 99B ayat (2)",
            TERVERIFIKASI,
        ),
    )
    column = (
        "usulan.nomor_izin_khusus",
        "usulan.tanggal_izin_khusus",
        "jabatan.syarat_khusus",
        "jabatan.jabatan",
    )

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on an Inspektur or Irban who leaves without the letter; filling such a post is only told."""
        del law
        if move.pegawai is None:
            return
        left = next((post for post in move.releases if inspektorat(post)), None)
        if left is None or left is move.target:
            if move.target is not None and inspektorat(move.target) and left is None:
                yield self._filling(move, move.target)
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
            f"{move.who} meninggalkan jabatan {left.full_name}, tetapi {words} surat hasil konsultasi dengan {who} "
            f"belum diisi.",
            "Isi nomor_izin_khusus dan tanggal_izin_khusus pada baris usulan, atau keluarkan barisnya.",
            nip=move.nip,
            kode=left.kode,
        )

    def _filling(self, move: Move, target: Jabatan) -> Finding:
        """Return what is told about the filling of such a post, which the Minister supervises."""
        return self.finding(
            move.target_cell,
            f"{move.who} diusulkan menjadi {target.full_name}. Pengisian jabatan itu diawasi Menteri Dalam Negeri.",
            "Laporkan pengisiannya; surat gubernur diperlukan hanya bila pemangkunya diberhentikan atau dipindahkan.",
            nip=move.nip,
            kode=target.kode,
            severity=Severity.INFO,
        )
