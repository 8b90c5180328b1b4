"""KHU006 dukcapil-wewenang-mendagri."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect, Document
from mutasi_cli.domain.special_posts import dukcapil_office
from mutasi_cli.domain.vocabulary import Jenjang
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, TERVERIFIKASI, Rule
from mutasi_cli.rules.khu.izin_khusus import permit_fault


class DukcapilWewenangMendagri(Rule):
    """Pejabat dinas kependudukan dan pencatatan sipil diangkat atau dipindahkan tanpa keputusan Mendagri.

    ## Mengapa

    Pejabat Dukcapil diangkat dan diberhentikan Menteri Dalam Negeri. Bila daerah bertindak sendiri, akses
    ke data kependudukan dapat diputus dan pelayanan KTP berhenti.

    ## Dasar

    Pejabat pimpinan tinggi, administrator, dan pengawas pada dinas itu diangkat dan diberhentikan oleh
    Menteri atas usul kepala daerah. Karena itu aturan ini melihat jabatan yang dituju dan jabatan yang
    ditinggalkan. Pejabat fungsional di dinas itu tidak termasuk. Nomor tanpa tanggal dianggap belum ada.

    ## Contoh

    Seorang kepala bidang di Disdukcapil dipindahkan ke kecamatan, sedangkan kolom nomor_izin_khusus kosong.

    ## Perbaikan

    Isi nomor dan tanggal keputusan Menteri Dalam Negeri pada kolom nomor_izin_khusus dan
    tanggal_izin_khusus, atau keluarkan barisnya dari usulan.
    """

    code = "KHU006"
    name = "dukcapil-wewenang-mendagri"
    title = "Pejabat Dukcapil tanpa keputusan Mendagri"
    severity = Severity.GALAT
    aspect = Aspect.IZIN
    document = Document.IZIN_KHUSUS
    needed_paper = "keputusan Menteri Dalam Negeri (nomor dan tanggal izin khusus; jabatan di dinas kependudukan)"
    asks_for_paper = True
    basis = (
        Dasar("UU 24/2013", "Pasal 83A ayat (2)", TERVERIFIKASI),
        Dasar("Permendagri 60/2021", None, SEKUNDER),
    )
    column = (
        "usulan.nomor_izin_khusus",
        "usulan.tanggal_izin_khusus",
        "jabatan.syarat_khusus",
        "jabatan.unit_kerja",
        "jabatan.perangkat_daerah",
    )

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once per row that enters or leaves a leading post of the Dukcapil office."""
        del law
        if move.pegawai is None:
            return
        targets = () if move.target is None else (move.target,)
        jabatan = next((post for post in (*targets, *move.releases) if _covered(post, batch)), None)
        permit_gap = permit_fault(move)
        if jabatan is None or permit_gap is None:
            return
        cell, words = permit_gap
        movement = "diangkat menjadi" if jabatan is move.target else "meninggalkan jabatan"
        yield self.finding(
            cell,
            f"{move.who} {movement} {jabatan.full_name}, yang menjadi wewenang Menteri Dalam Negeri, "
            f"tetapi {words} keputusan Menteri Dalam Negeri belum diisi.",
            "Isi nomor_izin_khusus dan tanggal_izin_khusus pada baris usulan dengan keputusan Menteri Dalam "
            "Negeri, atau keluarkan barisnya dari usulan.",
            nip=move.nip,
            kode=jabatan.kode,
        )


def _covered(jabatan: Jabatan, batch: Batch) -> bool:
    jenjang = batch.level(jabatan)
    return dukcapil_office(jabatan) and jenjang is not None and jenjang >= Jenjang.PENGAWAS
