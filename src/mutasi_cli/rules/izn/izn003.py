"""IZN003 penandatangan-bukan-definitif."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.pengaturan import Pengaturan
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule
from mutasi_cli.rules.izn.jendela import approval_cell, approval_fault
from mutasi_cli.rules.izn.pertek_usulan import has_pertek, judgeable
from mutasi_cli.rules.keputusan import Keputusan, decrees, kapital, sambung

_SEBUTAN = {"pj": "Penjabat (Pj.)", "plt": "Pelaksana Tugas (Plt.)", "plh": "Pelaksana Harian (Plh.)"}
_WAKIL = "wakil_kepala_daerah"


class PenandatanganBukanDefinitif(Rule):
    """Kepala daerah yang menandatangani adalah Pj. atau Plt., tanpa persetujuan Mendagri dan pertek BKN.

    ## Mengapa

    Pada Maret 2025 keputusan tentang 31 pejabat yang ditandatangani pelaksana tugas bupati tanpa pertek
    dicabut, dan data kepegawaiannya diblokir.

    ## Dasar

    Penjabat dan pelaksana tugas kepala daerah dilarang melakukan mutasi pegawai, kecuali dengan persetujuan
    tertulis Menteri Dalam Negeri. Persetujuan itu diberikan bersama pertimbangan teknis BKN, jadi keduanya
    harus ada: bernomor, bertanggal, dan persetujuannya paling lambat pada tanggal keputusan. Pelaksana
    harian diperlakukan sama. Keputusan yang didelegasikan oleh kepala daerah yang bukan definitif juga
    termasuk.

    ## Contoh

    Pada [kepala_daerah] status tertulis plt, dan lembar batch tidak memuat persetujuan Menteri Dalam Negeri.

    ## Perbaikan

    Isi nomor dan tanggal persetujuan Menteri Dalam Negeri di lembar batch, dan nomor serta tanggal pertek
    untuk setiap baris. Bila kepala daerah sudah definitif, betulkan status di mutasi.toml.
    """

    code = "IZN003"
    name = "penandatangan-bukan-definitif"
    severity = Severity.GALAT
    basis = (Dasar("PP 49/2008", "Pasal 132A", TERVERIFIKASI),)
    kolom = (
        "batch.nomor_izin_mendagri",
        "batch.tanggal_izin_mendagri",
        "batch.nomor_pertek",
        "batch.tanggal_pertek",
        "usulan.nomor_pertek",
        "usulan.tanggal_pertek",
        "pertek.nomor",
        "pertek.tanggal",
    )

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once for the batch: whatever is missing of the two approvals."""
        del law
        kena = [(isi, status) for isi in decrees(batch) if (status := _status(isi, batch.pengaturan))]
        if not kena:
            return
        keputusan = tuple(isi for isi, _ in kena)
        izin = approval_fault(batch, keputusan)
        tanpa = [
            move for isi in keputusan for move in isi.moves if judgeable(move) and not has_pertek(move, batch)
        ]
        if izin is None and not tanpa:
            return
        kurang = [] if izin is None else [izin]
        if tanpa:
            kurang.append(f"pertek BKN belum ada untuk {len(tanpa)} orang")
        status = sambung(tuple(dict.fromkeys(_SEBUTAN[status] for _, status in kena)))
        yield self.finding(
            batch.fakta.asal["nomor_pertek"] if izin is None else approval_cell(batch),
            f"{kapital(sambung(tuple(isi.sebutan for isi in keputusan)))} ditetapkan oleh atau atas nama "
            f"{status} kepala daerah, padahal {sambung(kurang)}.",
            "Lengkapi persetujuan Menteri Dalam Negeri dan pertek BKN beserta nomor dan tanggalnya, atau "
            "tunda sampai ada kepala daerah definitif. Bila sudah definitif, betulkan status di mutasi.toml.",
        )


def _status(keputusan: Keputusan, pengaturan: Pengaturan) -> str | None:
    """Return ``pj``, ``plt`` or ``plh`` when the power behind a decree is not that of a definitive head.

    A delegated signature carries no more power than that of the head who delegated; a deputy head who signs
    as Plt. counts like an acting head.
    """
    setelan = pengaturan.keputusan_untuk(keputusan.kelompok)
    status = [] if pengaturan.kepala_daerah is None else [pengaturan.kepala_daerah.status]
    wakil = pengaturan.pejabat.get(_WAKIL)
    if wakil is not None and setelan is not None and setelan.penandatangan == _WAKIL:
        status.append(wakil.status)
    return next((isi for isi in status if isi in _SEBUTAN), None)
