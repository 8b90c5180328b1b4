"""KHU003 kapus-masa-kerja-puskesmas."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import duration_words
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.special_posts import head_of_puskesmas
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import Rule


class KapusMasaKerjaPuskesmas(Rule):
    """Calon Kepala Puskesmas belum dua tahun bekerja di Puskesmas, atau masa kerjanya tidak diketahui.

    ## Mengapa

    Orang yang belum pernah bekerja di Puskesmas tidak mengenal pelayanan yang akan dipimpinnya.

    ## Dasar

    Kepala Puskesmas mempunyai masa kerja di Puskesmas paling singkat dua tahun. Naskah aturannya belum
    diperiksa; karena itu aturan ini hanya berupa peringatan, juga bila masa kerjanya tidak diisi. Tepat 24
    bulan sudah cukup.

    ## Contoh

    Kolom masa_kerja_puskesmas_bulan berisi 20.

    ## Perbaikan

    Pilih calon lain, atau isi masa_kerja_puskesmas_bulan di tabel pegawai menurut riwayat kerjanya.
    """

    code = "KHU003"
    name = "kapus-masa-kerja-puskesmas"
    title = "Masa kerja di Puskesmas kurang"
    severity = Severity.PERINGATAN
    unknown_without = ("pegawai.masa_kerja_puskesmas_bulan",)
    basis = (Dasar("Permenkes 19/2024"),)
    column = ("pegawai.masa_kerja_puskesmas_bulan",)

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report too little time, or an unknown one, for appointees to head a Puskesmas."""
        del batch
        pegawai, target = move.pegawai, move.target
        if pegawai is None or target is None or not head_of_puskesmas(target):
            return
        cell = pegawai.origin["masa_kerja_puskesmas_bulan"]
        months = pegawai.masa_kerja_puskesmas_bulan
        minimum = law.whole_number("kapus_masa_kerja")
        if months is None:
            if not cell.blank:
                return
            words = "masa kerjanya di Puskesmas tidak diketahui"
        elif months < minimum:
            words = f"masa kerjanya di Puskesmas baru {duration_words(months)}"
        else:
            return
        yield self.finding(
            cell,
            f"{move.who} diusulkan menjadi {target.full_name}, tetapi {words}; paling singkat "
            f"{duration_words(minimum)}.",
            "Pilih calon lain, atau isi masa_kerja_puskesmas_bulan di tabel pegawai menurut riwayat kerjanya.",
            nip=move.nip,
            kode=target.kode,
            basis=(law.dasar("kapus_masa_kerja"),),
        )
