"""JAB005 jabatan-sudah-dihapus."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule


class JabatanSudahDihapus(Rule):
    """Jabatan yang dituju sudah dihapus dari susunan organisasi.

    ## Mengapa

    Sesudah perampingan organisasi, nama jabatan lama masih sering tertulis di daftar lama. Keputusan yang
    mengangkat orang ke jabatan yang tidak ada lagi tidak dapat dilaksanakan.

    ## Dasar

    Aturan kewajaran: hanya jabatan dalam susunan organisasi yang berlaku yang dapat diisi.

    ## Contoh

    Usulan menuju Kepala Seksi Pemerintahan, padahal jabatan itu sudah diganti menjadi Kepala Seksi
    Pemerintahan dan Pelayanan Publik.

    ## Perbaikan

    Tuliskan kode jabatan penggantinya. Bila jabatan itu sebenarnya masih ada, perbaiki kolom status di tabel
    jabatan.
    """

    code = "JAB005"
    name = "jabatan-sudah-dihapus"
    severity = Severity.GALAT
    kolom = ("usulan.kode_jabatan_tujuan", "jabatan.status", "jabatan.kode_pengganti")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on a target that has been abolished and name the post that replaced it."""
        del law
        tujuan = move.tujuan
        if tujuan is None or move.pegawai is None or tujuan.aktif:
            return
        pengganti = _successor(tujuan, batch)
        if pengganti is None:
            sebut = "penggantinya tidak disebut di tabel jabatan"
            saran = "Pilih jabatan yang masih ada, atau isi kode_pengganti di tabel jabatan."
        else:
            sebut = f"penggantinya {pengganti.nama_lengkap} ({pengganti.kode})"
            saran = f"Ganti tujuannya menjadi {pengganti.kode}, atau pilih jabatan lain yang masih ada."
        yield self.finding(
            move.sel_tujuan,
            f"{tujuan.nama_lengkap}, tujuan {move.siapa}, sudah dihapus; {sebut}.",
            saran,
            nip=move.nip,
            kode=tujuan.kode,
        )


def _successor(jabatan: Jabatan, batch: Batch) -> Jabatan | None:
    """Return the living post at the end of the successors, None when there is none (or a circle)."""
    dilihat: set[str] = set()
    kini: Jabatan | None = jabatan
    while kini is not None and not kini.aktif and kini.kode not in dilihat:
        dilihat.add(kini.kode)
        kini = batch.jabatan.get(kini.kode_pengganti or "")
    return kini if kini is not None and kini.aktif else None
