"""DAT024 tabel-tak-terbaca."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.law import Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.dat.staff_found import mostly_without_nip, nobody_found
from mutasi_cli.rules.missing_columns import table_cell


class TabelTakTerbaca(Rule):
    """Tabel pegawai tidak dapat dipakai: kebanyakan barisnya tanpa NIP yang utuh, atau orang yang diusulkan tidak ada.

    ## Mengapa

    Tabel yang salah, kolom NIP yang salah, atau NIP yang tersimpan sebagai angka membuat setiap orang tampak tidak
    ada. Itu satu kesalahan pada tabelnya, bukan kesalahan setiap orang; karena itu disebut satu kali, sebelum
    temuan lain.

    ## Dasar

    Aturan kewajaran: kurang dari separuh baris tabel pegawai mempunyai NIP 18 angka yang utuh, atau tidak seorang
    pun dari yang diusulkan ada di tabel itu dan tidak ada pula yang NIP-nya mirip.

    ## Contoh

    Kolom NIP berisi NIP lama 9 angka; NIP yang 18 angka ada di kolom NIP Baru.

    ## Perbaikan

    Periksa dengan `mutasi columns` kolom mana yang dibaca sebagai NIP, atau sebutkan berkas pegawai yang benar.
    """

    code = "DAT024"
    name = "tabel-tak-terbaca"
    severity = Severity.GALAT
    column = ("pegawai.nip", "usulan.nip")
    aspect = Aspect.DATA
    subject = Subject.BATCH
    before_all = True

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report once on a staff table in which people cannot be found."""
        del law
        form = batch.material.staff_form
        if form is not None and mostly_without_nip(batch):
            commonest = f" Yang lain paling banyak berbentuk: {form.commonest}." if form.commonest else ""
            yield self.finding(
                table_cell(batch, "pegawai"),
                f"Hanya {form.sound} dari {form.row_count} baris tabel pegawai yang mempunyai NIP 18 angka yang utuh."
                f"{commonest}",
                "Lihat dengan «mutasi columns» kolom mana yang dibaca sebagai NIP; bila NIP yang benar ada di kolom "
                "lain, sebutkan judulnya di mutasi.toml bagian [kolom.pegawai].",
            )
        elif nobody_found(batch):
            asked = {move.nip for move in batch.moves if move.nip is not None}
            yield self.finding(
                table_cell(batch, "pegawai"),
                f"Tidak seorang pun dari {len(asked)} orang yang diusulkan ada di tabel pegawai, dan tidak ada pula "
                f"yang NIP-nya mirip.",
                "Periksa apakah berkas pegawainya benar, lalu sebutkan berkas yang benar di mutasi.toml bagian "
                "[berkas] atau dengan pilihan --pegawai.",
            )
