"""KHU011 sekwan-persetujuan-dprd."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.rule_facts import Aspect, Document
from mutasi_cli.domain.special_posts import sekretaris_dprd
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.khu.izin_khusus import permit_fault


class SekwanPersetujuanDprd(Rule):
    """Sekretaris DPRD diangkat atau dipindahkan tanpa persetujuan pimpinan DPRD.

    ## Mengapa

    Sekretaris DPRD melayani DPRD. Tanpa persetujuan pimpinannya, pengangkatan itu dapat dibatalkan dan hubungan dengan
    DPRD terganggu.

    ## Dasar

    Sekretaris DPRD kabupaten/kota diangkat dan diberhentikan dengan keputusan bupati/wali kota atas persetujuan
    pimpinan DPRD; untuk pengangkatannya diajukan tiga calon. Karena itu aturan ini melihat jabatan yang dituju dan yang
    ditinggalkan. Nomor tanpa tanggal dianggap belum ada.

    ## Contoh

    Seorang kepala dinas diusulkan menjadi Sekretaris DPRD, sedangkan kolom nomor_izin_khusus kosong.

    ## Perbaikan

    Isi nomor dan tanggal persetujuan pimpinan DPRD pada kolom nomor_izin_khusus dan tanggal_izin_khusus, atau keluarkan
    barisnya dari usulan.
    """

    code = "KHU011"
    name = "sekwan-persetujuan-dprd"
    title = "Sekretaris DPRD tanpa persetujuan pimpinan DPRD"
    severity = Severity.GALAT
    aspect = Aspect.IZIN
    needed_paper = "persetujuan pimpinan DPRD (nomor dan tanggal izin khusus; Sekretaris DPRD)"
    document = Document.IZIN_KHUSUS
    asks_for_paper = True
    basis = (Dasar("UU 23/2014", "Pasal 205 ayat (2)", TERVERIFIKASI),)
    column = ("usulan.nomor_izin_khusus", "usulan.tanggal_izin_khusus", "jabatan.jabatan")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once per row that fills or leaves the post of Sekretaris DPRD."""
        del batch, law
        if move.pegawai is None:
            return
        targets = () if move.target is None else (move.target,)
        post = next((post for post in (*targets, *move.releases) if sekretaris_dprd(post)), None)
        gap = permit_fault(move)
        if post is None or gap is None:
            return
        cell, words = gap
        movement = "diangkat menjadi" if post is move.target else "meninggalkan jabatan"
        yield self.finding(
            cell,
            f"{move.who} {movement} {post.full_name}, tetapi {words} persetujuan pimpinan DPRD belum diisi.",
            "Isi nomor_izin_khusus dan tanggal_izin_khusus dengan persetujuan pimpinan DPRD, atau keluarkan barisnya.",
            nip=move.nip,
            kode=post.kode,
        )
