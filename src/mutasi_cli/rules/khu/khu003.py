"""KHU003 kapus-masa-kerja-puskesmas."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.domain.waktu import lama_dalam_kata
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.khu.jabatan_khusus import kepala_puskesmas


class KapusMasaKerjaPuskesmas(Rule):
    """Calon Kepala Puskesmas belum dua tahun bekerja di Puskesmas, atau masa kerjanya tidak diketahui.

    ## Mengapa

    Orang yang belum pernah bekerja di Puskesmas tidak mengenal pelayanan yang akan dipimpinnya.

    ## Dasar

    Kepala Puskesmas mempunyai masa kerja di Puskesmas paling singkat dua tahun. Naskah aturannya belum
    diperiksa. Tepat 24 bulan sudah cukup. Bila masa kerjanya tidak diisi, aturan ini menjadi peringatan.

    ## Contoh

    Kolom masa_kerja_puskesmas_bulan berisi 20.

    ## Perbaikan

    Pilih calon lain, atau isi masa_kerja_puskesmas_bulan di tabel pegawai menurut riwayat kerjanya.
    """

    code = "KHU003"
    name = "kapus-masa-kerja-puskesmas"
    severity = Severity.GALAT
    basis = (Dasar("Permenkes 19/2024"),)
    kolom = ("pegawai.masa_kerja_puskesmas_bulan",)

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report too little time, or an unknown one, for appointees to head a Puskesmas."""
        del batch
        pegawai, tujuan = move.pegawai, move.tujuan
        if pegawai is None or tujuan is None or not kepala_puskesmas(tujuan):
            return
        sel = pegawai.asal["masa_kerja_puskesmas_bulan"]
        bulan = pegawai.masa_kerja_puskesmas_bulan
        minimum = law.bulat("kapus_masa_kerja")
        if bulan is None:
            if not sel.kosong:
                return
            kata, keparahan = "masa kerjanya di Puskesmas tidak diketahui", Severity.PERINGATAN
        elif bulan < minimum:
            kata, keparahan = f"masa kerjanya di Puskesmas baru {lama_dalam_kata(bulan)}", Severity.GALAT
        else:
            return
        yield self.finding(
            sel,
            f"{move.siapa} diusulkan menjadi {tujuan.nama_lengkap}, tetapi {kata}; paling singkat "
            f"{lama_dalam_kata(minimum)}.",
            "Pilih calon lain, atau isi masa_kerja_puskesmas_bulan di tabel pegawai menurut riwayat "
            "kerjanya.",
            nip=move.nip,
            kode=tujuan.kode,
            keparahan=keparahan,
            basis=(law.dasar("kapus_masa_kerja"),),
        )
